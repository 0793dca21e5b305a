"""Cyrillic and Greek into Latin letters by the systems people really use; slugs for addresses and profiles."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_RU = dict(zip("абвгдезийклмнопрстуфыэ", "a b v g d e z i y k l m n o p r s t u f y e".split(), strict=True))
_RU |= {"ё": "e", "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya"}
_UK = _RU | {"г": "h", "ґ": "g", "и": "y", "і": "i", "ї": "yi", "є": "ye", "й": "y", "'": "", "’": ""}
_GERMAN = {"ж": "sch", "з": "s", "в": "w", "х": "ch", "ц": "z", "ч": "tsch", "ш": "sch", "ю": "ju", "я": "ja", "й": "j"}
SYSTEMS: dict[str, list[dict[str, str]]] = {
    "ru": [
        _RU,
        _RU | {"ю": "iu", "я": "ia", "й": "i"},  # the passport of 2013
        _RU | {"ю": "ju", "я": "ja", "й": "j", "х": "h", "ё": "jo"},
        _RU | _GERMAN,
    ],
    "uk": [
        _UK,
        _UK | {"ю": "iu", "я": "ia", "й": "i", "ї": "i", "є": "ie"},  # the passport of 2010
        _UK | {"г": "g", "и": "i"},  # by way of Russian
    ],
    "el": [
        dict(zip("αβγδεζηικλμνξοπρστυφχω", "a v g d e z i i k l m n x o p r s t y f ch o".split(), strict=True)),
    ],
}
SYSTEMS["el"][0] |= {"θ": "th", "ψ": "ps", "ς": "s"}
SYSTEMS["el"].append(SYSTEMS["el"][0] | {"χ": "h", "υ": "i", "φ": "ph"})
_GREEK_PAIRS = {"ου": "ou", "αυ": "av", "ευ": "ev", "γγ": "ng", "γκ": "gk", "μπ": "b", "ντ": "nt", "τζ": "tz"}
_LATIN = {"ø": "o", "å": "a", "æ": "ae", "ß": "ss", "ł": "l", "ı": "i", "đ": "d", "œ": "oe", "þ": "th", "ð": "d"}
_NATIONAL = {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"}


def bare(text: str) -> str:
    """Without accents; letters that do not decompose are spelled out."""
    out = "".join(_spelled(c, _LATIN) for c in text)
    return "".join(c for c in unicodedata.normalize("NFD", out) if not unicodedata.combining(c))


def national(text: str) -> str:
    """As Germans and Scandinavians spell their letters out: ue, oe, aa."""
    return bare("".join(_spelled(c, _NATIONAL) for c in unicodedata.normalize("NFC", text)))


def _spelled(letter: str, table: dict[str, str]) -> str:
    found = table.get(letter.lower(), letter)
    return found.capitalize() if letter.isupper() and found != letter else found


def spellings(text: str, language: str) -> list[str]:
    """Latin spellings of a native name, the usual one first."""
    found = list(dict.fromkeys(_by(text, table, language) for table in SYSTEMS[language]))
    usual = found[0]
    if language in ("ru", "uk"):
        for ending, others in (("iy", ("y", "i", "ii")), ("yy", ("yi", "y")), ("ey", ("ei", "ej")), ("ay", ("ai",))):
            if usual.lower().endswith(ending):
                found += [usual[: -len(ending)] + other for other in others]
        found += [usual.replace("ks", "x")] if "ks" in usual else []
    return list(dict.fromkeys(found))


def _by(text: str, table: dict[str, str], language: str) -> str:
    plain = text.lower()
    if language == "el":
        plain = bare(plain)
        for pair, latin in _GREEK_PAIRS.items():
            plain = plain.replace(pair, latin)
    out = "".join(table.get(c, "" if c in "ьъ" else c) for c in plain)
    return "-".join(" ".join(w[:1].upper() + w[1:] for w in part.split(" ")) for part in out.split("-"))


@lru_cache(maxsize=200_000)
def slug(text: str, joint: str = "") -> str:
    """Lower-case ASCII letters and figures, words joined by `joint`."""
    return joint.join(re.findall(r"[a-z0-9]+", bare(text).lower().replace("'", "").replace("’", "")))
