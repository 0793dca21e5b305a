"""Cards that look like a connection and are somebody else: relatives, colleagues, namesakes, role mailboxes."""

from __future__ import annotations

from benchmarks.match.third.draft import Draft
from benchmarks.match.third.people import Person
from benchmarks.match.third.positive import WEST, kind
from benchmarks.match.third.romanise import slug


def another(d: Draft, p: Person, **wish: object) -> Person:
    """A countryman with another given name."""
    found = d.world.person(lands=p.country.code, **wish)  # type: ignore[arg-type]
    for _ in range(30):
        if not alike(found, p):
            break
        found = d.world.person(lands=p.country.code, **wish)  # type: ignore[arg-type]
    return found


def alike(one: Person, two: Person) -> bool:
    """One given name or spellings of it: Nour and Nur are no two people's names."""
    firsts = {slug(w)[:3] for w in one.given.latin} & {slug(w)[:3] for w in two.given.latin}
    return bool(firsts) or one.given.native == two.given.native


def shown_job(d: Draft, p: Person) -> dict[str, object]:
    """The job, or in three of ten cases a private address alone."""
    return d.work(p) if d.rng.random() < 0.7 else {"emails": [p.private]}


@kind(1.5)
def n_father_son(d: Draft, name: str) -> None:
    """One surname, one given name in two forms or with a mark of the generation, other employers."""
    p = d.world.rare(5e-5, lands="us gb es it pt nl de", sex="male")
    row = d.connect(p, first=str(p.given))
    son = another(d, p, sex="male", base=p.base)
    son.second = p.second
    roll = d.rng.random()
    if roll < 0.45:
        son.given = p.given
        shown = {"suffix": d.rng.choice(("Jr.", "Sr.", "II", "III"))} if roll < 0.3 else {"last": f"{p.last} Jr."}
        d.write(son, None, name, **{"first": str(p.given), "last": p.last, **shown}, **d.work(son))
    else:
        d.write(son, None, name, last=p.last, **shown_job(d, son))
    d.maybe_own_card(p, row, 0.8 if roll < 0.45 else 0.4)


@kind(2)
def n_couple_one_mailbox(d: Draft, name: str) -> None:
    """The partner's card with the mailbox and landline both use."""
    p = d.world.person(lands=WEST)
    partner = another(d, p, sex="female" if p.sex == "male" else "male", base=p.base if d.rng.random() < 0.6 else "")
    surname = slug(str(p.surname))
    shared = d.rng.choice((f"fam.{surname}", f"{slug(str(p.given))}en{slug(str(partner.given))}", f"{surname}.family",
                           f"{slug(str(p.given))[:1]}{slug(str(partner.given))[:1]}{surname}"))  # fmt: skip
    mailbox = f"{shared}{d.rng.choice(('', str(d.rng.randint(1, 99))))}@{d.rng.choice(p.country.mail)}"
    row = d.connect(p, email=mailbox if d.rng.random() < 0.25 else "")
    d.write(partner, None, name, emails=[mailbox], phones=[p.landline, partner.mobile])
    if d.rng.random() < 0.6:
        d.write(p, row, "p_couple_one_mailbox", emails=[mailbox], phones=[p.landline, p.mobile], **job_name(d, p))


def job_name(d: Draft, p: Person) -> dict[str, object]:
    return {"organisation": p.firm.on_card(d.rng), "firm": p.firm.core}


@kind(2)
def n_colleague_same_given(d: Draft, name: str) -> None:
    p = d.world.person()
    row = d.connect(p)
    other = d.world.person(firm=p.firm, lands=p.country.code, sex=p.sex)
    other.given = p.given
    other.private = d.world.private(other)
    shown = d.work(other)
    if p.work in shown["emails"]:  # first names before the @: no two colleagues have one address
        shown["emails"] = [other.private]
    d.write(other, None, name, **shown)
    d.maybe_own_card(p, row)


@kind(2.5)
def n_colleague_same_surname(d: Draft, name: str) -> None:
    p = d.world.person()
    row = d.connect(p)
    other = another(d, p, firm=p.firm, base=p.base)
    d.write(other, None, name, **d.work(other))
    d.maybe_own_card(p, row)


@kind(1.5)
def n_colleague_same_initial(d: Draft, name: str) -> None:
    """Joris and Jan de Vries of one firm."""
    p = d.world.person(lands=WEST)
    row = d.connect(p)
    other = d.world.person(firm=p.firm, lands=p.country.code, base=p.base)
    for _ in range(300):
        if str(other.given)[0] == str(p.given)[0] and slug(str(other.given)) != slug(str(p.given)):
            break
        other = d.world.person(firm=p.firm, lands=p.country.code, base=p.base)
    other.firm = p.firm
    d.write(other, None, name, organisation=p.firm.on_card(d.rng), emails=[other.private], firm=p.firm.core)
    d.maybe_own_card(p, row)


@kind(2)
def n_sibling(d: Draft, name: str) -> None:
    p = d.world.rare(2e-4)
    row = d.connect(p)
    other = another(d, p, base=p.base)
    other.second = p.second
    d.write(other, None, name, **shown_job(d, other))
    d.maybe_own_card(p, row)


@kind(2.5)
def n_rare_relatives(d: Draft, name: str) -> None:
    """Several bearers of a surname that hardly anybody else has; one is a connection."""
    p = d.world.rare(4e-6)
    row = d.connect(p)
    for _ in range(d.rng.choice((1, 2, 2, 3))):
        other = another(d, p, base=p.base)
        other.second = p.second
        d.write(other, None, name, **shown_job(d, other))
    d.maybe_own_card(p, row)


@kind(2.5)
def n_near_name_other_employer(d: Draft, name: str) -> None:
    """Same given name, a real surname one letter away, another employer."""
    p = d.world.person()
    near: list[str] = []
    for _ in range(60):
        pool, own = p.country.surnames, slug(str(p.country.word(p.base)))
        near = [s for s in (*pool.heads, *pool.tail) if close(slug(str(p.country.word(s))), own)]
        if near:
            break
        p = d.world.person()
    if not near:
        return
    row = d.connect(p)
    base = d.rng.choice(near)
    other = d.world.person(lands=p.country.code, sex=p.sex, base=base)
    other.given, other.second = p.given, None
    other.private = d.world.private(other)
    d.write(other, None, name, **d.work(other))
    d.maybe_own_card(p, row)


def close(one: str, two: str) -> bool:
    """Whether cutting one letter of either makes them alike; enough for the pools, quick enough for a loop."""
    if one == two or abs(len(one) - len(two)) > 1 or len(one) < 4 or one[:1] != two[:1]:
        return False
    at = next((i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    return one[at + 1 :] == two[at + 1 :] or one[at + 1 :] == two[at:] or one[at:] == two[at + 1 :]


@kind(3)
def n_namesake_other_employer(d: Draft, name: str) -> None:
    """One common name, two people with their own employers and addresses."""
    p = d.world.common(1e-4)
    row = d.connect(p, company=p.firm.on_linkedin(d.rng))
    other = d.world.person(lands=p.country.code, sex=p.sex, base=p.base)
    other.given, other.second = p.given, p.second
    if other.firm is p.firm:
        return
    other.private = d.world.private(other)
    d.write(other, None, name, organisation=other.firm.on_card(d.rng), emails=[other.work], firm=other.firm.core)
    d.maybe_own_card(p, row, 0.6)


@kind(1.5)
def n_other_middle_initial(d: Draft, name: str) -> None:
    p = d.world.common(2e-5, lands="us gb nl no")
    mark, other_mark = d.rng.sample("ABCDEFGHJKLMNPRSTW", 2)
    row = d.connect(p, first=f"{p.given} {mark}.", last=p.last)
    other = d.world.person(lands=p.country.code, sex=p.sex, base=p.base)
    other.given = p.given
    other.private = d.world.opaque(other)
    shown = d.work(other) if d.rng.random() < 0.5 else {"emails": [other.private]}
    d.write(other, None, name, middle=f"{other_mark}.", **shown)
    d.maybe_own_card(p, row, 0.2)


@kind(1)
def n_senior_junior(d: Draft, name: str) -> None:
    """The generation is written on both sides, and differs."""
    p = d.world.rare(8e-5, lands="us gb", sex="male")
    row = d.connect(p, first=str(p.given), last=f"{p.surname} {d.rng.choice(('Jr.', 'Jr', 'III'))}")
    father = d.world.person(lands=p.country.code, sex="male", base=p.base)
    father.given = p.given
    father.private = d.world.private(father)
    if d.rng.random() < 0.5:
        d.write(father, None, name, suffix="Sr.", emails=[father.private])
    else:
        d.write(father, None, name, last=f"{father.surname} Sr", **d.work(father))
    d.maybe_own_card(p, row, 0.2)


@kind(2)
def n_role_mailbox(d: Draft, name: str) -> None:
    """A desk of the firm a connection works at."""
    p = d.world.person(size="small" if d.rng.random() < 0.5 else "")
    row = d.connect(p)
    word = d.rng.choice(
        ("info", "sales", "support", "administratie", "hr", "office", "receptie", "kontakt", "facturen")
    )
    desk = d.world.person(firm=p.firm)
    title = d.rng.choice((word.title(), f"{p.firm.short} {word}", "", p.firm.core))
    d.write(desk, None, name, first=title, last="", emails=[f"{word}@{p.firm.domain}"], phones=[p.firm.landline],
            organisation=p.firm.on_card(d.rng) if d.rng.random() < 0.5 else "", firm=p.firm.core, bare=True)  # fmt: skip
    d.maybe_own_card(p, row)


@kind(1)
def n_other_profile(d: Draft, name: str) -> None:
    """The connection's very name with somebody else's profile address on the card."""
    p = d.world.common(1e-5)
    row = d.connect(p)
    other = d.world.person(lands=p.country.code, sex=p.sex, base=p.base)
    other.given, other.second = p.given, p.second
    other.private = d.world.opaque(other)
    other.slug = slug(f"{other.given} {other.last}", "-") + f"-{d.rng.getrandbits(32):08x}"
    d.write(other, None, name, website=f"https://www.linkedin.com/in/{other.slug}", emails=[other.private])
    d.maybe_own_card(p, row, 0.2)


@kind(1)
def n_couple_slavic_endings(d: Draft, name: str) -> None:
    """Ivanov is the connection, Ivanova the card; or the other way round."""
    p = d.world.rare(1e-4, lands="ru uk cs pl el")
    row = d.connect(p)
    partner = another(d, p, sex="female" if p.sex == "male" else "male", base=p.base)
    d.write(partner, None, name, phones=[p.landline, partner.mobile], **shown_job(d, partner))
    d.maybe_own_card(p, row)


@kind(1)
def n_assistant(d: Draft, name: str) -> None:
    """A secretary's card that names the connection."""
    p = d.world.person()
    row = d.connect(p)
    other = another(d, p, firm=p.firm)
    d.write(other, None, name, organisation=p.firm.on_card(d.rng), emails=[other.work], firm=p.firm.core,
            notes=d.rng.choice((f"PA of {p.given} {p.last}", f"secretary to {p.given} {p.last}")))  # fmt: skip
    d.maybe_own_card(p, row)
