"""Words, numbers and dates in the language of the edition. Reasons stay codes everywhere else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from io import BytesIO
from typing import Any

from guestlist.data import load_toml
from guestlist.errors import UserError
from guestlist.reports.catalogue import compile_po
from guestlist.reports.edition import edition

LANGUAGES = ("en", "nl", "nb")
_ALSO = {"no": "nb", "nn": "nb"}  # what Norwegian systems call themselves


def language_named(wanted: str) -> str:
    """The language of ``--lang``. Raises UserError (exit 2) for one we do not have."""
    found = language_known(wanted)
    if not found:
        raise UserError(f"--lang: {wanted!r} is not a language of the reports.", hint="There are en, nl and nb.")
    return found


def language_of(environment: Mapping[str, str], system: str = "") -> str:
    """The language of the locale: from LC_ALL, LC_MESSAGES or LANG, else from ``system`` ("nl_NL"); English otherwise.

    >>> language_of({"LANG": "nn_NO.UTF-8"}), language_of({"LC_ALL": "C", "LANG": "nl_NL"}), language_of({}, "nl_BE")
    ('nb', 'en', 'nl')
    """
    named = next((environment[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(key)), system)
    return language_known(named) or "en"


def language_known(name: str) -> str:
    """The language of the reports that a name such as "nl_NL" or "no" means; "" for one we do not have."""
    code = name.strip().lower().replace("-", "_").partition("_")[0].partition(".")[0]
    code = _ALSO.get(code, code)
    return code if code in LANGUAGES else ""


@cache
def catalogue(language: str) -> NullTranslations:
    """The translations into ``language``: compiled ones where the installation has them, else from the source."""
    room = files("guestlist.data").joinpath("locale")
    compiled = room.joinpath(f"{language}.mo")
    source = room.joinpath(f"{language}.po")
    if compiled.is_file():
        return GNUTranslations(BytesIO(compiled.read_bytes()))
    if source.is_file():
        return GNUTranslations(BytesIO(compile_po(source.read_text(encoding="utf-8"))))
    return NullTranslations()


def _(text: str) -> str:
    """``text`` in the language of the edition."""
    language = edition().language
    return text if language == "en" else catalogue(language).gettext(text)


def n_(one: str, many: str, count: int) -> str:
    """The form that goes with ``count``, which also fills ``{n}``."""
    language = edition().language
    text = (one if count == 1 else many) if language == "en" else catalogue(language).ngettext(one, many, count)
    return text.replace("{n}", whole(count))


def coded(context: str, code: str, english: str, language: str = "") -> str:
    """The wording of a ``code`` (of a reason, a rule's title, ...) in a language, that of the edition unless told."""
    language = language or edition().language
    if language == "en":
        return english
    text = catalogue(language).pgettext(context, code)
    return english if text == code else text


def _format() -> Mapping[str, Any]:
    formats: Mapping[str, Any] = load_toml("locale/formats.toml")[edition().language]
    return formats


def whole(number: int) -> str:
    """A count with its thousands apart: 12,345 or 12.345."""
    return f"{number:,}".replace(",", str(_format()["thousands"]))


def decimal(number: float, places: int = 1) -> str:
    """A figure with a fixed number of decimals."""
    english = f"{number:,.{places}f}"
    return english.translate({ord(","): str(_format()["thousands"]), ord("."): str(_format()["decimal"])})


def number_words(number: float, is_share: bool = False) -> str:
    """A figure with no more decimals than it has: "0.8", "30,000", as a share "0.15%"."""
    text = f"{number * 100 if is_share else number:,.6f}".rstrip("0").rstrip(".")
    text = text.translate({ord(","): str(_format()["thousands"]), ord("."): str(_format()["decimal"])})
    return str(_format()["percent"]).format(number=text) if is_share else text


def percent(share: float) -> str:
    """A share of 0..1 as a percentage without decimals."""
    return str(_format()["percent"]).format(number=round(100 * share))


def day(date: dt.date) -> str:
    """A date as people write it: "2 Mar 2026"; to the month only where names are covered."""
    if edition().is_redacted:
        return month(date.year, date.month)
    return str(_format()["date"]).format(day=date.day, month=_format()["months"][date.month - 1], year=date.year)


def long_day(date: dt.date, language: str = "") -> str:
    """A date with its month in full, in a language, that of the edition unless told: "2 March 2026"."""
    form = load_toml("locale/formats.toml")[language or edition().language]
    return str(form["date"]).format(day=date.day, month=form["long_months"][date.month - 1], year=date.year)


def list_separator() -> str:
    """What stands between the cells of a CSV where people open it by a double click: a comma, or a semicolon."""
    return str(_format()["delimiter"])


def month(year: int, number: int) -> str:
    """A month as people write it: "March 2026"."""
    return str(_format()["month"]).format(month=month_name(number), year=year)


def month_name(number: int) -> str:
    """The month's full name; ``number`` counts from 1."""
    return str(_format()["long_months"][number - 1])
