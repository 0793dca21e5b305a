"""Merel Oudegeest, an invented organisation consultant in Amersfoort, and the people in her files."""

from make.book import Book
from make.merel import connected, crowd, days, firms, lookalikes, oddities, people, robots, ties
from make.nouns import Me

ME = Me(
    book="consultant",
    given="Merel",
    family="Oudegeest",
    maiden="",
    emails=("merel@oudegeestadvies.example", "merel.oudegeest@gmail.com", "m.oudegeest@kantelaar.example"),
    url="https://www.linkedin.com/in/merel-oudegeest-a41c09d2",
    phone="+31 6 12345100",
    headline="Organisatieadviseur | verandering met mensen",
    town="Amersfoort",
    country="NL",
    positions=(
        ("Oudegeest Advies", "Eigenaar", "Apr 2019", ""),
        ("Kantelaar & Partners B.V.", "Senior adviseur", "Sep 2012", "Mar 2019"),
        ("Gemeente Waterrijk", "Beleidsmedewerker", "Feb 2008", "Aug 2012"),
    ),
    sent_label="Sent",
    inbox_label="Inbox",
)

POLICY = """\
# Merel's policy: what only she can know. Every name, firm and address is invented.
[me]
names = ["Merel Oudegeest"]
emails = ["merel@oudegeestadvies.example", "merel.oudegeest@gmail.com", "m.oudegeest@kantelaar.example"]
phones = ["+31 6 12345100"]
country = "NL"
language = "nl"
account = "free"

[[me.employers]]
name = "Oudegeest Advies"
domains = ["oudegeestadvies.example"]
from = 2019

[[me.employers]]
name = "Kantelaar & Partners B.V."
domains = ["kantelaar.example"]
from = 2012
to = 2019

[[me.employers]]
name = "Gemeente Waterrijk"
domains = ["waterrijk.example"]
from = 2008
to = 2012

[[competitors]]
name = "Noorderlicht Consultancy B.V."
domains = ["noorderlichtconsultancy.example"]
aliases = ["NLC Groep", "Noorderlicht Groep"]

[[competitors]]
name = "Veldkamp Verandermanagement"
domains = ["veldkampvm.example"]
subsidiaries = ["Veldkamp Academie"]

[[competitors]]
name = "Plan A"
domains = ["plan-a.example"]

[[hold]]
who = "@provincievecht.example"
until = 2027-01-31
why = "aanbesteding loopt"

[[hold]]
who = "Floor Terpstra"
until = 2026-12-15
why = "eerst de offerte"

[[hold]]
who = "@stichtingdeoever.example"
until = 2026-06-01
why = "reorganisatie, inmiddels voorbij"

[lists]
block = ["gerard.pronk@gmail.com", "@oudeclub.example", "Wendy Kuiper"]
safe = ["rik@noorderlichtconsultancy.example", "info@dewitontwerp.example", "tom@oudeclub.example"]
vip = ["Margriet Zonderland"]
targets = ["Waterschap De Vecht"]

[household]
surnames = ["Oudegeest"]
"""


def tell() -> Book:
    """Everything that stands in Merel's files."""
    book = Book(ME, seed=20261121)
    for chapter in (connected, lookalikes, firms, robots, people, ties, days, oddities, crowd):
        chapter.tell(book)
    return book
