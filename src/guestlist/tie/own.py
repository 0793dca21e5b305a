"""The user's own addresses: given, and proposed from what the mail itself says."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from guestlist.model import Message, Notice, Owner, Party, Person
from guestlist.tie.directory import address_key, name_key, slug_of
from guestlist.tie.weights import section, weights

_FEWEST_SENT = 1


@dataclass(frozen=True, slots=True)
class OwnAddresses:
    """Whose mail it is. Keys as ``normalise.emails`` makes them."""

    given: frozenset[str] = frozenset()
    proposed: frozenset[str] = frozenset()  # found in the files; shown to the user for confirmation
    slugs: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    @property
    def all(self) -> frozenset[str]:
        """Given and proposed."""
        return self.given | self.proposed

    def is_own(self, party: Party) -> bool:
        """Whether the party is the user, by address or LinkedIn profile, else, without either, by name."""
        if party.email:
            key = address_key(party.email)
            return key in self.given or key in self.proposed
        if party.url and self.slugs:
            return slug_of(party.url) in self.slugs
        return bool(self.names) and name_key(party.name) in self.names


def find_own(messages: Sequence[Message], people: Sequence[Person], owner: Owner) -> OwnAddresses:
    """The given addresses, and those the mail shows to be the user's.

    Proposed are: senders of mail marked as sent; addresses that stand beside the user's own full name; an address to
    which much of a file's direct mail goes, from many people, though none of the known ones is named; the address that
    takes part in most meetings of a calendar. An address of somebody else in the book is never proposed.
    """
    given = frozenset(address_key(email) for email in owner.emails if email)
    names = frozenset(name_key(name) for name in owner.names) - {""}
    slugs = frozenset(slug_of(url) for url in owner.urls if url)
    others = _addresses_of_others(people if messages else (), names)
    known = set(given)
    known |= _sent(messages, known, others)
    known |= _named(messages, others, names)
    known |= _received(messages, known, others)
    known |= _met(messages, known, others)
    if not _knows_member(messages, slugs):
        slug, name = _member(messages)
        slugs, names = slugs | {slug} - {""}, names | {name} - {""}
    return OwnAddresses(given=given, proposed=frozenset(known) - given, slugs=slugs, names=names)


def notices_of_own(own: OwnAddresses) -> tuple[Notice, ...]:
    """What the user is told of addresses that were taken for theirs without having been given."""
    found = sorted(own.proposed)
    if not found:
        return ()
    code = ("own-proposed", "own-proposed-two", "own-proposed-more")[min(len(found), 3) - 1]
    params = [("address", found[0]), ("other", found[min(1, len(found) - 1)]), ("count", str(max(len(found) - 2, 0)))]
    return (Notice(code, tuple(params)),)


def _knows_member(messages: Sequence[Message], slugs: frozenset[str]) -> bool:
    """Whether one of the given profiles takes part in the LinkedIn messages: profile addresses change."""
    return bool(slugs) and any(
        slug_of(party.url) in slugs
        for message in messages
        if message.channel == "linkedin"
        for party in (message.sender, *message.recipients)
        if party.url
    )


def _member(messages: Sequence[Message]) -> tuple[str, str]:
    """Slug and name of the one LinkedIn member who takes part in nearly every message of the archive, else ""."""
    seen: Counter[tuple[str, str]] = Counter()
    total = 0
    for message in messages:
        if message.channel == "linkedin" and not message.marks & weights().never:
            total += 1
            parties = (message.sender, *message.recipients)
            seen.update({(slug_of(each.url) if each.url else "", name_key(each.name)) for each in parties})
    ranked = [entry for entry in seen.most_common(3) if entry[0] != ("", "")]
    if not ranked or ranked[0][1] < section("own")["member_share"] * total:
        return "", ""
    is_clear = len(ranked) == 1 or ranked[0][1] > ranked[1][1]
    return ranked[0][0] if is_clear else ("", "")


def _addresses_of_others(people: Sequence[Person], names: frozenset[str]) -> frozenset[str]:
    """The addresses in the book, without the user's own card."""
    found: set[str] = set()
    for person in people:
        if not (names and {name.key for name in (person.name, *person.names)} & names):
            found |= {address_key(email.address) for email in person.emails}
    return frozenset(found)


def _is_personal(message: Message) -> bool:
    return message.channel == "mail" and not (message.marks & weights().never)


def _sent(messages: Sequence[Message], known: set[str], others: frozenset[str]) -> set[str]:
    senders = Counter(
        address_key(message.sender.email)
        for message in messages
        if "sent" in message.marks and "draft" not in message.marks and message.sender.email
    )
    total = senders.total()
    if not total:
        return set()
    found = {
        email
        for email, count in senders.items()
        if count >= max(_FEWEST_SENT, section("own")["sent_share"] * total) and email not in others
    }
    if not found and not known:  # the user's own card stands in the book
        found = {min(senders, key=lambda email: (-senders[email], email))}
    return found


def _named(messages: Sequence[Message], others: frozenset[str], names: frozenset[str]) -> set[str]:
    if not names:
        return set()
    seen: Counter[str] = Counter()
    for message in messages:
        if _is_personal(message) and message.recipient_count <= weights().group_most:
            for party in (message.sender, *message.recipients):
                if party.email and party.name and name_key(party.name) in names:
                    seen[address_key(party.email)] += 1
    return {email for email, count in seen.items() if count >= section("own")["name_fewest"] and email not in others}


@dataclass(slots=True)
class _Mailbox:
    """What one file's direct mail is addressed to."""

    direct: int = 0
    hits: Counter[str] = field(default_factory=Counter)
    senders: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))


def _received(messages: Sequence[Message], known: set[str], others: frozenset[str]) -> set[str]:
    limits = section("own")
    boxes: defaultdict[str, _Mailbox] = defaultdict(_Mailbox)
    for message in messages:
        if not _is_personal(message) or "sent" in message.marks or message.recipient_count > weights().direct_most:
            continue
        sender = address_key(message.sender.email)
        keys = {address_key(party.email) for party in message.recipients if party.email}
        if sender in known or not keys:
            continue
        box = boxes[message.source.file]
        box.direct += 1
        if keys & known:
            continue
        for key in keys - others - {sender}:
            box.hits[key] += 1
            if len(box.senders[key]) < limits["received_senders"]:
                box.senders[key].add(sender)
    return {
        email
        for box in boxes.values()
        for email, count in box.hits.items()
        if count >= limits["received_share"] * box.direct and len(box.senders[email]) >= limits["received_senders"]
    }


def _met(messages: Sequence[Message], known: set[str], others: frozenset[str]) -> set[str]:
    limits = section("own")
    meetings: Counter[str] = Counter()
    there: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for message in messages:
        if message.channel == "meeting":
            meetings[message.source.file] += 1
            keys = {address_key(party.email) for party in (message.sender, *message.recipients) if party.email}
            there[message.source.file].update(keys)
    found = set()
    for file, total in meetings.items():
        counts = there[file]
        if total < limits["meeting_fewest"] or any(counts[key] for key in known):
            continue
        ranked = sorted(((count, key) for key, count in counts.items() if key not in others), reverse=True)
        is_clear = bool(ranked) and (len(ranked) == 1 or ranked[0][0] > ranked[1][0])
        if is_clear and ranked[0][0] >= limits["meeting_share"] * total:
            found.add(ranked[0][1])
    return found
