"""Private life and good manners: family, neighbours, doctors, children, the dead, and what the notes ask for."""

# A story is a row of a table: who, what is true, the card. Kept in rows, not one argument a line.
# fmt: off

from make.book import Book


def tell(book: Book) -> None:
    """One story after the other."""
    family(book)
    nearly_family(book)
    services(book)
    sensitive(book)
    never_invited(book)
    wishes(book)
    board(book)


def family(book: Book) -> None:
    """By relation, label, kin word or rare surname."""
    book.add("Bas|de Jong", "bas.dejong77@gmail.com", who="family", case="family-relation", phones=(book.mobile(),),
             relations=("spouse:Merel Oudegeest",), note="Her husband; the relation in his card says so")
    book.add("Noortje|de Jong", "noortjedj@outlook.com", who="family", case="family-label", labels=("Familie",),
             phones=(book.mobile(),), note="Her sister-in-law, by label")
    book.add("Mama", "ineke.prins@kpnmail.nl", who="family", case="family-kin-word", phones=(book.mobile(),),
             files="ga", note="No more name than that")
    book.add("Oma Truus", who="family", case="family-kin-word", phones=("home:033-2345644",), files="a",
             note="In the phone only")
    book.add("Tante Greet", "greet.oudegeest@ziggo.nl", who="family", case="family-kin-word",
             note="An aunt, never mailed")
    book.add("Joris|Oudegeest", "joris.oudegeest@hotmail.com", who="family", case="family-rare-surname",
             phones=(book.mobile(),),
             org="Oudegeest Klimaattechniek", title="Monteur", note="A cousin: the surname is rare")
    book.add("Hendrika|Oudegeest-Prins", "h.oudegeest.prins@gmail.com", who="family", case="family-rare-surname",
             note="The surname in front of her maiden name")
    book.add("Schoonmoeder Gerda", "gerda.dejong@planet.nl", who="family", case="family-kin-word", note="Mother-in-law")


def nearly_family(book: Book) -> None:
    """A common surname, a surname that is a kin word, a firm that is called aunt."""
    case = "family-near"
    for name, email, firm, title, story in (
        ("Martin|de Jong", "m.dejong@bouwgroepheuvelrug.example", "Bouwgroep Heuvelrug B.V.", "Calculator",
         "A client; de Jong is everywhere"),
        ("Marleen|de Jong", "marleen.dejong@pippeloen.example", "Kinderopvang Pippeloen", "Groepsleider", "The same"),
        ("Kees|Vader", "kees@vaderverf.example", "Vader Verf", "Eigenaar", "Vader is his surname"),
        ("Ineke|Broer", "ineke.broer@zorgplein.example", "Zorgplein Midden", "Secretaresse", "Broer is her surname"),
        ("Rosa|Oudgeest", "rosa@lunchcafetantekoosje.example", "Lunchcafé Tante Koosje", "Kok",
         "A café called aunt; a letter less"),
        ("Jelle|van Oudegem", "jelle@oudegem.example", "Van Oudegem Hout", "Timmerman", "Begins like the rare surname"),
    ):
        book.add(name, f"work:{email}", who="curated", case=case, near=True, org=firm, title=title,
                 phones=(book.mobile(),), never="family", note=story)


def services(book: Book) -> None:
    """People known by their trade, and people whose surname is one."""
    case = "service"
    book.add("Loodgieter Ben", "ben@lekkagebaas.example", who="service", case=case, phones=(book.mobile(),),
             note="The plumber")
    book.add("Kapper Yasmina", "yasmina@haarwerk.example", who="service", case=case, phones=(book.mobile(),),
             note="The hairdresser")
    book.add("Garage Van Dam", "werkplaats@garagevandam.example", who="robot", case=case, phones=("main:033-2345655",),
             note="The garage")
    book.add("Henk|Timmerman", "work:h.timmerman@eemwaarde.example", who="curated", case=case, near=True,
             org="Woonstichting Eemwaarde", title="Controller", phones=(book.mobile(),),
             note="Timmerman is his surname")
    book.add("Petra|Slager", "petra.slager@delinde.example", who="curated", case=case, near=True,
             org="Stichting De Linde", title="Bestuurder", phones=(book.mobile(),), note="Slager is her surname")


def sensitive(book: Book) -> None:
    """An invitation would tell the world of the relation."""
    case = "sensitive"
    book.add("Van Wijk (huisarts)", "work:praktijk@huisartsvanwijk.example", who="sensitive", case=case,
             phones=("work:033-2345666",), note="Her doctor")
    book.add("Iris|Lantinga", "iris@lantingapsychologie.example", who="sensitive", case=case,
             org="Lantinga Psychologie", title="GZ-psycholoog", phones=(book.mobile(),), note="Her therapist")
    book.add("Tandarts Koolmees", "work:balie@tandartskoolmees.example", who="sensitive", case=case,
             phones=("work:033-2345677",), note="Her dentist: a practice's front desk")
    book.add("Lies|Advocaat", "work:l.advocaat@bibliotheekwaterrijk.example", who="curated", case=case, near=True,
             org="Bibliotheek Waterrijk", title="Marketeer", phones=(book.mobile(),), note="Advocaat is her surname")
    book.add("Anton|Dokter", "anton@dokterdrukwerk.example", who="curated", case=case, near=True, org="Dokter Drukwerk",
             title="Drukker", phones=(book.mobile(),), note="Dokter is his surname")


def never_invited(book: Book) -> None:
    """Children and the dead."""
    book.add("Bram (klas Tijn)", "bramvanloon2015@gmail.com", birthday="2015-05-12", who="minor", case="minor",
             labels=("Voetbal JO11",), note="A friend of her son")
    book.add("Tijn|de Jong", "tijn.dejong@gmail.com", birthday="2014-03-30", who="minor", case="minor",
             labels=("Familie",), note="Her son, twelve")
    book.add("Ricardo|Emanuels", "ricardo.emanuels@gmail.com", birthday="1986-01-17", who="curated", case="minor",
             near=True,
             labels=("Voetbal JO11",), title="Trainer JO11", org="Sportclub Eemstad", phones=(book.mobile(),),
             expected="ask|invite", note="The coach of the children's team is a grown man")
    book.add("Cor|Zandstra", "cor.zandstra@ziggo.nl", says="overleden 3 mei 2021", who="deceased", case="deceased",
             phones=("home:033-2345688",), note="Died in 2021")
    book.add("† Dirkje|Plantinga", "dirkje.plantinga@gmail.com", who="deceased", case="deceased",
             note="A cross before the name")
    book.add("Lammert|Zandstra", "lammert.zandstra@planet.nl", says="vader Cor overleden in 2021, kaart gestuurd",
             who="curated",
             case="deceased", near=True, phones=(book.mobile(),), org="Zandstra Zeilmakerij", expected="ask|invite",
             note="His father died, not he")


def wishes(book: Book) -> None:
    """What people asked for, written in the note."""
    case = "policy-word"
    book.add("Machteld|Ravenswaay", "machteld@ravenswaay.example", says="Wil geen LinkedIn!", who="policy-word",
             case=case, org="Ravenswaay Restauratie", phones=(book.mobile(),), note="Does not want LinkedIn")
    book.add("Teunis|Buitenhuis", "teunis@buitenhuis.example", says="liever mail, belt nooit terug", who="policy-word",
             case=case, org="Buitenhuis Advocatuur & Notariaat", phones=(book.mobile(),), note="Prefers mail")
    book.add("Renske|Altena", "renske@altenatraining.example", says="LinkedIn-training gegeven in 2023", who="curated",
             case=case, near=True, org="Altena Training", phones=(book.mobile(),), note="Gave a LinkedIn course")
    book.add("Gijsbert|Luttik", "gijsbert@luttik.example", says="mailen over de offerte", who="curated", case=case,
             near=True, org="Luttik Installaties", phones=(book.mobile(),), note="A reminder to mail, not a wish")


def board(book: Book) -> None:
    """People for a personal invitation."""
    book.add("Margriet|Zonderland", "work:m.zonderland@zorggroepeemland.example", who="vip", case="vip",
             org="Zorggroep Eemland",
             title="Voorzitter raad van bestuur", labels=("* starred",), phones=(book.mobile(),),
             note="On her VIP list, starred")
    book.add("Alexander|Rozendaal", "work:a.rozendaal@pensioenfondsvallei.example", who="vip", case="vip",
             labels=("* starred",), org="Pensioenfonds Vallei", title="Algemeen directeur", phones=(book.mobile(),),
             note="Starred, a managing director")
    book.add("Margriet|Zonneveld", "margriet@zonneveldbloemen.example", who="curated", case="vip", near=True,
             org="Zonneveld Bloemen", phones=(book.mobile(),), note="Near name, no VIP")
