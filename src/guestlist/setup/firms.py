"""The firms of the book by their domains, and which of them is an employer's."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from guestlist.data import load_toml
from guestlist.model import Email, Employer, Organisation, Person
from guestlist.normalise.domains import domain_label, is_disposable, is_personal_domain, is_relay, registrable
from guestlist.normalise.fold import fold
from guestlist.normalise.organisations import parse_organisation
from guestlist.setup.nouns import Firm


@dataclass(slots=True)
class _House:
    """What the cards with an address at one domain say."""

    addresses: set[str] = field(default_factory=set)
    names: Counter[str] = field(default_factory=Counter)  # the firm as written on the cards
    cores: Counter[str] = field(default_factory=Counter)  # ... and as compared


class WorkDomains:
    """The work domains of a book: no public mail, no throw-away mail, no relay."""

    def __init__(self, people: Iterable[Person]) -> None:
        self.houses: defaultdict[str, _House] = defaultdict(_House)
        for person in people:
            firm = person.organisations[0] if person.organisations else None
            for email in person.emails:
                if domain := work_domain(email.domain):
                    self._add(self.houses[domain], email, firm)

    @staticmethod
    def _add(house: _House, email: Email, firm: Organisation | None) -> None:
        if email.key in house.addresses:
            return  # the same card in another file
        house.addresses.add(email.key)
        if firm is not None:
            house.names[" ".join(firm.raw.split())] += 1
            house.cores[firm.core] += 1

    def firms(self, without: Collection[str]) -> tuple[Firm, ...]:
        """The most frequent ones, ``without`` some domains; equal ones in alphabetical order."""
        limits = load_toml("setup.toml")
        found = [
            Firm(domain, self.name_of(domain), len(house.addresses))
            for domain, house in self.houses.items()
            if domain not in without and len(house.addresses) >= limits["fewest_people"]
        ]
        return tuple(sorted(found, key=lambda firm: (-firm.people, firm.domain))[: limits["most_firms"]])

    def name_of(self, domain: str) -> str:
        """The firm as most cards there call it, else the domain's label with a capital."""
        names = self.houses[domain].names if domain in self.houses else Counter()
        if names:
            return min(names, key=lambda name: (-names[name], name))
        return domain_label(domain).replace("-", " ").title()

    def people_of(self, core: str, domain: str) -> int:
        """How many cards with an address at the domain name the firm."""
        return self.houses[domain].cores[core] if domain in self.houses else 0

    def domain_of(self, employer: Employer) -> str:
        """The domain that most cards of the employer write from, where it is also mostly the employer's; else ""."""
        firm = parse_organisation(employer.name)
        if firm is None:
            return ""
        fewest = load_toml("setup.toml")["fewest_at_domain"]
        hits = {domain: house.cores[firm.core] for domain, house in self.houses.items() if house.cores[firm.core]}
        sure = [
            domain
            for domain, count in hits.items()
            if bears_name(domain, firm) or (count >= fewest and 2 * count > self.houses[domain].cores.total())
        ]
        if not sure:
            sure = [domain for domain in self.houses if _joined(domain) == "".join(firm.core.split())]
        return min(sure, key=lambda domain: (-hits.get(domain, 0), domain), default="")


def work_domain(domain: str) -> str:
    """The registrable domain of a firm; "" for public mail, throw-away mail and relays."""
    if not domain or is_personal_domain(domain) or is_disposable(domain) or is_relay(domain):
        return ""
    return registrable(domain)


def own_domain_of(employer: Employer, own: Sequence[str]) -> str:
    """The one of the user's own work domains that bears the employer's name, else ""."""
    firm = parse_organisation(employer.name)
    return next((domain for domain in own if firm is not None and bears_name(domain, firm)), "")


def bears_name(domain: str, firm: Organisation) -> bool:
    """True where the domain's label is the firm's name, its first words run together, or a telling word of it.

    >>> firm = parse_organisation("Kantelaar & Partners B.V.")
    >>> bears_name("kantelaar.example", firm), bears_name("partnersite.example", firm)
    (True, False)
    """
    label, words = _joined(domain), firm.core.split()
    starts = {"".join(words[:end]) for end in range(1, len(words) + 1)}
    return len(label) >= load_toml("setup.toml")["telling_letters"] and (label in starts or label in words)


def _joined(domain: str) -> str:
    return fold(domain_label(domain)).replace(" ", "")
