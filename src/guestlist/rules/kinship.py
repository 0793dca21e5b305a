"""Signs that a person is family, used where family is asked about and where it is spared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from guestlist.data import load_words
from guestlist.model import Contact, Evidence, Name
from guestlist.normalise.fold import fold
from guestlist.normalise.frequency import name_share
from guestlist.normalise.names import parse_name
from guestlist.normalise.surname_forms import forms_of
from guestlist.rules.evidence import seen, seen_in
from guestlist.rules.memo import once_per_world
from guestlist.rules.name_marks import MarkedName, marked_names
from guestlist.rules.scripts import is_foreign
from guestlist.rules.thresholds import threshold
from guestlist.rules.words import Mark, is_word_of, label_marks, whole_mark
from guestlist.rules.world import Case, World

_MAX_KIN_NAME = 3
"""A kin word makes a name of at most so many words: "Tante Riet de Vries" is, a longer text is something else."""


@dataclass(frozen=True, slots=True)
class Household:
    """The user's names, as kinship compares them."""

    given: frozenset[str]  # first given names, folded
    surnames: frozenset[str]  # the user's own
    declared: frozenset[str]  # surnames under [household]

    @property
    def words(self) -> frozenset[str]:
        """Every word of the own and the declared surnames."""
        return frozenset(word for surname in self.surnames | self.declared for word in surname.split())


@once_per_world
def household(world: World) -> Household:
    """The user's own and declared surnames, each in all its forms, as its folded words without particles."""
    names = [parse_name(text) for text in world.owner.names]
    declared = (parse_name(f"X {text}").family or tuple(fold(text).split()) for text in world.policy.household)
    return Household(
        given=frozenset(name.given[0] for name in names if name.given and len(name.given[0]) > 1),
        surnames=frozenset(form for name in names if (surname := surname_of(name)) for form in forms_of(surname)),
        declared=frozenset(form for family in declared if family for form in forms_of(" ".join(family))),
    )


def surname_of(name: Name) -> str:
    """The folded surname without particles; "" for a name without one or for an initial."""
    surname = " ".join(name.family)
    return surname if len(surname) > 1 else ""


def family_signs(case: Case, world: World) -> Iterator[Evidence]:
    """Signs that settle it: a label, a kin word as the name, a relation to the user, a declared surname."""
    person = case.person
    for contact in person.contacts:
        if contact.labels and (label := own_family_label(contact, world)):
            yield seen_in(contact, "label", label, "family-label")
        if contact.relations:
            yield from _own_relations(contact, world)
    for marked in marked_names(case, world):
        if (mark := _kin_mark(marked)) and not _may_be_a_name(mark, marked):
            yield seen_in(marked.contact, "name", marked.text, "family-name", word=mark.word)
            break
    else:
        if person.name.shape == "kin" and _is_own_kin(person.name, world) and not _is_called_so(case, world):
            yield seen(person, "name", person.name.raw, "family-name", word=person.name.raw)
    if world.policy.household:
        declared = household(world).declared
        for name in person.names or (person.name,):
            surname = surname_of(name)
            if surname in declared and not is_widespread(surname, world):
                yield seen(person, "name", name.display or name.raw, "family-household", surname=" ".join(name.family))
                break


def own_family_label(contact: Contact, world: World) -> str:
    """The label that makes a card one of the family, "" for none: "Verre familie", or "Familie" with an own surname."""
    found = label_marks(contact.labels)
    if "family" in found:
        return found["family"][0]
    label = foreign_family_label(contact)
    own = household(world)
    tokens = frozenset(fold(label).split())
    return label if any(tokens.issuperset(surname.split()) for surname in own.surnames | own.declared) else ""


def foreign_family_label(contact: Contact) -> str:
    """The label that names a family which may be anybody's, "" for none: "Familie Jansen", "Friends & Family"."""
    return label_marks(contact.labels).get("maybe_family", ("",))[0]


def possible_kin_names(case: Case, world: World) -> Iterator[MarkedName]:
    """Names that may begin with a word of kin or be a name: "Zia Pina", and Oma Patel where she works somewhere."""
    for marked in marked_names(case, world):
        mark = _kin_mark(marked)
        if mark is None:
            mark = next(filter(None, (_front_aunt(each, marked) for each in marked.marks.get("kin_alone", ()))), None)
        elif not _may_be_a_name(mark, marked):
            continue
        if mark and not _is_spelled_in_an_address(mark, marked.contact):
            yield marked


def is_widespread(surname: str, world: World) -> bool:
    """True for a surname so common, in some country or in this book, that it proves no kinship."""
    return _share(surname) > threshold("household_share") or _is_common_in_book(surname, world)


def is_rare(surname: str, world: World) -> bool:
    """True for a surname so rare that bearing it suggests kinship."""
    return _share(surname) < threshold("rare_share") and not _is_common_in_book(surname, world)


def foreign_relation(contact: Contact, world: World) -> Evidence | None:
    """A kin relation on the card that names somebody else: a hint only."""
    for relation in contact.relations:
        if (mark := kin_type(relation.label)) and relation.value and not _names_user(relation.value, world):
            return seen_in(contact, "relation", relation.value, "possible-family-relation", relation=mark.word)
    return None


def kin_type(label: str) -> Mark | None:
    """The type of a relation that makes two people kin, None for an assistant or a friend."""
    return whole_mark(label.strip("_$!<>"), "relation", "kin")


def _kin_mark(marked: MarkedName) -> Mark | None:
    """The kin word that is the name, or stands in front of a given name; None where it is part of another name."""
    for category in ("kin", "kin_alone", "kin_whole"):
        for mark in marked.marks.get(category, ()):
            if not _is_in_its_script(mark, marked.text):
                continue
            if mark.start == 0 and (all(map(_is_aside, mark.after)) or _leads_a_name(mark, marked.text, category)):
                return mark
    return None


def _leads_a_name(mark: Mark, text: str, category: str) -> bool:
    """True for "Tante Riet", and for a word that is a name elsewhere when its accent is written."""
    if len(mark.tokens) > _MAX_KIN_NAME:
        return False
    return category == "kin" or (category == "kin_alone" and _is_written_out(mark, text))


def _front_aunt(mark: Mark, marked: MarkedName) -> Mark | None:
    """The word where it is an aunt or uncle in front of one word that is no surname: "Zia Pina", not "Zia Khan"."""
    if mark.start or len(mark.after) != 1 or not is_word_of(mark.tokens[0], "kin_front", "name"):
        return None
    return None if "," in marked.text or _is_surname(mark.after[0]) else mark


def _may_be_a_name(mark: Mark, marked: MarkedName) -> bool:
    """True for Oma Patel of a firm: a word of kin, a surname, and a sign that she is known by that name."""
    if marked.is_nickname or len(mark.after) != 1 or not _is_surname(mark.after[0]):
        return False
    contact = marked.contact
    return bool(contact.organisation or contact.title) or _is_spelled_in_an_address(mark, contact)


def _is_called_so(case: Case, world: World) -> bool:
    """True for Oma Patel of a firm, and for Broer Postma: who calls a brother by his surname?"""
    return any(
        _may_be_a_name(mark, marked)
        or (category == "kin_whole" and len(mark.after) == 1 and _is_surname(mark.after[0]))
        for marked in marked_names(case, world)
        for category in ("kin", "kin_alone", "kin_whole")
        for mark in marked.marks.get(category, ())
        if mark.start == 0
    )


def _is_surname(token: str) -> bool:
    return name_share(token, "family") > name_share(token, "given")


def _is_spelled_in_an_address(mark: Mark, contact: Contact) -> bool:
    """True for oma.patel@: nobody writes from an address as somebody's aunt."""
    spelled = (fold(email.value.partition("@")[0]).split() for email in contact.emails)
    return any(mark.tokens[0] in local and mark.after[0] in local for local in spelled) if mark.after else False


def _is_written_out(mark: Mark, text: str) -> bool:
    """True for a kin word with its accent: "Tía Rosa" is an aunt, "Tia Rosa" may be a name."""
    return not mark.word.isascii() and text.lower().startswith(mark.word)


def _is_in_its_script(mark: Mark, text: str) -> bool:
    """False for a word of another script that only sounds like the name: Papa Diop is not "папа"."""
    return not is_foreign(mark.word) or mark.word in text.casefold()


def _is_aside(token: str) -> bool:
    """True for what follows a name to tell numbers apart: "Mam mobiel", "Mama nieuw nummer", "Papa 2"."""
    return token.isdigit() or token in _asides()


@cache
def _asides() -> frozenset[str]:
    texts = (*load_words("names/asides.txt"), *load_words("names/labels.txt"))
    return frozenset(token for text in texts for token in fold(text).split())


def _own_relations(contact: Contact, world: World) -> Iterator[Evidence]:
    for relation in contact.relations:
        mark = kin_type(relation.label) or (kin_type(relation.value) if relation.value else None)
        if mark is None:
            continue
        own_card = fold(relation.value) == fold(contact.name) if relation.value and contact.name else False
        if not relation.value or own_card or kin_type(relation.value) or _names_user(relation.value, world):
            yield seen_in(contact, "relation", relation.label or relation.value, "family-relation", relation=mark.word)


def _names_user(text: str, world: World) -> bool:
    """True when a relation's name is the user's: the first given name, alone or with an own surname; "me" too."""
    own = household(world)
    tokens = fold(text).split()
    if not tokens:
        return False
    if len(tokens) == 1 and is_word_of(tokens[0], "me", "relation"):
        return True
    return tokens[0] in own.given and (len(tokens) == 1 or surname_of(parse_name(text)) in own.surnames | own.declared)


def is_somebodys_household(name: Name, world: World) -> bool:
    """True for "Fam. de Boer" where the user is no de Boer: a household, but whose?"""
    if name.shape != "kin" or not _is_household(name):
        return False
    own = household(world)
    return surname_of(name) not in own.surnames | own.declared


def _is_own_kin(name: Name, world: World) -> bool:
    if _is_household(name):
        return not is_somebodys_household(name, world)
    return not _is_kin_and_name(name)


def _is_household(name: Name) -> bool:
    first, _, rest = fold(name.raw).partition(" ")
    return bool(rest) and first in _household_words()


@cache
def _household_words() -> frozenset[str]:
    return frozenset(map(fold, load_words("names/households.txt")))


def _is_kin_and_name(name: Name) -> bool:
    """True where the kin word is a given name as well: "Baba Ahmed", "Nana Osei", "Isa"; "Pap thuis" is dad at home."""
    tokens, bare = fold(name.raw).split(), fold(name.display).split()
    if len(bare) == 1 < len(tokens) and is_word_of(bare[0], "kin_alone", "name"):
        return False
    if len(tokens) == 1:
        return name_share(tokens[0], "given") > 0
    return bool(tokens) and is_word_of(tokens[0], "kin_alone", "name")


def _share(surname: str) -> float:
    """The largest share of bearers in any country, of all forms of the surname: people take their names abroad."""
    return max(name_share(form.rpartition(" ")[2], "family") for form in forms_of(surname))


def _is_common_in_book(surname: str, world: World) -> bool:
    count = max(_bearers(form, world) for form in forms_of(surname))
    if count < threshold("rare_in_book_people") or not world.people_count:
        return False
    return count / world.people_count >= threshold("rare_in_book")


def _bearers(surname: str, world: World) -> int:
    return min((world.surname_counts.get(token, 0) for token in surname.split()), default=0)
