"""What a reader of a written report can see, packed parts included."""

from __future__ import annotations

import base64
import re
import zipfile
import zlib
from pathlib import Path

_FONTS = ("xl/theme/theme1.xml", "xl/styles.xml")  # names of fonts and scripts, the same in every workbook


def shown(path: Path) -> str:
    """The text of a report: a workbook unpacked, a page with its packed lists inflated."""
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as archive:
            return "\n".join(archive.read(name).decode("utf-8") for name in archive.namelist() if name not in _FONTS)
    text = path.read_text(encoding="utf-8")
    packed = re.findall(r'<script type="application/octet-stream"[^>]*>([^<]+)</script>', text)
    return text + "\n".join(zlib.decompress(base64.b64decode(part), -zlib.MAX_WBITS).decode("utf-8") for part in packed)
