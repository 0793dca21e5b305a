"""``guestlist read``: what the readers understood, for a person to check before trusting an audit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from guestlist.model import Contact, Problem, Reading
from guestlist.normalise.phones import vote_region
from guestlist.reports.plain import harmless, short_name

_BAR = 20  # characters of a full bar
_EXAMPLES = 3  # problems shown of each kind

_FIELDS: tuple[tuple[str, Callable[[Contact], object]], ...] = (
    ("name", lambda contact: contact.name or contact.given or contact.family),
    ("e-mail", lambda contact: contact.emails),
    ("phone", lambda contact: contact.phones),
    ("organisation", lambda contact: contact.organisation),
    ("title", lambda contact: contact.title),
    ("labels", lambda contact: contact.labels),
    ("note", lambda contact: contact.note),
    ("web pages", lambda contact: contact.urls),
    ("relations", lambda contact: contact.relations),
    ("birthday", lambda contact: contact.birthday),
)

_ENCODING_WORDS = {
    "declared": "the file says so",
    "certain": "certain",
    "likely": "likely",
    "guessed": "guessed: check names with accents",
}


def print_readings(readings: Sequence[Reading], region: str, console: Console) -> None:
    """One block a file: format, encoding, rows in and out, fill rates, problems; then what is missing."""
    for reading in readings:
        _file(reading, console)
    contacts = [contact for reading in readings for contact in reading.contacts]
    if contacts:
        country = region or vote_region(contacts)
        console.print(Text(f"Phone numbers without a country code are read as {country}." if country else _NO_REGION))
    _missing(readings, console)


_WITHOUT_RECORDS = ("unusable", "archive", "folder", "policy")
_NO_REGION = "No country for phone numbers without a country code could be found: give one with --region NL."


def _file(reading: Reading, console: Console) -> None:
    told = reading.variant if reading.variant.lower() in reading.format else f"{reading.format} {reading.variant}"
    console.print(Text.assemble((short_name(reading.file), "bold"), f"  {harmless(told.strip(), 60)}"))
    if reading.encoding:
        sure = _ENCODING_WORDS.get(reading.encoding_certainty, reading.encoding_certainty)
        console.print(Text(f"  encoding {reading.encoding}" + (f" ({sure})" if sure else "")))
    lost = sum(problem.is_record for problem in reading.problems)
    out = [
        (len(reading.contacts), "contacts"),
        (len(reading.connections), "connections"),
        (len(reading.invitations), "invitations"),
        (len(reading.imported), "contacts LinkedIn already holds"),
        (len(reading.messages), "messages"),
        (lost, "unreadable"),
    ]
    counts = ", ".join(f"{count:,} {what}" for count, what in out if count)
    if reading.format not in _WITHOUT_RECORDS:
        noun = "record" if reading.records == 1 else "records"
        about_you = "about you" if reading.owner else "nothing to judge"
        console.print(Text(f"  {reading.records:,} {noun} in: {counts or about_you}"))
    for remark in reading.remarks:
        console.print(_indented(f"note: {harmless(remark, 400)}", 2))
    if reading.contacts:
        _fill_rates(reading.contacts, console)
    _problems(reading.problems, console)
    _doubts(reading.contacts, console)
    console.print()


def _fill_rates(contacts: Sequence[Contact], console: Console) -> None:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column(width=2)
    for _ in range(3):
        table.add_column()
    for name, value_of in _FIELDS:
        share = sum(1 for contact in contacts if value_of(contact)) / len(contacts)
        if share:
            table.add_row(
                "",
                name,
                "#" * max(round(_BAR * share), 1) + "." * (_BAR - max(round(_BAR * share), 1)),
                f"{share:4.0%}",
            )
    console.print(table)


def _problems(problems: Sequence[Problem], console: Console) -> None:
    by_code: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        by_code[problem.code].append(problem)
    for code, found in by_code.items():
        console.print(Text(f"  {len(found):,} x {code}", style="yellow"))
        for problem in found[:_EXAMPLES]:
            console.print(_indented(harmless(problem.message, 300), 5))
        if len(found) > _EXAMPLES:
            console.print(Text(f"     and {len(found) - _EXAMPLES:,} more"))


def _doubts(contacts: Sequence[Contact], console: Console) -> None:
    doubtful = [contact for contact in contacts if contact.problems]
    if not doubtful:
        return
    console.print(Text(f"  {len(doubtful):,} read with a doubt", style="yellow"))
    for contact in doubtful[:_EXAMPLES]:
        source = contact.source
        console.print(_indented(f"{source.unit} {source.position}: {harmless('; '.join(contact.problems), 300)}", 5))
    if len(doubtful) > _EXAMPLES:
        console.print(Text(f"     and {len(doubtful) - _EXAMPLES:,} more"))


def _indented(text: str, by: int) -> Padding:
    return Padding(Text(text), (0, 0, 0, by))


def _missing(readings: Sequence[Reading], console: Console) -> None:
    formats = {reading.format for reading in readings}
    wishes = (
        ("linkedin-connections", "Your LinkedIn archive (Settings, Data privacy, Get a copy of your data) tells who is "
         "already a connection."),
        ("mbox", "Your mail (Google Takeout, Mail, .mbox) tells who still remembers you."),
        ("calendar", "Your calendar (.ics) tells whom you met."),
    )  # fmt: skip
    told = [text for name, text in wishes if name not in formats]
    if told:
        console.print(Text("\nWhat is missing", style="bold"))
        for text in told:
            console.print(_indented(f"- {text}", 2))
