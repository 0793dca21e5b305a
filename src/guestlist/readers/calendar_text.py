"""The text of a calendar file cut into its events, before any of it is parsed."""

from __future__ import annotations

import re
from collections.abc import Iterator

_EVENT_CAP = 1 << 20  # bytes of one event; longer ones are attachments or damage
_HEAVY_LINE = re.compile(r"(?im)^(?:description|summary|location|attach|x-alt-desc|x-[^:;\n]{1,80}|comment)[:;]")


def event_blocks(text: str) -> Iterator[str]:
    """Each event on its own, without alarms, texts and private fields: one damaged event must not lose the others."""
    lines: list[str] | None = None
    size, skipping, nested = 0, False, 0
    for line in text.splitlines():
        mark = line.strip().upper()
        if mark == "BEGIN:VEVENT":
            if lines is not None:  # the event before was never ended
                yield "\r\n".join([*lines, "END:VEVENT"])
            lines, size, skipping, nested = ["BEGIN:VEVENT"], 0, False, 0
        elif lines is None:
            continue
        elif mark == "END:VEVENT":
            yield "\r\n".join([*lines, "END:VEVENT"])
            lines = None
        elif mark.startswith("BEGIN:"):
            nested += 1
        elif mark.startswith("END:"):
            nested = max(0, nested - 1)
        elif not nested:
            is_folded = line[:1] in (" ", "\t")
            skipping = skipping if is_folded else bool(_HEAVY_LINE.match(line))
            size += len(line)
            if not skipping and size < _EVENT_CAP and line.strip():
                lines.append(line)
    if lines is not None:
        yield "\r\n".join([*lines, "END:VEVENT"])
