"""What keeps two cards apart: names, profiles, mobiles and addresses that two people have and one has not."""

from __future__ import annotations

from guestlist.match.compare import NEARLY, are_of_two_sexes, family_level, given_level
from guestlist.match.views import Card, View, is_firm_domain, is_role, letters_of
from guestlist.model import Person
from guestlist.normalise.name_words import is_known_given

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
    return all(are_contrary(one, other) for one in ours for other in theirs)


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
