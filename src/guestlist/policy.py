"""The policy: what the user told Guestlist. Everything is optional; all mistakes in a file are reported together."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from guestlist.data import load_toml
from guestlist.errors import Exit, UserError
from guestlist.model import Effect, Employer, Owner

SETTABLE_EFFECTS = {"skip": Effect.SKIP, "ask": Effect.ASK, "off": None}
"""What ``[rules]`` may say of a rule; off silences it."""

_EMAIL = re.compile(r"[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+")


@dataclass(frozen=True, slots=True)
class Competitor:
    """A firm the user competes with."""

    name: str
    domains: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    subsidiaries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hold:
    """Someone not to be invited before a date."""

    who: str  # an address, "@domain", a full name or a firm
    until: dt.date | None = None  # None: until the entry is removed
    why: str = ""


@dataclass(frozen=True, slots=True)
class Policy:
    """Flags over the policy file over defaults, resolved once by the command line."""

    me: Owner = Owner()
    competitors: tuple[Competitor, ...] = ()
    holds: tuple[Hold, ...] = ()
    block: tuple[str, ...] = ()
    safe: tuple[str, ...] = ()
    vip: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    household: tuple[str, ...] = ()  # surnames
    effects: Mapping[str, Effect | None] = field(default_factory=dict)  # rule slug -> effect; None: off
    per_week: int | None = None  # None: the fact's default
    file: str = ""  # the policy file's name, "" for none


def load_policy(path: Path, rule_slugs: frozenset[str] = frozenset()) -> Policy:
    """Read a policy file.

    Raises UserError (exit 2) with every mistake in it at once, each with the nearest known key; exit 4 when the file
    cannot be read. ``rule_slugs`` are the names allowed in ``[rules]``; empty allows all.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(
            f"{path}: there is no such policy file."
            if isinstance(error, FileNotFoundError)
            else f"{path}: the policy file cannot be read ({error.__class__.__name__}).",
            hint="Name a UTF-8 text file, or leave out --policy.",
            exit_code=Exit.INPUT_UNUSABLE,
        ) from error
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UserError(f"{path}: not valid TOML: {error}.", hint="docs/policy.md shows a whole file.") from error
    form = _Form(table, rule_slugs)
    policy = form.policy(str(path))
    if form.mistakes:
        count = len(form.mistakes)
        raise UserError(
            f"{path}: 1 mistake in the policy file." if count == 1 else f"{path}: {count} mistakes in the policy file.",
            problems=tuple(form.mistakes),
            hint="docs/policy.md lists every key.",
        )
    return policy


class _Form:
    """Takes values out of a parsed policy and collects what is wrong with them."""

    def __init__(self, table: Mapping[str, Any], rule_slugs: frozenset[str]) -> None:
        self.table = table
        self.rule_slugs = rule_slugs
        self.mistakes: list[str] = []

    def policy(self, file: str) -> Policy:
        known = ("me", "competitors", "hold", "lists", "household", "rules", "limits")
        self.check_keys(self.table, known, "")
        me, lists = self.section("me"), self.section("lists")
        self.check_keys(me, ("names", "emails", "phones", "country", "language", "account", "employers"), "me.")
        self.check_keys(lists, ("block", "safe", "vip", "targets"), "lists.")
        household, limits = self.section("household"), self.section("limits")
        self.check_keys(household, ("surnames",), "household.")
        self.check_keys(limits, ("per_week",), "limits.")
        return Policy(
            me=self.owner(me),
            competitors=tuple(self.competitor(entry, n) for n, entry in enumerate(self.entries("competitors"), 1)),
            holds=tuple(self.hold(entry, n) for n, entry in enumerate(self.entries("hold"), 1)),
            block=self.texts(lists, "block", "lists."),
            safe=self.texts(lists, "safe", "lists."),
            vip=self.texts(lists, "vip", "lists."),
            targets=self.texts(lists, "targets", "lists."),
            household=self.texts(household, "surnames", "household."),
            effects=self.rule_effects(),
            per_week=self.whole(limits, "per_week", "limits."),
            file=file,
        )

    def owner(self, me: Mapping[str, Any]) -> Owner:
        return Owner(
            names=self.texts(me, "names", "me."),
            emails=self.emails(me),
            phones=self.texts(me, "phones", "me."),
            employers=tuple(self.employer(entry, n) for n, entry in enumerate(self.entries("employers", me, "me."), 1)),
            country=self.country(me),
            language=self.language(me),
            account=self.choice(me, "account", "me.", ("free", "premium")),
        )

    def employer(self, entry: Mapping[str, Any], n: int) -> Employer:
        where = f"me.employers (entry {n})."
        self.check_keys(entry, ("name", "domains", "from", "to"), where)
        return Employer(
            name=self.text(entry, "name", where, needed=True),
            domains=self.domains(entry, where),
            since=self.whole(entry, "from", where),
            until=self.whole(entry, "to", where),
        )

    def competitor(self, entry: Mapping[str, Any], n: int) -> Competitor:
        where = f"competitors (entry {n})."
        self.check_keys(entry, ("name", "domains", "aliases", "subsidiaries"), where)
        return Competitor(
            name=self.text(entry, "name", where, needed=True),
            domains=self.domains(entry, where),
            aliases=self.texts(entry, "aliases", where),
            subsidiaries=self.texts(entry, "subsidiaries", where),
        )

    def hold(self, entry: Mapping[str, Any], n: int) -> Hold:
        where = f"hold (entry {n})."
        self.check_keys(entry, ("who", "until", "why"), where)
        until = entry.get("until")
        if isinstance(until, dt.datetime):
            until = until.date()
        elif isinstance(until, str):
            try:
                until = dt.date.fromisoformat(until)
            except ValueError:
                self.mistakes.append(f"{where}until: {until!r} is no date; write it as 2027-01-31.")
                until = None
        elif until is not None and not isinstance(until, dt.date):
            self.mistakes.append(f"{where}until: expected a date such as 2027-01-31, found {until!r}.")
            until = None
        return Hold(who=self.text(entry, "who", where, needed=True), until=until, why=self.text(entry, "why", where))

    def rule_effects(self) -> dict[str, Effect | None]:
        effects: dict[str, Effect | None] = {}
        for slug, word in self.section("rules").items():
            if self.rule_slugs and slug not in self.rule_slugs:
                self.mistakes.append(f"rules.{slug}: no such rule.{nearest(slug, self.rule_slugs)}")
            elif word not in SETTABLE_EFFECTS:
                self.mistakes.append(f"rules.{slug}: expected skip, ask or off, found {word!r}.")
            else:
                effects[slug] = SETTABLE_EFFECTS[word]
        return effects

    def check_keys(self, table: Mapping[str, Any], known: tuple[str, ...], where: str) -> None:
        for key in table:
            if key not in known:
                self.mistakes.append(f"{where}{key}: unknown key.{nearest(key, known)}")

    def section(self, key: str) -> Mapping[str, Any]:
        value = self.table.get(key, {})
        if not isinstance(value, dict):
            self.mistakes.append(f"{key}: expected a section [{key}], found {value!r}.")
            return {}
        return value

    def entries(self, key: str, table: Mapping[str, Any] | None = None, where: str = "") -> list[Mapping[str, Any]]:
        value = (self.table if table is None else table).get(key, [])
        if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
            self.mistakes.append(f"{where}{key}: expected entries that start with [[{where}{key}]].")
            return []
        return value

    def text(self, table: Mapping[str, Any], key: str, where: str, needed: bool = False) -> str:
        value = table.get(key, "")
        if not isinstance(value, str):
            self.mistakes.append(f"{where}{key}: expected a text in quotes, found {value!r}.")
            return ""
        if needed and not value.strip():
            self.mistakes.append(f"{where}{key}: is missing.")
        return value.strip()

    def texts(self, table: Mapping[str, Any], key: str, where: str) -> tuple[str, ...]:
        value = table.get(key, [])
        if isinstance(value, str):
            value = [value]
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            self.mistakes.append(f'{where}{key}: expected a list of texts such as ["a", "b"], found {value!r}.')
            return ()
        return tuple(item.strip() for item in value if item.strip())

    def emails(self, me: Mapping[str, Any]) -> tuple[str, ...]:
        emails = self.texts(me, "emails", "me.")
        for email in emails:
            if not is_address(email):
                self.mistakes.append(f"me.emails: {email!r} is no e-mail address; write it as sam@firma.example.")
        return emails

    def domains(self, table: Mapping[str, Any], where: str) -> tuple[str, ...]:
        domains = self.texts(table, "domains", where)
        for domain in domains:
            if "." not in domain or " " in domain:
                self.mistakes.append(f"{where}domains: {domain!r} is no domain; write it as rivaal.example.")
        return tuple(domain.lower().lstrip("@") for domain in domains)

    def whole(self, table: Mapping[str, Any], key: str, where: str) -> int | None:
        value = table.get(key)
        if value is None or (isinstance(value, int) and not isinstance(value, bool) and value > 0):
            return value
        if isinstance(value, dt.date):
            return value.year
        self.mistakes.append(f"{where}{key}: expected a whole number above 0, found {value!r}.")
        return None

    def country(self, me: Mapping[str, Any]) -> str:
        value = self.text(me, "country", "me.").upper()
        if value and not (len(value) == 2 and value.isascii() and value.isalpha()):
            self.mistakes.append(f"me.country: expected two letters such as NL, NO or DE, found {value.title()!r}.")
            return ""
        return value

    def language(self, me: Mapping[str, Any]) -> str:
        """A language there are reports or drafts in; "nl-NL" is "nl"."""
        value = self.text(me, "language", "me.").lower()
        known = load_toml("plan.toml")["language"]
        if value and value.replace("_", "-").partition("-")[0] not in known["same"]:
            return self.unexpected("me.", "language", known["drafts"], value)
        return value

    def choice(self, table: Mapping[str, Any], key: str, where: str, allowed: tuple[str, ...]) -> str:
        value = self.text(table, key, where)
        if value and value.lower() not in allowed:
            return self.unexpected(where, key, allowed, value)
        return value

    def unexpected(self, where: str, key: str, allowed: Sequence[str], value: str) -> str:
        self.mistakes.append(f"{where}{key}: expected {' or '.join(allowed)}, found {value!r}.")
        return ""


def is_address(text: str) -> bool:
    """True for what has the form of an e-mail address; whether somebody can be written to there, it does not say."""
    return _EMAIL.fullmatch(text) is not None


def nearest(word: str, known: frozenset[str] | tuple[str, ...]) -> str:
    """A proposal " Did you mean x?" for a mistyped word, or nothing."""
    close = get_close_matches(word, sorted(known), n=1, cutoff=0.5)
    return f" Did you mean {close[0]!r}?" if close else ""
