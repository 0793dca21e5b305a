"""Who would a bulk "invite all" wrongly reach?

The public names: ``audit`` runs the whole job and returns an ``Audit`` of ``Verdict`` objects; ``Policy`` and
``load_policy`` say what the user wants respected; ``to_frame`` gives the ledger as a pandas table. Nothing here prints,
and no state is global. They are imported when first used, so that the command line starts at once.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from guestlist import version

if TYPE_CHECKING:
    from guestlist.errors import UserError
    from guestlist.model import Audit, Verdict
    from guestlist.pipeline import audit
    from guestlist.policy import Policy, load_policy
    from guestlist.reports.frame import to_frame

__version__ = version.VERSION

_HOMES = {
    "audit": "guestlist.pipeline",
    "Audit": "guestlist.model",
    "Verdict": "guestlist.model",
    "Policy": "guestlist.policy",
    "load_policy": "guestlist.policy",
    "UserError": "guestlist.errors",
    "to_frame": "guestlist.reports.frame",
}

__all__ = ["Audit", "Policy", "UserError", "Verdict", "__version__", "audit", "load_policy", "to_frame"]


def __getattr__(name: str) -> Any:
    """The public name, imported now."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'guestlist' has no attribute {name!r}")
