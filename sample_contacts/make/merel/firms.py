"""Firms: competitors, holds, blocks, former employers, recruiters, a dream client; and firms that sound like them."""

# A story is a row of a table: who, what is true, the card. Kept in rows, not one argument a line.
# fmt: off

from make.book import Book


def tell(book: Book) -> None:
    """One story after the other."""
    competitors(book)
    nearly_competitors(book)
    holds(book)
    lists(book)
    colleagues(book)
    recruiters(book)
    dream_client(book)


def competitors(book: Book) -> None:
    """Known by domain, firm, alias or subsidiary."""
    book.add("Diederik|Ploeg", "work:d.ploeg@noorderlichtconsultancy.example", who="competitor",
             case="competitor-domain", phones=(book.mobile(),), note="The domain is enough")
    book.add("", "work:sanne.h@mail.noorderlichtconsultancy.example", who="competitor", case="competitor-domain",
             labels=("*none",), note="A sub-domain of the competitor, no name")
    book.add("Barbara|Stolk", "barbarastolk@gmail.com", who="competitor", case="competitor-firm",
             org="Noorderlicht Consultancy BV", title="Partner", phones=(book.mobile(),),
             note="Private address, firm in the card")
    book.add("Mustafa|Karaca", "mkaraca@outlook.com", who="competitor", case="competitor-firm", files="o",
             org="Veldkamp Verandermanagement B.V.", title="Adviseur", note="Stands in the old Outlook book only")
    book.add("Olga|Rademaker", "olga.rademaker@gmail.com", who="competitor", case="competitor-alias", org="NLC Groep",
             phones=(book.mobile(),), note="An alias of the competitor")
    book.add("Teun|Veldhoven", "teun@veldkampacademie.example", who="competitor", case="competitor-alias",
             org="Veldkamp Academie", title="Trainer", phones=(book.mobile(),),
             note="A subsidiary, with a domain nobody listed")
    book.add("Hilde|Ruysdael", "hilde.ruysdael@gmail.com", who="competitor", case="competitor-firm", org="Plan A",
             title="Veranderkundige", phones=(book.mobile(),), note="A firm of two short words")
    book.connect("Constantijn|Roos", "Noorderlicht Consultancy B.V.", "Managing partner", "2016-05-05")
    book.add("Constantijn|Roos", "work:c.roos@noorderlichtconsultancy.example", who="connected",
             case="competitor-and-connected", note="Competitor and connected: connected decides, both are shown")


def nearly_competitors(book: Book) -> None:
    """Firms and people with a competitor's words in their name."""
    case = "competitor-near-name"
    for name, email, firm, title, story in (
        ("Jolanda|Prins", "jolanda@noorderlichtfotografie.example", "Noorderlicht Fotografie", "Fotograaf",
         "Shares one word"),
        ("Sjoerd|Elsinga", "s.elsinga@noorderlicht-zorg.example", "Zorggroep Noorderlicht", "Bestuurder",
         "A care group"),
        ("Merijn|Veldkamp", "merijn@veldkamptuinen.example", "Veldkamp Tuinen", "Hovenier",
         "A surname shared with a competitor"),
        ("Chantal|Bosch", "chantal@plan-b.example", "Plan B", "Evenementenmanager", "Plan B is not Plan A"),
        ("Godfried|Ames", "godfried@planadviesbureau.example", "Planadviesbureau Ames", "Planoloog",
         "Begins with plan a"),
        ("Nadia|Haddou", "nadia@nlc-logistiek.example", "N.L.C. Logistiek", "Planner",
         "The same letters, another firm"),
        ("Evert|Zijlstra", "evert.zijlstra@gmail.com", "voorheen Noorderlicht Consultancy", "Zelfstandig adviseur",
         "Left the competitor: 'voorheen' says so"),
    ):
        # A firm that begins with a competitor's word may be its daughter: asking is right too.
        right = "ask|invite" if "voorheen" in firm or firm.startswith("Noorderlicht") else "invite"
        book.add(name, f"work:{email}", who="curated", case=case, near=True, org=firm, title=title,
                 phones=(book.mobile(),), never="competitor", expected=right, note=story)


def holds(book: Book) -> None:
    """Not before a date."""
    book.add("Liselotte|Kramer", "work:l.kramer@provincievecht.example", who="hold", case="hold-domain",
             org="Provincie Vecht", title="Inkoopadviseur", phones=(book.mobile(),),
             note="A tender is running until 31 January")
    book.add("", "work:aanbesteding.jt@provincievecht.example", who="hold", case="hold-domain", labels=("*none",),
             note="Bare address at the held domain")
    book.add("Floor|Terpstra", "floor.terpstra@gmail.com", who="hold", case="hold-name", org="Terpstra Vastgoed",
             phones=(book.mobile(),), note="Held by name until 15 December")
    book.add("Floor|Terpsma", "floor@terpsma.example", who="curated", case="hold-name", near=True,
             org="Terpsma Maatwerk", phones=(book.mobile(),), never="any", note="One letter away from the held name")
    book.add("Boudewijn|Lanting", "work:b.lanting@stichtingdeoever.example", who="curated", case="hold-domain",
             near=True,
             org="Stichting De Oever", title="Directeur", phones=(book.mobile(),), note="The hold ended on 1 June")
    book.add("Annet|Vechtman", "annet@vechtprovisie.example", who="curated", case="hold-domain", near=True,
             org="Vecht Provisie", phones=(book.mobile(),), note="A domain with the same words in it")


def lists(book: Book) -> None:
    """Block beats everything; safe beats all below it."""
    book.add("Gerard|Pronk", "gerard.pronk@gmail.com", who="blocked", case="block", files="go",
             org="Kantelaar & Partners",
             phones=(book.mobile(),), note="The ex-colleague she put on her block list by address")
    book.add("Gerard|Pronkema", "gerard.pronkema@gmail.com", who="curated", case="block", near=True,
             org="Pronkema Verhuur", phones=(book.mobile(),), note="Begins like the blocked address")
    book.add("Wendy|Kuiper", "wendykuiper@live.nl", who="blocked", case="block", phones=(book.mobile(),),
             note="Blocked by name")
    book.add("Wendy|Kuipers", "wendy.kuipers@delinde.example", who="curated", case="block", near=True,
             org="Stichting De Linde", title="Ergotherapeut", phones=(book.mobile(),),
             note="One letter more than the blocked name")
    book.add("Sietske|Noordam", "penningmeester.sn@oudeclub.example", who="blocked", case="block",
             note="Blocked by domain")
    book.add("Tom|Verhulst", "tom@oudeclub.example", who="blocked", case="block-beats-safe", phones=(book.mobile(),),
             note="On the safelist and in a blocked domain: the block wins")
    book.add("Frits|Ruiter", "frits@oudeclubhuis.example", who="curated", case="block", near=True,
             org="Oude Clubhuis Catering", phones=(book.mobile(),), note="A domain that begins like the blocked one")
    book.add("Rik|Olthof", "work:rik@noorderlichtconsultancy.example", who="safe", case="safelist",
             phones=(book.mobile(),), note="Works for a competitor, but she vouches for him")
    book.add("Rik|Olthuis", "work:rik.olthuis@noorderlichtconsultancy.example", who="competitor", case="safelist",
             near=True, note="His colleague of nearly the same name is not on the safelist")
    book.add("Carla|de Wit", "work:info@dewitontwerp.example", who="safe", case="safelist", org="De Wit Ontwerp",
             phones=(book.mobile(),), note="A freelancer behind info@, vouched for")


def colleagues(book: Book) -> None:
    """Former colleagues are a fact, never 'annoying'."""
    case = "former-colleague"
    for name, email, files in (
        ("Jacqueline|Stam", "work:j.stam@kantelaar.example", "go"),
        ("Bram|Hagenaars", "work:b.hagenaars@kantelaar.example", "o"),
        ("Vincent|Lo-A-Njoe", "work:v.loanjoe@kantelaar.example", "o"),
        ("Thea|Monster", "work:t.monster@waterrijk.example", "o"),
    ):
        book.add(name, email, who="colleague", case=case, files=files, phones=(f"work:{book.mobile()}",),
                 note="At a former employer's domain")
    book.add("Emre|Öztürk", "emre.ozturk@gmail.com", who="colleague", case=case, org="Kantelaar & Partners",
             title="Adviseur", labels=("Kantelaar",), phones=(book.mobile(),), note="By firm and her own label")
    book.add("Loes|Kantelberg", "loes@kantelaarmeubels.example", who="curated", case=case, near=True,
             org="Kantelaar Meubels",
             title="Winkelier", phones=(book.mobile(),), never="colleague", note="A furniture shop of the same name")
    book.add("Stefan|Rijkers", "stefan@waterrijkwonen.example", who="curated", case=case, near=True,
             org="Waterrijk Wonen", phones=(book.mobile(),), never="colleague", note="Not the municipality")


def recruiters(book: Book) -> None:
    """Agency recruiters are worth inviting; an HR adviser is something else."""
    case = "recruiter"
    book.add("Priscilla|Wever", "work:p.wever@flexkracht.example", who="recruiter", case=case,
             org="Flexkracht Uitzendbureau", title="Intercedent", phones=(book.mobile(),), note="An agency recruiter")
    book.add("Joost|Hartman", "work:joost@interimbrug.example", who="recruiter", case=case, org="InterimBrug",
             title="Recruitment consultant", phones=(book.mobile(),), note="A broker of interim managers")
    book.add("Mirjam|Schouwenaar", "work:m.schouwenaar@pippeloen.example", who="curated", case=case, near=True,
             org="Kinderopvang Pippeloen", title="HR-adviseur", phones=(book.mobile(),),
             note="HR of a client, no recruiter")
    book.add("Dave|Recourt", "dave@recourt.example", who="curated", case=case, near=True, org="Recreatiepark Recourt",
             title="Recreatiemanager", phones=(book.mobile(),), note="Recreation, not recruitment")


def dream_client(book: Book) -> None:
    """She wants to work for the water board: two connections there can introduce her."""
    book.connect("Gijs|Waterreus", "Waterschap De Vecht", "Dijkgraaf", "2022-09-14")
    book.connect("Indra|Sewradj", "Waterschap De Vecht", "Hoofd bedrijfsvoering", "2023-10-02")
    book.add("Bregje|Sluis", "work:b.sluis@waterschapdevecht.example", who="curated", case="target",
             org="Waterschap De Vecht", title="Hoofd inkoop", phones=(book.mobile(),), expected="ask|invite",
             note="Works where Merel wants to work: ask Gijs")
    book.add("Indra|Sewradj", "indra.sewradj@gmail.com", who="connected", case="target", org="Waterschap De Vecht",
             note="One of the two who can introduce her")
    book.add("Koos|Vechter", "koos@devechtwatersport.example", who="curated", case="target", near=True,
             org="De Vecht Watersport", phones=(book.mobile(),), note="Boats on the same river")
