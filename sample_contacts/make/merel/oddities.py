"""What real files hold besides people: the owner, phone-only cards, damage, and text that wants to be code."""

# A story is a row of a table: who, what is true, the card. Kept in rows, not one argument a line.
# fmt: off

from make.book import Book

HOSTILE = (
    ("[/nope]", "nope@markup.example", "Markup of a terminal library"),
    ("=1+1", "formule@rekenblad.example", "A spreadsheet formula"),
    ('=HYPERLINK("http://lok.example","klik")', "klik@lok.example", "A formula that would open a page"),
    ("<script>alert(1)</script>", "script@pagina.example", "Code for a web page"),
    ("Rood\x1b[31m\x1b]0;pwned\x07", "esc@terminal.example", "Escape sequences for a terminal"),
    ("Evelien \u202eelpmaxe.nekab\u202c", "bidi@omgekeerd.example", "Text that reads backwards"),
    ("@SUM(A1:A9)", "som@rekenblad.example", "A formula that begins with an at sign"),
)


def tell(book: Book) -> None:
    """One story after the other."""
    owner(book)
    hostile(book)
    plain_but_odd(book)
    phone_only(book)
    damaged(book)
    kantelaar_years(book)


def owner(book: Book) -> None:
    """Merel's own cards."""
    book.add("Merel|Oudegeest", "merel.oudegeest@gmail.com", "work:merel@oudegeestadvies.example", who="own",
             case="own-card",
             org="Oudegeest Advies", phones=("+31 6 12345100",), relations=("spouse:Bas de Jong", "mother:Ineke Prins"),
             files="ga", note="Her own card")
    book.add("", "m.oudegeest@kantelaar.example", who="own", case="own-card", labels=("*none",), files="go",
             note="Her own address of a former employer")
    book.add("Merel|Oudekerk", "merel@oudekerkbeelden.example", who="curated", case="own-card", near=True,
             org="Oudekerk Beelden", phones=(book.mobile(),), note="Another Merel")


def hostile(book: Book) -> None:
    """Names that want to be run."""
    for n, (name, email, story) in enumerate(HOSTILE, 1):
        book.add(name, email, who="hostile", case="hostile-name", person=f"hostile-{n}",
                 phones=(book.mobile(),), note=story)


def plain_but_odd(book: Book) -> None:
    """Honest names that careless programs damage."""
    case = "odd-but-honest"
    for name, email, firm, title, story in (
        ("Na|Phạm", "na.pham@vechtmobiliteit.example", "Vecht Mobiliteit", "Tester",
         "A first name that tables take for 'nothing'"),
        ("Jenny|Null", "jenny@null-advies.example", "Null Interieur", "Stylist",
         "A surname that programs take for 'nothing'"),
        ("Jan-Willem|'t Hart", "jw@thart.example", "'t Hart Kozijnen", "Eigenaar",
         "A surname that begins with an apostrophe"),
        ("D'Arcy|O'Neill", "darcy.oneill@ierspub.example", "De Ierse Pub", "Uitbater", "Two apostrophes"),
        ("Anne-Marie|de la Fuente y Ruiz", "am@fuentewijn.example", "Fuente Wijn", "Importeur",
         "Particles of another language"),
        ("Ng", "ng@ngtextiel.example", "Ng Textiel", "Eigenaar", "A whole name of two letters"),
        ("Björk|Ægisdóttir", "bjork@yslandpaard.example", "IJslandpaard Eemstad", "Instructeur",
         "Letters that fold in two ways"),
    ):
        book.add(name, f"work:{email}", who="curated", case=case, near=True, org=firm, title=title,
                 phones=(book.mobile(),), note=story)
    book.add("Maaike|Stroop", "maaike@stroop.example", "work:m.stroop@stroopwafels.example",
             "work:inkoop.ms@stroopwafels.example",
             who="curated", case=case, near=True, org="Stroop Wafels", phones=(book.mobile(), "work:033-2345633"),
             has_photo=True, says='Houdt van "korte lijnen";\nniet bellen voor 10 uur, of na 17 uur',
             address=("Kaai 3", "3811 AA", "Amersfoort"),
             title="Eigenaar", note="Several values of one label, a note of two lines with quotes, a photo")
    book.add("Everhard", "everhard@stadsboerderij.example", who="curated", case=case, near=True, org="Stadsboerderij",
             title="Boer",
             phones=(book.mobile(),), file_as="Everhard (boer)", expected="ask|invite", note="One name only")


def phone_only(book: Book) -> None:
    """No address: an import would send a text message instead."""
    for name, files in (
        ("Marlies|Hoving", "a"), ("Yusuf|Demir", "a"), ("Bertus buurman", "a"), ("Oppas Lotte", "a"),
        ("Sylvana|Doekhi", "ga"),
        ("Patrick tegelzetter", "a"), ("Karim|Ouazzani", "a"), ("Mientje|Bulthuis", "g"), ("Jörg|Lindemann", "a"),
        ("Chantal|van der Heijden-Óskarsdóttir", "a"), ("Zwembad", "a"), ("Tomasz stukadoor", "a"),
        ("Kathmandu Eten", "a"),
        ("Anouschka (paardrijden)", "a"), ("Dokterspost", "a"), ("Nel|Uittenbogaard", "ga"),
    ):
        book.add(name, who="phone-only", case="phone-only", files=files, phones=(book.mobile(),),
                 note="A number and no address")
    book.add("Sylvie|Doekhi", "sylvie@doekhi.example", who="curated", case="phone-only", near=True,
             org="Doekhi Juwelier", phones=(book.mobile(),), note="Her sister has an address")


def damaged(book: Book) -> None:
    """Records that cannot be read, and one that can although its end is missing."""
    book.add("", who="unreadable", case="empty-record", person="empty-google", damage="empty", files="g",
             note="Nothing but separators, or a card without content")
    book.add("", who="unreadable", case="empty-record", person="empty-outlook", damage="empty", files="o",
             note="Nothing but separators")
    book.add("Ludo|Versteeg", "ludo@versteegtoneel.example", who="curated", case="card-without-end", near=True,
             files="a", damage="no-end", org="Versteeg Toneel", title="Regisseur", phones=(book.mobile(),),
             note="The card has no END line; the next BEGIN ends it")
    book.add("Zus Jantien", "jantien@weverijdedraad.example", nickname="Tinus", who="family", case="family-kin-word",
             files="a", phones=(book.mobile(),), has_photo=True,
             note="The card after the one without END; its nickname is an Android property")
    book.add("", who="unreadable", case="cut-file", person="cut-android", damage="cut", files="a",
             note="The copy broke off in the middle of this card")


def kantelaar_years(book: Book) -> None:
    """Cards that only stand in the old Outlook book."""
    for name, alias in (("Ellen|Vrieling", "evrieling"), ("Nico|Bartels", "nbartels")):
        address = f"/o=ExchangeLabs/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn={alias:0>32}"
        book.add(name, f"work:{address}", who="colleague", case="exchange-address", files="o",
                 org="Kantelaar & Partners", banned=True, note="An address that only worked inside the old firm")
    for name, email, firm, title in (
        ("Zoë|Wartena", "z.wartena@bibliotheekwaterrijk.example", "Bibliotheek Waterrijk", "Conservator"),
        ("René|Crêvecoeur", "r.crevecoeur@vechtmobiliteit.example", "Vecht Mobiliteit", "Verkeerskundige"),
        ("Jürgen|Möller", "juergen.moeller@moellerpumpen.example", "Möller Pumpen", "Vertriebsleiter"),
        ("Annechien|Bügel", "annechien@bugelhoeve.example", "De Bügelhoeve", "Eigenaar"),
        ("Françoise|Lemaître", "f.lemaitre@atelierlemaitre.example", "Atelier Lemaître", "Directrice"),
    ):
        book.add(name, f"work:{email}", who="curated", case="outlook-accents", near=True, files="o", org=firm,
                 title=title, phones=(f"work:{book.mobile()}",), note="Accents in code page 1252")
    book.add("Hotel De Gouden Leeuw", "work:reserveren@goudenleeuw.example", who="robot", case="organisation-card",
             files="o", org="Hotel De Gouden Leeuw", note="A hotel")
    book.add("Info Zaalhuur", "work:info@congrescentrumvallei.example", who="robot", case="role-bare", files="o",
             note="A venue")
