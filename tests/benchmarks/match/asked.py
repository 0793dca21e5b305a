"""What is asked of every benchmark that writes a book with a known truth into a folder."""

from __future__ import annotations

import argparse
from pathlib import Path


def parser(description: str | None) -> argparse.ArgumentParser:
    """A parser that knows the folder, the seed and the size of both files."""
    found = argparse.ArgumentParser(description=description)
    found.add_argument("folder", type=Path)
    found.add_argument("--seed", type=int, default=1)
    found.add_argument("--contacts", type=int, default=5000)
    found.add_argument("--connections", type=int, default=3000)
    return found
