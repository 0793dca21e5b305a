"""The kinds of case, one function each: what stands in the book and what in LinkedIn's list of connections.

A function's name is the kind; its tag in KINDS says what is right: "positive" (the connection named is the same
person), "negative" (nobody in the list is), "ambiguous" (a probability between .1 and .9 is right), "unlinkable" (true, but
nothing on the card could tell).
"""

from __future__ import annotations

import random
from collections.abc import Callable

from benchmarks.match.book import Builder
from benchmarks.match.names import expanded, parse_nicknames, pick, romanise, without_accents
from benchmarks.match.world import Human, letters

Kind = Callable[[Builder, Human], None]
KINDS: dict[str, tuple[Kind, str, float]] = {}

EMOJI = ["🚀", "✨", "🌱", "📈", "🇳🇱", "☕"]
CREDENTIALS = ["MBA", "PhD", "RA", "PMP", "CFA", "MSc", "CPA", "LL.M.", "MD"]
TITLES = ["Dr.", "Ir.", "Prof.", "Drs.", "Mr.", "Dhr.", "Ing.", "Mevr."]


def kind(tag: str, weight: float = 1.0) -> Callable[[Kind], Kind]:
    def register(function: Kind) -> Kind:
        KINDS[function.__name__] = (function, tag, weight)
        return function

    return register


def typo(text: str, rng: random.Random) -> str:
    if len(text) < 4:
        return text + text[-1:]
    at = rng.randrange(1, len(text) - 1)
    return rng.choice(
        (
            text[:at] + text[at + 1 :],
            text[:at] + text[at] + text[at:],
            text[:at] + text[at + 1] + text[at] + text[at + 2 :],
            text[:at] + rng.choice("aeinrst") + text[at + 1 :],
        )
    )


def org(b: Builder, human: Human) -> str:
    """The employer as people type it."""
    if not human.firm:
        return ""
    name, rng = human.firm.name, b.rng
    return rng.choice(
        (name, name, name, name.upper(), name.lower(), f"{name} {human.firm.form}".strip(), name.split(" ")[0])
    )


def nickname_of(b: Builder, human: Human) -> str:
    """Makes the human bear a name that has a nickname, and returns the nickname."""
    table = parse_nicknames(human.language)
    if not table:
        table = parse_nicknames("en")
    full = b.rng.choice(sorted(table))
    human.given = romanise(full, b.rng)
    b.world.dress(human)
    return romanise(b.rng.choice(table[full]), b.rng)


# ---- the same person -------------------------------------------------------------------------------------------------


@kind("positive", 2)
def exact_email(b: Builder, h: Human) -> None:
    link = b.connect(h, email=b.rng.choice((h.private, h.work or h.private)))
    b.card(h, link, name=b.rng.choice((h.full, h.given, "")), email=b.connections[link]["email"])


@kind("positive", 3)
def name_and_work_mail(b: Builder, h: Human) -> None:
    b.card(h, b.connect(h), name=h.full, email=h.work or h.private)


@kind("positive", 3)
def name_and_organisation(b: Builder, h: Human) -> None:
    b.card(h, b.connect(h), name=h.full, organisation=org(b, h), phone=h.mobile, email=b.rng.choice(("", h.private)))


@kind("positive", 4)
def name_and_private_mail(b: Builder, h: Human) -> None:
    b.card(h, b.connect(h), name=h.full, email=h.private)


@kind("positive", 1)
def name_and_phone(b: Builder, h: Human) -> None:
    b.rare(h)
    b.card(h, b.connect(h), name=h.full, phone=h.mobile)


@kind("positive", 2)
def employer_changed(b: Builder, h: Human) -> None:
    b.rare(h)
    b.card(h, b.connect(h), name=h.full, organisation=h.old_firm.name, email=h.old_work)


@kind("positive", 2)
def nickname_private_mail(b: Builder, h: Human) -> None:
    short = nickname_of(b, h)
    b.rare(h, family_only=True)
    b.card(h, b.connect(h), name=f"{short} {h.family}", email=h.private if b.rng.random() < 0.7 else "", phone=h.mobile)


@kind("positive", 2)
def nickname_at_firm(b: Builder, h: Human) -> None:
    short = nickname_of(b, h)
    b.need_firm(h)
    b.card(h, b.connect(h), name=f"{short} {h.family}", organisation=b.rng.choice(("", org(b, h))), email=h.work)


@kind("positive", 1)
def nickname_on_linkedin(b: Builder, h: Human) -> None:
    short = nickname_of(b, h)
    b.need_firm(h)
    b.card(h, b.connect(h, given=short), name=h.full, organisation=org(b, h), email=b.rng.choice(("", h.private)))


@kind("positive", 1.5)
def initial_and_firm(b: Builder, h: Human) -> None:
    b.need_firm(h)
    b.card(h, b.connect(h), name=f"{h.given[0]}. {h.family}", organisation=org(b, h), email=b.rng.choice(("", h.work)))


@kind("positive", 1)
def initials_full_name_in_address(b: Builder, h: Human) -> None:
    initials = h.given[0] + "." + b.rng.choice("ABCEHJMPRS") + "."
    mail = f"{letters(h.given)}.{letters(h.family)}@{b.world.free(h)}"
    b.card(h, b.connect(h), name=f"{initials} {h.family}", email=mail)


@kind("positive", 1.5)
def reversed_order(b: Builder, h: Human) -> None:
    b.card(h, b.connect(h), name=f"{h.family} {h.given}", email=b.rng.choice((h.work, h.private)))


@kind("positive", 1.5)
def comma_order(b: Builder, h: Human) -> None:
    core = h.family.removeprefix(h.particle).strip()
    name = f"{core}, {h.given} {h.particle}".strip() if b.rng.random() < 0.5 else f"{h.family}, {h.given}"
    b.card(h, b.connect(h), name=name, email=b.rng.choice((h.work, h.private)))


@kind("positive", 1)
def swapped_fields(b: Builder, h: Human) -> None:
    b.card(h, b.connect(h), given=h.family, family=h.given, email=b.rng.choice((h.work, h.private)))


@kind("positive", 1)
def all_capitals(b: Builder, h: Human) -> None:
    name = b.rng.choice((h.full.upper(), h.full.lower()))
    b.card(h, b.connect(h), name=name, email=b.rng.choice((h.work, h.private)))


@kind("positive", 1.5)
def without_diacritics(b: Builder, h: Human) -> None:
    bare = b.rng.choice((without_accents, expanded))
    if b.rng.random() < 0.5:
        b.card(h, b.connect(h), name=bare(h.full), email=b.rng.choice((h.work, h.private)))
    else:
        b.card(h, b.connect(h, given=bare(h.given), family=bare(h.family)), name=h.full, email=h.private)


@kind("positive", 1.5)
def native_script_in_book(b: Builder, h: Human) -> None:
    if not h.native[0]:
        return
    mail = b.rng.choice((h.work, h.private, ""))
    b.card(h, b.connect(h), name=native(h), email=mail, organisation=org(b, h))


@kind("positive", 1)
def native_script_on_linkedin(b: Builder, h: Human) -> None:
    if not h.native[0]:
        return
    link = b.connect(h, given=h.native[0], family=h.native[1])
    b.card(h, link, name=h.full, email=b.rng.choice((h.work, h.private)), organisation=b.rng.choice(("", org(b, h))))


def native(h: Human) -> str:
    return f"{h.native[1]}{h.native[0]}" if h.language in ("ja", "zh", "ko") else f"{h.native[0]} {h.native[1]}"


@kind("positive", 1.5)
def maiden_name_at_firm(b: Builder, h: Human) -> None:
    b.need_firm(h)
    link = b.connect(h, family=b.surname())
    b.card(h, link, name=h.full, organisation=org(b, h), email=b.rng.choice((h.work, h.private)))


@kind("positive", 1)
def maiden_name_in_profile(b: Builder, h: Human) -> None:
    link = b.connect(h, family=b.surname(), url=h.slug)
    b.card(h, link, name=h.full, email=h.private, organisation=b.rng.choice(("", org(b, h))))


@kind("positive", 1)
def double_surname(b: Builder, h: Human) -> None:
    b.rare(h)
    second = b.surname()
    joint = b.rng.choice(
        (f"{h.family}-{second}", f"{second}-{h.family}", f"{h.family} {second}", f"{h.family} - {second}")
    )
    if b.rng.random() < 0.5:
        b.card(h, b.connect(h, family=joint), name=h.full, email=b.rng.choice((h.work, h.private)))
    else:
        b.card(h, b.connect(h), name=f"{h.given} {joint}", email=b.rng.choice((h.work, h.private)))


@kind("positive", 1)
def maiden_in_brackets(b: Builder, h: Human) -> None:
    link = b.connect(h, family=f"{b.surname()} ({h.family})")
    b.card(h, link, name=h.full, email=b.rng.choice((h.work, h.private)))


@kind("positive", 1.5)
def typo_in_surname(b: Builder, h: Human) -> None:
    b.card(
        h,
        b.connect(h),
        name=f"{h.given} {typo(h.family, b.rng)}",
        email=b.rng.choice((h.work, h.private)),
        organisation=org(b, h),
    )


@kind("positive", 1)
def typo_private(b: Builder, h: Human) -> None:
    b.rare(h)
    b.card(h, b.connect(h), name=f"{h.given} {typo(h.family, b.rng)}", email=h.private)


@kind("positive", 1)
def typo_in_first_name(b: Builder, h: Human) -> None:
    b.card(h, b.connect(h), name=f"{typo(h.given, b.rng)} {h.family}", email=b.rng.choice((h.work, h.private)))


@kind("positive", 1)
def particle_dropped(b: Builder, h: Human) -> None:
    if not h.particle:
        return
    core = h.family.removeprefix(h.particle).strip()
    glued = h.family.replace(" ", "")
    b.card(
        h, b.connect(h), name=f"{h.given} {b.rng.choice((core, core, glued))}", email=b.rng.choice((h.work, h.private))
    )


@kind("positive", 1.5)
def middle_name(b: Builder, h: Human) -> None:
    middle = pick(b.rng, h.locale.male)
    middle = romanise(middle, b.rng)
    if b.rng.random() < 0.5:
        b.card(h, b.connect(h), name=f"{h.given} {middle} {h.family}", email=b.rng.choice((h.work, h.private)))
    else:
        b.card(h, b.connect(h, given=f"{h.given} {middle[0]}."), name=h.full, email=b.rng.choice((h.work, h.private)))


@kind("positive", 1.5)
def first_name_at_firm_mail(b: Builder, h: Human) -> None:
    b.need_firm(h, alone=True)
    local = letters(h.given.split()[0])
    b.card(h, b.connect(h), name=h.given, email=f"{local}@{h.firm.domain}")


@kind("positive", 1.5)
def first_name_with_firm(b: Builder, h: Human) -> None:
    b.need_firm(h, alone=True)
    if b.rng.random() < 0.5:
        b.card(h, b.connect(h), name=h.given, organisation=org(b, h), phone=h.mobile)
    else:
        b.card(
            h, b.connect(h), name=f"{h.given} {b.rng.choice((h.firm.name, '(' + h.firm.name + ')'))}", phone=h.mobile
        )


@kind("positive", 2)
def address_only_private(b: Builder, h: Human) -> None:
    b.rare(h)
    mail = f"{letters(h.given)}{b.rng.choice('._')}{letters(h.family)}{b.rng.choice(('', '', '1', '82'))}@{b.world.free(h)}"
    b.card(h, b.connect(h), name=b.rng.choice(("", "", mail)), email=mail)


@kind("positive", 2)
def address_only_at_firm(b: Builder, h: Human) -> None:
    b.need_firm(h)
    local = b.rng.choice(
        (
            f"{letters(h.given)}.{letters(h.family)}",
            f"{letters(h.given)[:1]}.{letters(h.family)}",
            f"{letters(h.given)[:1]}{letters(h.family)}",
        )
    )
    b.card(h, b.connect(h), email=f"{local}@{h.firm.domain}")


@kind("positive", 1)
def title_in_name(b: Builder, h: Human) -> None:
    b.card(h, b.connect(h), name=f"{b.rng.choice(TITLES)} {h.full}", email=b.rng.choice((h.work, h.private)))


@kind("positive", 1.5)
def credentials_and_emoji(b: Builder, h: Human) -> None:
    tail = b.rng.choice(
        (
            f", {b.rng.choice(CREDENTIALS)}",
            f" {b.rng.choice(CREDENTIALS)}",
            f" {b.rng.choice(EMOJI)}",
            " (she/her)",
            ", " + ", ".join(b.rng.sample(CREDENTIALS, 2)),
        )
    )
    link = (
        b.connect(h, family=h.family + tail)
        if b.rng.random() < 0.8
        else b.connect(h, given=f"{b.rng.choice(EMOJI)} {h.given}")
    )
    b.card(h, link, name=h.full, email=b.rng.choice((h.work, h.private)))


@kind("positive", 1.5)
def last_name_initial(b: Builder, h: Human) -> None:
    b.need_firm(h, alone=True)
    link = b.connect(h, family=h.family.removeprefix(h.particle).strip()[0] + b.rng.choice(("", ".")))
    b.card(h, link, name=h.full, organisation=org(b, h), email=b.rng.choice((h.work, h.private)))


@kind("positive", 2)
def imported_bridge(b: Builder, h: Human) -> None:
    odd = f"{b.rng.choice(('info', 'x', 'zz', ''))}{b.rng.randrange(10**4, 10**6)}@{b.world.free(h)}"
    link = b.connect(h)
    b.import_card(h.full, odd, organisation=b.rng.choice(("", org(b, h))))
    b.card(h, link, name=b.rng.choice(("", h.given)), email=odd)


@kind("positive", 1.5)
def profile_in_card(b: Builder, h: Human) -> None:
    link = b.connect(h, url=h.slug)
    address = f"https://www.linkedin.com/in/{h.slug}"
    where = {"note": f"Ontmoet op beurs. {address}/"} if b.rng.random() < 0.5 else {"url": address}
    b.card(h, link, name=b.rng.choice((h.given, h.full, "")), **where)


@kind("positive", 1)
def married_private(b: Builder, h: Human) -> None:
    """The old surname survives in nothing but the address."""
    link = b.connect(h)
    b.card(h, link, name=f"{h.given} {b.surname()}", email=f"{letters(h.given)}.{letters(h.family)}@{b.world.free(h)}")


@kind("positive", 1)
def firm_in_name(b: Builder, h: Human) -> None:
    b.need_firm(h)
    name = b.rng.choice(
        (f"{h.full} ({h.firm.name})", f"{h.full} - {h.firm.name}", f"{h.full} {h.firm.name.split()[0]}")
    )
    b.card(h, b.connect(h), name=name, phone=h.mobile)


@kind("positive", 1)
def title_agrees(b: Builder, h: Human) -> None:
    b.card(h, b.connect(h), name=h.full, title=h.title, email=h.private)


@kind("positive", 2.5)
def several_cards(b: Builder, h: Human) -> None:
    link = b.connect(h)
    cards = [
        {"name": h.full, "email": h.work or h.private, "organisation": org(b, h)},
        {"name": h.given, "email": h.work or h.private},
        {"name": h.full, "phone": h.mobile},
        {"name": b.rng.choice((h.given, f"{h.given[0]}. {h.family}")), "phone": h.mobile, "organisation": org(b, h)},
        {"email": h.work or h.private},
        {"name": f"{h.given} {h.family}", "email": (h.private, h.work or h.private)},
    ]
    for fields in b.rng.sample(cards, b.rng.choice((2, 2, 3))):
        b.card(h, link, **fields)
