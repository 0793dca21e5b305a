"""The kinds of case in which nobody is the same, or nobody can tell."""

from __future__ import annotations

from benchmarks.match.book import Builder
from benchmarks.match.kinds import kind, nickname_of, org, typo
from benchmarks.match.names import parse_nicknames, pick, romanise
from benchmarks.match.world import Human, letters

ROLES = [
    "info",
    "sales",
    "support",
    "hr",
    "office",
    "contact",
    "administratie",
    "noreply",
    "post",
    "kontakt",
    "boekhouding",
]


@kind("negative", 26)
def stranger(b: Builder, h: Human) -> None:
    b.card(
        h,
        None,
        name=h.full,
        email=b.rng.choice((h.work, h.private, "")),
        organisation=b.rng.choice(("", org(b, h))),
        phone=b.rng.choice(("", h.mobile)),
    )


@kind("negative", 2)
def stranger_by_address(b: Builder, h: Human) -> None:
    b.card(h, None, email=b.rng.choice((h.work, h.private)))


@kind("negative", 1)
def stranger_twice(b: Builder, h: Human) -> None:
    b.card(h, None, name=h.full, email=h.private)
    b.card(h, None, name=h.full, email=h.private, phone=h.mobile)


@kind("negative", 1.5)
def role_mailbox(b: Builder, h: Human) -> None:
    b.need_firm(h)
    b.connect(h)
    b.card(
        b.nobody(),
        None,
        name=b.rng.choice(("", h.firm.name, "Info", "Sales")),
        email=f"{b.rng.choice(ROLES)}@{h.firm.domain}",
    )


@kind("negative", 1)
def company_card(b: Builder, h: Human) -> None:
    b.need_firm(h)
    b.connect(h)
    b.card(
        b.nobody(), None, name=h.firm.name, organisation=h.firm.name, phone="+3120" + str(b.rng.randrange(10**6, 10**7))
    )


@kind("negative", 2)
def colleague_same_surname(b: Builder, h: Human) -> None:
    b.need_firm(h)
    b.connect(h)
    other = b.world.human(family=h.family)
    other.firm = h.firm
    mail = b.world.address(other, h.firm.domain)
    b.card(other, None, name=other.full, organisation=org(b, h), email=b.rng.choice(("", mail)))


@kind("negative", 2)
def colleague_same_first_name(b: Builder, h: Human) -> None:
    b.need_firm(h)
    b.connect(h)
    other = b.world.human(given=h.given)
    other.firm = h.firm
    b.card(
        other,
        None,
        name=other.full,
        organisation=org(b, h),
        email=b.rng.choice(("", b.world.address(other, h.firm.domain))),
    )


@kind("negative", 2)
def relative_rare_surname(b: Builder, h: Human) -> None:
    b.rare(h)
    b.connect(h)
    other = b.world.human(family=h.family)
    b.card(other, None, name=other.full, email=other.private, phone=b.rng.choice(("", other.mobile)))


@kind("negative", 1)
def father_and_son_told_apart(b: Builder, h: Human) -> None:
    b.rare(h)
    other = b.world.human(given=h.given, family=h.family)
    if b.rng.random() < 0.5:
        b.connect(h, family=h.family + b.rng.choice((" Sr.", " Sr", ", Sr.")))
        b.card(other, None, name=other.full + b.rng.choice((" Jr.", " jr", " Jr")), email=other.private)
    else:
        b.connect(h, given=f"{h.given} A.")
        b.card(other, None, name=f"{h.given} {b.rng.choice('BEJMW')}. {h.family}", email=other.private)


@kind("negative", 1)
def other_profile(b: Builder, h: Human) -> None:
    b.connect(h, url=h.slug)
    other = b.world.human(given=h.given, family=h.family)
    b.card(
        other,
        None,
        name=other.full,
        url=f"https://linkedin.com/in/{other.slug}",
        email=b.rng.choice(("", other.private)),
    )


@kind("negative", 1.5)
def near_name_other_firm(b: Builder, h: Human) -> None:
    b.connect(h)
    other = b.world.human(given=h.given, family=typo(h.family, b.rng))
    b.card(other, None, name=other.full, organisation=org(b, other), email=b.rng.choice((other.work, other.private)))


@kind("negative", 1)
def couple_joint_mailbox(b: Builder, h: Human) -> None:
    partner = b.world.human(family=h.family)
    joint = f"{letters(h.given)}.en.{letters(partner.given)}@{b.world.free(h)}"
    link = b.connect(h)
    b.card(h, link, name=h.full, email=joint)
    b.card(partner, None, name=partner.full, email=joint)


@kind("negative", 1)
def couple_joint_landline(b: Builder, h: Human) -> None:
    partner = b.world.human(family=h.family)
    line = "+3120" + str(b.rng.randrange(10**6, 10**7))
    b.card(h, b.connect(h), name=h.full, phone=line, email=h.private)
    b.card(partner, None, name=partner.full, phone=line)


@kind("negative", 1)
def siblings(b: Builder, h: Human) -> None:
    b.connect(h)
    for _ in range(2):
        other = b.world.human(family=h.family)
        b.card(other, None, name=other.full, email=other.private)


@kind("negative", 1)
def kin(b: Builder, h: Human) -> None:
    b.card(
        h, None, name=b.rng.choice(("Mum", "Mama", "Papa", "Oma", "Pappa", "Mamma", "Home", "Thuis")), phone=h.mobile
    )


@kind("negative", 1)
def trade(b: Builder, h: Human) -> None:
    b.card(
        h,
        None,
        name=f"{h.given} {b.rng.choice(('loodgieter', 'plumber', 'rørlegger', 'tennis', 'garage', 'oppas'))}",
        phone=h.mobile,
    )


@kind("negative", 1)
def wrong_first_name(b: Builder, h: Human) -> None:
    """Same surname, same initial, another first name, at different firms."""
    others = [each for each in h.locale.male + h.locale.female if romanise(each, b.rng)[:1] == h.given[:1]]
    given = romanise(b.rng.choice(others or [h.given + "o"]), b.rng)
    if given[:4] == h.given[:4]:
        return
    b.connect(h)
    other = b.world.human(given=given, family=h.family)
    b.card(other, None, name=other.full, email=other.private, organisation=b.rng.choice(("", org(b, other))))


@kind("negative", 1)
def shared_first_name_at_large_firm(b: Builder, h: Human) -> None:
    """A first name at a firm where the connection of that name has another surname in the address."""
    b.need_firm(h)
    b.connect(h)
    other = b.world.human(given=h.given)
    mail = f"{letters(h.given)}.{letters(other.family)}@{h.firm.domain}"
    b.card(other, None, name=b.rng.choice(("", h.given)), email=mail)


# ---- nobody can tell -------------------------------------------------------------------------------------------------


@kind("ambiguous", 1.5)
def six_namesakes(b: Builder, h: Human) -> None:
    given, family = b.common()
    number = b.rng.randrange(2, 7)
    links = [b.connect(b.world.human(given=given, family=family)) for _ in range(number)]
    h.given, h.family = given, family
    b.world.dress(h)
    b.card(
        h,
        b.rng.choice(links) if b.rng.random() < 0.8 else None,
        name=h.full,
        email=b.rng.choice(("", h.private)),
        phone=h.mobile,
    )


@kind("ambiguous", 2)
def common_name_other_firm(b: Builder, h: Human) -> None:
    h.given, h.family = b.common()
    b.world.dress(h)
    same = b.rng.random() < 0.5
    link = b.connect(h if same else b.world.human(given=h.given, family=h.family))
    b.card(h, link if same else None, name=h.full, organisation=h.old_firm.name, email=b.rng.choice(("", h.old_work)))


@kind("ambiguous", 2)
def initial_and_surname(b: Builder, h: Human) -> None:
    same = b.rng.random() < 0.5
    link = b.connect(h if same else b.world.human(family=h.family, given=h.given[0] + "elin"))
    b.card(h, link if same else None, name=f"{h.given[0]}. {h.family}", phone=h.mobile)


@kind("ambiguous", 1.5)
def two_of_a_first_name_at_firm(b: Builder, h: Human) -> None:
    b.need_firm(h)
    links = []
    for _ in range(2):
        other = b.world.human(given=h.given)
        other.firm = h.firm
        links.append(b.connect(other))
    b.card(h, b.rng.choice(links), name=h.given, organisation=org(b, h), phone=h.mobile)


@kind("ambiguous", 1.5)
def father_or_son(b: Builder, h: Human) -> None:
    same = b.rng.random() < 0.5
    other = b.world.human(given=h.given, family=h.family)
    link = b.connect(h if same else other, family=h.family + b.rng.choice((" Jr.", " Sr.")))
    b.card(h, link if same else None, name=h.full, phone=h.mobile)


@kind("ambiguous", 1.5)
def nickname_common_surname(b: Builder, h: Human) -> None:
    short = nickname_of(b, h)
    h.family = b.common()[1]
    same = b.rng.random() < 0.5
    link = b.connect(h if same else b.world.human(given=h.given, family=h.family))
    b.card(h, link if same else None, name=f"{short} {h.family}", phone=h.mobile)


@kind("ambiguous", 1)
def surname_at_firm(b: Builder, h: Human) -> None:
    b.need_firm(h)
    same = b.rng.random() < 0.6
    other = b.world.human(family=h.family)
    other.firm = h.firm
    link = b.connect(h if same else other)
    b.card(h, link if same else None, email=f"{letters(h.family)}@{h.firm.domain}")


@kind("ambiguous", 1)
def initial_at_firm_two(b: Builder, h: Human) -> None:
    b.need_firm(h)
    links = []
    for ending in ("an", "oris"):
        other = b.world.human(given=h.given[0] + ending, family=h.family)
        other.firm = h.firm
        links.append(b.connect(other))
    b.card(h, b.rng.choice(links), name=f"{h.given[0]}. {h.family}", organisation=org(b, h))


@kind("unlinkable", 1)
def first_name_only(b: Builder, h: Human) -> None:
    b.card(h, b.connect(h), name=h.given, phone=h.mobile)


@kind("unlinkable", 1)
def opaque_address(b: Builder, h: Human) -> None:
    b.card(
        h,
        b.connect(h),
        name=b.rng.choice(("", h.given)),
        email=f"{pick(b.rng, ('sky', 'cat', 'blue', 'max'))}{b.rng.randrange(10**5)}@gmail.com",
    )


@kind("unlinkable", 0.5)
def nickname_without_a_name(b: Builder, h: Human) -> None:
    b.card(h, b.connect(h), name=b.rng.choice(("Buurman", "Tall guy", "Coach", *parse_nicknames("en"))), phone=h.mobile)
