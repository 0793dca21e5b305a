"""What stands in place of a value when names are covered."""

from __future__ import annotations

import re

from guestlist.model import Connection, Evidence, Source, Verdict
from guestlist.normalise.domains import domain_label, is_disposable, is_free_mail, is_isp, registrable
from guestlist.reports.wording import SIGNS

HIDDEN = "…"
"""Stands for a value that has no label."""

_DATE = re.compile(r"(\d{4}-\d\d)(-\d\d)?")
_SMALL_FIGURE = re.compile(r"[\d.,-]{1,9}")
_FIGURES = frozenset(
    "percent people count total months years answers times days connections ratio pause first last year hits missing "
    "shift".split()
)
_FIRMS = frozenset({"firm", "company", "employer"})
_AS_THEY_ARE = frozenset({"month", "when", "rule"})
_FIGURE_CODES = ("tie-",)  # evidence whose value is a figure


class Cover:
    """The labels given so far; one for each file, person, address, firm and connection, the same in every language."""

    def __init__(self) -> None:
        self.labels: dict[str, str] = {}  # person id -> "Contact 0042"
        self.emails: dict[str, str] = {}
        self._numbers: dict[str, int] = {}  # label -> addresses so far
        self._files: dict[str, str] = {}
        self._firms: dict[str, str] = {}
        self._domains: dict[str, str] = {}
        self._connections: dict[tuple[str, str, str], str] = {}
        self._values: dict[str, str] = {}

    def meet(self, verdict: Verdict) -> None:
        """Give labels to a person, the addresses, firms and the connection."""
        person = verdict.person
        label = f"Contact {len(self.labels) + 1:04}"
        self.labels[person.person_id] = label
        for email in person.emails:
            self._values[email.address] = self._values[email.key] = self.address(email.address, label)
        names = (person.label, *(each for name in person.names for each in (name.raw, name.display)))
        for contact in person.contacts:
            self.source(contact.source)
            for organisation in filter(None, (contact.organisation, *(each.raw for each in person.organisations))):
                self.firm(organisation)
            names += (contact.name,)
            for value in contact.emails:
                self._values[(value.value or value.raw).lower()] = self.address(value.value or value.raw, label)
        self._values.update({name.lower(): label for name in names if name and name.lower() not in self._values})
        if verdict.link.connection is not None:
            self.connection(verdict.link.connection)

    def file(self, name: str) -> str:
        """The label of an input file."""
        return self._files.setdefault(name, f"F{len(self._files) + 1}")

    def source(self, source: Source) -> Source:
        """The place of a record with its file covered."""
        return Source(self.file(source.file), source.position, source.unit)

    def firm(self, name: str) -> str:
        """The label of a firm."""
        return self._firms.setdefault(name.strip().lower(), f"Org {len(self._firms) + 1:03}")

    def address(self, address: str, label: str) -> str:
        """An address that tells whose it is and what kind of host it has: contact-0042.1@free-mail.invalid."""
        known = self.emails.get(address)
        if known is None:
            number = self._numbers[label] = self._numbers.get(label, 0) + 1
            known = f"{_slug(label)}.{number}@{self.domain(address.rpartition('@')[2])}"
            self.emails[address] = known
        return known

    def domain(self, domain: str) -> str:
        """The class of a mail host; firms' domains are numbered."""
        host = domain.strip().lower()
        if is_disposable(host):
            return "throw-away.invalid"
        if is_free_mail(host):
            return "free-mail.invalid"
        if is_isp(host):
            return "provider.invalid"
        owner = registrable(host) or host
        return self._domains.setdefault(owner, f"company-{len(self._domains) + 1:03}.invalid")

    def connection(self, connection: Connection) -> str:
        """The label of a connection."""
        key = (connection.given, connection.family, connection.url)
        label = self._connections.setdefault(key, f"LinkedIn {len(self._connections) + 1:04}")
        self._values.setdefault(f"{connection.given} {connection.family}".strip().lower(), label)
        return label

    def evidence(self, parts: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        """Evidence with what it shows of a contact covered."""
        return tuple(
            Evidence(
                each.field,
                self._value(each),
                each.because,
                each.weight,
                self.source(each.source) if each.source else None,
                self.params(each.params),
            )
            for each in parts
        )

    def params(self, params: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
        """The parameters of a wording, figures and months kept."""
        return tuple((key, self._param(key, value)) for key, value in params)

    def _value(self, evidence: Evidence) -> str:
        text = evidence.value
        if not text:
            return ""
        known = self._known(text)
        if known:
            return known
        if evidence.because == "curated" and all(sign in SIGNS for sign in text.split(", ")):
            return text
        if evidence.because.startswith(_FIGURE_CODES) and _SMALL_FIGURE.fullmatch(text) and len(text) <= 4:
            return text
        return HIDDEN

    def _param(self, key: str, text: str) -> str:
        if key in _AS_THEY_ARE or (key in _FIGURES and _SMALL_FIGURE.fullmatch(text)):
            return text
        if key in _FIRMS and text:
            return self.firm(text)
        if not text:
            return ""
        return self._known(text) or HIDDEN

    def _known(self, text: str) -> str:
        date = _DATE.fullmatch(text)
        if date:
            return date[1]
        lower = text.strip().lower()
        return self._values.get(lower) or self._firms.get(lower) or self._domain_of(lower)

    def _domain_of(self, text: str) -> str:
        is_host = "." in text and " " not in text and "@" not in text and "/" not in text and domain_label(text)
        return self.domain(text) if is_host else ""


def _slug(label: str) -> str:
    return label.lower().replace(" ", "-")
