"""What keeps two cards apart: names, profiles, mobiles and addresses that two people have and one has not."""

from __future__ import annotations

from collections.abc import Sequence

from guestlist.match.compare import NEARLY, are_of_two_sexes, family_level, given_level
from guestlist.match.views import Card, View, is_firm_domain, is_role, letters_of
from guestlist.model import Person
from guestlist.normalise.name_words import is_known_given

OF_ADDRESS = (
    "address_partner",
    "address_other",
    "address_given",
)  # sources of a first name that an address has and the card has not
SAME_GIVEN = ("exact", "other", "spelling", "initial", "initial_other")
NEAR_SURNAMES = ("typo", "spelling")
SHORTEST_MENTION = 3  # letters of a name by which a mailbox is known to be somebody's own


def is_contrary(left: Card, right: Card) -> bool:
    """True when two cards cannot be one person: other first names, other profiles, a person and a firm."""
    if left.is_no_person != right.is_no_person:
        return True
    if left.profiles and right.profiles and not set(left.profiles) & set(right.profiles):
        return True
    ours, theirs = own_views(left), own_views(right)
    if not ours or not theirs:
        return False
    return all(are_contrary(one, other) for one in ours for other in theirs) or are_told_apart(left, right)


def own_views(card: Card) -> list[View]:
    """The views that stand in the name field or are completed from the address."""
    return [view for view in card.views if view.source in ("name", "address", "maiden")]


def are_contrary(one: View, other: View) -> bool:
    """True when the given names, the suffixes or two whole names speak against each other."""
    if one.suffix != other.suffix and one.suffix and other.suffix:
        return True
    if one.is_single or other.is_single:
        single, full = (one, other) if one.is_single else (other, one)
        tokens = single.given or single.family
        return not is_part_of(tokens, full)
    given, _, _ = given_level(one.given, one.nickname, other.given, other.nickname)
    if given == "different":
        swapped = given_level(one.family, "", other.given, "")[0] in ("exact", "spelling")
        return not (swapped and family_level(one.given, "".join(one.given), other.family, other.joined)[0] == "exact")
    if (
        given in NEARLY
        and is_known_given(min(one.given[0], other.given[0], key=len))
        and are_of_two_sexes(one.given[0], other.given[0])
    ):
        return True
    if len(one.given) > 1 and len(other.given) > 1 and given in ("exact", "initial"):
        return one.given[1][0] != other.given[1][0]
    return False


def are_told_apart(left: Card, right: Card) -> bool:
    """True for two whole surnames where addresses tell of two people, not of one who married.

    "Aoife Wilson" at eva.wilson@ beside Aoife O'Carroll: the card is that of a household. "Helle Carlsen" and "Lene
    Christensen", each at an address of her own.
    """
    ours, theirs = called_views(left), called_views(right)
    if not ours or not theirs or any(have_one_surname(one, other) for one in ours for other in theirs):
        return False
    if speaks_of_another(left, theirs) or speaks_of_another(right, ours):
        return True
    return all(
        one.given[0] not in other.given and other.given[0] not in one.given for one in ours for other in theirs
    ) and (any(spells_whole(left, view) for view in ours) and any(spells_whole(right, view) for view in theirs))


def called_views(card: Card) -> list[View]:
    """The views of a given name and a whole surname, as the card and its address give them."""
    return [view for view in own_views(card) if view.given and len(view.joined) > 1 and not view.is_single]


def speaks_of_another(card: Card, others: Sequence[View]) -> bool:
    """True where an address of the card has a first name that stands on neither card."""
    return any(
        view.source in OF_ADDRESS
        and is_known_given(view.given[0])
        and not any(given_level(view.given, "", other.given, other.nickname)[0] in SAME_GIVEN for other in others)
        for view in card.views
    )


def spells_whole(card: Card, view: View) -> bool:
    """True where one address of the card holds the given name and the surname of the view."""
    return any(view.given[0] in local and view.joined in local for local, _ in card.locals)


def are_two_bearers(left: Card, right: Card) -> bool:
    """True for two cards of different surnames, where nothing but one connection joins them.

    Whole other surnames, unless an address has kept one beside the other; near ones, where each stands in an address
    too: Jacobsson, jacobsson@ and Jakobsson, jakobsson@.
    """
    ours, theirs = called_views(left), called_views(right)
    if not ours or not theirs:
        return False
    known = [*kept_views(left), *ours], [*kept_views(right), *theirs]
    if not any(have_one_surname(one, other) for one in known[0] for other in known[1]):
        return True
    return all(family_level(one.family, one.joined, other.family, other.joined)[0] in NEAR_SURNAMES
               and spells_alone(left, one.joined, other.joined) and spells_alone(right, other.joined, one.joined)
               for one in ours for other in theirs)  # fmt: skip


def kept_views(card: Card) -> list[View]:
    """The views of another surname that an address of the card has."""
    return [view for view in card.views if view.source == "address_family"]


def spells_alone(card: Card, surname: str, other: str) -> bool:
    """True where an address of the card holds its surname and none the other one."""
    return any(surname in local for local, _ in card.locals) and not any(other in local for local, _ in card.locals)


def is_part_of(tokens: tuple[str, ...], view: View) -> bool:
    """True when the single name may be the given name or the surname of the view."""
    given = given_level(tokens, "", view.given, view.nickname)[0] if view.given else "different"
    if given not in ("different", "missing"):
        return True
    if not view.family:
        return False
    return family_level(tokens, "".join(tokens), view.family, view.joined)[0] not in ("different", "missing")


def are_others_at(address: str, left: Card, right: Card) -> bool:
    """True where two surnames stand beside a mailbox that is nobody's own: office@ of Sanne Berg and Sanne Smith.

    A mailbox that is called like one of them, or is a private one, is hers, and she has married.
    """
    local, _, domain = address.partition("@")
    ours, theirs = whole_views(left), whole_views(right)
    if not ours or not theirs or any(have_one_surname(one, other) for one in ours for other in theirs):
        return False
    if is_role(local):
        return True
    letters = letters_of(local)
    return is_firm_domain(domain) and not any(is_called(letters, view) for view in (*ours, *theirs))


def whole_views(card: Card) -> list[View]:
    """The views of a whole name as the card itself gives it."""
    return [view for view in card.views if view.source in ("name", "maiden") and not view.is_single]


def have_one_surname(one: View, other: View) -> bool:
    """True where the surnames do not speak against each other, in either order of the name."""
    if family_level(one.family, one.joined, other.family, other.joined)[0] != "different":
        return True
    return bool({*one.given, one.joined} & {other.joined} or {*other.given, other.joined} & {one.joined})


def is_called(letters: str, view: View) -> bool:
    """True where the letters of a local part hold one of the names."""
    return any(len(name) >= SHORTEST_MENTION and name in letters for name in (*view.given, view.nickname, *view.family))


def are_two_at_work(left: Person, right: Person) -> bool:
    """True for namesakes at one employer: jan.smit@ and jan.smit2@, or two addresses and two mobiles."""
    for one in left.emails:
        for other in right.emails:
            if one.domain != other.domain or one.key == other.key or not is_firm_domain(one.domain):
                continue
            if letters_of(one.local) == letters_of(other.local) and digits_of(one.local) != digits_of(other.local):
                return not shares_address(left, right)
            mobiles = mobiles_of(left), mobiles_of(right)
            if all(mobiles) and not mobiles[0] & mobiles[1]:
                return not shares_address(left, right)
    return False


def shares_address(left: Person, right: Person) -> bool:
    """True where one address is on both cards."""
    return bool({mail.key for mail in left.emails} & {mail.key for mail in right.emails})


def digits_of(text: str) -> str:
    """The digits of a text."""
    return "".join(filter(str.isdigit, text))


def mobiles_of(person: Person) -> set[str]:
    """The mobile numbers on a card."""
    return {phone.key for phone in person.phones if phone.key and phone.line == "mobile"}
