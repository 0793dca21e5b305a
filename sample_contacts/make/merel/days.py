"""Ordinary days: mail, meetings and messages with people whose story is told elsewhere, and noise around them."""

# A story is a row of a table: who, what is true, the card. Kept in rows, not one argument a line.
# fmt: off

import datetime as dt

from make.book import Book, every
from make.nouns import Chat


def tell(book: Book) -> None:
    """Traffic that changes no truth but makes the files what files are."""
    mail(book)
    meetings(book)
    messages(book)


def mail(book: Book) -> None:
    """With clients she is long connected to, and one-way letters."""
    book.talk("Saskia Terlouw", "s.terlouw@eemwaarde.example", every(3, "2022-01", "2026-10"), subject="Voortgang")
    book.talk("Pieter Hoogenboom", "phoog71@gmail.com", every(4, "2021-02", "2026-10"), subject="Bijpraten")
    book.talk("Bas de Jong", "bas.dejong77@gmail.com", every(3, "2024-01", "2026-11"), subject="Boodschappen")
    book.talk("Rik Olthof", "rik@noorderlichtconsultancy.example", every(3, "2025-03", "2026-09"), subject="Hardlopen")
    for month in every(5, "2024-03", "2026-08"):
        book.mail(("Boekhouding", "facturen@kantoorhuis.example"), [book.self_party], f"{month}-28", "Factuur",
                  headers={"Auto-Submitted": "auto-generated"})
    book.mail(book.self_party, [("", "zaalwacht@dekerkhof.example")], "2025-06-12", "Vraagje",
              body="Ken jij nog een zaal?\n\n>From hier verder per telefoon.")
    book.mail(("Stefanie Ãœlger", "phish@onbekend.example"), [book.self_party], "2026-08-08", "U heeft gewonnen",
              labels=("Spam",))
    book.mail(book.self_party, [("Lonneke Praat", "lonneke@praatmaatwerk.example")], "2026-11-11", "Nieuwe datum?",
              labels=("Drafts",))
    book.mail(("Žofie – Reisvoordeel", "nieuwsbrief@reisvoordeel.example"), [book.self_party], "2026-11-13",
              "Zonvakantie ☀",
              labels=("Inbox",
                      "Category Promotions"), headers={"List-Unsubscribe": "<mailto:uit@reisvoordeel.example>"})


def meetings(book: Book) -> None:
    """Peer review every other month, the dentist, a concert."""
    peers = (("Corrie Zeldenrust", "corrie@zeldenrust.example"), ("Saskia Terlouw", "s.terlouw@eemwaarde.example"),
             ("Rob van Keulen", "rob.vankeulen@eemwaarde.example"))
    for month in every(2, "2026-01", "2026-11"):
        # Corrie is still on the invitation, but has not answered it since 2024.
        first, *others = peers
        book.meet(f"{month}-19", "Intervisie", (*first, "NEEDS-ACTION"), *others)
    book.meet("2026-11-20", "Tandarts")
    book.meet("2026-12-04", "Sinterklaas met de familie", ("Mama", "ineke.prins@kpnmail.nl"),
              ("Bas de Jong", "bas.dejong77@gmail.com"))
    book.meet("2026-10-08", "Concert Anna",
              note="kaartjes bij de kassa, lang verhaal\\, twee regels over de parkeergarage en de ingang")
    book.meet("2025-05-20", "Offerte Rijnstroom", ("Wim Slagter", "wim.slagter@rijnstroom.example"), mine="DECLINED")


def messages(book: Book) -> None:
    """Conversations with connections, an advertisement without a sender's profile, a draft, a group."""
    for name, days in (("Pieter Hoogenboom", ("2024-02-03", "2025-11-30")), ("Fenna Wiarda", ("2023-09-14",)),
                       ("Annemiek Rietbergen", ("2026-01-16", "2026-04-02")), ("Gijs Waterreus", ("2026-10-02",))):
        book.chat(name, book.url(name), *days)
    me = {"to": book.me.name, "to_url": book.me.url}
    book.chats.append(Chat(when=dt.datetime(2026, 7, 1, 6, 0), conversation="2-ad==", sender="LinkedIn Member",
                           sender_url="", text="Zonnepanelen voor ondernemers", folder="SPAM", **me))
    book.chats.append(Chat(when=dt.datetime(2026, 3, 9, 16, 20, 5), conversation="2-group==",
                           sender="Jeroen de Wit, PMP®", sender_url=book.url("Jeroen de Wit, PMP®"),
                           text="Reünie op 12 juni?\nWie doet mee,\nen wie kookt?",
                           to=f"{book.me.name}, Naomi Ramdin 🌱, Saskia Terlouw-Brand",
                           to_url=",".join((book.me.url, book.url("Naomi Ramdin 🌱"),
                                            book.url("Saskia Terlouw-Brand")))))
