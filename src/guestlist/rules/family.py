"""Family and private life."""

from __future__ import annotations

from collections.abc import Iterator

from guestlist.model import Effect, Evidence, Stage
from guestlist.rules.callings import calling_in
from guestlist.rules.evidence import excerpt, seen, seen_in
from guestlist.rules.kinship import (
    family_signs,
    foreign_family_label,
    foreign_relation,
    household,
    is_rare,
    is_somebodys_household,
    own_family_label,
    possible_kin_names,
    surname_of,
)
from guestlist.rules.name_marks import marked_names
from guestlist.rules.own_people import kin_in_note, neighbour_in_note
from guestlist.rules.registry import rule
from guestlist.rules.traits import Trait
from guestlist.rules.words import label_marks
from guestlist.rules.world import Case, World


@rule(
    "family", Stage.OWN_WORLD, Effect.SKIP, needs=Trait.LABEL | Trait.RELATION | Trait.TELLING_NAME | Trait.OWN_SURNAME
)
def family(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: family: by label, by a kin word as the name ("Tante Riet"), by a relation, by household surname.

    Why it matters: aunts and nephews get a business invitation from a program; it is odd at best.

    Example: the card "Oma", or one with the label "Familie", "Verre familie", "Mom's side", or "Family" with your
    surname.

    Limits: a household surname that more than one in a thousand bears proves nothing by itself and is asked about. The
    relation "spouse: Anna" on a customer's card is the customer's spouse and does not make the customer family.
    """
    return family_signs(case, world)


@rule(
    "possible-family",
    Stage.OWN_WORLD,
    Effect.ASK,
    needs=Trait.RELATION | Trait.OWN_SURNAME | Trait.TELLING_NAME | Trait.NOTE | Trait.LABEL,
)
def possible_family(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: people who bear your own rare surname, a common household surname, or a kin relation to others;
    households of another surname ("Fam. de Boer"), as a label too ("Familie Jansen", "Friends & Family"); notes such
    as "my ex-wife", "kona mi", "vaimoni", "mum's cousin",
    "zus van Sam" where you are Sam, "achterneef", or "svigermor" alone; and names such as "Zia Pina" and "Oma Patel".

    Why it matters: a distant relative is easily invited by accident; a namesake is not family at all. The neighbours'
    household is not yours, but several people read its mail.

    Example: you are called Vermeulen-Ooms, and so is somebody in the book. With de Jong it stays silent.

    Limits: rare is decided by the name statistics of all countries there are any of, and by your own book; a name that
    is common elsewhere may pass for a rare one. Wiśniewska is a form of Wiśniewski, Nováková of Novák.
    "His wife is Anna" and "brother of Kees" are about other people's family and do not count; "met through my brother"
    does. A word of kin before a surname is family ("Tante Jansen") unless the card has a firm, a title or an address
    that spells it as a name.
    """
    person = case.person
    if is_somebodys_household(person.name, world):
        yield seen(person, "name", person.name.raw, "possible-family-of-others")
    for marked in possible_kin_names(case, world):
        yield seen_in(marked.contact, "name", marked.text, "possible-family-name")
    own = household(world)
    if own.surnames or own.declared:
        for name in person.names or (person.name,):
            surname = surname_of(name)
            if not surname or name.shape not in ("person", "single"):
                continue
            if surname in own.declared:
                yield seen(person, "name", name.display or name.raw, "possible-family-household")
                break
            if surname in own.surnames and is_rare(surname, world):
                yield seen(person, "name", name.display or name.raw, "possible-family-surname")
                break
    for contact in person.contacts:
        if contact.labels and (label := foreign_family_label(contact)) and not own_family_label(contact, world):
            yield seen_in(contact, "label", label, "possible-family-label")
        if contact.relations and (evidence := foreign_relation(contact, world)):
            yield evidence
        if contact.note and (word := kin_in_note(contact.note, own.given, own.words)):
            yield seen_in(contact, "note", excerpt(contact.note, word), "possible-family-note")


@rule("private", Stage.OWN_WORLD, Effect.ASK, needs=Trait.LABEL | Trait.TELLING_NAME | Trait.NOTE)
def private(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: cards you labelled private: friends, neighbours, the choir, school parents; names that tell
    where you know somebody from: "Linda van de buren", "Rob voetbal", "Marktplaats fiets"; names that are a note to
    yourself: "Nog bellen"; notes such as "my neighbour", or "buurman" alone.

    Why it matters: not every friend wants to be a business contact, and not every neighbour knows what you do.

    Example: the label "Privé".

    Limits: a label counts when all its parts are of private life, as in "Old friends", "Tennis club", "Neighbours &
    friends": "Private equity" and "Friends of the museum" are none. Words that are surnames too (Nachbar, Voisin) count
    in small letters, alone, or in front of another name.
    """
    for contact in case.person.contacts:
        if contact.labels and (found := label_marks(contact.labels).get("private")):
            yield seen_in(contact, "label", found[0], "private-label")
        if contact.note and (word := neighbour_in_note(contact.note)):
            yield seen_in(contact, "note", excerpt(contact.note, word), "private-note")
    for marked in marked_names(case, world):
        if calling_in(marked, case.person, "private"):
            yield seen_in(marked.contact, "name", marked.text, "private-name")
        elif "reminder" in marked.marks:
            yield seen_in(marked.contact, "name", marked.text, "private-reminder")
