"""Cards whose person is among the connections: differences of name."""

from __future__ import annotations

from collections.abc import Callable

from benchmarks.match.third.draft import Draft, adorned, typo
from benchmarks.match.third.romanise import bare, national, slug

Kind = Callable[[Draft, str], None]
KINDS: dict[str, tuple[float, Kind]] = {}
WEST = "nl no sv da de fr es it pl pt fi cs tr us gb"


def kind(weight: float) -> Callable[[Kind], Kind]:
    def register(function: Kind) -> Kind:
        KINDS[function.__name__] = (weight, function)
        return function

    return register


@kind(7)
def p_same_name_employer(d: Draft, name: str) -> None:
    p = d.world.person()
    d.write(p, d.connect(p), name, **d.work(p))


@kind(5)
def p_same_name_other_email(d: Draft, name: str) -> None:
    """Nothing but an uncommon name; the address tells nothing or repeats the name."""
    p = d.world.rare()
    d.write(p, d.connect(p), name, emails=[d.world.private(p)])


@kind(2.5)
def p_same_email(d: Draft, name: str) -> None:
    p = d.world.person()
    row = d.connect(p, email=p.private)
    first = d.rng.choice((str(p.given), "", str(p.given)[0]))
    d.write(p, row, name, first=first, last=p.last if first else "", emails=[p.private])


@kind(3)
def p_nickname(d: Draft, name: str) -> None:
    p = d.world.person()
    for _ in range(200):
        if p.given.native in p.country.nick:
            break
        p = d.world.person()
    short = str(p.country.word(d.rng.choice(p.country.nick.get(p.given.native, [p.given.native]))))
    d.write_one_side(p, name, on_card=0.65, first=short)


@kind(2.5)
def p_initials(d: Draft, name: str) -> None:
    p = d.world.person()
    marks = f"{str(p.given)[0]}." + (f"{str(p.middle)[0]}." if p.middle and d.rng.random() < 0.5 else "")
    d.write(p, d.connect(p), name, first=marks.replace(".", d.rng.choice((".", ".", ""))), **d.work(p))


@kind(1.5)
def p_initials_full_name_in_address(d: Draft, name: str) -> None:
    p = d.world.rare(3e-5)
    local = d.rng.choice((f"{slug(str(p.given))}.{slug(str(p.surname))}", slug(f"{p.given}{p.surname}")))
    d.write(p, d.connect(p), name, first=f"{str(p.given)[0]}.", emails=[f"{local}@{d.rng.choice(p.country.mail)}"])


@kind(3)
def p_name_in_local_part(d: Draft, name: str) -> None:
    p = d.world.rare(2e-5)
    given, surname = slug(str(p.given)), slug(str(p.surname))
    local = d.rng.choice((f"{given}.{surname}", f"{given}{surname}", f"{surname}.{given}", f"{given}_{surname}"))
    local += d.rng.choice(("", "", str(d.rng.randint(1, 99))))
    d.write(p, d.connect(p), name, first="", last="", emails=[f"{local}@{d.rng.choice(p.country.mail)}"], bare=True)


@kind(2)
def p_work_address_only(d: Draft, name: str) -> None:
    p = d.world.person()
    for _ in range(50):
        if p.firm.pattern in ("{g}.{s}", "{s}.{g}", "{g}_{s}"):
            break
        if p.firm.pattern in ("{g1}{s}", "{g1}.{s}") and p.mail_tells_the_firm:
            break
        p = d.world.person()
    d.write(p, d.connect(p), name, first="", last="", emails=[p.work], bare=True, firm=p.firm.core)


@kind(2.5)
def p_maiden_same_employer(d: Draft, name: str) -> None:
    p = d.world.rare(6e-4, sex="female", lands=WEST)
    other = d.world.person(lands=p.country.code, sex="female")
    roll = d.rng.random()
    if roll < 0.25:  # no trace of the old name: only where one colleague bears the given name
        p = d.world.person(sex="female", lands=WEST, size="small")
    new = str(other.surname)
    married = new if roll < 0.6 else d.rng.choice((f"{new}-{p.surname}", f"{new} ({p.surname})", f"{p.surname} {new}"))
    profile = p.slug if 0.25 <= roll < 0.6 else slug(f"{p.given} {married}", "-")  # the address often keeps the old one
    d.write(p, d.connect(p, first=str(p.given), last=married, slug=profile), name, **d.work(p))


@kind(2)
def p_double_surname(d: Draft, name: str) -> None:
    p = d.world.person(lands="nl de fr gb no sv da pl us")
    second = d.world.person(lands=p.country.code, sex=p.sex).surname
    double = f"{p.surname}{d.rng.choice(('-', ' ', ' - '))}{second}"
    if d.rng.random() < 0.5:
        d.write(p, d.connect(p, last=double), name, **d.proof(p))
    else:
        d.write(p, d.connect(p), name, last=double, **d.proof(p))


@kind(2)
def p_two_surnames(d: Draft, name: str) -> None:
    p = d.world.person(lands="es pt")
    p.second = p.second or p.country.surname(d.rng, p.sex)[0]
    one = str(p.surname if p.country.code == "es" or d.rng.random() < 0.2 else p.second)
    sides = [p.last, one]
    d.rng.shuffle(sides)
    d.write(p, d.connect(p, last=sides[0]), name, last=sides[1], **d.work(p))


@kind(2)
def p_reversed(d: Draft, name: str) -> None:
    p = d.world.person()
    row = d.connect(p)
    if d.rng.random() < 0.6:
        d.write(p, row, name, first=p.last, last=str(p.given), **d.proof(p))
    else:
        d.write(p, row, name, first=f"{p.last}, {p.given}", last="", **d.proof(p))


@kind(2)
def p_particles(d: Draft, name: str) -> None:
    p = d.world.person(lands="nl de fr it")
    for _ in range(200):
        if " " in str(p.surname):
            break
        p = d.world.person(lands="nl nl de fr it")
    *particle, core = str(p.surname).split(" ")
    joined = " ".join(particle)
    other = d.rng.choice((core, f"{core} {joined}", f"{core}, {joined}", "".join([*particle, core]), f"{joined.title()} {core}",
                          f"v.d. {core}" if joined.startswith("van de") else core))  # fmt: skip
    d.write_one_side(p, name, on_card=0.7, last=other)


@kind(2.5)
def p_letters_without_marks(d: Draft, name: str) -> None:
    p = d.world.person()
    for _ in range(200):
        if bare(f"{p.given}{p.last}") != f"{p.given}{p.last}":
            break
        p = d.world.person(lands="no sv da de fr es pl pt cs tr vi")
    plain = national if d.rng.random() < 0.35 and p.country.code in ("de", "no", "da", "sv") else bare
    sides = [(str(p.given), p.last), (plain(str(p.given)), plain(p.last))]
    d.rng.shuffle(sides)
    row = d.connect(p, first=sides[0][0], last=sides[0][1])
    d.write(p, row, name, first=sides[1][0], last=sides[1][1], **d.proof(p))


@kind(1)
def p_damaged_letters(d: Draft, name: str) -> None:
    p = d.world.person(lands="no sv da de fr es pl pt")
    for _ in range(200):
        if not p.last.isascii():
            break
        p = d.world.person(lands="no sv da de fr es pl pt")
    wrong = p.last.encode().decode("cp1252", "replace") if d.rng.random() < 0.6 else "".join(
        c if c.isascii() else "?" for c in p.last
    )  # fmt: skip
    d.write(p, d.connect(p), name, last=wrong, **d.proof(p))


@kind(3)
def p_titles_emoji(d: Draft, name: str) -> None:
    p = d.world.person()
    first, last = adorned(d.rng, str(p.given), p.last, 1.0)
    d.write(p, d.connect(p, first=first, last=last), name, **d.proof(p))


@kind(2)
def p_last_initial_at_linkedin(d: Draft, name: str) -> None:
    p = d.world.person()
    for _ in range(40):
        if p.firm.staff < 3000:
            break
        p = d.world.person()
    row = d.connect(p, first=str(p.given), last=f"{str(p.surname)[0].upper()}{d.rng.choice(('.', '.', ''))}")
    d.write(p, row, name, **d.work(p))


@kind(3)
def p_typo(d: Draft, name: str) -> None:
    p = d.world.person()
    if d.rng.random() < 0.7:
        d.write(p, d.connect(p), name, last=typo(d.rng, p.last), **d.proof(p))
    else:
        d.write(p, d.connect(p), name, first=typo(d.rng, str(p.given)), **d.proof(p))


@kind(1.5)
def p_middle_name(d: Draft, name: str) -> None:
    """The card shows a name that LinkedIn leaves away, or the call name is the second one."""
    p = d.world.person(lands="nl no de us gb da fr sv")
    middle = p.middle or p.country.given_name(d.rng, p.sex)[0]
    if d.rng.random() < 0.6:
        d.write(p, d.connect(p, first=str(p.given)), name, first=f"{p.given} {middle}", **d.proof(p))
    else:
        d.write(p, d.connect(p, first=str(middle)), name, first=f"{p.given} {middle}", **d.work(p))


@kind(1.5)
def p_compound_given(d: Draft, name: str) -> None:
    p = d.world.person(lands="fr es pt it")
    second = str(p.country.given_name(d.rng, p.sex)[0])
    full = f"{p.given}-{second}" if p.country.code == "fr" else f"{p.given} {second}"
    short = d.rng.choice((full.replace("-", " "), full.replace("-", "").replace(" ", ""), f"{str(p.given)[0]}{second[0]}",
                          f"{str(p.given)[0]}. {second}", f"{p.given} {second[0]}."))  # fmt: skip
    d.write(p, d.connect(p, first=full), name, first=short, **d.work(p))


@kind(1.2)
def p_quoted_call_name(d: Draft, name: str) -> None:
    """LinkedIn shows Robert (Bob) Smith or Bob Smith with the full name in the profile's address."""
    p = d.world.person()
    for _ in range(200):
        if p.given.native in p.country.nick:
            break
        p = d.world.person()
    short = str(p.country.word(d.rng.choice(p.country.nick.get(p.given.native, [p.given.native]))))
    shown = d.rng.choice((f'{p.given} "{short}"', f"{p.given} ({short})", short))
    d.write(p, d.connect(p, first=shown), name, first=short if shown != short else str(p.given), **d.proof(p))


@kind(1)
def p_capitals(d: Draft, name: str) -> None:
    p = d.world.person()
    how = str.upper if d.rng.random() < 0.5 else str.lower
    d.write(p, d.connect(p), name, first=how(str(p.given)), last=how(p.last), **d.proof(p))
