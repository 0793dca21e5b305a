"""A contact in the making, filled cell by cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from guestlist.model import Contact, Refusal, Source, Value
from guestlist.readers.csv_cells import date_of

_ADDRESS_ORDER = ("formatted", "street", "extended", "box", "code", "city", "region", "country")


@dataclass(slots=True)
class Draft:
    """A contact in the making."""

    texts: dict[str, str] = field(default_factory=dict)
    emails: list[Value] = field(default_factory=list)
    phones: list[Value] = field(default_factory=list)
    urls: list[Value] = field(default_factory=list)
    addresses: dict[tuple[str, int], dict[str, str]] = field(default_factory=dict)
    relations: list[Value] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    stages: list[str] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    birth: dict[str, str] = field(default_factory=dict)
    display: str = ""  # the display name Outlook keeps beside an address
    problems: list[str] = field(default_factory=list)

    def finish(self, source: Source) -> Contact | None:
        """The contact, or None when it has no name, address, number or firm at all."""
        texts = self.texts
        display = texts.pop("file-as", "")
        if infix := texts.pop("infix", ""):  # a Dutch list keeps "van der" in a column of its own
            texts["family"] = f"{infix} {texts.get('family', '')}".strip()
        if "name" not in texts:
            name = _compose(texts) or display or _name_in(self.display) or _name_beside(self.emails)
            if name:
                texts["name"] = name
        if self.birth and "birthday" not in texts:
            texts["birthday"] = _birthday(self.birth)
        if not (
            self.emails or self.phones or texts.get("name") or texts.get("nickname") or texts.get("organisation")
        ) and not texts.get("maiden"):
            return None
        return Contact(
            source=source,
            emails=_distinct(self.emails),
            phones=_distinct(self.phones),
            urls=tuple(self.urls),
            addresses=tuple(_address(key, parts) for key, parts in self.addresses.items()) if self.addresses else (),
            labels=tuple(dict.fromkeys((*self.labels, *self.stages))),
            stages=tuple(dict.fromkeys(stage for stage in self.stages if stage not in self.labels)),
            refusals=tuple(self.refusals),
            relations=tuple(self.relations),
            note="\n".join(self.notes),
            problems=tuple(dict.fromkeys(self.problems)),
            **texts,
        )


def _address(key: tuple[str, int], parts: dict[str, str]) -> Value:
    if "formatted" in parts:
        return Value(parts["formatted"], key[0])
    return Value(", ".join(parts[name] for name in _ADDRESS_ORDER if name in parts), key[0])


def _compose(texts: dict[str, str]) -> str:
    given, family = texts.get("given", ""), texts.get("family", "")
    if given and family and not given.isascii() and all("\u3040" <= char <= "\ud7a3" for char in given + family):
        return family + given  # Chinese, Japanese and Korean names begin with the family name, without a blank
    return " ".join(part for part in (given, texts.get("additional", ""), family) if part)


def _name_in(display: str) -> str:
    """The name in Outlook's ``Ann Smit (ann@x.example)``; "" when there is only an address."""
    name = display.partition("(")[0].strip(" \"'") if display else ""
    return "" if "@" in name else name


def _name_beside(emails: Sequence[Value]) -> str:
    """The name in ``Ann Smit <ann@x.example>``, for records that give no other."""
    raw = emails[0].raw if emails else ""
    return raw.partition("<")[0].strip(" \"'") if raw.endswith(">") and "@" not in raw.partition("<")[0] else ""


def _birthday(birth: dict[str, str]) -> str:
    year, month, day = (birth.get(part, "") for part in ("year", "month", "day"))
    if year and month and day:
        return date_of(f"{year}-{month.zfill(2)}-{day.zfill(2)}")
    if month and day:
        return f"--{month.zfill(2)}-{day.zfill(2)}"
    return year


def _distinct(values: list[Value]) -> tuple[Value, ...]:
    if len(values) < 2:
        return tuple(values)
    seen: dict[tuple[str, str], Value] = {}
    for value in values:
        seen.setdefault((value.value.lower(), "" if value.value else value.raw), value)
    return tuple(seen.values())
