"""A real Chromium for the page: the one of the system, driven by Playwright; no browser is downloaded."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from browser_pages import chromium_path

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, headless. Without one the tests are skipped, or fail where GUESTLIST_BROWSER=required."""
    path = chromium_path()
    if path is None:
        message = "no Chromium found (apt install chromium): the tests of the page in a browser were left out"
        if os.environ.get("GUESTLIST_BROWSER") == "required":
            pytest.fail(message)
        pytest.skip(message)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        driven = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield driven
        driven.close()
