"""How a card of the second benchmark shows a person: one branch per kind of case."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.match.second.names import Person
from benchmarks.match.second.nouns import MAIL_HOSTS, TITLES, Card, Connection, Firm, ascii_of, key, mutated, plain

if TYPE_CHECKING:
    from benchmarks.match.second.world import World

PARTICLED = re.compile(r"^((?:van|de|der|den|ter|ten|di|del|la|el|al|bin|ben)\b[ -]?)+", re.IGNORECASE)


def dressed(world: World, kind: str, person: Person, connection: Connection | None, firm: Firm | None) -> Card | None:  # noqa: C901, PLR0915
    """The card, or None where this kind does not apply to this person."""
    rng = world.rng
    given, family = person.given.own, person.surname.own
    now, before = world.at[person.ident]
    old = kind == "moved_firm" or rng.random() < 0.25
    place = firm or (before if old else now)
    card = Card(kind, given, family)
    full, firm_shown = ("g:" + key(person.given), "s:" + key(person.surname)), False
    shows: tuple[str, ...] = full
    draw = rng.random()
    if draw < 0.50:
        card.emails = [world.mail[person.ident]]
    elif draw < 0.88:
        card.emails = [world.work_address(person, place)]
        firm_shown = True
    if rng.random() < 0.42:
        card.firm = place.name + (" " + place.form if place.form and rng.random() < 0.3 else "")
        firm_shown = True
    card.title = rng.choice(TITLES) if card.firm and rng.random() < 0.4 else ""
    if connection and card.title and not old and rng.random() < 0.6:
        card.title = connection.title
    if rng.random() < 0.35:
        card.phones = [world.phone[person.ident]]

    if kind == "folded":
        card.given, card.family = ascii_of(given), ascii_of(family)
        if (card.given, card.family) == (given, family):
            return None
    elif kind == "capitals":
        card.given, card.family = given.upper(), family.upper()
    elif kind == "nickname":
        if not person.given.short:
            return None
        card.given = rng.choice(person.given.short).own
    elif kind in ("initial", "initials_address"):
        if person.culture in ("cn", "kr", "vn"):
            return None
        card.given = given[:1] + rng.choice((".", ""))
        shows = ("g:" + key(person.given)[:1], "s:" + key(person.surname))
        if kind == "initials_address":
            card.emails = [f"{plain(given)}.{plain(family)}@{rng.choice(MAIL_HOSTS)}"]
            shows = full
    elif kind == "particle":
        if not PARTICLED.match(family):
            return None
        bare = PARTICLED.sub("", family)
        lead = family[: len(family) - len(bare)].strip()
        card.family = rng.choice(
            (bare, f"{bare}, {lead}", f"{lead.title()} {bare}", lead.replace(" ", "") + bare, f"{lead[:1]}. {bare}")
        )
    elif kind == "reversed":
        card.given, card.family = (family, given) if rng.random() < 0.5 else (f"{family}, {given}", "")
    elif kind == "maiden":
        if not person.birth:
            return None
        card.family, shows = person.birth.own, ("g:" + key(person.given), "s:" + key(person.surname))
        if not firm_shown:  # without the firm nothing tells
            card.firm, firm_shown, old, place = now.name, True, False, now
        card.emails = [world.mail[person.ident]]
    elif kind == "double":
        if not person.birth:
            return None
        card.family = rng.choice(
            (f"{family}-{person.birth.own}", f"{person.birth.own}-{family}", f"{person.birth.own} {family}")
        )
    elif kind == "script":
        if not (person.given.native and person.surname.native):
            return None
        card.given, card.family = person.given.native, person.surname.native
        if person.culture in ("cn", "jp", "kr") and rng.random() < 0.6:
            card.given, card.family = card.family + card.given, ""
    elif kind == "romanised":
        if len(person.given.latin) < 2 and len(person.surname.latin) < 2:
            return None
        card.given, card.family = rng.choice(person.given.latin), rng.choice(person.surname.latin)
        if (card.given, card.family) == (given, family):
            return None
    elif kind == "middle_added":
        if not person.middle:
            return None
        if person.culture == "vn":
            card.given, card.family = f"{family} {person.middle} {given}", ""
        else:
            card.additional = person.middle if rng.random() < 0.5 else person.middle[0] + "."
    elif kind == "by_middle_name":
        if (
            person.culture not in ("gb", "nl", "no", "de")
            or not person.middle
            or not (connection and connection.style == "middle")
        ):
            return None
        card.given = person.middle
    elif kind == "first_at_firm":
        card.family, card.firm, card.emails = (
            "",
            now.name,
            [f"{plain(given)}@{now.domain}"] if rng.random() < 0.5 else [],
        )
        shows, firm_shown, old, place = ("g:" + key(person.given), "s:"), True, False, now
    elif kind == "surname_at_firm":
        card.given, card.firm, card.emails = "", now.name, []
        shows, firm_shown, old, place = ("g:", "s:" + key(person.surname)), True, False, now
    elif kind in ("address_only", "work_address_only"):
        firm_shown = kind == "work_address_only"
        if firm_shown and now.pattern in ("f", "l"):
            return None
        local = rng.choice(
            (f"{plain(given)}.{plain(family)}", f"{plain(given)}{plain(family)}", f"{plain(given)}_{plain(family)}")
        )
        address = world.work_address(person, now) if firm_shown else f"{local}@{rng.choice(MAIL_HOSTS)}"
        card = Card(kind, emails=[address])
        old, place = False, now
        if firm_shown and now.pattern in ("fl", "lf"):
            shows = ("g:" + key(person.given)[:1], "s:" + key(person.surname))
        if not plain(given) or not plain(family):
            return None
    elif kind == "handle":
        card.family, card.emails = "", [f"{plain(given)}{plain(family)}{rng.randrange(100)}@{rng.choice(MAIL_HOSTS)}"]
    elif kind == "typo":
        if rng.random() < 0.5 and len(given) > 4:
            card.given = mutated(given, rng)
        elif len(family) > 4:
            card.family = mutated(family, rng)
        else:
            return None
    elif kind == "title":
        card.prefix = rng.choice(("Dr.", "Prof.", "Ir.", "Mr.", "Dipl.-Ing.", "drs."))
        if rng.random() < 0.5:
            card.given, card.prefix = f"{card.prefix} {given}", ""
    elif kind == "one_field":
        card.given, card.family = f"{given} {family}", ""
    elif kind == "profile":
        if connection is None:
            return None
        card.url, card.given, card.family = connection.url, rng.choice((given, given[:1])), rng.choice((family, ""))
        shows = ()
    elif kind == "same_email":
        if connection is None:
            return None
        connection.email = connection.email or world.mail[person.ident]
        card.emails, shows = [connection.email], ()
        if rng.random() < 0.5:
            card.given, card.family = (rng.choice(person.given.short).own if person.given.short else given), ""
    elif kind == "imported":
        if connection is None:
            return None
        address = f"{rng.choice(('cool', 'blue', 'mr', 'big'))}{rng.choice(('fish', 'star', 'bike', 'tree'))}{rng.randrange(1000)}@{rng.choice(MAIL_HOSTS)}"
        card = Card(kind, given=(rng.choice(person.given.short).own if person.given.short else given), emails=[address])
        world.imported.append((given, family, [address, world.mail[person.ident]], [world.phone[person.ident]]))
        shows = full
        firm_shown = False
    elif kind == "phone":
        if connection is None:
            return None
        card = Card(kind, given=given, phones=[world.phone[person.ident]])
        twin = Card(
            "plain", given, family, emails=[world.mail[person.ident]], phones=[world.phone[person.ident]], firm=now.name
        )
        twin.person, twin.truth, twin.shows = person.ident, connection.row, (*full, now.name)
        world.cards.append(twin)
        shows, firm_shown, old, place = full, True, False, now
    elif kind == "firm_in_name":
        card.given, card.family, card.firm = (
            given,
            rng.choice((f"{family} ({now.name})", f"{family} - {now.name}", f"({now.name})")),
            "",
        )
        firm_shown, old, place = True, False, now
        if card.family.startswith("("):
            card.emails, shows = [], ("g:" + key(person.given), "s:")
    elif kind == "bare":
        card.emails, card.firm, card.title, firm_shown = [], "", "", False
        if rng.random() < 0.25:
            card.given, shows = given[:1] + ".", ("g:" + key(person.given)[:1], "s:" + key(person.surname))
    elif kind == "moved_firm":
        if now is before:
            return None
        card.firm, firm_shown = before.name, True
    elif kind == "half_given":
        parts = re.split(r"[ -]", given)
        if len(parts) < 2:
            return None
        card.given = parts[0]
    elif kind == "two_surnames":
        if not person.second:
            return None
        card.family = f"{family} {person.second}"
    if shows and len(shows[0]) == 3 and any(plain(given) in one.split("@")[0] for one in card.emails):
        shows = full  # the address tells what the initial hides
    if shows and firm_shown and not (old and now is not before):
        shows = (*shows, place.name)
    if len(shows) == 2 and shows[1] == "s:":
        shows = (*shows, place.name)
    card.shows = shows
    return card
