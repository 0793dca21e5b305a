"""The forecast for programs."""

from __future__ import annotations

import math
from typing import Any

from guestlist.outlook import Forecast, Outlook
from guestlist.reports.forecast_text import most_contributors


def forecast_json(forecast: Forecast) -> dict[str, Any]:
    """The forecast for programs: the key ``simulation`` of audit.json."""
    ratios, own = forecast.ratios, forecast.acceptance
    return {
        "grade": "D",
        "ratio": _rounded(forecast.ratio),
        "ratio_low": _rounded(ratios[0] if ratios else None),
        "ratio_high": _rounded(ratios[1] if ratios else None),
        "historical_yardstick": forecast.yardstick,
        "common_name": forecast.is_common_name,
        "invite_all": _outlook_json(forecast.everyone),
        "shortlist": _outlook_json(forecast.shortlist),
        "shortlist_with_notes": {**_outlook_json(forecast.with_notes), "notes": forecast.notes},
        "reach": {
            "likely_members": forecast.reach.members,
            "likely_non_members": forecast.reach.non_members,
            "not_determinable": forecast.reach.unknown,
            "known_connections": forecast.reach.known,
            "phone_only": forecast.reach.phone_only,
            "messages_low": forecast.reach.messages_low,
            "messages_high": forecast.reach.messages_high,
        },
        "acceptance": None
        if own is None
        else {
            "sent": own.sent,
            "accepted": own.accepted,
            "low": _rounded(own.low),
            "central": _rounded(own.central),
            "high": _rounded(own.high),
            "grade": "B",
        },
    }


def _outlook_json(outlook: Outlook) -> dict[str, Any]:
    return {
        "invitations": outlook.invitations,
        "negative_low": _rounded(outlook.low),
        "negative_central": _rounded(outlook.central),
        "negative_high": _rounded(outlook.high),
        "reaches_yardstick": _rounded(outlook.yardstick),
        "reaches_yardstick_by_scenario": [_rounded(each) for each in outlook.yardsticks],
        "contributors": [
            {
                "rule": each.rule,
                "people": each.people,
                "negative_low": _rounded(each.low),
                "negative_central": _rounded(each.central),
                "negative_high": _rounded(each.high),
            }
            for each in outlook.contributors[: most_contributors()]
        ],
    }


def _rounded(number: float | None) -> float | None:
    return None if number is None or not math.isfinite(number) else round(number, 4)
