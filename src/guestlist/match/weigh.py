"""The evidence for and against a card and a connection being one person, as log-odds that add."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log
from typing import Any

from guestlist.match.agree import Called, Part
from guestlist.match.countries import Together
from guestlist.match.firms import Firms
from guestlist.match.names import NO_READING, OWN_SOURCES, NameScale, Reading
from guestlist.match.repeated import repeats
from guestlist.match.roster import Member, spelled, whole_slug
from guestlist.match.shares import Shares, rounded_up
from guestlist.match.views import Card

MOST_EXPONENT = 700.0  # e to a higher power is more than a float holds
MOST_SPELLED = 1 << 13  # connections whose spellings are remembered at a time


class Scale:
    """Weighs pairs with fixed weights and the shares of two files."""

    def __init__(
        self, shares: Shares, firms: Firms, members: Sequence[Member], together: Together, weights: dict[str, Any]
    ) -> None:
        self.shares, self.firms, self.members, self.weights = shares, firms, members, weights
        self.count = len(members)
        self.size = rounded_up(max(self.count, 1))  # as everywhere chances are counted: one more row changes none
        self.names = NameScale(shares, together, weights)
        called = self.names.agreements.called
        self.theirs = [called(member.views) for member in members]
        self.spelled_same, self.firm_same = weights["spelled"]["same"], weights["firm"]["same"]
        self.other = weights["other"]
        likes = weights["lookalikes"]
        self.likes_given, self.likes_family, self.likes_other = likes["given"], likes["family"], likes["other"]
        self.circle, self.circle_most = likes["circle"], likes["circle_most"]
        self._spelled: dict[int, dict[str, str]] = {}
        self._firms: dict[tuple[int, str], Part] = {}
        self.titles = {
            agrees: Part(f"title-{how}", self.other[f"title_{how}"])
            for agrees, how in ((True, "agrees"), (False, "differs"))
        }

    def parts(self, card: Card, ours: Sequence[Called], member: Member) -> list[Part]:
        """Every part but the prior, in the order of the comparison; none for a pair not worth weighing.

        ``ours`` are the views of the card as ``names.agreements`` calls them.
        """
        same_address = bool(member.address) and member.address in card.addresses
        reading = self.reading(card, ours, member, same_address)
        same_profile = bool(card.profiles) and member.slug in card.profiles
        is_proven = same_address or same_profile
        if not is_proven:
            if reading.given == "differs":
                return []
            if reading.family == "differs" and member.core not in card.firms and not self.spells(card, member):
                return []
        found: list[Part] = list(reading.parts)
        local = None
        if card.locals and not same_address:
            local = self.local_part(card, member, reading)
            if local:
                found.append(local)
            repeated = repeats(card, member, reading.given, reading.family)
            if repeated:
                found.append(Part(f"address-spelled-{repeated}", self.other[f"address_spelled_{repeated}"]))
        firm = self.firm_part(card, member) if member.core else None
        if firm:
            found.append(firm)
        if card.titles and member.title:
            found.append(self.titles[member.title in card.titles])
        if same_address:
            found.extend(self.address_parts(card, reading))
        if card.profiles and member.slug:
            code, weight = ("same", "profile") if same_profile else ("differs", "profile_differs")
            found.append(Part(f"profile-{code}", self.other[weight]))
        if not is_proven:
            found.append(self.lookalikes(found, reading, local, firm))
        return found

    def reading(self, card: Card, ours: Sequence[Called], member: Member, same_address: bool) -> Reading:
        """The name of the card beside that of the connection, as an address spells it where that is better."""
        theirs = self.theirs[member.row]
        found = self.names.best(ours, member, theirs, same_address)
        if same_address and found.given == "differs" and not has_own_name(card):
            return NO_READING  # LinkedIn knows the address, and no name on the card says that it is a partner's
        if not card.locals or card.is_no_person or found.is_exact or found.given == "differs":
            return found
        return self.names.spelled(card.locals, theirs, found)

    def address_parts(self, card: Card, reading: Reading) -> list[Part]:
        """What one address on both sides says; beside another first name it is that of a couple."""
        found = [Part("email-same", self.other["email"])]
        if reading.given == "differs" and not card.is_no_person:
            found.append(Part("email-shared", self.other["email_contrary_name"]))
        return found

    def spells(self, card: Card, member: Member) -> bool:
        """True when an address of the card is spelled like the connection's name."""
        known = self.spellings_of(member)
        return any(known.get(local, "given") != "given" for local, _ in card.locals)

    def lookalikes(self, parts: list[Part], reading: Reading, local: Part | None, firm: Part | None) -> Part:
        """What relatives, colleagues and near names take off: no sum outgrows how often such a pair is two people."""
        given, family = pattern(reading, local.code if local else "")
        at = 1 if firm is None else 2 if firm.code.startswith("firm-differs") else 0
        expected = self.likes_given[given][at] + self.likes_family[family][at]
        if len(reading.parts) > 1:  # namesakes the user may know who stand in neither file
            expected += min(self.circle[at] * reading.common, self.circle_most)
        weight = 0.0
        for part in parts:
            weight += part.weight
            if part.code in self.likes_other:
                expected += self.likes_other[part.code][at]
        cap = log(self.size / expected)
        off = -log(1.0 + exp(min(weight - cap, MOST_EXPONENT)))
        return Part("look-alikes", off)

    # -- address, firm, title

    def local_part(self, card: Card, member: Member, reading: Reading) -> Part | None:
        """What the letters of the card's addresses say where its name says little."""
        knows_given = reading.given not in ("missing", "differs", "initial")
        knows_family = reading.family not in ("missing", "differs")
        if (knows_given and knows_family) or card.is_no_person:
            return None
        best: Part | None = None
        for local, at_firm in card.locals:
            what = self.spellings_of(member).get(local, "")
            part = self.spelling_part(what, at_firm, member, knows_given, knows_family)
            if part and (best is None or part.weight > best.weight):
                best = part
        return best

    def spelling_part(
        self, what: str, at_firm: bool, member: Member, knows_given: bool, knows_family: bool
    ) -> Part | None:
        if not what:
            if knows_given or knows_family or not member.views:
                return Part("address-other", self.spelled_same["contrary_at_firm" if at_firm else "contrary_private"])
            return None
        if not member.views:
            return None
        view = member.views[0]
        given = self.shares.given(view.given[0]) if view.given else 1.0
        initial = self.shares.initial(view.given[0]) if view.given else 1.0
        family = self.shares.family(max(view.family, key=len)) if view.family else 1.0
        share = 1.0
        if what in ("full", "given", "given_initial") and not knows_given:
            share *= given
        if what == "initial_family" and not knows_given:
            share *= initial
        if what in ("full", "family", "initial_family") and not knows_family:
            share *= family
        if what == "given_initial" and not knows_family:
            share *= 0.06
        if share == 1.0:
            return None
        return Part(f"address-{what.replace('_', '-')}", log(self.spelled_same[what] / share), share)

    def spellings_of(self, member: Member) -> dict[str, str]:
        found = self._spelled.get(member.row)
        if found is None:
            if len(self._spelled) >= MOST_SPELLED:
                self._spelled.clear()
            found = self._spelled[member.row] = spelled(member.views)
            if slug := whole_slug(member):
                found.setdefault(slug, "full")
        return found

    def firm_part(self, card: Card, member: Member) -> Part | None:
        """Employer by name or by domain against the connection's company; None when the card speaks of none.

        A word shared with a firm that bears its owner's surname (Smit Transport) says no more than the surname does.
        """
        how = card.firms.get(member.core, "")
        if how == "part" and any(token in member.core.split() for view in member.views for token in view.family):
            return None
        if not how and not card.firm_sources:
            return None
        if not how:
            how = "differs-organisation" if "organisation" in card.firm_sources else "differs-domain"
        return self.firm_said(member.core, how)

    def firm_said(self, core: str, how: str) -> Part:
        """The part of a firm that is known in some way, or that differs from what a source says."""
        key = (0 if how.startswith("differs") else self.firms.counts[core], how)
        part = self._firms.get(key)
        if part is None:
            part = self._firms[key] = self._firm_part(*key)
        return part

    def _firm_part(self, count: int, how: str) -> Part:
        if not count:
            return Part(f"firm-{how}", self.firm_same[how.replace("-", "_")])
        share = min((count - 1 + 1.0) / (self.size + 20.0), 1.0)
        return Part(f"firm-{how}", log(self.firm_same[how] / share), share)


def has_own_name(card: Card) -> bool:
    """True for a card with a whole name in its name field: more than an initial, one word, or what the address says."""
    return any(
        view.source in OWN_SOURCES and not view.is_single and view.given and len(view.given[0]) > 1
        for view in card.views
    )


def pattern(reading: Reading, local: str) -> tuple[str, str]:
    """The levels of given name and surname, an address that spells them included."""
    given, family = reading.given, reading.family
    if not local:
        return given, family
    if local in ("address-full", "address-given", "address-given-initial") and given in ("missing", "initial"):
        given = "exact"
    if local == "address-initial-family" and given == "missing":
        given = "initial"
    if local in ("address-full", "address-family", "address-initial-family") and family in ("missing", "differs"):
        family = "exact" if family == "missing" else "slug"
    if local == "address-given-initial" and family == "missing":
        family = "initial"
    return given, family
