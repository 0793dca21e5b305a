"""The shortlist in the forms other programs import, one module a form; ``--for`` asks for one.

Every form holds what ``shortlist.csv`` holds and nothing more: first name, last name and the one address to invite. A
copy of the user's own rows would carry phone numbers (each means a text message), second addresses of people to invite
once, and labels and notes, which may be judgements; judgements never travel in a file meant for upload.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable
from functools import cache
from typing import IO, Protocol, cast

from guestlist.errors import UserError
from guestlist.model import Audit


class Form(Protocol):
    """A form of the shortlist: what ``--for`` calls it, its file, and what writes it."""

    FORM: str
    FILE_NAME: str

    def write(self, audit: Audit, stream: IO[str]) -> None:
        """Write the whole file."""
        ...


@cache
def all_forms() -> dict[str, Form]:
    """Every form of the folder by its name, in the order of names."""
    rooms = (importlib.import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__))
    return {room.FORM: cast(Form, room) for room in sorted(rooms, key=lambda room: str(room.FORM))}


def forms_named(names: Iterable[str], is_redacted: bool) -> tuple[Form, ...]:
    """The forms ``--for`` asks for, each once.

    Raises UserError for a form there is not, and where names are covered: such a file consists of names.
    """
    wanted = dict.fromkeys(name.strip().lower() for name in names)
    known = all_forms()
    for name in wanted:
        if name not in known:
            raise UserError(
                f"--for: {name!r} is no form of the shortlist.", hint="There are google, outlook and vcard."
            )
    if wanted and is_redacted:
        raise UserError(
            "--for: names are covered, so no file for upload is written.", hint="Leave away --redact or --for."
        )
    return tuple(known[name] for name in wanted)
