"""Cards of nobody: role mailboxes, firms, tradesmen, kin, and a first name with a number."""

from __future__ import annotations

from benchmarks.match.fourth.cards import Card
from benchmarks.match.fourth.draft import Draft
from benchmarks.match.fourth.firms import Firm

ROLES = ["info", "sales", "support", "administratie", "post", "kontakt", "contact", "hr", "jobs", "noreply", "office",
         "receptie", "facturen", "buchhaltung", "ventas", "rezeption"]  # fmt: skip
TRADES = ["loodgieter", "schilder", "tennis", "buurman", "voetbal", "taxi", "hockey", "camping", "vakantie", "rijles"]
KIN = ["Mama", "Papa", "Oma", "Tante Ria", "Opa Kees", "ICE", "Thuis", "Voicemail", "Mamma", "Mum", "Maman", "Taxi",
       "Alarm", "Tante Truus", "Onkel Hans", "Bestemor"]  # fmt: skip
FIRST_NUMBER = 10**7  # of these cards, beyond those of people


def add(draft: Draft, count: int) -> None:
    rng, world = draft.rng, draft.world
    for number in range(FIRST_NUMBER + 1, FIRST_NUMBER + count + 1):
        firm = rng.choice(world.firms) if rng.random() < 0.5 else world.employer(world.lands["NL"])
        dice = rng.random()
        if dice < 0.3:
            draft.other_card(_role(draft, firm), "role", number)
        elif dice < 0.5:
            card = Card(firm.name, organisation=rng.choice([firm.name, ""]))
            draft.other_card(_phoned(card, _landline(draft, "+3120")), "company", number)
        elif dice < 0.74:
            draft.other_card(_shop(draft) if dice < 0.62 else _acquaintance(draft), "trade", number)
        elif dice < 0.84:
            card = Card(rng.choice(KIN))
            draft.other_card(_phoned(card, f"+316{rng.randrange(10000000, 99999999)}"), "kin", number)
        else:
            person = world.person()
            name = rng.choice([person.given, rng.choice(person.nicks or [person.given])])
            draft.other_card(_phoned(Card(name), person.mobile), "bare first name", number)


def _role(draft: Draft, firm: Firm) -> Card:
    rng = draft.rng
    role = rng.choice(ROLES)
    name = rng.choice(["", firm.name, f"{role.capitalize()} {firm.name}"])
    organisation = rng.choice(["", firm.name])
    return Card(name, organisation=organisation, mails=[(f"{role}@{firm.domain}", "INTERNET")])


def _shop(draft: Draft) -> Card:
    s = draft.world.names.surname(draft.world.lands["NL"]).latin[0]
    names = [f"Garage {s}", f"{s} Makelaars", f"Bakkerij {s}", f"Tandarts {s}", f"Huisarts {s}", f"Notaris {s}",
             f"{s} Schilderwerken"]  # fmt: skip
    return _phoned(Card(draft.rng.choice(names)), _landline(draft, "+3130"))


def _acquaintance(draft: Draft) -> Card:
    given = draft.world.names.pick(draft.world.lands["NL"], "men").latin[0]
    name = f"{given} {draft.rng.choice(TRADES)}"
    return _phoned(Card(name), draft.world.person("NL").mobile)


def _landline(draft: Draft, start: str) -> str:
    return f"{start}{draft.rng.randrange(1000000, 9999999)}"


def _phoned(card: Card, number: str) -> Card:
    card.phones = [(number, "WORK")]
    return card
