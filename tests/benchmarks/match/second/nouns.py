"""The nouns of the second benchmark: firms, connections, cards, what is drawn and how often, and a few spellings."""

from __future__ import annotations

import random
import re
import unicodedata
from dataclasses import dataclass, field

from benchmarks.match.second.names import Name, Person

MAIL_HOSTS = (
    "gmail.com",
    "hotmail.com",
    "outlook.com",
    "yahoo.com",
    "icloud.com",
    "live.com",
    "ziggo.nl",
    "online.no",
    "gmx.de",
    "proton.me",
)
FIRM_HEADS = "Nord Vel Kar Brio Lum Sol Tern Quin Ax Hel Mar Ost Vig Zen Alt Cor Dyn Eko Fal Gal Hav Ion Jun Kvar Lyn Mon Nov Orb Pel Rav".split()
FIRM_TAILS = "a ex ia ion is um wave tek mark form point line gate land works flow era ova ent ix".split()
FIRM_WORDS = "Logistics Consulting Systems Energy Health Foods Media Bank Design Partners Software Media Travel Marine Legal Insurance Retail Construction Studio Labs".split()  # fmt: skip
FORMS = ("B.V.", "AS", "GmbH", "Ltd", "AB", "Oy", "S.A.", "Inc.", "ApS", "Sp. z o.o.", "", "", "")
TITLES = ("Account Manager", "Developer", "Consultant", "CEO", "Nurse", "Teacher", "Project Manager", "HR Advisor", "Designer", "Analyst", "Sales Director", "Lawyer", "Researcher")  # fmt: skip
CREDENTIALS = (", MBA", ", PhD", " PMP®", ", CFA", " | Recruiter", " ✔", " 🚀", ", RA", " MSc", " 🇳🇱", ", CIPD", " (She/Her)", " - Open to work", ", Ph.D., PMP", " LION")  # fmt: skip
NEAR_GIVEN = ("Marina Marian", "Marja Marije", "Erik Eric", "Anna Anne", "Jan Jon", "Maria Marie", "Daniel Daniela", "Martin Martina", "Karin Karen", "Christian Christiane", "Lena Lina", "Hanna Hanne", "Julia Julie", "Jens Jan", "Simon Simone", "Paul Paula", "Kari Kai", "Eva Ewa", "Stefan Stefania", "Rob Ron", "Tina Tine")  # fmt: skip
NEAR_SURNAME = ("Hansen Jansen", "Jansen Janssen", "Meier Meyer", "Larsen Lassen", "Berg Borg", "Smit Smits", "Nilsen Nielsen", "Karlsson Carlsson", "Petersen Pedersen", "Bakker Bakken", "Johansen Johnsen", "Lindgren Lindberg", "Weber Weger", "Morris Harris", "Kovač Kováts", "Rossi Russo", "Mayer Maier", "Clark Clarke", "Reed Reid", "Dekker Decker", "Olsen Olesen", "Wang Wong")  # fmt: skip
UNLINKABLE = ("Mama", "Papa", "Loodgieter", "Rørlegger", "Taxi", "Huisarts praktijk", "Pizzeria", "Mum", "Oma", "Zahnarzt", "Garage", "Mechanic", "School", "Voicemail", "Babysitter")  # fmt: skip

CARD_KINDS = {
    "plain": 20, "folded": 10, "capitals": 1, "nickname": 18, "initial": 5, "initials_address": 3, "particle": 25, "reversed": 3,
    "maiden": 14, "double": 10, "script": 25, "romanised": 25, "middle_added": 10, "by_middle_name": 1, "first_at_firm": 4,
    "surname_at_firm": 1, "address_only": 4, "work_address_only": 3, "handle": 2, "typo": 4, "title": 2, "one_field": 3,
    "profile": 3, "same_email": 4, "imported": 3, "phone": 2, "firm_in_name": 2, "moved_firm": 7, "bare": 7, "half_given": 8, "two_surnames": 15,
}  # fmt: skip
LINK_STYLES = {"plain": 90, "credentials": 9, "last_initial": 4, "script": 25, "nickname": 12, "middle": 12, "maiden_shown": 10, "capitals": 2, "lower": 1, "second_surname": 20, "given_initial": 1, "western": 30}  # fmt: skip
TRAPS = {"namesake_father": 2, "sibling": 5, "shared_mailbox": 4, "colleague_first": 6, "colleague_surname": 4, "near_given": 3, "near_surname": 3, "other_initial": 3, "role": 3}  # fmt: skip


@dataclass(frozen=True)
class Firm:
    name: str
    form: str
    domain: str
    pattern: str


@dataclass
class Connection:
    person: Person
    style: str
    first: str
    last: str
    url: str
    email: str
    firm: Firm
    title: str
    row: int = 0


@dataclass
class Card:
    kind: str
    given: str = ""
    family: str = ""
    additional: str = ""
    prefix: str = ""
    suffix: str = ""
    nickname: str = ""
    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    firm: str = ""
    title: str = ""
    url: str = ""
    person: int = 0
    truth: int = 0  # row of the connection, 0 = none
    ambiguous: bool = False
    shows: tuple[str, ...] = ()


def ascii_of(text: str) -> str:
    text = text.translate(str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ß": "ss", "đ": "d", "Đ": "D", "æ": "ae", "ı": "i", "ð": "d", "þ": "th", "Þ": "Th"}))  # fmt: skip
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))


def plain(text: str) -> str:
    return re.sub(r"[^a-z]", "", ascii_of(text).lower())


def mutated(word: str, rng: random.Random) -> str:
    """One slip of the keyboard, never on the first letter."""
    at = rng.randrange(1, max(2, len(word) - 1))
    how = rng.randrange(4)
    if how == 0 or len(word) < 4:
        return word[:at] + word[at] * 2 + word[at + 1 :] if at < len(word) else word + word[-1]
    if how == 1:
        return word[:at] + word[at + 1 :]
    if how == 2 and at + 1 < len(word):
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + rng.choice("aeinrst") + word[at + 1 :]


def key(name: Name) -> str:
    return plain(sorted(name.latin)[0]) or name.native
