"""The traps of the second benchmark: relatives, couples, colleagues, near names, mailboxes of a function."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from benchmarks.match.second.names import Name
from benchmarks.match.second.nouns import MAIL_HOSTS, NEAR_GIVEN, NEAR_SURNAME, TRAPS, Card, plain

if TYPE_CHECKING:
    from benchmarks.match.second.world import World


def add_trap(world: World) -> None:  # noqa: C901, PLR0915
    """One card of somebody who only looks like a connection."""
    rng = world.rng
    other = rng.choice(world.connections)
    person, kind = other.person, rng.choices(list(TRAPS), list(TRAPS.values()))[0]
    fresh = world.namer.person(person.culture)
    if kind == "namesake_father":
        fresh = replace(fresh, given=person.given, surname=person.surname, woman=person.woman, birth=None, suffix="Sr.")
        if not re.search(r"[.,()|]", other.last):
            other.last += rng.choice((" Jr.", " Jr", ", Jr."))
            other.style = "credentials"
    elif kind == "sibling":
        fresh = replace(world.namer.person(person.culture, surname=person.surname), birth=None)
    elif kind == "shared_mailbox":
        fresh = replace(world.namer.person(person.culture, surname=person.surname, woman=not person.woman), birth=None)
    elif kind == "colleague_first":
        fresh = replace(fresh, given=person.given, woman=person.woman)
    elif kind == "colleague_surname":
        fresh = replace(fresh, surname=person.surname)
    elif kind in ("near_given", "near_surname"):
        pairs = NEAR_GIVEN if kind == "near_given" else NEAR_SURNAME
        one, two = rng.choice(pairs).split()
        culture = rng.choice(("nl", "no", "de", "se", "dk", "gb"))
        base = world.namer.person(culture)
        known = replace(base, **{"given" if kind == "near_given" else "surname": Name((one,))}, birth=None)
        fresh = replace(
            world.namer.person(culture), given=known.given, surname=known.surname, birth=None, woman=known.woman
        )
        fresh = replace(fresh, **{"given" if kind == "near_given" else "surname": Name((two,))})
        world.settle(known)
        row, old = other.row, other.person
        world.people.pop(old.ident, None)
        if any(card.truth == row for card in world.cards):
            return
        replacing = world.connection(known)
        other.__dict__.update(replacing.__dict__, row=row)
        world.by_person[known.ident] = other
        world.by_person.pop(old.ident, None)
    elif kind == "other_initial":
        fresh = replace(fresh, surname=person.surname)
    if fresh.given.own == person.given.own and fresh.surname.own == person.surname.own and not fresh.suffix:
        return
    world.settle(fresh)
    if kind.startswith("colleague"):
        world.at[fresh.ident] = (other.firm, other.firm)
    card = world.card(
        fresh, None, {"other_initial": "initial", "namesake_father": "plain", "role": "plain"}.get(kind, "plain")
    )
    if kind == "namesake_father":
        card.suffix, card.firm, card.emails = (
            rng.choice(("Sr.", "Sr", "Senior")),
            "",
            [f"{plain(fresh.given.own)}.{plain(fresh.surname.own)}.sr@{rng.choice(MAIL_HOSTS)}"],
        )
    if kind == "shared_mailbox":
        one, two, last = plain(person.given.own), plain(fresh.given.own), plain(person.surname.own)
        house = rng.choice(
            (f"fam.{last}", f"{one}.en.{two}", f"{one}{two}", f"{last}.family", f"{one}.{last}", f"the{last}s")
        )
        other.email = other.email or f"{house}@{rng.choice(MAIL_HOSTS)}"
        card.emails = [other.email]
    if kind.startswith("colleague"):
        card.firm = other.firm.name
        card.emails = [world.work_address(fresh, other.firm)] if rng.random() < 0.6 else card.emails
    if kind == "role":
        card = Card(
            "role",
            given=rng.choice(("Info", "Support", "Sales", "Reception")),
            emails=[f"{rng.choice(('info', 'support', 'sales', 'post'))}@{other.firm.domain}"],
            firm=other.firm.name,
            person=-len(world.cards) - 1,
        )
    if kind == "namesake_father":
        card.shows = ()
    card.kind = "trap_" + kind
    world.cards.append(card)
