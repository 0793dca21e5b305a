"""The words of a verdict: what an address is, what is said of a person, how strongly."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Kind(StrEnum):
    """Who reads the address: one human being, or something else."""

    PERSON = "person"
    ROLE = "role"
    BULK = "bulk"
    AUTOMATED = "automated"
    LIST = "list"
    DISPOSABLE = "disposable"
    ORGANISATION = "organisation"


class Decision(StrEnum):
    """What Guestlist says of a person."""

    INVITE = "invite"
    ASK = "ask"
    SKIP = "skip"


UNREADABLE = "unreadable"
"""The fate of a record that cannot be read; in the ledger it stands where a decision would."""


class Effect(StrEnum):
    """What a rule that fires does: decide (skip, ask, invite) or only tell (note)."""

    SKIP = "skip"
    ASK = "ask"
    INVITE = "invite"
    NOTE = "note"


class Stage(IntEnum):
    """The fixed order in which rules decide; the first stage that fires wins, all findings are shown."""

    BLOCK = 1
    DECIDED = 2  # the user's own decision on this person, from --decisions
    DEAD = 3  # behind the decision: a word of death can be misread, and only the user knows
    HOLD = 4
    SAFELIST = 5
    CONNECTED = 6
    INVITED = 7
    NOT_A_PERSON = 8
    COMPETITOR = 9
    OWN_WORLD = 10
    STALE = 11
    FADING = 12
    UNKNOWN = 13
    OK = 14
    ADMISSION = 15  # decides only where the verdict would be invite: what cannot stand on a shortlist


class Tier(StrEnum):
    """How strongly a link between a person and a connection is asserted."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"
    NONE = "none"


class Band(StrEnum):
    """Whether the person still remembers the user. Unknown is neither stale nor safe."""

    FRESH = "fresh"
    FADING = "fading"
    STALE = "stale"
    UNKNOWN = "unknown"
