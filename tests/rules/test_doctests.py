"""The examples in the modules of the rules run."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import guestlist.rules


@pytest.mark.parametrize("name", [module.name for module in pkgutil.iter_modules(guestlist.rules.__path__)])
def test_the_examples_hold(name: str) -> None:
    module = importlib.import_module(f"guestlist.rules.{name}")
    assert doctest.testmod(module).failed == 0
