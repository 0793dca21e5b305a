"""Whom a note calls important, and whom one calls when something is broken: "VIP!", "onze loodgieter"."""

from __future__ import annotations

from functools import lru_cache

from guestlist.normalise.fold import fold
from guestlist.normalise.frequency import name_share
from guestlist.rules.notes import clauses
from guestlist.rules.words import Mark, is_word_of, marks, whole_mark

_TRADES = (("name", "trade"), ("name", "trade_surname"), ("note", "trade_note"))
_BETWEEN = 1  # words such as "old" between "our" and the trade


@lru_cache(maxsize=1 << 14)
def vip_in_note(note: str) -> str:
    """The clause of a note that makes somebody a VIP, "" for none.

    >>> vip_in_note("VIP - board chair"), vip_in_note("wants the VIP ticket")
    ('VIP', '')
    """
    if "vip" not in marks(note, "note"):
        return ""
    return next((clause for clause in clauses(note) if _is_vip(clause)), "")


def _is_vip(clause: str) -> bool:
    """True for "VIP" and "my best client"."""
    first, _, rest = clause.partition(" ")
    is_ours = is_word_of(fold(first), "my", "note") or is_word_of(fold(first), "our", "beside")
    return whole_mark(rest if is_ours else clause, "note", "vip") is not None


@lru_cache(maxsize=1 << 14)
def provider_in_note(note: str) -> str:
    """The clause of a note that makes somebody the user's plumber or dentist, "" for none.

    >>> provider_in_note("unser Steuerberater seit 2012"), provider_in_note("knows a plumber")
    ('unser Steuerberater seit 2012', '')
    """
    found = marks(note, "note")
    parts = clauses(note)
    if "trade_own" in found:
        return next((part for part in parts if _is_own(part)), "")
    if not parts or not ("trade_note" in found or any(category in marks(note, "name") for _, category in _TRADES)):
        return ""
    if _is_trade(parts[0]) and (len(parts) == 1 or "served" in found):
        return parts[0]
    return next((part for part in parts if any(_is_ours(mark, part) for mark in _trades_in(part))), "")


def _is_own(clause: str) -> bool:
    """True where the saying begins the clause: "hammaslääkärini Oulussa"."""
    return any(mark.start == 0 for mark in marks(clause, "note").get("trade_own", ()))


def _is_trade(clause: str) -> bool:
    return any(whole_mark(clause, scope, category) for scope, category in _TRADES)


def _trades_in(clause: str) -> tuple[Mark, ...]:
    return tuple(mark for scope, category in _TRADES for mark in marks(clause, scope).get(category, ()))


def _is_ours(mark: Mark, clause: str) -> bool:
    """True where "my" or "our" begins the clause, the trade follows, and nothing that would be the plumber's."""
    before = mark.before[1:] if mark.before and is_word_of(mark.before[0], "definite", "beside") else mark.before
    owner, between = before[:1], before[1:]
    if not owner or not (is_word_of(owner[0], "my", "note") or is_word_of(owner[0], "our", "beside")):
        return False
    if len(between) > _BETWEEN or not all(is_word_of(token, "between", "note") for token in between):
        return False
    following = mark.after[:1]
    return not following or _may_follow(following[0], clause)


def _may_follow(token: str, clause: str) -> bool:
    """True for "since", a year, and the name of the plumber."""
    if token.isdigit() or is_word_of(token, "service_link", "beside"):
        return True
    is_capital = any(fold(word) == token and word[:1].isupper() for word in clause.split())
    return is_capital and (name_share(token, "given") > 0 or name_share(token, "family") > 0)
