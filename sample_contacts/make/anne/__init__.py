"""Anne Hansen, an invented controller in Drammen who changes jobs. Her name is one of the commonest in the country."""

from make.anne import connected, crowd, jobs, lookalikes, oddities, people, ties
from make.book import Book
from make.nouns import Me

ME = Me(
    book="jobchanger",
    given="Anne",
    family="Hansen",
    maiden="Skaugrud",
    emails=("anne.hansen84@gmail.com", "anne.hansen@havgard.example", "anne.skaugrud@bryggenrevisjon.example"),
    url="https://www.linkedin.com/in/anne-hansen-5b20c7e1",
    phone="+47 400 00 100",
    headline="Controller på vei videre",
    town="Drammen",
    country="NO",
    positions=(
        ("Havgard Økonomi AS", "Controller", "Feb 2019", ""),
        ("Bryggen Revisjon AS", "Revisor", "Aug 2010", "Jan 2019"),
    ),
    sent_label="Sendt",
    inbox_label="Innboks",
)

POLICY = """\
# Anne's policy: what only she can know. Every name, firm and address is invented.
[me]
names = ["Anne Hansen", "Anne Skaugrud"]
emails = ["anne.hansen84@gmail.com", "anne.hansen@havgard.example", "anne.skaugrud@bryggenrevisjon.example"]
phones = ["+47 400 00 100"]
country = "NO"
language = "nb"
account = "free"

[[me.employers]]
name = "Havgard Økonomi AS"
domains = ["havgard.example"]
from = 2019

[[me.employers]]
name = "Bryggen Revisjon AS"
domains = ["bryggenrevisjon.example"]
from = 2010
to = 2019

[[competitors]]
name = "Tinderegnskap AS"
domains = ["tinderegnskap.example"]
aliases = ["Tinde Gruppen"]

[[competitors]]
name = "Strøm & Tall AS"
domains = ["stromogtall.example"]

[[hold]]
who = "@solvikenergi.example"
until = 2027-02-28
why = "søknad som økonomisjef"

[[hold]]
who = "Miriam Tollefsrud"
until = 2027-02-28
why = "leder ansettelsen"

[[hold]]
who = "@havnelageret.example"
until = 2026-09-30
why = "søknad, avslag i september"

[lists]
block = ["roger.stuve@gmail.com", "@kvartalsklubben.example"]
safe = ["post@liv-post.example", "terje@kvartalsklubben.example"]
vip = ["Gunhild Aspelund"]
targets = ["Nordavind Kraft AS", "Lysefjord Havbruk"]

[household]
surnames = ["Skaugrud"]

[limits]
per_week = 15
"""


def tell() -> Book:
    """Everything that stands in Anne's files."""
    book = Book(ME, seed=18140517)
    for chapter in (connected, lookalikes, jobs, people, ties, oddities, crowd):
        chapter.tell(book)
    return book
