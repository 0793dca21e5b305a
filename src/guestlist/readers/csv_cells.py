"""One cell to values: several values in a cell, addresses that are none, and what spreadsheets do to numbers."""

from __future__ import annotations

import re
from functools import lru_cache

from guestlist.model import Value
from guestlist.normalise.emails import torn_start
from guestlist.readers.csv_dates import read_date
from guestlist.readers.csv_words import table, value_words
from guestlist.readers.lists import CUT_LIST, is_cut, readable_part
from guestlist.readers.yes_no import is_no, is_yes

_GOOGLE_MARK = ":::"
_EMAIL = re.compile(r"[^\s<>,;\"()\[\]:]{1,64}@[^\s<>,;\"()\[\]:@]{1,255}")
_EMAIL_BREAK = re.compile(r"[;,\n\r|]|:::|\s/\s")
_PAGE_BREAK = re.compile(r"[\s,;|]+(?=https?://|www\.)", re.IGNORECASE)
_PHONE_BREAK = re.compile(r":::|[;\n\r|]")
_SLASH_OR_COMMA = re.compile(r"[/,]")
_SCIENTIFIC = re.compile(r"[+-]?\d(?:[.,]\d+)?[eE]\+?\d{1,3}")
_FLOAT = re.compile(r"\+?\d{6,17}[.,]0{1,2}")
_SUSPECT = re.compile(r"[\d#]")
_PLAIN_PHONE = re.compile(r"\+?\d[\d ()]{5,24}")
_LONGEST_DATE = 20
_HASHES = re.compile(r"#{3,}")
_MONTHS = (
    "jan|feb|fév|mar|mrt|mär|maa|apr|abr|avr|may|mei|mai|maj|jun|jui|jul"
    "|aug|ago|aoû|sep|oct|okt|out|ott|nov|dec|dez|dic|déc|des"
)
_DATE_DAMAGE = re.compile(
    rf"\d{{1,2}}[-/. ](?:{_MONTHS})[a-zé]{{0,6}}\.?(?:[-/. ]\d{{2,4}})?"
    rf"|(?:{_MONTHS})[a-zé]{{0,6}}\.?[-/ ]\d{{2,4}}"
    r"|\d{1,2}[-/]\d{1,2}[-/]\d{2,4}",
    re.IGNORECASE,
)
_WRAPPED = re.compile(r'="(.*)"', re.DOTALL)
_X500 = re.compile(
    r"(?:EX:|X500:|X400:|NOTES:)?\s*/(?:o|c|g|s)=|^(?:EX|X500|X400|NOTES|MAPIPDL|GWISE|CCMAIL|MSMAIL):|^c=\w{2};",
    re.IGNORECASE,
)
_IMCEA = re.compile(r"IMCEA[A-Z0-9]*-", re.IGNORECASE)

LOST_NUMBER = "a phone number was turned into {value} by a spreadsheet and cannot be recovered"
LOST_ZERO = "a phone number was saved as a decimal number; a leading 0 or + may be missing"
LOST_CELL = "a spreadsheet left {value} in place of a value"
DATE_FOR_TEXT = "{value} looks like a text that a spreadsheet turned into a date"
INTERNAL_ADDRESS = "an e-mail address is usable only inside the company it comes from"


def unwrap(cell: str) -> str:
    """The text inside ``="0612345678"``, by which some programs keep a spreadsheet from harming it."""
    match = _WRAPPED.fullmatch(cell.strip())
    return match[1].replace('""', '"') if match else cell


def is_nothing(text: str) -> bool:
    """True for a cell that says there is no value: "n/a", "-", "geen"."""
    return text.casefold() in _nothing() or not any(char.isalnum() for char in text)


def emails_of(cell: str, label: str = "", display: str = "", is_primary: bool = False) -> tuple[list[Value], list[str]]:
    """The addresses of an e-mail cell, and what is wrong with it.

    An address of Exchange's own (``/o=…/cn=…``) is replaced by the Internet address in the display name when there is
    one; otherwise it is kept with an empty value, since nobody outside the company can write to it.
    """
    text = cell.strip()
    if "@" in text and " " not in text and len(text) < 255 and _EMAIL.fullmatch(text) and not _IMCEA.match(text):
        return [Value(text, label, is_primary=is_primary)], []
    if not text or is_nothing(text):
        return [], []
    if _X500.search(text[:200]) or _IMCEA.match(text):
        found = _EMAIL.search(readable_part(display))
        if found and not _IMCEA.match(found[0]):
            return [Value(found[0], label, text, is_primary)], []
        return [Value("", label, text, is_primary)], [INTERNAL_ADDRESS]
    values: list[Value] = []
    for part in _EMAIL_BREAK.split(readable_part(text)):
        values.extend(_addresses_in(part, label, is_primary and not values))
    return values, [CUT_LIST] if is_cut(text) else []


def _addresses_in(part: str, label: str, is_primary: bool) -> list[Value]:
    part = part.strip()
    if not part or is_nothing(part):
        return []
    text = part.replace("mailto:", ":").replace("MAILTO:", ":")
    found = list(_EMAIL.finditer(text))
    if not found:
        return [Value("", label, part, is_primary)]
    if len(found) == 1 and part.count("@") > 1:
        return [Value(part, label, "", is_primary)]  # "a@b@c": no address, but not ours to mend
    values: list[Value] = []
    for match in found:
        first, start = is_primary and not values, torn_start(text, match.start())
        if start < match.start():
            values.append(Value("", label, text[start : match.end()], first))
        else:
            values.append(Value(match[0], label, "" if match[0] == part else part, first))
    return values


def phones_of(cell: str, label: str = "", is_primary: bool = False) -> tuple[list[Value], list[str]]:
    """The phone numbers of a cell, and what a spreadsheet did to them. A lost number keeps its raw form only."""
    text = cell.strip()
    if _PLAIN_PHONE.fullmatch(text):
        return [Value(text, label, is_primary=is_primary)], []
    values: list[Value] = []
    problems: list[str] = []
    for part in _phone_parts(readable_part(text)):
        value = part.removeprefix("'").strip()
        if value.casefold().startswith(("tel:", "tel.")):
            value = value[4:].strip()
        if not value or (is_nothing(value) and not _HASHES.fullmatch(value)):
            continue
        first = is_primary and not values
        if _SCIENTIFIC.fullmatch(value):
            values.append(Value("", label, part, first))
            problems.append(LOST_NUMBER.format(value=value))
        elif _HASHES.fullmatch(value) or value.casefold() in _broken():
            values.append(Value("", label, part, first))
            problems.append(LOST_CELL.format(value=value))
        elif _FLOAT.fullmatch(value):
            values.append(Value(re.split(r"[.,]", value)[0], label, part, first))
            problems.append(LOST_ZERO)
        elif _DATE_DAMAGE.fullmatch(value) and not value.replace("-", "").replace("/", "").isdigit():
            values.append(Value("", label, part, first))
            problems.append(DATE_FOR_TEXT.format(value=value))
        else:
            values.append(Value(value, label, "" if value == cell else part, first))
    if is_cut(text):
        problems.append(CUT_LIST)
    return values, problems


def _phone_parts(text: str) -> list[str]:
    parts: list[str] = []
    for part in _PHONE_BREAK.split(text):
        pieces = _SLASH_OR_COMMA.split(part)
        whole = len(pieces) > 1 and all(sum(char.isdigit() for char in piece) >= 7 for piece in pieces)
        parts.extend(pieces if whole else [part])
    return [part for part in (part.strip() for part in parts) if part]


def texts_of(cell: str) -> list[str]:
    """The parts of a cell in which Google joined several values with ``:::``."""
    if _GOOGLE_MARK not in cell:
        return [cell.strip()]
    return [part for part in (part.strip() for part in cell.split(_GOOGLE_MARK)) if part]


def urls_of(cell: str) -> list[str]:
    """The web pages of a cell; a blank, comma or semicolon parts two where the next one says that it begins.

    >>> urls_of("https://ann.example/a,b, www.ann.example")
    ['https://ann.example/a,b', 'www.ann.example']
    """
    return [page for text in texts_of(cell) for page in _PAGE_BREAK.split(text)]


@lru_cache(maxsize=4096)
def labels_of(cell: str) -> tuple[str, ...]:
    """The groups and categories in a cell; Google's marks are taken off and its own groups named as in its cards."""
    parts = cell.split(_GOOGLE_MARK) if _GOOGLE_MARK in cell else re.split(r"[;,\n]", cell)
    names = []
    for part in parts:
        name = part.strip()
        if name.startswith("* "):
            name = name[2:].strip()
            name = str(table("values")["system_groups"].get(name.casefold(), name))
        if name and name != "*":
            names.append(name)
    return tuple(names)


@lru_cache(maxsize=1024)
def tag_of(cell: str) -> tuple[str, bool]:
    """A label column's text without Google's primary mark ``* ``, and whether it had the mark."""
    text = cell.strip()
    if text.startswith("*"):
        return text[1:].strip(), True
    return text, False


def date_of(cell: str, order: str = "") -> str:
    """The ISO date of a cell, the text as it stands when it is no date, "" for Outlook's missing dates."""
    text = cell.strip()
    if text.casefold() in _no_date() or is_nothing(text):
        return ""
    return read_date(text, order) or text


def death_of(cell: str, order: str = "") -> str:
    """When somebody died, or the yes of a column that asks it; "" for a no, or for words that may say anything.

    >>> death_of("3-4-2019", "dmy"), death_of("2019"), death_of("Yes"), death_of("No"), death_of("alive")
    ('2019-04-03', '2019', 'Yes', '', '')
    """
    if is_no(cell):
        return ""
    if is_yes(cell):
        return cell.strip()
    date = date_of(cell, order)
    return date if any(char.isdigit() for char in date) else ""


def damage_of(cell: str) -> str:
    """What a spreadsheet did to a name, in words; "" when nothing shows."""
    if not _SUSPECT.search(cell):
        return ""
    if cell[0] == "#" and (cell.casefold() in _broken() or _HASHES.fullmatch(cell)):
        return LOST_CELL.format(value=cell)
    if len(cell) < _LONGEST_DATE and _DATE_DAMAGE.fullmatch(cell):
        return DATE_FOR_TEXT.format(value=cell)
    return ""


def is_private(cell: str) -> bool:
    """True when Outlook's Sensitivity column says the record is not for others."""
    return cell.strip().casefold() in value_words("private")


def _nothing() -> frozenset[str]:
    return value_words("nothing")


def _no_date() -> frozenset[str]:
    return value_words("no_date")


def _broken() -> frozenset[str]:
    return value_words("broken_cells")
