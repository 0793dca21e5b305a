"""Drafts of notes: a hook of the user's own data, in the contact's language, within the platform's limit."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import Any

from guestlist.data import load_toml
from guestlist.facts import fact
from guestlist.model import Owner, Person
from guestlist.normalise.fold import clean
from guestlist.normalise.upload_name import upload_name
from guestlist.plan.hooks import Hook


def note_length(text: str) -> int:
    """The length of a note as the strictest counter sees it: UTF-16 code units.

    The platform's page counts as its browser does, in UTF-16 units; a grapheme (a letter with its accents, a family
    emoji) is never shorter than one unit, so a note within the limit here is within it by graphemes as well.

    >>> note_length("Zoë"), note_length("👩‍👩‍👧")
    (3, 8)
    """
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def note_limit(account: str) -> int:
    """The longest note the account may write; an unknown account counts as free."""
    return fact(f"note_length_{account if account == 'premium' else 'free'}").whole


def draft(hook: Hook, person: Person, owner: Owner, language: str, limit: int) -> str:
    """The longest of the drafts for this kind of hook that fits; "" when none does or there is no first name."""
    table: dict[str, Any] = load_toml("drafts.toml")[language]
    given = first_name(person)
    if not given:
        return ""
    text = hook_text(hook, table)
    me = own_first_name(owner)
    signs = [f" {table['sign'].replace('{me}', me)}"] if me else []
    templates: list[str] = table["label" if hook.kind == "known" else hook.kind]
    for template in templates:
        head, _, tail = template.partition("{hook}")
        ended = text.removesuffix(".") if tail.startswith(".") else text  # "Acme B.V." ends the sentence by itself
        whole = head.replace("{given}", given) + ended + tail
        for sign in (*signs, ""):
            if note_length(whole + sign) <= limit:
                return whole + sign
    return ""


def hook_text(hook: Hook, table: dict[str, Any]) -> str:
    """The hook as it stands in a draft: a date of contact becomes a month in words, an occasion gets its article."""
    if hook.kind == "contact":
        day = dt.date.fromisoformat(hook.text)
        return f"{table['months'][day.month - 1]} {day.year}"
    return _with_article(hook.text, table.get("articles", {})) if hook.kind == "label" else hook.text


def _with_article(name: str, articles: Mapping[str, Sequence[str]]) -> str:
    """The name of an occasion as it stands within a sentence: "de MBA 2011", where the language has it so."""
    words = re.findall(r"[^\W\d_]+", name.lower())
    if words and words[0] in articles:
        return name
    for article, nouns in articles.items():
        if any(word.endswith(noun) for word in words for noun in nouns):
            return f"{article} {name}"
    return name


def first_name(person: Person) -> str:
    """The first name to address somebody by; "" when the card has initials or no person's name."""
    if person.name.shape != "person":
        return ""
    given = clean(upload_name(person)[0]).split()
    return given[0] if given and len(given[0].replace(".", "")) > 1 else ""


def own_first_name(owner: Owner) -> str:
    """The user's first name, "" when no name is known."""
    return clean(owner.names[0]).split()[0] if owner.names and owner.names[0].split() else ""
