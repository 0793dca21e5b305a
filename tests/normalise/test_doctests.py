"""The examples in the modules of this room are its specification: they run."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import guestlist.normalise

MODULES = [module.name for module in pkgutil.iter_modules(guestlist.normalise.__path__)]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_hold(name: str) -> None:
    results = doctest.testmod(importlib.import_module(f"guestlist.normalise.{name}"))
    assert results.failed == 0
