"""Is this firm that firm? Domains first, then whole words; never a substring, a token set or a loose ratio.

Method: on hand-made pairs of firms' names, loose comparison (token sets, partial ratios) took 11 to 20 of 45 different
firms for the same one; domain, whole words or long near-equal names took none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from guestlist.normalise.domains import domain_label, is_disposable, is_personal_domain, registrable
from guestlist.normalise.fold import fold
from guestlist.normalise.organisations import names_no_firm
from guestlist.policy import Competitor
from guestlist.rules.company_compare import SHORT_NAME, Grade, compare_names
from guestlist.rules.company_names import (
    CompanyName,
    beginnings,
    is_weak,
    parts,
    spellings,
    threshold,
    unmasked,
    words,
)


@dataclass(frozen=True, slots=True)
class CompanyMatch:
    """A firm found, where, and why."""

    firm: Competitor
    grade: Grade
    field: str  # "email" | "organisation"
    value: str  # the address or the organisation as written
    why: str  # "domain", "label", "name", "domain-name", "spelling", "lookalike", "first-word", "former", "ended", ...


ENDED = "ended"
"""Why of a match whose organisation is written with a last year."""

_ENDED = (
    re.compile(
        r"\b(?:tot|t/m|bis|til|till|until|to|jusqu.?en|hasta|fino a[l]?|al|até|do|asti)\s{1,3}(?:19|20)\d\d\b", re.I
    ),
    re.compile(r"\b(?:19|20)\d\d\s?[-–]\s?(?:19|20)?\d\d\b"),
)
"""A last year beside the firm's name, "Rivaal (tot 2019)", "Rivaal 2012-2016": whether it is over, the user knows."""

_ORDER = {Grade.DOMAIN: 0, Grade.NAME: 1, Grade.POSSIBLE: 2, Grade.DIFFERENT: 3}


def compare_company(raw_org: str, emails: Iterable[str], competitor: Competitor) -> Grade:
    """How surely someone with this organisation and these addresses works at the competitor.

    >>> rival = Competitor("Rivaal B.V.", domains=("rivaal.example",))
    >>> compare_company("Rivaal Nederland", (), rival), compare_company("", ["an@mail.rivaal.example"], rival)
    (<Grade.NAME: 'name'>, <Grade.DOMAIN: 'domain'>)
    >>> compare_company("Rivalen BV", (), rival), compare_company("Rivaal Laadpalen", (), rival)
    (<Grade.DIFFERENT: 'different'>, <Grade.POSSIBLE: 'possible'>)
    """
    matches = firm_index((competitor,)).find((raw_org,) if raw_org.strip() else (), tuple(emails))
    return matches[0].grade if matches else Grade.DIFFERENT


@lru_cache(maxsize=64)
def firm_index(firms: tuple[Competitor, ...]) -> FirmIndex:
    """The index of some firms, built once per tuple."""
    return FirmIndex(firms)


class FirmIndex:
    """Some firms, ready to be looked up by organisation and address; answers are remembered by text."""

    def __init__(self, firms: tuple[Competitor, ...]) -> None:
        self.firms = firms
        self.domains: dict[str, list[Competitor]] = {}
        self.masked: dict[str, list[Competitor]] = {}
        self.labels: dict[str, dict[Competitor, None]] = {}  # the firms by what their domains spell
        self.names: dict[str, list[tuple[Competitor, CompanyName]]] = {}
        for firm in firms:
            for domain in firm.domains:
                if not (is_personal_domain(domain) or is_disposable(domain)):
                    self.domains.setdefault(registrable(domain), []).append(firm)
                    self.masked.setdefault(domain_label(domain), []).append(firm)
                    for joined in _spelt_by(domain_label(domain), firm):
                        self.labels.setdefault(joined, {})[firm] = None
            for name in (firm.name, *firm.aliases, *firm.subsidiaries):
                for spelling in () if names_no_firm(name) else spellings(name):
                    for beginning in spelling.beginnings:
                        self.names.setdefault(beginning, []).append((firm, spelling))
        self.beginnings = self.names.keys() | {label[:2] for label in self.labels}
        self.by_organisation = lru_cache(maxsize=1 << 16)(self._by_organisation)
        self.by_domain = lru_cache(maxsize=1 << 16)(self._by_domain)

    def find(self, organisations: Sequence[str], emails: Sequence[str]) -> tuple[CompanyMatch, ...]:
        """The firms someone works at, the surest first; each firm once."""
        names = [self.by_organisation(organisation) for organisation in organisations]
        hosts = [(email, self.by_domain(email.rpartition("@")[2])) for email in emails]
        if not (any(names) or any(hits for _, hits in hosts)):
            return ()
        found: dict[Competitor, CompanyMatch] = {}
        for matches in names:
            for match in matches:
                if match.why != SHORT_NAME or not _has_own_house(match.value, emails):
                    _keep(found, match)
        for email, hits in hosts:
            for firm, grade, why in hits:
                if _has_left(names, firm) or (why == "label" and _is_elsewhere(names, firm)):
                    grade = Grade.POSSIBLE
                _keep(found, CompanyMatch(firm, grade, "email", email, why))
        kept = (match for match in found.values() if match.grade is not Grade.DIFFERENT)
        return tuple(sorted(kept, key=lambda match: _ORDER[match.grade]))

    def _by_organisation(self, raw: str) -> tuple[CompanyMatch, ...]:
        if raw.isascii() and self.beginnings.isdisjoint(beginnings(raw)):
            return ()
        pieces = parts(raw)
        if len(pieces) > 1 and _without_negators(raw) != raw:
            pieces = pieces[1:]  # "Acme | ex Rivaal": what was left is told part by part
        found: dict[Competitor, CompanyMatch] = {}
        former: dict[Competitor, CompanyMatch] = {}
        for part in pieces:
            rest = _without_negators(part)
            for match in self._named(part, raw):
                if rest == part or _bears_negator(match.firm, part):
                    _keep(found, match)
            if rest and rest != part:
                former.update((match.firm, match) for match in self._named(rest, raw) if match.firm not in found)
        if not all(_without_negators(part) for part in pieces):
            former, found = {**former, **found}, {}
        if any(mark.search(raw) for mark in _ENDED):
            found = {firm: replace(match, why=ENDED) for firm, match in found.items()}
        left = (replace(match, grade=Grade.DIFFERENT, why="former") for match in former.values())
        return (*found.values(), *(match for match in left if match.firm not in found))

    def _named(self, text: str, raw: str) -> tuple[CompanyMatch, ...]:
        best: dict[Competitor, CompanyMatch] = {}
        for spelling in spellings(text):
            for firm, name in self._candidates(spelling):
                grade, why = compare_names(spelling, name)
                if grade is not Grade.DIFFERENT:
                    _keep(best, CompanyMatch(firm, grade, "organisation", raw, why))
            for firm, grade in self._by_spelt_label(spelling, is_whole=text == raw.strip()):
                _keep(best, CompanyMatch(firm, grade, "organisation", raw, "domain-name"))
        return tuple(best.values())

    def _candidates(self, spelling: CompanyName) -> Iterator[tuple[Competitor, CompanyName]]:
        for beginning in spelling.beginnings:
            yield from self.names.get(beginning, ())

    def _by_spelt_label(self, spelling: CompanyName, is_whole: bool) -> Iterator[tuple[Competitor, Grade]]:
        """The firms one of whose own domains spells the organisation: "Orlen" where PKN Orlen has orlen.pl."""
        for label in dict.fromkeys((spelling.joined, "".join(spelling.core))):
            if is_whole or len(label) >= threshold("label_in_part"):
                for firm in self.labels.get(label, ()):
                    proves = len(label) >= threshold("label") and not _goes_on(firm, label)
                    yield firm, Grade.NAME if proves else Grade.POSSIBLE

    def _by_domain(self, domain: str) -> tuple[tuple[Competitor, Grade, str], ...]:
        domain = domain.lower()
        if "." not in domain or is_personal_domain(domain) or is_disposable(domain):
            return ()
        owner = registrable(domain)
        found = {firm: (firm, Grade.DOMAIN, "domain") for firm in self.domains.get(owner, ())}
        for hit in self._by_label(domain_label(domain)):
            found.setdefault(hit[0], hit)
        return tuple(found.values())

    def _by_label(self, label: str) -> Iterator[tuple[Competitor, Grade, str]]:
        if not label.isascii():
            yield from ((firm, Grade.POSSIBLE, "lookalike") for firm in self.masked.get(unmasked(label), ()))
        if namesakes := self.masked.get(label, ()):
            tokens = tuple(fold(label).split())
            if tokens and len(label) >= threshold("label") and not is_weak(tokens):
                yield from ((firm, Grade.NAME, "label") for firm in namesakes)
        if label.isascii() and self.names.keys().isdisjoint(beginnings(label)):
            return
        for spelling in spellings(label):
            for firm, name in self._candidates(spelling):
                if spelling.core == name.core or spelling.joined in (name.joined, "".join(name.core)):
                    yield from _label_grade(firm, name)
                elif spelling.joined == "".join(name.bare) and not is_weak(name.bare):
                    yield firm, Grade.POSSIBLE, "label"


def _spelt_by(label: str, firm: Competitor) -> Iterator[str]:
    """What a firm's own domain says of its name; nothing where many firms bear the word, or for the place of a body."""
    for name in spellings(label):
        own = {token for each in spellings(firm.name) for token in each.full}
        is_place = name.joined in own and not own.isdisjoint(words("public"))
        if is_place or len(name.joined) < threshold("label_alone") or name.joined.isdigit():
            continue
        if not (is_weak((name.joined,)) or name.joined in words("lines") | words("group") | words("places")):
            yield name.joined


def _goes_on(firm: Competitor, label: str) -> bool:
    """True where the firm's name begins with what its domain spells: "Rivaal" may be the mother of Rivaal Foods."""
    return any(name.core[0] == label and len(name.core) > 1 for name in spellings(firm.name))


def _label_grade(firm: Competitor, name: CompanyName) -> Iterator[tuple[Competitor, Grade, str]]:
    """What a domain that spells the firm's name proves when the firm did not name the domain as its own."""
    length = len("".join(name.core))
    if length > threshold("short_name") and not is_weak(name.core):
        yield firm, Grade.NAME if length >= threshold("label") else Grade.POSSIBLE, "label"


def _without_negators(text: str) -> str:
    """The text without "ex-", "former", "voorheen" and their like; unchanged when it has none."""
    tokens = fold(text).split()
    kept = [token for token in tokens if token not in words("negators")]
    return text if len(kept) == len(tokens) else " ".join(kept)


def _bears_negator(firm: Competitor, text: str) -> bool:
    """True when the word belongs to the firm's own name: Ex Libris is no former Libris."""
    own = {token for name in spellings(firm.name) for token in name.full}
    return all(token in own for token in fold(text).split() if token in words("negators"))


def _has_left(found: Iterable[tuple[CompanyMatch, ...]], firm: Competitor) -> bool:
    return any(match.firm == firm and match.why == "former" for matches in found for match in matches)


def _is_elsewhere(names: Sequence[tuple[CompanyMatch, ...]], firm: Competitor) -> bool:
    """True when organisations are given and none of them is this firm."""
    return bool(names) and not any(match.firm == firm for matches in names for match in matches)


def _has_own_house(organisation: str, emails: Sequence[str]) -> bool:
    """True where an address stands at a domain that spells the organisation whole: "NLC Logistiek" at nlc-logistiek."""
    labels = {name.joined for email in emails for name in spellings(domain_label(email.rpartition("@")[2]))}
    return any(name.joined in labels for name in spellings(organisation))


def _keep(found: dict[Competitor, CompanyMatch], match: CompanyMatch) -> None:
    known = found.get(match.firm)
    if known is None or _ORDER[match.grade] < _ORDER[known.grade]:
        found[match.firm] = match
