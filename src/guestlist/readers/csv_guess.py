"""Guesses at columns nobody's dialect knows: by the nearest known word and by what stands in the cells."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from guestlist.readers.csv_words import Slot, fold_header, header_number, known_words, look_up, parse_slot, table
from guestlist.readers.yes_no import is_no, is_yes

_NEAR = 88.0
"""rapidfuzz ratio from which a misspelt header counts as the known word ("Emial Adress")."""
_NEAR_LENGTH = 6
_STEM_INSIDE = 4
"""Shorter stems count only as words of their own: "tel" stands in "hotel", "is" in everything."""

_EXACT = frozenset({"ignore", "refusal", "permission"})
"""Where a letter turns the meaning round ("Contact not allowed"), a header must be written as it is known."""

_AROUND_DASH = re.compile(r"(.*\S)\s+[-–—]\s+(\S.*)")
_WITH_ENDS = frozenset({"email", "phone", "url", "event", "relation", "custom", "address"})
"""The values Google numbers: each has a column for its label and others for what it is."""

_MOST = 0.6
"""Share of a column's filled cells that must look like an address or number for the column to be one."""
_FEW = 0.2

_MAX_CELL = 400

_EMAIL = re.compile(r"[^@\s<>\"]{1,64}@[^@\s<>\"]{1,190}\.[^@\s<>\".]{2,24}")
_PHONE = re.compile(r"(?:\+|00|\(|0)[\d\s().\-/]{6,24}(?:\s*(?:x|ext\.?|#)\s*\d{1,6})?", re.IGNORECASE)
_DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:\s.*)?")
_NAME = re.compile(r"[^\W\d_][^\d@_/:;|<>{}\[\]=+*#]{1,60}")


def email_like(cell: str) -> bool:
    """True when the cell is, or begins with, an e-mail address."""
    return "@" in cell and _EMAIL.search(cell[:_MAX_CELL]) is not None


def is_email(cell: str) -> bool:
    """True when the cell is an e-mail address and nothing else but a name before it: ``Ann Smit <ann@x.example>``."""
    text = cell.strip().strip("\"';,")
    if "@" not in text or len(text) > _MAX_CELL:
        return False
    if text.endswith(">") and "<" in text:
        text = text[text.rindex("<") + 1 : -1]
    return _EMAIL.fullmatch(text.removeprefix("mailto:").strip()) is not None


def phone_like(cell: str) -> bool:
    """True when the cell reads like a phone number and not like a date or an amount."""
    text = cell.strip(" '=\"\u202a\u202c")
    return bool(_PHONE.fullmatch(text)) and not _DATE.fullmatch(text) and 7 <= sum(c.isdigit() for c in text) <= 17


def name_like(cell: str) -> bool:
    """True when the cell may be a person's name: letters, no digits, at most five words, an initial capital."""
    text = cell.strip()
    if not _NAME.fullmatch(text) or len(text.split()) > 5:
        return False
    return text[0].isupper() or not text[0].islower()


def _may_be_part_of_name(cell: str) -> bool:
    return name_like(cell) and not is_yes(cell) and not is_no(cell)


def share_of(cells: Sequence[str], looks: Callable[[str], bool]) -> float:
    """The share of the filled cells for which ``looks`` is true; 0 when none is filled."""
    filled = [cell for cell in cells if cell.strip()]
    return sum(1 for cell in filled if looks(cell)) / len(filled) if filled else 0.0


def guess_by_word(header: str) -> Slot | None:
    """The slot of the nearest known header, or of telling words inside the header; None when there is none."""
    key, words, telling = fold_header(header), _words_of(header), table("guesses")
    if len(key) >= _NEAR_LENGTH and not words & set(telling["somebody_else"]):
        from rapidfuzz import fuzz, process  # few tables have a column nobody knows

        near = process.extractOne(key, _choices(), scorer=fuzz.ratio, score_cutoff=_NEAR)
        if near:
            return replace(known_words()[near[0]][0][1], number=header_number(header))
    if any(stem in key for stem in telling["refusing_calls"]):
        return Slot("refusal", "phone")
    if any(stem in key for stem in telling["refusing"]):
        return Slot("refusal")
    if any(stem in key for stem in telling["consenting"]):
        return Slot("permission", "consent")
    if words & {*telling["spoils"], *telling["somebody_else"]}:
        return None
    if slot := _by_stems(key, words):
        return replace(slot, number=header_number(header))
    for name, tokens in telling["tokens"].items():
        if words & set(tokens) and not (name == "name-or-part" and words & set(telling["no_name"])):
            return parse_slot(name)
    for name, tokens in telling["whole"].items():
        if words and words <= set(tokens):
            return parse_slot(name)
    return None


def by_ends(header: str, language: str) -> Slot | None:
    """What a column holds whose name has two words around a dash: "E-mailadres 2 - Label", "Adres 1 - Plaats"."""
    parts = _AROUND_DASH.fullmatch(header.strip())
    base = look_up(parts[1], None, language) if parts else None
    if parts is None or base is None or base.field not in _WITH_ENDS:
        return None
    end = next((name for name, words in _ends().items() if fold_header(parts[2]) in words), "")
    if end == "label":
        return replace(base, label="", part="tag")
    if base.field == "address":
        inner = look_up(parts[2], None, language)
        part = end if end == "formatted" else inner.part if inner and inner.field == "address" else ""
        return replace(base, label="", part=part) if part else None
    return base if end == "value" else None


@cache
def _ends() -> dict[str, frozenset[str]]:
    return {name: frozenset(map(fold_header, words)) for name, words in table("guesses")["ends"].items()}


def is_of_somebody_else(header: str) -> bool:
    """True for a column about another than the person of the row: "Emergency contact", "Owner e-mail"."""
    return bool(_words_of(header) & set(table("guesses")["somebody_else"]))


def may_be_name(header: str) -> bool:
    """False for a column that cannot hold the person's name, whatever its cells look like."""
    return not is_of_somebody_else(header) and not _words_of(header) & set(table("guesses")["no_name"])


def _by_stems(key: str, words: set[str]) -> Slot | None:
    """A column name put together from what it holds and where: "Telefon, arbeid", "Lähiosoite (työ)"."""
    telling = table("guesses")
    topic = next((name for name, stems in telling["topics"].items() if _has_stem(key, words, stems)), "")
    if not topic:
        return None
    place = next((name for name, stems in telling["places"].items() if _has_stem(key, words, stems)), "")
    if topic in ("email.type", "email.display") and not _has_stem(key, words, telling["topics"]["email"]):
        return None
    if topic.startswith("address."):
        return parse_slot(f"address.{place}.{topic.partition('.')[2]}") if place else None
    field, _, kind = topic.partition("-")
    if kind:
        return Slot(field, f"{place} {kind}".strip() if kind == "fax" else kind)
    slot = parse_slot(topic)
    return slot if slot.part else replace(slot, label=place)


def _has_stem(key: str, words: set[str], stems: Sequence[str]) -> bool:
    return any(stem in key if len(stem) >= _STEM_INSIDE else stem in words for stem in stems)


def _words_of(header: str) -> set[str]:
    """The words of a header, folded and not; a capital inside a word begins a new one."""
    parted = (
        re.sub(r"(?<=[a-zà-ÿ])(?=[A-Z])", " ", header).casefold().replace("e-mail", "email").replace("e-post", "epost")
    )
    words = set(re.findall(r"[^\W_]+", parted))
    return words | {fold_header(word) for word in words}


def guess_by_cells(cells: Sequence[str], header: str) -> Slot | None:
    """What a column of unknown header holds by its cells: e-mail addresses or phone numbers, else None."""
    if is_of_somebody_else(header):
        return None
    if share_of(cells, is_email) >= _MOST:
        return Slot("email")
    if share_of(cells, phone_like) >= _MOST:
        return Slot("phone", label=header.strip()[:40])
    return None


def contradicts(slot: Slot, cells: Sequence[str]) -> bool:
    """True when a guessed column's cells cannot be what its header suggests."""
    if not any(cell.strip() for cell in cells):
        return False
    if slot.field == "email" and not slot.part:
        return share_of(cells, email_like) < _FEW
    if slot.field == "phone":
        return share_of(cells, lambda cell: sum(c.isdigit() for c in cell) >= 6) < _FEW
    if slot.field in ("name", "name-or-part", "name-if-none", "given", "family"):
        return share_of(cells, _may_be_part_of_name) < _FEW
    return False


def guess_names(columns: Sequence[Sequence[str]], free: Sequence[int]) -> dict[int, Slot]:
    """The name columns of a table without any: one of several words, or two neighbours of one word each.

    ``free`` are the columns nothing is known of. The first of two single-word columns is read as the given name.
    """
    likely = [index for index in free if share_of(columns[index], name_like) >= _MOST and _is_varied(columns[index])]
    for index in likely:
        if share_of(columns[index], lambda cell: len(cell.split()) > 1) >= 0.5:
            return {index: Slot("name")}
    for first, second in pairwise(likely):
        if second == first + 1:
            return {first: Slot("given"), second: Slot("family")}
    return {likely[0]: Slot("name")} if likely else {}


def _is_varied(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell.strip()]
    return len(set(filled)) > len(filled) / 2


@cache
def _choices() -> tuple[str, ...]:
    return tuple(
        word for word, found in known_words().items() if len(word) >= _NEAR_LENGTH and found[0][1].field not in _EXACT
    )
