"""Already connected, under another address than LinkedIn knows; beside each the one who is not."""

# A story is a row of a table: who, what is true, the card. Kept in rows, not one argument a line.
# fmt: off

from make.book import Book


def tell(book: Book) -> None:
    """One story after the other."""
    by_name_and_employer(book)
    by_initials(book)
    by_other_first_name(book)
    by_other_surname(book)
    by_profile(book)
    by_address(book)
    by_spelling(book)


def by_name_and_employer(book: Book) -> None:
    """LinkedIn hides the address; name and firm give it away."""
    case = "connected-name-employer"
    book.connect("Pieter|Hoogenboom", "Zuiderzee Logistiek B.V.", "Operationeel directeur", "2018-03-05")
    book.add("Pieter|Hoogenboom", "phoog71@gmail.com", who="connected", case=case, org="Zuiderzee Logistiek",
             phones=(book.mobile(),), note="LinkedIn has his work address, the card his private one")
    book.add("Pieter|Hoogenbosch", "work:p.hoogenbosch@zuiderzeelogistiek.example", who="curated", case=case, near=True,
             org="Zuiderzee Logistiek", title="Planner", phones=(book.mobile(),), note="Same firm, other surname")
    book.connect("Saskia|Terlouw-Brand", "Woonstichting Eemwaarde", "Manager Wonen", "2020-11-17")
    book.add("Saskia|Terlouw", "work:s.terlouw@eemwaarde.example", who="connected", case=case, files="go",
             org="Eemwaarde", title="Manager Wonen", note="Firm written short, second surname left out")
    book.connect("Fenna|Wiarda", "Ministerie van Volkshuisvesting", "Programmamanager", "2015-06-22")
    book.add("Fenna|Wiarda", "work:fenna.wiarda@eemwaarde.example", who="connected", case="connected-changed-jobs",
             org="Woonstichting Eemwaarde", expected="ask|skip",
             note="A rare name; the card still has her former employer")
    book.add("Fenna|Wierda", "fenna@wierdahaven.example", who="curated", case="connected-changed-jobs", near=True,
             org="Wierda Jachthaven", phones=(book.mobile(),),
             note="Two letters changed places, another woman elsewhere")
    book.connect("Ruben|Wolzak", "Fietsfabriek Vallei", "Hoofd R&D", "2022-02-01")
    book.add("Ruben|Wolzak", "work:ruben@techniekhuis.example", who="connected", case="connected-changed-jobs",
             org="Techniekhuis Midden", phones=(book.mobile(),), expected="ask|skip",
             note="A rare name at a former employer")


def by_initials(book: Book) -> None:
    """A bare address whose local part is a connection's initial and surname, at that connection's firm."""
    case = "connected-initials-domain"
    book.connect("Annemiek|Rietbergen", "Stichting De Linde", "Teamleider", "2019-09-30")
    book.add("", "work:a.rietbergen@delinde.example", who="connected", case=case, labels=("*none",),
             note="Saved by the mail program, no name; initial, surname and firm are hers")
    book.add("", "work:a.rietman@delinde.example", who="unknown", case=case, near=True, labels=("*none",),
             never="connected", note="Same firm, same initial, other surname")
    book.connect("Cornelis Willem|Steenbrink", "Bouwgroep Heuvelrug B.V.", "Projectleider", "2017-01-12")
    book.add("C.W.|Steenbrink", "work:cw.steenbrink@bouwgroepheuvelrug.example", who="connected", case=case,
             labels=("*none",), note="Initials only")
    book.add("C.|Steenbeek", "work:c.steenbeek@bouwgroepheuvelrug.example", who="unknown", case=case, near=True,
             never="connected", labels=("*none",), note="Same initial and firm, near surname")


def by_other_first_name(book: Book) -> None:
    """The name on the passport on LinkedIn, the name of daily life in the book."""
    case = "connected-nickname"
    book.connect("Hubertus|van der Laak", "Van der Laak Interieurbouw", "Directeur", "2016-04-08")
    book.add("Bert|van der Laak", "bertvdlaak@ziggo.nl", who="connected", case=case, phones=(book.mobile(),),
             org="Van der Laak Interieurbouw", note="Bert is Hubertus")
    book.add("Bart|van der Laak", "bart.vanderlaak@hotmail.com", who="curated", case=case, near=True,
             phones=(book.mobile(),), org="Van der Laak Interieurbouw", title="Meubelmaker",
             never="connected", expected="ask|invite", note="His brother Bart works there too")
    book.connect("Wilhelmina|Schuurman", "Zorggroep Eemland", "Bestuurssecretaris", "2021-05-19")
    book.add("Mieke|Schuurman", "work:m.schuurman@zorggroepeemland.example", who="connected", case=case,
             org="Zorggroep Eemland", expected="ask|skip", note="Mieke is Wilhelmina; initial M, not W, in the address")
    book.connect("Johannes|Koelewijn", "Visafslag Noord", "Controller", "2014-10-27")
    book.add("Hans|Koelewijn", "hanskoelewijn@kpnmail.nl", who="connected", case=case, org="Visafslag Noord",
             files="go", note="Hans is Johannes")
    book.add("Hanna|Koelewijn", "hanna.koelewijn@visafslagnoord.example", who="curated", case=case, near=True,
             org="Visafslag Noord", title="Kwaliteitsmedewerker", phones=(book.mobile(),), never="connected",
             expected="ask|invite", note="Hanna is his cousin at the same firm")


def by_other_surname(book: Book) -> None:
    """Married, divorced, double-barrelled."""
    case = "connected-maiden-name"
    book.connect("Joke|Vermaas-Pelgrim", "Bibliotheek Waterrijk", "Adjunct-directeur", "2013-02-14")
    book.add("Joke|Pelgrim", "joke.pelgrim@gmail.com", who="connected", case=case, org="Bibliotheek Waterrijk",
             phones=(book.mobile(),), note="The card has her maiden name")
    book.add("Joke|Pelgrom", "jokepelgrom@gmail.com", who="curated", case=case, near=True, phones=(book.mobile(),),
             title="Imker", org="De Bijenhof", note="One letter and another life")
    book.connect("Esther|Groenewoud", "Gemeente Waterrijk", "Concerncontroller", "2011-08-03",
                 url="https://www.linkedin.com/in/esther-dijkgraaf-17a3b2c4")
    book.add("Esther|Dijkgraaf", "work:e.dijkgraaf@waterrijk.example", who="connected", case=case, files="go",
             org="Gemeente Waterrijk", note="Her old surname survives in the address of her profile")
    book.add("Esther|Dijksma-Graaf", "esther.dg@gmail.com", who="curated", case=case, near=True,
             org="Atelier Kleurrijk", title="Illustrator", phones=(book.mobile(),), note="Another Esther")


def by_profile(book: Book) -> None:
    """The card itself names the profile."""
    case = "connected-profile-url"
    book.connect("Tjeerd|Hylkema", "Jachtwerf De Fluessen", "Eigenaar", "2017-07-07",
                 url="https://www.linkedin.com/in/tjeerd-hylkema-4b7e1a90")
    book.add("Tjeerd (zeilen)", "skutsje@hylkema.example", who="connected", case=case, phones=(book.mobile(),),
             urls=("https://nl.linkedin.com/in/Tjeerd-Hylkema-4b7e1a90/?trk=people",),
             note="Only the profile in the card says who he is; capitals, country host and a query")
    slug = book.connect("Gülşah|Demirtaş", "Bouwgroep Heuvelrug B.V.", "Jurist", "2023-03-28",
                        url="https://www.linkedin.com/in/g%C3%BCl%C5%9Fah-demirta%C5%9F-5d2f8e11")
    book.add("Gulsah|D.", "gulsah.juridisch@outlook.com", who="connected", case=case,
             urls=(slug.replace("%C3%BC", "ü").replace("%C5%9F", "ş"),), says="opzegtermijn nakijken",
             note="The profile is written with letters here and with percent signs in the export")
    book.add("Tjeerd|Hylkeman", "tjeerd@hylkeman.example", who="curated", case=case, near=True, phones=(book.mobile(),),
             org="Hylkeman Tuinen", urls=("https://www.linkedin.com/in/tjeerd-hylkeman-77c0",),
             note="His profile is not among the connections")
    book.add("Lieke|Brouwershaven", "lieke@drukkerijdeletter.example", who="curated", case=case, near=True,
             phones=(book.mobile(),), org="Drukkerij De Letter",
             urls=("work:https://www.linkedin.com/company/drukkerij-de-letter",), note="A firm's page is no profile")


def by_address(book: Book) -> None:
    """The few addresses the export shows, and those LinkedIn got from an earlier import."""
    book.connect("Kees|Vroom", "Vroom Dakwerken", "Eigenaar", "2012-12-12", email="kvroom@vroomdak.example")
    book.add("Kees Vroom dak", "work:KVroom@vroomdak.example", who="connected", case="connected-same-address",
             phones=(book.mobile(),), note="The address is in the export, in other capitals")
    book.connect("Yvonne|Kolkman", "Zelfstandig", "Tekstschrijver", "2018-08-18", email="yvonne.kolkman@gmail.com")
    book.add("Yvonne|Kolkman", "yvonnekolkman+werk@gmail.com", who="connected", case="connected-same-address",
             note="A dot less and a tag more: Gmail delivers it to the same box")
    book.add("Yvonne|Kolkhuis", "yvonne.kolkhuis@gmail.com", who="curated", case="connected-same-address", near=True,
             phones=(book.mobile(),), org="Kolkhuis Keramiek", note="Another address, another woman")
    case = "connected-imported-bridge"
    book.connect("Rachida|El Amrani", "Atlas Zorg", "Wijkverpleegkundige", "2017-04-02")
    book.hold_at_linkedin("Rachida|El Amrani", "rachida1980@hotmail.com", "rachida@atlaszorg.example",
                          company="Atlas Zorg")
    book.add("Rachida", "rachida1980@hotmail.com", who="connected", case=case, phones=(book.mobile(),),
             note="Only LinkedIn's own list of imported contacts joins this address to her full name")
    book.connect("Desi|Kromodimedjo", "Basisschool De Vlinder", "Intern begeleider", "2017-05-06")
    book.hold_at_linkedin("Desi|Kromodimedjo", "desi.kd@ziggo.nl", phones=("+31612345099",), company="De Vlinder")
    book.add("Des", "desi.kd@ziggo.nl", who="connected", case=case, phones=("06-12345099",),
             note="Surinamese-Javanese surname known only to LinkedIn's list")
    book.hold_at_linkedin("Arend|Kloosterman", "arend@kloosterman.example")
    book.add("Arend|Kloosterman", "arend@kloosterman.example", who="curated", case=case, near=True,
             phones=(book.mobile(),), org="Kloosterman Orgelbouw", note="Imported once, but never connected")


def by_spelling(book: Book) -> None:
    """Order, particles, scripts, titles, emoji."""
    case = "connected-spelling"
    book.connect("Anouk|van 't Hof", "Theater De Spiegel", "Zakelijk leider", "2019-01-21")
    book.add("Hof, Anouk van 't", "anouk@theaterdespiegel.example", who="connected", case=case,
             org="Theater De Spiegel", note="Surname first, particles behind")
    book.connect("Łukasz|Wójcik", "Techniekhuis Midden", "Werkvoorbereider", "2021-10-10")
    book.add("Lukasz|Wojcik", "work:l.wojcik@techniekhuis.example", who="connected", case=case,
             org="Techniekhuis Midden", note="Polish letters lost in the phone")
    book.connect("Thị Hoa|Nguyễn", "Restaurant Saigon Eemstad", "Eigenaar", "2020-02-20")
    book.add("Hoa|Nguyen", "info.hoa@saigoneemstad.example", who="connected", case=case,
             org="Saigon Eemstad", phones=(book.mobile(),), note="Family name first on LinkedIn, accents lost")
    book.add("Hoa|Nguyen", "hoa.nguyen.nails@gmail.com", who="namesake", case=case, near=True, org="Hoa Nails",
             phones=(book.mobile(),), person="hoa-nguyen-nails", note="A common name; another woman, another business")
    book.connect("Jeroen|de Wit, PMP®", "Zorggroep Eemland", "Programmamanager", "2016-09-09")
    book.add("Jeroen|de Wit", "jeroendewit@planet.nl", who="connected", case=case, org="Zorggroep Eemland",
             note="Credentials in the surname of the export")
    book.connect("Naomi|Ramdin 🌱", "Stichting De Linde", "HR-adviseur", "2024-04-24")
    book.add("Naomi|Ramdin", "work:naomi.ramdin@delinde.example", who="connected", case=case, org="De Linde",
             note="A plant in the surname of the export")
    book.connect("Meral|Aydoğan", "Kinderopvang Pippeloen", "Locatiemanager", "2022-06-15")
    book.add("MERAL|AYDOGAN", "m.aydogan@pippeloen.example", who="connected", case=case,
             org="KINDEROPVANG PIPPELOEN", note="All capitals, the Turkish ğ lost")
