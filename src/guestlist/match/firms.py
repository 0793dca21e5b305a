"""Which firms a card may speak of: by name, by domain, and by what other cards taught about a domain."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from guestlist.data import load_toml
from guestlist.match.views import NO_FIRMS, is_firm_domain, letters_of
from guestlist.model import Connection, Person
from guestlist.normalise.domains import domain_label, registrable
from guestlist.normalise.frequency import name_share
from guestlist.normalise.name_words import is_particle
from guestlist.normalise.organisations import parse_organisation

SHORTEST_LABEL = 4  # a shorter label is the beginning of too many firms' names
SHORTEST_INITIALS = 2


@lru_cache(maxsize=1 << 16)
def core_of(company: str) -> str:
    """The firm's name as compared, "" for none."""
    organisation = parse_organisation(company[:200]) if company else None
    return organisation.core if organisation else ""


@lru_cache(maxsize=1)
def domain_endings() -> frozenset[str]:
    """What firms put behind the first word of their name in a domain: "acmehq", "acmegroup"."""
    return frozenset(load_toml("match.toml")["firm"]["domain_endings"])


@lru_cache(maxsize=1)
def domain_articles() -> tuple[str, ...]:
    """What firms put before their name in a domain, and a core leaves away."""
    return tuple(load_toml("match.toml")["firm"]["domain_articles"])


class Firms:
    """The firms of the connections, and the names and domains under which the book knows them."""

    def __init__(self, cores: Sequence[str]) -> None:
        self.counts = Counter(core for core in cores if core)
        self.by_name: dict[str, list[str]] = defaultdict(list)  # glued name, first word, initials -> cores
        self.by_first: dict[str, list[str]] = defaultdict(list)
        self.by_initials: dict[str, list[str]] = defaultdict(list)
        self.learnt: dict[str, dict[str, int]] = {}
        self._domains: dict[str, dict[str, str]] = {}
        self._names: dict[str, dict[str, str]] = {}
        for core in sorted(self.counts):
            tokens = core.split()
            self.by_name["".join(tokens)].append(core)
            if len(tokens) > 1:
                self.by_first[tokens[0]].append(core)
                self.by_initials["".join(token[0] for token in tokens)].append(core)

    def learn(self, people: Iterable[Person], connections: Iterable[tuple[Connection, str]]) -> None:
        """Note which firm is written on the cards, or in the connections, that have an address of a domain."""
        seen: dict[str, Counter[str]] = defaultdict(Counter)
        for person in people:
            cores = {each.core for each in person.organisations if each.core}
            for domain in cores and {mail.domain for mail in person.emails if is_firm_domain(mail.domain)}:
                seen[registrable(domain)].update(cores)
        for connection, core in connections:
            domain = connection.email.rpartition("@")[2].lower()
            if core and is_firm_domain(domain):
                seen[registrable(domain)][core] += 1
        self.learnt = {domain: dict(cores) for domain, cores in seen.items()}
        self._domains.clear()

    def named(self, core: str) -> Mapping[str, str]:
        """The connections' firms that a name on a card may mean, each with how it is known."""
        known = self._names.get(core)
        if known is None:
            first, glued = core.partition(" ")[0], core.replace(" ", "")
            is_known = first in self.by_first or first in self.by_name or glued in self.by_name
            if not is_known and glued not in self.by_initials and initials_of(core) not in self.by_name:
                return NO_FIRMS  # most words are no firm's; they are not kept
            known = self._names[core] = self._find_named(core)
        return known

    def _find_named(self, core: str) -> dict[str, str]:
        tokens = core.split()
        glued = "".join(tokens)
        found = dict.fromkeys(self.by_first.get(tokens[0], ()), "part") if len(tokens) == 1 and len(glued) > 2 else {}
        if len(tokens) > 1:
            for known in (*self.by_name.get(tokens[0], ()), *self.by_first.get(tokens[0], ())):
                if is_beginning(tokens, known.split()):
                    found[known] = "organisation" if tells(tokens, known.split()) else "part"
        if len(tokens) == 1 and len(glued) > SHORTEST_INITIALS:
            found.update(dict.fromkeys(self.by_initials.get(glued, ()), "part"))
        if initials_of(core):
            found.update(dict.fromkeys(self.by_name.get(initials_of(core), ()), "part"))
        found.update(dict.fromkeys(self.by_name.get(glued, ()), "organisation"))
        return found

    def at(self, domain: str) -> dict[str, str]:
        """The connections' firms that may own a domain, each with how it is known."""
        domain = registrable(domain)
        if domain not in self._domains:
            self._domains[domain] = self._find_at(domain)
        return self._domains[domain]

    def _find_at(self, domain: str) -> dict[str, str]:
        label = domain_label(domain)
        plain = letters_of(label)
        found: dict[str, str] = {}
        if len(plain) >= SHORTEST_INITIALS:
            found.update(dict.fromkeys(self.by_initials.get(plain, ()), "part"))
        if len(plain) >= SHORTEST_LABEL:
            found.update(self._beginnings(plain))
        first = next((word for word in label.replace("_", "-").split("-") if word not in domain_articles()), "")
        if len(first) >= SHORTEST_LABEL:  # a later word is a trade: vako-systems is not Systems & Palozo
            found.update(dict.fromkeys(self.by_first.get(first, ()), "part"))
        for article in domain_articles():  # "demarke" of De Marke
            if plain.startswith(article) and len(plain) - len(article) >= SHORTEST_LABEL:
                found.update(dict.fromkeys(self.by_name.get(plain.removeprefix(article), ()), "domain"))
        found.update(dict.fromkeys(self.by_first.get(plain, ()), "domain"))
        found.update(dict.fromkeys(self.by_name.get(plain, ()), "domain"))
        for core in self.learnt.get(domain, ()):
            found.update({known: "domain" for known, how in self.named(core).items() if how == "organisation"})
            found.update({known: "part" for known in self.named(core) if known not in found})
        return found

    def _beginnings(self, plain: str) -> dict[str, str]:
        """Firms whose name begins the label ("acmegroup" of Acme), or is the label and more."""
        found = {}
        for end in range(SHORTEST_LABEL, len(plain)):
            for known in (*self.by_name.get(plain[:end], ()), *self.by_first.get(plain[:end], ())):
                glued = known.replace(" ", "")
                if plain.startswith(glued) or glued.startswith(plain) or plain[end:] in domain_endings():
                    found[known] = "part"
        return found


def initials_of(core: str) -> str:
    """A firm by its initials: "qli" of Quantum Lattice Instruments; "" for names of fewer words."""
    tokens = core.split()
    return "".join(token[0] for token in tokens) if len(tokens) > SHORTEST_INITIALS else ""


def tells(left: Sequence[str], right: Sequence[str]) -> bool:
    """True when both begin with several words that are more than a name: Mazur Konstrukcje (Stalowe)."""
    common = left[: len(right)]
    return len(common) > 1 and not all(is_particle(word) or name_share(word, "family") for word in common)


def is_beginning(left: Sequence[str], right: Sequence[str]) -> bool:
    """True when the shorter name is the beginning of the longer one."""
    return all(one == other for one, other in zip(left, right, strict=False))
