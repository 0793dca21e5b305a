"""Who is never invited: the user, the dead and children; and what people asked for in a note."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from guestlist.model import Contact, Effect, Evidence, Stage
from guestlist.normalise.dates import parse_date
from guestlist.rules.childhood import childhood_in
from guestlist.rules.deaths import death_in, death_in_name, has_cross, possible_death_in, tells_of_death
from guestlist.rules.evidence import excerpt, seen_in
from guestlist.rules.name_marks import marked_names
from guestlist.rules.registry import rule
from guestlist.rules.thresholds import threshold
from guestlist.rules.traits import Trait
from guestlist.rules.wishes import doubt_in, doubtful_label, names_network, refusal_in
from guestlist.rules.words import label_marks, marks
from guestlist.rules.world import Case, World

_DAY_OR_YEAR = re.compile(r"\d\d")  # "1" is a yes


@rule(
    "deceased",
    Stage.DEAD,
    Effect.SKIP,
    needs=Trait.DEATH_DATE | Trait.LABEL | Trait.SIGN_IN_NAME | Trait.NOTE | Trait.TELLING_NAME | Trait.REFUSAL,
)
def deceased(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: cards with a date of death, a cross, a label or a note such as "overleden 2019", "zm. 2020",
    "no longer with us"; names such as "Jan Smit (overl.)", "wijlen Jan Smit".

    Why it matters: an invitation to someone who died reaches the family.

    Example: the note says "passed away in March"; the name is written "Jan Smit †".

    Limits: "his father passed away" and "widow of Kees (died 2020)" are about somebody else and do not count; a word
    with other meanings ("RIP", "DEP") counts alone or with a date. What projects and batteries do too ("died", "død",
    "nous a quittés") counts where nothing else stands beside it; see possible-death. A note in a language outside the
    word list is not understood. Where it is wrong, your own "invite" for that person beats it; the safe list does not.
    """
    for contact in case.person.contacts:
        if contact.death_date:
            because = "deceased-date" if _DAY_OR_YEAR.search(contact.death_date) else "deceased-said"
            yield seen_in(contact, "date of death", contact.death_date, because)
        for refusal in contact.refusals:
            if tells_of_death(refusal.value):
                yield seen_in(contact, refusal.column, refusal.value, "deceased-said")
        if contact.labels and (found := label_marks(contact.labels).get("deceased")):
            yield seen_in(contact, "label", found[0], "deceased-label")
        if has_cross(contact.name):
            yield seen_in(contact, "name", contact.name, "deceased-name")
        if contact.note and (word := death_in(contact)):
            yield seen_in(contact, "note", excerpt(contact.note, word), "deceased-note")
    for marked in marked_names(case, world):
        if death_in_name(marked):
            yield seen_in(marked.contact, "name", marked.text, "deceased-name")


@rule("possible-death", Stage.OWN_WORLD, Effect.ASK, needs=Trait.NOTE)
def possible_death(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: notes with a word of death that may be about this person or about something else: "heard at the
    fair that he died", "left us in 2019", "old friend, died 2019", "Nachruf in der Zeitung".

    Why it matters: an invitation to someone who died reaches the family; only you know what you meant.

    Example: the note says "his widow is Martha".

    Limits: "died laughing", "dead project" and "left us for a competitor" tell of no death, and the projects of others
    die under names that no list has.
    """
    for contact in case.person.contacts:
        if contact.note and (word := possible_death_in(contact)):
            yield seen_in(contact, "note", excerpt(contact.note, word), "possible-death-note")


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


@rule(
    "possible-minor",
    Stage.OWN_WORLD,
    Effect.ASK,
    needs=Trait.BIRTHDAY | Trait.LABEL | Trait.TELLING_NAME | Trait.NOTE,
)
def possible_minor(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: people of 16 and 17, labels that often hold young people, names such as "Bram (klas Tijn)", and
    notes such as "12 yrs old", "født 2014", "Nachhilfeschüler 8. Klasse" on a card without firm and title.

    Why it matters: they may be members, but an adult's bulk invitation is not what they expect.

    Example: the label "Oppas".

    Limits: the label may hold their parents or leaders, and a note may be old: hence a question. "Has a daughter, 12
    yrs old" and "teaches year 4" are about other people's children and do not count.
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
        if contact.note and not _is_at_work(contact) and (clause := childhood_in(contact.note, world.today)):
            yield seen_in(contact, "note", excerpt(contact.note, clause), "possible-minor-note")
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

    Limits: "do not contact before ten" and "niet bellen op vrijdag" limit the hour, not the invitation, and do not
    count; neither do "don't forget to call" and "never contacted", which nobody asked for. "Do not contact her
    colleague" and "not found on LinkedIn" refuse nothing and are only asked about.
    """
    for contact in case.person.contacts:
        if contact.note and (word := refusal_in(contact.note)):
            yield seen_in(contact, "note", excerpt(contact.note, word), "contact-policy-note")
        if contact.labels and (found := label_marks(contact.labels).get("no_contact")):
            yield seen_in(contact, "label", found[0], "contact-policy-label")
        for refusal in contact.refusals:
            if refusal.is_plain and not tells_of_death(refusal.value):
                yield seen_in(contact, refusal.column, refusal.value, "contact-policy-column")


@rule("prefers-mail", Stage.OWN_WORLD, Effect.ASK, needs=Trait.NOTE | Trait.LABEL | Trait.REFUSAL)
def prefers_mail(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: notes that name another way to reach somebody: "liever mail", "prefers e-mail", "nur per Mail";
    a "no" in any of the languages near the word LinkedIn or near a way to be reached, in notes and labels: "do not
    call", "möchte nicht eingeladen werden", "asked me never to write again"; and a column such as "Do not call", or
    one such as "Do not contact" with other words than a yes.

    Why it matters: they told you how they want to be reached; an invitation is another channel.

    Example: the note "Liever mailen dan bellen".

    Limits: it may only have been about a phone call, and the "no" about something else: hence a question.
    """
    for contact in case.person.contacts:
        for refusal in contact.refusals:
            if not refusal.is_plain:
                yield seen_in(contact, refusal.column, refusal.value, "prefers-mail-column")
        if contact.labels and (label := doubtful_label(contact.labels)):
            yield seen_in(contact, "label", label, "prefers-mail-label")
        if contact.note:
            yield from _wish_in_note(contact)


def _wish_in_note(contact: Contact) -> Iterator[Evidence]:
    """Another way they want to be reached in, or a "no" that no list foresees."""
    if found := marks(contact.note, "note").get("prefers_mail"):
        yield seen_in(contact, "note", excerpt(contact.note, found[0].word), "prefers-mail")
    elif (doubt := doubt_in(contact.note)) and not refusal_in(contact.note):
        because = "prefers-mail-no" if names_network(doubt) else "prefers-mail-perhaps"
        yield seen_in(contact, "note", excerpt(contact.note, doubt), because)


def _is_at_work(contact: Contact) -> bool:
    """A firm or a title on the card: somebody grown up who has to do with the children."""
    return bool(contact.organisation or contact.title)


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
