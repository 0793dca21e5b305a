"""What is plainly there on a person, seen once, so that only the rules it can concern are asked.

Of some fifty rules an ordinary card concerns three or four. A rule says with ``needs`` which traits it lives on; a rule
that says nothing is asked about everyone. A trait may promise too much, never too little.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from guestlist.model import Band, Contact, Kind, Person, Tier
from guestlist.normalise.domains import domain_label, is_personal_domain
from guestlist.rules.directory import firms_of
from guestlist.rules.entries import EntryIndex, keys_of
from guestlist.rules.kinship import household, surname_of
from guestlist.rules.memo import once_per_world
from guestlist.rules.name_marks import marked_names
from guestlist.rules.owner import own_values
from guestlist.rules.words import label_marks, marks, whole_mark
from guestlist.rules.world import Case, World


class Trait:
    """The traits, to be joined with ``|``. Plain numbers: they are joined for every person of the book."""

    EMAIL = 1 << 0
    NO_EMAIL = 1 << 1
    SHARED_EMAIL = 1 << 2  # the first address stands on other cards too
    TELLING_DOMAIN = 1 << 3  # a domain with a word of the vocabulary in it
    LABEL = 1 << 4  # a label with a word of the vocabulary; not those that programs give by themselves
    NOTE = 1 << 5
    TITLE = 1 << 6
    ORGANISATION = 1 << 7
    BIRTHDAY = 1 << 8
    DEATH_DATE = 1 << 9
    RELATION = 1 << 10
    TELLING_NAME = 1 << 11  # a word of the vocabulary in a name, or a kin word for a name
    SIGN_IN_NAME = 1 << 12  # something else than ASCII in a name
    OWN_SURNAME = 1 << 13  # the user's, or one of the household
    LISTED = 1 << 14  # an address, domain, name, phone or profile of the user's lists, or the user's own
    FIRM = 1 << 15  # works at a firm the user named
    DECIDED = 1 << 16  # the user decided on single people
    LINK = 1 << 17  # may be a connection
    INVITATION = 1 << 18
    NOT_A_PERSON = 1 << 19
    DATED = 1 << 20  # fresh, fading or stale
    UNDATED = 1 << 21
    HELD = 1 << 22  # by LinkedIn, from an earlier import
    RECENT = 1 << 23


# Looking an enum's member up costs as much as the comparison it serves.
_UNKNOWN, _NO_TIER, _PERSON = Band.UNKNOWN, Tier.NONE, Kind.PERSON


def traits_of(case: Case, world: World) -> int:
    """Every trait of a case."""
    person = case.person
    traits = Trait.UNDATED if case.tie.band is _UNKNOWN else Trait.DATED
    if case.sender.kind is not _PERSON:
        traits |= Trait.NOT_A_PERSON
    if case.link.tier is not _NO_TIER or case.link.any_probability:
        traits |= Trait.LINK
    if case.invitations:
        traits |= Trait.INVITATION
    if case.is_held_by_linkedin:
        traits |= Trait.HELD
    if case.recent_contact:
        traits |= Trait.RECENT
    if world.decided:
        traits |= Trait.DECIDED
    if firms_of(case, world):
        traits |= Trait.FIRM
    if _is_listed(case, world):
        traits |= Trait.LISTED
    if person.name.shape == "kin" or marked_names(case, world):
        traits |= Trait.TELLING_NAME
    if _shares_a_surname(person, world):
        traits |= Trait.OWN_SURNAME
    for contact in person.contacts:
        traits |= _of_contact(contact)
    return traits | _of_emails(person, world)


def _of_emails(person: Person, world: World) -> int:
    if not person.emails:
        return Trait.NO_EMAIL
    traits = Trait.EMAIL
    for email in person.emails:
        if _is_telling_domain(email.domain):
            traits |= Trait.TELLING_DOMAIN
    if world.shared_addresses and person.emails[0].address in world.shared_addresses:
        traits |= Trait.SHARED_EMAIL
    return traits


def _of_contact(contact: Contact) -> int:
    traits = 0
    if contact.labels and _is_telling_label(contact.labels):
        traits |= Trait.LABEL
    if contact.note:
        traits |= Trait.NOTE
    if contact.title:
        traits |= Trait.TITLE
    if contact.organisation:
        traits |= Trait.ORGANISATION
    if contact.birthday:
        traits |= Trait.BIRTHDAY
    if contact.death_date:
        traits |= Trait.DEATH_DATE
    if contact.relations:
        traits |= Trait.RELATION
    if not contact.name.isascii():
        traits |= Trait.SIGN_IN_NAME
    return traits


@lru_cache(maxsize=1 << 14)
def _is_telling_label(labels: tuple[str, ...]) -> bool:
    return any(category != "system" for category in label_marks(labels))


@lru_cache(maxsize=1 << 15)
def _is_telling_domain(domain: str) -> bool:
    if is_personal_domain(domain):
        return False
    label = domain_label(domain)
    return bool(marks(label, "domain")) or whole_mark(label, "domain", "sensitive") is not None


def _shares_a_surname(person: Person, world: World) -> bool:
    own = household(world)
    if not (own.surnames or own.declared):
        return False
    for name in person.names or (person.name,):
        surname = surname_of(name)
        if surname in own.surnames or surname in own.declared:
            return True
    return False


@dataclass(frozen=True, slots=True)
class _Known:
    """Whatever the user named, of all lists together, as keys."""

    lists: EntryIndex
    addresses: frozenset[str]
    names: frozenset[str]
    phones: frozenset[str]
    urls: frozenset[str]


def _is_listed(case: Case, world: World) -> bool:
    known, person = _known(world), case.person
    for email in person.emails:
        if email.key in known.addresses or (known.lists.domains and known.lists.domain_entry(email.domain)):
            return True
    if known.names:
        for key, _ in keys_of(case, world):
            if key in known.names:
                return True
    if known.phones:
        for phone in person.phones:
            if phone.key in known.phones:
                return True
    return not known.urls.isdisjoint(person.profiles)


@once_per_world
def _known(world: World) -> _Known:
    policy, own = world.policy, own_values(world)
    lists = EntryIndex((*policy.block, *policy.safe, *policy.vip, *(hold.who for hold in policy.holds)))
    return _Known(
        lists=lists,
        addresses=own.emails | lists.addresses.keys(),
        names=own.names | lists.names.keys(),
        phones=own.phones,
        urls=own.urls,
    )
