"""Addresses and numbers: local parts as people and firms make them."""

from __future__ import annotations

from random import Random

from benchmarks.match.fourth.firms import Firm
from benchmarks.match.fourth.letters import german, slug
from benchmarks.match.fourth.people import Person

HANDLES = [
    "sunshine", "biker", "thebigone", "fotograaf", "zeiler", "musicfan", "skipper", "tiger", "bluebird", "panda",
    "runner", "wolf", "mountain", "coolcat", "gamer", "flower",
]  # fmt: skip
DIGITS = "0123456789"


class Addresses:
    """Gives every address once."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.given: set[str] = set()

    def private(self, person: Person) -> str:
        return self._free(person, None)

    def work(self, person: Person, firm: Firm) -> str:
        return self._free(person, firm)

    def reach(self, person: Person) -> None:
        """Private and work addresses, of former firms too, a mobile and a landline."""
        rng = self.rng
        person.private = [self.private(person) for _ in range(rng.choice((1, 1, 1, 2)))]
        for firm in (person.firm, *person.former):
            if firm and firm.name not in person.work:
                person.work[firm.name] = self.work(person, firm)
        start = person.land.phone
        person.mobile = start + self._digits(12 - len(start))
        person.landline = (start[:3] if len(start) > 3 else start) + rng.choice(["20", "22", "30", "10", "70", "55"])
        person.landline += self._digits(7)

    def _digits(self, count: int) -> str:
        return "".join(self.rng.choice(DIGITS) for _ in range(count))

    def _free(self, person: Person, firm: Firm | None) -> str:
        for _ in range(8):
            local = self._local(person, is_private=firm is None)
            address = f"{local}@{firm.domain if firm else self.rng.choice(person.land.mail)}"
            if address not in self.given:
                break
        else:
            address = address.replace("@", f"{self.rng.randrange(2, 9999)}@")
        self.given.add(address)
        return address

    def _local(self, person: Person, is_private: bool) -> str:
        rng = self.rng
        given, surname = person.called, person.surname
        if person.english and rng.random() < 0.5:
            given = person.english
        if person.maiden and rng.random() < (0.45 if is_private else 0.3):
            surname = person.maiden
        if person.land.code in ("DE", "AT") or (person.land.code in ("NO", "DK") and rng.random() < 0.25):
            given, surname = german(given), german(surname)
        g, s = slug(given), slug(surname)
        year = str(rng.randrange(60, 99)) if rng.random() < 0.8 else str(rng.randrange(1, 999))
        last = slug(surname.split()[-1])
        initial, g, s = g[:1], g or "x", s or "y"
        if not is_private:
            forms = [f"{g}.{s}", f"{initial}.{s}", f"{initial}{s}", g, f"{g}{s[:1]}", s, f"{g}_{s}", f"{s}.{g}",
                     f"{initial}{s[:2]}", f"{g}-{s}"]  # fmt: skip
            return rng.choices(forms, [45, 10, 12, 12, 4, 3, 3, 3, 2, 1])[0]
        nicks = person.land.nicks.get(given)
        nick = slug(rng.choice(nicks)) if nicks and rng.random() < 0.3 else g
        handle = rng.choice(HANDLES) + year
        forms = [
            f"{nick}.{s}", f"{nick}{s}", f"{initial}.{s}", f"{initial}{s}", f"{nick}.{s}{year}", f"{nick}{s}{year}",
            f"{initial}{s}{year}", f"{nick}{year}", f"{nick}_{s}", f"{s}.{nick}", f"{s}{year}",
            f"{nick}{s[:1]}{year}", handle, f"{s}{initial}", f"{nick}.{last}",
        ]  # fmt: skip
        return rng.choices(forms, [22, 14, 6, 8, 8, 8, 6, 5, 4, 3, 3, 4, 7, 2, 3])[0]
