"""Service providers and contacts to be handled with care."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from guestlist.model import Contact, Effect, Evidence, Person, Stage
from guestlist.normalise.domains import domain_label, is_personal_domain
from guestlist.normalise.fold import fold
from guestlist.rules.evidence import seen, seen_in
from guestlist.rules.name_marks import MarkedName, marked_names
from guestlist.rules.registry import rule
from guestlist.rules.traits import Trait
from guestlist.rules.words import Mark, label_marks, marks, whole_mark
from guestlist.rules.world import Case, World


@rule("service-provider", Stage.OWN_WORLD, Effect.ASK, needs=Trait.TELLING_NAME | Trait.LABEL)
def service_provider(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: cards named after a trade: "Loodgieter Jan", "Tannlege Hansen", "Zahnarzt", "Garage".

    Why it matters: the plumber of 2016 does not remember you, and did not ask for a network.

    Example: the name "Jan (loodgieter)".

    Limits: trade words that are surnames too (Schilder, Gärtner) count only in lower case or alone. A person behind a
    trade word stays a person: hence a question.
    """
    for marked in marked_names(case, world):
        if mark := _calling_in(marked, case.person, "trade"):
            yield seen_in(marked.contact, "name", marked.text, "service-provider-name", word=mark.word)
    for contact in case.person.contacts:
        if contact.labels and (found := label_marks(contact.labels).get("trade")):
            yield seen_in(contact, "label", found[0], "service-provider-label")


@rule(
    "sensitive",
    Stage.OWN_WORLD,
    Effect.ASK,
    needs=Trait.TELLING_TITLE | Trait.TELLING_FIRM | Trait.LABEL | Trait.TELLING_NAME | Trait.TELLING_DOMAIN,
)
def sensitive(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: contacts whose mere link to you may tell something: care, law, faith, work councils, help.

    Why it matters: an invitation makes a relation visible that may be nobody's business.

    Example: your own counsellor.

    Limits: if you work in such a field yourself, it asks about half your colleagues; switch it off under [rules] then.
    Which word it was is shown neither here nor in any export.
    """
    person = case.person
    for contact in person.contacts:
        if _is_sensitive(contact):
            yield seen_in(contact, "card", "", "sensitive")
            return
    named = any(_calling_in(marked, person, "sensitive") for marked in marked_names(case, world))
    if named or any(_is_sensitive_domain(email.domain) for email in person.emails):
        yield seen(person, "card", "", "sensitive")


def _is_sensitive(contact: Contact) -> bool:
    if contact.title and "sensitive" in marks(contact.title, "title"):
        return True
    if contact.organisation and "sensitive" in marks(contact.organisation, "organisation"):
        return True
    return bool(contact.labels) and "sensitive" in label_marks(contact.labels)


def _calling_in(marked: MarkedName, person: Person, category: str) -> Mark | None:
    """The calling a name is made of; None where the word is the person's surname."""
    mark = marked.first(category)
    if mark and not _is_surname(mark, person):
        return mark
    for mark in marked.marks.get(f"{category}_surname", ()):
        if len(mark.tokens) == 1 or _in_small_letters(marked.text, mark):
            return mark
    return None


@lru_cache(maxsize=1 << 15)
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
