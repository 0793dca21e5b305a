"""Who is never invited: the user, the dead and children; and what people asked for in a note."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from guestlist.model import Contact, Effect, Evidence, Stage
from guestlist.normalise.dates import parse_date
from guestlist.rules.evidence import excerpt, seen_in
from guestlist.rules.name_marks import marked_names
from guestlist.rules.registry import rule
from guestlist.rules.thresholds import threshold
from guestlist.rules.traits import Trait
from guestlist.rules.words import Mark, is_word_of, label_marks, marks, whole_mark
from guestlist.rules.world import Case, World

_CROSSES = re.compile(r"[†✝✞✟⚰]")
_NO_BEFORE, _NO_AFTER = 4, 3  # words between a "no" and the name of the network, before it and behind it
_BESIDE = 2  # words before a deed among which its doer is looked for
_HOUR = re.compile(r"\d{1,2}")
_DAY_OR_YEAR = re.compile(r"\d\d")  # "1" is a yes
_SHORT = 40  # characters of a note that may be a label
_NEAR = 4
"""So many words around a word of death or a wish say whose it is."""


@rule(
    "deceased",
    Stage.BLOCK,
    Effect.SKIP,
    needs=Trait.DEATH_DATE | Trait.LABEL | Trait.SIGN_IN_NAME | Trait.NOTE | Trait.TELLING_NAME,
)
def deceased(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: cards with a date of death, a cross, a label or a note such as "overleden 2019".

    Why it matters: an invitation to someone who died reaches the family.

    Example: the note says "passed away in March"; the name is written "Jan Smit †".

    Limits: "his father passed away" is about somebody else and does not count; a note in a language outside the word
    list is not understood.
    """
    for contact in case.person.contacts:
        if contact.death_date:
            because = "deceased-date" if _DAY_OR_YEAR.search(contact.death_date) else "deceased-said"
            yield seen_in(contact, "date of death", contact.death_date, because)
        if contact.labels and (found := label_marks(contact.labels).get("deceased")):
            yield seen_in(contact, "label", found[0], "deceased-label")
        if not contact.name.isascii() and _CROSSES.search(contact.name):
            yield seen_in(contact, "name", contact.name, "deceased-name")
        if contact.note and (word := _death_in(contact.note)):
            yield seen_in(contact, "note", excerpt(contact.note, word), "deceased-note")
    for marked in marked_names(case, world):
        if "deceased" in marked.marks:
            yield seen_in(marked.contact, "name", marked.text, "deceased-name")


@rule("minor", Stage.BLOCK, Effect.SKIP, needs=Trait.BIRTHDAY | Trait.LABEL)
def minor(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: people under 16 by their birthday, and labels of school classes and youth teams.

    Why it matters: children have no business on a professional network, and it takes no members under 16.

    Example: a birthday in 2014; the label "JO11".

    Limits: a birthday without a year says nothing. A coach or teacher with that label is asked about when the card
    has a firm or title, and taken for one of the children when it has neither.
    """
    for contact in case.person.contacts:
        if contact.birthday:
            age = _age(contact.birthday, world.today)
            if age is not None and age < threshold("minor_age"):
                yield seen_in(contact, "birthday", contact.birthday, "minor-birthday")
        if contact.labels and (found := label_marks(contact.labels).get("minor")) and not _is_at_work(contact):
            yield seen_in(contact, "label", found[0], "minor-label")


@rule("possible-minor", Stage.OWN_WORLD, Effect.ASK, needs=Trait.BIRTHDAY | Trait.LABEL | Trait.TELLING_NAME)
def possible_minor(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: people of 16 and 17, labels that often hold young people, and names such as "Bram (klas Tijn)".

    Why it matters: they may be members, but an adult's bulk invitation is not what they expect.

    Example: the label "Oppas".

    Limits: the label may hold their parents or leaders: hence a question.
    """
    for contact in case.person.contacts:
        if contact.birthday:
            age = _age(contact.birthday, world.today)
            if age is not None and threshold("minor_age") <= age < threshold("maybe_minor_age"):
                yield seen_in(contact, "birthday", contact.birthday, "possible-minor-birthday")
        if contact.labels:
            found = label_marks(contact.labels)
            if label := found.get("maybe_minor") or (_is_at_work(contact) and found.get("minor")):
                yield seen_in(contact, "label", label[0], "possible-minor-label")
    for marked in marked_names(case, world):
        if any(mark.start > 0 for mark in marked.marks.get("school_class", ())):
            yield seen_in(marked.contact, "name", marked.text, "possible-minor-name")


@rule("contact-policy", Stage.HOLD, Effect.SKIP, needs=Trait.NOTE | Trait.LABEL | Trait.REFUSAL)
def contact_policy(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: notes and labels that say no: "geen LinkedIn", "do not contact", "ikke kontakt", "unsubscribed",
    "verwijderverzoek"; and a yes in a column such as "Do not contact", "Unsubscribed" or "Email opt out".

    Why it matters: it was written down because they asked; a bulk import forgets it. An invitation to an address is a
    mail, with up to two reminders: who wants no mail wants none of these.

    Example: the note "Wil geen LinkedIn, wel bellen".

    Limits: "do not contact before ten" limits the hour, not the invitation, and does not count.
    """
    for contact in case.person.contacts:
        if contact.note and (word := _refusal_in(contact.note)):
            yield seen_in(contact, "note", excerpt(contact.note, word), "contact-policy-note")
        if contact.labels and (found := label_marks(contact.labels).get("no_contact")):
            yield seen_in(contact, "label", found[0], "contact-policy-label")
        for refusal in contact.refusals:
            if refusal.is_plain:
                yield seen_in(contact, refusal.column, refusal.value, "contact-policy-column")


@rule("prefers-mail", Stage.OWN_WORLD, Effect.ASK, needs=Trait.NOTE | Trait.REFUSAL)
def prefers_mail(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: notes that name another way to reach somebody: "liever mail", "prefers e-mail", "nur per Mail";
    a "no" in any of the languages near the word LinkedIn; and a column such as "Do not call", or one such as "Do not
    contact" with other words than a yes.

    Why it matters: they told you how they want to be reached; an invitation is another channel.

    Example: the note "Liever mailen dan bellen".

    Limits: it may only have been about a phone call, and the "no" about something else: hence a question.
    """
    for contact in case.person.contacts:
        for refusal in contact.refusals:
            if not refusal.is_plain:
                yield seen_in(contact, refusal.column, refusal.value, "prefers-mail-column")
        if not contact.note:
            continue
        found = marks(contact.note, "note")
        if "prefers_mail" in found:
            yield seen_in(contact, "note", excerpt(contact.note, found["prefers_mail"][0].word), "prefers-mail")
        elif "no_contact" not in found and "unsubscribed" not in found and _says_no_near_linkedin(contact.note):
            yield seen_in(contact, "note", excerpt(contact.note, "linkedin"), "prefers-mail-no")


def _says_no_near_linkedin(note: str) -> bool:
    for mark in marks(note, "wish").get("network", ()):
        near = (*mark.before[-_NO_BEFORE:], *mark.after[:_NO_AFTER])
        if any(is_word_of(token, "negation", "wish") for token in near):
            return True
    return False


def _is_at_work(contact: Contact) -> bool:
    """A firm or a title on the card: somebody grown up who has to do with the children."""
    return bool(contact.organisation or contact.title)


def _death_in(note: str) -> str:
    """The word of death in a note that is about the person, "" for none."""
    if cross := _CROSSES.search(note):
        return cross.group()
    for mark in marks(note, "note").get("deceased", ()):
        if not any(is_word_of(token, "someone_else", "note") for token in mark.before[-_NEAR:]):
            return mark.word
    return ""


def _refusal_in(note: str) -> str:
    """The words of a note that want no contact, "" for none. A short note may be such a word by itself: "blacklist"."""
    found = marks(note, "note")
    for mark in found.get("no_contact", ()):
        if not _is_limited(mark):
            return mark.word
    for mark in found.get("unsubscribed", ()):
        if not any(is_word_of(token, "myself", "note") for token in mark.before[-_BESIDE:]):
            return mark.word
    if len(note) <= _SHORT and whole_mark(note, "label", "no_contact"):
        return note
    return ""


def _is_limited(mark: Mark) -> bool:
    """True when what follows makes the wish one about an hour or a channel."""
    following = mark.after[:2]
    if not following or "linkedin" in mark.tokens[mark.start : mark.end]:
        return False
    return is_word_of(following[0], "wish_limited", "note") or bool(_HOUR.fullmatch(following[0]))


def _age(birthday: str, today: dt.date) -> int | None:
    """Age in years; None for a birthday without a year, in the future or too long ago to be one."""
    try:
        born = dt.date.fromisoformat(birthday[:10])
    except ValueError:
        parsed = parse_date(birthday)
        if not parsed:
            return None
        born = dt.date.fromisoformat(parsed)
    age = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    return age if 0 <= age <= threshold("oldest_age") else None
