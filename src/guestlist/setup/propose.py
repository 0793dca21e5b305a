"""What the files propose for a policy: who the user is, where they worked, which firms to ask about, who is family."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

import phonenumbers

from guestlist.data import load_toml
from guestlist.model import Employer, Evidence, Message, Owner, Person
from guestlist.normalise.emails import parse_email
from guestlist.normalise.fold import fold
from guestlist.normalise.frequency import name_share
from guestlist.normalise.mistyped import is_doubtful
from guestlist.normalise.names import parse_name
from guestlist.normalise.organisations import names_no_firm
from guestlist.normalise.surname_forms import forms_of
from guestlist.policy import is_address
from guestlist.setup.firms import WorkDomains, own_domain_of, work_domain
from guestlist.setup.nouns import Kin, Proposal, ProposedEmployer


def propose(
    owner: Owner,
    people: Sequence[Person],
    messages: Sequence[Message] = (),
    *,
    own: Collection[str] = (),
    kin: Sequence[Kin] = (),
    country: str = "",
) -> Proposal:
    """A proposal from what was read.

    ``owner`` is the user as the archive knows them; ``people`` the book without mailboxes nobody owns alone; ``own``
    the keys of the addresses the mail shows to be the user's; ``kin`` the family the cards tell of; ``country``
    (ISO 3166-1 alpha-2) the one the book votes for.
    """
    emails = (*_from_archive("email", filter(is_address, owner.emails)), *_found_addresses(owner, messages, own))
    names = _names(owner, people, messages, {_key(each.value) for each in emails})
    domains = WorkDomains(people)
    domains_of_own = tuple(dict.fromkeys(filter(None, (work_domain(each.value.rpartition("@")[2]) for each in emails))))
    employers = tuple(_employers(owner, domains_of_own, domains))
    known = {domain for each in employers for domain in each.employer.domains}
    land = _country(owner, people, country)
    return Proposal(
        names=names,
        emails=emails,
        phones=_from_archive("phone", owner.phones),
        country=land,
        language=_language(owner, land),
        account=_one_from_archive("account", owner.account),
        employers=employers,
        firms=domains.firms(without=known | set(domains_of_own)),
        household=tuple(_household(names, people, kin)),
        mistyped=len({email.address for person in people for email in person.emails if is_doubtful(email)}),
    )


def _evidence(field: str, value: str, because: str, **params: object) -> Evidence:
    return Evidence(field, value, because, params=tuple((key, str(each)) for key, each in params.items()))


def _from_archive(field: str, values: Iterable[str]) -> tuple[Evidence, ...]:
    return tuple(_evidence(field, value, "setup-archive") for value in values if value.strip())


def _one_from_archive(field: str, value: str) -> Evidence | None:
    return _evidence(field, value, "setup-archive") if value else None


def _key(address: str) -> str:
    email = parse_email(address)
    return email.key if email else address.strip().lower()


def _found_addresses(owner: Owner, messages: Sequence[Message], own: Collection[str]) -> Iterator[Evidence]:
    """The user's further addresses as the mail spells them, the busiest first."""
    wanted = set(own) - {_key(address) for address in owner.emails}
    sent: dict[str, Counter[str]] = {key: Counter() for key in wanted}
    met: dict[str, Counter[str]] = {key: Counter() for key in wanted}
    for message in messages if wanted else ():
        for party, counts in ((message.sender, sent), *((party, met) for party in message.recipients)):
            if party.email and (key := _key(party.email)) in wanted:
                counts[key][party.email.lower()] += 1
    for key in sorted(wanted, key=lambda each: (-sent[each].total(), -met[each].total(), each)):
        count, code = (sent[key], "setup-sent") if sent[key] else (met[key], "setup-met")
        spelled = min(count, key=lambda each: (-count[each], each), default=key)
        yield _evidence("email", spelled, code, count=count.total())


def _names(
    owner: Owner, people: Sequence[Person], messages: Sequence[Message], own: Collection[str]
) -> tuple[Evidence, ...]:
    """The archive's names; without an archive those the user signs with, or the one on the user's own card."""
    if owner.names:
        return _from_archive("name", owner.names)
    signed: Counter[str] = Counter()
    for message in messages:
        if message.channel == "mail" and message.sender.name and _key(message.sender.email) in own:
            signed[" ".join(message.sender.name.split())] += 1
    found: dict[str, Evidence] = {}
    for text, count in sorted(signed.items(), key=lambda each: (-each[1], each[0])):
        name = parse_name(text)
        if name.shape == "person" and name.given and name.family and count >= load_toml("setup.toml")["fewest_sent"]:
            found.setdefault(name.key, _evidence("name", name.display, "setup-name-sent", count=count))
    for person in people:
        if person.name.shape == "person" and person.name.family and any(email.key in own for email in person.emails):
            found.setdefault(person.name.key, _evidence("name", person.name.display, "setup-own-card"))
    return tuple(found.values())


def _employers(owner: Owner, own: Sequence[str], domains: WorkDomains) -> Iterator[ProposedEmployer]:
    """The archive's positions with the domain each firm writes from; own work domains of no position after them."""
    taken: set[str] = set()
    for employer in _merged(owner.employers):
        domain, code, count = "", "setup-position", 0
        if employer.domains:
            domain = employer.domains[0]
        elif domain := own_domain_of(employer, own):
            code = "setup-position-own-address"
        elif domain := domains.domain_of(employer):
            code, count = "setup-position-book", len(domains.houses[domain].addresses)
        taken.update(employer.domains or (domain,))
        full = replace(employer, domains=employer.domains or ((domain,) if domain else ()))
        yield ProposedEmployer(full, _evidence("employer", employer.name, code, domain=domain, count=count))
    for domain in own:
        if domain not in taken:
            firm = Employer(domains.name_of(domain), (domain,))
            yield ProposedEmployer(firm, _evidence("employer", firm.name, "setup-own-address", domain=domain))


def _merged(employers: Iterable[Employer]) -> tuple[Employer, ...]:
    """Each firm once, over all years: an archive lists every position there, and times without a firm too."""
    found: dict[str, Employer] = {}
    for each in employers:
        if names_no_firm(each.name):
            continue
        known = found.get(each.name.casefold(), each)
        since = min((year for year in (known.since, each.since) if year), default=None)
        until = max(known.until, each.until) if known.until and each.until else None
        found[each.name.casefold()] = replace(known, since=since, until=until)
    return tuple(found.values())


def _country(owner: Owner, people: Sequence[Person], country: str) -> Evidence | None:
    if owner.country:
        return _evidence("country", owner.country, "setup-archive")
    if not country:
        return None
    phones = {phone.e164 for person in people for phone in person.phones if phone.e164 and phone.certainty == "given"}
    code = phonenumbers.country_code_for_region(country)
    count = sum(phone.startswith(f"+{code}") for phone in phones)
    if not count:
        return _evidence("country", country, "setup-country-domains")
    return _evidence("country", country, "setup-country", count=count, total=len(phones))


def _language(owner: Owner, country: Evidence | None) -> Evidence | None:
    if owner.language:
        return _evidence("language", owner.language, "setup-archive")
    if country is None:
        return None
    language = load_toml("setup.toml")["languages"].get(country.value, "en")
    return _evidence("language", language, "setup-language", country=country.value)


def _household(names: Sequence[Evidence], people: Sequence[Person], kin: Sequence[Kin]) -> Iterator[Evidence]:
    """Rare surnames of the user and of the family that others of the book bear, in whatever form."""
    own = [parse_name(each.value) for each in names]
    keys = {name.key for name in own}
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for person in people:
        if person.name.family and person.name.key not in keys:
            bearers[" ".join(person.name.family)].add(person.name.key)
    total = len({person.name.key for person in people})
    told: set[str] = set()

    def count_of(surname: str, fewest: int) -> int:
        """How many bear the surname, 0 where it is not to be proposed."""
        forms = forms_of(surname)
        count = len(set[str]().union(*(bearers.get(form, ()) for form in forms)))
        if count < fewest or surname in told or not _is_rare(forms, count, total):
            return 0
        told.update(forms)
        return count

    for name in own:
        surname = " ".join(name.family)
        if count := count_of(surname, 1):
            yield _evidence("household", _written(name.display, surname), "setup-household-own", count=count)
    fewest = load_toml("setup.toml")["fewest_bearers"]
    for each in kin:
        surname = " ".join(each.person.name.family)
        if len(surname) > 1 and (count := count_of(surname, fewest)):
            params = {"kin": each.person.label, "word": each.word, "count": count}
            yield _evidence("household", _written(each.person.label, surname), f"setup-household-{each.how}", **params)


def _is_rare(forms: Collection[str], count: int, total: int) -> bool:
    """Rare by the statistics of every country, as people take their names abroad, and not common in the book."""
    share = max(name_share(form.rpartition(" ")[2], "family") for form in forms)
    limits = load_toml("rules/thresholds.toml")
    is_common_here = count >= limits["rare_in_book_people"] and count >= limits["rare_in_book"] * total
    return share < limits["rare_share"] and not is_common_here


def _written(display: str, surname: str) -> str:
    """The surname as the name writes it; folded where the two cannot be matched."""
    words = display.split()
    for start in range(len(words)):
        if fold(" ".join(words[start:])) == surname:
            return " ".join(words[start:])
    return surname.title()
