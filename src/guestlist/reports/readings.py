"""``guestlist read``: what the readers understood, for a person to check before trusting an audit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from guestlist.model import Contact, Email, Problem, Reading
from guestlist.normalise.emails import emails_of, unusable_emails
from guestlist.normalise.mistyped import is_doubtful, mistyped
from guestlist.normalise.phones import vote_region
from guestlist.reports.language import _, coded, n_, percent
from guestlist.reports.lines import lines
from guestlist.reports.plain import harmless, short_name
from guestlist.reports.said import problem_place, problem_words, said
from guestlist.reports.view import format_of

_BAR = 20  # characters of a full bar
_EXAMPLES = 3  # problems shown of each kind
_ADDRESS = "e-mail address"  # in what a reader says of an address
_LINE_ENDINGS = (", LF", ", CRLF", "LF", "CRLF")  # what a mailbox's variant ends with; nobody asks

_FIELDS: tuple[tuple[Callable[[], str], Callable[[Contact], object]], ...] = (
    (lambda: _("name"), lambda contact: contact.name or contact.given or contact.family),
    (lambda: _("e-mail"), lambda contact: contact.emails),
    (lambda: _("phone"), lambda contact: contact.phones),
    (lambda: _("organisation"), lambda contact: contact.organisation),
    (lambda: _("title"), lambda contact: contact.title),
    (lambda: _("labels"), lambda contact: contact.labels),
    (lambda: _("refusals"), lambda contact: contact.refusals),
    (lambda: _("note"), lambda contact: contact.note),
    (lambda: _("web pages"), lambda contact: contact.urls),
    (lambda: _("relations"), lambda contact: contact.relations),
    (lambda: _("birthday"), lambda contact: contact.birthday),
)


def print_readings(readings: Sequence[Reading], region: str, console: Console) -> None:
    """One block a file: format, encoding, rows in and out, fill rates, problems; then what is missing."""
    for reading in readings:
        _file(reading, console)
    contacts = [contact for reading in readings for contact in reading.contacts]
    if contacts:
        country = region or vote_region(contacts)
        known = _("Phone numbers without a country code are read as {country}.").format(country=country)
        none = _("No country for phone numbers without a country code could be found: give one with --region NL.")
        console.print(lines(known if country else none, console))
    _missing(readings, console)


_WITHOUT_RECORDS = ("unusable", "archive", "folder", "policy")


def _file(reading: Reading, console: Console) -> None:
    console.print(Text.assemble((short_name(reading.file), "bold"), f"  {harmless(_format(reading), 60)}"))
    if reading.encoding:
        sure = _certainty(reading.encoding_certainty)
        words = _("encoding {encoding}").format(encoding=reading.encoding)
        console.print(Text(f"  {words}" + (f" ({sure})" if sure else "")))
    if reading.format not in _WITHOUT_RECORDS:
        records = n_("{n} record in: {what}", "{n} records in: {what}", reading.records)
        console.print(Text("  " + records.replace("{what}", _came_out(reading))))
    for remark in reading.remarks:
        console.print(lines(_("note: {remark}").format(remark=harmless(said(remark), 400)), console, indent=2))
    if reading.contacts:
        _fill_rates(reading.contacts, console)
    _problems(reading, console)
    _doubts(reading.contacts, console)
    console.print()


def _format(reading: Reading) -> str:
    word = format_of(reading.format, reading.variant, is_book=bool(reading.contacts))
    if reading.format.startswith("linkedin") or reading.contacts:
        return word
    variant = reading.variant
    for ending in _LINE_ENDINGS:
        variant = variant.removesuffix(ending)
    return f"{word}, {said(variant)}" if variant else word


def _certainty(code: str) -> str:
    return {
        "declared": _("the file says so"),
        "certain": _("certain"),
        "likely": _("likely"),
        "guessed": _("guessed: check names with accents"),
    }.get(code, code)


def _came_out(reading: Reading) -> str:
    lost = sum(problem.is_record for problem in reading.problems)
    counts = [
        (len(reading.contacts), n_("{n} contact", "{n} contacts", len(reading.contacts))),
        (len(reading.connections), n_("{n} connection", "{n} connections", len(reading.connections))),
        (len(reading.invitations), n_("{n} invitation", "{n} invitations", len(reading.invitations))),
        (
            len(reading.imported),
            n_("{n} contact LinkedIn already holds", "{n} contacts LinkedIn already holds", len(reading.imported)),
        ),
        (len(reading.messages), _messages(reading)),
        (lost, n_("{n} unreadable", "{n} unreadable", lost)),
    ]
    told = ", ".join(words for count, words in counts if count)
    return told or (_("about you") if reading.owner else _("nothing to judge"))


def _messages(reading: Reading) -> str:
    count = len(reading.messages)
    if reading.format == "calendar":
        return n_("{n} meeting", "{n} meetings", count)
    return n_("{n} message", "{n} messages", count)


def _fill_rates(contacts: Sequence[Contact], console: Console) -> None:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column(width=1)
    for justify in ("left", "left", "right"):
        table.add_column(justify=justify, no_wrap=True)
    for name, value_of in _FIELDS:
        share = sum(1 for contact in contacts if value_of(contact)) / len(contacts)
        if share:
            full = max(round(_BAR * share), 1)
            table.add_row("", name(), "#" * full + "." * (_BAR - full), percent(share))
    console.print(table)


def _problems(reading: Reading, console: Console) -> None:
    """What is wrong, worst first; the same words are said once, with the places."""
    by_words: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in reading.problems:
        if said(problem.message) not in map(said, reading.remarks):
            by_words[harmless(problem_words(problem), 300)].append(problem)
    for words, found in sorted(by_words.items(), key=lambda item: -len(item[1])):
        places = [place for place in map(problem_place, found[:_EXAMPLES]) if place]
        if len(found) > _EXAMPLES:
            places.append(n_("and {n} more", "and {n} more", len(found) - _EXAMPLES))
        sentence = f"{', '.join(places)}: {words}" if places else words[:1].upper() + words[1:]
        console.print(lines(sentence, console, indent=2, hanging=2, style="yellow"))


def _doubts(contacts: Sequence[Contact], console: Console) -> None:
    doubtful = [(contact, found) for contact in contacts if (found := doubts_of(contact))]
    if not doubtful:
        return
    words = n_("{n} contact read with a doubt:", "{n} contacts read with a doubt:", len(doubtful))
    console.print(Text(f"  {words}", style="yellow"))
    for contact, found in doubtful[:_EXAMPLES]:
        source = contact.source
        unit = coded("unit", source.unit, source.unit)
        told = harmless("; ".join(map(said, found)), 300)
        console.print(lines(f"{unit} {source.position}: {told}", console, indent=4, hanging=2))
    if len(doubtful) > _EXAMPLES:
        more = n_("and {n} more", "and {n} more", len(doubtful) - _EXAMPLES)
        console.print(Text(f"    {more}"))


def doubts_of(contact: Contact) -> tuple[str, ...]:
    """What is doubtful about a contact: what its reader said, addresses that cannot be used, and mistyped ones."""
    if any(_ADDRESS in each for each in contact.problems):
        return contact.problems  # its reader has said so
    unusable = tuple(
        _("{address} cannot be used as an e-mail address").format(address=harmless(email.raw or email.value, 80))
        for email in unusable_emails(contact)
    )
    return (*contact.problems, *unusable, *map(_mistyped_words, filter(is_doubtful, emails_of(contact))))


def _mistyped_words(email: Email) -> str:
    """What seems to be wrong with an address that has a slip in it."""
    address, found = harmless(email.address, 80), mistyped(email.domain)
    if found is not None and found.meant:
        return _("{address} looks mistyped; did you mean {meant}?").format(address=address, meant=found.meant)
    return _("{address} looks mistyped").format(address=address)


def _missing(readings: Sequence[Reading], console: Console) -> None:
    contacts = any(reading.contacts for reading in readings)
    formats = {reading.format for reading in readings}
    wishes = (
        (
            "linkedin-connections",
            _(
                "Your LinkedIn archive (Settings, Data privacy, Get a copy of your data) tells who is already a "
                "connection."
            ),
        ),
        ("mbox", _("Your mail (Google Takeout, Mail, .mbox) tells who still remembers you.")),
        ("calendar", _("Your calendar (.ics) tells whom you met.")),
    )
    told = [text for name, text in wishes if name not in formats]
    if told:
        if contacts:
            console.print()
        console.print(Text(_("What is missing"), style="bold"))
        for text in told:
            console.print(lines(f"- {text}", console, indent=2, hanging=2))
