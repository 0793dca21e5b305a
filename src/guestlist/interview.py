"""What the files propose for a first policy: read, normalise, find the user's own addresses and family, propose."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from guestlist.book import Book
from guestlist.model import Kind, Person
from guestlist.normalise.people import normalise
from guestlist.normalise.phones import vote_region
from guestlist.rules.kinship import kin_type
from guestlist.rules.words import label_marks
from guestlist.sender import judge
from guestlist.setup import Kin, Proposal, propose
from guestlist.tie.own import find_own


def propose_policy(book: Book, region: str = "") -> Proposal:
    """A proposal from everything that was read; ``region`` is the country of phone numbers without a country code."""
    country = region or book.owner.country or vote_region(book.contacts)
    cards = normalise(book.contacts, country)
    own = find_own(book.messages, cards, book.owner).all
    people = tuple(card for card in cards if judge(card).kind is Kind.PERSON)
    kin = tuple(_kin(people, own))
    return propose(book.owner, people, book.messages, own=own, kin=kin, country=country)


def _kin(people: Sequence[Person], own: Collection[str]) -> Iterator[Kin]:
    """Family by label, and by the relations on the user's own card."""
    for person in people:
        is_own = any(email.key in own for email in person.emails)
        for contact in person.contacts:
            if not is_own and contact.labels and (found := label_marks(contact.labels).get("family")):
                yield Kin(person, "label", found[0])
            if is_own and contact.relations:
                yield from _named_on(person, people)


def _named_on(card: Person, people: Sequence[Person]) -> Iterator[Kin]:
    by_name = {" ".join(each.name.display.casefold().split()): each for each in people}
    for contact in card.contacts:
        for relation in contact.relations:
            other = by_name.get(" ".join(relation.value.casefold().split()))
            if other is not None and other is not card and kin_type(relation.label):
                yield Kin(other, "relation", relation.label.strip("_$!<>"))
