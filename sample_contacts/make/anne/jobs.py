"""Changing jobs: applications on hold, recruiters, dream employers, colleagues, and the robots of job boards."""

# A story is a row of a table: who, what is true, the card. Kept in rows, not one argument a line.
# fmt: off

from make.book import Book, every

ROBOTS = (
    ("", "post@elvebredden.example", "role-bare", "The municipality's general address"),
    ("Elvebredden kommune", "postmottak@elvebreddenkommune.example", "role-bare", "The registry"),
    ("Regnskap", "faktura@ullspinneriet.example", "role-invoices", "Invoices"),
    ("", "regnskap@skogmotrelast.example", "role-invoices", "Accounts"),
    ("Kundeservice Strømløs", "kundeservice@stromlos.example", "role-bare", "Customer service"),
    ("", "ikke-svar@netthandel.example", "noreply", "No reply, in Norwegian"),
    ("Jobbportalen", "noreply@jobbportalen.example", "noreply", "A job board"),
    ("Stillingsvarsel", "varsel@jobb.jobbportalen.example", "newsletter", "Vacancy mail"),
    ("Kine fra Ullspinneriet", "kine@nyhetsbrev.ullspinneriet.example", "newsletter",
     "A newsletter that signs with a first name"),
    ("Korpsposten", "nyhetsbrev@drammenskorpset.example", "newsletter", "The band's newsletter"),
    ("Korps-lista", "korps@googlegroups.com", "list", "The band's list"),
    ("", "kontrollerforum@groups.io", "list", "A professional list"),
    ("Sak 118832", "support+118832@saksflyt.zendesk.com", "ticket", "A ticket"),
    ("Henrik Moe (via Signerher)", "dokument@signerher.example", "relay", "A person's name before a machine"),
    ("", "annetest@yopmail.com", "disposable", "A throw-away address"),
    ("Rekruttering", "rekruttering@havnelageret.example", "role-bare", "Jobs"),
)
PEOPLE = (
    ("Trude|Press", "trude.press@gmail.com", "Press Oversettelser", "surname-is-a-role-word", "Her name is Press"),
    ("Odd|Post", "odd.post@fjordbatene.example", "Fjordbåtene", "surname-is-a-role-word", "His name is Post"),
    ("Robert|Nyhet", "robert@nyhetdesign.example", "Nyhet Design", "surname-is-a-role-word",
     "A firm and a man called news"),
    ("Jorunn|Haukås", "hei@jorunnhaukas.example", "Jorunn Haukås Tekst", "role-word-own-domain",
     "A freelancer behind hei@"),
    ("Emil|Rolland", "kontakt@emilrolland.example", "Emil Rolland", "role-word-own-domain",
     "A freelancer behind kontakt@"),
    ("Silje|Aasgaard", "silje.aasgaard+jobb@gmail.com", "Aasgaard Interiør", "tagged-address",
     "The tag is her own bookkeeping"),
)


def tell(book: Book) -> None:
    """One story after the other."""
    applications(book)
    recruiters(book)
    dream_employers(book)
    colleagues(book)
    competitors(book)
    robots(book)


def applications(book: Book) -> None:
    """No invitation while the application runs."""
    book.add("Miriam|Tollefsrud", "miriam.tollefsrud@gmail.com", who="hold", case="hold-name", org="Solvik Energi AS",
             title="Økonomidirektør", files="gi", phones=(book.mobile(),), note="She decides on Anne's application")
    book.add("", "work:karianne.s@solvikenergi.example", who="hold", case="hold-domain", labels=("*none",),
             note="Bare address at the held domain")
    book.add("Fredrik|Vinje", "work:fredrik.vinje@solvikenergi.example", who="hold", case="hold-domain",
             org="Solvik Energi AS", title="HR-rådgiver", phones=(book.mobile(),), note="HR of the firm she applied to")
    book.add("Miriam|Tollefsen", "miriam@tollefsenhud.example", who="curated", case="hold-name", near=True,
             org="Tollefsen Hudpleie",
             phones=(book.mobile(),), never="any", note="Near name, nothing to do with the application")
    book.add("Aslak|Sunde", "work:aslak.sunde@havnelageret.example", who="curated", case="hold-domain", near=True,
             org="Havnelageret",
             title="Daglig leder", phones=(book.mobile(),), note="The hold ended in September, with the refusal")
    book.add("Petter|Solvik", "petter@solviksnekkeri.example", who="curated", case="hold-domain", near=True,
             org="Solvik Snekkeri", phones=(book.mobile(),), note="A joiner of that name")
    book.meet("2026-10-29", "Intervju Solvik Energi", ("Miriam Tollefsrud", "miriam.tollefsrud@gmail.com"),
              ("Fredrik Vinje", "fredrik.vinje@solvikenergi.example"))


def recruiters(book: Book) -> None:
    """Invite recruiters; HR people of a firm are something else."""
    case = "recruiter"
    for name, email, firm, title in (
        ("Camilla|Røsvik", "camilla@toppleder.example", "Toppleder Rekruttering AS", "Headhunter"),
        ("Sindre|Aksnes", "sindre.aksnes@bemanningshuset.example", "Bemanningshuset", "Rekrutteringsrådgiver"),
        ("Nasra|Yusuf", "nasra@sokogfinn.example", "Søk og Finn AS", "Talent Acquisition Partner"),
    ):
        book.add(name, f"work:{email}", who="recruiter", case=case, org=firm, title=title, files="gi",
                 phones=(book.mobile(),), note="An agency recruiter: worth an invitation")
    book.talk("Camilla Røsvik", "camilla@toppleder.example", every(1, "2026-08", "2026-11"))
    book.add("Vibeke|Hovland", "work:vibeke.hovland@isbredata.example", who="curated", case=case, near=True,
             org="Isbre Data AS", title="HR-sjef", phones=(book.mobile(),), note="HR of a firm, no recruiter")
    book.add("Roar|Rekdal", "roar@rekdalreker.example", who="curated", case=case, near=True, org="Rekdal Reker",
             title="Reketråler", phones=(book.mobile(),), note="Shrimps, not recruitment")


def dream_employers(book: Book) -> None:
    """Through a referral."""
    for name, firm in (("Ragna|Storvik", "Nordavind Kraft AS"), ("Jomar|Hellesund", "Nordavind Kraft AS"),
                       ("Beate|Lysaker", "Lysefjord Havbruk")):
        book.connect(name, firm, "Seksjonsleder", "2019-09-19")
    book.add("Ragna|Storvik", "ragna.storvik@online.no", who="connected", case="target", org="Nordavind Kraft",
             phones=(book.mobile(),), files="gi", note="Can introduce her")
    book.add("Tallak|Nordbø", "work:tallak.nordbo@nordavindkraft.example", who="curated", case="target",
             org="Nordavind Kraft AS", files="i",
             title="Økonomisjef", phones=(book.mobile(),), expected="ask|invite", note="At a dream employer: ask Ragna")
    book.add("Marta|Lysø", "work:marta.lyso@lysefjordhavbruk.example", who="curated", case="target",
             org="Lysefjord Havbruk", title="Controller",
             phones=(book.mobile(),), expected="ask|invite", note="At a dream employer: ask Beate")
    book.add("Nora|Vindheim", "nora@nordavindseil.example", who="curated", case="target", near=True,
             org="Nordavind Seilmakeri", phones=(book.mobile(),), note="A sailmaker of a like name")


def colleagues(book: Book) -> None:
    """Present, former, and those who only share a word."""
    case = "former-colleague"
    for name, email in (("Øystein|Krogh", "oystein.krogh"), ("Hilde Kristin|Aas", "hilde.aas"),
                        ("Farah|Siddiqui", "farah.siddiqui")):
        book.add(name, f"work:{email}@bryggenrevisjon.example", who="colleague", case=case, files="gi",
                 org="Bryggen Revisjon", note="At her former employer")
    for name, email in (("Tor Erik|Bruland", "tor.erik.bruland"), ("Lam|Bui", "lam.bui"),
                        ("Eirin|Vassbotn", "eirin.vassbotn")):
        book.add(name, f"work:{email}@havgard.example", who="colleague", case="present-colleague",
                 org="Havgard Økonomi AS", phones=(book.mobile(),),
                 note="At her present employer, who need not know that she is leaving")
    book.add("Roger|Stuve", "roger.stuve@gmail.com", who="blocked", case="block", org="Bryggen Revisjon", files="gi",
             phones=(book.mobile(),), note="The ex-colleague on her block list")
    book.add("Roger|Stuvland", "roger.stuvland@gmail.com", who="curated", case="block", near=True,
             org="Stuvland Maling", phones=(book.mobile(),), note="Begins like the blocked address")
    book.add("Terje|Kvartal", "terje@kvartalsklubben.example", who="blocked", case="block-beats-safe",
             phones=(book.mobile(),), note="On the safelist and in a blocked domain: the block wins")
    book.add("Liv|Post", "work:post@liv-post.example", who="safe", case="safelist", phones=(book.mobile(),),
             note="post@ is her surname; vouched for")
    book.add("Bryggen Fiskerestaurant", "work:bord@bryggenfisk.example", who="robot", case=case, near=True,
             never="colleague", note="A restaurant at the quay, not the former employer")
    book.add("Stig|Bryggen", "stig.bryggen@midtbyenbokhandel.example", who="curated", case=case, near=True,
             org="Midtbyen Bokhandel",
             title="Bokhandler", phones=(book.mobile(),), never="colleague", note="Bryggen is his surname")


def competitors(book: Book) -> None:
    """Competitors of her side business in bookkeeping."""
    book.add("Arild|Nettum", "work:arild@tinderegnskap.example", who="competitor", case="competitor-domain",
             phones=(book.mobile(),), note="By domain")
    book.add("Wibecke|Lorang", "wibecke.lorang@gmail.com", who="competitor", case="competitor-alias",
             org="Tinde Gruppen", files="i", phones=(book.mobile(),), note="By alias")
    book.add("Jan Tore|Eikrem", "jt.eikrem@online.no", who="competitor", case="competitor-firm", org="Strøm og Tall AS",
             phones=(book.mobile(),), note="'og' for the ampersand")
    book.connect("Solbjørg|Tveiten", "Tinderegnskap AS", "Partner", "2017-06-01")
    book.add("Solbjørg|Tveiten", "work:solbjorg@tinderegnskap.example", who="connected",
             case="competitor-and-connected",
             phones=(book.mobile(),), note="Competitor and connected: connected decides, both are shown")
    case = "competitor-near-name"
    book.add("Guro|Tindeland", "guro@tindelandturer.example", who="curated", case=case, near=True,
             org="Tinde Fjellsport", phones=(book.mobile(),), never="competitor", expected="ask|invite",
             note="A mountain shop")
    book.add("Asbjørn|Strøm", "asbjorn@stromelektro.example", who="curated", case=case, near=True, org="Strøm Elektro",
             phones=(book.mobile(),), never="competitor", note="An electrician called Strøm")


def robots(book: Book) -> None:
    """Nobody reads these; and people who look like them."""
    for name, email, case, story in ROBOTS:
        book.add(name, f"work:{email}", who="robot", case=case, labels=() if name else ("*none",), note=story)
    for name, email, firm, case, story in PEOPLE:
        book.add(name, email, who="curated", case=case, near=True, org=firm, phones=(book.mobile(),), never="robot",
                 note=story)
    for firm, email in (("Verksted Tannhjulet AS", "verksted@tannhjulet.example"),
                        ("Drammen Svømmehall", "svommehall@drammensvom.example")):
        book.add("", f"work:{email}", who="robot", case="organisation-card", files="i", org=firm, is_company=True,
                 phones=("main:32 00 01 55",), note="Apple shows this card as a company")
    book.newsletter("Stillingsvarsel", "varsel@jobb.jobbportalen.example",
                    [f"{m}-{d}" for m in every(1, "2026-06", "2026-11") for d in ("01", "14")])
    book.newsletter("Kine fra Ullspinneriet", "kine@nyhetsbrev.ullspinneriet.example",
                    [f"{m}-20" for m in every(1, "2025-12", "2026-10")])
    members = (("Ole Hansen", "ole.hansen.tromso@gmail.com"), ("Torill Myrvang", "torill.myrvang@gmail.com"),
               ("Geir Bass", "geir.bass@online.no"))
    book.posts("Korps", "korps@googlegroups.com", members,
               [f"{m}-{d}" for m in every(1, "2026-01", "2026-11") for d in ("03", "12", "24")])
    book.add("Torill|Myrvang", "torill.myrvang@gmail.com", who="curated", case="wrote-through-a-list", near=True,
             org="Myrvang Musikk", title="Dirigent", phones=(book.mobile(),), never="robot", expected="ask|invite",
             note="Writes to the band's list only; a person all the same")
