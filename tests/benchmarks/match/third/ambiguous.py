"""Cards of which nobody can tell: the right answer is a probability. The coin is thrown, and the truth kept."""

from __future__ import annotations

from benchmarks.match.third.draft import Draft
from benchmarks.match.third.people import Person
from benchmarks.match.third.positive import kind
from benchmarks.match.third.romanise import slug


def twin(d: Draft, p: Person) -> Person:
    """Somebody else of the same name."""
    other = d.world.person(lands=p.country.code, sex=p.sex, base=p.base)
    other.given, other.surname, other.second, other.middle = p.given, p.surname, p.second, None
    other.private, other.slug = d.world.private(other), f"{p.slug}-{d.rng.randint(1, 9)}"
    return other


@kind(2.5)
def a_common_name_only(d: Draft, name: str) -> None:
    p = d.world.common(1.5e-4)
    p.middle = None
    other = twin(d, p)
    is_same = d.rng.random() < 0.5
    row = d.connect(p if is_same else other, email="")
    d.write(p, row if is_same else None, name, ambiguous=True, emails=[d.world.opaque(p)])


@kind(2)
def a_several_connections(d: Draft, name: str) -> None:
    p = d.world.common(2e-5)
    p.middle = None
    rows = [d.connect(p, email="", first=str(p.given), last=p.last)]
    for _ in range(d.rng.choice((1, 1, 2))):
        rows.append(d.connect(twin(d, p), email="", first=str(p.given), last=p.last))
    is_known = d.rng.random() < 0.7
    person = p if is_known else twin(d, p)
    d.write(person, rows[0] if is_known else None, name, ambiguous=True, emails=[d.world.opaque(p)])


@kind(1.5)
def a_initial_common_surname(d: Draft, name: str) -> None:
    p = d.world.common(6e-5)
    p.middle = None
    other = twin(d, p)
    is_same = d.rng.random() < 0.4
    row = d.connect(p if is_same else other, email="")
    d.write(p, row if is_same else None, name, ambiguous=True, first=f"{str(p.given)[0]}.", emails=[d.world.opaque(p)])


@kind(1.5)
def a_given_name_large_firm(d: Draft, name: str) -> None:
    p = d.world.person(size="large")
    for _ in range(100):
        if p.country.given[p.sex].share(p.given.native) > 0.008:
            break
        p = d.world.person(size="large")
    rows = [d.connect(p, email="", company=p.firm.core)]
    for _ in range(d.rng.choice((0, 0, 1))):
        other = d.world.person(firm=p.firm, lands=p.country.code, sex=p.sex)
        other.given = p.given
        rows.append(d.connect(other, email="", company=p.firm.core))
    is_known = d.rng.random() < 0.45
    d.write(p if is_known else twin(d, p), rows[0] if is_known else None, name, ambiguous=True, last="",
            organisation=p.firm.on_card(d.rng), emails=[d.world.opaque(p)], firm=p.firm.core)  # fmt: skip


@kind(1)
def a_local_part_initial(d: Draft, name: str) -> None:
    """No name, jsmit@ at a private provider."""
    p = d.world.common(8e-5)
    other = twin(d, p)
    is_same = d.rng.random() < 0.4
    row = d.connect(p if is_same else other, email="")
    address = f"{slug(str(p.given))[:1]}{slug(str(p.surname))}{d.rng.choice(('', str(d.rng.randint(1, 99))))}"
    d.write(p, row if is_same else None, name, ambiguous=True, first="", last="",
            emails=[f"{address}@{d.rng.choice(p.country.mail)}"], bare=True)  # fmt: skip


@kind(1)
def a_common_name_moved(d: Draft, name: str) -> None:
    """A common name with another employer on the card: changed jobs, or a namesake."""
    p = d.world.common(4e-5)
    if p.former is p.firm:
        return
    p.middle = None
    other = twin(d, p)
    is_same = d.rng.random() < 0.5
    row = d.connect(p if is_same else other, email="", company=p.firm.core if is_same else other.firm.core)
    d.write(p, row if is_same else None, name, ambiguous=True, organisation=p.former.on_card(d.rng),
            emails=[d.world.opaque(p)], firm=p.former.core)  # fmt: skip


@kind(0.8)
def a_surname_large_firm(d: Draft, name: str) -> None:
    p = d.world.common(5e-5, size="large")
    is_same = d.rng.random() < 0.5
    row = d.connect(p, email="", company=p.firm.core)
    d.write(p if is_same else twin(d, p), row if is_same else None, name, ambiguous=True, first="",
            last=p.last, organisation=p.firm.on_card(d.rng), emails=[d.world.opaque(p)], firm=p.firm.core)  # fmt: skip


@kind(0.8)
def a_nickname_common(d: Draft, name: str) -> None:
    """A short form with a common surname and nothing else."""
    p = d.world.common(8e-5)
    for _ in range(100):
        if p.given.native in p.country.nick:
            break
        p = d.world.common(8e-5)
    p.middle = None
    short = str(p.country.word(d.rng.choice(p.country.nick.get(p.given.native, [p.given.native]))))
    is_same = d.rng.random() < 0.5
    row = d.connect(p if is_same else twin(d, p), email="")
    d.write(p, row if is_same else None, name, ambiguous=True, first=short, emails=[d.world.opaque(p)])
