"""General mailboxes ("info@", "hello@"): one person's at a domain like a person's name, else a firm's."""

from __future__ import annotations

from guestlist.data import load_words
from guestlist.sender.host import Host
from guestlist.sender.letters import names_a_firm
from guestlist.sender.words import begins_like_a_person, greetings, is_personal_label, is_surname

_PARTICLES = ("vander", "vanden", "vande", "van", "von", "de", "di", "da", "le", "la")
_MIN_SURNAME_LABEL = 3


def owner_of(host: Host) -> str:
    """What the domain's name says of its owner: "personal_label", "surname_label", or "" where it names nobody."""
    if is_personal_label(host.label):
        return "personal_label"
    is_family = any(map(_is_surname_label, (host.label, *host.words))) or begins_like_a_person(host.words)
    return "surname_label" if is_family else ""


def _is_surname_label(label: str) -> bool:
    """True for a domain that is a common surname, with or without its particle: "jansen", "devries"."""
    plain = label.replace("-", "")
    bare = (plain.removeprefix(particle) for particle in _PARTICLES if plain.startswith(particle))
    return any(len(rest) > _MIN_SURNAME_LABEL and is_surname(rest) for rest in (plain, *bare))


def general_shape(word: str, host: Host, is_named: bool) -> str:
    """The shape of a general mailbox: an office one person holds, a greeting without a name, or any other."""
    if word in load_words("sender/holders.txt"):
        return "holder"
    is_greeting = not is_named and not host.shape and word in greetings()
    return "greeting" if is_greeting and not names_a_firm(host.words) else "ambiguous"
