"""E-mail addresses that can be written to, and the key under which two spellings of one mailbox are equal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from urllib.parse import unquote

from guestlist.data import load_words
from guestlist.model import Contact, Email, Value
from guestlist.normalise.fold import clean

_MAX_LENGTH = 1000
_MAX_ADDRESS = 254  # RFC 5321 4.5.3.1.3, less the angle brackets
_MAX_LOCAL = 64  # RFC 5321 4.5.3.1.1
_MAX_PLAIN_DOMAIN = _MAX_ADDRESS - _MAX_LOCAL - len("@")

# Lenient on dots: Japanese mobile providers gave out addresses with two dots in a row and with a dot before the @.
_DOMAIN = re.compile(r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+(?:[^\W\d_]{2,63}|xn--[a-z0-9-]{1,59})")
_ADDRESS = re.compile(rf"([^\s@<>()\[\]\\,;:\"]{{1,64}})@({_DOMAIN.pattern})")
_PLAIN_LOCAL = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9_-])?")
_BRACKETED = re.compile(r"<\s*([^<>]+?)\s*>")
_SEPARATORS = re.compile(r"\s*(?:;|,|\s:::\s)\s*")
_WORD = re.compile(r"\S+")
_WORD_BEFORE = re.compile(r"[^\s@<>\"'()\[\],;:|/]*[\w.+-][^\S\r\n]+\Z")
_LONGEST_WORD = 70  # characters before an address among which a word that belongs to it is looked for
_UNUSABLE = ("/o=", "ex:", "x500:", "x400:", "/c=", "imceaex-", "imceainvalid-", "notes:")
_CAPSULE = "imcea"  # how Exchange begins what it made of an address of another system
_GMAIL = frozenset({"gmail.com", "googlemail.com"})


def parse_email(raw: str, label: str = "", is_primary: bool = False) -> Email | None:
    """The address in a text, lower case, or None when nobody outside the firm's own server could write to it.

    ``mailto:``, ``Name <address>``, quotes and trailing punctuation come off. Exchange and X.500 paths, IMCEAEX
    capsules and addresses without a top-level domain give None. ``key`` is for comparing only: the plus tag is off, at
    Gmail the dots too, googlemail is gmail, an internationalised domain is in its ASCII form. A tag stays in the key
    where the part before it is a machine's ("reply+123@"): there it tells mailboxes apart.

    >>> parse_email("mailto:Jan.Smit+news@GoogleMail.com").key
    'jansmit@gmail.com'
    >>> parse_email("Jan Smit <jan@acme.example>.").address
    'jan@acme.example'
    >>> parse_email("/o=ExchangeLabs/ou=x/cn=Recipients/cn=abc-jan"), parse_email("jan@localhost"), parse_email("jan")
    (None, None, None)
    """
    if (plain := _plain(raw, label, is_primary)) is not None:
        return plain
    email = _parse(raw[:_MAX_LENGTH])
    if email is None or not (label or is_primary):
        return email
    return replace(email, label=label, is_primary=is_primary)


def emails_of(contact: Contact) -> tuple[Email, ...]:
    """The contact's usable addresses, distinct by address, in their order; a cell with several addresses gives all."""
    emails = [email for value in contact.emails for email in _emails_in(value)]
    if len(emails) < 2:
        return tuple(emails)
    found: dict[str, Email] = {}
    for email in emails:
        known = found.get(email.address)
        if known is None:
            found[email.address] = email
        elif email.is_primary and not known.is_primary:
            found[email.address] = replace(known, is_primary=True)
    return tuple(found.values())


def unusable_emails(contact: Contact) -> tuple[Value, ...]:
    """What stands where an address should, and is none that anybody outside the firm's own server could write to."""
    return tuple(value for value in contact.emails if (value.value or value.raw).strip() and not _emails_in(value))


def _emails_in(value: Value) -> list[Email]:
    text = value.value or value.raw
    count = text.count("@")
    if count < 2:
        email = parse_email(text, value.label, value.is_primary) if count else None
        return [email] if email else []
    parts = _BRACKETED.findall(text[:_MAX_LENGTH]) or _parted(text[:_MAX_LENGTH])
    parsed = (parse_email(part, value.label, value.is_primary) for part in parts if "@" in part)
    return [email for email in parsed if email is not None]


def _parted(text: str) -> Iterator[str]:
    """The addresses of a list, parted by signs or by blanks; not those that a blank tore."""
    for part in _SEPARATORS.split(text):
        for word in _WORD.finditer(part):
            if "@" in word[0] and torn_start(part, word.start()) == word.start():
                yield word[0]


def torn_start(text: str, start: int) -> int:
    """Where an address really begins that seems to begin at ``start``: a word and a blank before it belong to it.

    "jan smit@x.example" is an address gone wrong, and "smit@x.example" somebody else's; a name before an address stands
    apart from it by a bracket, a colon or a dash.

    >>> torn_start("jan smit@x.example", 4), torn_start("Jan <smit@x.example>", 5), torn_start("a@x.nl b@x.nl", 7)
    (0, 5, 7)
    """
    if start < 2 or not text[start - 1].isspace():
        return start
    found = _WORD_BEFORE.search(text, max(0, start - _LONGEST_WORD), start)
    if found is None or not any(char.isalnum() for char in found.group()):
        return start
    before = text[found.start() - 1 : found.start()]
    return start if before == "@" else found.start()


def _plain(raw: str, label: str, is_primary: bool) -> Email | None:
    """The short way for an address that is nothing else: None where the long way must tell."""
    written, _, behind = raw.partition("@")
    domain, key_domain = _plain_domain(behind)
    if not domain or not _PLAIN_LOCAL.fullmatch(written):
        return None
    local = written.lower()
    if local.startswith(_CAPSULE):
        return None
    kept = local.replace(".", "") if key_domain in _GMAIL else local
    return Email(f"{local}@{domain}", f"{kept}@{key_domain}", local, domain, "", label, is_primary)


@lru_cache(maxsize=1 << 16)
def _plain_domain(written: str) -> tuple[str, str]:
    """A domain as it is used and as it is compared; twice "" for one that is more or less than a domain."""
    domain = written.lower()
    if not written.isascii() or len(domain) > _MAX_PLAIN_DOMAIN or not _DOMAIN.fullmatch(domain):
        return "", ""
    return domain, "gmail.com" if domain in _GMAIL else domain


@lru_cache(maxsize=1 << 16)
def _parse(raw: str) -> Email | None:
    text = clean(raw)
    if text[:7].lower() == "mailto:":
        text = unquote(text[7:].partition("?")[0])
    if "<" in text and (bracketed := _BRACKETED.search(text)):
        text = bracketed.group(1)
    text = text.strip(" \t'\"`<>()[]{}.,;:").lower()
    if " " in text:
        text = text.replace(" @", "@").replace("@ ", "@")
    if text.startswith(_UNUSABLE) or len(text) > _MAX_ADDRESS:
        return None
    match = _ADDRESS.fullmatch(text)
    if match is None:
        return None
    local, domain = match.groups()
    base, plus, tag = local.partition("+")
    if not base or local.startswith("imceaex"):
        base, tag = local, ""
    return Email(address=text, key=_key(local, base, tag, domain), local=local, domain=domain, tag=tag if plus else "")


def _key(local: str, base: str, tag: str, domain: str) -> str:
    domain = _ascii_domain(domain)
    kept = local if tag and base in load_words("domains/machine_locals.txt") else base
    if domain in _GMAIL:
        return f"{kept.replace('.', '')}@gmail.com"
    return f"{kept}@{domain}"


def _ascii_domain(domain: str) -> str:
    if domain.isascii():
        return domain
    try:
        return domain.encode("idna").decode("ascii")
    except UnicodeError:
        return domain
