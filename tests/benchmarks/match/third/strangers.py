"""Cards of people who are no connections and were not chosen to look like one: most of a real book."""

from __future__ import annotations

from benchmarks.match.third.draft import Draft
from benchmarks.match.third.positive import kind

ROLES = "info support noreply sales contact billing nieuwsbrief service post webshop helpdesk jobs".split()


@kind(30)
def u_work(d: Draft, name: str) -> None:
    p = d.world.person()
    d.write(p, None, name, **d.work(p))


@kind(22)
def u_private(d: Draft, name: str) -> None:
    p = d.world.person()
    d.write(p, None, name, emails=[p.private])


@kind(9)
def u_address_only(d: Draft, name: str) -> None:
    p = d.world.person()
    address = p.private if d.rng.random() < 0.65 else p.work
    d.write(p, None, name, first="", last="", emails=[address], bare=True,
            firm=p.firm.core if address == p.work else "")  # fmt: skip


@kind(7)
def u_given_name_only(d: Draft, name: str) -> None:
    p = d.world.person()
    word = d.rng.choice(("", "", " buurman", " tennis", " (2)", " mamma van Tim", " plumber"))
    d.write(p, None, name, first=f"{p.given}{word}", last="", emails=[d.world.opaque(p)] if d.rng.random() < 0.5 else [],
            phones=[p.mobile], bare=True)  # fmt: skip


@kind(4)
def u_phone_only(d: Draft, name: str) -> None:
    p = d.world.person()
    d.write(p, None, name, phones=[p.mobile], bare=True)


@kind(5)
def u_given_name_company(d: Draft, name: str) -> None:
    p = d.world.person()
    d.write(p, None, name, last="", organisation=p.firm.on_card(d.rng), firm=p.firm.core,
            emails=[d.world.opaque(p)] if d.rng.random() < 0.5 else [p.work])  # fmt: skip


@kind(4)
def u_role(d: Draft, name: str) -> None:
    p = d.world.person()
    word = d.rng.choice(ROLES)
    d.write(p, None, name, first=d.rng.choice((p.firm.core, word.title(), "")), last="",
            emails=[f"{word}@{p.firm.domain}"], bare=True, firm=p.firm.core)  # fmt: skip


@kind(4)
def u_native_script(d: Draft, name: str) -> None:
    p = d.world.person(lands="ru uk el zh ja ko ar")
    d.write(p, None, name, first=p.given.native, last=p.surname.native, **d.work(p))


@kind(3)
def u_initials(d: Draft, name: str) -> None:
    p = d.world.person()
    d.write(p, None, name, first=f"{str(p.given)[0]}.", **d.work(p))


@kind(7)
def u_two_cards(d: Draft, name: str) -> None:
    """A stranger twice: the same person to the book, nobody to LinkedIn."""
    p = d.world.person()
    shared = d.rng.choice(("mobile", "address", "both"))
    d.write(p, None, name, **{**d.work(p), "phones": [p.mobile] if shared != "address" else []})
    first = d.cards[-1]
    given = d.rng.choice((str(p.given), str(p.given), str(p.given)[0] + "."))
    d.write(p, None, name, first=given, emails=[first.emails[0] if shared != "mobile" else d.world.opaque(p)],
            phones=[p.mobile] if shared != "address" else [], bare=True)  # fmt: skip


@kind(4)
def u_two_cards_by_name(d: Draft, name: str) -> None:
    """Nothing but an uncommon name joins the private and the work card; one may have a short form."""
    p = d.world.rare(2e-5)
    short = p.country.nick.get(p.given.native, [p.given.native])[0]
    d.write(p, None, name, organisation=p.firm.on_card(d.rng), emails=[p.work], firm=p.firm.core, bare=True)
    d.write(p, None, name, first=str(p.country.word(short)), emails=[p.private], phones=[p.mobile], bare=True)


@kind(3)
def u_family(d: Draft, name: str) -> None:
    """Relatives of each other with a landline in common, none of them at LinkedIn's."""
    p = d.world.person()
    for _ in range(d.rng.choice((2, 3))):
        other = d.world.person(lands=p.country.code, base=p.base)
        d.write(other, None, name, emails=[other.private], phones=[p.landline], bare=True)
