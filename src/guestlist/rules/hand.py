"""What on a card was typed by somebody rather than saved by a program."""

from __future__ import annotations

from functools import lru_cache

from guestlist.normalise.fold import fold
from guestlist.rules.memo import once_per_case
from guestlist.rules.thresholds import threshold
from guestlist.rules.words import label_marks, whole_mark
from guestlist.rules.world import Case, World


def is_curated(case: Case, world: World) -> bool:
    """True for cards that were clearly made by hand."""
    return len(signs_of_a_hand(case, world)) >= threshold("curated_signs")


@once_per_case
def signs_of_a_hand(case: Case, world: World) -> tuple[str, ...]:
    """What on a person's cards was typed by somebody, as codes: "phone", "firm and title", "note", "label", ..."""
    person = case.person
    signs: dict[str, None] = {}
    if person.phones:
        signs["phone"] = None
    for contact in person.contacts:
        if contact.organisation and contact.title:
            signs["firm and title"] = None
        if contact.note.strip():
            signs["note"] = None
        if contact.labels and _has_own_label(contact.labels):
            signs["label"] = None
        if contact.birthday:
            signs["birthday"] = None
        if contact.addresses:
            signs["postal address"] = None
        if contact.relations:
            signs["relation"] = None
    return tuple(signs)


@lru_cache(maxsize=1 << 12)
def _has_own_label(labels: tuple[str, ...]) -> bool:
    """True when a label is not one that programs give by themselves."""
    return any(
        fold(label) and not whole_mark(label, "label", "system") and "system" not in label_marks((label,))
        for label in labels
    )
