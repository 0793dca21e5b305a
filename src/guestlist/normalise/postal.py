"""Postal addresses."""

from __future__ import annotations


def is_postal(address: str) -> bool:
    """True for an address with a house, a box or a postal code; a town or country is where a program placed somebody.

    >>> is_postal("Kerkstraat 7, Utrecht"), is_postal("1012 AB"), is_postal("Norway"), is_postal("")
    (True, True, False, False)
    """
    return any(map(str.isdigit, address))
