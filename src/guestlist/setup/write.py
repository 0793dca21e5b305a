"""A policy as a commented ``guestlist.toml`` that ``load_policy`` reads back as the same policy."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from guestlist.model import Employer, Owner
from guestlist.policy import Competitor, Hold, Policy

Remarks = Mapping[str, str]
"""A value -> the comment beside it."""

_MAX_REMARK = 200  # characters
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp", "Co", "Cn"})
_SURROGATES = re.compile("[\ud800-\udfff]")

_HEAD = """# What you want respected, for: guestlist audit FILES --policy {file}
# Everything is optional; docs/policy.md explains every key. Lines that begin with # are comments and examples.
"""
_EXAMPLES = {
    "employers": """
# [[me.employers]]                 # own and former; the present one has no "to"
# name = "Acme B.V."
# domains = ["acme.example"]
# from = 2015
# to = 2019
""",
    "competitors": """
# [[competitors]]                  # an invitation would open your connections to them
# name = "Rivaal B.V."
# domains = ["rivaal.example"]
# aliases = ["Rivaal Groep"]
""",
    "hold": """
# [[hold]]                         # nobody there before the date
# who = "@bedrijf.example"         # an address, a domain with @, a full name or a firm
# until = 2027-01-31
# why = "job application"
""",
    "household": """
# [household]
# surnames = ["Vermeer"]           # a rare surname tells family; a common one is only asked about
""",
    "rest": """
# [rules]                          # a rule's effect: skip, ask or off (guestlist rules lists them)
# stale = "ask"
""",
}


def policy_text(policy: Policy, remarks: Remarks | None = None, file: str = "guestlist.toml") -> str:
    """The file's text. ``remarks`` say beside a value where it comes from; what is empty stands there as an example.

    Every value is quoted so that nothing in it, whatever a contact's card held, can end the text it stands in or hide
    from the eye.
    """
    said = remarks or {}
    parts = [_HEAD.format(file=_comment(file)), _me(policy.me, said)]
    parts += [_employer(each, said) for each in policy.me.employers] or [_EXAMPLES["employers"]]
    parts += [_competitor(each, said) for each in policy.competitors] or [_EXAMPLES["competitors"]]
    parts += [_hold(each) for each in policy.holds] or [_EXAMPLES["hold"]]
    parts.append(_lists(policy, said))
    parts.append(_section("household", _texts("surnames", policy.household, said)) or _EXAMPLES["household"])
    parts.append(_rules(policy) or _EXAMPLES["rest"])
    parts.append(_section("limits", [f"per_week = {policy.per_week}\n"] if policy.per_week else []))
    return "".join(parts)


def quoted(text: str) -> str:
    """A TOML basic string (TOML 1.0): quotes, backslashes, control, direction and line characters escaped.

    >>> print(quoted('Piet "de Kist"'), quoted("a\\u202eb\\nc"))
    "Piet \\"de Kist\\"" "a\\u202Eb\\nc"
    """
    return '"' + "".join(map(_escaped, _SURROGATES.sub("\ufffd", text.strip()))) + '"'


def _escaped(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    if char.isascii() and char.isprintable():
        return char
    if unicodedata.category(char) in _UNSEEN:
        return f"\\u{ord(char):04X}" if ord(char) < 1 << 16 else f"\\U{ord(char):08X}"
    return char


def _comment(text: str) -> str:
    """A text that can stand behind a # in one line."""
    line = " ".join(_SURROGATES.sub("\ufffd", text[:_MAX_REMARK]).split())
    return "".join(char for char in line if unicodedata.category(char) not in _UNSEEN)


def _beside(remark: str) -> str:
    return f"  # {_comment(remark)}" if remark.strip() else ""


def _me(me: Owner, said: Remarks) -> str:
    lines = [
        *_texts("names", me.names, said, example='names = ["Sam Vermeer"]  # also maiden and other spellings'),
        *_texts("emails", me.emails, said, example='emails = ["sam@vermeer.example"]  # never invited'),
        *_texts("phones", me.phones, said),
        *_text("country", me.country, said, example='country = "NL"  # of phone numbers without a country code'),
        *_text("language", me.language, said, example='language = "nl"  # en, nl or nb'),
        *_text("account", me.account, said, example='account = "free"  # or premium: how many notes, and how long'),
    ]
    return "\n[me]\n" + "".join(lines)


def _employer(employer: Employer, said: Remarks) -> str:
    lines = [
        *_text("name", employer.name, said),
        *_texts("domains", employer.domains, {}),
        *([f"from = {employer.since}\n"] if employer.since else []),
        *([f"to = {employer.until}\n"] if employer.until else []),
    ]
    return "\n[[me.employers]]\n" + "".join(lines)


def _competitor(firm: Competitor, said: Remarks) -> str:
    lines = [
        *_text("name", firm.name, said),
        *_texts("domains", firm.domains, {}),
        *_texts("aliases", firm.aliases, {}),
        *_texts("subsidiaries", firm.subsidiaries, {}),
    ]
    return "\n[[competitors]]\n" + "".join(lines)


def _hold(hold: Hold) -> str:
    until = [f"until = {hold.until.isoformat()}\n"] if hold.until else []
    return "\n[[hold]]\n" + "".join([*_text("who", hold.who, {}), *until, *_text("why", hold.why, {})])


def _lists(policy: Policy, said: Remarks) -> str:
    lines = [
        *_texts(
            "block", policy.block, said, example='block = ["piet@x.example"]  # never invite; also @domains, names'
        ),
        *_texts("safe", policy.safe, said, example='safe = ["an@friend.example"]  # invite, whatever the rules say'),
        *_texts(
            "vip", policy.vip, said, example='vip = ["@klant.example"]  # ask first: worth an invitation of its own'
        ),
        *_texts(
            "targets", policy.targets, said, example='targets = ["Droombedrijf N.V."]  # who could refer you there'
        ),
    ]
    return "\n[lists]\n" + "".join(lines)


def _rules(policy: Policy) -> str:
    return _section(
        "rules", [f"{quoted(slug)} = {quoted(effect or 'off')}\n" for slug, effect in policy.effects.items()]
    )


def _section(name: str, lines: Iterable[str]) -> str:
    body = "".join(lines)
    return f"\n[{name}]\n{body}" if body else ""


def _text(key: str, value: str, said: Remarks, example: str = "") -> Iterator[str]:
    if value.strip():
        yield f"{key} = {quoted(value)}{_beside(said.get(value, ''))}\n"
    elif example:
        yield f"# {example}\n"


def _texts(key: str, values: Iterable[str], said: Remarks, example: str = "") -> Iterator[str]:
    """A list on one line, or one value a line where there is something to remark."""
    kept = [value for value in values if value.strip()]
    if any(said.get(value) for value in kept):
        yield f"{key} = [\n"
        yield from (f"    {quoted(value)},{_beside(said.get(value, ''))}\n" for value in kept)
        yield "]\n"
    elif kept:
        yield f"{key} = [{', '.join(map(quoted, kept))}]\n"
    elif example:
        yield f"# {example}\n"
