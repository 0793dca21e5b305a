"""What could not be read stands in unreadable.txt word for word: records first, then lines that are in no record."""

from __future__ import annotations

import io
from types import SimpleNamespace
from typing import cast

from guestlist.model import Audit, Problem
from guestlist.readers import read_inputs
from guestlist.readers.registry import ReadOptions
from guestlist.reports.unreadable import write

ANN = "BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nEND:VCARD\n"
EMPTY = "BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n"
STRAY = "FN:Bob\nEMAIL:bob@x.example\n"
NO_RECORD = "\nLines that are in no record:\n"


def written(problems: tuple[Problem, ...]) -> str:
    stream = io.StringIO()
    write(cast(Audit, SimpleNamespace(problems=problems)), stream)
    return stream.getvalue()


def problems_of(text: str) -> tuple[Problem, ...]:
    return read_inputs(["-"], ReadOptions(), text.encode())[0].problems


def test_a_record_stands_with_its_place_reason_and_text() -> None:
    text = written(problems_of(ANN + EMPTY))
    assert text.startswith("1 record could not be read.\n")
    assert "\n--- standard input, card 2: " in text
    assert text.endswith(f"[empty-record]\n{EMPTY}")
    assert NO_RECORD not in text


def test_lines_outside_every_card_stand_in_a_section_of_their_own_and_are_not_counted() -> None:
    text = written(problems_of(ANN + STRAY + EMPTY))
    records, others = text.split(NO_RECORD)
    assert records.startswith("1 record could not be read.\n")
    assert STRAY not in records
    assert "--- standard input: 2 lines stand outside any card" in others
    assert others.endswith(f"[outside-card]\n{STRAY}")


def test_lines_outside_every_entry_stand_there_too() -> None:
    text = written(problems_of("dn: cn=Ann\ncn: Ann\nmail: ann@x.example\n\ncn: Bob\nmail: bob@x.example\n"))
    assert text.startswith("0 records could not be read.\n")
    assert text.endswith("[outside-entry]\ncn: Bob\nmail: bob@x.example\n")


def test_all_stray_lines_are_kept_however_many() -> None:
    lines = "".join(f"EMAIL:person{n}@x.example\n" for n in range(2_000))
    assert written(problems_of(ANN + lines)).endswith(lines)


def test_remarks_on_a_file_without_text_of_it_are_left_to_the_report() -> None:
    mail = "From a@x.example Mon Jan  1 00:00:00 2024\nSubject: nobody\nTo: b@x.example\n\nhi\n"
    assert written(problems_of(mail)) == "0 records could not be read.\n"
