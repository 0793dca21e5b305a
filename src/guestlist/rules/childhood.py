"""Whether a note says that the person is a child: an age, a year of birth, a class at school.

Only a clause that says so and nothing else counts, and not behind a word that gives the child to somebody: "has a
daughter, 12 yrs old", "teaches year 4". How old the note is nobody knows: hence a question.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from guestlist.normalise.dates import parse_date
from guestlist.normalise.fold import fold
from guestlist.rules.lexicon import Mark, lexicon
from guestlist.rules.notes import sentences
from guestlist.rules.thresholds import threshold
from guestlist.rules.words import class_of, is_word_of

Tokens = tuple[str, ...]

_CLAUSE = re.compile(r"[,:()\[\]]+|(?<=[^\W\d_]{5})\.\s")  # no full stop behind less: "geb. 2014", "8. Klasse"
_CLASS = re.compile(r"(?:1[0-3]|[1-9])[a-h]")
_AGE = re.compile(r"(\d{1,2})([a-z]*)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_JOINED_AGE = re.compile(r"(?<=\d)-(?=\w)")


def childhood_in(note: str, today: dt.date) -> str:
    """The clause of a note that makes the person a child, "" for none.

    >>> today = dt.date(2026, 11, 21)
    >>> childhood_in("Met at school. 12 yrs old", today), childhood_in("has a 12 yrs old daughter", today)
    ('12 yrs old', '')
    """
    return _childhood_in(note, today.year)


@lru_cache(maxsize=1 << 14)
def _childhood_in(note: str, this_year: int) -> str:
    for sentence in sentences(note):
        before: Tokens = ()
        for clause in filter(None, map(str.strip, _CLAUSE.split(sentence))):
            tokens = tuple(fold(_JOINED_AGE.sub(" ", clause)).split())
            if _is_a_child(tokens, before, this_year):
                return clause
            before += tokens
    return ""


def _is_a_child(tokens: Tokens, before: Tokens, this_year: int) -> bool:
    return bool(tokens) and _says_so(tokens, before, this_year) and not _is_elsewhere(before)


def _says_so(tokens: Tokens, before: Tokens, this_year: int) -> bool:
    if _begins(tokens, "child") or _is_young(tokens) or _is_born_lately(tokens, this_year):
        return True
    if _begins(tokens, "pupil"):
        return bool(_classes(tokens)) or any(map(_CLASS.fullmatch, tokens))
    return (not before or bool(_begins(before, "pupil"))) and _is_only_class(tokens)


def _is_elsewhere(before: Tokens) -> bool:
    """True behind words that speak of somebody else's child, or of something so old."""
    if any(lexicon("child").is_word_of(token, "elsewhere") for token in before):
        return True
    is_mine = _begins(before, "pupil") or _is_child_of_somebody(before)
    return not is_mine and any(is_word_of(token, "someone_else", "note") for token in before)


def _is_child_of_somebody(before: Tokens) -> bool:
    """True for "kid of Karin", and for "school mum's kid", in which the apostrophe is gone."""
    if any(category == "child_of" for category, _ in lexicon("child").find(before)):
        return True
    text = " ".join(before)
    return any(text.endswith(" ".join(phrase)) for phrase in _phrases("child_of") if phrase[0] == "s")


def _is_young(tokens: Tokens) -> bool:
    """True for "12 yrs old", "aged 12", "tiene 12 años", "12-jarige"; not for "12 years" alone."""
    for place, token in enumerate(tokens):
        found = _AGE.fullmatch(token)
        if not found or int(found.group(1)) >= threshold("maybe_minor_age"):
            continue
        lead, rest = tokens[:place], tokens[place + 1 :]
        if found.group(2):
            return _is_filler(lead) and _is_filler(rest) and _is(found.group(2), "age_word")
        if _is_filler(lead) and (behind := _begins(rest, "age_after")):
            return _is_filler(rest[behind:])
        if _ends(lead, "age_before") or (_ends(lead, "age_having") and _begins(rest, "years")):
            return _is_filler(rest[_begins(rest, "years") :])
    return False


def _is_born_lately(tokens: Tokens, this_year: int) -> bool:
    """True for "født 2014", "geb. 3-5-2014", "2014 doğumlu"."""
    years = [token for token in tokens if _YEAR.fullmatch(token)]
    if len(years) != 1 or not 0 <= this_year - int(years[0]) < threshold("maybe_minor_age"):
        return False
    if (length := _begins(tokens, "born")) and all(map(_is_of_a_date, tokens[length:])):
        return True
    first = next((place for place, token in enumerate(tokens) if not _is_of_a_date(token)), len(tokens))
    return lexicon("child").is_phrase_of(tokens[first:], "born")


def _is_of_a_date(token: str) -> bool:
    return token.isdigit() or _is(token, "filler") or bool(parse_date(f"1 {token} 2000"))


def _classes(tokens: Tokens) -> tuple[Mark, ...]:
    """The classes at school that are named: "8. Klasse", "CM1"."""
    words = [mark for category, mark in lexicon("child").find(tokens) if category == "class_word"]
    return (*(mark for _, mark in class_of(tokens)), *words)


def _is_only_class(tokens: Tokens) -> bool:
    """True for "groep 5", "Klasse 3b", and nothing else."""
    found = _classes(tokens)
    return bool(found) and all(
        any(mark.start <= place < mark.end for mark in found) or any(map(str.isdigit, token)) or _is(token, "filler")
        for place, token in enumerate(tokens)
    )


def _is_filler(tokens: Tokens) -> bool:
    return all(_is(token, "filler") for token in tokens)


def _begins(tokens: Tokens, category: str) -> int:
    """How many words at the beginning are a phrase of the category, the longest; 0 for none."""
    words = lexicon("child")
    lengths = words.lengths.get(tokens[0], ()) if tokens else ()
    return max((length for length in lengths if words.is_phrase_of(tokens[:length], category)), default=0)


def _ends(tokens: Tokens, category: str) -> int:
    """How many words at the end are a phrase of the category, with nothing but fillers before it; 0 for none."""
    words = lexicon("child")
    for start in range(len(tokens)):
        if words.is_phrase_of(tokens[start:], category):
            return len(tokens) - start
        if not _is(tokens[start], "filler"):
            return 0
    return 0


@lru_cache(maxsize=16)
def _phrases(category: str) -> tuple[Tokens, ...]:
    table = lexicon("child").phrases
    return tuple(phrase for phrase, hits in table.items() if any(each == category for each, _ in hits))


def _is(token: str, category: str) -> bool:
    return lexicon("child").is_word_of(token, category)
