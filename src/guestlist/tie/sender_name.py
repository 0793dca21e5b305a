"""The sender-name guard: with a common name, people cannot tell which Jan Smit invites them."""

from __future__ import annotations

import math

from guestlist.model import Name, Owner
from guestlist.normalise.frequency import countries, name_share, share_bounds
from guestlist.normalise.names import parse_name
from guestlist.tie.weights import section


def own_name_share(owner: Owner, country: str = "") -> float:
    """The share (0..1) of people who bear the user's whole name, 0.0 when the surname is outside the bundled heads.

    Of several own names the first counts, which is the one an invitation shows: a rare maiden name helps nobody who
    reads "Anne Hansen". ``country`` (ISO 3166-1 alpha-2) is where the people live; without it the owner's own country,
    and where no table of that country is bundled the largest share of any. Source: the head of each
    ``data/names/heads_*.csv``.
    """
    where = (country or owner.country).upper()
    where = where if where in countries() else ""
    name = parse_name(next((written for written in owner.names if written.strip()), ""))
    if not name.family:
        return 0.0
    # Both halves of a double surname must meet, so their shares multiply: it is rarer than either.
    surname = math.prod(name_share(token, "family", where) for token in name.family)
    return surname * _given_share(name, where)


def own_name_is_common(owner: Owner, country: str = "") -> bool:
    """Whether the user's name is so common that a weak tie needs a note to know who invites."""
    return own_name_share(owner, country) >= float(section("own_name")["common_from"])


def _given_share(name: Name, country: str) -> float:
    """At most so many bear the given names: the rarest counts, and what an initial hides may be the commonest."""
    least, most = share_bounds("given", country)
    shares = [name_share(token, "given", country) or least for token in name.given if len(token) > 1]
    return min(shares, default=most)
