"""A coach's logo: a small picture file, carried inside the page so that nothing is fetched."""

from __future__ import annotations

import base64
from pathlib import Path

from guestlist.errors import Exit, UserError

_MOST_BYTES = 300_000
_SIGNATURES = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF8": "image/gif",
}


def load_logo(path: Path) -> str:
    """The picture as a data: URI. Raises UserError (exit 4) for what is no PNG, JPEG, GIF, WebP or SVG, or too large.

    A page shows it in an ``img``, where a browser runs no script of an SVG and lets it fetch nothing.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UserError(f"{path}: {error.strerror or error}.", exit_code=Exit.INPUT_UNUSABLE) from error
    if len(data) > _MOST_BYTES:
        raise UserError(
            f"{path}: a logo of more than {_MOST_BYTES // 1000} KB is too large for a page.",
            hint="Save it smaller: 600 points across are plenty.",
            exit_code=Exit.INPUT_UNUSABLE,
        )
    kind = _kind(data)
    if not kind:
        raise UserError(
            f"{path} is no picture a page can show.",
            hint="Give a PNG, JPEG, GIF, WebP or SVG file.",
            exit_code=Exit.INPUT_UNUSABLE,
        )
    return f"data:{kind};base64,{base64.b64encode(data).decode('ascii')}"


def _kind(data: bytes) -> str:
    for signature, kind in _SIGNATURES.items():
        if data.startswith(signature):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    head = data[:1000].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    return "image/svg+xml" if head.startswith((b"<svg", b"<?xml", b"<!--")) and b"<svg" in head else ""
