"""What to show, worked out before how to show it: the same for the terminal, the page and the spreadsheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from guestlist.model import Audit, Band, Decision, InputSummary, Kind
from guestlist.reports.doubts import doubtful_letters
from guestlist.reports.edition import edition
from guestlist.reports.language import _, n_, percent, whole
from guestlist.reports.missing import Missing, missing
from guestlist.reports.plain import harmless, short_name
from guestlist.reports.said import said
from guestlist.reports.wording import rule_words, word_notice

_GUESSED = ('The column "', "These columns were read by a guess", "No column names were found")
_UNREAD = "Not read: the columns"
_MOST_GUESSES = 3
"""Remarks of the readers on the columns of a table, and how many guesses a report names of one."""

PILES = (Decision.SKIP, Decision.ASK, Decision.INVITE)
"""The order of every report: worst first."""

NAMES_SUFFIX = "-names.csv"
"""How the file ends that tells who is who where names are covered."""


@dataclass(frozen=True, slots=True)
class Group:
    """People with the same verdict for the same reason."""

    decision: Decision
    rule: str
    title: str
    one_line: str
    people: int


@dataclass(frozen=True, slots=True)
class View:
    """The content of a report."""

    headline: str
    rest: str  # the sentences after the headline
    parts: tuple[tuple[str, int], ...]  # addresses: wrong, to look at, safe
    groups: tuple[Group, ...]  # skip, then ask, then invite; largest first
    inputs: tuple[InputSummary, ...]
    invite: int
    ask: int
    skip: int
    ask_without_address: int  # of those to ask about: the headline counts addresses, and they have none
    records: int
    unreadable: int
    notices: tuple[str, ...]
    missing: tuple[Missing, ...]
    merged: int  # records that joined another record of the same person


def view_of(audit: Audit) -> View:
    """Work out everything a report says about an audit."""
    tally = audit.tally
    people, fates = dict(tally.people), dict(tally.by_fate)
    safe = safe_addresses(audit)
    return View(
        headline=headline(audit),
        rest=_rest(audit, safe),
        parts=(("wrong", tally.wrong_addresses), ("ask", tally.addresses_ask), ("safe", safe)),
        groups=groups_of(audit),
        inputs=audit.inputs,
        invite=people[Decision.INVITE],
        ask=people[Decision.ASK],
        skip=people[Decision.SKIP],
        ask_without_address=sum(
            verdict.decision is Decision.ASK and not verdict.person.emails for verdict in audit.verdicts
        ),
        records=tally.records,
        unreadable=fates["unreadable"],
        notices=(
            *(word_notice(notice) for notice in audit.notices),
            *_mapped_in_vain(audit),
            *doubtful_letters(audit),
            *(line for summary in audit.inputs for line in _doubtful_columns(summary)),
        ),
        missing=tuple(missing(audit)),
        merged=tally.records - fates["unreadable"] - len(audit.verdicts),
    )


def safe_addresses(audit: Audit) -> int:
    """Addresses of people on the shortlist, one a person."""
    tally = audit.tally
    return tally.addresses - tally.wrong_addresses - tally.addresses_ask


def headline(audit: Audit) -> str:
    """The one sentence to remember."""
    tally = audit.tally
    if not tally.addresses:
        return _("Invite all would reach no address.")
    return n_(
        "Invite all would reach {n} address; {wrong} of them wrongly.",
        "Invite all would reach {n} addresses; {wrong} of them wrongly.",
        tally.addresses,
    ).replace("{wrong}", whole(tally.wrong_addresses))


def _rest(audit: Audit, safe: int) -> str:
    tally = audit.tally
    told = []
    if tally.addresses:
        told = [
            n_("{n} address is for you to decide.", "{n} addresses are for you to decide.", tally.addresses_ask),
            n_("{n} is safe.", "{n} are safe.", safe),
        ]
    if tally.phone_only:
        told.append(
            n_(
                "{n} person has only a phone number and would get a text message.",
                "{n} people have only a phone number and would get a text message.",
                tally.phone_only,
            )
        )
    return " ".join(told)


def groups_of(audit: Audit) -> tuple[Group, ...]:
    """The people by verdict and deciding rule: skip, ask, invite; largest first within each."""
    counts = Counter((verdict.decision, verdict.rule) for verdict in audit.verdicts)
    rows = sorted(counts.items(), key=lambda item: (PILES.index(item[0][0]), -item[1], item[0][1]))
    return tuple(
        Group(decision, rule, rule_words(rule)["one" if count == 1 else "title"], rule_words(rule)["one_line"], count)
        for (decision, rule), count in rows
    )


def verdict_word(decision: Decision | str) -> str:
    """A verdict in one or two words, for a cell."""
    return {"skip": _("skip"), "ask": _("ask"), "invite": _("invite")}[str(decision)]


def pile_meaning(decision: Decision) -> str:
    """What a pile is, in half a sentence."""
    return {
        Decision.SKIP: _("should not get an invitation"),
        Decision.ASK: _("look at these yourself"),
        Decision.INVITE: _("safe to invite"),
    }[decision]


def kind_word(kind: Kind | str) -> str:
    """Who reads the address, in a word or two."""
    return _kind_words(edition().language)[str(kind)]


@cache
def _kind_words(_language: str) -> dict[str, str]:
    return {
        "person": _("a person"),
        "role": _("a role address"),
        "bulk": _("a newsletter"),
        "automated": _("a machine"),
        "list": _("a mailing list"),
        "disposable": _("a throw-away mailbox"),
        "organisation": _("an organisation"),
    }


def kind_question(probability: float, has_address: bool) -> str:
    """What the sum on a sender answers: of an address who reads it, of a card without one whose it is."""
    share = percent(probability)
    if has_address:
        return _("Does no single human read the address? {share}").format(share=share)
    return _("Is it the card of no single human? {share}").format(share=share)


def tie_word(band: Band | str) -> str:
    """Whether they remember the user, in a word or two."""
    return {
        "fresh": _("knows you"),
        "fading": _("fading"),
        "stale": _("long ago"),
        "unknown": _("no dates"),
    }[str(band)]


def format_word(summary: InputSummary) -> str:
    """What a file is, as people call it; the variant where it tells something."""
    return format_of(summary.format, summary.variant, is_book=bool(summary.contacts))


def format_of(form: str, variant: str, *, is_book: bool) -> str:
    """A format in words: "vCard 3.0", "CSV, Outlook, Dutch", "mailbox"; the variant is told of address books alone."""
    words = {
        "vcard": "vCard",
        "google-csv": "Google CSV",
        "outlook-csv": "CSV",
        "thunderbird-csv": "CSV",
        "yahoo-csv": "CSV",
        "csv": "CSV",
        "ldif": "LDIF",
        "linkedin-connections": _("LinkedIn, connections"),
        "linkedin-invitations": _("LinkedIn, invitations"),
        "linkedin-messages": _("LinkedIn, messages"),
        "linkedin-imported": _("LinkedIn, imported contacts"),
        "linkedin-profile": _("LinkedIn, your profile"),
        "linkedin-positions": _("LinkedIn, your positions"),
        "linkedin-emails": _("LinkedIn, your addresses"),
        "linkedin-phones": _("LinkedIn, your phones"),
        "mbox": _("mailbox"),
        "mail": _("mail"),
        "calendar": _("calendar"),
        "folder": _("folder"),
        "archive": _("archive"),
        "policy": _("policy file"),
        "unusable": _("not usable"),
    }
    word = words.get(form, form)
    if not is_book or not variant or form.startswith("linkedin"):
        return word
    return f"{word} {variant}" if form == "vcard" else f"{word}, {said(variant)}"


def purpose_of(name: str) -> str:
    """What a file of the output folder is for."""
    if name.endswith(NAMES_SUFFIX):
        return _("who is who behind the labels: for you alone, not to hand on")
    purposes = {
        "shortlist.csv": _("the people you can invite, ready to upload"),
        "shortlist-google.csv": _("the same people, for Google Contacts"),
        "shortlist-outlook.csv": _("the same people, for Outlook"),
        "shortlist.vcf": _("the same people, for Apple and phones"),
        "ledger.csv": _("every record with its verdict and reason (private)"),
        "report.html": _("the same to look at, to sort and to print"),
        "review.xlsx": _("the same as a spreadsheet to decide in"),
        "audit.json": _("the same for programs, and for guestlist explain"),
        "unreadable.txt": _("what could not be read"),
    }
    return purposes.get(name, "")


def _mapped_in_vain(audit: Audit) -> Iterator[str]:
    """What every table says of a --map: a column that none of them has, or a field that does not exist."""
    told = [each.remarks for each in audit.inputs if each.format.endswith("csv")]
    for remark in told[0] if told else ():
        if remark.startswith("--map ") and all(remark in remarks for remarks in told):
            yield said(remark)


def _doubtful_columns(summary: InputSummary) -> Iterator[str]:
    """What a table's reader guessed of its columns, and which it left unread: a wrong one makes every verdict wrong."""
    if not summary.format.endswith("csv"):
        return
    file = short_name(summary.file)
    guessed = [remark for remark in summary.remarks if remark.startswith(_GUESSED)]
    unread = [remark for remark in summary.remarks if remark.startswith(_UNREAD)]
    for remark in (*guessed[:_MOST_GUESSES], *unread):
        yield f"{file}: {harmless(said(remark), 300)}"
    more = len(guessed) - _MOST_GUESSES
    if more > 0:
        words = n_(
            "{file}: {n} more column was read by a guess; guestlist read names it.",
            "{file}: {n} more columns were read by a guess; guestlist read names them.",
            more,
        )
        yield words.replace("{file}", file)
