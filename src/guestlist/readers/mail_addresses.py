"""Address lines of mail: names and addresses, encoded words in any charset, groups, comments, broken quoting."""

from __future__ import annotations

import base64
import binascii
import quopri
import re

_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=")
_WORD_GAP = re.compile(r"(\?=)\s+(?==\?)")
_SPECIAL = re.compile(r'\\.|[",;:<>()]', re.DOTALL)
_ADDRESS = re.compile(r"[^\s@<>\"]{1,200}@[^\s@<>\"]{1,254}")
_COMMENT = re.compile(r"\(([^()]*)\)")
_ANGLE = re.compile(r"<([^<>]*)>")
_MAX_ADDRESS = 254  # RFC 5321 4.5.3.1.3
_MAX_NAME = 200


def text_of(raw: bytes) -> str:
    """A header's bytes as text: UTF-8 where it is that (RFC 6532), else Windows-1252; folded lines joined."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
    return " ".join(text.split()) if "\n" in text or "\r" in text else text.strip()


def decode_words(text: str) -> str:
    """The text with its encoded words (RFC 2047) decoded; broken ones are read as far as they go.

    Neighbouring words of one charset are joined as bytes first: some mailers cut a character in two.

    >>> decode_words("=?iso-8859-1?Q?J=F8rgen_Aas?="), decode_words("=?utf-8?B?TcO8?= =?utf-8?B?bGxlcg==?=")
    ('Jørgen Aas', 'Müller')
    """
    if "=?" not in text:
        return text
    text = _WORD_GAP.sub(r"\1", text)
    parts: list[str] = []
    pending, charset, end = b"", "", 0
    for word in _WORD.finditer(text):
        between, its_charset = text[end : word.start()], word[1].partition("*")[0].lower()
        if pending and (between or its_charset != charset):
            parts.append(_decode(pending, charset))
            pending = b""
        parts.append(between)
        pending, charset, end = pending + _bytes_of(word[2], word[3]), its_charset, word.end()
    return "".join([*parts, _decode(pending, charset) if pending else "", text[end:]])


def addresses_in(text: str) -> list[tuple[str, str]]:
    """Every mailbox of an address line as (name, address), address in lower case; an empty group gives nobody.

    >>> addresses_in('"Smit, Jan" <Jan@Acme.example>, an@b.example (An)')
    [('Smit, Jan', 'jan@acme.example'), ('An', 'an@b.example')]
    >>> addresses_in("undisclosed-recipients:;"), addresses_in("Club: a@x.example, b@x.example;")
    ([], [('', 'a@x.example'), ('', 'b@x.example')])
    """
    if "@" not in text and "=?" in text:
        text = decode_words(text)  # mailers that encode the whole line, address and all
    found = []
    for piece in _pieces(text):
        name, email = _mailbox(piece)
        if name or email:
            found.append((name, email))
    return found


def _pieces(text: str) -> list[str]:
    pieces: list[str] = []
    start, depth, quoted, angle = 0, 0, False, False
    for special in _SPECIAL.finditer(text):
        sign = special[0]
        if quoted:
            quoted = sign != '"'
        elif sign == '"':
            quoted = True
        elif sign == "(":
            depth += 1
        elif sign == ")":
            depth = max(0, depth - 1)
        elif depth:
            continue
        elif sign in "<>":
            angle = sign == "<"
        elif sign in ",;" and not angle:
            pieces.append(text[start : special.start()])
            start = special.end()
        elif sign == ":" and not angle and "@" not in text[start : special.start()]:
            start = special.end()  # a group's name
    rest = text[start:]
    if quoted or depth or angle:  # a quote or bracket never closed: everything after it would be one name
        pieces.extend(rest.split(","))
    else:
        pieces.append(rest)
    return pieces


def _mailbox(piece: str) -> tuple[str, str]:
    angles = _ANGLE.findall(piece) if "<" in piece else []
    if angles:
        email, name = angles[-1], piece.partition("<")[0]
        if not name.strip():
            name = " ".join(_COMMENT.findall(piece))
    elif address := _ADDRESS.search(piece):
        email = address[0]
        name = " ".join(_COMMENT.findall(piece)) or piece.replace(email, "", 1)
    else:
        email, name = "", piece
    return _name(name), _email(email)


def _email(text: str) -> str:
    text = text.strip().strip("'\",;. ").lower()
    text = text.removeprefix("mailto:").replace(" ", "")
    return text if len(text) <= _MAX_ADDRESS and _ADDRESS.fullmatch(text) else ""


def _name(text: str) -> str:
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] == '"':
        text = text[1:-1]
    text = decode_words(text.replace('\\"', '"').replace("\\\\", "\\"))
    return " ".join(text[:_MAX_NAME].split()).strip("'\"<> ")


def _bytes_of(coding: str, text: str) -> bytes:
    data = text.encode("utf-8", errors="replace")
    if coding in "qQ":
        return quopri.decodestring(data.replace(b"_", b" ").replace(b"\n", b""), header=False)
    try:
        return base64.b64decode(data + b"=" * (-len(data) % 4))
    except (binascii.Error, ValueError):
        return b""


def _decode(data: bytes, charset: str) -> str:
    try:
        return data.decode(charset)
    except (UnicodeDecodeError, LookupError, ValueError):
        pass
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")
