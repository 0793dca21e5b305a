"""One address, its display name and its firm: the named parts of what they say together."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from guestlist.data import load_words
from guestlist.model import Evidence, Kind
from guestlist.sender.display import NO_NAME, Display, read_display
from guestlist.sender.fit import LEVELS, fit
from guestlist.sender.general import general_shape, owner_of
from guestlist.sender.host import Host, is_platform_machine, read_host
from guestlist.sender.local import Local, read_local
from guestlist.sender.parts import Part, part, weight, worded
from guestlist.sender.words import is_surname

_WORDY = frozenset({"function", "compound", "function_mixed", "ambiguous", "affix"})
_TRADES = frozenset({"trade", "trade_name", "trade_mixed", "place", "label", "common", "noun"})
_NAMEABLE = frozenset({*_WORDY, *_TRADES, "word_name", "holder"})
_CODES = frozenset({"machine", "hash", "digits"})
_UNKNOWN_WORDS = frozenset({"word_like", "word_very", "words_like", "label_word"})
_SPOILT = _UNKNOWN_WORDS | {
    "function_given", "function_initial", "function_mixed", "trade_mixed", "hash", "word_name", "noun", "common"
}  # fmt: skip
_FOR_BRANDS = frozenset({"from", "via", "tag"})
_BODIES = frozenset({"company", "function"})
_OWNERS = frozenset({"human", "lookalike", "brand_or_name", "mixed", "word_name"})
_NAMED = frozenset({"human", "lookalike", "brand_or_name", "single_given", "word_name"})
_SENDING = frozenset({"sending", "sending_weak"})
_MIXED = frozenset({"mixed", "mixed_first"})
_FRONTS = _NAMED | _MIXED
_MAILBOXES = _WORDY | _TRADES
_WORDY_OR_NAME = _WORDY | {"word_name"}
_BRANDS = frozenset({"lookalike", "brand_or_name", "single"})
_SINGLES = frozenset({"single", "single_given"})
_MAX_INITIALS = 3
_MIN_SURNAME_LABEL = 3
_MIN_UNKNOWN = 10  # letters of an unknown word that is no rare given name
_DECIDED = frozenset({"disposable", "alias", "relay", "ticket", "tenant", "esp", "list", "platform"})
_HUMAN_LOCALS = frozenset({"named", "given", "given_start", "initial_word", "surname", "words"})


class Asked(NamedTuple):
    """What is asked about: an address, and what the card says beside it."""

    address: str
    name: str  # the display name, or ""
    shape: str  # model.Name.shape of the name, or ""
    owner: str  # the folded core of the firm, or ""


def parts_of_all(asked: Sequence[Asked]) -> list[tuple[Part, ...]]:
    """What each address and its display name say together.

    Each step is done for all of them before the next one: what a step needs stays at the processor's hand.
    """
    halves = [each.address.lower().rpartition("@") for each in asked]
    hosts = [read_host(domain) for _, _, domain in halves]
    locals_ = [read_local(local, host.label) for (local, _, _), host in zip(halves, hosts, strict=True)]
    displays = [
        read_display(each.name, host.label, each.shape, each.owner) if each.name else NO_NAME
        for each, host in zip(asked, hosts, strict=True)
    ]
    return [
        _parts(each.address, host, local, display) if half[0] and half[2] else ()
        for each, half, host, local, display in zip(asked, halves, hosts, locals_, displays, strict=True)
    ]


def _parts(address: str, host: Host, local: Local, display: Display) -> tuple[Part, ...]:
    """What an address and the display name beside it say together, as they were read."""
    if len(display.tokens) == 1 and len(local.tokens) > 1 and display.tokens[0] == "".join(local.tokens):
        display = NO_NAME  # the local part again, as mail programs fill in a missing name
    level = _fit(display, local) if display.is_human or display.shape in _MIXED else "none"
    if host.shape in _SENDING and _is_label(local, host):
        level = "none"  # "John Lewis" at john_lewis@em.johnlewis.com: a brand signs its mailings
    if (
        display.shape == "single"
        and local.shape == "word_very"
        and len(local.base) >= _MIN_UNKNOWN
        and display.tokens == local.tokens
        and not host.is_private
    ):
        level = "none"  # "Kuraattori" at kuraattori@: an unknown word said twice
    said_twice = local.word in display.tokens or local.shape == "label" or local.shape in _WORDY
    is_half = display.shape == "word_name" and level != "full" and not host.is_private
    if said_twice and (is_half or display.shape in ("lookalike", "single")):
        level = "none"  # "The Crew" at crew@, "Flight Deals" at deals@: the same function twice
    if local.shape in _WORDY and level != "full" and (display.shape in _MIXED or display.shape == "brand_or_name"):
        level = "none"  # "Koor Noord" at koor-leden@koornoord: the domain said again explains no list word
    elif display.shape == "mixed_first" and level == "full":
        level = "one"  # "Admin Kelly" at admin.kelly: the name explains half of it
    own = _owns_domain(display, host, explained=level in ("full", "one"))
    if host.is_below and display.shape in _BRANDS and _is_label(local, host) and not host.is_private:
        level, own = "none", False  # "American Express" at americanexpress@welcome.americanexpress.com
    is_machine = is_platform_machine(local.base, host.domain)
    parts = _of_local(address, local, host, display, level, is_machine)
    if host.shape:
        parts += _of_host(local, host, display, level)
    if display.shape:
        parts += _of_name(local, display, level, own)
    if own:
        wordy = local.shape in _WORDY and not local.is_ambiguous
        key = "own_domain_function" if wordy else "own_domain"
        parts.append(part("fit", key, "email", host.domain, params=(("name", display.text),)))
    if is_machine or host.shape in _DECIDED:
        # Nobody has a mailbox of their own there: a name in front of it is the platform's doing.
        parts = [one for one in parts if one.evidence.weight > 0]
    return tuple(parts)


def _fit(display: Display, local: Local) -> str:
    level = fit(display.tokens, local.tokens)
    if display.other and level != "full":
        level = max(level, fit(display.other, local.tokens), key=LEVELS.index)
    return level


def _owns_domain(display: Display, host: Host, explained: bool) -> bool:
    """True where the registrable domain is named after the person: jan@jansmit.example, info@smit.example."""
    if host.is_private or host.shape or display.shape not in _OWNERS:
        return False
    label = host.label
    if len(display.tokens) < 2 and len(display.other) < 2:
        return False
    for tokens in (display.tokens, display.other):
        if len(tokens) < 2:
            continue
        family = tokens[1] if len(tokens) == 2 else "".join(tokens[1:])
        if display.shape != "human" and label != family and not (display.shape == "brand_or_name" and explained):
            continue
        if (
            label in (tokens[0] + family, family, "".join(reversed(tokens)), tokens[0][0] + family)
            or (display.shape == "human" and len(tokens[-1]) > 3 and label == tokens[-1])
            or (len(tokens[0]) > 2 and label.startswith(tokens[0]) and label.endswith(tokens[-1]))
            or (display.shape == "human" and _bears(host, tokens))
        ):
            return True
    return False


def _bears(host: Host, tokens: tuple[str, ...]) -> bool:
    """True for a firm's domain that holds the family name: jansen-loodgieters, rossiarchitetti, garagelefevre."""
    family = tokens[-1]
    if len(family) <= _MIN_SURNAME_LABEL:
        return False
    if family in host.words:
        return True
    return len(family) > _MIN_SURNAME_LABEL + 1 and (host.label.startswith(family) or host.label.endswith(family))


def _of_local(address: str, local: Local, host: Host, display: Display, level: str, is_machine: bool) -> list[Part]:
    parts = []
    shape = _shape_here(local, host, display, level)
    if shape in ("ambiguous", "greeting") and not host.shape and _is_unread(display) and (owner := owner_of(host)):
        parts.append(part("host", owner, "email", host.domain))
    if is_machine:
        parts.append(part("host", "platform", "email", address, Kind.AUTOMATED))
    if local.is_tagged:
        parts.append(part("local", "tag", "email", address, Kind.AUTOMATED))
    parts.append(worded("local", shape, "email", address, local.kind, local.word))
    return parts


def _is_unread(display: Display) -> bool:
    """True without a name, or for one in another script, which the domain may hold in a spelling of its own."""
    return not display.shape or (display.shape == "human" and not display.text.isascii())


def _shape_here(local: Local, host: Host, display: Display, level: str) -> str:
    """The local part's shape as the host and the name beside it let it stand."""
    shape = local.shape
    explained = level in ("full", "one") and display.is_human and local.kind is not Kind.LIST
    if explained and shape in _NAMEABLE and local.word in display.tokens:
        return "named"  # "Marc Post" at post@: the word is the name
    if explained and level == "full" and _is_spoilt(local, display):
        return "named"
    if level == "initials" and display.shape == "human" and len(local.base) <= _MAX_INITIALS and shape in _WORDY:
        return "short"  # "hr@" of Hans Richter
    if shape == "function_mixed" and display.shape in _SINGLES and display.tokens[0] in local.tokens:
        return "function_given"  # "Blessing" at blessing.admin
    if shape in _UNKNOWN_WORDS and (host.is_private or host.shape or level != "none"):
        return "words" if shape == "words_like" else "word"
    if shape == "word" and host.is_body and level == "none" and not display.is_human and not is_surname(local.base):
        return "body_word"
    if host.shape in _SENDING and _is_label(local, host):
        return "label"
    if shape in ("digits", "number") and (host.takes_numbers or host.is_private):
        return "short"
    if host.is_private and shape in ("label", "place", "common", "noun"):
        return "word"
    if shape == "ambiguous":
        return general_shape(local.word, host, is_named=bool(display.shape))
    if shape in _HUMAN_LOCALS and (
        display.shape in _FOR_BRANDS
        or (display.shape == "from_weak" and host.shape in _SENDING)
        or (host.shape == "brand" and not explained)
        or (display.shape in ("function", "company") and shape not in ("named", "given"))
        or (display.is_firm and host.is_private)
    ):
        return "word"  # whoever writes, writes for the brand, and nobody reads the answers alone
    return shape


def _is_spoilt(local: Local, display: Display) -> bool:
    """True for a word in the letters of a name that explains them all: "ecole@" of Eduardo Cole."""
    if local.shape in _SPOILT:
        return True
    return display.shape == "human" and local.shape in _MAILBOXES and local.kind is not Kind.AUTOMATED


def _is_label(local: Local, host: Host) -> bool:
    """True for a local part that is the domain's name: "john_lewis@em.johnlewis"."""
    return "".join(local.tokens) == host.label


def _of_host(local: Local, host: Host, display: Display, level: str) -> list[Part]:
    shape = host.shape
    named = level == "full" or (level == "one" and display.shape in ("human", "single_given"))
    human_local = local.shape in ("named", "initial_word", "given", "surname") and not _is_label(local, host)
    if shape in ("sending", "sending_weak", "brand", "list_name") and (
        named or (human_local and shape != "list_name" and display.shape in ("", "human"))
    ):
        return []
    beside = ""
    if host.is_private:
        is_body = display.shape in _BODIES and level != "full"  # "Town Hall" at yahoo.com
        beside = "function" if is_body or local.shape in _WORDY_OR_NAME else "trade" if local.shape in _TRADES else ""
    return [_host_part(host.domain, beside)]


@lru_cache(maxsize=1 << 14)
def _host_part(domain: str, beside: str) -> Part:
    """What a domain says; ``beside`` a private one stands a "function" or a "trade", which weighs more."""
    host = read_host(domain)
    told = worded("host", host.shape, "email", domain, host.kind, host.word)
    if not beside:
        return told
    return Part(_weighing(told.evidence, f"host-free-{beside}", weight("free", beside)), Kind.ROLE)


def _weighing(evidence: Evidence, code: str, new: float) -> Evidence:
    return Evidence(evidence.field, evidence.value, code, new, params=evidence.params)


def _of_name(local: Local, display: Display, level: str, own: bool) -> list[Part]:
    explained = level in ("full", "one")
    if display.shape in _FRONTS and not explained and local.shape in _MAILBOXES:
        behind = _behind(local, display)
        return [worded("name", behind, "name", display.text, display.kind, display.word)] if behind else []
    key = _name_key(local, display, explained)
    parts = []
    if not (key == "brand" and own):
        parts.append(worded("name", key, "name", display.text, display.kind, display.word))
    if level != "none" and local.shape not in _CODES and not (level == "initials" and local.shape in _WORDY):
        parts.append(part("fit", level, "name", display.text, params=(("name", display.text),)))
    return parts


def _behind(local: Local, display: Display) -> str:
    """What a person's name says that stands on a mailbox its letters do not explain."""
    if display.shape in _MIXED:
        otherwise = "same_word" if display.tokens[1:] == local.tokens else display.shape  # "Jordi Escola" at escola@
        return "behind_mixed" if local.is_ambiguous else otherwise
    if display.shape in ("lookalike", "brand_or_name"):
        if local.shape in _WORDY:
            return "behind_lookalike" if local.is_ambiguous else ""
        return "brand" if display.shape == "brand_or_name" else display.shape
    if display.shape == "word_name":
        return display.shape
    if local.word in load_words("sender/holders.txt"):
        return "behind_holder"
    if local.is_ambiguous:
        return "behind_ambiguous"
    if display.shape != "human":
        return "" if local.shape in _WORDY else display.shape
    return "behind_function" if local.shape in _WORDY else "behind_trade"


def _name_key(local: Local, display: Display, explained: bool) -> str:
    if display.shape == "brand_or_name":
        return "lookalike" if explained else "brand"
    if display.shape == "brand" and local.shape == "label":
        return "brand_again"
    return display.shape
