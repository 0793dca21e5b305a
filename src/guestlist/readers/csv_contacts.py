"""Rows to contacts, by a recipe computed once per file: only filled cells of known columns are ever looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import compress
from typing import Any

from guestlist.model import Contact, Problem, Refusal, Source, Value
from guestlist.readers.csv_cells import (
    damage_of,
    date_of,
    death_of,
    emails_of,
    is_private,
    labels_of,
    phones_of,
    tag_of,
    texts_of,
    unwrap,
    urls_of,
)
from guestlist.readers.csv_columns import Plan
from guestlist.readers.csv_draft import Draft
from guestlist.readers.csv_rows import Row
from guestlist.readers.csv_words import Slot, table
from guestlist.readers.refusals import Answer, refusal_of, says_dead
from guestlist.readers.yes_no import is_yes

_TEXTS = (
    "name",
    "given",
    "additional",
    "family",
    "infix",
    "prefix",
    "suffix",
    "nickname",
    "maiden",
    "organisation",
    "department",
    "title",
)
_CHECKED = frozenset({"name", "given", "family", "organisation"})
_CALLED = {"given": "given name", "additional": "middle name", "maiden": "maiden name", "infix": "name"}
_DATES = ("birthday", "created", "updated", "death_date")
_MAX_RAW = 20_000


Step = Callable[[Draft, str, Sequence[str]], None]


class Recipe:
    """How the rows of one file become contacts."""

    def __init__(self, plan: Plan, file: str, date_order: str = "") -> None:
        self._file = file
        self._order = date_order
        self._tags = {
            (each.slot.field, each.slot.number): each.index
            for each in plan.columns
            if each.slot and each.slot.part in ("tag", "label")
        }
        self._displays = {
            each.slot.number: each.index for each in plan.columns if each.slot and each.slot.part == "display"
        }
        self._steps: list[Step | None] = [None] * len(plan.columns)
        for column in plan.columns:
            if column.slot is not None and column.slot.field != "ignore":
                self._steps[column.index] = self._step(column.slot, column.header)
        self.emails = tuple(
            each.index for each in plan.columns if each.slot and each.slot.field == "email" and not each.slot.part
        )
        self.width = len(plan.columns)
        self._indices = range(self.width)

    def make(self, row: Row, position: int) -> Contact | Problem:
        """The contact of a row, or the problem that the row holds nobody."""
        source = Source(self._file, position, "row")
        cells = row.cells
        if '="' in row.raw:
            cells = [unwrap(cell) if cell.lstrip().startswith("=") else cell for cell in cells]
        draft = Draft(problems=list(row.problems))
        if len(cells) < self.width:
            cells = cells + [""] * (self.width - len(cells))
        elif len(cells) > self.width:
            cells = self._align(cells, draft)
        for index in compress(self._indices, cells):  # the filled cells only: most are empty
            step = self._steps[index]
            if step is not None and not cells[index].isspace():
                step(draft, cells[index], cells)
        contact = draft.finish(source)
        if contact is None:
            if not any(cell.strip() for cell in row.cells):
                return self._problem(source, row, "empty-record", "the row is empty")
            return self._problem(source, row, "no-name-no-address", "no name and no e-mail address")
        return contact

    def _problem(self, source: Source, row: Row, code: str, what: str) -> Problem:
        message = f"{self._file}, row {source.position}: {what}. Listed in unreadable.txt."
        return Problem(source, code, message, row.raw[:_MAX_RAW])

    def _align(self, cells: list[str], draft: Draft) -> list[str]:
        """The cells of a row that has more than the header, fitted by where its e-mail addresses stand."""
        extra = cells[self.width :]
        if not any(cell.strip() for cell in extra):
            return cells[: self.width]
        surplus = len(cells) - self.width
        best, best_hits = -1, sum("@" in cells[index] for index in self.emails)
        if any("@" in cell for cell in cells):
            for at in range(self.width):
                hits = sum(
                    "@" in cells[index if index < at else index + surplus] for index in self.emails if index != at
                )
                if hits > best_hits:
                    best, best_hits = at, hits
        if best >= 0:
            draft.problems.append(
                f"the row has {surplus} cells more than the header; some of one cell were joined again"
            )
            joined = ", ".join(cell.strip() for cell in cells[best : best + surplus + 1])
            return [*cells[:best], joined, *cells[best + surplus + 1 :]]
        draft.problems.append(f"the row has {surplus} cells more than the header; they were not read")
        for cell in extra:
            if "@" in cell:
                draft.emails.extend(value for value in emails_of(cell)[0] if value.value)
        return cells[: self.width]

    def _step(self, slot: Slot, header: str) -> Step | None:
        name = slot.field
        if slot.part in ("tag", "label", "display", "type") and name != "address":
            return None
        if name in _TEXTS:
            return _text_step(name)
        if name in _DATES:
            return self._date_step(name)
        if name in ("email", "phone"):
            return self._value_step(slot)
        if name in ("url", "relation", "event", "custom"):
            return self._typed_step(slot, header)
        if name in ("refusal", "permission"):
            return _refusal_step(slot, header)
        if name == "labels" and slot.label:
            return _add_stages
        if name == "address":
            return None if slot.part == "tag" else _address_step(slot, self._tags.get(("address", slot.number), -1))
        return _plain_step(name)

    def _value_step(self, slot: Slot) -> Step:
        tag_at = self._tags.get((slot.field, slot.number), -1)
        display_at = self._displays.get(slot.number, -1) if slot.field == "email" else -1
        fixed = slot.label

        def add_email(draft: Draft, cell: str, cells: Sequence[str]) -> None:
            label, primary = tag_of(cells[tag_at]) if tag_at >= 0 else (fixed, False)
            display = cells[display_at] if display_at >= 0 else ""
            draft.display = draft.display or display
            for text in texts_of(cell):
                values, problems = emails_of(text, label, display, primary)
                draft.emails.extend(values)
                draft.problems.extend(problems)
                primary = False

        def add_phone(draft: Draft, cell: str, cells: Sequence[str]) -> None:
            label, primary = tag_of(cells[tag_at]) if tag_at >= 0 else (fixed, False)
            values, problems = phones_of(cell, label, primary)
            draft.phones.extend(values)
            draft.problems.extend(problems)

        return add_email if slot.field == "email" else add_phone

    def _typed_step(self, slot: Slot, header: str) -> Step:
        tag_at = self._tags.get((slot.field, slot.number), -1)
        order = self._order

        def add(draft: Draft, cell: str, cells: Sequence[str]) -> None:
            label = tag_of(cells[tag_at])[0] if tag_at >= 0 else slot.label
            if slot.field == "url":
                draft.urls.extend(Value(text, label) for text in urls_of(cell))
                return
            for text in texts_of(cell):
                if slot.field == "relation":
                    draft.relations.append(Value(text, label))
                elif slot.field == "event":
                    _add_event(draft, label, text, order)
                else:
                    draft.notes.append(f"{label or header}: {text}")

        return add

    def _date_step(self, name: str) -> Step:
        order, read = self._order, death_of if name == "death_date" else date_of

        def add(draft: Draft, cell: str, _cells: Sequence[str]) -> None:
            if name not in draft.texts and (date := read(cell, order)):
                draft.texts[name] = date

        return add


def _text_step(name: str) -> Step:
    is_checked = name in _CHECKED

    def add(draft: Draft, cell: str, _cells: Sequence[str]) -> None:
        text = cell.strip()
        if is_checked and (problem := damage_of(text)):
            draft.problems.append(problem)
        if name in draft.texts:
            if text.casefold() == draft.texts[name].casefold():
                return
            if name == "family":  # "Primer apellido", "Segundo apellido"
                draft.texts[name] += f" {text}"
            else:
                draft.problems.append(f"a further {_CALLED.get(name, name)} was left out: {text[:200]}")
            return
        draft.texts[name] = text.replace(" ::: ", ", ") if ":::" in text else text

    return add


def _add_stages(draft: Draft, cell: str, _cells: Sequence[str]) -> None:
    draft.stages.extend(labels_of(cell))


def _refusal_step(slot: Slot, header: str) -> Step:
    """A column that asks whether somebody wants no contact, or (a permission) whether they allow it."""
    about = slot.label or slot.field

    def add(draft: Draft, cell: str, _cells: Sequence[str]) -> None:
        if about == "status" and says_dead(cell):
            draft.texts.setdefault("death_date", cell.strip())
            return
        answer = refusal_of(cell, about)
        if answer is not Answer.NOTHING:
            draft.refusals.append(Refusal(header, cell.strip(), is_plain=answer is Answer.REFUSES))

    return add


def _plain_step(name: str) -> Step | None:
    def add_note(draft: Draft, cell: str, _cells: Sequence[str]) -> None:
        draft.notes.append(cell.strip())

    def add_labels(draft: Draft, cell: str, _cells: Sequence[str]) -> None:
        draft.labels.extend(labels_of(cell))

    def add_private(draft: Draft, cell: str, _cells: Sequence[str]) -> None:
        if is_yes(cell):
            draft.labels.append("private")

    def add_sensitivity(draft: Draft, cell: str, _cells: Sequence[str]) -> None:
        if is_private(cell):
            draft.labels.append("private")

    def add_file_as(draft: Draft, cell: str, _cells: Sequence[str]) -> None:
        draft.texts.setdefault("file-as", cell.strip())

    def add_birth(draft: Draft, cell: str, _cells: Sequence[str]) -> None:
        draft.birth[name.removeprefix("birth-")] = cell.strip()

    steps: dict[str, Any] = {
        "note": add_note,
        "labels": add_labels,
        "private": add_private,
        "sensitivity": add_sensitivity,
        "file-as": add_file_as,
        "birth-year": add_birth,
        "birth-month": add_birth,
        "birth-day": add_birth,
    }
    return steps.get(name)


def _address_step(slot: Slot, tag_at: int) -> Step:
    def add(draft: Draft, cell: str, cells: Sequence[str]) -> None:
        label = tag_of(cells[tag_at])[0] if tag_at >= 0 else slot.label
        # "Home Street 2" is the second line of the home address; "Address 2 - Street" another address
        number = slot.number if tag_at >= 0 else 0
        parts = draft.addresses.setdefault((label, number), {})
        text = " ".join(cell.split())
        parts[slot.part] = f"{parts[slot.part]}, {text}" if slot.part in parts else text

    return add


def _add_event(draft: Draft, label: str, text: str, order: str) -> None:
    word = label.casefold()
    if any(each in word for each in table("values")["death_words"]):
        if death := death_of(text, order):
            draft.texts.setdefault("death_date", death)
        return
    date = date_of(text, order)
    if not date:
        return
    if word in table("values")["birthday_words"]:
        draft.texts.setdefault("birthday", date)
    else:
        draft.notes.append(f"{label}: {date}" if label else date)
