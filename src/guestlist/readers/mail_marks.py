"""What kind of mail a header says it is: the marks of a Message."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from guestlist.data import load_toml
from guestlist.normalise.fold import fold
from guestlist.readers.mail_addresses import decode_words, text_of

_CACHED = 60_000
_CHARS_OF_SUBJECT = 60  # an automatic answer says so at once
_BULK = frozenset({"bulk", "list", "junk"})  # RFC 2076
_TELLING = frozenset(
    b"precedence auto-submitted list-unsubscribe-post list-post list-id list-unsubscribe x-autoreply x-autorespond "
    b"return-path x-spam-flag x-mailing-list x-ml-name mailing-list".split()
)
"""Fields that may give a mark, besides labels, subject and content type; most mail has few of them."""
_LIST_NAMES = (b"x-mailing-list", b"x-ml-name", b"mailing-list")  # ezmlm and older list programs


class Kinds:
    """Finds the marks of mails; equal ones are shared, so that a million messages do not keep a million sets."""

    def __init__(self, own_marks: frozenset[str] = frozenset()) -> None:
        self._own = own_marks
        self._known: dict[tuple[object, ...], frozenset[str]] = {}

    def marks(self, fields: Mapping[bytes, bytes]) -> frozenset[str]:
        """The marks of a mail with these header fields (names in lower case); model.Message lists them."""
        get = fields.get
        subject = _opening(get(b"subject", b""))
        key: tuple[object, ...] = (get(b"x-gmail-labels"), subject)
        if not _TELLING.isdisjoint(fields):
            key = (
                *key,
                get(b"precedence"),
                get(b"auto-submitted"),
                get(b"list-unsubscribe-post", b"")[:1],
                b"list-post" in fields,
                b"list-id" in fields or any(name in fields for name in _LIST_NAMES),
                b"list-unsubscribe" in fields,
                b"x-autoreply" in fields or b"x-autorespond" in fields,
                b"multipart/report" in get(b"content-type", b"")[:80].lower(),
                get(b"return-path", b"").strip() == b"<>",
                get(b"x-spam-flag", b"").strip().lower() == b"yes",
            )
        elif b"multipart/report" in get(b"content-type", b"")[:80].lower():
            key = (*key, b"multipart/report")
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= _CACHED:
                self._known.clear()
            known = self._known[key] = frozenset(_marks_of(fields, subject)) | self._own
        return known


def folder_marks(path: str) -> frozenset[str]:
    """What the name of a mailbox file, or of the folders around a message, says of all its mail: sent, draft, spam.

    >>> sorted(folder_marks("Mail/Sent Messages.mbox/mbox")), sorted(folder_marks("Maildir/.Sent/cur/17:2,S"))
    (['sent'], ['sent'])
    >>> folder_marks("All mail Including Spam and Trash.mbox")
    frozenset()
    """
    table = _labels()
    parts = path.replace("\\", "/").replace("!", "/").split("/")
    names = (part.removesuffix(".mbox").removesuffix(".mbx").lstrip(".").rpartition(".")[2] for part in parts)
    return frozenset(table[folded] for folded in map(fold, names) if folded in table)


def _marks_of(fields: Mapping[bytes, bytes], subject: str) -> set[str]:
    marks = _label_marks(fields.get(b"x-gmail-labels", b""))
    if _word(fields, b"list-post") not in ("", "no"):
        marks.add("list-post")
    if b"list-id" in fields or any(name in fields for name in _LIST_NAMES):
        marks.add("list-id")
    if b"list-unsubscribe" in fields:
        marks.add("list-unsubscribe")
    if b"list-unsubscribe-post" in fields:
        marks.add("one-click")
    if _word(fields, b"precedence") in _BULK:
        marks.add("bulk")
    if _word(fields, b"x-spam-flag") == "yes":
        marks.add("spam")
    automatic = subject or _automatic(fields)
    return marks | {automatic} if automatic else marks


def _automatic(fields: Mapping[bytes, bytes]) -> str:
    """Auto-replied for a machine's answer to a mail, auto for its other mail, nothing for a human being's."""
    submitted = _word(fields, b"auto-submitted")  # RFC 3834
    if (
        submitted.startswith("auto-replied")
        or _word(fields, b"precedence") == "auto_reply"
        or b"x-autoreply" in fields
        or b"x-autorespond" in fields
    ):
        return "auto-replied"
    is_report = "multipart/report" in _word(fields, b"content-type")
    is_bounce = fields.get(b"return-path", b"").strip() == b"<>"
    return "auto" if is_report or is_bounce or (submitted and not submitted.startswith("no")) else ""


def _word(fields: Mapping[bytes, bytes], name: bytes) -> str:
    return fields.get(name, b"")[:80].strip().lower().decode("ascii", "replace")


def _label_marks(raw: bytes) -> set[str]:
    if not raw:
        return set()
    table, marks = _labels(), set()
    for label in decode_words(text_of(raw)).split(","):
        folded = fold(label)
        if mark := table.get(folded) or _categories().get(folded):
            marks.add(mark)
    return marks - {"personal"}


def _opening(raw: bytes) -> str:
    """The mark of a subject that opens like an automatic answer, "" for any other."""
    text = raw.lstrip()[: _CHARS_OF_SUBJECT * 6]
    first = text[:4]
    if first.isalpha() and first.lower() not in _first_letters() and first[:3].lower() not in _first_letters():
        return ""  # nearly every mail: told from its first bytes, which are ASCII letters
    if first[:2].isalpha() and first[:2].lower() not in _first_letters():
        return ""
    plain = decode_words(text_of(text))[:_CHARS_OF_SUBJECT] if b"=?" in text or not text.isascii() else ""
    words = fold(plain or text[:_CHARS_OF_SUBJECT].decode("ascii", "replace"))
    for opening, needs_colon in _openings().get(words[:2], ()):
        if not words.startswith(opening):
            continue
        if not needs_colon or fold((plain or text_of(text)).partition(":")[0]) == opening:
            return "auto-replied"
    return ""


@cache
def _openings() -> dict[str, tuple[tuple[str, bool], ...]]:
    """By their first two letters, the folded openings and whether a colon must follow."""
    table = load_toml("mail_words.toml")["subjects"]
    found: dict[str, list[tuple[str, bool]]] = {}
    for name, needs_colon in (("auto_replied", False), ("auto_replied_before_colon", True)):
        for opening in map(fold, table[name]):
            found.setdefault(opening[:2], []).append((opening, needs_colon))
    return {letters: tuple(entries) for letters, entries in found.items()}


@cache
def _first_letters() -> frozenset[bytes]:
    """The first two letters of every opening, and the first three or four of each that has so many."""
    openings = [opening for entries in _openings().values() for opening, _ in entries]
    found = {opening[:2] for opening in openings}
    for opening in openings:
        letters = opening[:4]
        if len(letters) < 4 or letters.isalpha():
            found.add(letters)
        else:  # "re auto": what stands before the space decides
            found.add(letters.partition(" ")[0])
    return frozenset(letters.encode() for letters in found)


@cache
def _labels() -> dict[str, str]:
    table = load_toml("mail_words.toml")["labels"]
    return {fold(word): mark for mark, words in table.items() for word in words}


@cache
def _categories() -> dict[str, str]:
    table = load_toml("mail_words.toml")["categories"]
    return {
        fold(f"{category} {word}"): mark
        for mark, words in table.items()
        if mark != "words"
        for word in words
        for category in table["words"]
    }
