"""Factories that default everything, so that a test states only what matters."""

from __future__ import annotations

from typing import Any

from guestlist.model import Connection, Contact, Source, Value


def contact(
    name: str = "",
    email: str | tuple[str, ...] = (),
    phone: str | tuple[str, ...] = (),
    position: int = 1,
    **fields: Any,
) -> Contact:
    """A contact as read, with texts where tuples of values are kept: ``contact("Ann Smit", "ann@rival.example")``."""
    emails = (email,) if isinstance(email, str) else email
    phones = (phone,) if isinstance(phone, str) else phone
    file = fields.pop("file", "book.csv")
    return Contact(
        source=Source(file, position, "row"),
        name=name,
        emails=tuple(Value(each) for each in emails),
        phones=tuple(Value(each) for each in phones),
        **fields,
    )


def connection(given: str = "", family: str = "", position: int = 1, **fields: Any) -> Connection:
    """A connection as exported: ``connection("Ann", "Smit", company="Acme")``. ``row=`` sets nothing else."""
    return Connection(
        source=Source("Connections.csv", position, "row"),
        given=given,
        family=family,
        position=fields.pop("job", ""),
        **fields,
    )
