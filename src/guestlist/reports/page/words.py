"""The words the page's script shows; it holds none of its own."""

from __future__ import annotations

from guestlist.reports.language import _


def script_words() -> dict[str, str]:
    """Key -> text in the language of the edition; ``{n}`` and the like are filled in by the script."""
    return {
        "all": _("all"),
        "count": _("{shown} of {all} people"),
        "page": _("Page {n} of {pages}"),
        "nobody": _("Nobody fits. Clear the search and the filters to see everybody."),
        "judged": _("as judged"),
        "invite": _("invite"),
        "ask": _("ask"),
        "skip": _("skip"),
        "know": _("You know more"),
        "same": _("same person as {name}"),
        "different": _("somebody else than {name}"),
        "remembers": _("remembers me"),
        "forgot": _("has forgotten me"),
        "decision": _("Your decision on {name}"),
        "note": _("A note to your decision"),
        "decided": _("{n} decided, not downloaded yet"),
        "saved": _("{n} decided, downloaded"),
        "records": _("Where the cards are"),
        "addresses": _("Addresses"),
        "flip": _("What would change it"),
        "sum": _("Sum: {share}"),
        "start": _("even odds"),
        "nothing": _("No evidence is listed."),
        "years": _("Messages and meetings a year"),
        "failed": _("This browser cannot open the full list; ledger.csv has everybody."),
        "name": _("Name"),
        "verdict": _("Verdict"),
        "reason": _("Reason"),
        "last": _("Last contact"),
        "yours": _("Your decision"),
        "none": _("(no name)"),
    }
