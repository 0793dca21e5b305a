"""One book: how many cards of what, and the truth of each; what is ambiguous is computed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from benchmarks.match.fourth import roles, special
from benchmarks.match.fourth.cards import Entry
from benchmarks.match.fourth.draft import Draft
from benchmarks.match.fourth.people import Person
from benchmarks.match.fourth.reader import COUNTED, Reader, Statistics

CONNECTED = 0.345  # people of the book who are connections, beside the number of cards
ROLES = 0.085  # cards of nobody
SURE, POSSIBLE = 0.75, 0.12  # posteriors: from here a card is linkable, and from here ambiguous


def build(seed: int, cards: int, connections: int, counted: int = COUNTED) -> Draft:
    """The book of this seed. `counted` is how many people the careful reader knows the names of."""
    draft = Draft(seed, cards, connections)
    world = draft.world
    known = [world.person() for _ in range(int(cards * CONNECTED))]
    special.add(draft)
    for person in known:
        draft.connect(person)
    while len(draft.rows) < connections:
        draft.connect(world.person())
    for person in known:
        draft.cards_of(person)
    roles.add(draft, int(cards * ROLES))
    while len(draft.entries) < cards:
        draft.cards_of(world.person())
    del draft.entries[cards:]
    _tell_the_truth(draft, Statistics(seed, counted))
    return draft


def _tell_the_truth(draft: Draft, statistics: Statistics) -> None:
    strangers = {each.person.number for each in draft.entries if each.person and each.person.connection < 0}
    reader = Reader(draft.rows, statistics, 0.6 * len(strangers))
    of_person: dict[int, list[Entry]] = defaultdict(list)
    for entry in draft.entries:
        person = entry.person
        if person is None:
            entry.tag = entry.fixed_tag
            continue
        entry.link = person.connection
        if entry.fixed_tag:
            entry.tag = entry.fixed_tag
            continue
        posterior, rows = reader.posterior(entry, person)
        entry.posterior = posterior
        if person.connection >= 0:
            _tag_connected(entry, person, rows)
        else:
            _tag_stranger(entry)
        of_person[person.number].append(entry)
    for entries in of_person.values():
        _follow_chains(entries)


def _tag_connected(entry: Entry, person: Person, rows: set[int]) -> None:
    has_shown_mail = person.shown_mail and any(address == person.shown_mail for address, _ in entry.card.mails)
    if entry.card.url or has_shown_mail or (person.connection in rows and entry.posterior >= SURE):
        entry.tag = "linkable"
    else:
        entry.tag = "ambiguous" if entry.posterior >= POSSIBLE else "unlinkable"
    if entry.kind == entry.form and person.style != "plain" and entry.form.startswith("full"):
        entry.kind = f"{entry.form}|li:{person.style}"


def _tag_stranger(entry: Entry) -> None:
    """A stranger whom a careful reader would take for a connection is a true coincidence."""
    if entry.posterior >= SURE:
        entry.kind, entry.tag = f"true coincidence: {entry.form}", "coincidence"
    elif entry.posterior >= POSSIBLE:
        entry.kind, entry.tag = f"stranger fits: {entry.form}", "ambiguous"
    else:
        entry.kind, entry.tag = f"stranger: {entry.kind}", "negative"


def _follow_chains(entries: Sequence[Entry]) -> None:
    """A card that shares a mobile or an address with a linkable card of the same person is linkable too."""
    for _ in range(2):
        for weak in entries:
            for strong in entries:
                if weak is strong or weak.tag not in ("ambiguous", "unlinkable") or strong.tag != "linkable":
                    continue
                if weak.person and weak.person.connection >= 0 and _ways_to_reach(weak) & _ways_to_reach(strong):
                    weak.tag, weak.kind = "linkable", f"chain: {weak.form}"


def _ways_to_reach(entry: Entry) -> set[str]:
    mobiles = {number for number, label in entry.card.phones if label == "CELL"}
    return mobiles | {address for address, _ in entry.card.mails}
