"""``python -m guestlist`` and the console script."""

from __future__ import annotations

from guestlist.cli import main

if __name__ == "__main__":
    main()
