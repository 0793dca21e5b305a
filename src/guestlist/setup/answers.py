"""Answers typed in one line: "Acme=acme.example:2015-2019", "Rivaal=rivaal.example", "@firma.example=2027-01-31"."""

from __future__ import annotations

import datetime as dt
import re

from guestlist.errors import UserError
from guestlist.model import Employer
from guestlist.policy import Competitor, Hold, is_address

_YEARS = re.compile(r"(?:(\d{4})?\s*-\s*(\d{4})?|(\d{4}))")
_COUNTRY = re.compile(r"[A-Z]{2}")
LANGUAGES = ("en", "nl", "nb")
"""Languages Guestlist speaks."""

_DOMAIN = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")


def read_employer(text: str, left_by: int | None = None) -> Employer:
    """An own employer from "Name=domain,domain:from-to"; domains and years may be left away.

    "2015-" is the present employer since 2015, "-2019" one left in 2019, "2015" one of that year alone. ``left_by`` is
    the year taken for the last one where the text names none: for firms that are known to be former ones. Raises
    UserError.

    >>> read_employer("Acme B.V.=acme.example:2015-2019")
    Employer(name='Acme B.V.', domains=('acme.example',), since=2015, until=2019)
    >>> read_employer("acme.example:2020-").name, read_employer("Acme", left_by=2024).until
    ('acme.example', 2024)
    """
    body, sign, years = text.rpartition(":")
    matched = _YEARS.fullmatch(years.strip()) if sign else None
    if matched is None:
        if sign and _YEARS.match(years.strip()):
            raise _refusal(text, "years such as 2015-2019", "Acme=acme.example:2015-2019")
        body, since, until = text, None, None
    else:
        since, until = (int(year) if year else None for year in (matched[1] or matched[3], matched[2] or matched[3]))
    if since and until and since > until:
        raise _refusal(text, "the first year before the last", "Acme=acme.example:2015-2019")
    name, domains = _firm(body, text)
    return Employer(name, domains, since, until or (max(left_by, since or 0) if left_by else None))


def read_firm(text: str) -> Competitor:
    """A firm from "Name=domain,domain"; the name or the domains may be left away. Raises UserError.

    >>> read_firm("Rivaal B.V.=rivaal.example"), read_firm("rivaal.example").domains
    (Competitor(name='Rivaal B.V.', domains=('rivaal.example',), aliases=(), subsidiaries=()), ('rivaal.example',))
    """
    return Competitor(*_firm(text, text))


def read_hold(text: str) -> Hold:
    """A hold from "who=2027-01-31"; without a date it stays until it is removed. Raises UserError.

    >>> read_hold("@firma.example=2027-01-31")
    Hold(who='@firma.example', until=datetime.date(2027, 1, 31), why='')
    """
    who, sign, day = text.rpartition("=")
    if not sign:
        who, day = text, ""
    if not who.strip():
        raise _refusal(text, "somebody to wait with", "@firma.example=2027-01-31")
    try:
        return Hold(who.strip(), dt.date.fromisoformat(day.strip()) if day.strip() else None)
    except ValueError:
        raise _refusal(text, "a date", "@firma.example=2027-01-31") from None


def read_email(text: str) -> str:
    """An address as typed, its form looked at only roughly. Raises UserError.

    >>> read_email(" sam@firma.example ")
    'sam@firma.example'
    """
    if not is_address(text.strip()) or not _DOMAIN.fullmatch(text.strip().rpartition("@")[2]):
        raise _refusal(text, "an e-mail address", "sam@firma.example")
    return text.strip()


def read_country(text: str) -> str:
    """A country's code in capitals. Raises UserError.

    >>> read_country("nl")
    'NL'
    """
    code = text.strip().upper()
    if not _COUNTRY.fullmatch(code):
        raise _refusal(text, "the two letters of a country", "NL")
    return code


def read_language(text: str) -> str:
    """A language of notes and reports. Raises UserError.

    >>> read_language("NL")
    'nl'
    """
    code = text.strip().lower()
    if code not in LANGUAGES:
        raise _refusal(text, "one of the languages en, nl and nb", "nl")
    return code


def _firm(text: str, whole: str) -> tuple[str, tuple[str, ...]]:
    name, sign, rest = text.partition("=")
    domains = tuple(each.strip().lower().lstrip("@") for each in rest.split(",") if each.strip())
    wrong = [each for each in domains if not _DOMAIN.fullmatch(each)]
    if wrong:
        raise _refusal(whole, "a domain behind the =", "Acme=acme.example")
    name = name.strip()
    plain = name.lstrip("@").lower()
    if not sign and _DOMAIN.fullmatch(plain):
        return plain, (plain,)
    if not (name or domains):
        raise _refusal(whole, "a firm's name", "Acme=acme.example")
    return name or domains[0], domains


def _refusal(text: str, wanted: str, example: str) -> UserError:
    return UserError(f"{text!r}: expected {wanted}.", hint=f"Write it as {example!r}.")
