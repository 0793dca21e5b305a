"""Cards whose person is among the connections: little name, other evidence; and several cards of one person."""

from __future__ import annotations

from benchmarks.match.third.draft import Draft, Imported
from benchmarks.match.third.people import Person
from benchmarks.match.third.positive import kind
from benchmarks.match.third.romanise import slug


def few_namesakes(d: Draft, p: Person) -> bool:
    """Whether the firm probably has no second colleague of the given name."""
    share = p.country.given[p.sex].share(p.given.native)
    return p.firm.staff * share / 2 < 0.25


@kind(3)
def p_no_employer_at_linkedin(d: Draft, name: str) -> None:
    p = d.world.rare(2e-5)
    d.write(p, d.connect(p, company=""), name, **d.work(p))


@kind(3)
def p_changed_employer(d: Draft, name: str) -> None:
    p = d.world.rare(8e-6)
    former = p.former
    shown: dict[str, object] = {"emails": [p.at(former)], "firm": former.core}
    if d.rng.random() < 0.6:
        shown["organisation"] = former.on_card(d.rng)
    d.write(p, d.connect(p), name, **shown)


@kind(1.5)
def p_changed_employer_mobile_kept(d: Draft, name: str) -> None:
    """The old card shows the old firm, a newer one of the same mobile the present firm."""
    p = d.world.person()
    row = d.connect(p)
    d.write(p, row, name, organisation=p.former.on_card(d.rng), emails=[p.at(p.former)], phones=[p.mobile],
            firm=p.former.core)  # fmt: skip
    d.write(p, row, "p_duplicate_full", organisation=p.firm.on_card(d.rng), emails=[p.work], phones=[p.mobile],
            firm=p.firm.core)  # fmt: skip


@kind(2)
def p_profile_in_card(d: Draft, name: str) -> None:
    p = d.world.person()
    row = d.connect(p)
    url = row.url if d.rng.random() < 0.7 else row.url.replace("https://www.", "http://nl.") + "/"
    first = d.rng.choice((str(p.given), str(p.given), str(p.given)[0] + ".", "schoonzus " + str(p.given)))
    if d.rng.random() < 0.75:
        d.write(p, row, name, first=first, website=url, emails=[d.world.opaque(p)])
    else:
        d.write(p, row, name, first=first, notes=f"LinkedIn: {url}", emails=[d.world.opaque(p)])


@kind(2)
def p_imported_bridge(d: Draft, name: str) -> None:
    """The card hides the name; LinkedIn's copy of the book joins name and address."""
    p = d.world.rare(2e-5)
    row = d.connect(p, email="")
    address = d.world.opaque(p)
    d.imported.append(Imported(str(p.given), p.last, [address], [p.mobile]))
    first = d.rng.choice(("", str(p.given), "Boss", "Volleybal", "Neighbour 2"))
    d.write(p, row, name, first=first, last="", emails=[address], bare=True)


@kind(2.5)
def p_single_name_company(d: Draft, name: str) -> None:
    p = d.world.person(size="small")
    for _ in range(60):
        if few_namesakes(d, p):
            break
        p = d.world.person(size="small")
    row = d.connect(p)
    if not row.company:
        row.company, row.firm = p.firm.core, p.firm.core
    d.write(p, row, name, last="", organisation=p.firm.on_card(d.rng), emails=[d.world.opaque(p)], firm=p.firm.core)


@kind(2)
def p_company_in_name(d: Draft, name: str) -> None:
    p = d.world.person()
    firm = d.rng.choice((p.firm.short, p.firm.core))
    full = d.rng.random() < 0.7
    if not full:
        p = d.world.person(size="small")
        firm = d.rng.choice((p.firm.short, p.firm.core))
    row = d.connect(p)
    if not row.company:
        row.company, row.firm = p.firm.core, p.firm.core
    last = p.last if full else ""
    shape = d.rng.choice((f"{last} {firm}", f"{last} ({firm})", f"{last} - {firm}", f"{last} / {firm}"))
    d.write(p, row, name, last=shape.strip(), emails=[d.world.opaque(p)], firm=p.firm.core)


@kind(2.5)
def p_first_name_domain(d: Draft, name: str) -> None:
    p = d.world.person(size="small")
    for _ in range(60):
        if few_namesakes(d, p) and p.mail_tells_the_firm:
            break
        p = d.world.person(size="small")
    row = d.connect(p)
    if not row.company:
        row.company, row.firm = p.firm.core, p.firm.core
    first = d.rng.choice((str(p.given), ""))
    d.write(p, row, name, first=first, last="", emails=[f"{slug(str(p.given))}@{p.firm.domain}"], firm=p.firm.core)


@kind(1)
def p_initials_at_work(d: Draft, name: str) -> None:
    """No more than initials in the address; the name stands on the card."""
    p = d.world.person()
    for _ in range(40):
        if p.mail_tells_the_firm:
            break
        p = d.world.person()
    marks = slug(str(p.given))[:1] + "".join(w[0] for w in slug(p.last, "-").split("-") if w)
    d.write(p, d.connect(p), name, emails=[f"{marks}@{p.firm.domain}"], firm=p.firm.core)


@kind(1.2)
def p_surname_company(d: Draft, name: str) -> None:
    p = d.world.rare(2e-3, size="small")
    row = d.connect(p)
    if not row.company:
        row.company, row.firm = p.firm.core, p.firm.core
    word = (
        d.rng.choice(("", "Dhr. ", "Herr ", "Mr ")) if p.sex == "male" else d.rng.choice(("", "Mevr. ", "Frau ", "Ms "))
    )
    d.write(p, row, name, first="", last=f"{word}{p.last}", organisation=p.firm.on_card(d.rng), firm=p.firm.core)


@kind(1.2)
def p_employer_other_name(d: Draft, name: str) -> None:
    """Initials or the short name on one side, the long name on the other."""
    p = d.world.common(2e-5)
    for _ in range(200):
        if p.firm.short != p.firm.core:
            break
        p = d.world.common(2e-5)
    sides = [p.firm.short, f"{p.firm.core} {p.firm.legal}".strip()]
    d.rng.shuffle(sides)
    d.write(
        p, d.connect(p, company=sides[0]), name, organisation=sides[1], emails=[d.world.opaque(p)], firm=p.firm.core
    )


@kind(1.5)
def p_shared_landline(d: Draft, name: str) -> None:
    """Two or three colleagues with the switchboard's number, each a connection."""
    firm = d.world.firm()
    for _ in range(d.rng.choice((2, 3))):
        p = d.world.person(firm=firm)
        d.write(p, d.connect(p), name, phones=[firm.landline], organisation=firm.on_card(d.rng), firm=firm.core,
                emails=[p.work] if d.rng.random() < 0.6 else [])  # fmt: skip


@kind(3.5)
def p_duplicate_full(d: Draft, name: str) -> None:
    """A full card and a weaker one that only a shared mobile, address or profile ties to it."""
    p = d.world.person()
    row = d.connect(p)
    d.write(p, row, name, **{**d.work(p), "phones": [p.mobile]})
    first = d.cards[-1]
    joint = d.rng.choice(("mobile", "address", "both"))
    weak = d.rng.choice((str(p.given), f"{p.given} mobiel", "", str(p.given)[0] + "."))
    last = "" if d.rng.random() < 0.7 else p.last
    kept = [first.emails[0]] if joint != "mobile" else [d.world.opaque(p)]
    d.write(p, row, "p_duplicate_weak", first=weak, last=last, phones=[p.mobile] if joint != "address" else [],
            emails=kept, bare=True, firm=p.firm.core)  # fmt: skip


@kind(1.5)
def p_duplicate_private_and_work(d: Draft, name: str) -> None:
    """A private card without employer and a work card, tied by the name alone or by the mobile."""
    p = d.world.rare(5e-5)
    row = d.connect(p)
    mobile = [p.mobile] if d.rng.random() < 0.5 else []
    d.write(p, row, name, emails=[p.private], phones=list(mobile), bare=True)
    d.write(p, row, "p_duplicate_full", organisation=p.firm.on_card(d.rng), emails=[p.work], phones=list(mobile),
            firm=p.firm.core, bare=True)  # fmt: skip
