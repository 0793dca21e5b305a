"""The story-teller's table: say who is in the book and what is true of them, and the rows appear in every file."""

from __future__ import annotations

import datetime as dt
import random
import re
import unicodedata
from collections.abc import Sequence
from typing import Any, TypeVar

from make.nouns import Card, Chat, Entry, Files, Held, Invite, Link, Mail, Me, Meeting, Truth

T = TypeVar("T")

# who -> must not stand on the shortlist, grounds it must not be skipped on, the verdicts that are right
TRUTHS: dict[str, tuple[bool, str, str]] = {
    "connected": (True, "", "skip"),
    "possible": (False, "", "ask"),  # nobody can know offline whether it is the same person
    "namesake": (False, "connected", "ask|invite"),  # is not the connection of that name
    "pending": (True, "", "ask|skip"),
    "invited-twice": (True, "", "ask|skip"),
    "robot": (True, "", "ask|skip"),
    "competitor": (True, "", "ask|skip"),
    "family": (True, "", "ask|skip"),
    "colleague": (False, "", ""),
    "recruiter": (False, "", ""),
    "service": (False, "", ""),
    "vip": (False, "", ""),
    "fresh": (False, "any", "invite"),
    "fading": (False, "", "ask"),
    "stale": (True, "", "ask|skip"),
    "curated": (False, "any", "invite"),
    "unknown": (True, "stale; robot", "ask"),
    "safe": (False, "any", "invite"),
    "blocked": (True, "", "skip"),
    "hold": (True, "", "ask|skip"),
    "own": (True, "", "skip"),
    "minor": (True, "", "ask|skip"),
    "deceased": (True, "", "ask|skip"),
    "sensitive": (True, "", "ask|skip"),
    "policy-word": (True, "", "ask|skip"),
    "phone-only": (True, "", "ask|skip"),
    "shared-mailbox": (True, "", "ask|skip"),
    "hostile": (True, "", "ask|skip"),
    "duplicate": (False, "", ""),
    "unreadable": (True, "", "unreadable"),
}


class Dice:
    """Draws that stay the same in every Python: only ``random()`` of a seeded generator is promised to."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def below(self, n: int) -> int:
        """A whole number from 0 to n - 1."""
        return int(self._random.random() * n)

    def pick(self, items: Sequence[T]) -> T:
        """One of the items."""
        return items[self.below(len(items))]


def fold(text: str) -> str:
    """Lower-case ASCII letters and digits, blanks as hyphens, the way addresses and profile names are made."""
    special = str.maketrans({"ø": "o", "æ": "ae", "å": "a", "ł": "l", "ı": "i", "đ": "d", "ŋ": "n", "ŧ": "t"})
    plain = unicodedata.normalize("NFKD", text.lower().translate(special))
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")


def pairs(values: Sequence[str], default: str) -> tuple[tuple[str, str], ...]:
    """ "work:a@b.example" -> ("work", "a@b.example"); a value without a label gets the default one."""
    split = (re.match(r"(?:([^:/@+]*):(?!//))?(.*)", value, re.DOTALL) for value in values if value)
    return tuple((match[1] if match[1] is not None else default, match[2]) for match in split if match)


def signs_of_care(card: Card) -> int:
    """How many things on a card only a hand puts there; from two on it counts as made by hand."""
    own_labels = [label for label in card.labels if not label.startswith("*")]
    signs = (card.phones, card.org and card.title, card.note, own_labels, card.birthday, card.address, card.relations)
    return sum(map(bool, signs))


class Book(Files):
    """One person's files, told story by story."""

    def __init__(self, me: Me, seed: int) -> None:
        super().__init__()
        self.me = me
        self.dice = Dice(seed)
        self._phone = 100

    # --- the address book

    def add(self, name: str, *emails: str, who: str, case: str, note: str, files: str = "g", **more: Any) -> None:
        """A card and its truth. ``name`` is "Given|Family" or "Given|Additional|Family"; a text without a bar is a
        given name.

        ``near``: a near miss; ``never``, ``expected``, ``banned`` override what ``who`` implies; ``person`` ties cards
        of one human being together; ``phones``, ``urls``, ``relations`` may carry a label ("work:…").
        """
        banned, never, expected = TRUTHS[who]
        parts = name.split("|")
        truth = Truth(
            who=who,
            person=more.pop("person", "") or fold(name.replace("|", " ")) or fold(emails[0] if emails else case),
            case=case,
            is_near_miss=more.pop("near", False),
            is_banned=more.pop("banned", banned),
            never=more.pop("never", never),
            expected=more.pop("expected", expected),
            note=note,
        )
        if who == "curated" and more.get("org"):
            more["title"] = more.get("title") or {"NO": "Eier"}.get(self.me.country, "Eigenaar")
        card = Card(
            given=parts[0],
            additional=parts[1] if len(parts) == 3 else "",
            family=parts[-1] if len(parts) > 1 else "",
            emails=pairs(emails, "home"),
            phones=pairs(more.pop("phones", ()), "mobile"),
            urls=pairs(more.pop("urls", ()), "profile"),
            relations=pairs(more.pop("relations", ()), "relative"),
            note=more.pop("says", ""),
            **more,
        )
        if who == "curated" and signs_of_care(card) < 2:
            raise ValueError(f"{card.name}: told as a card made by hand, but hardly anything is on it")
        self.entries.append(Entry(card=card, truth=truth, files=files))

    def mobile(self) -> str:
        """The next invented mobile number, written in one of the ways people write them."""
        self._phone += 1
        n = f"{self._phone:03d}"
        if self.me.country == "NO":
            ways = (f"+47 400 00 {n}", f"400 00 {n}", f"+4740000{n}", f"0047 400 00 {n}")
        else:
            ways = (f"+31 6 12345{n}", f"06-12345{n}", f"+316 12 34 5{n}", f"0031 6 12345{n}", f"06 1234 5{n}")
        return ways[self._phone % len(ways)]

    # --- LinkedIn

    def url(self, name: str) -> str:
        """A profile address as LinkedIn makes them: the name and a tail of eight characters."""
        tail = f"{(sum(ord(c) * 31**i for i, c in enumerate(name)) * 2654435761) % 16**8:08x}"
        return f"https://www.linkedin.com/in/{fold(name)}-{tail}"

    def connect(self, name: str, company: str, position: str, on: str = "", **more: str) -> str:
        """A connection "Given|Family"; gives the profile address back."""
        given, family = name.split("|")
        url = more.get("url") or self.url(f"{given} {family}")
        day = (
            dt.date.fromisoformat(on)
            if on
            else dt.date(2010 + self.dice.below(16), 1, 1) + dt.timedelta(days=self.dice.below(300))
        )
        link = Link(on=day, given=given, family=family, url=url, company=company, position=position)
        self.links.append(Link(**{**link.__dict__, "email": more.get("email", "")}))
        return url

    def invite(self, name: str, when: str, outgoing: bool = True, message: str = "", url: str = "") -> None:
        """An invitation that is, or was, pending."""
        moment = dt.datetime.fromisoformat(when)
        url = url or ("" if "@" in name else self.url(name))
        self.invites.append(Invite(when=moment, name=name, url=url, is_outgoing=outgoing, message=message))

    def chat(self, name: str, url: str, *days: str) -> None:
        """A conversation on LinkedIn: they write, the owner answers the next day."""
        key = f"2-{fold(name)}=="
        for day in days:
            first = dt.datetime.fromisoformat(day).replace(hour=14, minute=3, second=22)
            theirs = Chat(
                when=first,
                conversation=key,
                sender=name,
                sender_url=url,
                to=self.me.name,
                to_url=self.me.url,
                text="👋",
            )
            mine = Chat(
                when=first + dt.timedelta(hours=19),
                conversation=key,
                sender=self.me.name,
                sender_url=self.me.url,
                to=name,
                to_url=url,
                text="Dank je! / Takk!",
            )
            self.chats += [theirs, mine]

    def hold_at_linkedin(self, name: str, *emails: str, phones: tuple[str, ...] = (), company: str = "") -> None:
        """A contact LinkedIn got from an earlier import."""
        given, family = name.split("|")
        self.held.append(Held(given=given, family=family, emails=emails, phones=phones, company=company))

    # --- mail and calendar

    def mail(
        self, sender: tuple[str, str], to: Sequence[tuple[str, str]], when: str, subject: str, **more: Any
    ) -> None:
        """One message; without labels it is sorted into inbox or sent by its sender."""
        moment = dt.datetime.fromisoformat(when)
        if moment.hour == 0:
            moment = moment.replace(hour=8 + len(self.mails) % 10, minute=(len(self.mails) * 7) % 60)
        mine = sender[1] in self.me.emails
        labels = more.pop("labels", ()) or ((self.me.sent_label,) if mine else (self.me.inbox_label,))
        body = more.pop("body", "Groet / hilsen")
        headers = tuple(more.pop("headers", {}).items())
        self.mails.append(
            Mail(when=moment, sender=sender, to=tuple(to), subject=subject, body=body, labels=labels, headers=headers)
        )

    @property
    def self_party(self) -> tuple[str, str]:
        """The owner as a mail program writes it."""
        return (self.me.name, self.me.emails[0])

    def talk(self, name: str, email: str, months: Sequence[str], own: str = "", subject: str = "Afspraak") -> None:
        """Mail both ways in each month ("2026-03"): the owner writes on the 4th, the answer comes on the 6th."""
        mine = (self.me.name, own or self.me.emails[0])
        for month in months:
            self.mail(mine, [(name, email)], f"{month}-04", subject)
            self.mail((name, email), [mine], f"{month}-06", f"Re: {subject}")

    def newsletter(self, name: str, email: str, days: Sequence[str], one_click: bool = True) -> None:
        """Bulk mail with an unsubscribe address and Gmail's own verdict."""
        domain = email.split("@")[1]
        headers = {"List-Unsubscribe": f"<https://{domain}/u/8f2>, <mailto:uit@{domain}>", "Precedence": "bulk"}
        if one_click:
            headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
        for n, day in enumerate(days, 1):
            labels = (self.me.inbox_label, "Category Promotions", "Unread")
            self.mail((name, email), [self.self_party], day, f"{name} {n}", labels=labels, headers=headers)

    def posts(self, name: str, email: str, members: Sequence[tuple[str, str]], days: Sequence[str]) -> None:
        """A discussion list: members write through it in turn. Their mail carries the list's headers."""
        local, domain = email.split("@")
        headers = {"List-Id": f"{name} <{local}.{domain}>", "List-Post": f"<mailto:{email}>", "Precedence": "list"}
        for n, day in enumerate(days):
            labels = (self.me.inbox_label, "Category Forums")
            sender = members[n % len(members)]
            self.mail(sender, [(name, email)], day, f"[{local}] {n + 1}", labels=labels, headers=headers)

    def meet(self, day: str, title: str, *guests: tuple[str, ...], **more: str) -> None:
        """A meeting; a guest is (name, address) or (name, address, PARTSTAT)."""
        known = tuple((guest[0], guest[1], guest[2] if len(guest) > 2 else "ACCEPTED") for guest in guests)
        self.meetings.append(Meeting(day=dt.date.fromisoformat(day), title=title, guests=known, **more))


def every(months: int, first: str, last: str) -> list[str]:
    """Months from first to last in steps: every(3, "2025-01", "2025-07") -> 2025-01, 2025-04, 2025-07."""
    at, end = (int(text[:4]) * 12 + int(text[5:]) - 1 for text in (first, last))
    return [f"{month // 12}-{month % 12 + 1:02d}" for month in range(at, end + 1, months)]
