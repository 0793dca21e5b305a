"""The vocabulary of mailboxes nobody owns alone, graded, and the words that are names as well."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from guestlist.data import list_files, load_toml, load_words
from guestlist.model import Kind
from guestlist.normalise.frequency import known_names

_GRADES = ("", "trade", "ambiguous", "function")
_MIN_LABEL = 7  # letters of a given name and a surname run together; "mairie" is no "mai" and "rie"
_MIN_START = 4  # letters of a given name a domain begins with
_MIN_NOUN = 7
_WORDLIKE_INITIALS = frozenset({"e", "i", "o", "u", "x"})  # "e-shop", "i-support": no initials of anybody
_MIN_NAME = 3  # shorter given names may be articles


def is_personal_label(label: str) -> bool:
    """True for a domain named like a person, a given name and a common surname run together: "annaberg", "bergannal".

    >>> is_personal_label("annaberg"), is_personal_label("marktplaats"), is_personal_label("acme")
    (True, False, False)
    """
    plain = label.replace("-", "")
    if len(plain) < _MIN_LABEL or is_surname(plain) or is_given(plain):
        return False
    for end in range(3, min(len(plain) - 2, longest_given() + 1)):
        if is_given(plain[:end]) and is_surname(plain[end:]):
            return True
    return any(is_surname(plain[:end]) and is_given(plain[end:]) for end in range(3, len(plain) - 2))


@lru_cache(maxsize=1 << 14)
def begins_like_a_person(words: tuple[str, ...]) -> bool:
    """True for a domain's name that begins with a given name or an initial, or ends like a surname.

    >>> begins_like_a_person(("svenja", "holst")), begins_like_a_person(("max", "bank"))
    (True, False)
    """
    if len(words) > 1:
        return words[0] in somebody() and not any(map(_is_word, words[1:]))
    plain = words[0] if words else ""
    if _is_word(plain) or is_place(plain) or is_given(plain):
        return False
    if len(plain) > _MIN_LABEL and (is_surname(plain[1:]) or plain.endswith(_surname_endings())):
        return True
    ends = range(_MIN_START, min(len(plain) - 2, longest_given() + 1))
    return any(plain[:end] in somebody() and not _is_word(plain[end:]) for end in ends)


def _is_word(text: str) -> bool:
    return text in vocabulary() or text in common_words() or is_neutral(text) or has_noun_ending(text)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of mailboxes."""

    text: str
    kind: Kind
    grade: str  # "function" | "ambiguous" | "trade"
    is_name: bool = False  # also somebody's given name or surname

    @property
    def rank(self) -> int:
        """How much the grade says: function over ambiguous over trade."""
        return _GRADES.index(self.grade)


def may_be_one_word(first: str, second: str) -> bool:
    """Whether two parts may be one word written apart ("no.reply", "e-mail"), and not an initial and a surname.

    >>> may_be_one_word("no", "reply"), may_be_one_word("e", "mail"), may_be_one_word("a", "bos")
    (True, True, False)
    """
    return len(first) > 1 or len(second) == 1 or first == "e"


@cache
def vocabulary() -> dict[str, Word]:
    """Every mailbox word of every language, by its folded form without hyphens; the milder grade wins."""
    found: dict[str, Word] = {}
    for grade in ("function", "trade", "ambiguous"):
        for name in list_files("sender/words", ".toml"):
            for key, text in load_toml(name).get(grade, {}).items():
                kind = Kind.ORGANISATION if grade == "trade" else Kind(key)
                for word in text.split():
                    plain = word.replace("-", "")
                    if grade == "ambiguous" or plain not in found:
                        found[plain] = Word(plain, kind, grade, is_name_word(plain))
    return found


@cache
def learnt_words() -> frozenset[str]:
    """The words from which letters are learnt: of languages whose names stand on the other side too."""
    unlearnt = set()
    for name in list_files("sender/words", ".toml"):
        table = load_toml(name)
        if table.get("is_unlearnt"):
            unlearnt |= {
                word.replace("-", "")
                for grade in _GRADES[1:]
                for text in table.get(grade, {}).values()
                for word in text.split()
            }
    return (frozenset(vocabulary()) - unlearnt) | common_words()


@cache
def given_names() -> frozenset[str]:
    """Given names of some thirty languages, folded."""
    return frozenset(name for text in load_toml("sender/given.toml").values() for name in text.split())


def is_given(token: str) -> bool:
    """True for a known given name."""
    return token in all_given()


def is_surname(token: str) -> bool:
    """True for a common surname."""
    return token in all_surnames()


@cache
def all_names() -> frozenset[str]:
    """Every known given name and common surname, folded."""
    return all_given() | all_surnames()


@cache
def all_given() -> frozenset[str]:
    """Every known given name, folded."""
    return frozenset(name for name in (*given_names(), *known_names("given")) if len(name) > 1)


@cache
def longest_given() -> int:
    """The letters of the longest known given name."""
    return max(map(len, all_given()))


@cache
def all_surnames() -> frozenset[str]:
    """Every common surname, folded."""
    return frozenset(name for name in known_names("family") if len(name) > 1)


@cache
def somebody() -> frozenset[str]:
    """Given names that are neither an article nor a function word of their own: who bears one is somebody."""
    words = vocabulary()
    return frozenset(
        name
        for name in all_given()
        if not (len(name) < _MIN_NAME and is_neutral(name)) and (name not in words or words[name].grade != "function")
    )


def bears_a_given_name(tokens: tuple[str, ...]) -> bool:
    """True where a token is somebody's given name, also a first one that alone would be a mailbox: "Avis Turner"."""
    return not somebody().isdisjoint(tokens) or (len(tokens) > 1 and tokens[0] in load_words("sender/given_words.txt"))


def is_initial(token: str) -> bool:
    """True for a letter that is somebody's initial and not half a word, as in "e-mail" and "i-support"."""
    return len(token) == 1 and token not in _WORDLIKE_INITIALS


def without_particles(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The tokens without particles in the middle, where an abbreviated one looks like a word: "Ilse v.d. Meer"."""
    if len(tokens) < 3 or _particles().isdisjoint(tokens[1:-1]):
        return tokens
    return (tokens[0], *[token for token in tokens[1:-1] if token not in _particles()], tokens[-1])


def without_honorifics(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The tokens without titles in front, where one of them is a mailbox word too and somebody stands behind them.

    >>> without_honorifics(("dott", "ssa", "carla", "bianchi")), without_honorifics(("adm", "office"))
    (('carla', 'bianchi'), ('adm', 'office'))
    """
    titles = load_words("names/honorifics.txt")
    if not tokens or tokens[0] not in titles or is_name_word(tokens[0]):
        return tokens  # "Pastor" and "Doctor" are given names too: in front they stay
    rest = tokens
    while len(rest) > 1 and (length := 2 if "".join(rest[:2]) in titles else int(rest[0] in titles)):
        rest = rest[length:]
    off = tokens[: len(tokens) - len(rest)]
    return rest if rest and not vocabulary().keys().isdisjoint(off) and _is_somebody(rest) else tokens


def _is_somebody(tokens: tuple[str, ...]) -> bool:
    """True for a given name among the tokens or a surname, and no mailbox word that is no name."""
    if any(token in vocabulary() and not vocabulary()[token].is_name for token in tokens):
        return False
    return bears_a_given_name(tokens) or (is_surname(tokens[-1]) and not is_place(tokens[-1]))


@cache
def _particles() -> frozenset[str]:
    """Abbreviated particles of surnames; the whole ones are no mailbox words."""
    return frozenset(load_toml("sender/words/common.toml")["particles"].split())


def is_name_word(token: str) -> bool:
    """True for a word that is a given name or a surname somewhere."""
    return token in _words_that_are_names() or is_given(token) or is_surname(token)


@cache
def _words_that_are_names() -> frozenset[str]:
    return load_words("sender/surnames_words.txt") | load_words("sender/given_words.txt")


def is_neutral(token: str) -> bool:
    """True for a word that changes nothing beside a function word: articles, "team", places, single letters."""
    return len(token) < 2 or token in load_words("sender/neutral.txt") or is_place(token)


def is_place(token: str) -> bool:
    """True for a country, its code, a region or a big city."""
    return token in places()


def places() -> frozenset[str]:
    """Every such word."""
    return load_words("sender/places.txt")


@cache
def common_words() -> frozenset[str]:
    """Everyday words of working life: alone at a firm a mailbox, at a private mail host a nickname."""
    return frozenset(load_toml("sender/words/common.toml")["common"].split())


@cache
def _surname_endings() -> tuple[str, ...]:
    return tuple(load_toml("sender/words/common.toml")["surname_endings"].split())


@cache
def greetings() -> frozenset[str]:
    """Of the words that may be one person's mailbox, those that freelancers choose more than firms do: "hello@"."""
    return frozenset(load_toml("sender/words/common.toml")["greetings"].split())


@cache
def self_words() -> frozenset[str]:
    """Words by which somebody speaks of themselves: "me@", "ich@"."""
    return frozenset(load_toml("sender/words/common.toml")["self"].split())


def has_noun_ending(token: str) -> bool:
    """True for a longer word that ends like a thing or a body in one of a dozen languages: "innovation"."""
    return len(token) >= _MIN_NOUN and token.endswith(_endings())


@cache
def _endings() -> tuple[str, ...]:
    return tuple(sorted(set(load_toml("sender/words/common.toml")["endings"].split())))
