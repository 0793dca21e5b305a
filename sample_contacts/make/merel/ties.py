"""Who still remembers Merel: mail, meetings and messages with dates; and what LinkedIn has pending."""

# A story is a row of a table: who, what is true, the card. Kept in rows, not one argument a line.
# fmt: off

from make.book import Book, every


def tell(book: Book) -> None:
    """One story after the other."""
    fresh(book)
    just_met(book)
    fading(book)
    stale(book)
    not_stale(book)
    invitations(book)
    accident(book)


def fresh(book: Book) -> None:
    """Two-way contact often and lately."""
    for name, email, firm, title, months in (
        ("Gijs|Hamming", "g.hamming@zuiderzeelogistiek.example", "Zuiderzee Logistiek B.V.", "Inkoper",
         every(2, "2025-09", "2026-11")),
        ("Samira|Benali", "samira.benali@delinde.example", "Stichting De Linde", "Clustermanager",
         every(1, "2026-05", "2026-10")),
        ("Wouter|Groot Koerkamp", "wouter@gkarchitecten.example", "GK Architecten", "Architect",
         every(1, "2026-04", "2026-10")),
        ("Aylin|Korkmaz", "aylin@korkmazcatering.example", "Korkmaz Catering", "Eigenaar",
         every(2, "2025-11", "2026-11")),
        ("Rob|van Keulen", "rob.vankeulen@eemwaarde.example", "Woonstichting Eemwaarde", "Bestuurder",
         every(1, "2026-06", "2026-11")),
    ):
        book.add(name, f"work:{email}", who="fresh", case="fresh", org=firm, title=title, phones=(book.mobile(),),
                 note="Mail both ways in many months, the last one weeks ago")
        book.talk(name.replace("|", " "), email, months)
    book.add("", "jasmijn.peeters@gmail.com", who="fresh", case="fresh", labels=("*none",), expected="ask|invite",
             note="A bare address, but they write each other every month")
    book.talk("Jasmijn Peeters", "jasmijn.peeters@gmail.com", every(1, "2026-04", "2026-11"))


def just_met(book: Book) -> None:
    """Met this month: connect now, while both remember."""
    case = "just-met"
    book.add("Nynke|Bootsma", "work:nynke.bootsma@fryskgrien.example", who="fresh", case=case, org="Frysk Grien",
             title="Directeur",
             phones=(book.mobile(),), says="ontmoet 12 november 2026, kennismaking", expected="ask|invite",
             note="A first meeting nine days ago, in the calendar and in the note")
    book.meet("2026-11-12", "Kennismaking Frysk Grien", ("Nynke Bootsma", "nynke.bootsma@fryskgrien.example"))
    book.talk("Nynke Bootsma", "nynke.bootsma@fryskgrien.example", ["2026-11"], subject="Fijn gesprek")
    book.add("Soufiane|Azzouzi", "work:s.azzouzi@vechtmobiliteit.example", who="fresh", case=case,
             org="Vecht Mobiliteit",
             title="Programmadirecteur", phones=(book.mobile(),), expected="ask|invite", note="Met on 18 November")
    book.meet("2026-11-18", "Intake Vecht Mobiliteit", ("Soufiane Azzouzi", "s.azzouzi@vechtmobiliteit.example"),
              ("Gijs Hamming", "g.hamming@zuiderzeelogistiek.example"))
    crowd = [(f"Deelnemer {n}", f"deelnemer{n}@congres.example", "ACCEPTED") for n in range(1, 46)]
    book.add("Hidde|Jorritsma", "work:hidde@jorritsmagroep.example", who="unknown", case=case, near=True,
             labels=("*none",),
             never="stale; robot", note="Only shared a congress of 46 people with her: that is no meeting")
    book.meet("2026-11-05", "Congres Organisatieadvies", ("Hidde Jorritsma", "hidde@jorritsmagroep.example"), *crowd)
    book.add("Lonneke|Praat", "work:lonneke@praatmaatwerk.example", who="unknown", case=case, near=True,
             labels=("*none",), never="stale; robot", note="The meeting was cancelled")
    book.meet("2026-11-10", "Koffie Lonneke", ("Lonneke Praat", "lonneke@praatmaatwerk.example"), status="CANCELLED")
    book.add("Ferry|Dekkers", "work:ferry@dekkersdozen.example", who="unknown", case=case, near=True, labels=("*none",),
             never="stale; robot", note="Declined the meeting")
    book.meet("2026-11-13", "Lunch", ("Ferry Dekkers", "ferry@dekkersdozen.example", "DECLINED"))


def fading(book: Book) -> None:
    """Once regular, now a while ago."""
    for name, email, firm, months in (
        ("Harriet|Leusink", "harriet.leusink@polderuniversiteit.example", "Polderuniversiteit",
         every(4, "2023-01", "2025-05")),
        ("Dennis|Tjon", "dennis.tjon@volkshuisvesting.example", "Ministerie van Volkshuisvesting",
         every(4, "2023-02", "2025-06")),
        ("Corrie|Zeldenrust", "corrie@zeldenrust.example", "Zeldenrust Mediation", every(6, "2018-10", "2024-04")),
    ):
        book.add(name, f"work:{email}", who="fading", case="fading", org=firm, phones=(book.mobile(),),
                 note="Regular contact that has stopped for a year and a half or more")
        book.talk(name.replace("|", " "), email, months)


def stale(book: Book) -> None:
    """Long ago and little."""
    for name, email, firm, months in (
        ("Sander|Bleeker", "sander.bleeker@visafslagnoord.example", "Visafslag Noord",
         ["2016-03", "2016-05", "2017-01"]),
        ("Ank|van Rossem", "a.vanrossem@theaterdespiegel.example", "Theater De Spiegel", ["2017-09", "2017-10"]),
        ("Theo|Jaspers", "theo.jaspers@xs4all.nl", "Jaspers Verzekeringen", ["2015-02"]),
        ("Ivana|Kovačević", "ivana.k@kinderkunst.example", "Kinderkunst", ["2018-04", "2018-06"]),
    ):
        book.add(name, f"work:{email}", who="stale", case="stale", org=firm, phones=(book.mobile(),),
                 note="A few letters years ago, silence since")
        book.talk(name.replace("|", " "), email, months, own="m.oudegeest@kantelaar.example")
    book.add("Ron|Kersten", "ron.kersten@kantoorhuis.example", who="stale", case="stale-despite-bulk",
             phones=(book.mobile(),), org="Kantoorhuis Amersfoort", title="Accountmanager",
             note="His Christmas mail to forty people each year is no contact; the last talk was in 2017")
    book.talk("Ron Kersten", "ron.kersten@kantoorhuis.example", ["2017-02", "2017-03"],
              own="m.oudegeest@kantelaar.example")
    forty = [(f"Relatie {n}", f"relatie{n}@relaties.example") for n in range(1, 40)]
    for year in range(2019, 2026):
        book.mail(("Ron Kersten", "ron.kersten@kantoorhuis.example"), [book.self_party, *forty], f"{year}-12-21",
                  "Fijne kerstdagen!")
    book.add("Wilma|Oosterbaan", "wilma.oosterbaan@theaterdespiegel.example", who="stale", case="stale-despite-bulk",
             org="Theater De Spiegel", phones=(book.mobile(),),
             note="Her absence notice answered Merel's new-year card to all in 2025")
    book.talk("Wilma Oosterbaan", "wilma.oosterbaan@theaterdespiegel.example", ["2016-11"],
              own="m.oudegeest@kantelaar.example")
    book.mail(book.self_party, [("Wilma Oosterbaan", "wilma.oosterbaan@theaterdespiegel.example"), *forty],
              "2025-01-03", "Gelukkig nieuwjaar")
    book.mail(("Wilma Oosterbaan", "wilma.oosterbaan@theaterdespiegel.example"), [book.self_party], "2025-01-03T12:01",
              "Afwezig: Gelukkig nieuwjaar", headers={"Auto-Submitted": "auto-replied", "X-Autoreply": "yes"})


def not_stale(book: Book) -> None:
    """No evidence is not old evidence."""
    book.add("Arjan|Veenhof", "arjan@veenhofdaken.example", who="curated", case="unknown-not-stale", near=True,
             org="Veenhof Daken",
             phones=(book.mobile(),), title="Dakdekker", says="dak 2014 gedaan", never="stale; robot",
             expected="ask|invite", note="An old year in the note; no mail: unknown, not stale")
    book.add("", "e.bouma@fietsfabriekvallei.example", who="unknown", case="unknown", labels=("*none",),
             note="Saved by the mail program")
    book.add("", "stefanie1979@gmail.com", who="unknown", case="unknown", labels=("*none",),
             note="Saved by the mail program")
    book.add("Truus|Nijboer", "truus.nijboer@live.nl", who="unknown", case="unknown", labels=("*none",),
             note="A name and an address, no more")
    slug = book.url("Sven Lindhout")
    book.add("Sven|Lindhout", "sven@lindhoutsound.example", who="fresh", case="fresh-by-messages", org="Lindhout Sound",
             phones=(book.mobile(),), urls=(slug,), expected="ask|invite",
             note="They talk on LinkedIn without being connected")
    book.chat("Sven Lindhout", slug, "2026-05-02", "2026-06-11", "2026-07-09", "2026-08-30", "2026-09-21", "2026-10-28")


def invitations(book: Book) -> None:
    """Pending, incoming, twice, accepted."""
    book.add("Marloes|Ketelaar", "work:marloes.ketelaar@rijnstroom.example", who="pending", case="pending",
             phones=(book.mobile(),), org="Waterbedrijf Rijnstroom", note="Invited on 3 October, no answer yet")
    book.invite("Marloes Ketelaar", "2026-10-03T10:21", message="Leuk je gesproken te hebben op de waterdag.")
    book.add("Okke|Nauta", "okke.nauta@gmail.com", who="pending", case="pending", phones=(book.mobile(),),
             note="Invited by address")
    book.invite("okke.nauta@gmail.com", "2026-08-19T16:40")
    book.add("Marloes|Ketels", "marloes.ketels@rijnstroom.example", who="curated", case="pending", near=True,
             org="Waterbedrijf Rijnstroom", title="Hydroloog", phones=(book.mobile(),), expected="ask|invite",
             note="Near name at the same firm, never invited")
    for name, email, firm, dates in (
        ("Elroy|Jubitana", "elroy@jubitanabouw.example", "Jubitana Bouw", ("2024-02-12T09:00", "2026-03-03T09:12")),
        ("Hetty|Stroeve", "hetty.stroeve@pensioenfondsvallei.example", "Pensioenfonds Vallei",
         ("2023-05-30T20:15", "2025-09-01T08:44")),
    ):
        book.add(name, email, who="invited-twice", case="invited-twice", org=firm, phones=(book.mobile(),),
                 note="Asked twice, never answered: not a third time")
        for date in dates:
            book.invite(name.replace("|", " "), date)
    book.add("Hettie|Stroever", "hettie@stroeverkaas.example", who="curated", case="invited-twice", near=True,
             org="Stroever Kaas", phones=(book.mobile(),), note="Near name, never invited")
    book.add("Rowan|Dijkhuis", "rowan@dijkhuisict.example", who="pending", case="incoming", org="Dijkhuis ICT",
             phones=(book.mobile(),), expected="ask|skip", note="He invited her: accept, do not invite")
    book.invite("Rowan Dijkhuis", "2026-11-15T11:05", outgoing=False, message="Zullen we verbinden?")
    book.invite("Chi Trần", "2026-11-01T07:30", outgoing=False)
    for name, firm, sent, accepted in (
        ("Gerda|Meulenbelt", "Gemeente Waterrijk", "2026-10-20T08:30", "2026-10-22"),
        ("Paweł|Nowicki", "Techniekhuis Midden", "2026-11-02T08:30", "2026-11-09"),
        ("Lale|Erdem", "Korkmaz Catering", "2026-09-05T08:30", "2026-09-05"),
    ):
        book.connect(name, firm, "Adviseur", accepted)
        book.invite(name.replace("|", " "), sent)


def accident(book: Book) -> None:
    """In September 2026 she once pressed the button halfway: twelve invitations within a minute."""
    for n, (name, email, who) in enumerate((
        ("Klaas|Wiersma", "klaas.wiersma@oudeclub.example", "blocked"),
        ("Hugo|Brandsma", "work:hugo@noorderlichtconsultancy.example", "pending"),
        ("Toos|Bosgraaf", "toosbosgraaf@planet.nl", "pending"),
        ("Ibrahim|Saïdi", "ibrahim.saidi@gmail.com", "pending"),
        ("Annelore|Stuiver", "annelore@stuiver.example", "pending"),
        ("Jaap|Oudegeest", "jaap.oudegeest@gmail.com", "pending"),
    )):
        book.add(name, email, who=who, case="accident", note="Invited in the accident of September 2026",
                 phones=(book.mobile(),))
        book.invite(name.replace("|", " "), f"2026-09-14T21:{4 + n // 4:02d}")
    for n, email in enumerate(("info@zuiderzeelogistiek.example", "klantenservice@energiedirekt.example",
                               "veranderkunde@googlegroups.com", "theo.jaspers@xs4all.nl")):
        book.invite(email, f"2026-09-14T21:{6 + n // 3:02d}")
