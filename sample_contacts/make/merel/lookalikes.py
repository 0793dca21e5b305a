"""Names that say less than they seem to: namesakes, fathers and sons, couples, colleagues of one surname."""

# A story is a row of a table: who, what is true, the card. Kept in rows, not one argument a line.
# fmt: off

from make.book import Book


def tell(book: Book) -> None:
    """One story after the other."""
    namesakes(book)
    fathers_and_sons(book)
    couples(book)
    same_surname(book)
    same_person_twice(book)


def namesakes(book: Book) -> None:
    """Jan Smit is not Jan Smit."""
    case = "namesake"
    book.connect("Jan|Smit", "Smit Transport Veluwe", "Eigenaar", "2012-03-03")
    book.connect("Jan|Smit", "Havenbedrijf Kustland", "Loods", "2019-05-05",
                 url="https://www.linkedin.com/in/jan-smit-7f31")
    book.add("Jan|Smit", "jansmit1965@gmail.com", who="namesake", case=case, near=True, person="jan-smit-choir",
             expected="ask", note="From the choir: neither of the two connections, but nobody could tell from the card")
    book.add("Jan|Smit", "work:jan.smit@delinde.example", who="namesake", case=case, near=True, person="jan-smit-linde",
             org="Stichting De Linde", title="Facilitair coördinator", phones=(book.mobile(),),
             note="Works somewhere else than both connections of that name")
    book.add("Jan|Smit", "work:jan@smittransport.example", who="connected", case="connected-name-employer",
             org="Smit Transport Veluwe", person="jan-smit-transport", note="The firm tells which Jan Smit this is")
    book.connect("Peter|Bakker", "Accountantskantoor Bakker Blauw", "Partner", "2014-06-30")
    book.add("Peter|Bakker", "peterbakker@xs4all.nl", who="namesake", case=case, near=True, person="peter-bakker-bus",
             phones=(book.mobile(),), says="chauffeur schoolreis",
             note="Drives the school bus; the connection is an accountant")
    book.connect("Fatima|Yılmaz", "Gemeente Waterrijk", "Jurist", "2020-01-20")
    book.add("Fatma|Yilmaz", "fatma.yilmaz@gmail.com", who="namesake", case=case, near=True, org="Kapsalon Fatma",
             phones=(book.mobile(),), note="Fatma is not Fatima, and cuts hair")


def fathers_and_sons(book: Book) -> None:
    """One name, one firm, two generations."""
    case = "father-and-son"
    book.connect("Jan|Bouwmeester sr.", "Bouwmeester Staal", "Directeur-grootaandeelhouder", "2011-11-11")
    book.add("Jan|Bouwmeester", "jan.senior@bouwmeesterstaal.example", suffix="sr.", who="connected", case=case,
             org="Bouwmeester Staal", phones=(book.mobile(),), person="jan-bouwmeester-sr",
             note="The father is connected")
    book.add("Jan|Bouwmeester", "jan.junior@bouwmeesterstaal.example", suffix="jr.", who="curated", case=case,
             near=True,
             org="Bouwmeester Staal", phones=(book.mobile(),), person="jan-bouwmeester-jr", never="connected",
             expected="ask|invite", note="The son is not")
    book.connect("Ahmed|Boutaleb", "Boutaleb Groothandel", "Oprichter", "2015-03-15")
    book.add("Ahmed|Boutaleb", "ahmed@boutalebgroothandel.example", suffix="Sr", who="connected", case=case,
             org="Boutaleb Groothandel", person="ahmed-boutaleb-sr", note="The founder, connected")
    book.add("Ahmed|Boutaleb", "ahmedb98@gmail.com", suffix="Jr", birthday="1998-07-02", who="namesake", case=case,
             near=True, phones=(book.mobile(),), person="ahmed-boutaleb-jr", org="Boutaleb Groothandel",
             note="His son; nothing but the suffix and the birthday tells")


def couples(book: Book) -> None:
    """A shared mailbox and a shared landline."""
    book.connect("Hans|Meerdink", "Pensioenfonds Vallei", "Beleggingsadviseur", "2016-02-29",
                 email="familiemeerdink@ziggo.nl")
    book.add("Hans|Meerdink", "familiemeerdink@ziggo.nl", who="connected", case="couple-mailbox",
             phones=("home:033-2345611",), note="He reads this mailbox, and so does she")
    book.add("Truus|Meerdink", "familiemeerdink@ziggo.nl", who="shared-mailbox", case="couple-mailbox", near=True,
             phones=("home:033-2345611", book.mobile()), never="",
             note="She is not connected, but an invitation to this box reaches him, who is")
    case = "couple-landline"
    book.connect("Wim|Slagter", "Waterbedrijf Rijnstroom", "Inspecteur", "2013-09-01")
    book.add("Wim|Slagter", "work:wim.slagter@rijnstroom.example", who="connected", case=case,
             phones=("home:033-2345622",), org="Waterbedrijf Rijnstroom", note="Connected")
    book.add("Ria|Slagter", "ria.slagter@kpnmail.nl", who="curated", case=case, near=True, never="connected",
             phones=("home:033-2345622", book.mobile()), title="Logopedist", org="Praktijk Taalrijk",
             expected="ask|invite", note="His wife: the same landline does not make them one person")


def same_surname(book: Book) -> None:
    """Two of one surname at one firm."""
    case = "same-surname-colleagues"
    book.connect("Marieke|de Graaf", "Zorgplein Midden", "Regiomanager", "2018-01-08")
    book.add("Martijn|de Graaf", "work:m.degraaf@zorgplein.example", who="curated", case=case, near=True,
             org="Zorgplein Midden", title="Inkoper", phones=(book.mobile(),), never="connected", expected="ask|invite",
             note="M. de Graaf at the same firm, but Martijn, not Marieke")
    book.add("Marieke|de Graaf", "mariekedegraaf@gmail.com", who="connected", case=case, org="Zorgplein Midden",
             note="This is the connection")
    book.connect("Sunita|Bhagwandin", "Ministerie van Volkshuisvesting", "Beleidsadviseur", "2021-02-02")
    book.add("Sharda|Bhagwandin", "work:s.bhagwandin2@volkshuisvesting.example", who="curated", case=case, near=True,
             org="Ministerie van Volkshuisvesting", title="Jurist", phones=(book.mobile(),), never="connected",
             expected="ask|invite", note="Her sister in the same ministry; the same initial")


def same_person_twice(book: Book) -> None:
    """Two cards of one human being: one invitation at most."""
    case = "duplicate"
    book.add("Carlijn|Hoekzema", "carlijn@hoekzemafotografie.example", who="curated", case=case,
             org="Hoekzema Fotografie", phones=("06-12345088",), title="Fotograaf", note="Her good card")
    book.add("Carlijn (foto)", "carlijnhoekzema@icloud.com", who="duplicate", case=case, phones=("+31612345088",),
             person="carlijn-hoekzema", note="Her second card: same mobile number")
    book.add("Ilse|Wagenaar", "ilse@wagenaarwijn.example", "work:i.wagenaar@eemwaarde.example", who="curated",
             case=case, org="Woonstichting Eemwaarde", title="Communicatieadviseur", birthday="1971-03-12",
             phones=(book.mobile(),), files="goa", note="One woman in Google, in Outlook and in the phone")
    book.add("I.|Wagenaar", "work:i.wagenaar@eemwaarde.example", who="duplicate", case=case, person="ilse-wagenaar",
             labels=("*none",), note="Saved once more by the mail program")
    book.add("Ilse|Wagemaker", "ilse.wagemaker@eemwaarde.example", who="curated", case=case, near=True,
             org="Woonstichting Eemwaarde", title="Opzichter", phones=(book.mobile(),), note="Near name, other woman")
    # Role cards of different firms carry one name and must stay apart.
    for firm in ("zuiderzeelogistiek", "delinde", "eemwaarde"):
        book.add("IT-Support", f"work:support@{firm}.example", who="robot", case="role-cards-stay-apart",
                 person=f"it-support-{firm}", note="One name at three firms: three cards, not one person")
