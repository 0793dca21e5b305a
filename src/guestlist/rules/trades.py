"""Service providers and contacts to be handled with care."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from guestlist.model import Contact, Effect, Evidence, Person, Stage
from guestlist.normalise.domains import domain_label, is_personal_domain
from guestlist.rules.callings import calling_in
from guestlist.rules.evidence import excerpt, seen, seen_in
from guestlist.rules.name_marks import MarkedName, marked_names
from guestlist.rules.note_asides import provider_in_note
from guestlist.rules.own_people import carer_in_note
from guestlist.rules.registry import rule
from guestlist.rules.traits import Trait
from guestlist.rules.words import Marks, label_marks, marks, whole_mark
from guestlist.rules.world import Case, World


@rule("service-provider", Stage.OWN_WORLD, Effect.ASK, needs=Trait.TELLING_NAME | Trait.LABEL | Trait.NOTE)
def service_provider(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: cards named after a trade: "Loodgieter Jan", "Tannlege Hansen", "Zahnarzt", "Garage";
    labels of a trade; notes such as "onze loodgieter", "unser Steuerberater", "rørlegger - fikset badet 2019".

    Why it matters: the plumber of 2016 does not remember you, and did not ask for a network.

    Example: the name "Jan (loodgieter)".

    Limits: trade words that are surnames too (Schilder, Gärtner) count only in lower case, alone, or in front of
    another name; "knows a plumber" makes no plumber. A person behind a trade word stays a person: hence a question.
    """
    for marked in marked_names(case, world):
        if mark := calling_in(marked, case.person, "trade"):
            yield seen_in(marked.contact, "name", marked.text, "service-provider-name", word=mark.word)
    for contact in case.person.contacts:
        if contact.labels and (found := label_marks(contact.labels).get("trade")):
            yield seen_in(contact, "label", found[0], "service-provider-label")
        if contact.note and (clause := provider_in_note(contact.note)):
            yield seen_in(contact, "note", excerpt(contact.note, clause), "service-provider-note")


@rule(
    "sensitive",
    Stage.OWN_WORLD,
    Effect.ASK,
    needs=Trait.TELLING_TITLE
    | Trait.TELLING_FIRM
    | Trait.LABEL
    | Trait.TELLING_NAME
    | Trait.TELLING_DOMAIN
    | Trait.NOTE,
)
def sensitive(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: contacts whose mere link to you may tell something: care, law, faith, work councils, help,
    debts; also by a note such as "my therapist", "psykologen min", "lääkärini", of a group for help, or of an illness:
    "ernstig ziek".

    Why it matters: an invitation makes a relation visible that may be nobody's business.

    Example: your own counsellor.

    Limits: if you work in such a field yourself, it asks about half your colleagues; switch it off under [rules] then.
    Dentists and vets are service providers. Which word it was is shown neither here nor in any export.
    """
    person = case.person
    for contact in person.contacts:
        if _is_sensitive(contact):
            yield seen_in(contact, "card", "", "sensitive")
            return
    named = any(_is_sensitive_name(marked, person) for marked in marked_names(case, world))
    if named or any(_is_sensitive_domain(email.domain) for email in person.emails):
        yield seen(person, "card", "", "sensitive")


def _is_sensitive(contact: Contact) -> bool:
    if contact.title and _is_sensitive_title(contact.title):
        return True
    if contact.organisation and "sensitive" in marks(contact.organisation, "organisation"):
        return True
    if contact.note and (_is_delicate(marks(contact.note, "note")) or carer_in_note(contact.note)):
        return True
    return bool(contact.labels) and "sensitive" in label_marks(contact.labels)


def _is_sensitive_title(title: str) -> bool:
    """Also for "Arts" alone, a physician in Dutch; among other words it is the arts."""
    return "sensitive" in marks(title, "title") or whole_mark(title, "title", "sensitive") is not None


def _is_delicate(found: Marks) -> bool:
    """True where a note tells what somebody goes through, or speaks of a group for help."""
    return "delicate" in found or "sensitive" in found


def _is_sensitive_name(marked: MarkedName, person: Person) -> bool:
    return calling_in(marked, person, "sensitive") is not None or any(
        f"({mark.word}" in marked.text.casefold() for mark in marked.marks.get("sensitive_aside", ())
    )


@lru_cache(maxsize=1 << 15)
def _is_sensitive_domain(domain: str) -> bool:
    if is_personal_domain(domain):
        return False
    label = domain_label(domain)
    return whole_mark(label, "domain", "sensitive") is not None or "sensitive" in marks(label, "domain")
