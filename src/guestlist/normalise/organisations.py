"""Firms' names as compared: the folded core without legal form and country words, never emptied."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from cleanco import prepare_default_terms

from guestlist.data import load_words
from guestlist.model import Organisation
from guestlist.normalise.fold import clean, fold
from guestlist.normalise.name_words import is_known_given, is_name, is_particle

_MAX_LENGTH = 300
_DOTTED = re.compile(r"(?<![^\W\d_])(?:[^\W\d_]\.\s?){1,5}[^\W\d_](?:\.|(?![^\W\d_]))")
_SLASHED = re.compile(r"(?<![^\W\d_])([^\W\d_])/([^\W\d_])(?![^\W\d_])")
_EAST_ASIAN_FORM = re.compile(
    r"株式会社|有限会社|合同会社|有限责任公司|股份有限公司|有限公司|公司|\(株\)|㈱|주식회사|유한회사|\(주\)|㈜"
)
_BETWEEN = re.compile(r"[/|,;&+()]|\s[-–—]\s")
_MAX_FORM_TOKENS = 5
_MIN_BUNDLED_FORM = 3  # letters; the two-letter forms of cleanco hold words ("at", "is", "uk"): ours are listed
_MIN_COMPOUND = 7  # letters; shorter words that end in a stem are not compounds of it


def parse_organisation(raw: str) -> Organisation | None:
    """The organisation in a cell, or None for an empty one and for one that names no firm.

    ``tokens`` are the folded words without the legal form; ``core`` is without country words and prefixes of state
    ("Koninklijke", "Stichting") too. Neither is ever emptied: "Plan A", "Studio C" and "Holding AS" keep what they are.
    Legal forms: cleanco (MIT) and an own list for nl nb sv da de en fr es it pl fi pt tr.

    >>> parse_organisation("Rivaal Nederland B.V.").core, parse_organisation("V.O.F. Jansen & Zn.").core
    ('rivaal', 'jansen zn')
    >>> [parse_organisation(name).core for name in ("Plan A", "Studio C", "Holding AS", "GmbH", "Norge AS")]
    ['plan a', 'studio c', 'holding', 'gmbh', 'norge']
    >>> parse_organisation("株式会社トヨタ").core, parse_organisation("Müller GmbH & Co. KG").core
    ('toyota', 'muller')
    >>> parse_organisation("Selbständig"), parse_organisation("-")
    (None, None)
    """
    text = clean(raw[:_MAX_LENGTH])
    return _parse(text) if text and not names_no_firm(text) else None


@lru_cache(maxsize=1 << 16)
def names_no_firm(text: str) -> bool:
    """True for what stands in the place of a firm and is none: "self-employed", "ZZP", "retired", "student", "-".

    >>> [names_no_firm(text) for text in ("Selbständig", "ZZP'er / freelance", "Retired", "-", "n.v.t.", "")]
    [True, True, True, True, True, True]
    >>> [names_no_firm(text) for text in ("Freelance Factory", "Student Hotel", "Retired Greyhound Trust", "ABN AMRO")]
    [False, False, False, False]
    """
    words = fold(_join_initials(text))
    if not words:
        return not any(char.isalnum() for char in text)
    if words in _no_firms():
        return True
    parts = _BETWEEN.split(text)
    return len(parts) > 1 and all(part in _no_firms() for part in map(fold, map(_join_initials, parts)) if part)


def is_company_name(text: str) -> bool:
    """True when the text carries a legal form or a word that only firms and institutions bear.

    Short forms that are also names or words (AS, SA, AB) must be in capitals and must not be all there is.

    >>> is_company_name("Bakkerij Jansen BV"), is_company_name("Universitetet i Oslo")
    (True, True)
    >>> is_company_name("Jan Bakker"), is_company_name("Maria de Sa"), is_company_name("JOSE SA")
    (False, False, False)
    """
    return bool(company_evidence(text))


def company_evidence(text: str) -> str:
    """What makes a text a firm's name: "form" (a legal form), "word" (a word of business) or "" (nothing).

    >>> company_evidence("Acme BV"), company_evidence("Jan Smit Consulting"), company_evidence("Jan Smit")
    ('form', 'word', '')
    """
    return _evidence(text[:_MAX_LENGTH])


def without_company_words(tokens: list[str]) -> list[str]:
    """The written tokens without legal forms and words of business; all of them when nothing else would be left.

    >>> without_company_words(["Smit", "Consulting"]), without_company_words(["Consulting"])
    (['Smit'], ['Consulting'])
    """
    kept = [token for token in tokens if not _is_company_word(fold(token)) and (fold(token),) not in _legal_forms()]
    return kept or tokens


@lru_cache(maxsize=1 << 16)
def _parse(text: str) -> Organisation:
    all_tokens = _tokens(text)
    tokens = without_legal_form(all_tokens)
    core = _without_neutral(tokens)
    return Organisation(raw=text, core=" ".join(core), tokens=tokens)


@lru_cache(maxsize=1 << 16)
def _evidence(text: str) -> str:
    if not text.isascii() and _EAST_ASIAN_FORM.search(text):
        return "form"
    joined = _join_initials(text)
    tokens = tuple(fold(joined).split())
    if trigger_words().isdisjoint(tokens) and not any(_is_company_word(token) for token in tokens):
        return ""
    if len(tokens) == 1:
        return "word" if tokens[0] in _company_words() else ""
    if _has_form(joined, tokens):
        return "form"
    words = sum(_is_company_word(token) for token in tokens)
    if words == 1 and len(tokens) == 2 and is_known_given(tokens[0]):
        return "" if tokens[1] in load_words("organisations/words_and_surnames.txt") else "word"
    return "word" if words else ""


def _has_form(joined: str, tokens: tuple[str, ...]) -> bool:
    kept = without_legal_form(tokens)
    if kept == tokens:
        return False
    at_end = tokens[: len(kept)] == kept
    form = tokens[len(kept) :] if at_end else tokens[: len(tokens) - len(kept)]
    if len(form) > 1 or not (form[0] in load_words("organisations/ambiguous_forms.txt") or is_name(form[0])):
        return True
    written = [word.strip(".,()") for word in joined.split()]
    form_word = written[-1] if at_end else written[0]
    others = written[:-1] if at_end else written[1:]
    return form_word == form[0].upper() and any(other != other.upper() for other in others)


@lru_cache(maxsize=1 << 16)
def bears_plain_form(text: str) -> bool:
    """True for a legal form at the end that is no word and no name, so that only a firm of several people can be meant.

    A form that is a name or word too counts in capitals behind two other words, none of which is a given name; behind a
    given name only forms count that are no degree.

    >>> [bears_plain_form(text) for text in ("Green Lawn Care LLC", "Jansen Klimaat B.V.", "Hansen Byg A/S")]
    [True, True, True]
    >>> [bears_plain_form(name) for name in ("Sven AS", "Jean Paul SA", "Brandt Asa", "Elisa Salo Tmi", "Ann Lee SLP")]
    [False, False, False, False, False]
    """
    last = text.rpartition(" ")[2]
    if last.isalpha() and last.isascii() and last.lower() not in _form_ends():
        return False  # the quick answer for most names
    joined = _join_initials(text[:_MAX_LENGTH])
    tokens = tuple(fold(joined).split())
    kept = _cut_end(tokens) if tokens and tokens[-1] in _form_ends() else ()
    if not kept or " ".join(form := tokens[len(kept) :]) in load_words("organisations/one_person_forms.txt"):
        return False
    written = [word.strip(".,()") for word in joined.split()]
    if any(map(is_known_given, kept)):
        is_word = len(kept) == 1 and written[-1][1:].islower()  # "Anna Spa" is no "Anna SpA"
        return not is_word and (len(form) > 1 or form[0] in load_words("organisations/clear_forms.txt"))
    if len(form) > 1 or not (form[0] in load_words("organisations/ambiguous_forms.txt") or is_name(form[0])):
        return True
    return len(kept) > 1 and written[-1] == form[0].upper() and any(word != word.upper() for word in written[:-1])


def is_company_compound(token: str) -> bool:
    """True for a folded compound that ends in a word of business ("installatiebedrijf", "regnskapskontor")."""
    return len(token) > _MIN_COMPOUND and token.endswith(_company_stems())


def _is_company_word(token: str) -> bool:
    return token in _company_words() or is_company_compound(token)


def without_legal_form(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The folded tokens without trailing and leading legal forms; all of them when nothing else would be left.

    >>> without_legal_form(("acme", "holding", "bv")), without_legal_form(("bv",))
    (('acme', 'holding'), ('bv',))
    """
    kept = tokens
    while shorter := _cut_end(kept):
        kept = shorter
    if len(kept) > 1 and kept[0] in load_words("organisations/leading_forms.txt"):
        kept = kept[1:]
    return kept


def _cut_end(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """One legal form off the end; empty when there is none or nothing would be left."""
    for length in range(min(_MAX_FORM_TOKENS, len(tokens) - 1), 0, -1):
        if tokens[-length:] in _legal_forms():
            return tokens[:-length]
    return ()


def _without_neutral(tokens: tuple[str, ...]) -> tuple[str, ...]:
    neutral = load_words("organisations/neutral.txt")
    kept = tuple(token for token in tokens if token not in neutral)
    return kept or tokens


def _tokens(text: str) -> tuple[str, ...]:
    return tuple(fold(_EAST_ASIAN_FORM.sub(" ", _join_initials(text))).split()) or tuple(fold(text).split())


def _join_initials(text: str) -> str:
    """ "B.V." as BV, "A/S" as AS, so that a dotted form is one token."""
    if "/" in text:
        text = _SLASHED.sub(r"\1\2", text)
    if "." in text:
        text = _DOTTED.sub(lambda match: match.group(0).replace(".", "").replace(" ", "") + " ", text)
    return text


@cache
def _company_words() -> frozenset[str]:
    return frozenset(fold(word) for word in load_words("organisations/words.txt"))


@cache
def _no_firms() -> frozenset[str]:
    return frozenset(fold(_join_initials(phrase)) for phrase in load_words("organisations/no_firm.txt"))


@cache
def trigger_words() -> frozenset[str]:
    """The longest token of every legal form, and every word of business: a text with none of them is no firm's name."""
    ends = {max(form, key=lambda token: (not is_particle(token), len(token))) for form in _legal_forms()}
    return frozenset(ends) | load_words("organisations/leading_forms.txt") | _company_words()


@cache
def _company_stems() -> tuple[str, ...]:
    return tuple(sorted(fold(word) for word in load_words("organisations/stems.txt")))


@cache
def _form_ends() -> frozenset[str]:
    """The last token of every legal form."""
    return frozenset(form[-1] for form in _legal_forms())


@cache
def _legal_forms() -> frozenset[tuple[str, ...]]:
    """Legal forms as tuples of folded tokens."""
    own = {tuple(fold(_join_initials(form)).split()) for form in load_words("organisations/legal_forms.txt")}
    bundled = {tuple(fold(_join_initials(" ".join(words))).split()) for _, words in prepare_default_terms()}
    not_forms = {tuple(word.split()) for word in load_words("organisations/not_forms.txt")}
    safe = {form for form in bundled if len("".join(form)) >= _MIN_BUNDLED_FORM}
    return frozenset(form for form in own | safe if form and form not in not_forms)
