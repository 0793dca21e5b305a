"""A hit and a near miss for every rule. The contract test asks for a row of every rule there is."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from factories import connection, contact
from guestlist.decisions import UserDecision
from guestlist.model import (
    Band,
    Decision,
    Employer,
    Invitation,
    Kind,
    Link,
    Owner,
    Refusal,
    Sender,
    Source,
    Tie,
    Tier,
    Value,
)
from guestlist.policy import Competitor, Hold, Policy
from guestlist.rules.world import Case, Invited, World
from rules.judge import card, case_of, employed, world


@dataclass(frozen=True)
class Example:
    """One rule, a case it fires on, a case just beside it, and the world of each."""

    rule: str
    hit: Case
    near: Case
    around: World = world()
    around_near: World | None = None  # None: the same world


SAM = Owner(names=("Sam Vermeulenooms",), emails=("sam@vermeulenooms.example",), phones=("+31612345678",), country="NL")
RIVAL = world(Policy(competitors=(Competitor("Rivaal B.V.", ("rivaal.example",)),)))
ACME = employed(Employer("Acme B.V.", ("acme.example",), since=2020))
OLD_ACME = employed(Employer("Acme B.V.", ("acme.example",), since=2015, until=2019))
TO_SMIT = Link(connection("Jan", "Smit", company="Acme"), 0.97, Tier.LIKELY, any_probability=0.97)
MAYBE_SMIT = Link(connection("Jan", "Smit"), 0.4, Tier.POSSIBLE, any_probability=0.4)


def invited(day: str, probability: float = 0.9, direction: str = "outgoing") -> Invited:
    return Invited(Invitation(Source("Invitations.csv", 1, "row"), direction, "Ann Smit", sent_on=day), probability)


def known(band: Band, last: dt.date | None = dt.date(2019, 3, 1), **fields: object) -> Case:
    labels = fields.pop("labels", ())
    return case_of(contact("Ann Smit", "ann@firm.example", labels=labels), tie=Tie(band, 0.5, last_contact=last))


def sent_by(kind: Kind, probability: float) -> Case:
    return case_of(contact("Info", "info@firm.example"), sender=Sender(kind, probability))


def said(decision: Decision) -> World:
    return world(decided={"book.csv#1": UserDecision(who="book.csv#1", decision=decision)})


LISTED = Policy(
    block=("@oudeclub.example", "Piet de Vries"),
    safe=("an@friend.example",),
    vip=("Grote Klant N.V.",),
    targets=("Droombedrijf N.V.",),
    holds=(Hold("Bedrijf Advies B.V.", dt.date(2027, 1, 31)), Hold("@gedaan.example", dt.date(2026, 11, 21))),
)
LISTS = world(LISTED)

EXAMPLES = (
    Example("block", card("Piet", "piet@mail.oudeclub.example"), card("Piet", "piet@nieuweclub.example"), LISTS),
    Example("block", card("VRIES, Piet de"), card("Piet van den Vries"), LISTS),
    Example(
        "own-address", card("Ik", "SAM@vermeulenooms.example"), card("Jo", "jo@vermeulenooms.example"), world(owner=SAM)
    ),
    Example(
        "own-address",
        card("Sam Vermeulenooms", phone="06 12345678"),
        card("Kim Vermeulenooms", phone="06 12345678"),
        world(owner=SAM),
    ),
    Example(
        "own-name",
        card("Vermeulenooms, Sam", "s@other.example"),
        card("Tom Vermeulenooms", "t@other.example"),
        world(owner=SAM),
    ),
    Example("deceased", card("Jan", note="Overleden 2019"), card("Jan", note="vader overleden 2019")),
    Example("deceased", card("Jan Smit †"), card("Jan Smit")),
    Example("deceased", card("Jan", death_date="Yes"), card("Jan", death_date="")),
    Example("deceased", card("Jan", death_date="2019-03-01"), card("Jan", birthday="1950-03-01")),
    Example("possible-death", card("Jan", note="his widow is Ann"), card("Jan", note="dead project, his idea")),
    Example("minor", card("Tim", birthday="2011-01-05"), card("Tim", birthday="2010-01-05")),
    Example("minor", card("Tim", labels=("JO11",)), card("Tim", labels=("JO-team sponsors",))),
    Example("possible-minor", card("Tim", birthday="2009-06-01"), card("Tim", birthday="2008-06-01")),
    Example("minor", card("Tim", labels=("JO11",)), card("Tim", labels=("JO11",), title="Trainer")),
    Example("possible-minor", card("Tim", note="født 2014"), card("Tim", note="has a son, born 2014")),
    Example("possible-minor", card("Bram (klas Tijn)"), card("Klas Tijnsson")),
    Example("contact-policy", card("Jan", note="Wil geen LinkedIn!"), card("Jan", note="Ken ik via LinkedIn")),
    Example("contact-policy", card("Jan", note="Do not contact."), card("Jan", note="Do not contact before 10")),
    Example(
        "contact-policy",
        card("Jan", refusals=(Refusal("Do Not Contact", "Yes"),)),
        card("Jan", refusals=(Refusal("Do Not Call", "Yes", is_plain=False),)),
    ),
    Example("prefers-mail", card("Jan", refusals=(Refusal("Do Not Call", "Yes", is_plain=False),)), card("Jan")),
    Example("prefers-mail", card("Jan", note="liever mailen dan bellen"), card("Jan", note="mail gestuurd")),
    Example(
        "hold",
        card("Jan", "jan@nl.bedrijfadvies.example", organisation="Bedrijf Advies"),
        card("Jan", "jan@gedaan.example", organisation="Bedrijf Bouw"),
        LISTS,
    ),
    Example("safelist", card("An", "AN@friend.example"), card("An", "an@friends.example"), LISTS),
    Example("vip", card("Bo", organisation="Grote Klant"), card("Bo", organisation="Kleine Klant"), LISTS),
    Example("vip", card("Bo", labels=("* starred",)), card("Bo", labels=("* myContacts",))),
    Example("vip", card("Bo", note="VIP - board chair"), card("Bo", note="wants the VIP ticket")),
    Example("you-said-invite", card("An"), card("An"), said(Decision.INVITE), said(Decision.ASK)),
    Example("you-said-ask", card("An"), card("An"), said(Decision.ASK), said(Decision.SKIP)),
    Example("you-said-skip", card("An"), card("An"), said(Decision.SKIP), said(Decision.INVITE)),
    Example(
        "already-connected", case_of(contact("Jan Smit"), link=TO_SMIT), case_of(contact("Jan Smit"), link=MAYBE_SMIT)
    ),
    Example(
        "possibly-connected", case_of(contact("Jan Smit"), link=MAYBE_SMIT), case_of(contact("Jan Smit"), link=TO_SMIT)
    ),
    Example(
        "already-invited",
        case_of(contact("Ann Smit"), invitations=(invited("2026-03-01"),)),
        case_of(contact("Ann Smit"), invitations=(invited("2026-03-01", 0.3),)),
    ),
    Example(
        "possibly-invited",
        case_of(contact("Ann Smit"), invitations=(invited("2026-03-01", 0.3),)),
        case_of(contact("Ann Smit"), invitations=(invited("2026-03-01", 0.05),)),
    ),
    Example(
        "invited-you",
        case_of(contact("Ann Smit"), invitations=(invited("2026-10-01", direction="incoming"),)),
        case_of(contact("Ann Smit"), invitations=(invited("2026-10-01"),)),
    ),
    Example(
        "sent-twice",
        case_of(contact("Ann Smit"), invitations=(invited("2022-03-01"), invited("2024-03-01"))),
        case_of(contact("Ann Smit"), invitations=(invited("2022-03-01"), invited("2024-03-01", 0.2))),
    ),
    Example(
        "unanswered",
        case_of(contact("Ann Smit"), invitations=(invited("2026-01-01"),)),
        case_of(contact("Ann Smit"), invitations=(invited("2026-10-01"),)),
    ),
    *(
        Example(str(kind), sent_by(kind, 0.95), sent_by(kind, 0.85))
        for kind in (Kind.ROLE, Kind.BULK, Kind.AUTOMATED, Kind.LIST, Kind.DISPOSABLE, Kind.ORGANISATION)
    ),
    Example("kind-uncertain", sent_by(Kind.ROLE, 0.7), sent_by(Kind.ROLE, 0.4)),
    Example("competitor", card("An", organisation="Rivaal Nederland"), card("An", organisation="ex-Rivaal"), RIVAL),
    Example("competitor", card("An", "an@nl.rivaal.example"), card("An", "an@antirivaal.example"), RIVAL),
    Example(
        "possible-competitor", card("An", organisation="Rivaal Laadpalen"), card("An", organisation="Rivalen"), RIVAL
    ),
    Example("colleague", card("An", "an@acme.example"), card("An", "an@acme-club.example"), ACME, OLD_ACME),
    Example("former-colleague", card("An", organisation="ACME"), card("An", organisation="Acmé Bakeries"), OLD_ACME),
    Example(
        "former-colleague",
        card("An", note="Ex-collega van Acme"),
        card("An", note="collega van Piet bij Acme"),
        OLD_ACME,
    ),
    Example("former-colleague", card("An", labels=("Oud-collega's",)), card("An", labels=("Collega's",)), OLD_ACME),
    Example("family", card("Tante Riet"), card("Riet Tante-Jansen", "riet@firm.example")),
    Example("family", card("Els", labels=("Familie",)), card("Els", labels=("Familiebedrijven",))),
    Example(
        "family",
        card("Els Smit", relations=(Value("Sam Vermeulenooms", "Sister"),)),
        card("Els Smit", relations=(Value("Tom Bakker", "Spouse"),)),
        world(owner=SAM),
    ),
    Example(
        "family",
        card("Els Vermeulenooms"),
        card("Els Vermeulen"),
        world(Policy(household=("Vermeulenooms",)), owner=SAM),
    ),
    Example("possible-family", card("Tom Vermeulenooms"), card("Tom Vermeulen"), world(owner=SAM)),
    Example(
        "possible-family",
        card("Tom de Jong"),
        card("Tom de Jong"),
        world(Policy(household=("de Jong",)), owner=Owner(names=("Sam de Jong",), country="NL")),
        world(owner=Owner(names=("Sam de Jong",), country="NL")),
    ),
    Example("possible-family", card("Bo", labels=("Friends & Family",)), card("Bo", labels=("Family Law",))),
    Example("private", card("Bo", labels=("Privé",)), card("Bo", labels=("Private equity",))),
    Example("private", card("Linda van de buren"), card("Linda van der Buren", "linda.van.der.buren@firm.example")),
    Example("private", card("Bo", note="buurman"), card("Bo", note="buurman van Piet")),
    Example("possible-family", card("Bo", note="my sister-in-law"), card("Bo", note="his wife is Anna")),
    Example("sensitive", card("An", note="my therapist"), card("An", note="wrote to a therapist")),
    Example("unread-note", card("Bo", note="อย่าติดต่อ"), card("Bo", note="не приглашать")),
    Example("service-provider", card("Jan Loodgieter"), card("Jan Schilder", "jan.schilder@firm.example")),
    Example("service-provider", card("An", note="onze loodgieter"), card("An", note="knows a plumber")),
    Example("service-provider", card("Tannlege Hansen"), card("Hansen")),
    Example("sensitive", card("An", title="Psychotherapeut"), card("An", title="Directeur")),
    Example("sensitive", card("An", organisation="Advocatenkantoor Smit"), card("Dick Advocaat")),
    Example("recruiter", card("An", title="Senior Recruiter"), card("An", title="Procurement manager")),
    Example("hiring", card("An", title="HR-rådgiver"), card("An", title="Ohr specialist")),
    Example("target-employer", card("An", organisation="Droombedrijf"), card("An", organisation="Droomreizen"), LISTS),
    Example("stale", known(Band.STALE), known(Band.STALE, labels=("Familie",))),
    Example("fading", known(Band.FADING), known(Band.UNKNOWN, None)),
    Example(
        "unknown",
        card("Ann Smit", "ann@firm.example", labels=("* myContacts",)),
        card("Ann Smit", "ann@firm.example", phone="+31612345679", note="met in Hannover"),
    ),
    Example(
        "curated",
        card("Ann Smit", "ann@firm.example", phone="+31612345679", note="met in Hannover"),
        card("Ann Smit", "ann@firm.example", phone="+31612345679", labels=("Imported on 3/4",)),
    ),
    Example(
        "curated",
        card("Ann", phone="+31612345679", labels=("Hockey",)),
        card("Ann", phone="+31612345679", labels=("Lead",), stages=("Lead",)),
    ),
    Example(
        "curated",
        card("Ann", phone="+31612345679", addresses=(Value("Dam 1, Amsterdam, Nederland"),)),
        card("Ann", phone="+31612345679", addresses=(Value("Oslo, Norway"),)),
    ),
    Example("ok", known(Band.FRESH), known(Band.FADING)),
    Example("ok", known(Band.STALE, labels=("VIP",)), known(Band.STALE)),
    Example(
        "held-by-linkedin",
        case_of(contact("Ann", "ann@firm.example"), is_held_by_linkedin=True),
        card("Ann", "ann@firm.example"),
    ),
    Example("connect-now", case_of(contact("Ann"), recent_contact=dt.date(2026, 11, 10)), card("Ann")),
    Example("no-email", card("Ann", phone="+31612345679"), card("Ann", "ann@firm.example")),
    Example("no-email", card("Ann", "ann@localhost"), card("Ann", ("ann@localhost", "ann@firm.example"))),
    Example(
        "possible-hold",
        card("Ann", organisation="Kantelpunt Academie"),
        card("Ann", organisation="Kantelraam Academie"),
        world(Policy(holds=(Hold("Bureau Kantelpunt"),))),
    ),
    Example("mistyped-address", card("Ann", "ann@gmail.con"), card("Ann", "ann@gmail.com")),
    Example("mistyped-address", card("Ann", "ann@firm.con"), card("Ann", "ann@firm.co")),
    Example("mistyped-address", card("Ann", "ann@firm.nk"), card("Ann", "ann@firm.nl")),
    Example("mistyped-address", card("Ann", "ann..smit@firm.example"), card("Ann", "ann..smit@docomo.ne.jp")),
    Example("mistyped-other-address", card("Ann", ("ann@gmial.com", "ann@firm.example")), card("Ann", "ann@gmial.com")),
    Example("unsafe-text", card("=1+1", "ann@firm.example", given="=1+1"), card("1+1 Studio", "ann@firm.example")),
    Example("unsafe-text", card("'=1+1", "ann@firm.example", given="'=1+1"), card("'t Hart", "ann@firm.example")),
    Example(
        "two-people", card("Jan en Els de Boer", "deboer@home.example"), card("Jan de Boer", "deboer@home.example")
    ),
    Example(
        "two-people", card("Jan en Els de Boer", "els@home.example"), card("Jan en Els de Boer", "jan@home.example")
    ),
    Example(
        "two-people",
        card("Per og Kari", "pk@home.example", given="Per og Kari"),
        card("Ortega y Gasset", "og@home.example"),
    ),
    Example(
        "shared-mailbox",
        card("Ann", "us@home.example"),
        card("Ann", ("us@home.example", "ann@firm.example")),
        world(shared_addresses=frozenset({"us@home.example"})),
    ),
)
