"""The user's own answers to "does this person remember you?" move the scale, and nothing else."""

from __future__ import annotations

import math
from collections.abc import Sequence

from guestlist.model import Notice
from guestlist.tie.weights import section

_STEPS = 40  # of the bisection: far beyond what matters


def shift_of(log_odds_and_answers: Sequence[tuple[float, bool]]) -> float:
    """What to add to the constant, from pairs of (log-odds so far, remembers); 0.0 with too few answers.

    The most likely shift under a normal prior around 0: one parameter, so ten answers are enough to move it and too
    few to bend it. The penalised likelihood has one maximum; its slope is searched by halving.

    >>> shift_of([(0.0, True)])
    0.0
    >>> shift_of([(-2.0, True)] * 8) > 1 > 0 > shift_of([(2.0, False)] * 8)
    True
    """
    rules = section("calibration")
    if len(log_odds_and_answers) < rules["fewest_answers"]:
        return 0.0
    low, high = -float(rules["largest_shift"]), float(rules["largest_shift"])
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if _slope(middle, log_odds_and_answers, rules["prior_deviation"]) > 0:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def notices_of_answers(given: int, telling: int, shift: float) -> tuple[Notice, ...]:
    """What became of the user's answers: ``given`` in all, ``telling`` of them about people with dated contact."""
    if not given:
        return ()
    missing = int(section("calibration")["fewest_answers"]) - telling
    if missing > 0:
        code = "remembers-too-few" if telling else "remembers-none-telling"
        return (Notice(code, (("answers", str(given)), ("count", str(telling)), ("missing", str(missing)))),)
    code = "remembers-moved-up" if shift > 0 else "remembers-moved-down"
    return (Notice(code, (("count", str(telling)), ("shift", f"{abs(shift):.1f}"))),)


def _slope(shift: float, pairs: Sequence[tuple[float, bool]], deviation: float) -> float:
    misfit = sum(remembers - 1 / (1 + math.exp(-(log_odds + shift))) for log_odds, remembers in pairs)
    return misfit - shift / (deviation * deviation)
