"""The evidence for and against a card and a connection being one person, as log-odds that add."""

from __future__ import annotations

from dataclasses import dataclass
from math import log
from typing import Any

from guestlist.match.compare import family_level, given_level
from guestlist.match.firms import Firms
from guestlist.match.roster import Member, spelled
from guestlist.match.shares import Shares
from guestlist.match.views import Card, Tokens, View, letters_of


@dataclass(frozen=True, slots=True)
class Part:
    """One named part of a sum."""

    code: str
    weight: float
    share: float = 0.0  # of people who would agree by chance, where the wording tells it


class Scale:
    """Weighs pairs with fixed weights and the shares of two files."""

    def __init__(self, shares: Shares, firms: Firms, size: int, weights: dict[str, Any]) -> None:
        self.shares, self.firms, self.size, self.weights = shares, firms, max(size, 1), weights
        self.given_same, self.family_same = weights["given"]["same"], weights["family"]["same"]
        self.chance, self.source = weights["chance"], weights["source"]
        self.spelled_same, self.firm_same, self.other = (
            weights["spelled"]["same"],
            weights["firm"]["same"],
            weights["other"],
        )
        self._spelled: dict[int, dict[str, str]] = {}
        self._given: dict[tuple[str, str, str], tuple[float, float]] = {}
        self._family: dict[tuple[str, str, str], tuple[float, float]] = {}

    def parts(self, card: Card, member: Member) -> list[Part]:
        """Every part but the prior, in the order of the comparison."""
        found: list[Part] = []
        names = self.name_parts(card, member)
        given, family = (names[0].code, names[1].code) if len(names) > 1 else ("", "")
        contrary = given.endswith("-differs")
        if member.address and member.address in card.addresses:
            found.append(Part("email-same", self.other["email"]))
            if contrary and not card.is_no_person:
                found.append(Part("email-shared", self.other["email_contrary_name"]))
        if card.profiles and member.slug:
            same = member.slug in card.profiles
            found.append(
                Part(
                    "profile-same" if same else "profile-differs", self.other["profile" if same else "profile_differs"]
                )
            )
        found.extend(names)
        local = self.local_part(card, member, given, family)
        if local:
            found.append(local)
        firm = self.firm_part(card, member)
        if firm:
            found.append(firm)
        title = self.title_part(card, member)
        if title:
            found.append(title)
        return found

    # -- names

    def name_parts(self, card: Card, member: Member) -> list[Part]:
        """The best of all ways to read the two names."""
        best: list[Part] = []
        best_weight = float("-inf")
        for theirs in member.views:
            for view in card.views:
                parts = self.view_parts(view, theirs, member)
                weight = sum([part.weight for part in parts])
                if weight > best_weight:
                    best, best_weight = parts, weight
        return best

    def view_parts(self, view: View, theirs: View, member: Member) -> list[Part]:
        """Given name, surname, order, suffix and middle initial of one reading."""
        if view.is_single:
            return self.single_parts(view, theirs, member)
        level, one, other = given_level(view.given, view.nickname, theirs.given, theirs.nickname)
        family, left, right = family_level(view.family, view.joined, theirs.family, theirs.joined)
        if "different" in (level, family):
            swapped = (
                given_level(view.family, "", theirs.given, theirs.nickname),
                family_level(view.given, "".join(view.given), theirs.family, theirs.joined),
            )
            if swapped[0][0] in ("exact", "spelling") and swapped[1][0] in ("exact", "spelling", "initial"):
                (level, one, other), (family, left, right) = swapped
                parts = [self.given_part(level, one, other), self.family_part(family, left, right)]
                return [*parts, Part("name-swapped", self.source["swapped"])]
        if family == "different" and level != "different" and in_slug(view, member):
            family, left, right = "slug", view.family[-1], view.family[-1]
        parts = [self.given_part(level, one, other), self.family_part(family, left, right)]
        if level not in ("different", "missing") and family not in ("different", "missing"):
            parts.append(Part("namesakes", -log(self.chance["namesake"])))
        parts.extend(self.marks(view, theirs, level))
        return parts

    def single_parts(self, view: View, theirs: View, member: Member) -> list[Part]:
        """A card with one name, which may be the given name or the surname."""
        token = (view.given or view.family)[:1]
        level, one, other = given_level(token, view.nickname, theirs.given, theirs.nickname)
        as_given = self.given_part(level, one, other)
        family, left, right = family_level(token, token[0], theirs.family, theirs.joined)
        as_family = self.family_part(family, left, right)
        if family in ("exact", "spelling", "part") and as_family.weight > as_given.weight:
            return [Part("given-missing", 0.0), as_family, Part("name-short", self.source["swapped"])]
        return [as_given, Part("family-missing", 0.0)]

    def marks(self, view: View, theirs: View, level: str) -> list[Part]:
        """Suffix, further initials, and the price of a name from another place than the name field."""
        found = []
        if view.suffix != theirs.suffix:
            both = bool(view.suffix and theirs.suffix)
            code = "suffix-differs" if both else "suffix-one-side"
            found.append(Part(code, self.other["suffix_differs" if both else "suffix_one_side"]))
        if (
            len(view.given) > 1
            and len(theirs.given) > 1
            and level in ("exact", "initial", "nickname", "spelling", "typo")
        ):
            agree = middle_agrees(view.given[1:], theirs.given[1:])
            found.append(
                Part(
                    "middle-agrees" if agree else "middle-differs",
                    self.other["middle_agrees" if agree else "middle_differs"],
                )
            )
        price = self.source[view.source]
        if price:
            found.append(Part(f"name-from-{view.source.replace('_', '-')}", price))
        return found

    def given_part(self, level: str, one: str, other: str) -> Part:
        if level == "missing":
            return Part("given-missing", 0.0)
        key = (level, one, other)
        if key not in self._given:
            self._given[key] = self._given_weight(level, one, other)
        weight, share = self._given[key]
        return Part("given-differs" if level == "different" else f"given-{level.replace('_', '-')}", weight, share)

    def _given_weight(self, level: str, one: str, other: str) -> tuple[float, float]:
        shares = self.shares
        if level == "different":
            return log(self.given_same["different"]), 0.0
        if level.startswith("initial"):
            share = shares.initial(one) * (3.0 if level == "initial_other" else 1.0)
            return log(self.given_same["initial"] / (3.0 if level == "initial_other" else 1.0) / min(share, 1.0)), share
        share = shares.given(other)
        if level != "exact":
            share = (shares.given(one) + share) * self.chance[level]
        return log(self.given_same[level] / min(share, 1.0)), share

    def family_part(self, level: str, one: str, other: str) -> Part:
        if level == "missing":
            return Part("family-missing", 0.0)
        key = (level, one, other)
        if key not in self._family:
            self._family[key] = self._family_weight(level, one, other)
        weight, share = self._family[key]
        return Part("family-differs" if level == "different" else f"family-{level}", weight, share)

    def _family_weight(self, level: str, one: str, other: str) -> tuple[float, float]:
        shares = self.shares
        if level == "different":
            return log(self.family_same["different"]), 0.0
        if level == "initial":
            share = shares.initial(other)
        elif level in ("exact", "slug"):
            share = shares.family(other)
        else:
            share = (shares.family(one) + shares.family(other)) * self.chance[level]
        return log(self.family_same[level] / min(share, 1.0)), share

    # -- address, firm, title

    def local_part(self, card: Card, member: Member, given: str, family: str) -> Part | None:
        """What the letters of the card's addresses say where its name says little."""
        knows_given = given not in ("", "given-missing", "given-differs", "given-initial")
        knows_family = family not in ("", "family-missing", "family-differs")
        if (knows_given and knows_family) or not card.locals or card.is_no_person:
            return None
        best: Part | None = None
        for local, at_firm in card.locals:
            what = self.spellings_of(member).get(local, "")
            part = self.spelling_part(what, local, at_firm, member, knows_given, knows_family)
            if part and (best is None or part.weight > best.weight):
                best = part
        return best

    def spelling_part(
        self, what: str, local: str, at_firm: bool, member: Member, knows_given: bool, knows_family: bool
    ) -> Part | None:
        if not what:
            if knows_given or knows_family or not member.views:
                return Part("address-other", self.spelled_same["contrary_at_firm" if at_firm else "contrary_private"])
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
        if member.index not in self._spelled:
            found = spelled(member.views)
            found.setdefault("".join(member.slug_words), "full")
            self._spelled[member.index] = found
        return self._spelled[member.index]

    def firm_part(self, card: Card, member: Member) -> Part | None:
        """Employer by name or by domain against the connection's company."""
        if not member.core or not card.firm_sources:
            return None
        how = card.firms.get(member.core, "")
        if how:
            others = self.firms.counts[member.core] - 1
            share = (others + 1.0) / (self.size + 20.0)
            return Part(f"firm-{how}", log(self.firm_same[how] / min(share, 1.0)), share)
        where = "organisation" if "organisation" in card.firm_sources else "domain"
        return Part(f"firm-differs-{where}", self.firm_same[f"differs_{where}"])

    def title_part(self, card: Card, member: Member) -> Part | None:
        if not card.titles or not member.title:
            return None
        if member.title in card.titles:
            return Part("title-agrees", self.other["title_agrees"])
        return Part("title-differs", self.other["title_differs"])


def in_slug(view: View, member: Member) -> bool:
    """True when the profile address still holds the surname on the card."""
    words = member.slug_words
    if not words or not view.family:
        return False
    if view.family[-1] in words and len(view.family[-1]) > 2:
        return True
    glued = "".join(words)
    return bool(view.given) and glued in (view.given[0] + view.joined, view.joined + view.given[0])


def middle_agrees(left: Tokens, right: Tokens) -> bool:
    """True when a further given name or initial is on both sides."""
    starts = {token[0] for token in right}
    return any(one[0] in starts for one in left)


__all__ = ["Part", "Scale", "letters_of"]
