"""Addresses that no single human reads. What kind of reader an address has is found out by the room ``sender``."""

from __future__ import annotations

from collections.abc import Iterator

from guestlist.model import Effect, Evidence, Kind, Stage
from guestlist.rules.registry import rule
from guestlist.rules.thresholds import threshold
from guestlist.rules.traits import Trait
from guestlist.rules.world import Case, World


@rule("role", Stage.NOT_A_PERSON, Effect.SKIP, needs=Trait.ROLE)
def role(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: addresses of a function: info, sales, klantenservice, regnskap.

    Why it matters: whoever reads it does not know you, and may be ten people.

    Example: kundenservice@firma.example.

    Limits: hello@ at a one-person firm is a person when the card shows a human name that fits; otherwise it is asked.
    """
    return _of_kind(case, Kind.ROLE)


@rule("bulk", Stage.NOT_A_PERSON, Effect.SKIP, needs=Trait.BULK)
def bulk(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: senders of newsletters and campaigns whose mailing list you are on.

    Why it matters: the address book saved them by itself; an invitation to them is one to nobody.

    Example: news@mail.shop.example.

    Limits: people work at mailing firms too; a person's address there stays a person.
    """
    return _of_kind(case, Kind.BULK)


@rule("automated", Stage.NOT_A_PERSON, Effect.SKIP, needs=Trait.AUTOMATED)
def automated(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: machines: no-reply, tickets, bounces, and relays that carry a person's name.

    Why it matters: the invitation reaches a program, or bounces.

    Example: "Ann Smit (via Jira)" with an address of the ticket system.

    Limits: a relay hides a real person whose own address you do not have.
    """
    return _of_kind(case, Kind.AUTOMATED)


@rule("list", Stage.NOT_A_PERSON, Effect.SKIP, needs=Trait.LIST)
def list_address(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: addresses of discussion lists and groups.

    Why it matters: one invitation to a list may reach hundreds of people.

    Example: oldtimers@googlegroups.com.

    Limits: a small team's list at an own domain looks like a role address.
    """
    return _of_kind(case, Kind.LIST)


@rule("disposable", Stage.NOT_A_PERSON, Effect.SKIP, needs=Trait.DISPOSABLE)
def disposable(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: throw-away mailboxes.

    Why it matters: whoever gave you one does not want to be found, and the mailbox is gone.

    Example: an address at a known host of ten-minute mailboxes.

    Limits: new hosts appear every day; the bundled list is as old as the release.
    """
    return _of_kind(case, Kind.DISPOSABLE)


@rule("organisation", Stage.NOT_A_PERSON, Effect.SKIP, needs=Trait.ORGANISATION)
def organisation(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: cards of firms and clubs rather than of people.

    Why it matters: a firm has a page, not a profile; it cannot accept.

    Example: a card that says "show as company", or whose name is the organisation's.

    Limits: a person whose firm bears the same name is asked about unless something tells them apart.
    """
    return _of_kind(case, Kind.ORGANISATION)


@rule("kind-uncertain", Stage.NOT_A_PERSON, Effect.ASK, needs=Trait.NOT_A_PERSON)
def kind_uncertain(case: Case, world: World) -> Iterator[Evidence]:
    """What it catches: addresses that are probably no person's, but not surely enough to leave out by themselves.

    Why it matters: a person wrongly taken for a robot would be lost without a word; so you are asked.

    Example: office@ at a small firm, with a first name only.

    Limits: asked between 50 % and 90 % probability; below, the address counts as a person's.
    """
    sender = case.sender
    if sender.kind is not Kind.PERSON and threshold("kind_uncertain") <= sender.probability < threshold("not_a_person"):
        yield from _told(case, f"kind-uncertain-{sender.kind}")


def _of_kind(case: Case, kind: Kind) -> Iterator[Evidence]:
    if case.sender.kind is kind and case.sender.probability >= threshold("not_a_person"):
        yield from _told(case, f"kind-{kind}")


def _told(case: Case, because: str) -> Iterator[Evidence]:
    """What the address was judged to be, then the parts of that judgement."""
    person = case.person
    value = person.emails[0].address if person.emails else person.label
    source = person.contacts[0].source if person.contacts else None
    percent = str(round(100 * case.sender.probability))
    field = "email" if person.emails else "name"
    yield Evidence(field, value, because, source=source, params=(("percent", percent),))
    yield from case.sender.evidence
