"""The user's own addresses, phones, profiles and names, ready to be compared."""

from __future__ import annotations

from dataclasses import dataclass

from guestlist.normalise.domains import is_personal_domain
from guestlist.normalise.emails import parse_email
from guestlist.normalise.names import parse_name
from guestlist.normalise.phones import parse_phones
from guestlist.rules.entries import name_keys
from guestlist.rules.memo import once_per_world
from guestlist.rules.world import World


@dataclass(frozen=True, slots=True)
class OwnValues:
    """What stands on the user's own card; addresses, phones and names as keys."""

    emails: frozenset[str]
    phones: frozenset[str]
    urls: frozenset[str]
    names: frozenset[str]  # of full names only
    domains: frozenset[str]  # of the own addresses that are no public mail


@once_per_world
def own_values(world: World) -> OwnValues:
    """The user's values, policy and archive together."""
    owner = world.owner
    emails = [email for email in map(parse_email, owner.emails) if email]
    phones = [phone for raw in owner.phones for phone in parse_phones(raw, owner.country)]
    full_names = [name for name in map(parse_name, owner.names) if len(name.key.split()) > 1]
    return OwnValues(
        emails=frozenset(email.key for email in emails),
        phones=frozenset(phone.key for phone in phones if phone.key),
        urls=frozenset(owner.urls),
        names=frozenset(key for name in full_names for key in name_keys(name)),
        domains=frozenset(email.domain for email in emails if not is_personal_domain(email.domain)),
    )
