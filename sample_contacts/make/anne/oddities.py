"""The owner, phone-only cards, damage, and text that wants to be code."""

# A story is a row of a table: who, what is true, the card. Kept in rows, not one argument a line.
# fmt: off

from make.book import Book


def tell(book: Book) -> None:
    """One story after the other."""
    book.add("Anne|Hansen", "anne.hansen84@gmail.com", "work:anne.hansen@havgard.example", who="own", case="own-card",
             files="gi", person="owner", org="Havgard Økonomi AS", phones=("+47 400 00 100",),
             relations=("spouse:Thomas Hansen", "mother:Reidun Skaugrud"), has_photo=True, note="Her own card")
    book.add("Anne|Skaugrud", "anne.skaugrud@bryggenrevisjon.example", who="own", case="own-card", person="owner",
             note="Herself, before the wedding")
    book.add("Anna|Skaugum", "anna.skaugum@skogmotrelast.example", who="curated", case="own-card", near=True,
             org="Skogmo Trelast", title="Kundebehandler", phones=(book.mobile(),), note="Near to her maiden name")
    for n, (name, email, story) in enumerate((
        ("[bold red]Navn[/]", "navn@markup.example", "Markup of a terminal library"),
        ("+cmd' /C calc'!A0", "kalk@regneark.example", "A spreadsheet formula"),
        ("<img src=x onerror=alert(2)>", "bilde@nettside.example", "Code for a web page"),
        ("Gul\x1b[2J", "tøm@skjerm.example", "An escape sequence; ø in the address"),
    ), 1):
        book.add(name, email, who="hostile", case="hostile-name", person=f"hostile-no-{n}", files="gi",
                 phones=(book.mobile(),), note=story)
    case = "odd-but-honest"
    book.add("None|Nilsen", "work:none.nilsen@fonnentreprenor.example", who="curated", case=case, near=True,
             org="Fonn Entreprenør", title="Kokk",
             phones=(book.mobile(),), note="A first name that programs take for 'nothing'")
    book.add("Pål|Å", "pal@galleria.example", who="curated", case=case, near=True, org="Galleri Å", title="Gallerist",
             files="gi", phones=(book.mobile(),), has_photo=True, note="A surname of one letter")
    book.add("Åse-Gørild|Ørjasæter", "aase.orjaseter@ullspinneriet.example", "work:ase@orjaseter.example",
             who="curated", case=case, near=True,
             org="Ullspinneriet", title="Vever", phones=(book.mobile(), "home:32 00 01 66"), files="gi",
             says="Ring først; helst før kl. 12,\nhilsen meg selv", address=("Elvegata 7, oppg. B", "3015", "Drammen"),
             note="Letters that fold in two ways, a note of two lines, an address with a comma")
    for name, files in (
        ("Nabo Wenche", "i"), ("Barnevakt Mie", "i"), ("Taxi", "i"), ("Jamal|Omer", "gi"), ("Ole snømåking", "i"),
        ("Lise|Hytta", "i"),
        ("Siiri|Näkkäläjärvi", "i"), ("Dirigent Espen", "i"), ("Veterinær", "i"), ("Grete|Ness", "gi"),
    ):
        book.add(name, who="phone-only", case="phone-only", files=files, phones=(book.mobile(),),
                 note="A number and no address")
    book.add("", who="unreadable", case="empty-record", person="empty-google-old", damage="empty", files="g",
             note="Nothing but separators")
    book.add("", who="unreadable", case="empty-record", person="empty-icloud", damage="empty", files="i",
             note="A card without content")
    book.add("Yngve|Lothe", "yngve@lothelas.example", who="curated", case="card-without-end", near=True, files="i",
             damage="no-end", org="Lothe Lås", title="Låsesmed", phones=(book.mobile(),),
             note="The card has no END line; the next BEGIN ends it")
    book.add("Merethe|Lothe", "merethe@lothelas.example", who="curated", case="card-without-end", near=True, files="i",
             org="Lothe Lås",
             title="Daglig leder", phones=(book.mobile(),), note="The card after it must not be swallowed")
    book.add("", who="unreadable", case="cut-file", person="cut-icloud", damage="cut", files="i",
             note="The copy broke off in the middle of this card")
