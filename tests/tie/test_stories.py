"""Whole books of stories: who remembers, told from all the mail together, beside the rule that peers use."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache

import pytest

from guestlist.normalise.people import normalise
from guestlist.tie import measure
from tie.stories_drawn import drawn_stories
from tie.stories_mailed import mailed_stories
from tie.stories_written import written_stories
from tie.story import OWNER, TODAY, Story, naive_band

_FORBIDDEN = {("fresh", "stale"), ("unknown", "stale"), ("stale", "fresh")}
_FEWEST_PEOPLE, _FEWEST_TRAPS, _ACCURACY = 300, 12, 0.95
_BOOKS = {"drawn": drawn_stories, "written": written_stories, "mailed": mailed_stories}


@cache
def told(book: str) -> tuple[tuple[Story, str, str], ...]:
    """(story, band, naive band) of each person, measured in one book with one mailbox."""
    stories = _BOOKS[book]()
    people = normalise([story.card for story in stories], "NL")
    everything = tuple(each for story in stories for each in story.messages)
    links = {story.slug: person.person_id for story, person in zip(stories, people, strict=True) if story.slug}
    ties = measure(people, everything, OWNER, TODAY, links)
    return tuple(
        (story, str(ties.by_person[person.person_id].band), naive_band(story, everything))
        for story, person in zip(stories, people, strict=True)
    )


def everybody() -> list[tuple[Story, str, str]]:
    return [each for book in _BOOKS for each in told(book)]


def test_there_are_at_least_three_hundred_people_and_twelve_traps() -> None:
    assert len(everybody()) >= _FEWEST_PEOPLE
    assert len({story.trap for story, _, _ in everybody()}) >= _FEWEST_TRAPS


@pytest.mark.parametrize("book", _BOOKS)
def test_nobody_is_called_stale_who_is_fresh_or_unknown_nor_fresh_who_is_stale(book: str) -> None:
    wrong = [(s.trap, s.truth, band) for s, band, _ in told(book) if (s.truth, band) in _FORBIDDEN]
    assert wrong == []


@pytest.mark.parametrize("book", _BOOKS)
def test_at_least_nineteen_in_twenty_are_told_right(book: str) -> None:
    right = sum(story.truth == band for story, band, _ in told(book))
    assert right >= _ACCURACY * len(told(book)), [(s.trap, s.truth, b) for s, b, _ in told(book) if s.truth != b]


def test_the_latest_date_that_mentions_the_address_tells_far_fewer(capsys: pytest.CaptureFixture[str]) -> None:
    rows = everybody()
    ours = sum(story.truth == band for story, band, _ in rows)
    naive = sum(story.truth == band for story, _, band in rows)
    with capsys.disabled():
        print(f"\n  {len(rows)} people; right by mutual contact {ours / len(rows):.3f}, by latest mention", end=" ")
        print(f"{naive / len(rows):.3f}. Where they differ (right of people: ours, latest mention):")
        by_trap: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for story, band, plain in rows:
            by_trap[story.trap].update(people=1, ours=story.truth == band, naive=story.truth == plain)
        for trap, counts in sorted(by_trap.items()):
            if counts["naive"] != counts["ours"]:
                print(f"  {trap:26}{counts['people']:3} people {counts['ours']:3} {counts['naive']:3}")
    assert naive < 0.75 * ours
