"""Rows of LinkedIn's export to connections, invitations and the contacts it has already been given."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from guestlist.collector import without_collector
from guestlist.model import Connection, Contact, Invitation, Owner, Problem, Reading, Source
from guestlist.normalise.profiles import profile_slug
from guestlist.readers.csv_columns import Column, Plan
from guestlist.readers.csv_contacts import Recipe
from guestlist.readers.csv_dates import order_of, read_date
from guestlist.readers.csv_rows import Row
from guestlist.readers.csv_words import Slot, table
from guestlist.readers.linkedin_tables import Export

_MAX_RAW = 20_000
_BAD_DATE = "the date {text} could not be read"

_IMPORTED_SLOTS = {
    "given": Slot("given"),
    "additional": Slot("additional"),
    "family": Slot("family"),
    "maiden": Slot("maiden"),
    "nickname": Slot("nickname"),
    "prefix": Slot("prefix"),
    "suffix": Slot("suffix"),
    "full": Slot("name"),
    "company": Slot("organisation"),
    "title": Slot("title"),
    "email": Slot("email"),
    "phone": Slot("phone"),
    "created": Slot("created"),
    "updated": Slot("updated"),
    "address": Slot("address", part="formatted"),
    "site": Slot("url"),
    "birthday": Slot("birthday"),
}


@dataclass(slots=True)
class Found:
    """What the rows of one file gave."""

    connections: list[Connection] = field(default_factory=list)
    invitations: list[Invitation] = field(default_factory=list)
    imported: list[Contact] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def into(self, reading: Reading) -> Reading:
        """The reading with everything found; its records are what was read and what could not be."""
        items = len(self.connections) + len(self.invitations) + len(self.imported)
        return replace(
            reading,
            connections=tuple(self.connections),
            invitations=tuple(self.invitations),
            imported=tuple(self.imported),
            problems=tuple(self.problems),
            remarks=tuple(self.remarks),
            records=items + len(self.problems),
        )


@without_collector()
def read_connections(export: Export, reading: Reading) -> Reading:
    """Every row as a connection. A hidden or closed member's row holds the date alone and is kept and counted."""
    found = Found()
    order = date_order(export, "connected")
    for position, row, cells in export.rows():
        source = Source(export.name, position, "row")
        if not cells:
            found.problems.append(empty_row(source, row))
            continue
        text = cells.get("connected", "")
        date = read_date(text, order)
        problems = row.problems if date or not text else (*row.problems, _BAD_DATE.format(text=text[:40]))
        found.connections.append(
            Connection(
                source=source,
                given=cells.get("given", ""),
                family=cells.get("family", ""),
                url=cells.get("url", ""),
                email=cells.get("email", ""),
                company=cells.get("company", ""),
                position=cells.get("position", ""),
                connected_on=date,
                problems=problems,
            )
        )
    hidden = sum(connection.is_hidden for connection in found.connections)
    if hidden:
        found.remarks.append(
            f"{hidden} of {len(found.connections)} connections are hidden or closed: only their date is exported. "
            "Anyone in the book may be one of them."
        )
    _remark_on_dates(found, [connection.connected_on for connection in found.connections])
    return found.into(reading)


def read_invitations(export: Export, reading: Reading) -> Reading:
    """Every row as an invitation; the inviter of the outgoing ones is the user."""
    found = Found()
    order = date_order(export, "sent", "mdy")
    own_urls: Counter[str] = Counter()
    own_names: Counter[str] = Counter()
    for position, row, cells in export.rows():
        source = Source(export.name, position, "row")
        if not cells:
            found.problems.append(empty_row(source, row))
            continue
        is_out = _is_outgoing(cells)
        name = cells.get("to" if is_out else "from", "")
        inviter = cells.get("inviter-url", "")
        if is_out:
            own_urls[profile_slug(inviter)] += 1
            own_names[cells.get("from", "")] += 1
        found.invitations.append(
            Invitation(
                source=source,
                direction="outgoing" if is_out else "incoming",
                name=name,
                url=cells.get("invitee-url", "") if is_out else inviter,
                email=name if "@" in name and " " not in name else "",
                sent_on=read_date(cells.get("sent", ""), order),
                message=cells.get("message", ""),
                inviter_url=inviter,
            )
        )
    own_urls.pop("", None)
    own_names.pop("", None)
    _remark_on_dates(found, [invitation.sent_on for invitation in found.invitations])
    owner = Owner(
        names=tuple(name for name, _ in own_names.most_common(1)), urls=tuple(url for url, _ in own_urls.most_common(1))
    )
    return replace(found.into(reading), owner=owner if owner != Owner() else None)


def read_imported(export: Export, reading: Reading) -> Reading:
    """Every row of ImportedContacts.csv or Contacts.csv as a contact LinkedIn already holds."""
    found = Found()
    header = export.table.header
    slots: list[Slot | None] = [None] * len(header)
    for field_name, places in export.columns.items():
        for index in places:
            slots[index] = _IMPORTED_SLOTS.get(field_name)
    plan = Plan(tuple(Column(n, header[n], slots[n], "dialect") for n in range(len(header))), None, "")
    recipe = Recipe(plan, export.name, date_order(export, "created", "mdy"))
    for position, row, _cells in export.rows():
        made = recipe.make(row, position)
        if isinstance(made, Contact):
            found.imported.append(made)
        else:
            found.problems.append(made)
    return found.into(reading)


def empty_row(source: Source, row: Row) -> Problem:
    """The problem of a row without any value."""
    message = f"{source.file}, row {source.position}: the row is empty. Listed in unreadable.txt."
    return Problem(source, "empty-record", message, row.raw[:_MAX_RAW])


def date_order(export: Export, column: str, otherwise: str = "") -> str:
    """The order of day and month in a date column: "mdy", "dmy", or ``otherwise`` when the dates do not tell."""
    return order_of((cells.get(column, "") for _, _, cells in export.rows()), otherwise)


def _is_outgoing(cells: dict[str, str]) -> bool:
    direction = cells.get("direction", "").casefold()
    return direction in table("linkedin")["words"]["outgoing"]


def _remark_on_dates(found: Found, dates: Sequence[str]) -> None:
    unread = sum(not date for date in dates)
    if unread:
        found.remarks.append(f"{unread} of {len(dates)} dates could not be read.")


ReadRows = Callable[[Export, Reading], Reading]
