"""What on a card was typed by somebody rather than saved by a program."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from functools import lru_cache

from guestlist.model import Contact
from guestlist.normalise.fold import fold
from guestlist.normalise.postal import is_postal
from guestlist.rules.memo import once_per_case
from guestlist.rules.thresholds import threshold
from guestlist.rules.unheard import tells_unheard
from guestlist.rules.words import label_marks, whole_mark
from guestlist.rules.world import Case, World


def is_curated(case: Case, world: World) -> bool:
    """True for cards that were clearly made by hand."""
    return len(signs_of_a_hand(case, world)) >= threshold("curated_signs")


@once_per_case
def signs_of_a_hand(case: Case, world: World) -> tuple[str, ...]:
    """What on a person's cards was typed by somebody, as codes: "phone", "firm and title", "note", "label", ...

    Cards of a file in which most look so are left out: there it is the habit of an export. So are notes and labels with
    a word of kin, care, death, childhood or refusal: whoever wrote them did not write "invite".
    """
    signs: dict[str, None] = {}
    for contact in case.person.contacts:
        if contact.source.file not in world.exports:
            found = _signs_on(contact)
            if "note" in found and tells_unheard(contact.note):
                del found["note"]
            if "label" in found and any(map(tells_unheard, contact.labels)):
                del found["label"]
            signs.update(found)
    if not case.person.phones:
        signs.pop("phone", None)  # what stands there is no number
    return tuple(signs)


def exports_among(contacts: Iterable[Contact], tables: Collection[str]) -> frozenset[str]:
    """The files of ``tables`` whose rows mostly look made by hand: nobody writes so many cards with care."""
    rows: Counter[str] = Counter()
    careful: Counter[str] = Counter()
    enough = threshold("curated_signs")
    for contact in contacts:
        if contact.source.file in tables:
            rows[contact.source.file] += 1
            careful[contact.source.file] += len(_signs_on(contact)) >= enough
    least, share = threshold("export_rows"), threshold("export_share")
    return frozenset(file for file, count in rows.items() if count >= least and careful[file] > share * count)


def _signs_on(contact: Contact) -> dict[str, None]:
    signs: dict[str, None] = {}
    if contact.phones:
        signs["phone"] = None
    if contact.organisation and contact.title:
        signs["firm and title"] = None
    if contact.note.strip():
        signs["note"] = None
    if contact.labels and _has_own_label(contact.labels, contact.stages):
        signs["label"] = None
    if contact.birthday:
        signs["birthday"] = None
    if any(is_postal(address.value) for address in contact.addresses):
        signs["postal address"] = None
    if contact.relations:
        signs["relation"] = None
    return signs


@lru_cache(maxsize=1 << 12)
def _has_own_label(labels: tuple[str, ...], stages: tuple[str, ...]) -> bool:
    """True when a label is not one that programs give by themselves."""
    return any(
        fold(label)
        and label not in stages
        and not whole_mark(label, "label", "system")
        and "system" not in label_marks((label,))
        for label in labels
    )
