"""After the accident: which pending invitations to withdraw, in which order and why; who accepted meanwhile."""

from guestlist.recover.accepted import accepted_of
from guestlist.recover.nouns import Accepted, Pending, Recovery, Withdrawal
from guestlist.recover.order import order_of
from guestlist.recover.pending import pending_of, stand_in, waves_of

__all__ = [
    "Accepted",
    "Pending",
    "Recovery",
    "Withdrawal",
    "accepted_of",
    "order_of",
    "pending_of",
    "stand_in",
    "waves_of",
]
