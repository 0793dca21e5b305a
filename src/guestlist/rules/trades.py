"""Service providers and contacts to be handled with care."""

from __future__ import annotations

from collections.abc import Iterator

from guestlist.model import Contact, Effect, Evidence, Person, Stage
from guestlist.normalise.domains import domain_label, is_personal_domain
from guestlist.normalise.fold import fold
from guestlist.rules.evidence import seen_in
from guestlist.rules.registry import rule
from guestlist.rules.words import Mark, label_marks, marks, whole_mark
from guestlist.rules.world import Case, World


@rule("service-provider", Stage.OWN_WORLD, Effect.ASK)
def service_provider(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: cards named after a trade: "Loodgieter Jan", "Tannlege Hansen", "Zahnarzt", "Garage".

    Why it matters: the plumber of 2016 does not remember you, and did not ask for a network.

    Example: the name "Jan (loodgieter)".

    Limits: trade words that are surnames too (Schilder, Gärtner) count only in lower case or alone. A person behind a
    trade word stays a person: hence a question.
    """
    person = case.person
    for contact in person.contacts:
        if mark := _trade_in(contact, person):
            yield seen_in(contact, "name", _shown(contact), "service-provider-name", word=mark.word)
        elif contact.labels and (found := label_marks(contact.labels).get("trade")):
            yield seen_in(contact, "label", found[0], "service-provider-label")


@rule("sensitive", Stage.OWN_WORLD, Effect.ASK)
def sensitive(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: contacts whose mere link to you may tell something: care, law, faith, work councils, help.

    Why it matters: an invitation makes a relation visible that may be nobody's business.

    Example: your own counsellor.

    Limits: if you work in such a field yourself, it asks about half your colleagues; switch it off under [rules] then.
    Which word it was is shown neither here nor in any export.
    """
    person = case.person
    for contact in person.contacts:
        if _is_sensitive(contact, person):
            yield seen_in(contact, "card", "", "sensitive")
            return


def _trade_in(contact: Contact, person: Person) -> Mark | None:
    text = _shown(contact)
    if not text:
        return None
    found = marks(text, "name")
    if "trade" in found and not _is_surname(found["trade"][0], person):
        return found["trade"][0]
    for mark in found.get("trade_surname", ()):
        if len(mark.tokens) == 1 or _in_small_letters(text, mark):
            return mark
    return None


def _is_sensitive(contact: Contact, person: Person) -> bool:
    if contact.title and "sensitive" in marks(contact.title, "title"):
        return True
    if contact.organisation and "sensitive" in marks(contact.organisation, "organisation"):
        return True
    if contact.labels and "sensitive" in label_marks(contact.labels):
        return True
    text = _shown(contact)
    if text:
        found = marks(text, "name")
        if "sensitive" in found and not _is_surname(found["sensitive"][0], person):
            return True
        if any(len(mark.tokens) == 1 or _in_small_letters(text, mark) for mark in found.get("sensitive_surname", ())):
            return True
    return any(_is_sensitive_domain(email.domain) for email in person.emails)


def _is_sensitive_domain(domain: str) -> bool:
    if is_personal_domain(domain):
        return False
    label = domain_label(domain)
    return whole_mark(label, "domain", "sensitive") is not None or "sensitive" in marks(label, "domain")


def _is_surname(mark: Mark, person: Person) -> bool:
    """True when the word ends the name and an address spells it as a surname: jan.loodgieter@, not loodgieter.jan@."""
    if len(mark.tokens) < 2 or mark.end != len(mark.tokens) or mark.end - mark.start != 1:
        return False
    first, word = mark.tokens[0], mark.tokens[-1]
    for email in person.emails:
        local = fold(email.local).split()
        if word in local and (first in local or first[0] in local):
            return True
    return False


def _in_small_letters(text: str, mark: Mark) -> bool:
    """True when the word is written small beside a name with a capital: "Jan schilder"."""
    words = text.split()
    small = [
        word for word in words if word[:1].islower() and fold(word) == " ".join(mark.tokens[mark.start : mark.end])
    ]
    return bool(small) and any(word[:1].isupper() for word in words)


def _shown(contact: Contact) -> str:
    return contact.name or f"{contact.given} {contact.family}".strip()
