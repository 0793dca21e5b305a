"""The world: countries, firms and as many people as are asked for."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate
from random import Random

from benchmarks.match.fourth.addresses import Addresses
from benchmarks.match.fourth.countries import Country, countries
from benchmarks.match.fourth.firms import KNOWN, Firm, Registry
from benchmarks.match.fourth.names import POOL_OF, Names, borne, patronymic
from benchmarks.match.fourth.people import Person

TITLES = [
    "Manager", "Director", "Consultant", "Engineer", "Owner", "Account Manager", "Teacher", "Nurse", "CEO", "Developer",
    "Project Manager", "Sales Manager", "HR Advisor", "Lawyer", "Analyst", "Professor", "Adviseur", "Daglig leder",
    "Geschäftsführer",
]  # fmt: skip
WITH_MIDDLE_NAMES = ("US", "GB", "IE", "NL", "NO", "SE", "DK", "FR", "DE", "BE")
WITHOUT_MAIDEN_NAMES = frozenset("ES MX PT BR IT KR CN VN IS AR IR HK ID BE GR".split())


class World:
    def __init__(self, seed: int, firms: int) -> None:
        self.rng = Random(seed)
        self.lands = countries()
        self.names = Names(self.rng)
        registry = Registry(self.names, self.lands)
        self.shares = registry.shares
        self.firms = registry.firms(firms)
        self.employers: dict[str, tuple[Sequence[Firm], list[float]]] = {}
        by_land: dict[str, list[Firm]] = defaultdict(list)
        for firm in self.firms[len(KNOWN) :]:
            by_land[firm.country].append(firm)
        for code, group in [*by_land.items(), ("everywhere", self.firms)]:
            self.employers[code] = (group, list(accumulate(firm.weight for firm in group)))
        self.addresses = Addresses(self.rng)
        self.count = 0

    def person(self, code: str = "") -> Person:
        rng = self.rng
        land = self.lands[code or rng.choices(list(self.lands), self.shares)[0]]
        sex = rng.choice("mf")
        given = self.names.given(land, sex)
        surname = borne(land, sex, self.names.surname(land))
        person = Person(
            self.count, land, sex, given.latin[0], given.latin, surname.latin[0], surname.latin, given.native,
            surname.native, called=given.latin[0],
        )  # fmt: skip
        self.count += 1
        self._further_names(person)
        self.employ(person)
        self.addresses.reach(person)
        return person

    def _further_names(self, person: Person) -> None:
        rng, land, sex = self.rng, person.land, person.sex
        if land.second and rng.random() < 0.9:
            person.second = self.names.surname(land).latin[0]
        if land.code == "TR" and sex == "f" and rng.random() < 0.15:
            person.second = self.names.surname(land).latin[0]
        if land.middle:
            person.middle = rng.choice(land.middle[sex])
        elif land.code in WITH_MIDDLE_NAMES and rng.random() < 0.5:
            middle = self.names.pick(land, POOL_OF[sex]).latin[0]
            person.middle = "" if middle == person.given or " " in middle else middle
        if land.english and rng.random() < (0.75 if land.code == "HK" else 0.35):
            person.english = rng.choice(land.english[sex])
        if land.code == "RU":
            person.father = patronymic(self.names.pick(land, "men").native, sex)
        if land.single and rng.random() < land.single:
            person.has_single_name = True
        if sex == "f" and land.code not in WITHOUT_MAIDEN_NAMES and rng.random() < 0.22:
            person.maiden = self.names.maiden_name(land)
        if person.nicks and rng.random() < 0.35:
            person.nick = rng.choice(person.nicks)
        if land.code == "IN" and rng.random() < 0.3:
            person.father = rng.choice("SKRVMPNAGB")

    def employ(self, person: Person) -> None:
        rng = self.rng
        person.firm = self.employer(person.land) if rng.random() < 0.93 else None
        person.former = [self.employer(person.land) for _ in range(rng.choice((0, 1, 1, 2)))]
        person.title = rng.choice(TITLES)

    def employer(self, land: Country) -> Firm:
        is_foreign = self.rng.random() < 0.25 or land.code not in self.employers
        group, weights = self.employers["everywhere" if is_foreign else land.code]
        return group[min(bisect_left(weights, self.rng.random() * weights[-1]), len(group) - 1)]
