"""Cards whose person is among the connections: another script or another spelling of it."""

from __future__ import annotations

from benchmarks.match.third.draft import Draft
from benchmarks.match.third.people import Person
from benchmarks.match.third.positive import kind


def native_one_side(d: Draft, name: str, lands: str) -> None:
    p = d.world.person(lands=lands)
    given, surname = (d.rng.choice(word.latin) for word in (p.given, p.surname))
    native = {"first": p.given.native, "last": p.surname.native}
    if p.country.code in ("zh", "ja", "ko") and d.rng.random() < 0.4:
        native = {"first": p.surname.native + p.given.native, "last": ""}
    if d.rng.random() < 0.6:
        d.write(p, d.connect(p, first=given, last=surname), name, **native, **d.proof(p))
    else:
        if not native["last"]:
            native = {"first": p.given.native, "last": p.surname.native}
        d.write(p, d.connect(p, **native), name, first=given, last=surname, **d.proof(p))


@kind(1.6)
def p_cyrillic(d: Draft, name: str) -> None:
    native_one_side(d, name, "ru uk")


@kind(1)
def p_greek(d: Draft, name: str) -> None:
    native_one_side(d, name, "el")


@kind(1.2)
def p_chinese(d: Draft, name: str) -> None:
    native_one_side(d, name, "zh")


@kind(1)
def p_japanese(d: Draft, name: str) -> None:
    native_one_side(d, name, "ja")


@kind(1)
def p_korean(d: Draft, name: str) -> None:
    native_one_side(d, name, "ko")


@kind(1)
def p_arabic(d: Draft, name: str) -> None:
    native_one_side(d, name, "ar")


@kind(2.5)
def p_other_romanisation(d: Draft, name: str) -> None:
    p = d.world.person(lands="ru uk el ar ko ja")
    for _ in range(200):
        if len(p.given.latin) + len(p.surname.latin) > 2:
            break
        p = d.world.person(lands="ru uk el ar ko ja")
    pairs = [(g, s) for g in p.given.latin for s in p.surname.latin]
    one = d.rng.choice(pairs)
    other = d.rng.choice([pair for pair in pairs if pair != one] or pairs)
    d.write(p, d.connect(p, first=one[0], last=one[1]), name, first=other[0], last=other[1], **d.proof(p))


@kind(1.2)
def p_eastern_order(d: Draft, name: str) -> None:
    """Family name first, one or two columns; Vietnamese also without marks and without the middle name."""
    p = d.world.person(lands="zh ja ko vi")
    row = d.connect(p)
    given = str(p.given)
    if p.country.code == "vi" and d.rng.random() < 0.5:
        given = given.split(" ")[-1]
    if d.rng.random() < 0.5:
        d.write(p, row, name, first=f"{p.surname} {given}", last="", **d.work(p))
    else:
        d.write(p, row, name, first=str(p.surname), last=given, **d.work(p))


@kind(0.8)
def p_western_call_name(d: Draft, name: str) -> None:
    """Kevin Wang in the book, Jianguo (Kevin) Wang or Kevin Jianguo Wang at LinkedIn."""
    p = d.world.person(lands="zh")
    call = d.rng.choice(p.country.western) or "Kevin"
    shown = d.rng.choice((f"{p.given} ({call})", f"{call} {p.given}", f"{call} ({p.given})"))
    d.write(p, d.connect(p, first=shown), name, first=d.rng.choice((call, str(p.given))), **work_as(d, p, call))


def work_as(d: Draft, p: Person, call: str) -> dict[str, object]:
    shown = d.work(p)
    if d.rng.random() < 0.4:
        shown["emails"] = [f"{call.lower()}.{str(p.surname).lower()}@{p.firm.domain}"]
    return shown
