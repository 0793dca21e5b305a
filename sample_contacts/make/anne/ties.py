"""Who still remembers Anne, whom she has just met, and what LinkedIn has pending."""

# A story is a row of a table: who, what is true, the card. Kept in rows, not one argument a line.
# fmt: off

from make.book import Book, every


def tell(book: Book) -> None:
    """One story after the other."""
    fresh(book)
    faded(book)
    undated(book)
    invitations(book)


def fresh(book: Book) -> None:
    """Often and lately."""
    for name, email, firm, title, months in (
        ("Vigdis|Rognli", "vigdis.rognli@lysthusarkitekter.example", "Lysthus Arkitekter AS", "Arkitekt",
         every(1, "2026-05", "2026-11")),
        ("Sanjay|Rajaratnam", "sanjay.r@isbredata.example", "Isbre Data AS", "Økonom", every(2, "2025-10", "2026-10")),
        ("Inga Biret|Triumf", "inga.triumf@elvebredden.example", "Elvebredden Kommune", "Budsjettsjef",
         every(1, "2026-04", "2026-10")),
    ):
        book.add(name, f"work:{email}", who="fresh", case="fresh", org=firm, title=title, files="gi",
                 phones=(book.mobile(),), note="Mail both ways in many months, lately too")
        book.talk(name.replace("|", " "), email, months, subject="Lunsj")
    book.add("Audun|Kjerstad", "work:audun.kjerstad@perleportenreiser.example", who="fresh", case="just-met",
             org="Perleporten Reiser", files="i",
             title="Regnskapssjef", phones=(book.mobile(),), says="møtt på karrieredagen 17.11.2026",
             expected="ask|invite", note="Met on 17 November")
    book.meet("2026-11-17", "Kaffe etter karrieredagen", ("Audun Kjerstad", "audun.kjerstad@perleportenreiser.example"))
    book.talk("Audun Kjerstad", "audun.kjerstad@perleportenreiser.example", ["2026-11"])
    crowd = [(f"Deltaker {n}", f"deltaker{n}@messe.example") for n in range(1, 50)]
    book.add("Ketil|Straum", "work:ketil@straumventilasjon.example", who="unknown", case="just-met", near=True,
             labels=("*none",), never="stale; robot", note="Only shared a fair of fifty people with her")
    book.meet("2026-11-09", "Jobbmesse", ("Ketil Straum", "ketil@straumventilasjon.example"), *crowd)
    slug = book.url("Tuva Grimsrud")
    book.add("Tuva|Grimsrud", "tuva.grimsrud@gmail.com", who="fresh", case="fresh-by-messages", files="i",
             org="Grimsrud Økonomihjelp", urls=(slug,),
             phones=(book.mobile(),), expected="ask|invite", note="They talk on LinkedIn without being connected")
    book.chat("Tuva Grimsrud", slug, "2026-06-02", "2026-07-11", "2026-08-09", "2026-09-30", "2026-10-21")


def faded(book: Book) -> None:
    """Fading and stale."""
    for name, email, firm, months, who in (
        ("Morgan|Falkum", "morgan.falkum@havbrisrederi.example", "Havbris Rederi", every(4, "2023-01", "2025-05"),
         "fading"),
        ("Zahra|Nazari", "zahra.nazari@hogskolenilysdal.example", "Høgskolen i Lysdal", every(4, "2023-02", "2025-06"),
         "fading"),
        ("Dag|Ruud-Nilsen", "dag.ruud@tunnelbyggvest.example", "Tunnelbygg Vest", ["2016-05", "2016-06"], "stale"),
        ("Elena|Petrova", "elena.petrova@snofokksport.example", "Snøfokk Sport", ["2015-01", "2015-11"], "stale"),
        ("Kjetil|Oppedal", "kjetil.oppedal@fjellregnskap.example", "Fjellregnskap", ["2017-08"], "stale"),
    ):
        book.add(name, f"work:{email}", who=who, case=who, org=firm, files="gi", phones=(book.mobile(),),
                 note="Dated contact that has stopped" if who == "fading" else "A few letters years ago, silence since")
        own = "" if who == "fading" else "anne.skaugrud@bryggenrevisjon.example"
        book.talk(name.replace("|", " "), email, months, own=own, subject="Møte")
    everyone = [(f"Kunde {n}", f"kunde{n}@kundeliste.example") for n in range(1, 38)]
    for year in range(2018, 2026):
        book.mail(("Kjetil Oppedal", "kjetil.oppedal@fjellregnskap.example"), [book.self_party, *everyone],
                  f"{year}-12-20", "God jul!")
    book.mail(("Elena Petrova", "elena.petrova@snofokksport.example"), [book.self_party], "2026-01-02T09:00",
              "Automatisk svar: Godt nytt år",
              headers={"Auto-Submitted": "auto-replied"})
    # A line of the body that begins like the start of a message, as people write them.
    book.mail(("Vigdis Rognli", "vigdis.rognli@lysthusarkitekter.example"), [book.self_party], "2026-09-15", "Notat",
              body="Se under.\n\nFrom here on it is only notes.\n\nHilsen Vigdis")


def undated(book: Book) -> None:
    """Nothing dated: unknown, neither safe nor stale."""
    for email in ("h.lie@fjordbatene.example", "marianne_72@hotmail.no", "kontordama@gmail.com"):
        book.add("", email, who="unknown", case="unknown", labels=("*none",), note="Saved by the mail program")
    book.add("Aud|Rismyr", "aud.rismyr@online.no", who="unknown", case="unknown", labels=("*none",),
             note="A name and an address, no more")
    book.add("Inge|Bjørkhaug", "inge@bjorkhaugsag.example", who="curated", case="unknown-not-stale", near=True,
             org="Bjørkhaug Sag", files="i",
             phones=(book.mobile(),), says="sagde tømmer 2015", never="stale; robot", expected="ask|invite",
             note="An old year in the note and a card changed in 2023: neither is contact, so unknown")


def invitations(book: Book) -> None:
    """Pending, twice, incoming, accepted; and a small accident."""
    for name, email, firm, when in (
        ("Sunniva|Kallevik", "sunniva.kallevik@blatindeiendom.example", "Blåtind Eiendom", "2026-10-18T20:02"),
        ("Hamid|Rostami", "hamid@rostamitepper.example", "Rostami Tepper", "2026-09-27T08:30"),
    ):
        book.add(name, email, who="pending", case="pending", org=firm, phones=(book.mobile(),),
                 note="Invited, no answer yet")
        book.invite(name.replace("|", " "), when)
    book.add("Sunniva|Kalland", "sunniva@kallandkaffe.example", who="curated", case="pending", near=True,
             org="Kalland Kaffe", phones=(book.mobile(),), note="Near name, never invited")
    book.add("Bente Lill|Rasch", "bente.rasch@gronnfor.example", who="invited-twice", case="invited-twice",
             org="Grønnfor", phones=(book.mobile(),), note="Asked twice: not a third time")
    for when in ("2023-11-11T10:00", "2025-04-04T10:00"):
        book.invite("Bente Lill Rasch", when)
    book.add("Bente|Raschke", "bente@raschkeglass.example", who="curated", case="invited-twice", near=True,
             org="Raschke Glass", phones=(book.mobile(),), note="Near name, never invited")
    book.add("Ismail|Elmi", "ismail@elmitransport.example", who="pending", case="incoming", files="i",
             org="Elmi Transport", phones=(book.mobile(),), note="He invited her: accept, do not invite")
    book.invite("Ismail Elmi", "2026-11-19T18:11", outgoing=False, message="Hei Anne!")
    for name, firm, sent, accepted in (
        ("Trond|Sæbø", "Kystfisk Eksport AS", "2026-10-30T12:00", "2026-11-01"),
        ("Olena|Bondarenko", "Lysthus Arkitekter AS", "2026-11-10T12:00", "2026-11-16"),
    ):
        book.connect(name, firm, "Rådgiver", accepted)
        book.invite(name.replace("|", " "), sent)
    for n, (name,
            email) in enumerate((("Truls|Bakken", "truls.bakken@online.no"),
                                 ("Hege Therese|Lien", "ht.lien@gmail.com"))):
        book.add(name, email, who="pending", case="accident", phones=(book.mobile(),),
                 note="Invited in an accident in August 2026")
        book.invite(name.replace("|", " "), f"2026-08-16T22:0{n}")
    for email in ("noreply@jobbportalen.example", "korps@googlegroups.com"):
        book.invite(email, "2026-08-16T22:02")
