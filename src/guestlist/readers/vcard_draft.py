"""A contact in the making: what the properties of a card have told so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from guestlist.data import load_toml
from guestlist.model import Contact, Source, Value
from guestlist.readers.vcard_lines import Property
from guestlist.readers.vcard_values import Spelling

_LIMITS: dict[str, int] = load_toml("limits.toml")["vcard"]


@dataclass(slots=True)
class Draft:
    """A contact in the making."""

    spelling: Spelling
    is_21: bool
    texts: dict[str, str] = field(default_factory=dict)  # field of Contact -> text
    values: dict[str, list[tuple[str, Value]]] = field(default_factory=dict)  # field -> (group, value)
    labels: list[str] = field(default_factory=list)
    group_labels: dict[str, str] = field(default_factory=dict)  # "item1" -> X-ABLabel
    problems: list[str] = field(default_factory=list)
    postal_labels: list[Value] = field(default_factory=list)
    members: list[str] = field(default_factory=list)  # of a group: the cards it names
    uid: str = ""

    def contact(self, source: Source) -> Contact:
        """The contact as far as it was read."""
        texts = self.texts
        role = texts.pop("role", "")
        if role:
            texts.setdefault("title", role)
        if texts.get("kind") == "org" and not texts.get("name"):
            texts["name"] = texts.get("organisation", "")
        lists = {where: self._labelled(found) for where, found in self.values.items()}
        if self.postal_labels and "addresses" not in lists:
            lists["addresses"] = tuple(self.postal_labels)
        return Contact(
            source,
            labels=tuple(dict.fromkeys(self.labels)),
            problems=tuple(dict.fromkeys(self.problems)) if self.problems else (),
            **lists,  # type: ignore[arg-type]
            **texts,  # type: ignore[arg-type]
        )

    def _labelled(self, found: list[tuple[str, Value]]) -> tuple[Value, ...]:
        """The values of a field, with the label another property of their group gives them."""
        if not self.group_labels:
            return tuple(value for _, value in found)
        return tuple(
            Value(value.value, self.group_labels[group], value.raw, value.is_primary)
            if group in self.group_labels
            else value
            for group, value in found
        )

    def text(self, found: Property) -> str:
        """The property's value as text, without blanks around it."""
        return self.spelling.text(found, self.is_21)

    def set_once(self, where: str, text: str, what: str = "") -> None:
        """Keep the first text of a field; a second one that differs by more than case is a problem that names it."""
        if not text:
            return
        longest = _LIMITS["note_length"] if where == "note" else _LIMITS["name_length"]
        if len(text) > longest:
            text = text[:longest]
            self.problems.append(f"{what or where}: cut at {longest:,} characters")
        present = self.texts.setdefault(where, text)
        if what and present.casefold() != text.casefold():
            self.problems.append(f"a further {what} was left out: {text[:200]}")

    def add(self, where: str, found: Property, value: str, raw: str, label: str | None = None) -> None:
        """Add a value to a field, with its label, its primary mark, and its raw form where that differs."""
        if label is None:
            label = found.head.label
        each = Value(value, label, raw if raw != value else "", found.head.is_primary)
        self.values.setdefault(where, []).append((found.group, each))
