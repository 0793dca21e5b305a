"""What is plainly there on a person, seen once, so that only the rules it can concern are asked.

Of some fifty rules an ordinary card concerns three or four. A rule says with ``needs`` which traits it lives on; a rule
that says nothing is asked about everyone. A trait may promise too much, never too little.
"""

from __future__ import annotations

from functools import lru_cache

from guestlist.model import Band, Contact, Kind, Name, Person, Tier
from guestlist.normalise.couples import couple_in
from guestlist.normalise.domains import domain_label, is_personal_domain, registrable
from guestlist.normalise.mistyped import has_stray_dot, mistyped
from guestlist.normalise.safe_text import is_plain_name, is_safe_email
from guestlist.rules.directory import firms_of
from guestlist.rules.entries import EntryIndex, keys_of
from guestlist.rules.hand import is_curated
from guestlist.rules.kinship import household
from guestlist.rules.memo import once_per_world
from guestlist.rules.name_marks import marked_names
from guestlist.rules.owner import own_values
from guestlist.rules.wishes import doubtful_label
from guestlist.rules.words import label_marks, marks
from guestlist.rules.world import Case, World


class Trait:
    """The traits, to be joined with ``|``. Plain numbers: they are joined for every person of the book."""

    OWN_DOMAIN = 1 << 0  # an address at a domain of the user's own
    NO_EMAIL = 1 << 1
    SHARED_EMAIL = 1 << 2  # the first address stands on other cards too
    TELLING_DOMAIN = 1 << 3  # a domain with a word of the vocabulary in it
    LABEL = 1 << 4  # a label with a word of the vocabulary; not those that programs give by themselves
    NOTE = 1 << 5
    TELLING_TITLE = 1 << 6  # a title with a word of the vocabulary
    TELLING_FIRM = 1 << 7  # an organisation with a word of the vocabulary
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
    NOT_A_PERSON = 1 << 19  # what else, the next six say
    ROLE = 1 << 20
    BULK = 1 << 21
    AUTOMATED = 1 << 22
    LIST = 1 << 23
    DISPOSABLE = 1 << 24
    ORGANISATION = 1 << 25
    DATED = 1 << 26  # fresh, fading or stale
    BARE = 1 << 27  # undated, and not clearly made by hand
    CURATED = 1 << 28  # undated, and clearly made by hand
    HELD = 1 << 29  # by LinkedIn, from an earlier import
    RECENT = 1 << 30
    ODD_TEXT = 1 << 31  # a name not of plain words, or a first address not of the plain form
    REFUSAL = 1 << 32  # a column says that they want no contact
    MISTYPED = 1 << 33  # an address with a slip of the keyboard in it
    COUPLE = 1 << 34  # a name that speaks of two people


# Looking an enum's member up costs as much as the comparison it serves.
_UNKNOWN, _NO_TIER, _PERSON = Band.UNKNOWN, Tier.NONE, Kind.PERSON
_OF_KIND = {
    Kind.ROLE: Trait.NOT_A_PERSON | Trait.ROLE,
    Kind.BULK: Trait.NOT_A_PERSON | Trait.BULK,
    Kind.AUTOMATED: Trait.NOT_A_PERSON | Trait.AUTOMATED,
    Kind.LIST: Trait.NOT_A_PERSON | Trait.LIST,
    Kind.DISPOSABLE: Trait.NOT_A_PERSON | Trait.DISPOSABLE,
    Kind.ORGANISATION: Trait.NOT_A_PERSON | Trait.ORGANISATION,
}


def traits_of(case: Case, world: World) -> int:
    """Every trait of a case."""
    person = case.person
    traits = _of_circumstances(case, world)
    if firms_of(case, world):
        traits |= Trait.FIRM
    if person.name.shape == "kin" or marked_names(case, world):
        traits |= Trait.TELLING_NAME
    known = _known(world)
    if _is_listed(case, world, known):
        traits |= Trait.LISTED
    if known.surname_words and _shares_a_surname(person, known):
        traits |= Trait.OWN_SURNAME
    for contact in person.contacts:
        traits |= _of_contact(contact)
    if not person.emails:
        return traits | Trait.NO_EMAIL
    for email in person.emails:
        traits |= known.of_domain(email.domain)
        if has_stray_dot(email):
            traits |= Trait.MISTYPED
    address = person.emails[0].address
    if address in world.shared_addresses:
        traits |= Trait.SHARED_EMAIL
    return traits if is_safe_email(address) else traits | Trait.ODD_TEXT


def _of_circumstances(case: Case, world: World) -> int:
    """What the earlier stages found out."""
    traits = Trait.DATED
    if case.tie.band is _UNKNOWN:
        traits = Trait.CURATED if is_curated(case, world) else Trait.BARE
    if case.sender.kind is not _PERSON:
        traits |= _OF_KIND[case.sender.kind]
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
    return traits


def has_plain_name(contact: Contact) -> bool:
    """True for names of plain words only: whatever part of them is written, it is safe."""
    name, given, family = contact.name, contact.given, contact.family
    if name and name == f"{given} {family}":
        return is_plain_name(name)  # and so are its parts
    return is_plain_name(name) and is_plain_name(given) and is_plain_name(family)


def _of_contact(contact: Contact) -> int:
    traits = 0 if has_plain_name(contact) else Trait.ODD_TEXT
    if contact.labels and _is_telling_label(contact.labels):
        traits |= Trait.LABEL
    if contact.note:
        traits |= Trait.NOTE
    if contact.title and marks(contact.title, "title"):
        traits |= Trait.TELLING_TITLE
    if contact.organisation and marks(contact.organisation, "organisation"):
        traits |= Trait.TELLING_FIRM
    if contact.birthday:
        traits |= Trait.BIRTHDAY
    if contact.death_date:
        traits |= Trait.DEATH_DATE
    if contact.relations:
        traits |= Trait.RELATION
    if contact.refusals:
        traits |= Trait.REFUSAL
    if not contact.name.isascii():
        traits |= Trait.SIGN_IN_NAME
    if (" " in contact.given and couple_in(contact.given)) or (" " in contact.name and couple_in(contact.name)):
        traits |= Trait.COUPLE
    return traits


@lru_cache(maxsize=1 << 14)
def _is_telling_label(labels: tuple[str, ...]) -> bool:
    return any(category != "system" for category in label_marks(labels)) or bool(doubtful_label(labels))


class _Known:
    """Whatever the user named, of all lists together, as keys."""

    def __init__(self, world: World) -> None:
        policy, own, house = world.policy, own_values(world), household(world)
        self.lists = EntryIndex((*policy.block, *policy.safe, *policy.vip, *(hold.who for hold in policy.holds)))
        self.addresses = own.emails | self.lists.addresses.keys()
        self.names = own.names | self.lists.names.keys()
        self.name_words = frozenset(word for key in self.names for word in key.split())
        self.phones = own.phones
        self.urls = own.urls
        self.surname_words = house.words
        self.own_domains = frozenset(map(registrable, own.domains))
        self.of_domain = lru_cache(maxsize=1 << 15)(self._of_domain)

    def _of_domain(self, domain: str) -> int:
        """The traits of everybody with an address at a domain."""
        traits = 0
        if self.lists.domains and self.lists.domain_entry(domain):
            traits |= Trait.LISTED
        if self.own_domains and registrable(domain) in self.own_domains:
            traits |= Trait.OWN_DOMAIN
        if mistyped(domain) is not None:
            traits |= Trait.MISTYPED
        if is_personal_domain(domain):
            return traits
        return traits | Trait.TELLING_DOMAIN if marks(domain_label(domain), "domain") else traits


_known = once_per_world(_Known)


def _is_listed(case: Case, world: World, known: _Known) -> bool:
    person = case.person
    for email in person.emails:
        if email.key in known.addresses:
            return True
    if known.names and _may_be_named(person, known):
        for key, _ in keys_of(case, world):
            if key in known.names:
                return True
    if known.phones:
        for phone in person.phones:
            if phone.key in known.phones:
                return True
    return bool(person.profiles) and not known.urls.isdisjoint(person.profiles)


def _may_be_named(person: Person, known: _Known) -> bool:
    """False where a name without other spellings has a word that no name on the lists has."""
    return any(name.spellings or _are_known(name, known.name_words) for name in person.names or (person.name,))


def _are_known(name: Name, words: frozenset[str]) -> bool:
    return words.issuperset(name.family) and words.issuperset(name.given)


def _shares_a_surname(person: Person, known: _Known) -> bool:
    """Whether a name holds a word of the own surnames; which of them it is, the rules look up."""
    return any(not known.surname_words.isdisjoint(name.family) for name in person.names or (person.name,))
