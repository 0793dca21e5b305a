"""The user's own lists: block, hold, safe and VIP."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from guestlist.model import Effect, Evidence, Stage
from guestlist.policy import Hold
from guestlist.rules.company_compare import Grade
from guestlist.rules.directory import firms_of
from guestlist.rules.entries import EntryIndex, Hit
from guestlist.rules.evidence import excerpt, seen, seen_in
from guestlist.rules.memo import once_per_world
from guestlist.rules.note_asides import vip_in_note
from guestlist.rules.registry import rule
from guestlist.rules.traits import Trait
from guestlist.rules.words import label_marks
from guestlist.rules.world import Case, World

_FIELD = {"address": "email", "domain": "email", "name": "name", "firm": "organisation"}


@rule("block", Stage.BLOCK, Effect.SKIP, needs=Trait.LISTED | Trait.FIRM)
def block(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: everyone on your block list: by address, by domain (sub-domains too), by full name or by firm.

    Why it matters: only you know whom you never want to invite; Guestlist does not guess who is annoying.

    Example: the list holds "@oudeclub.example"; piet@mail.oudeclub.example is skipped.

    Limits: a name is compared whole, in any order and without accents; "Piet Vries" also means Piet de Vries, and
    every namesake of a blocked name is blocked too. Use an address where that is too much.
    """
    if world.policy.block:
        for hit in _lists(world).block.find(case, world, firms_of(case, world).get("block", ())):
            yield _listed(case, hit, "block")


@rule("hold", Stage.HOLD, Effect.SKIP, needs=Trait.LISTED | Trait.FIRM)
def hold(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: people and firms you put on hold until a date, such as everyone at a firm you applied to.

    Why it matters: an invitation to the hiring manager during a procedure looks pushy; the week after, it is welcome.

    Example: hold "@bedrijf.example" until 2027-01-31; before that day nobody there is invited, from that day on the
    entry does nothing.

    Limits: a hold without a date stays until you remove it. A firm is recognised by its domain and by its name on the
    card; someone there with a private address and no firm on the card is not seen.
    """
    if world.policy.holds:
        lists = _lists(world)
        for hit in lists.hold.find(case, world, firms_of(case, world).get("hold", ())):
            entry = lists.running.get(hit.entry)
            if entry is None:
                continue
            until = entry.until.isoformat() if entry.until else ""
            because = f"hold-{hit.how}" if until else f"hold-open-{hit.how}"
            yield seen(case.person, _field(hit), hit.value, because, entry=entry.who, until=until, why=entry.why)


@rule("possible-hold", Stage.OWN_WORLD, Effect.ASK, needs=Trait.FIRM)
def possible_hold(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: firms that look like a branch, a daughter or a misspelling of a firm on hold.

    Why it matters: an application at Bureau Rivaal is one at Rivaal Academie too, or at a stranger's; you know.

    Example: hold "Bureau Rivaal"; the card says "Rivaal Academie".

    Limits: no register of companies is read; put daughters on hold by their own names and the question goes away.
    """
    if world.policy.holds:
        running = _lists(world).running
        for match in firms_of(case, world).get("hold", ()):
            if match.grade is Grade.POSSIBLE and match.firm.name in running:
                yield seen(case.person, match.field, match.value, "possible-hold", firm=match.firm.name)


@rule("safelist", Stage.SAFELIST, Effect.INVITE, needs=Trait.LISTED | Trait.FIRM)
def safelist(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: everyone on your safe list, by address, domain, full name or firm.

    Why it matters: you know better than any rule. The safe list beats every rule but your own decision, those under
    "Never", a death, a hold and a refusal.

    Example: the list holds "an@friend.example"; An is invited although the card is old.

    Limits: it beats "already connected" too: an entry for someone you are connected to asks for a second invitation.
    """
    if world.policy.safe:
        for hit in _lists(world).safe.find(case, world, firms_of(case, world).get("safe", ())):
            yield _listed(case, hit, "safe")


@rule("vip", Stage.OWN_WORLD, Effect.ASK, needs=Trait.LISTED | Trait.FIRM | Trait.LABEL | Trait.NOTE)
def vip(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: people on your VIP list, cards with a star or a label such as VIP, Favourite or "Top clients",
    and notes with such a word for a clause: "VIP - board chair", "TOPKLANT!".

    Why it matters: the people who matter most should get an invitation with your own words, not the default text of
    a bulk import. They never count as stale.

    Example: a card with the group "* starred".

    Limits: the star may be years old; a title such as CEO is no VIP by itself, nor is whoever wants a VIP ticket.
    """
    if world.policy.vip:
        for hit in _lists(world).vip.find(case, world, firms_of(case, world).get("vip", ())):
            yield _listed(case, hit, "vip")
    for contact in case.person.contacts:
        if contact.labels and (found := label_marks(contact.labels).get("vip")):
            yield seen_in(contact, "label", found[0], "vip-label")
        if contact.note and (clause := vip_in_note(contact.note)):
            yield seen_in(contact, "note", excerpt(contact.note, clause), "vip-note")


def _listed(case: Case, hit: Hit, code: str) -> Evidence:
    return seen(case.person, _field(hit), hit.value, f"{code}-{hit.how}", entry=hit.entry)


def _field(hit: Hit) -> str:
    return "email" if "@" in hit.value else _FIELD[hit.how]


@dataclass(frozen=True, slots=True)
class _Lists:
    """The user's lists as indexes."""

    block: EntryIndex
    safe: EntryIndex
    vip: EntryIndex
    hold: EntryIndex
    running: dict[str, Hold]  # the holds of today, by what they name


@once_per_world
def _lists(world: World) -> _Lists:
    policy = world.policy
    running = _active(policy.holds, world.today)
    return _Lists(
        EntryIndex(policy.block), EntryIndex(policy.safe), EntryIndex(policy.vip), EntryIndex(tuple(running)), running
    )


def _active(holds: tuple[Hold, ...], today: dt.date) -> dict[str, Hold]:
    """The holds that still run, by what they name; of two for one name the later date."""
    running: dict[str, Hold] = {}
    for entry in holds:
        if entry.until is None or today < entry.until:
            known = running.get(entry.who)
            if known is None or (known.until is not None and (entry.until is None or entry.until > known.until)):
                running[entry.who] = entry
    return running
