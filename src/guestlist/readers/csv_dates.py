"""Whether the numeric dates of a table are written month first."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NUMERIC = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{2,4})")


def are_us_dates(cells: Iterable[str], otherwise: bool = False) -> bool:
    """True when the dates are month first. A single date such as 1/29/2020 or 29/1/2020 settles it for the column.

    >>> are_us_dates(["1/2/2020", "1/29/2020"]), are_us_dates(["29/1/2020"]), are_us_dates(["1/2/2020"])
    (True, False, False)
    """
    for cell in cells:
        match = _NUMERIC.match(cell.strip())
        if match and int(match[1]) > 12:
            return False
        if match and int(match[2]) > 12:
            return True
    return otherwise
