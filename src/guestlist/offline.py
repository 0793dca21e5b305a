"""No network, enforced while the program runs, not only promised."""

from __future__ import annotations

import sys
from typing import Any

_is_installed = False


def _refuse(event: str, _arguments: tuple[Any, ...]) -> None:
    if event.startswith("socket."):
        raise PermissionError("Guestlist works offline: no part of it may open a network connection.")


def stay_offline() -> None:
    """Refuse every use of a socket from here on. Python offers no way to take an audit hook off again."""
    global _is_installed
    if not _is_installed:
        sys.addaudithook(_refuse)
        _is_installed = True
