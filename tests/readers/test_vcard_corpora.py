"""Real cards of other projects, counted by means that share nothing with the reader."""

from __future__ import annotations

import quopri
import re
from pathlib import Path

import pytest
import vobject

from guestlist.model import Reading
from guestlist.readers.decode import decode, sample_of
from guestlist.readers.registry import ReadOptions
from guestlist.readers.vcard import VCardReader
from readers.readings import CORPORA, as_file

FILES = sorted(CORPORA.glob("*/*.vcf"))
ONLY_UNKNOWN_VALUES = {"v21_android_custom_prop.vcf"}
"""Holds nothing but Android rows of made-up kinds ("custom_mime1"): a contact about which that is said."""

needs_corpora = pytest.mark.skipif(not FILES, reason=f"the public corpora are not at {CORPORA}")


def reading_of(path: Path) -> Reading:
    file = as_file(path.read_bytes(), path.name)
    return VCardReader().read(file, sample_of(file), ReadOptions())


def values_of(path: Path, name: str) -> list[str]:
    """The values of a property, found line by line in the raw bytes."""
    text = decode(path.read_bytes().replace(b"\r\r\n", b"\n"))[0]
    text = re.sub(r"\r\n?", "\n", text)
    found = []
    for line in re.findall(rf"(?im)^(?:item\d+\.)?{name}[;:].*(?:\n[ \t].*)*", text):
        head, _, value = re.sub(r"\n[ \t]", "", line).partition(":")
        while head.count('"') % 2:
            more, _, value = value.partition(":")
            head += more
        if "QUOTED-PRINTABLE" in head.upper():
            value = quopri.decodestring(value.encode()).decode("utf-8", "replace")
        value = re.sub(r"^(tel|mailto):", "", value.strip()).replace("\\,", ",").replace("\\;", ";")
        if value:
            found.append(value)
    return found


@needs_corpora
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_card_yields_a_contact(path: Path) -> None:
    reading = reading_of(path)
    expected = len(re.findall(rb"(?im)^BEGIN:VCARD", path.read_bytes()))
    if path.name in ONLY_UNKNOWN_VALUES:
        assert "kinds unknown" in reading.contacts[0].problems[0]
    assert (reading.records, len(reading.contacts), reading.problems) == (expected, expected, ())


@needs_corpora
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_address_is_lost(path: Path) -> None:
    kept = [email for contact in reading_of(path).contacts for email in contact.emails]
    known = " ".join(f"{email.value} {email.raw}" for email in kept)
    for value in values_of(path, "EMAIL"):
        address = re.search(r"[^\s<>\"]+@[^\s<>\"]+", value)
        wanted = address.group() if address else value
        assert wanted in known, f"{wanted!r} is lost"


@needs_corpora
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_phone_is_lost(path: Path) -> None:
    contacts = reading_of(path).contacts
    kept = [value for contact in contacts for value in (*contact.phones, *contact.urls)]
    known = {form.strip() for value in kept for form in (value.value, value.raw)}
    for value in values_of(path, "TEL"):
        assert value in known, f"{value!r} is lost"


@needs_corpora
def test_the_corpora_hold_what_was_measured() -> None:
    """A corpus read only in part would make the tests above say little."""
    assert sum(reading_of(path).records for path in FILES) == sum(
        len(re.findall(rb"(?im)^BEGIN:VCARD", path.read_bytes())) for path in FILES
    )
    assert len(FILES) >= 50


@needs_corpora
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_where_vobject_reads_a_card_both_find_the_same_addresses(path: Path) -> None:
    text = decode(path.read_bytes())[0]
    try:
        cards = list(vobject.readComponents(text, allowQP=True))
    except Exception as error:
        pytest.skip(f"vobject raises {type(error).__name__}")
    theirs = " ".join(email.value for each in cards for email in each.contents.get("email", ()))
    ours = {email.value for contact in reading_of(path).contacts for email in contact.emails}
    assert set(re.findall(r"[^\s<>,:]+@[^\s<>,]+", theirs)) <= ours
