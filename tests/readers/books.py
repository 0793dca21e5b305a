"""Generated books of cards for the reader tests: what programs write, with invented people."""

from __future__ import annotations

import base64
import random

GIVEN = ("Jan", "Zoë", "Jørgen", "Łukasz", "Élodie", "Ana", "Мария", "花子", "Fatma", "Siobhán", "Pieter", "Bjørk")
FAMILY = (
    "Smit",
    "van der Berg",
    "Østby",
    "Wiśniewski",
    "Lefèvre",
    "García López",
    "Иванова",
    "山田",
    "Yılmaz",
    "O'Neill",
)
FIRMS = ("Rivaal B.V.", "Acme, Inc.", "Bakkerij Jansen", "Østby & Sønner AS", "Müller GmbH")


def google_card(rng: random.Random, number: int, photo: str = "") -> str:
    """A vCard 3.0 card as Google writes it, with one or two addresses and a phone."""
    given, family = rng.choice(GIVEN), rng.choice(FAMILY)
    firm = rng.choice(FIRMS).replace(",", "\\,")
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"FN:{given} {family}",
        f"N:{family};{given};;;",
        f"EMAIL;TYPE=INTERNET;TYPE=HOME:person{number}@mail.example",
        f"TEL;TYPE=CELL:+316{number:08d}",
        f"item1.ORG:{firm};Sales",
        "item1.X-ABLabel:",
        "item2.URL:http\\://www.firm.example/people",
        "item2.X-ABLabel:_$!<HomePage>!$_",
        f"NOTE:Met in {rng.choice(('Utrecht', 'Bergen', 'Kraków'))}\\, {rng.randint(1990, 2024)}\\nLikes tea",
        "CATEGORIES:myContacts",
    ]
    if number % 2:
        lines.insert(5, f"EMAIL;TYPE=INTERNET:second{number}@firm.example")
    if photo:
        lines.append(photo)
    return "\r\n".join([*lines, "END:VCARD", ""])


def folded_photo(rng: random.Random, size: int) -> str:
    """A PHOTO property of about ``size`` characters, folded as Apple and Google do."""
    text = base64.b64encode(rng.randbytes(size * 3 // 4)).decode()
    parts = [text[place : place + 74] for place in range(0, len(text), 74)]
    return "PHOTO;ENCODING=b;TYPE=JPEG:" + "\r\n ".join(parts)
