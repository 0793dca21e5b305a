"""Rules register themselves; the runner finds every module of this folder and adds slug, stage and effect."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

import guestlist.rules as folder
from guestlist.model import Effect, Evidence, Finding, Stage
from guestlist.rules.traits import traits_of
from guestlist.rules.world import Case, World

RuleFunction = Callable[[Case, World], Iterator[Evidence]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One question about a person, with where it stands in the order and what it does when it fires."""

    slug: str
    stage: Stage
    effect: Effect
    function: RuleFunction
    family: str  # the module's name
    needs: int = 0  # asked only about people with one of these traits; 0: about everyone

    @property
    def documentation(self) -> str:
        """The docstring: what it catches, why it matters, an example, its limits."""
        return self.function.__doc__ or ""


_REGISTERED: dict[str, Rule] = {}


def rule(slug: str, stage: Stage, effect: Effect, needs: int = 0) -> Callable[[RuleFunction], RuleFunction]:
    """Register a function as the rule ``slug``.

    ``needs`` are the traits (``Trait``, joined with |) of which a person must have one for the rule to say anything:
    the runner asks about nobody else. Left away, it asks about everyone.
    """

    def register(function: RuleFunction) -> RuleFunction:
        if slug in _REGISTERED:
            raise ValueError(f"two rules are called {slug!r}")
        _REGISTERED[slug] = Rule(slug, stage, effect, function, function.__module__.rpartition(".")[2], needs)
        return function

    return register


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule of the folder, in the order of decision."""
    for module in pkgutil.iter_modules(folder.__path__):
        importlib.import_module(f"{folder.__name__}.{module.name}")
    return tuple(sorted(_REGISTERED.values(), key=lambda rule: (rule.stage, rule.slug)))


def run_rules(case: Case, world: World, effects: Mapping[str, Effect | None]) -> tuple[Finding, ...]:
    """Every rule that fires on one person. ``effects`` overrides a rule's effect; None switches it off.

    A rule that raises stops the run; its name is added to the error.
    """
    findings = []
    for each in _concerned(traits_of(case, world)):
        try:
            evidence = tuple(each.function(case, world))
        except Exception as error:
            error.add_note(f"in rule {each.slug!r}")
            raise
        if evidence:
            effect = effects.get(each.slug, each.effect)
            if effect is not None:
                findings.append(Finding(each.slug, case.person.person_id, effect, each.stage, evidence))
    return tuple(findings)


@lru_cache(maxsize=1 << 14)
def _concerned(traits: int) -> tuple[Rule, ...]:
    return tuple(each for each in all_rules() if not each.needs or each.needs & traits)
