"""Pages for the tests in a browser, and what to ask of them."""

from __future__ import annotations

import datetime as dt
import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from guestlist.decisions import UserDecision
from guestlist.model import Audit
from guestlist.pipeline import audit
from guestlist.policy import load_policy
from guestlist.reports.edition import Edition, in_edition
from guestlist.reports.page import write
from guestlist.rules.registry import all_rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SAMPLES = Path(__file__).parents[1] / "sample_contacts"
TODAY = dt.date(2026, 11, 21)


def chromium_path() -> str | None:
    """The system's Chromium, if it has one."""
    return next((found for name in _NAMES if (found := shutil.which(name))), None)


def sample_audit(book: str, decisions: tuple[UserDecision, ...] = ()) -> Audit:
    """The audit of a sample book with its policy."""
    policy = load_policy(SAMPLES / book / "guestlist.toml", frozenset(rule.slug for rule in all_rules()))
    return audit([SAMPLES / book], policy, today=TODAY, decisions=decisions)


def page_file(result: Audit, folder: Path, edition: Edition | None = None) -> Path:
    """The page of an audit as a file."""
    path = folder / "report.html"
    with in_edition(edition or Edition()), path.open("w", encoding="utf-8", newline="") as stream:
        write(result, stream)
    return path


@contextmanager
def opened(browser: Browser, path: Path, **context: Any) -> Iterator[Page]:
    """The page opened from its file; fails when anything was complained of in the console."""
    with_script = context.get("java_script_enabled", True)
    room = browser.new_context(accept_downloads=True, **context)
    page = room.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: request.url.startswith("file:") or complaints.append(request.url[:80]))
    page.goto(path.as_uri())
    if with_script:
        page.wait_for_selector("html.is-live")
    yield page
    blobs = [each for each in complaints if not each.startswith(("blob:", "data:"))]
    room.close()
    assert blobs == []
