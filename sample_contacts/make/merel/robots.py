"""Addresses no single human reads, and people who look like one of them."""

# A story is a row of a table: who, what is true, the card. Kept in rows, not one argument a line.
# fmt: off

from make.book import Book, every

ROBOTS = (
    ("", "info@zuiderzeelogistiek.example", "role-bare", "A firm's general address"),
    ("", "administratie@eemwaarde.example", "role-bare", "Office"),
    ("Klantenservice", "klantenservice@waterbedrijfrijnstroom.example", "role-bare", "Customer service"),
    ("Energie Direkt Klantenservice", "klantenservice@energiedirekt.example", "role-bare", "Customer service"),
    ("Boekhouding", "facturen@kantoorhuis.example", "role-invoices", "Invoices"),
    ("", "factuur@drukkerijdeletter.example", "role-invoices", "Invoices"),
    ("Receptie Techniekhuis", "receptie@techniekhuis.example", "role-bare", "Front desk"),
    ("Vacatures", "vacatures@zorgplein.example", "role-bare", "Jobs"),
    ("Vergaderzaal De Eik", "zaal.eik@delinde.example", "role-bare", "A meeting room"),
    ("Ledenadministratie Tennis", "ledenadministratie@tceemstad.example", "role-bare", "Membership office"),
    ("", "noreply@webwinkelplein.example", "noreply", "No reply"),
    ("Parkeerapp", "no-reply@parkeren.example", "noreply", "No reply"),
    ("", "geenantwoord@gemeenteloket.example", "noreply", "No reply, in Dutch"),
    ("Lotte van Boekenparadijs", "lotte@e.boekenparadijs.example", "newsletter",
     "A mailing that signs with a first name"),
    ("Reisvoordeel", "nieuwsbrief@reisvoordeel.example", "newsletter", "Newsletter"),
    ("De Dagkrant", "dagkrant@nieuws.dagkrant.example", "newsletter", "Newsletter from a sending sub-domain"),
    ("Veranderkunde lijst", "veranderkunde@googlegroups.com", "list", "A discussion list"),
    ("", "oudercommissie-vlinder@groups.io", "list", "The parents' list of the school"),
    ("Deskhulp", "support+id48213@deskhulp.zendesk.com", "ticket", "A ticket"),
    ("", "reply+7f3ac91b0d@reply.github.com", "ticket", "A reply address of one thread"),
    ("", "bounce+9c1e=merel=gmail.com@mailing.reisvoordeel.example", "ticket", "A bounce address"),
    ("Ingrid Postma (via Documentplein)", "documenten@documentplein.example", "relay",
     "A person's name before a machine"),
    ("Thijs (Marktplein)", "m-4c81d07ea2f94a@berichten.marktplein.example", "relay", "A relay of a market place"),
    ("", "x7k2q@mailinator.com", "disposable", "A throw-away address"),
    ("Test Test", "aanmelding99@yopmail.com", "disposable", "A throw-away address with a name"),
)

PEOPLE = (
    ("Marc|Post", "marc.post@gmail.com", "", "surname-is-a-role-word", "His name is Post"),
    ("Eline|Post", "post@elinepost.example", "Eline Post Grafisch", "surname-is-a-role-word", "post@ is her surname"),
    ("Anna|List", "anna.list@ziggo.nl", "Muziekschool Eemstad", "surname-is-a-role-word", "Her name is List"),
    ("Fleur|Sales", "fleur.sales@zorgplein.example", "Zorgplein Midden", "surname-is-a-role-word", "Her name is Sales"),
    ("Rob|Bot", "rob.bot@live.nl", "Bot Schilderwerken", "surname-is-a-role-word", "His name is Bot"),
    ("Jan|Hofstra", "mail@janhofstra.example", "Hofstra Tekst", "role-word-own-domain", "A freelancer behind mail@"),
    ("Petra|Koning", "hallo@petrakoning.example", "Petra Koning Coaching", "role-word-own-domain",
     "A freelancer behind hallo@"),
    ("Roel|Aalders", "info@roelaalders.example", "Roel Aalders", "role-word-own-domain", "A freelancer behind info@"),
    ("Daan|Kramer", "daan.kramer+nieuwsbrief@gmail.com", "", "tagged-address", "The tag is his own bookkeeping"),
    ("Jet|Visser", "j.visser@info.polderuniversiteit.example", "Polderuniversiteit", "person-at-a-sending-host",
     "People have boxes there"),
    ("Maria|Duursma", "maria@mailplus.example", "MailPlus", "person-at-a-sending-host",
     "Works at a sender of newsletters"),
    ("Nora|Plyats", "nora.plyats@gmail.com", "Plyats Ballet", "nearly-noreply", "Only sounds like no reply"),
)


def tell(book: Book) -> None:
    """Robots first, then those who are taken for one."""
    for name, email, case, story in ROBOTS:
        labels = ("*none",) if not name else ()
        book.add(name, f"work:{email}", who="robot", case=case, labels=labels, note=story)
    book.add("Kantoorhuis Amersfoort B.V.", "work:bestelling@kantoorhuis.example", who="robot",
             case="organisation-card",
             org="Kantoorhuis Amersfoort B.V.", phones=("main:033-2345690",), note="A card of a firm")
    book.add("", "work:verhuur@zaalverhuureemstad.example", who="robot", case="organisation-card",
             org="Zaalverhuur Eemstad", note="A firm without a person")
    for name, email, firm, case, story in PEOPLE:
        book.add(name, email, who="curated", case=case, near=True, org=firm, phones=(book.mobile(),), never="robot",
                 title="" if firm else "Muzikant", says="" if firm else "speelt op feesten", note=story)
    mail(book)


def mail(book: Book) -> None:
    """Newsletters pour in, a list chatters, a robot answers; none of it is contact."""
    book.newsletter("Lotte van Boekenparadijs", "lotte@e.boekenparadijs.example",
                    [f"{month}-11" for month in every(1, "2025-04", "2026-11")])
    book.newsletter("Reisvoordeel", "nieuwsbrief@reisvoordeel.example",
                    [f"{m}-19" for m in every(2, "2024-01", "2026-11")])
    book.newsletter("De Dagkrant", "dagkrant@nieuws.dagkrant.example",
                    [f"{month}-02" for month in every(1, "2025-10", "2026-11")], one_click=False)
    for month in every(4, "2024-02", "2026-10"):
        book.mail(("Parkeerapp", "no-reply@parkeren.example"), [book.self_party], f"{month}-17", "Uw parkeeractie",
                  headers={"Auto-Submitted": "auto-generated"}, labels=("Inbox", "Category Updates"))
    members = (
        ("Aukje Sipma", "aukje.sipma@polderuniversiteit.example"),
        ("Winston Pinas", "winston.pinas@gmail.com"),
        ("Marleen Dierickx", "marleen@dierickx.example"),
        ("Aukje Sipma", "aukje.sipma@polderuniversiteit.example"),
        ("Otto Brand", "otto.brand@volkshuisvesting.example"),
    )
    days = [f"{month}-{day}" for month in every(1, "2025-09", "2026-11") for day in ("08", "15", "22")]
    book.posts("Veranderkunde", "veranderkunde@googlegroups.com", members, days[:44])
    case = "wrote-through-a-list"
    book.add("Aukje|Sipma", "work:aukje.sipma@polderuniversiteit.example", who="curated", case=case, near=True,
             org="Polderuniversiteit", title="Lector", phones=(book.mobile(),), never="robot", expected="ask|invite",
             note="All her mail carries the headers of a list, and still she is a person")
    book.add("Winston|Pinas", "winston.pinas@gmail.com", who="unknown", case=case, near=True, never="robot; stale",
             labels=("*none",), note="Seen on the list only: a person, but no contact of hers")
