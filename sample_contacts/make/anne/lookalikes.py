"""Namesakes, fathers and sons, couples, colleagues of one surname, two cards of one person."""

# A story is a row of a table: who, what is true, the card. Kept in rows, not one argument a line.
# fmt: off

from make.book import Book


def tell(book: Book) -> None:
    """One story after the other."""
    namesakes(book)
    households(book)
    twice(book)


def namesakes(book: Book) -> None:
    """Ole Hansen is not Ole Hansen."""
    case = "namesake"
    book.connect("Ole|Hansen", "Fjordbåtene AS", "Kaptein", "2013-03-13")
    book.connect("Ole|Hansen", "Blåtind Eiendom AS", "Megler", "2020-08-08",
                 url="https://www.linkedin.com/in/ole-hansen-2d44")
    book.connect("Anne|Hansen", "Lyngrabben Barnehage", "Styrer", "2017-10-10")
    book.add("Ole|Hansen", "ole.hansen.tromso@gmail.com", who="namesake", case=case, near=True,
             person="ole-hansen-trommis", files="i", phones=(book.mobile(),), expected="ask",
             note="From the brass band; neither of the two connections, which the card does not tell")
    book.add("Ole|Hansen", "work:ole.hansen@snofokksport.example", who="namesake", case=case, near=True,
             person="ole-hansen-sport", org="Snøfokk Sport AS", title="Butikksjef", phones=(book.mobile(),),
             note="Sells skis; another firm than both connections")
    book.add("Ole|Hansen", "work:ole.hansen@blatindeiendom.example", who="connected", case="connected-name-employer",
             person="ole-hansen-megler", org="Blåtind Eiendom", note="The firm tells which Ole Hansen this is")
    book.add("Anne|Hansen", "work:anne.hansen@lyngrabben.example", who="connected", case="namesake-of-the-owner",
             expected="ask|skip",
             person="anne-hansen-barnehage", org="Lyngrabben Barnehage", title="Styrer",
             note="Bears the owner's own name, and is a connection, not the owner")
    book.add("Anne|Hansen", "anne.hansen.frisor@online.no", who="namesake", case="namesake-of-the-owner", near=True,
             org="Salong Anne", phones=(book.mobile(),), person="anne-hansen-frisor", never="connected; own",
             note="A third Anne Hansen: a hairdresser, not the owner")
    book.connect("Bjørn|Johansen", "Havbris Rederi ASA", "Maskinist", "2015-05-05")
    book.add("Bjørn|Johansen", "bjornjoh@hotmail.com", who="namesake", case=case, near=True,
             person="bjorn-johansen-kor",
             phones=(book.mobile(),), expected="ask", note="Sings in the choir; a common name")


def households(book: Book) -> None:
    """Father and son, couples, sisters at one firm."""
    case = "father-and-son"
    book.connect("Ole Johan|Brekke", "Brekke Bygg AS", "Seniorrådgiver", "2012-06-06")
    book.add("Ole Johan|Brekke", "work:ole.johan@brekkebygg.example", suffix="sr.", who="connected", case=case,
             org="Brekke Bygg",
             files="gi", person="ole-johan-brekke-sr", phones=(book.mobile(),), note="The father is connected")
    book.add("Ole Johan|Brekke", "ojbrekke@gmail.com", suffix="jr.", who="namesake", case=case, near=True,
             org="Brekke Bygg", birthday="1999-04-14", person="ole-johan-brekke-jr", phones=(book.mobile(),),
             note="His son; suffix and birthday tell")
    book.connect("Per Olav|Stormo", "Skogmo Trelast AS", "Lagersjef", "2014-07-21", email="stormofamilien@online.no")
    book.add("Per Olav|Stormo", "stormofamilien@online.no", who="connected", case="couple-mailbox",
             phones=("home:32 00 01 11",), note="He reads the family's mailbox")
    book.add("Gunn|Stormo", "stormofamilien@online.no", who="shared-mailbox", case="couple-mailbox", near=True,
             phones=("home:32 00 01 11",
                     book.mobile()), note="She is not connected, but an invitation to this box reaches him, who is")
    book.connect("Arvid|Lunde", "Vardevakt Sikkerhet AS", "Driftsleder", "2019-12-01")
    book.add("Arvid|Lunde", "work:arvid.lunde@vardevaktsikkerhet.example", who="connected", case="couple-landline",
             org="Vardevakt Sikkerhet", phones=("home:32 00 01 22",), note="Connected")
    book.add("Synnøve|Lunde", "synnove.lunde@gmail.com", who="curated", case="couple-landline", near=True,
             org="Lunde Rammeverksted",
             phones=("home:32 00 01 22", book.mobile()), never="connected", expected="ask|invite",
             note="His wife; a shared landline is not one person")
    case = "same-surname-colleagues"
    book.connect("Bushra|Malik", "Bølgen Forsikring ASA", "Jurist", "2021-01-11")
    book.add("Bilal|Malik", "work:b.malik@bolgenforsikring.example", who="curated", case=case, near=True,
             org="Bølgen Forsikring",
             title="Skadebehandler", phones=(book.mobile(),), never="connected", expected="ask|invite",
             note="B. Malik at the same firm, but Bilal")
    book.add("Bushra|Malik", "bushra.malik@gmail.com", who="connected", case=case, org="Bølgen Forsikring", files="gi",
             note="The connection")


def twice(book: Book) -> None:
    """One human being with two cards."""
    case = "duplicate"
    book.add("Eskil|Granheim", "eskil@granheimfoto.example", who="curated", case=case, org="Granheim Foto", files="gi",
             title="Fotograf", phones=(book.mobile(),), note="In Google and on the phone")
    book.add("Eskil G.", "eskil@granheimfoto.example", who="duplicate", case=case, files="i", person="eskil-granheim",
             note="A second card")
    book.add("Kari Mette|Aune", "kari.mette@aunebakeri.example", who="curated", case=case, org="Aune Bakeri",
             phones=("400 00 096",), title="Baker", note="Her card in Google")
    book.add("Kari M|Aune", "km.aune@icloud.com", who="duplicate", case=case, files="i", phones=("+4740000096",),
             person="kari-mette-aune", note="Her card on the phone: another address, the same mobile number")
    book.add("Kari|Aunet", "kari.aunet@kystfiskeksport.example", who="curated", case=case, near=True,
             org="Kystfisk Eksport", title="Kvalitetsleder", phones=(book.mobile(),), note="Near name, other woman")
    for firm in ("fjordbatene", "isbredata"):
        book.add("IT-support", f"work:it-support@{firm}.example", who="robot", case="role-cards-stay-apart",
                 person=f"it-support-{firm}", note="One name at two firms: two cards")
