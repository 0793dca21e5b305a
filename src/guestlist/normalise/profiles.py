"""LinkedIn profile addresses as slugs: the person key of the platform's exports."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from urllib.parse import unquote

from guestlist.model import Contact

_MAX_LENGTH = 2000
_PROFILE = re.compile(r"linkedin\.com/(?:mwlite/|m/|comm/)?(in|pub)/([^/?#\s\"'<>,;]+)([^?#\s\"'<>,;]*)", re.IGNORECASE)
_OLD_PARTS = re.compile(r"/([0-9a-z]{1,3})/([0-9a-z]{1,3})/([0-9a-z]{1,3})/?$", re.IGNORECASE)
_PART_WIDTH = 3


def profile_slug(url: str) -> str:
    """The slug of a LinkedIn personal profile: lower case, percent-decoded, without query; "" for any other address.

    Country and mobile hosts are the same site. The old form ``/pub/name/5/4a2/b1`` is read as the slug LinkedIn
    redirects it to: the three parts in reverse order, padded to three digits but for the last.

    >>> profile_slug("https://nl.linkedin.com/in/Jan-Smit-12345/?trk=x"), profile_slug("http\\\\://www.linkedin.com/in/jan")
    ('jan-smit-12345', 'jan')
    >>> profile_slug("linkedin.com/in/j%C3%B8rgen"), profile_slug("http://linkedin.com/pub/jan-smit/5/4a2/b1")
    ('jørgen', 'jan-smit-0b14a25')
    >>> profile_slug("https://www.linkedin.com/company/acme"), profile_slug("https://acme.example/in/jan")
    ('', '')
    """
    if "inkedin" not in url and "INKEDIN" not in url.upper():
        return ""
    return _slug(url[:_MAX_LENGTH])


def profiles_of(contact: Contact) -> tuple[str, ...]:
    """The distinct slugs in a contact's web addresses, then in its note."""
    found: dict[str, None] = {}
    for url in contact.urls:
        found[profile_slug(url.value) or profile_slug(url.raw)] = None
    if "inkedin.com" in contact.note.lower():
        for match in _PROFILE.finditer(contact.note[:100_000]):
            found[profile_slug(match.group(0))] = None
    return tuple(slug for slug in found if slug)


@lru_cache(maxsize=1 << 16)
def _slug(url: str) -> str:
    match = _PROFILE.search(unquote(url) if "%2f" in url.lower() else url)
    if not match:
        return ""
    kind, slug, rest = match.groups()
    slug = unicodedata.normalize("NFC", unquote(slug)).lower().strip(".")
    old = _OLD_PARTS.match(rest) if kind.lower() == "pub" else None
    if old:
        first, second, third = (part.lower() for part in old.groups())
        slug = f"{slug}-{third.zfill(_PART_WIDTH)}{second.zfill(_PART_WIDTH)}{first}"
    return slug
