"""What a careful reader would say of a card: how probable it is that the likeliest connection is meant.

The reader knows how common names are in each country (from people drawn for nothing else), what the card and its
addresses tell of the name, and the firm where the card tells it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from benchmarks.match.fourth.cards import Card, Entry
from benchmarks.match.fourth.firms import Firm
from benchmarks.match.fourth.letters import german, slug
from benchmarks.match.fourth.linkedin import Row
from benchmarks.match.fourth.people import Person
from benchmarks.match.fourth.world import World

COUNTED = 60_000  # people drawn to learn how common names are
RAREST = 2e-7
OWN_SCRIPT = ("native", "both")
GIVEN_TOLD = {"init": "init", "none": "none"}  # others tell it in full
SURNAME_TOLD = {"none": "none", "mono": "none", "sinit": "initial"}
Key = tuple[str, ...]


class Statistics:
    """How common names are."""

    def __init__(self, seed: int, people: int = COUNTED) -> None:
        world = World(seed + 991, 80)
        self.given: dict[str, Counter[str]] = defaultdict(Counter)
        self.surnames: dict[str, Counter[str]] = defaultdict(Counter)
        self.people: Counter[str] = Counter()
        for _ in range(people):
            person = world.person()
            code = person.land.code
            self.given[code][slug(person.given)] += 1
            self.surnames[code][slug(person.surname)] += 1
            self.people[code] += 1
        self.total = self.people.total()
        self.given_initials = {code: _initials(names) for code, names in self.given.items()}
        self.surname_initials = {code: _initials(names) for code, names in self.surnames.items()}

    def share(self, given: str = "", surname: str = "", given_initial: str = "", surname_initial: str = "") -> float:
        """Of all people those who fit what is known of the name."""
        if given.startswith("eng:"):
            if surname or surname_initial:
                return max(0.03 * self.share(surname=surname, surname_initial=surname_initial) * 1, RAREST)
            return max(0.03 * 1 * 0.06, RAREST)
        share = 0.0
        for code, people in self.people.items():
            of_given = self._part(given, given_initial, self.given[code], self.given_initials[code], people)
            of_surname = self._part(surname, surname_initial, self.surnames[code], self.surname_initials[code], people)
            share += people / self.total * of_given * of_surname
        return max(share, RAREST)

    @staticmethod
    def _part(name: str, initial: str, names: Counter[str], initials: Counter[str], people: int) -> float:
        if name:
            return names.get(name, 0.0) / people
        return initials[initial] / people if initial else 1


def _initials(names: Counter[str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for name, count in names.items():
        found[name[:1]] += count
    return found


class Reader:
    def __init__(self, rows: Sequence[Row], statistics: Statistics, strangers: float) -> None:
        self.rows, self.statistics = rows, statistics
        self.strangers = strangers  # how many people of the book are not connected, as far as the reader knows
        self.fitting: dict[Key, set[int]] = defaultdict(set)  # what is known of a name -> rows it fits
        for at, row in enumerate(rows):
            for key in _keys(row):
                self.fitting[key].add(at)

    def posterior(self, entry: Entry, person: Person) -> tuple[float, set[int]]:
        """The probability of each of the likeliest rows, and these rows."""
        firm = _firm_told(entry)
        best: tuple[float, set[int]] = (0, set())
        for key, share in self._readings(entry, person):
            rows = self.fitting.get(key, set())
            at_firm = {at for at in rows if self.rows[at].person.firm is firm} if firm else set()
            if firm and at_firm:
                found, share, factor = at_firm, share * firm.share * 1.5, 1.0
            else:
                found, factor = rows, 0.6 if firm else 1.0
            if found:
                expected = 0.3 * len(found) * factor
                each = expected / (expected + self.strangers * share) / len(found)
                if each > best[0]:
                    best = (each, found)
        return best

    def _readings(self, entry: Entry, person: Person) -> Iterator[tuple[Key, float]]:
        """What the card tells of the name, and the share of people whom it fits."""
        name = {"maiden": person.maiden, "second": person.second}.get(entry.surname_shown or "", person.surname)
        surname = slug(name)
        is_english = entry.given_shown == "eng"
        given = f"eng:{slug(person.english)}" if is_english else slug(person.given)
        told = GIVEN_TOLD.get(entry.given_shown or "", "full")
        surname_told = SURNAME_TOLD.get(entry.surname_shown or "", "full")
        if told != "none" or surname_told != "none":
            yield from self._reading(told, surname_told, given, surname)
        given = slug(person.given)
        for given_level, surname_level, of_surname in _told_by_addresses(entry.card, person, told):
            yield from self._reading(given_level, surname_level, given, of_surname or surname)

    def _reading(self, told: str, surname_told: str, given: str, surname: str) -> Iterator[tuple[Key, float]]:
        share = self.statistics.share
        match told, surname_told:
            case "full", "full":
                yield (given, surname), share(given, surname)
            case "init", "full":
                yield ("i", given[:1], surname), share(surname=surname, given_initial=given[:1])
            case "none", "full":
                yield ("s", surname), share(surname=surname)
            case "full", "initial":
                yield (given, "si", surname[:1]), share(given, surname_initial=surname[:1])
            case "full", _:
                yield ("g", given), share(given)


def _firm_told(entry: Entry) -> Firm | None:
    """The firm, where the card or the domain of an address tells it."""
    firm = entry.firm
    if not firm:
        return None
    is_known_domain = firm.resembles or firm.share > 0.002
    return firm if entry.shows_firm or (entry.shows_work_mail and is_known_domain) else None


def _told_by_addresses(card: Card, person: Person, told: str) -> Iterator[tuple[str, str, str]]:
    """What each local part tells: of the given name, of the surname, and which surname (empty: the card's)."""
    given, english = slug(person.given), slug(person.english)
    forms = [*person.given_forms, person.english, *person.nicks, german(person.given)]
    known = {slug(form) for form in forms if form}
    for address, _ in card.mails:
        local = re.sub(r"[^a-z]", "", address.split("@")[0])
        for name in dict.fromkeys([person.surname, person.maiden, *person.surname_forms]):
            if not name:
                continue
            for part in dict.fromkeys((slug(name), slug(german(name)), slug(name.split()[-1]))):
                if len(part) < 2 or part not in local:
                    continue
                rest = local.replace(part, "", 1)
                surname = slug(name if name == person.maiden else person.surname)
                if rest in known:
                    yield "none" if english and rest == english else "full", "full", surname
                elif rest and rest == given[:1]:
                    yield "full" if told == "full" else "init", "full", surname
                elif not rest:
                    yield "full" if told == "full" else "none", "full", surname
        if local in known:
            yield "full", "none", ""
        if any(len(local) == len(form) + 1 and local.startswith(form) for form in known):
            yield "full", "initial", ""


def _keys(row: Row) -> Iterator[Key]:
    """What may be known of the name of a connection; the profile's address tells of it too."""
    person = row.person
    given, shown, profile = slug(person.given), slug(row.given + row.surname), row.slug.replace("-", "")
    is_in_script = row.style in OWN_SCRIPT
    tells_given = (
        not person.english or is_in_script or any(slug(form) in shown + profile for form in person.given_forms)
    )
    tells_initial = tells_given and row.style == "initials" and given not in profile
    names = [given] if tells_given and not tells_initial else []
    if person.english and slug(person.english) in shown + profile:
        names.append(f"eng:{slug(person.english)}")
    surnames = _surnames_told(row, shown, profile)
    for surname in surnames:
        for name in names:
            yield name, surname
            yield "i", name[4:5] if ":" in name else name[:1], surname
            yield name, "si", surname[:1]
        if tells_initial:
            yield "i", given[:1], surname
        yield "s", surname
    for name in names:
        if not surnames:
            yield name, "si", slug(person.surname)[:1]
        yield "g", name


def _surnames_told(row: Row, shown: str, profile: str) -> set[str]:
    person = row.person
    is_in_script = row.style in OWN_SCRIPT
    found = {slug(person.surname)} if is_in_script else set()
    last = person.surname.split()[-1]
    for name in (person.surname, *person.surname_forms, person.maiden, person.second, last):
        part = slug(name)
        if len(part) > 1 and (part in shown or part in profile or is_in_script):
            found.add(slug(person.surname) if name in person.surname_forms or name == last else part)
    return found
