"""Translations: from the .po sources people edit to the .mo form that ``gettext`` reads.

The wheel carries compiled catalogues; from a source folder they are compiled in memory. Standard library only, and no
import of Guestlist: the build calls it too.
"""

from __future__ import annotations

import ast
import struct
from dataclasses import dataclass

_MAGIC = 0x950412DE  # GNU gettext manual, "The Format of GNU MO Files"
_HEADER = struct.Struct("<7I")
_PAIR = struct.Struct("<2I")


@dataclass(slots=True)
class Entry:
    """One message of a catalogue."""

    context: str = ""
    source: str = ""
    plural: str = ""  # the source's plural; "" when there is none
    texts: tuple[str, ...] = ()  # the translation, or its forms: one, other
    comments: tuple[str, ...] = ()  # lines beginning with #


def read_po(text: str) -> list[Entry]:
    """The entries of a .po file, the header (empty source) among them.

    Raises ValueError with the line for what is no .po syntax.
    """
    entries: list[Entry] = []
    fields: dict[str, str] = {}
    comments: list[str] = []
    key = ""
    for number, raw in enumerate([*text.splitlines(), ""], 1):
        line = raw.strip()
        if "msgid" in fields and (not line or line.startswith("#")):
            entries.append(_entry(fields, comments))
            fields, comments, key = {}, [], ""
        if line.startswith("#"):
            comments.append(line)
        elif line.startswith('"') and key:
            fields[key] += _unquoted(line, number)
        elif line:
            key, _, rest = line.partition(" ")
            if key.partition("[")[0] not in ("msgctxt", "msgid", "msgid_plural", "msgstr"):
                raise ValueError(f"line {number}: {line[:40]}")
            fields[key] = _unquoted(rest, number)
    return entries


def _entry(fields: dict[str, str], comments: list[str]) -> Entry:
    texts = tuple(fields[key] for key in sorted(fields) if key.startswith("msgstr"))
    return Entry(fields.get("msgctxt", ""), fields["msgid"], fields.get("msgid_plural", ""), texts, tuple(comments))


def _unquoted(quoted: str, number: int) -> str:
    try:
        text = ast.literal_eval(quoted.strip())
    except (SyntaxError, ValueError) as error:
        raise ValueError(f"line {number}: {quoted[:40]}") from error
    if not isinstance(text, str):
        raise ValueError(f"line {number}: {quoted[:40]}")
    return text


def compile_po(text: str) -> bytes:
    """The .mo form of a .po file; entries that are not translated (or not wholly) are left out."""
    pairs = sorted(
        (_key(entry).encode(), "\0".join(entry.texts).encode())
        for entry in read_po(text)
        if entry.texts and all(entry.texts)
    )
    keys_at = _HEADER.size
    texts_at = keys_at + len(pairs) * _PAIR.size
    offset = texts_at + len(pairs) * _PAIR.size
    tables, body = [b"", b""], b""
    for side in (0, 1):
        for pair in pairs:
            tables[side] += _PAIR.pack(len(pair[side]), offset + len(body))
            body += pair[side] + b"\0"
    return _HEADER.pack(_MAGIC, 0, len(pairs), keys_at, texts_at, 0, offset) + tables[0] + tables[1] + body


def _key(entry: Entry) -> str:
    key = f"{entry.context}\4{entry.source}" if entry.context else entry.source
    return f"{key}\0{entry.plural}" if entry.plural else key


def write_po(entries: list[Entry]) -> str:
    """The .po text of entries, one block each."""
    return "\n".join(_block(entry) for entry in entries)


def _block(entry: Entry) -> str:
    lines = list(entry.comments)
    if entry.context:
        lines.append(f"msgctxt {_quoted(entry.context)}")
    lines.append(f"msgid {_quoted(entry.source)}")
    if entry.plural:
        lines.append(f"msgid_plural {_quoted(entry.plural)}")
        lines += [f"msgstr[{n}] {_quoted(text)}" for n, text in enumerate(entry.texts or ("", ""))]
    else:
        lines.append(f"msgstr {_quoted(entry.texts[0] if entry.texts else '')}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    lines = [
        '"' + line.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
        for line in text.splitlines(keepends=True)
    ]
    return "\n".join(lines) if len(lines) == 1 else "\n".join(['""', *lines])
