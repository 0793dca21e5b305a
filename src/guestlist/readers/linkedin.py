"""LinkedIn's data export: one reader for each of its tables that Guestlist uses, and one for those it does not."""

from __future__ import annotations

from dataclasses import replace

from guestlist.model import Problem, Reading, Source
from guestlist.readers.linkedin_messages import read_messages
from guestlist.readers.linkedin_owner import read_emails, read_phones, read_positions, read_profile
from guestlist.readers.linkedin_people import ReadRows, read_connections, read_imported, read_invitations
from guestlist.readers.linkedin_tables import OTHER, format_of, open_export
from guestlist.readers.registry import InputFile, ReadOptions, Sample

_CLAIM = 0.99
_CLAIM_OTHER = 0.4
"""Below what a member of an archive needs: there the table is counted and ignored; given by name, it is explained."""

_NO_ROWS = "The table has column names but no rows: LinkedIn exported nothing of this kind."


class LinkedInReader:
    """Reads one table of the export, of any era, recognised by its column names within the first rows."""

    def __init__(self, format_name: str, read_rows: ReadRows) -> None:
        self.format = format_name
        self.may_be_empty = format_name != "linkedin-connections"  # nobody invited is a fact, no connections a mistake
        self._read_rows = read_rows

    def claims(self, sample: Sample) -> float:
        """Nearly certain when the column names are this table's."""
        return _CLAIM if sample.head and format_of(sample.head)[0] == self.format else 0.0

    def read(self, file: InputFile, sample: Sample, options: ReadOptions) -> Reading:  # noqa: ARG002
        """The rows of the table; without any, a Reading of 0 records and a remark."""
        with file.open() as stream:
            data = stream.read()
        export = open_export(file.name, data)
        if export is None:  # the file changed between claim and reading
            problem = Problem(
                Source(file.name, 0, "file"), "changed", f"{file.name}: the file changed while it was read."
            )
            return Reading(file=file.name, format="unusable", problems=(problem,))
        reading = Reading(
            file=file.name,
            format=self.format,
            variant=_variant(export.kind.variant, export.columns, export.table.start),
            encoding=export.lines.encoding,
            encoding_certainty=export.lines.certainty,
        )
        reading = self._read_rows(export, reading)
        if reading.format != "unusable" and not reading.records:
            return replace(reading, owner=None, remarks=(_NO_ROWS,))
        return reading


class OtherTables:
    """Recognises the tables of the export that Guestlist does not need, so that none is taken for an address book."""

    format = OTHER

    def claims(self, sample: Sample) -> float:
        """Low, but above every reader that does not know the table."""
        return _CLAIM_OTHER if sample.head and format_of(sample.head)[0] == OTHER else 0.0

    def read(self, file: InputFile, sample: Sample, options: ReadOptions) -> Reading:  # noqa: ARG002
        """What the table is, and that it is not needed."""
        name = format_of(sample.head)[1]
        message = f"{file.name}: {name} of LinkedIn's export, which Guestlist does not need. Give Connections.csv."
        problem = Problem(Source(file.name, 0, "file"), "not-needed", message, is_record=False)
        return Reading(file=file.name, format="unusable", problems=(problem,), remarks=(message,))


def _variant(name: str, columns: object, start: int) -> str:
    """The table's era in a few words."""
    if name != "Connections":
        return name
    fields = set(columns) if isinstance(columns, dict) else set()
    preamble = "with a note above the header" if start > 1 else "without a note above the header"
    return f"Connections, {'with' if 'url' in fields else 'without'} profile addresses, {preamble}"


READERS = (
    LinkedInReader("linkedin-connections", read_connections),
    LinkedInReader("linkedin-invitations", read_invitations),
    LinkedInReader("linkedin-messages", read_messages),
    LinkedInReader("linkedin-imported", read_imported),
    LinkedInReader("linkedin-profile", read_profile),
    LinkedInReader("linkedin-positions", read_positions),
    LinkedInReader("linkedin-emails", read_emails),
    LinkedInReader("linkedin-phones", read_phones),
    OtherTables(),
)
