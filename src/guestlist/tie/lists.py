"""Which addresses are mailing lists: mail that also goes to a list is list mail, also where no header says so."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache

from guestlist.model import Message
from guestlist.tie.directory import Directory, address_key
from guestlist.tie.own import OwnAddresses
from guestlist.tie.weights import section


@lru_cache(maxsize=1 << 16)
def is_list_host(email: str) -> bool:
    """Whether the address lies on a host of mailing lists.

    >>> is_list_host("club@lists.acme.example"), is_list_host("ann@acme.example")
    (True, False)
    """
    host = email.rpartition("@")[2]
    table = section("lists")
    return host in table["hosts"] or (host.count(".") > 1 and host.partition(".")[0] in table["host_labels"])


def lists_in(messages: Sequence[Message], directory: Directory, own: OwnAddresses) -> frozenset[str]:
    """Addresses that list mail of several people goes to, and that never write themselves."""
    table = section("lists")
    posts: Counter[str] = Counter()
    posters: defaultdict[str, set[str]] = defaultdict(set)
    writers: set[str] = set()
    for message in messages:
        if message.channel != "mail":
            continue
        if not message.marks & {"list-post", "list-id"}:
            writers.add(message.sender.email)
            continue
        for party in message.recipients:
            if party.email and not own.is_own(party) and not directory.holds(party.email):
                posts[party.email] += 1
                posters[party.email].add(message.sender.email)
    return frozenset(
        address_key(email)
        for email, count in posts.items()
        if count >= table["fewest_posts"] and len(posters[email]) >= table["fewest_posters"] and email not in writers
    )
