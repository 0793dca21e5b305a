"""What the part behind the @ says: a private mailbox, a platform, a list host, a sub-domain for mass mail."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from guestlist.data import load_toml
from guestlist.model import Kind
from guestlist.normalise.domains import read_domain
from guestlist.normalise.fold import fold


@dataclass(frozen=True, slots=True)
class Host:
    """A reading of a domain."""

    domain: str
    label: str  # the folded name in the registrable domain, letters and digits only
    words: tuple[str, ...]  # the same, cut at its hyphens
    shape: str  # a key of weights.toml [host], or "" for a domain that says nothing
    kind: Kind = Kind.ROLE
    word: str = ""
    is_private: bool = False  # free mail or a consumer provider
    takes_numbers: bool = False  # people have digits for a name here
    is_body: bool = False  # a town hall, an office, a church
    is_below: bool = False  # a sub-domain of what somebody registered


@lru_cache(maxsize=1 << 15)
def read_host(domain: str) -> Host:
    """Read a lower-case domain."""
    read = read_domain(domain)
    words = tuple(fold(read.label).split())
    label = "".join(words)
    shape, kind, word = _class(domain)
    is_school = _is_school(domain)
    if not shape and is_school:
        shape = "school"
    return Host(
        domain,
        label,
        words,
        shape,
        kind,
        word,
        is_private=shape in ("free", "isp"),
        takes_numbers=is_school or domain in _words("numbers") or read.owner in _words("universities"),
        is_body=not shape and _is_body(domain, words),
        is_below=read.owner != domain,
    )


def is_platform_machine(local: str, domain: str) -> bool:
    """True for an automatic address of a firm whose staff write from the same domain."""
    if domain not in _platform_firms():
        return False
    return local.startswith(tuple(load_toml("sender/platforms.toml")["platform"]["prefixes"].split()))


def _class(domain: str) -> tuple[str, Kind, str]:
    named = _named(domain)
    if named:
        return named
    read = read_domain(domain)
    if read.is_disposable:
        return "disposable", Kind.DISPOSABLE, ""
    owner = read.owner
    front = domain[: -len(owner)].strip(".").split(".") if domain != owner else []
    is_private = read.is_free_mail or read.is_isp
    if is_private and not _words("sending").isdisjoint(front) and domain not in _words("numbers"):
        return "sending", Kind.BULK, front[0]  # a provider's own mailings: em.waitrose.com
    if is_private:
        return ("free" if read.is_free_mail else "isp"), Kind.ROLE, ""
    if read.is_relay:
        return "relay", Kind.AUTOMATED, ""
    for part in front:
        if part in _words("list_hosts"):
            return "list_name", Kind.LIST, part
    for part in front:
        if part in _words("weak_sending") and owner not in _words("universities"):
            return "sending_weak", Kind.BULK, part
        if part in _words("sending"):
            return "sending", Kind.BULK, part
    return _brand(owner.partition(".")[0])


def _named(domain: str) -> tuple[str, Kind, str] | None:
    """A platform by its domain or a domain above it; a tenant's only below the firm's own."""
    known = _platforms()
    before, above = "", domain
    while "." in above:
        if above in known:
            shape, kind = known[above]
            if shape != "tenant" or (above != domain and before not in ("mail", "corp", "team")):
                return shape, kind, above
        before, _, above = above.partition(".")
    return None


def _brand(label: str) -> tuple[str, Kind, str]:
    nothing = ("", Kind.ROLE, "")
    if label in _words("mail_firms"):
        return nothing
    endings, beginnings = _longest_first("brand_endings"), _longest_first("brand_starts")
    for ending in endings if label.endswith(endings) else ():
        if label.endswith(ending) and len(label) > len(ending) + 2:
            return "brand", Kind.BULK, ending
    for beginning in beginnings if label.startswith(beginnings) else ():
        if label.startswith(f"{beginning}-"):
            return "brand", Kind.BULK, beginning
    return nothing


def _is_body(domain: str, words: tuple[str, ...]) -> bool:
    """True for a public body or the like, by a word of its domain or the domain's end.

    >>> _is_body("comune.selva.example", ("selva",)), _is_body("acme.example", ("acme",))
    (True, False)
    """
    front, _, end = domain.partition(".")
    if not _words("bodies").isdisjoint((front, *words)):
        return True
    ends = _words("body_ends")
    while end:
        if end in ends:
            return True
        _, _, end = end.partition(".")
    return False


def _is_school(domain: str) -> bool:
    labels = domain.split(".")
    if not _words("schools").isdisjoint(labels):
        return True
    starts = _school_starts()
    return any(label.startswith(starts) for label in labels)


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(load_toml("sender/hosts.toml")[key].split())


@cache
def _longest_first(key: str) -> tuple[str, ...]:
    """The words, of two that both fit the longer one first: "shopemail" ends with "email", not with "mail"."""
    return tuple(sorted(_words(key), key=lambda word: (-len(word), word)))


@cache
def _school_starts() -> tuple[str, ...]:
    return tuple(load_toml("sender/hosts.toml")["school_starts"].split())


@cache
def _platforms() -> dict[str, tuple[str, Kind]]:
    return {
        domain: (shape, Kind(table["kind"]))
        for shape, table in load_toml("sender/platforms.toml").items()
        if shape != "platform"
        for domain in table["domains"].split()
    }


@cache
def _platform_firms() -> frozenset[str]:
    return frozenset(load_toml("sender/platforms.toml")["platform"]["domains"].split())
