"""From a person of the book to a card as compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from guestlist.data import load_toml
from guestlist.match.by_address import with_address, with_given_address, with_glued
from guestlist.match.compare import given_level
from guestlist.match.firms import Firms, core_of
from guestlist.match.unvowelled import bare_views
from guestlist.match.views import (
    Card,
    Tokens,
    View,
    is_firm_domain,
    is_native,
    is_role,
    is_unsure,
    letters_of,
    names_of,
    rewritten,
    split_local,
    title_key,
    views_of,
    without_firm,
)  # fmt: skip
from guestlist.model import Email, Name, Person
from guestlist.normalise.fold import fold
from guestlist.normalise.frequency import name_share
from guestlist.normalise.names import parse_name
from guestlist.normalise.organisations import company_evidence

FIRM_SOURCES = {
    (False, False): frozenset[str](),
    (True, False): frozenset({"organisation"}),
    (False, True): frozenset({"domain"}),
    (True, True): frozenset({"organisation", "domain"}),
}


def read_card(
    person: Person, firms: Firms, bridge: Mapping[str, Sequence[Person]], held_by_firm: bool | None = None
) -> Card:
    """Take a person apart; ``bridge`` tells who else LinkedIn's imported contacts know under an address."""
    names = tuple(chain.from_iterable(named_at(name, firms) for name in names_of(person)))
    mails = [mail for mail in person.emails if not is_role(mail.local)]
    views = views_of(names)
    no_person = is_nobody(names, person, mails) if held_by_firm is None else held_by_firm
    if not no_person:
        for mail in mails:
            tokens = split_local(mail.local)
            if len(tokens) == 1:
                views = with_given_address(views, tokens[0])
                views = with_glued(views, tokens[0], is_firm_domain(mail.domain))
            views = with_address(views, tokens)
        views.extend(rewritten(views))
        if any(is_native(name) for name in names):
            views.extend((*spelled_by_address(names, mails), *bare_views(names)))
    imported = [
        other for mail in person.emails for other in bridge.get(mail.key, ()) if not is_somebody_else(views, other)
    ]
    for other in imported:
        views.extend(view for view in views_of(names_of(other), "imported") if not view.is_single)
    cores = firm_cores(person, names, imported, firms)
    spelled = {token for mail in mails for token in split_local(mail.local)}
    views.extend(beside_firm(views, firms, spelled, any(each.core for each in person.organisations)))
    return Card(
        views=tuple(dict.fromkeys(views)),
        addresses=tuple(dict.fromkeys(mail.key for mail in person.emails)),
        locals=()
        if no_person
        else tuple(dict.fromkeys((letters_of(mail.local), is_firm_domain(mail.domain)) for mail in mails)),
        firms=cores,
        firm_sources=firm_sources(person),
        profiles=person.profiles,
        titles=tuple(dict.fromkeys(title_key(each.title) for each in person.contacts if each.title)),
        is_no_person=no_person and not imported,
    )


def spelled_by_address(names: Sequence[Name], mails: Sequence[Email]) -> list[View]:
    """What the addresses say of a name in another script; beside one that cannot be read, a name that says nothing."""
    found = [view._replace(source="script") for mail in mails for view in with_address([], split_local(mail.local))[:1]]
    if any(is_unsure(name) for name in names):
        found.append(View((), (), "", source="unread"))
    return found


def is_somebody_else(views: Sequence[View], other: Person) -> bool:
    """True where LinkedIn knows the address under another whole name than the card has: a mailbox of two."""
    whole = [view for view in views if not view.is_single and view.source == "name"]
    theirs = [view for view in views_of(names_of(other)) if not view.is_single]
    return bool(whole and theirs) and all(
        given_level(one.given, one.nickname, another.given, another.nickname)[0] == "different"
        and given_level(one.family, "", another.given, another.nickname)[0] == "different"
        for one in whole
        for another in theirs
    )


def named_at(name: Name, firms: Firms) -> tuple[Name, ...]:
    """The ways to read a name that ends in a firm of the connections; most names have one.

    "Ilaria Vako Labs" is Ilaria where Vako Labs is known. "Niels Simonsen Construction" is Niels where Simonsen
    Construction is, and may be Niels Simonsen, who builds, still.
    """
    if name.shape not in ("company", "trade") and "&" not in name.raw:
        return (name,)
    person = without_firm(name)
    if person is not name:
        return (person,)
    words = name.raw[:200].split()
    for cut in (1, 2):
        head = employed(words, cut, firms)
        if head:
            return (head,) if name.shape == "company" else (head, name)
    return (name,)


def employed(words: Sequence[str], cut: int, firms: Firms) -> Name | None:
    """The person called by the first words of a name, where the others are a firm of the connections; else None.

    What is written like a surname is a firm by its whole name alone, with a word or a form of business.
    """
    tail = " ".join(words[cut:])
    how = firms.named(core) if tail[:1].isalnum() and (core := core_of(tail)) else {}
    head = parse_name(" ".join(words[:cut])) if how else None
    if not head or head.shape != ("single", "person")[cut - 1]:
        return None
    if is_surname(fold(words[cut])) and not ("organisation" in how.values() and is_business(tail)):
        return None
    return replace(head, credentials=(tail,))


def is_business(text: str) -> bool:
    """True for what is written like a firm's name."""
    return "&" in text or bool(company_evidence(text))


def is_nobody(names: Sequence[Name], person: Person, mails: Sequence[Email]) -> bool:
    """True for the card of a firm, and for a mailbox of a function without a person's name."""
    named = [name for name in names if name.shape in ("person", "single", "trade")]
    if person.emails and not mails and not any(name.shape == "person" for name in named):
        return True
    if named or not any(name.shape == "company" for name in names):
        return False
    words = {word for name in names for word in fold(name.raw[:200]).split()}  # "A.S. Jandova" is no public company
    return not any(len(split_local(mail.local)) > 1 and words & set(split_local(mail.local)) for mail in mails)


def firm_cores(person: Person, names: Sequence[Name], imported: Iterable[Person], firms: Firms) -> dict[str, str]:
    """The connections' firms the card may speak of, by organisation, domain, and firms written into the name."""
    cores: dict[str, str] = {}
    for mail in person.emails:
        if is_firm_domain(mail.domain):
            cores.update(firms.at(mail.domain))
    for known in (person, *imported):
        for organisation in known.organisations:
            for core, how in firms.named(organisation.core).items():
                if cores.get(core) != "domain" or how == "organisation":
                    cores[core] = how
    for core in sorted(firms_in_name(names, firms, any(each.core for each in person.organisations))):
        cores.setdefault(core, "part")
    for name in names if names == names_of(person) else (*names, *names_of(person)):
        for text in (*name.credentials, *firm_texts(name)):
            core = core_of(text) if len(text) > 2 else ""
            if core:
                for known_core, how in firms.named(core).items():
                    cores.setdefault(known_core, how)
    return cores


def firm_texts(name: Name) -> list[str]:
    """What stands behind a bracket or dash in a name."""
    if name.raw.replace(" ", "").isalpha():
        return []
    found = []
    for mark in ("(", " - ", " | ", " @ ", ", "):
        tail = name.raw[:200].partition(mark)[2].strip(" )")
        if tail:
            found.append(tail)
    return found


def firm_sources(person: Person) -> frozenset[str]:
    """Which statements of an employer the card makes at all."""
    has_organisation = any(each.core for each in person.organisations)
    has_domain = any(is_firm_domain(mail.domain) for mail in person.emails)
    return FIRM_SOURCES[has_organisation, has_domain]


def beside_firm(
    views: Iterable[View], firms: Firms, spelled: AbstractSet[str] = frozenset(), is_employed: bool = False
) -> list[View]:
    """ "Romana Finana" may be Romana at Finana, "Jan Smit Finana" Jan Smit there, where Finana is known.

    A word that an address spells before its @ is a surname, and no firm. ``is_employed``: the card names its firm.
    """
    found = []
    for view in views:
        if view.source != "name" or view.is_single:
            continue
        words = (*view.given, *view.family)
        for cut in range(1, min(len(words), 3)):
            if words[-1] in spelled or not firms_behind(words[cut:], firms, is_employed):
                continue
            if cut == 1:
                found.append(View(words[:1], (), "", view.nickname, view.suffix, "firm", is_single=True))
            else:
                found.append(View(words[:1], words[1:2], words[1], view.nickname, view.suffix, "firm"))
    return found


def firms_in_name(names: Iterable[Name], firms: Firms, is_employed: bool = False) -> set[str]:
    """The connections' firms that the last words of a name may mean; ``is_employed``: the card names its firm."""
    found: set[str] = set()
    for name in names:
        words = (*name.given, *name.family)
        for cut in range(1, min(len(words), 3)):
            found.update(firms_behind(words[cut:], firms, is_employed))
    return found


def firms_behind(words: Tokens, firms: Firms, is_employed: bool) -> list[str]:
    """The firms that words behind a given name may mean.

    Firms are called after people: a surname is taken for the firm only where it is its whole name and the card names
    no other firm, and any word for the beginning of a firm's name only where the card names none.
    """
    known = firms.named(" ".join(words))
    if not known:
        return []
    if is_employed and is_surname(words[-1]):
        return []
    may_begin = not is_employed and not is_surname(words[0])
    return [core for core, how in known.items() if how == "organisation" or may_begin]


@lru_cache(maxsize=1 << 14)
def is_surname(word: str) -> bool:
    """True for a word that people are called, or that ends like a surname: Bozoğlu."""
    return name_share(word, "family") > 0.0 or name_share(word, "given") > 0.0 or word.endswith(surname_endings())


@lru_cache(maxsize=1)
def surname_endings() -> tuple[str, ...]:
    """The endings that make a surname of a word."""
    return tuple(load_toml("match.toml")["family"]["endings"])
