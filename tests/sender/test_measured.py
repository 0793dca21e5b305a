"""The quality on labelled senders does not fall; the table itself is in docs/sender-kind.md."""

from __future__ import annotations

import pytest

from benchmarks.sender.labelled import Row, rows
from guestlist.sender import judge_address

SKIP, ASK = 0.9, 0.5


@pytest.fixture(scope="module")
def labelled() -> list[Row]:
    return rows()


@pytest.mark.parametrize("part", ["aside", "second aside", "fourth aside"])
@pytest.mark.parametrize(("with_names", "most_flagged", "least_found"), [(True, 0.015, 0.92), (False, 0.04, 0.85)])
def test_few_people_are_skipped_and_most_mailboxes_found(
    labelled: list[Row], part: str, with_names: bool, most_flagged: float, least_found: float
) -> None:
    kept_aside = [row for row in labelled if row.part == part]
    scored = [(row, judge_address(row.address, row.name if with_names else "").probability) for row in kept_aside]
    people = [chance for row, chance in scored if row.is_person]
    others = [chance for row, chance in scored if not row.is_person]
    assert sum(chance >= SKIP for chance in people) <= most_flagged * len(people)
    assert sum(chance >= ASK for chance in others) >= least_found * len(others)
    assert sum(ASK <= chance < SKIP for _, chance in scored) <= 0.1 * len(scored)


def test_the_set_written_last_and_blind_is_told_as_well(labelled: list[Row]) -> None:
    kept_aside = [row for row in labelled if row.part == "fifth aside"]
    scored = [(row, judge_address(row.address, row.name, row.organisation).probability) for row in kept_aside]
    assert not any(chance >= SKIP for row, chance in scored if row.is_person)
    assert sum(chance < ASK for row, chance in scored if not row.is_person) <= 0.04 * len(scored)
    assert sum(ASK <= chance < SKIP for _, chance in scored) <= 0.05 * len(scored)


def test_mailboxes_of_web_pages_nobody_looked_at_are_found(labelled: list[Row]) -> None:
    later = [row for row in labelled if row.part == "later"]
    found = sum(judge_address(row.address).probability >= ASK for row in later)
    assert found >= 0.92 * len(later)


def test_no_row_holds_two_labels() -> None:
    labels: dict[tuple[str, str], bool] = {}
    for row in rows():
        assert labels.setdefault((row.address, row.name), row.is_person) == row.is_person
