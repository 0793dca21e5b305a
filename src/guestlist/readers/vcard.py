"""vCard 2.1, 3.0 and 4.0: every card becomes a contact or a Problem, whatever its neighbours look like."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from guestlist.collector import without_collector
from guestlist.data import load_toml
from guestlist.model import Contact, Problem, Reading, Source
from guestlist.readers.blank import is_blank
from guestlist.readers.cards import Card, split_cards
from guestlist.readers.decode import clean
from guestlist.readers.refuse import sentence
from guestlist.readers.registry import InputFile, ReadOptions, Sample
from guestlist.readers.vcard_draft import Draft
from guestlist.readers.vcard_lines import read_lines
from guestlist.readers.vcard_properties import take
from guestlist.readers.vcard_text import BookText, read_book, repaired
from guestlist.readers.vcard_values import Spelling

_BEGIN = re.compile(r"^[ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*$", re.IGNORECASE | re.MULTILINE)
_VERSION = re.compile(r"^VERSION[^:\n]{0,40}:[ \t]*(\d\.\d)", re.IGNORECASE | re.MULTILINE)
_EXTENSION = re.compile(r"^X-[^:\n]{1,200}:[^\n]{0,500}[^\s:;,]", re.IGNORECASE | re.MULTILINE)
"""A private property with a value: the card is not empty, only unknown to us."""
_RAW_KEPT = 100_000


class VCardReader:
    """Reader of vCard books of any size."""

    format = "vcard"

    def claims(self, sample: Sample) -> float:
        """Sure of a file that begins with a card; rather sure when something stands before the first one."""
        text = sample.text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
        first = _BEGIN.search(text)
        if first is None:
            return 0.0
        return 0.85 if text[: first.start()].strip() else 1.0

    def read(self, file: InputFile, sample: Sample, options: ReadOptions) -> Reading:
        """One contact for each card; a card without any value, or one that fails, is a Problem with its raw text."""
        del sample  # the stream tells all of it
        with without_collector():
            return self._read(file, options)

    def _read(self, file: InputFile, options: ReadOptions) -> Reading:
        with file.open() as stream:
            book = read_book(stream, lambda done: options.progress(file.name, done // 2, file.size))
        pile = _Pile(file.name, book)
        split = split_cards(book.text)
        for card in split.cards:
            pile.read(card)
            if card.position % 1_000 == 0:  # reading was the first half of the work
                options.progress(file.name, file.size * (book.cards + card.position) // (2 * book.cards), file.size)
        if split.strays:
            pile.stray(split.strays)
        label = takeout_group(file.name)
        contacts = pile.with_groups(label)
        encoding, certainty = pile.encoding()
        return Reading(
            file=file.name,
            format=self.format,
            variant=", ".join(version for version, _ in sorted(pile.versions.items())),
            encoding=encoding,
            encoding_certainty=certainty,
            records=book.cards,
            contacts=contacts,
            problems=tuple(pile.problems),
            remarks=tuple(pile.remarks()),
        )


READER = VCardReader()


def takeout_group(name: str) -> str:
    """The group a Takeout file stands for ("takeout.zip!Takeout/Contacts/Klanten.vcf": "Klanten"), else ""."""
    table = load_toml("vcard.toml")["takeout"]
    stem, _, ending = name.replace("\\", "/").rpartition("/")[2].rpartition("!")[2].rpartition(".")
    if table["mark"] not in name.lower() or ending.lower() != "vcf" or stem.lower() in table["everything"]:
        return ""
    return stem


class _Pile:
    """What became of the cards of one book."""

    def __init__(self, file: str, book: BookText) -> None:
        self.file = file
        self.book = book
        self.spelling = Spelling(book)
        self.contacts: list[Contact] = []
        self.problems: list[Problem] = []
        self.guessed_lines = 0  # lines whose charset had to be guessed
        self.declared_by = ""  # the charset the lines that are not UTF-8 declare
        self.versions: Counter[str] = Counter()
        self.uids: dict[str, int] = {}  # UID -> place among the contacts
        self.groups: list[tuple[str, list[str]]] = []  # name of a group card, UIDs of its members

    def read(self, card: Card) -> None:
        """Turn a card into a contact, or into the Problem that says why not."""
        source = Source(self.file, card.position, "card")
        try:
            draft = self._draft(card)
            contact = draft.contact(source)
        except Exception as error:  # nothing in a card may cost the other cards
            self._lose(card, source, "card-failed", error=type(error).__name__)
            return
        if is_blank(contact) and card.has_end and _EXTENSION.search(card.body):
            contact = replace(contact, problems=(*contact.problems, sentence("card-unknown-values", self.file)))
        elif is_blank(contact):
            self._lose(card, source, "no-end" if not card.has_end and not card.body.strip() else "empty-record")
            return
        if draft.uid:
            self.uids.setdefault(draft.uid, len(self.contacts))
        if draft.members and contact.kind == "group":
            self.groups.append((contact.name, draft.members))
        self.contacts.append(contact)

    def _draft(self, card: Card) -> Draft:
        body = card.body
        version = _VERSION.search(body)
        number = version.group(1) if version else ""
        self.versions[number or "no version"] += 1
        draft = Draft(self.spelling, is_21=number == "2.1")
        lines = read_lines(body, draft.is_21, self._mend if self.book.is_damaged else None)
        draft.problems.extend(lines.problems)
        for found in lines.properties:
            take(draft, found)
        if not card.has_end:
            draft.problems.append("the card has no end (END:VCARD); its last line may be cut")
        if card.is_nested:
            draft.problems.append("this card stands inside another card")
        return draft

    def _mend(self, line: str, declared: str) -> str:
        text, is_guess = repaired(line, declared, self.book.fallback)
        self.guessed_lines += is_guess
        self.declared_by = self.declared_by or (declared if not is_guess else "")
        return text

    def _lose(self, card: Card, source: Source, code: str, **params: object) -> None:
        message = sentence(
            f"card-{code}" if not code.startswith("card-") else code, self.file, n=card.position, **params
        )
        end = "END:VCARD\n" if card.has_end else ""
        raw = f"BEGIN:VCARD\n{self._shown(card.body)}{end}"
        self.problems.append(Problem(source, code, message, raw=raw))

    def _shown(self, text: str) -> str:
        text = text[:_RAW_KEPT]
        return clean(text) if not self.book.is_damaged else repaired(text, "", self.book.fallback)[0]

    def stray(self, pieces: Sequence[str]) -> None:
        """Say that lines stand outside any card: the remains of cards whose first line is damaged."""
        text = "\n".join(pieces)
        count = sum(bool(line.strip()) for line in text.split("\n"))
        message = sentence("card-strays", self.file, count=count)
        raw = self._shown(text[:_RAW_KEPT])
        self.problems.append(Problem(Source(self.file, 0, "file"), "outside-card", message, raw=raw, is_record=False))

    def with_groups(self, label: str) -> tuple[Contact, ...]:
        """The contacts, with the names of the groups that list them and of the file's own group as labels."""
        extra: dict[int, list[str]] = {}
        for name, members in self.groups:
            for member in members:
                if name and member in self.uids:
                    extra.setdefault(self.uids[member], []).append(name)
        if not extra and not label:
            return tuple(self.contacts)
        own = [label] if label else []
        return tuple(
            replace(contact, labels=tuple(dict.fromkeys((*contact.labels, *extra.get(place, ()), *own))))
            for place, contact in enumerate(self.contacts)
        )

    def encoding(self) -> tuple[str, str]:
        """The encoding of the book and how sure it is, once its lines were read."""
        if not self.book.is_damaged or self.guessed_lines:
            return self.book.encoding, self.book.certainty
        return (self.declared_by, "declared") if self.declared_by else ("utf-8", "likely")

    def remarks(self) -> list[str]:
        """What a user should know of the book as a whole."""
        said = []
        if self.guessed_lines:
            said.append(
                f"{self.guessed_lines:,} lines are not UTF-8 and were read as {self.book.fallback}, which is a guess."
            )
        if self.spelling.guessed:
            said.append(
                f"{self.spelling.guessed:,} values do not say their charset and were read as {self.spelling.fallback},"
                " which is a guess."
            )
        if self.spelling.unknown:
            said.append(f"Unknown charsets are named in it: {', '.join(sorted(self.spelling.unknown)[:5])}.")
        return said
