"""The list of connections, read and filed by several processes at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from guestlist.abreast import Parcel, dealt
from guestlist.match.filing import Spelled, filed_addresses, filed_under
from guestlist.match.keys import Keys
from guestlist.match.roster import Member, order_of, read_connection
from guestlist.match.unvowelled import Bare, with_bare
from guestlist.model import Connection

AT_ONCE = 2_000  # connections
Plain = tuple[list[tuple[object, ...]], Keys, Spelled]
"""What is sent of a stretch: what was read of each connection but the connection itself, the keys, the spellings."""


class Roll(NamedTuple):
    """Connections as they are compared, with what they are filed under."""

    members: list[Member]
    keys: Keys
    spelled: Spelled  # what the names of each spell

    @staticmethod
    def read(connections: Sequence[Connection], wanted: set[Bare]) -> Roll:
        """Take the connections of a list apart; ``wanted`` are the consonants that names of the book have."""

        def work(rows: range) -> Roll:
            read = (read_connection(connections[row], row) for row in rows)
            members = [each._replace(views=with_bare(each.views, wanted)) if wanted else each for each in read]
            spelled = Spelled.of(members)
            return Roll(members, filed_under(members, spelled, rows.start), spelled)

        return Roll.joined(dealt(len(connections), work, AT_ONCE, parcel=parcel_of(connections))())

    @staticmethod
    def joined(parts: Sequence[Roll]) -> Roll:
        """Consecutive stretches of a list as one."""
        members = with_own_addresses([member for part in parts for member in part.members])
        keys = Keys.joined([*(part.keys for part in parts), filed_addresses(members)])
        return Roll(members, keys, Spelled.joined([part.spelled for part in parts]))


def parcel_of(connections: Sequence[Connection]) -> Parcel:
    """How a stretch travels: the connections themselves are at the other end already."""

    def packed(_: range, roll: Roll) -> Plain:
        sent: list[tuple[object, ...]] = [
            tuple(member[2:-1]) for member in roll.members
        ]  # all but row, connection and order
        return sent, roll.keys, roll.spelled

    def unpacked(rows: range, parcel: Plain) -> Roll:
        sent, keys, spelled = parcel
        members = []
        for row, read in zip(rows, sent, strict=True):
            connection = connections[row]
            members.append(Member._make((row, connection, *read, order_of(connection))))
        return Roll(members, keys, spelled)

    return Parcel(packed, unpacked)


def with_own_addresses(members: Sequence[Member]) -> list[Member]:
    """The connections without an address that several of them have: it is nobody's own, and proves nothing."""
    holders = Counter(member.address for member in members)
    return [
        member._replace(address="") if member.address and holders[member.address] > 1 else member for member in members
    ]
