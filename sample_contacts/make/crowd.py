"""The many without a story: they make a book as large and as mixed as a real one. Their truth is known all the same."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from make.book import Book, fold
from make.names import Community
from make.nouns import Link

# Firms whose domain is not simply their name.
DOMAINS = {
    "Woonstichting Eemwaarde": "eemwaarde.example",
    "Stichting De Linde": "delinde.example",
    "Ministerie van Volkshuisvesting": "volkshuisvesting.example",
    "Techniekhuis Midden": "techniekhuis.example",
    "Zorgplein Midden": "zorgplein.example",
    "Elvebredden Kommune": "elvebredden.example",
    "Lyngrabben Barnehage": "lyngrabben.example",
    "Nordlandet Helseforetak": "nordlandet.example",
    "Tannhjulet Verksted AS": "tannhjulet.example",
}
LEGAL_FORMS = ("-b-v", "-as", "-asa", "-sa")
DECORATIONS = (", MBA", ", PhD", " ✔", " MSc", ", RA", " 🚀")


@dataclass(frozen=True, kw_only=True)
class Crowd:
    """Where the people come from and how many of each there are."""

    communities: tuple[Community, ...]
    firms: tuple[str, ...]
    titles: tuple[str, ...]
    free_mail: tuple[str, ...]
    connected: int  # in the book and among the connections
    curated: int  # cards made by hand, no connection
    bare: int  # addresses the mail program saved
    strangers: int  # connections that are not in the book
    hidden: int  # connections of whom the export shows the date alone
    held: int  # curated ones that LinkedIn got in an earlier import
    files: tuple[str, ...]  # the books they stand in, dealt out in turn


class Casting:
    """Draws people whose first letter and surname, and first name and firm, are nobody else's in these files."""

    def __init__(self, book: Book, crowd: Crowd) -> None:
        self.book = book
        self.crowd = crowd
        named = [(entry.card.given, entry.card.family, entry.card.org) for entry in book.entries if entry.card.family]
        named += [(link.given, link.family, link.company) for link in book.links]
        self.names = {(fold(given)[:1], fold(family).split("-")[-1]) for given, family, _ in named}
        self.posts = {(fold(given), fold(firm)) for given, _, firm in named}

    def person(self) -> tuple[str, str, str, str]:
        """Given name, family name, firm and title."""
        dice = self.book.dice
        while True:
            given_names, family_names = dice.pick(self.crowd.communities)
            given, family, firm = dice.pick(given_names), dice.pick(family_names), dice.pick(self.crowd.firms)
            name, post = (fold(given)[:1], fold(family).split("-")[-1]), (fold(given), fold(firm))
            if name not in self.names and post not in self.posts:
                self.names.add(name)
                self.posts.add(post)
                return given, family, firm, dice.pick(self.crowd.titles)

    def address(self, given: str, family: str, firm: str) -> str:
        """An address the way firms and people make them."""
        first, last = fold(given).replace("-", ""), fold(family).replace("-", "")
        way = self.book.dice.below(4)
        if way == 0:
            return f"{first}.{last}@{self.book.dice.pick(self.crowd.free_mail)}"
        local = (f"{first}.{last}", f"{first[0]}.{last}", f"{first}{last[0]}")[way - 1]
        return f"work:{local}@{domain(firm)}"


def domain(firm: str) -> str:
    """A firm's invented domain: its folded name without the legal form, unless it has a shorter one."""
    if firm in DOMAINS:
        return DOMAINS[firm]
    slug = fold(firm)
    for form in LEGAL_FORMS:
        slug = slug.removesuffix(form)
    return slug.replace("-", "") + ".example"


def fill(book: Book, crowd: Crowd) -> None:
    """Add the crowd after all stories have been told."""
    casting = Casting(book, crowd)
    for n in range(crowd.connected):
        given, family, firm, title = casting.person()
        decoration = DECORATIONS[n % len(DECORATIONS)] if n % 9 == 4 else ""
        email = casting.address(given, family, firm)
        shown = email.removeprefix("work:") if n % 12 == 7 else ""
        book.connect(f"{given}|{family}{decoration}", firm, title, email=shown)
        book.add(
            f"{given}|{family}",
            email,
            who="connected",
            case="crowd-connected",
            org=firm,
            files=deal(crowd, n),
            phones=(book.mobile(),),
            note="Connected: name and firm agree",
        )
    for n in range(crowd.curated):
        given, family, firm, title = casting.person()
        email = casting.address(given, family, firm)
        phones = (book.mobile(),)
        book.add(
            f"{given}|{family}",
            email,
            who="curated",
            case="crowd-curated",
            org=firm,
            title=title,
            files=deal(crowd, n),
            phones=phones,
            note="A card made by hand, no connection, no dates",
        )
        if n < crowd.held:
            book.hold_at_linkedin(f"{given}|{family}", email.removeprefix("work:"), phones=phones, company=firm)
    for n in range(crowd.bare):
        given, family, firm, _ = casting.person()
        email = casting.address(given, family, firm)
        name = f"{given}|{family}" if n % 3 == 0 else ""
        book.add(
            name, email, who="unknown", case="crowd-bare", labels=("*none",), note="Saved by the mail program, no dates"
        )
    for n in range(crowd.strangers):
        given, family, firm, title = casting.person()
        decoration = DECORATIONS[n % len(DECORATIONS)] if n % 20 == 11 else ""
        email = f"{fold(given)}.{fold(family)}@{crowd.free_mail[0]}" if n % 45 == 20 else ""
        book.connect(f"{given}|{family}{decoration}", firm, title, email=email)
    for n in range(crowd.hidden):
        book.links.append(Link(on=dt.date(2012, 2, 1) + dt.timedelta(days=487 * n)))


def deal(crowd: Crowd, n: int) -> str:
    """The books of the n-th person."""
    return crowd.files[n % len(crowd.files)]
