"""Broken books by the thousand: nothing escapes, nothing hangs, every record is accounted for.

The ordinary run breaks some thousands of cards; ``GUESTLIST_MUTATED_CARDS=120000`` (or ``-m benchmark``) breaks more.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readers.books import FIRMS, GIVEN, folded_photo, google_card
from readers.readings import card, read_cards

ORDINARY = 6_000
MANY = 120_000
CARDS_A_BOOK = 12
SLOWEST_BOOK = 2.0  # seconds; the machine may be busy

ENCODINGS = ("utf-8", "utf-8", "utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "shift_jis", "cp1251")
FRAGMENTS = (
    b'"', b"\0", b"\r", b"\n", b"\n ", b"\n\t", b"=", b"=\n", b"=ZZ", b"\\", b";", b":", b",", b"\xff", b"\xc3",
    b"\xe2\x82", b"BEGIN:VCARD", b"\nBEGIN:VCARD\n", b"END:VCARD", b"\nEND:VCARD\n", b"\nVERSION:2.1\n", b"\nAGENT:\n",
    b";ENCODING=QUOTED-PRINTABLE", b";CHARSET=Murks", b";ENCODING=b", b"\nPHOTO;ENCODING=b:AAA", b"\xef\xbb\xbf",
    b"\xed\xa0\x80", b"\nEMAIL:a@x.example,b@x.example", b"\x1b]0;x\x07", b"=3B", b"\nitem1.X-ABLabel:_$!<",
    b"\n\n\n", b" " * 80, b"A" * 200,
)  # fmt: skip
REPLACEMENTS = ((b"\r\n", b"\n"), (b"\n ", b"\n"), (b"END:VCARD", b"END:VCAR"), (b":", b" :"), (b"\r\n", b"\r"))
STROKES = (b'"', b"\0", b"\xff", b"=", b"\\", b"x", b":::", b"\n")


def old_card(rng: random.Random, number: int) -> str:
    """A vCard 2.1 card as phones write it, in quoted-printable."""
    name = "".join(f"={byte:02X}" for byte in rng.choice(GIVEN).encode())
    cut = rng.randrange(0, len(name) + 1)
    return card(
        f"N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{name};Piet;;;",
        f"FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{name[:cut]}=\r\n{name[cut:]}",
        f"TEL;CELL;PREF:06{number:08d}",
        f"EMAIL;INTERNET:old{number}@mail.example",
        f"X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Pip{number};1;;;",
        "PHOTO;ENCODING=BASE64;JPEG:" + "QUJD" * 20 + "\r\n " + "QUJD" * 10 + "\r\n",
        version="2.1",
    )


def apple_card(rng: random.Random, number: int) -> str:
    """A vCard 3.0 card as Apple writes it."""
    return card(
        f"N:;{rng.choice(GIVEN)};;;",
        f"FN:{rng.choice(GIVEN)} {number}",
        f"ORG:{rng.choice(FIRMS)};",
        f"item1.EMAIL;type=INTERNET;type=pref:apple{number}@mail.example",
        "item1.X-ABLabel:_$!<Other>!$_",
        "item2.X-ABRELATEDNAMES;type=pref:Ann",
        "item2.X-ABLabel:_$!<Mother>!$_",
        f"NOTE:Line one\\nline two {'long ' * 20}\r\n and folded",
        folded_photo(rng, 300),
    )


KINDS: tuple[Callable[[random.Random, int], str], ...] = (google_card, old_card, apple_card)


def book_of(rng: random.Random) -> bytes:
    """A book of cards of all programs, in one encoding."""
    text = "".join(rng.choice(KINDS)(rng, number) for number in range(CARDS_A_BOOK))
    return text.encode(rng.choice(ENCODINGS), "replace")


def broken(rng: random.Random, data: bytes) -> bytes:
    """The bytes with one to six kinds of damage."""
    book = bytearray(data)
    for _ in range(rng.randint(1, 6)):
        place = rng.randrange(len(book) + 1)
        match rng.randrange(6):
            case 0:
                book[place:place] = rng.choice(FRAGMENTS)
            case 1:
                del book[place : place + rng.choice((1, 1, 2, 5, 40, 400))]
            case 2:
                book[place : place + 1] = bytes((rng.randrange(256),))
            case 3 if rng.random() < 0.1:
                del book[place:]
            case 4:
                piece = book[place : place + rng.randrange(200)]
                other = rng.randrange(len(book) + 1)
                book[other:other] = piece
            case 5:
                old, new = rng.choice(REPLACEMENTS)
                book[:] = book.replace(old, new, rng.randint(1, 3))
    return bytes(book)


def run_books(cards: int, seed: int) -> float:
    """Read that many broken cards; the slowest book's seconds."""
    rng, slowest = random.Random(seed), 0.0
    for _ in range(cards // CARDS_A_BOOK):
        data = broken(rng, book_of(rng))
        started = time.perf_counter()
        read_cards(data)  # checks that the records add up and that no half sign comes out
        slowest = max(slowest, time.perf_counter() - started)
    return slowest


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_thousands_of_broken_cards_are_all_accounted_for(seed: int) -> None:
    assert run_books(int(os.environ.get("GUESTLIST_MUTATED_CARDS", ORDINARY)) // 3, seed) < SLOWEST_BOOK


@pytest.mark.benchmark
def test_a_hundred_thousand_broken_cards_are_all_accounted_for() -> None:
    assert run_books(MANY, seed=20_261) < SLOWEST_BOOK


def test_whole_cards_beside_broken_ones_are_all_kept() -> None:
    """One card in ten is broken inside its lines; every other card is read as if nothing had happened."""
    rng = random.Random(7)
    parts, whole = [], []
    for number in range(600):
        text = rng.choice(KINDS)(rng, number).encode()
        if number % 10 == 0:
            start = text.index(b"\r\n") + 2
            end = text.rindex(b"END:VCARD")
            inside = bytearray(text[start:end])
            place = rng.randrange(len(inside))
            inside[place : place + rng.randrange(30)] = rng.choice(
                (b'"', b"\0", b"\xff", b"=", b"\\", b"x", b":::", b"\n")
            )
            text = text[:start] + bytes(inside).rstrip() + b"\r\n" + text[end:]
        else:
            (contact,) = read_cards(text).contacts
            whole.append((contact.name, contact.emails, contact.phones))
        parts.append(text)
    contacts = read_cards(b"".join(parts)).contacts
    kept = [(contact.name, contact.emails, contact.phones) for contact in contacts]
    assert [each for each in whole if each not in kept] == []


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=40).map(b"".join))
def test_any_heap_of_fragments_is_accounted_for(data: bytes) -> None:
    read_cards(b"BEGIN:VCARD\n" + data)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_between_two_cards_are_accounted_for(data: bytes) -> None:
    reading = read_cards(card("FN:Ann").encode() + data + b"\n" + card("FN:Bob").encode())
    assert "Ann" in [contact.name for contact in reading.contacts]


@settings(max_examples=200, deadline=None)
@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60),
    st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30), min_size=5, max_size=5),
    st.integers(min_value=20, max_value=75),
)
def test_what_is_escaped_and_folded_by_the_book_comes_back(name: str, parts: list[str], width: int) -> None:
    """Round trip: any name, escaped as RFC 6350 says and folded anywhere, is read as it was."""

    def escape(text: str) -> str:
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")

    lines = [f"FN:{escape(name)}", "N:" + ";".join(map(escape, parts))]
    folded = ["\r\n ".join(line[at : at + width] for at in range(0, len(line), width)) for line in lines]
    reading = read_cards(card(*folded, "UID:1", "EMAIL:a@x.example", version="4.0"))
    (contact,) = reading.contacts
    assert contact.name == " ".join(name.replace("\ufeff", "").split())
    family, given, additional, prefix, suffix = (" ".join(part.replace("\ufeff", "").split()) for part in parts)
    assert (contact.family, contact.given, contact.additional) == (family, given, additional)
    assert (contact.prefix, contact.suffix) == (prefix, suffix)
