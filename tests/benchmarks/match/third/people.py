"""Invented people: a name, an employer now and before, addresses and numbers."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate
from random import Random

from benchmarks.match.third.firms import Firm, make_firms
from benchmarks.match.third.names import Country, Word, countries
from benchmarks.match.third.romanise import slug

HANDLES = "sunny blauwvis kite tiger luna rocky pixel marlin zephyr bikeboy moonfox otter gitano polar mango viking jazzcat surfer".split()
DIALS = {
    "nl": "31 6", "no": "47 4", "sv": "46 70", "da": "45 2", "de": "49 171", "fr": "33 6", "es": "34 6", "it": "39 33",
    "pl": "48 6", "pt": "351 91", "fi": "358 40", "cs": "420 6", "tr": "90 53", "us": "1 212 5", "gb": "44 7700 9",
    "ru": "7 916", "uk": "380 67", "el": "30 69", "zh": "86 138", "ja": "81 90", "ko": "82 10", "ar": "971 50",
    "in": "91 98", "vi": "84 9",
}  # fmt: skip


@dataclass(eq=False)
class Person:
    """One human being. `share` estimates how many of the countrymen bear given name and surname."""

    country: Country
    sex: str
    given: Word
    surname: Word
    base: str  # the surname's form in the pool
    share: float
    firm: Firm
    former: Firm
    middle: Word | None = None
    second: Word | None = None  # the second surname, in Spain and Portugal
    private: str = ""
    mobile: str = ""
    landline: str = ""
    slug: str = ""
    marks: dict[str, str] = field(default_factory=dict)

    @property
    def work(self) -> str:
        return self.at(self.firm)

    def at(self, firm: Firm) -> str:
        given, surname = slug(str(self.given)), slug(str(self.surname))
        local = firm.pattern.format(g=given, s=surname, g1=given[:1], s1=surname[:1])
        return f"{local}@{firm.domain}"

    @property
    def mail_tells_the_firm(self) -> bool:
        """Whether a human reads the firm's name out of its mail domain."""
        return slug(self.firm.short)[:5] in self.firm.domain or slug(self.firm.core)[:5] in self.firm.domain

    @property
    def last(self) -> str:
        return f"{self.surname} {self.second}" if self.second else str(self.surname)


class World:
    """The population and the firms that one book is drawn from."""

    def __init__(self, seed: int, connections: int, only: tuple[str, ...] = ()) -> None:
        self.rng = Random(seed)
        self.lands = [c for c in countries() if not only or c.code in only]
        self.by_code = {c.code: c for c in self.lands}
        self.weights = [c.weight for c in self.lands]
        self.firms = make_firms(self.rng, self.lands, max(40, connections * 2 // 5))
        self.reach = [min(f.staff, 20_000) ** 0.6 for f in self.firms]
        for own in self.rng.sample(range(len(self.firms)), 4):  # where the user has worked
            self.reach[own] += sum(self.reach) * 0.015
        self.pools = {"": self._pool(0, 10**9), "small": self._pool(0, 40), "large": self._pool(2000, 10**9)}

    def _pool(self, least: int, most: int) -> tuple[list[Firm], list[float]]:
        """Firms of a size, with the running sum of their reach."""
        chosen = [(f, r) for f, r in zip(self.firms, self.reach, strict=True) if least <= f.staff <= most]
        return [f for f, _ in chosen], list(accumulate(r for _, r in chosen))

    def firm(self, size: str = "") -> Firm:
        firms, sums = self.pools[size] if self.pools[size][0] else self.pools[""]
        return self.rng.choices(firms, cum_weights=sums)[0]

    def land(self, firm: Firm) -> Country:
        if firm.country in self.by_code and self.rng.random() < 0.75:
            return self.by_code[firm.country]
        return self.rng.choices(self.lands, self.weights)[0]

    def person(
        self, lands: str = "", size: str = "", firm: Firm | None = None, sex: str = "", base: str = ""
    ) -> Person:
        rng = self.rng
        firm = firm or self.firm(size)
        chosen = [self.by_code[code] for code in lands.split() if code in self.by_code]
        land = rng.choices(chosen, [c.weight for c in chosen])[0] if chosen else self.land(firm)
        sex = sex or rng.choice(("male", "female"))
        given, given_share = land.given_name(rng, sex)
        if base:
            surname = land.word(land.form(base, sex))
        else:
            surname, base = land.surname(rng, sex)
        former = self.firm()
        person = Person(land, sex, given, surname, base, given_share * land.surnames.share(base), firm, former)
        if land.code == "es" or (land.code == "pt" and rng.random() < 0.6):
            person.second, other = land.surname(rng, sex)
            person.share *= land.surnames.share(other)
        if land.code in ("us", "gb", "nl", "no", "da", "de", "fi", "sv") and rng.random() < 0.4:
            person.middle = land.given_name(rng, sex)[0]
        person.private = self.private(person)
        person.mobile = f"+{DIALS[land.code]}{rng.randint(10_000_000, 99_999_999)}"
        person.landline = f"+{DIALS[land.code][:2].strip()} {rng.randint(10, 99)} {rng.randint(1_000_000, 9_999_999)}"
        tail = f"-{rng.getrandbits(32):08x}" if rng.random() < 0.65 else str(rng.randint(1, 99)) * rng.randint(0, 1)
        person.slug = slug(f"{person.given} {person.last}", "-") + tail
        return person

    def rare(self, below: float = 1.2e-5, **wish: str | Firm | None) -> Person:
        """Somebody whose full name few others bear."""
        best = self.person(**wish)  # type: ignore[arg-type]
        for _ in range(60):
            if best.share <= below:
                break
            other = self.person(**wish)  # type: ignore[arg-type]
            best = min(best, other, key=lambda p: p.share)
        return best

    def common(self, above: float = 6e-5, **wish: str | Firm | None) -> Person:
        """Somebody whose name everybody takes for a common one: both parts lead in the country's lists."""
        if not wish.get("lands"):  # else the few countries with the shortest lists would give them all
            wish["lands"] = self.rng.choices(self.lands, self.weights)[0].code
        best = self.person(**wish)  # type: ignore[arg-type]
        for _ in range(250):
            if best.share >= above and _leads(best):
                break
            other = self.person(**wish)  # type: ignore[arg-type]
            best = max(best, other, key=lambda p: (_leads(p), p.share))
        return best

    def private(self, person: Person, opaque: float = 0.2) -> str:
        rng, land = self.rng, person.country
        given, surname = slug(str(person.given)), slug(str(person.surname))
        provider = rng.choice(land.mail)
        if rng.random() < opaque:
            return f"{rng.choice(HANDLES)}{rng.choice(HANDLES)[:4]}{rng.randint(1, 9999)}@{provider}"
        year = rng.choice(("", "", "", str(rng.randint(60, 99)), str(rng.randint(1, 9)), str(rng.randint(1960, 1999))))
        shapes = (f"{given}.{surname}", f"{given}{surname}", f"{given[:1]}{surname}", f"{given}_{surname}",
                  f"{surname}.{given}", f"{given[:1]}.{surname}", f"{given}{surname[:1]}", f"{surname}{given[:1]}")  # fmt: skip
        local = rng.choices(shapes, (30, 18, 12, 6, 6, 6, 6, 5))[0]
        return f"{local}{year}@{provider}"

    def opaque(self, person: Person) -> str:
        return self.private(person, opaque=1.0)


def _leads(person: Person) -> bool:
    land = person.country
    if land.code in ("zh", "ko", "vi"):
        return person.base in land.surnames.heads[:8] and person.share > 1e-4
    return person.base in land.surnames.heads[:25] and person.given.native in land.given[person.sex].heads[:16]
