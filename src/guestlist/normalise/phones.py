"""Phone numbers as the exports damage them, to keys that are equal when the lines are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

import phonenumbers
from phonenumbers import NumberParseException

from guestlist.data import load_words
from guestlist.model import Contact, Phone
from guestlist.normalise.fold import clean
from guestlist.normalise.phone_plans import line_of, plain_e164

_MAX_LENGTH = 250  # phonenumbers refuses longer texts too
_KEY_DIGITS = 9
_MIN_KEY_DIGITS = 7
_MAX_CODE_DIGITS = 3
_MIN_JOINED = 7  # fewer digits on one side of a slash are an area code or an abbreviated series, not a second number
_OLD_MEXICAN_DIGITS = 13
_TLD_VOTE = 0.2  # a country's top-level domain tells less than a number written with its country code

_SPLIT = re.compile(r"\s+:::\s+|[\n\r|]+|;(?!\s*ext)|,(?![,\d])|\s+(?:or|of|ou|oder|eller|o|of)\s+", re.IGNORECASE)
_SLASH = re.compile(r"\s*/\s*")
_EXCEL = re.compile(r"[+-]?\d(?:[.,]\d+)?e\+?\d{1,2}", re.IGNORECASE)
_DECIMAL = re.compile(r"^(\+?\d{6,15})\.0$")  # a spreadsheet's number with a decimal
_EXTENSION = re.compile(
    r"(?:;\s*ext\s*=|,,|[\s,.(-]*(?:ext(?:ension)?|x|toestel|tst|linje|durchwahl|dw|poste|int|wew|anknytning|anexo)\.?[\s:]*|#|;)"
    r"\s*(\d{1,7})#?\)?\s*$",
    re.IGNORECASE,
)
_DIAL_PAUSE = re.compile(r"(?<=\d)\s*[pwPW;]\s*(?=[\d#*])")
_FIRST_LETTER = re.compile(r"[^\W\d_]")
_LEADING = re.compile(r"^[^\d+(]+")


def parse_phones(raw: str, region: str, label: str = "") -> tuple[Phone, ...]:
    """The numbers in one cell; ``region`` (ISO 3166-1 alpha-2, "" for unknown) reads those without a country code.

    Joined numbers are split, words cut off before parsing (they would become keypad digits), a leading 00 is a plus,
    extensions are kept apart. A number Excel wrote as ``3.16E+10`` is lost: it comes back as "unparsable" and without
    key. Whether a number is a number is decided by length (is_possible), for the metadata of valid ranges ages.

    >>> [phone.e164 for phone in parse_phones("06 12345678 / 020 1234567", "NL")]
    ['+31612345678', '+31201234567']
    >>> [(phone.e164, phone.extension) for phone in parse_phones("+31 20 123 4567 ext 12 werk", "")]
    [('+31201234567', '12')]
    >>> [(phone.key, phone.certainty) for phone in parse_phones("3.16E+10", "NL")]
    [('', 'unparsable')]
    """
    if plain := _plain(raw, region.upper(), label):
        return (plain,)
    phones = _parse_all(raw[:_MAX_LENGTH], region.upper())
    return tuple(replace(phone, label=label) for phone in phones) if label else phones


def vote_region(contacts: Iterable[Contact], fallback: str = "") -> str:
    """The country of the book (ISO 3166-1 alpha-2): by the numbers that carry a country code, then by country domains.

    Numbers of one country code shared by several countries count for its main one (+1: US). ``fallback`` is given back
    when nothing votes.
    """
    votes: Counter[str] = Counter()
    for contact in contacts:
        for phone in contact.phones:
            if region := _country_of(phone.value or phone.raw):
                votes[region] += 1
        for email in contact.emails:
            ending = email.value.rpartition(".")[2].strip().upper()
            ending = "GB" if ending == "UK" else ending
            if len(ending) == 2 and phonenumbers.country_code_for_region(ending) and ending not in _generic_endings():
                votes[ending] += _TLD_VOTE  # type: ignore[assignment]
    if not votes:
        return fallback
    return max(sorted(votes), key=lambda region: (votes[region], region == fallback))


def _generic_endings() -> frozenset[str]:
    """Country domains that firms anywhere use for their sound."""
    return load_words("domains/generic_country_tlds.txt")


def _country_of(raw: str) -> str:
    text = raw.strip().lstrip("'=\"")[:_MAX_LENGTH]
    if not text.startswith(("+", "00")):
        return ""
    digits = text[1:] if text[1:].isdecimal() and text[0] == "+" else "".join(filter(str.isdecimal, text))
    digits = digits.removeprefix("00")
    return _country_of_code(digits[:_MAX_CODE_DIGITS]) if len(digits) >= _MIN_KEY_DIGITS else ""


@lru_cache(maxsize=1 << 10)
def _country_of_code(start: str) -> str:
    """The main country of the country code with which the digits begin."""
    for length in range(1, _MAX_CODE_DIGITS + 1):
        region = phonenumbers.region_code_for_country_code(int(start[:length]))
        if region not in ("ZZ", "001"):
            return str(region)
    return ""


def _plain(raw: str, region: str, label: str) -> Phone | None:
    """The short way for a cell that is one plainly written number: None where the long way must tell."""
    e164 = plain_e164("+" + raw[2:] if raw.startswith("00") else raw, region)
    if not e164:
        return None
    certainty = "given" if raw.startswith(("+", "00")) else "inferred"
    return Phone(e164, e164, raw, "", label, certainty, line_of(e164))


@lru_cache(maxsize=1 << 17)
def _parse_all(raw: str, region: str) -> tuple[Phone, ...]:
    found: dict[str, Phone] = {}
    for part in _parts(raw):
        phone = _parse_one(part, region)
        if phone is not None:
            found.setdefault(phone.key or phone.raw, phone)
    return tuple(found.values())


def _parts(raw: str) -> list[str]:
    text = raw.strip()
    if text.startswith("="):
        text = text[1:].strip('"')
    text = text.removeprefix("tel:").removeprefix("TEL:").removeprefix("Tel:").lstrip("'")
    text = _DECIMAL.sub(r"\1", text)
    parts: list[str] = []
    for part in _SPLIT.split(text):
        sides = _SLASH.split(part)
        if len(sides) > 1:
            joined = [side for side in sides if _digit_count(side) >= _MIN_JOINED]
            parts.extend(joined if joined and _digit_count(sides[0]) >= _MIN_JOINED else [part])
        else:
            parts.append(part)
    return [clean(part) for part in parts if part.strip()]


def _digit_count(text: str) -> int:
    return sum(char.isdecimal() for char in text)


def _parse_one(text: str, region: str) -> Phone | None:
    if _EXCEL.fullmatch(text):
        return Phone(e164="", key="", raw=text, certainty="unparsable")
    number, extension = _split_extension(_LEADING.sub("", text))
    number = _as_dialled_now(_international(number, region))
    if not _digit_count(number):
        return None
    certainty = "given" if number.startswith("+") else "inferred"
    e164 = plain_e164(number, region) or _parsed_e164(number, region)
    if not e164:
        return Phone(e164="", key=_loose_key(number), raw=text, extension=extension, certainty="unparsable")
    key = e164 if len(e164) > _MIN_KEY_DIGITS + 1 else ""
    return Phone(e164=e164, key=key, raw=text, extension=extension, certainty=certainty, line=line_of(e164))


def _parsed_e164(number: str, region: str) -> str:
    try:
        parsed = phonenumbers.parse(number, region or None)
    except NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(parsed):
        return ""
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))


def _split_extension(text: str) -> tuple[str, str]:
    """The number and its extension; everything from the first other word on is cut."""
    paused = _DIAL_PAUSE.search(text)
    if paused and _digit_count(text[: paused.start()]) >= _MIN_KEY_DIGITS:
        return text[: paused.start()], "".join(char for char in text[paused.end() :] if char.isdecimal())
    match = _EXTENSION.search(text)
    trailing = ""
    if match is None:
        trailing = re.sub(r"[\s()-]*[^\W\d_][^\d]*$", "", text)
        match = _EXTENSION.search(trailing)
        text = trailing if match else text
    if match and _digit_count(text[: match.start()]) >= _MIN_KEY_DIGITS:
        return text[: match.start()], match.group(1)
    letter = _FIRST_LETTER.search(text)
    return (text[: letter.start()] if letter else text), ""


def _international(number: str, region: str) -> str:
    """A dialled prefix as a plus: 00 everywhere, 011 where the country code is 1."""
    if number.startswith("00") and not number.startswith("000"):
        return "+" + number[2:]
    compact = number.replace(" ", "").replace("-", "")
    if compact.startswith("011") and len(compact) > 11 and phonenumbers.country_code_for_region(region) == 1:
        return "+" + compact[3:]
    if number.startswith("(+"):
        return number.replace("(", "", 1).replace(")", " ", 1)
    if number.startswith("(00"):
        return "+" + number[3:].replace(")", " ", 1)
    return number


def _as_dialled_now(number: str) -> str:
    """Numbers as they were dialled once, as they are dialled today: Mexico dropped the 1 before its mobiles in 2019."""
    digits = "".join(char for char in number if char.isdecimal()) if number.startswith("+52") else ""
    if len(digits) == _OLD_MEXICAN_DIGITS and digits.startswith("521"):
        return "+52" + digits[3:]
    return number


def _loose_key(number: str) -> str:
    digits = "".join(str(int(char)) for char in number if char.isdecimal())
    return digits[-_KEY_DIGITS:] if len(digits) >= _MIN_KEY_DIGITS else ""
