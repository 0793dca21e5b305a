"""The examples in the docstrings of the readers are their specification."""

from __future__ import annotations

import doctest
import importlib

import pytest


@pytest.mark.parametrize("name", ["vcard_values"])
def test_the_examples_hold(name: str) -> None:
    result = doctest.testmod(importlib.import_module(f"guestlist.readers.{name}"))
    assert result.attempted > 0
    assert result.failed == 0
