"""What to doubt of how the files were read, where a wrong reading would make names wrong."""

from __future__ import annotations

from collections.abc import Iterator

from guestlist.model import Audit
from guestlist.reports.language import _
from guestlist.reports.plain import harmless, short_name


def doubtful_letters(audit: Audit) -> Iterator[str]:
    """A line for each file that does not say what its accented letters are, and whose letters do not tell it surely."""
    words = _(
        "{file}: which letters its accented names have is a guess ({encoding}). Look at some; if they are wrong, save "
        "the file again as UTF-8."
    )
    for summary in audit.inputs:
        if summary.encoding_certainty == "guessed":
            yield words.format(file=short_name(summary.file), encoding=harmless(summary.encoding, 20))
