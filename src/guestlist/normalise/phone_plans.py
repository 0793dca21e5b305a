"""The short way for well-written numbers: what phonenumbers would answer, from its own metadata, without its machinery.

Most numbers of a book are digits in a plain order, and reading them through the full parser is half the time of
normalising. ``plain_e164`` answers only where its answer must be the parser's; a test compares the two.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

import phonenumbers
from phonenumbers import PhoneMetadata, PhoneNumber, PhoneNumberType

_PLAIN = re.compile(r"\+?[0-9][0-9 .()-]{5,22}")
_NOT_DIGITS = str.maketrans("", "", " .()-+")
_FILLINGS = ("2345678901234", "5000000000000", "1111111111111", "9876543210987")  # the rest of a number to try
_PREFIX = 4  # digits of the national number that tell the kind of line, together with its length
_MAX_CODE_DIGITS = 3
_MIN_NATIONAL = 8  # digits; shorter ones may be local numbers: the parser decides
_LINES = {
    PhoneNumberType.MOBILE: "mobile",
    PhoneNumberType.FIXED_LINE: "landline",
    PhoneNumberType.FIXED_LINE_OR_MOBILE: "either",
    PhoneNumberType.PERSONAL_NUMBER: "mobile",
    PhoneNumberType.VOIP: "landline",
    PhoneNumberType.TOLL_FREE: "service",
    PhoneNumberType.PREMIUM_RATE: "service",
    PhoneNumberType.SHARED_COST: "service",
    PhoneNumberType.UAN: "service",
    PhoneNumberType.PAGER: "service",
    PhoneNumberType.VOICEMAIL: "service",
}

_FEW_REGIONS = 4  # countries of one code, as +44 has: the plans of more take longer to put together than they save
_BLOCKS = (
    "premium_rate", "toll_free", "shared_cost", "voip", "personal_number", "pager", "uan", "voicemail", "fixed_line",
    "mobile",
)  # fmt: skip
"""The parts of a numbering plan from which phonenumbers tells the kind of line."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The part of a country's numbering plan that plain numbers need."""

    code: str  # the country code
    lengths: frozenset[int]  # of the national number
    pattern: re.Pattern[str]  # the shape of a national number
    trunk: str  # the national prefix; "" where there is none or where it is more than plain digits (carrier codes)
    skipped: re.Pattern[str] | None  # what the parser would take off the front of a national number


def plain_e164(number: str, region: str) -> str:
    """The E.164 form of a plainly written number, or "" where the full parser must decide.

    >>> plain_e164("+31 6 1234-5678", ""), plain_e164("06 12345678", "NL"), plain_e164("+31 (0)6 12345678", "")
    ('+31612345678', '+31612345678', '')
    """
    if not _PLAIN.fullmatch(number) or "(0" in number:
        return ""
    digits = number.translate(_NOT_DIGITS)
    if number[0] == "+":
        plan = _plan_of_number(digits)
        national = digits[len(plan.code) :] if plan else ""
    else:
        plan = _plan_of_region(region)
        if plan is None or not plan.trunk or not digits.startswith(plan.trunk):
            return ""
        national = digits[len(plan.trunk) :]
        if not plan.pattern.fullmatch(national):
            return ""
    if plan is None or len(national) not in plan.lengths or len(national) < _MIN_NATIONAL or national[0] == "0":
        return ""
    if plan.skipped and plan.skipped.match(national):
        return ""
    return f"+{plan.code}{national}"


def line_of(e164: str) -> str:
    """What kind of line a number is: "mobile", "landline", "either", "service" or "unknown".

    Decided by the first digits after the country code and the length, once for all numbers that share them: the plans
    give out numbers in blocks.

    >>> line_of("+31612345678"), line_of("+31201234567"), line_of("+14155550123")
    ('mobile', 'landline', 'either')
    """
    code = _code_of(e164[1:])
    national = e164[1 + len(code) :]
    return _line(code, national[:_PREFIX], len(national)) or _kind(code, national) or "unknown"


@lru_cache(maxsize=1 << 15)
def _line(code: str, prefix: str, length: int) -> str:
    """The kind of line of the first of a few numbers with this prefix that the plan knows; "" for none."""
    for filling in _FILLINGS:
        if kind := _kind(code, prefix + filling[: length - len(prefix)]):
            return kind
    return ""


def _kind(code: str, national: str) -> str:
    blocks = _known_blocks(code)
    if blocks and not national.startswith("0") and not blocks.fullmatch(national):
        return ""
    return _kind_by_parser(code, national)


def _kind_by_parser(code: str, national: str) -> str:
    is_italian = national.startswith("0")  # Italy keeps the 0 of a landline
    number = PhoneNumber(int(code), int(national), italian_leading_zero=True if is_italian else None)
    return _LINES.get(phonenumbers.number_type(number), "")


@lru_cache(maxsize=1 << 10)
def _known_blocks(code: str) -> re.Pattern[str] | None:
    """What the numbers of any kind of line look like under a country code: all others are of no kind.

    None for a code of many countries, where asking the parser is cheaper.
    """
    regions = phonenumbers.COUNTRY_CODE_TO_REGION_CODE.get(int(code), ())
    if not 0 < len(regions) <= _FEW_REGIONS:
        return None
    found = (PhoneMetadata.metadata_for_region_or_calling_code(int(code), region) for region in regions)
    blocks = (getattr(metadata, name) for metadata in found if metadata for name in _BLOCKS)
    patterns = {block.national_number_pattern for block in blocks if block and block.national_number_pattern}
    return re.compile("|".join(f"(?:{pattern})" for pattern in sorted(patterns)) or r"(?!)")


def _code_of(digits: str) -> str:
    return _code(digits[:_MAX_CODE_DIGITS])


@lru_cache(maxsize=1 << 10)
def _code(start: str) -> str:
    for length in range(1, _MAX_CODE_DIGITS + 1):
        if int(start[:length]) in phonenumbers.COUNTRY_CODE_TO_REGION_CODE:
            return start[:length]
    return start


@lru_cache(maxsize=1 << 10)
def _plan_of_code(code: str) -> Plan | None:
    region = phonenumbers.region_code_for_country_code(int(code))
    return _plan(region)


def _plan_of_number(digits: str) -> Plan | None:
    return _plan_of_code(_code_of(digits))


def _plan_of_region(region: str) -> Plan | None:
    return _plan(region) if region else None


@cache
def _plan(region: str) -> Plan | None:
    metadata = PhoneMetadata.metadata_for_region(region, None)
    if metadata is None or metadata.general_desc is None or metadata.national_prefix_transform_rule:
        return None
    skipped = metadata.national_prefix_for_parsing
    return Plan(
        code=str(metadata.country_code),
        lengths=frozenset(metadata.general_desc.possible_length),
        pattern=re.compile(metadata.general_desc.national_number_pattern or ""),
        trunk=(metadata.national_prefix or "") if skipped == metadata.national_prefix else "",
        skipped=re.compile(skipped) if skipped else None,
    )
