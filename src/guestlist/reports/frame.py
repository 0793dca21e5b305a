"""The ledger as a pandas table, for those who want to look further."""

from __future__ import annotations

from typing import TYPE_CHECKING

from guestlist.model import Audit
from guestlist.reports.ledger_csv import COLUMNS, rows

if TYPE_CHECKING:
    import pandas as pd


def to_frame(audit: Audit) -> pd.DataFrame:
    """One row a record, the columns of ``ledger.csv``; probabilities as numbers, everything else as text."""
    import pandas as pd  # here, so that the command line need not wait for it

    frame = pd.DataFrame(list(rows(audit)), columns=list(COLUMNS), dtype=str)
    for column in ("kind_probability", "tie_probability", "connection_probability"):
        frame[column] = pd.to_numeric(frame[column], errors="coerce")
    frame["source_row"] = frame["source_row"].astype(int)
    return frame
