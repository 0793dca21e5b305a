"""Private life: family, neighbours, doctors, children, the dead, and what the notes ask for."""

# A story is a row of a table: who, what is true, the card. Kept in rows, not one argument a line.
# fmt: off

from make.book import Book


def tell(book: Book) -> None:
    """One story after the other."""
    family(book)
    services_and_doctors(book)
    never_invited(book)
    wishes(book)


def family(book: Book) -> None:
    """By relation, label, kin word and her rare maiden name; Hansen alone says nothing."""
    book.add("Thomas|Hansen", "thomas.hansen82@gmail.com", who="family", case="family-relation", files="gi",
             phones=(book.mobile(),),
             relations=("spouse:Anne Hansen",), note="Her husband; the relation in his card says so")
    book.add("Reidun|Skaugrud", "reidun.skaugrud@online.no", who="family", case="family-rare-surname", files="gi",
             note="Her mother: a rare surname")
    book.add("Halvor|Skaugrud", "halvor@skaugrudtomrer.example", who="family", case="family-rare-surname",
             org="Skaugrud Tømrer", title="Tømrer", phones=(book.mobile(),), note="Her brother, with a firm")
    book.add("Bestemor", who="family", case="family-kin-word", files="i", phones=("home:32 00 01 33",),
             note="No more name than that")
    book.add("Onkel Sverre", "sverre.dokka@online.no", who="family", case="family-kin-word", note="An uncle")
    book.add("Kjersti|Dokka", "kjerstidokka@hotmail.com", who="family", case="family-label", labels=("Familie",),
             files="i", note="A cousin, by label")
    case = "family-near"
    for name, email, firm, title, story in (
        ("Morten|Hansen", "morten.hansen@havbrisrederi.example", "Havbris Rederi", "Styrmann", "Hansen is everywhere"),
        ("Liv Inger|Hansen", "liv.hansen@midtbyenbokhandel.example", "Midtbyen Bokhandel", "Bokhandler", "The same"),
        ("Rolf|Skaugen", "rolf.skaugen@skogmotrelast.example", "Skogmo Trelast", "Selger",
         "Begins like the rare surname"),
        ("Marius|Far", "marius@farfilm.example", "Far Film", "Regissør", "A surname that means father"),
        ("Solfrid|Mormorsen", "solfrid@mormorskjokken.example", "Mormors Kjøkken", "Kokk",
         "A restaurant called grandmother's kitchen"),
    ):
        book.add(name, f"work:{email}", who="curated", case=case, near=True, org=firm, title=title,
                 phones=(book.mobile(),), never="family", note=story)


def services_and_doctors(book: Book) -> None:
    """Trades, and relations an invitation would give away."""
    book.add("Rørlegger Svein", "svein@rorfiks.example", who="service", case="service", phones=(book.mobile(),),
             note="The plumber")
    book.add("Frisør Linn", "linn@klippogkrøll.example", who="service", case="service", files="i",
             phones=(book.mobile(),), note="The hairdresser; ø in her domain")
    book.add("Eva|Smed", "work:eva.smed@bergtoppensparebank.example", who="curated", case="service", near=True,
             org="Bergtoppen Sparebank", title="Rådgiver", phones=(book.mobile(),), note="Smed is her surname")
    book.add("Tannlege Ekern", "work:time@tannlegeekern.example", who="sensitive", case="sensitive",
             phones=("work:32 00 01 44",), note="Her dentist")
    book.add("Fastlege Dr. Anwar", "work:resepsjon@legekontoretelva.example", who="sensitive", case="sensitive",
             files="i", note="Her doctor")
    book.add("Unn|Prestegård", "work:unn.prestegard@fonnentreprenor.example", who="curated", case="sensitive",
             near=True, org="Fonn Entreprenør",
             title="Kranfører", phones=(book.mobile(),), note="A vicarage in the surname, no clergy")


def never_invited(book: Book) -> None:
    """Children and the dead."""
    book.add("Ella|Hansen", "ella.hansen2013@gmail.com", birthday="2013-09-09", who="minor", case="minor", files="i",
             labels=("Familie",), note="Her daughter")
    book.add("Noah (klasse 5B)", "noahmamma@gmail.com", birthday="2016-02-02", who="minor", case="minor",
             labels=("Skole",), note="A school friend")
    book.add("Ingvild|Sletten", "work:ingvild.sletten@elvebredden.example", who="curated", case="minor", near=True,
             labels=("Skole",), title="Lærer",
             org="Elvebredden Kommune", birthday="1979-12-12", phones=(book.mobile(),), expected="ask|invite",
             note="The teacher is a grown woman")
    book.add("Oddvar|Bråten", "oddvar.braten@online.no", says="Døde i januar 2022", who="deceased", case="deceased",
             files="gi", note="Died in 2022")
    book.add("Sissel|Bråten", "sissel.braten@online.no", says="mannen Oddvar døde i 2022, ring til jul", who="curated",
             case="deceased", near=True,
             phones=(book.mobile(),), title="Kunstner", expected="ask|invite", note="Her husband died, not she")


def wishes(book: Book) -> None:
    """What people asked for; and one for a personal invitation."""
    book.add("Ruth|Eliassen", "ruth@eliassenkonsult.example", says="ikke LinkedIn, helst e-post", who="policy-word",
             case="policy-word", files="gi",
             org="Eliassen Konsult", phones=(book.mobile(),), note="No LinkedIn, rather mail")
    book.add("Knut Are|Heggen", "knutare@heggen.example", says="Foretrekker telefon. Ikke på sosiale medier.",
             who="policy-word", case="policy-word",
             org="Heggen Orgel", phones=(book.mobile(),), expected="ask|skip", note="Not on social media")
    book.add("Daniel|Bergli", "daniel@berglikurs.example", says="holder kurs i LinkedIn", who="curated",
             case="policy-word", near=True, org="Bergli Kurs", phones=(book.mobile(),), note="Teaches LinkedIn")
    book.add("Gunhild|Aspelund", "work:gunhild.aspelund@bolgenforsikring.example", who="vip", case="vip",
             org="Bølgen Forsikring ASA",
             title="Konsernsjef", labels=("* starred",), phones=(book.mobile(),), note="On her VIP list")
    book.add("Gunhild|Aspnes", "gunhild@aspnesgard.example", who="curated", case="vip", near=True, org="Aspnes Gård",
             phones=(book.mobile(),), note="Near name")
