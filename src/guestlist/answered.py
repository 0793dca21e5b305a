"""What became of the user's answers to "is this the same person?": whom they were about, and which had no effect."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence

from guestlist.decisions import UserDecision
from guestlist.match import Heard, Matching
from guestlist.match.answers import cards_by_word, rows_by_word, word_of
from guestlist.model import Answered, Connection, Notice, Person
from guestlist.normalise.profiles import profile_slug


def answered_of(
    decisions: Sequence[UserDecision], matching: Matching, cards: Sequence[Person], connections: Sequence[Connection]
) -> tuple[Answered, ...]:
    """The answers of this run about "the candidate shown", card by card, with that candidate."""
    new = [each for each in decisions if each.is_same is not None and not each.other and each.said_on is None]
    if not new:
        return ()
    visible = [each for each in connections if not each.is_hidden]
    heard: defaultdict[int, deque[Heard]] = defaultdict(deque)
    for each in matching.heard:
        heard[each.person].append(each)
    words = cards_by_word(cards)
    return tuple(
        _answered(decision, heard[person].popleft(), cards, visible)
        for decision in new
        for person in words.get(word_of(decision.who), ())
        if heard[person]
    )


def _answered(decision: UserDecision, heard: Heard, cards: Sequence[Person], visible: Sequence[Connection]) -> Answered:
    return Answered(
        who=decision.who,
        record=_record(cards[heard.person]),
        is_same=heard.same,
        connection=None if heard.is_without_candidate else visible[heard.row],
        apart=tuple(_record(cards[each]) for each in heard.apart),
        note=decision.note,
        row=decision.row,
    )


def _record(card: Person) -> str:
    return card.contacts[0].source.record_id


def notices_of_answers(
    decisions: Sequence[UserDecision],
    answered: Sequence[Answered],
    matching: Matching,
    cards: Sequence[Person],
    connections: Sequence[Connection],
) -> tuple[Notice, ...]:
    """The answers of this run that had no effect, each with why; of a row that is about several cards only one."""
    told = [*_idle(answered), *_overruled(answered, matching, cards), *_about_nobody(decisions, cards, connections)]
    return tuple(
        Notice(code, (("who", who), ("row", str(row))))
        for code, who, row in sorted(set(told), key=lambda each: each[2])
    )


def _idle(answered: Sequence[Answered]) -> Iterator[tuple[str, str, int]]:
    """Answers about a candidate where none was shown."""
    useful = {each.row for each in answered if each.connection is not None or each.apart}
    for each in answered:
        if each.row not in useful:
            yield "same-without-candidate" if each.is_same else "different-without-candidate", each.who, each.row


def _overruled(
    answered: Sequence[Answered], matching: Matching, cards: Sequence[Person]
) -> Iterator[tuple[str, str, int]]:
    """Answers "somebody else" about a card of a person of whom "the same person" was said of that connection."""
    group_of = {_record(cards[index]): number for number, group in enumerate(matching.groups) for index in group}
    same = {(group_of[each.record], each.connection) for each in answered if each.is_same and each.connection}
    for each in answered:
        if not each.is_same and each.connection is not None and (group_of[each.record], each.connection) in same:
            yield "different-beside-same", each.who, each.row


def _about_nobody(
    decisions: Sequence[UserDecision], cards: Sequence[Person], connections: Sequence[Connection]
) -> Iterator[tuple[str, str, int]]:
    """Answers whose other side is neither a connection nor a card of these files."""
    asked = [each for each in decisions if each.is_same is not None and each.other and each.said_on is None]
    if not asked:
        return
    known = {*cards_by_word(cards), *rows_by_word([each for each in connections if not each.is_hidden])}
    for each in asked:
        if not known & {word_of(each.other), profile_slug(each.other)}:
            yield "answer-beside-nobody", each.other, each.row
