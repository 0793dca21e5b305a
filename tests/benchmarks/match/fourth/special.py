"""Cases set up on purpose: households, fathers and sons, couples, colleagues, near names, six namesakes."""

from __future__ import annotations

from benchmarks.match.fourth.countries import EURO
from benchmarks.match.fourth.draft import Draft
from benchmarks.match.fourth.letters import slug, typo
from benchmarks.match.fourth.people import Person

AND = {"NL": "en", "BE": "en", "NO": "og", "DK": "og", "SE": "och", "DE": "und", "FR": "et"}
RANKLESS = 999  # of a name that the country's list lacks


def add(draft: Draft) -> None:
    scale = draft.cards / 5000

    def times(count: int) -> range:
        return range(max(1, round(count * scale)))

    for _ in times(60):
        household(draft)
    for _ in times(16):
        father_and_son(draft)
    for _ in times(20):
        couple(draft)
    for _ in times(40):
        stranger = colleagues(draft)
    for _ in times(30):
        stranger = near_name(draft, stranger)
    for _ in times(3):
        six_namesakes(draft)


def two_of_one_surname(draft: Draft) -> tuple[Person, Person, str]:
    """Two people, the second with the surname of the first, and their country."""
    code = draft.rng.choice(EURO)
    one = draft.world.person(code)
    one.maiden = ""
    two = draft.world.person(code)
    two.surname, two.surname_forms, two.native_surname = one.surname, one.surname_forms, one.native_surname
    two.land, two.second, two.maiden = one.land, one.second, ""
    return one, two, code


def _named_otherwise(draft: Draft, one: Person, two: Person) -> None:
    while two.given == one.given:
        two.given = draft.world.names.given(two.land, two.sex).latin[0]
        two.given_forms = (two.given,)
    two.called, two.nick = two.given, ""


def household(draft: Draft) -> None:
    """Two of one house, with its landline and perhaps its mailbox."""
    rng, world = draft.rng, draft.world
    one, two, _ = two_of_one_surname(draft)
    _named_otherwise(draft, one, two)
    two.private, two.landline = [world.addresses.private(two)], one.landline
    start = rng.choice(["fam.", "familie", "the", "family", "fam"])
    box = f"{start}{slug(one.surname)}@{rng.choice(one.land.mail)}"
    dice = rng.random()
    if dice < 0.75:
        draft.connect(one)
    if dice < 0.2:
        draft.connect(two)
    for person in (one, two):
        card = draft.card(person, "full+private", "household").card
        card.phones = [(one.landline, "HOME")]
        if rng.random() < 0.4:
            card.phones.append((person.mobile, "CELL"))
        if rng.random() < 0.45:
            card.mails = [(box, "HOME")]
        elif rng.random() < 0.3:
            card.mails = [(one.private[0], "HOME")]  # his address on her card


def father_and_son(draft: Draft) -> None:
    """Of one name; the son is connected."""
    rng, world = draft.rng, draft.world
    father, son, _ = two_of_one_surname(draft)
    son.given, son.given_forms, son.called = father.given, father.given_forms, father.given
    son.sex, son.middle = father.sex, father.middle
    son.private, son.landline = [world.addresses.private(son)], father.landline
    firm = son.firm = world.employer(son.land)
    son.work, son.former = {firm.name: world.addresses.work(son, firm)}, []
    draft.connect(son, "plain")
    is_marked = rng.random() < 0.6
    entry = draft.card(father, "full+phone", "father of a connection")
    entry.fixed_tag = "negative" if is_marked else "ambiguous"
    card = entry.card
    if is_marked:
        card.family = f"{father.surname} {rng.choice(['sr.', 'Sr', 'senior'])}"
        card.given, card.name = father.given, f"{father.given} {card.family}"
    card.phones = [(father.landline, "HOME")]
    entry = draft.card(son, "full+work", "son with his firm")
    entry.firm, entry.shows_firm, entry.shows_work_mail, entry.fixed_tag = firm, True, True, "linkable"
    card = entry.card
    card.organisation, card.mails = firm.name, [(son.work[firm.name], "WORK")]
    if is_marked and rng.random() < 0.5:
        card.family = f"{son.surname} jr."
        card.given, card.name = son.given, f"{son.given} {card.family}"


def couple(draft: Draft) -> None:
    """Both on one card; he or she is connected."""
    rng = draft.rng
    one, two, code = two_of_one_surname(draft)
    draft.connect(one, "plain")
    entry = draft.card(one, "full+private", "couple on one card")
    entry.fixed_tag = "ambiguous"
    card = entry.card
    card.given = f"{one.given} {rng.choice([AND.get(code, '&'), '&'])} {two.given}"
    card.family, card.name = one.surname, f"{card.given} {one.surname}"
    card.mails = [(f"{slug(one.surname)}family{rng.randrange(99)}@gmail.com", "HOME")]


def colleagues(draft: Draft) -> Person:
    """Of one surname at one firm; the first is connected, the second, who is returned, is not."""
    rng, world = draft.rng, draft.world
    one, two, code = two_of_one_surname(draft)
    _named_otherwise(draft, one, two)
    firm = one.firm = two.firm = world.employer(world.lands[code])
    one.former, two.former = [], []
    one.work = {firm.name: world.addresses.work(one, firm)}
    two.work = {firm.name: world.addresses.work(two, firm)}
    two.private = [world.addresses.private(two)]
    draft.connect(one)
    for person in (one, two):
        form = rng.choice(["full+work", "full+work", "full+org", "initials"])
        entry = draft.card(person, form, "colleague of equal surname")
        entry.card.organisation = firm.name
        entry.firm, entry.shows_firm = firm, True
    return two


def near_name(draft: Draft, stranger: Person) -> Person:
    """A surname that is nearly a connection's, at another firm, with an address that spells it.

    An oversight of the author, left as it was, for the cards are part of what a seed gives: all these cards are of
    one stranger, the last of the colleagues, who is given the near surname but keeps a first name of his or her own.
    """
    rng, world = draft.rng, draft.world
    known = world.person(rng.choice(EURO))
    while len(known.surname.split()[-1]) < 5:
        known = world.person(rng.choice(EURO))
    known.maiden = ""
    draft.connect(known)
    *before, last = known.surname.split()
    near = typo(last, rng)
    while near == last:
        near = typo(near, rng)
        stranger = world.person(known.land.code)
        stranger.given, stranger.given_forms, stranger.called = known.given, known.given_forms, known.given
        stranger.sex = known.sex
    stranger.surname = " ".join([*before, near])
    stranger.surname_forms, stranger.maiden, stranger.second = (stranger.surname,), "", ""
    world.employ(stranger)
    stranger.work = {}
    world.addresses.reach(stranger)
    firm = stranger.firm = stranger.firm or world.employer(known.land)
    stranger.former = []
    stranger.work = {firm.name: f"{slug(stranger.given)}.{slug(stranger.surname)}@{firm.domain}"}
    entry = draft.card(stranger, "full+work", "near name elsewhere")
    entry.card.mails, entry.card.organisation = [(stranger.work[firm.name], "WORK")], firm.name
    entry.fixed_tag = "ambiguous" if not known.firm or known.firm is firm else "negative"
    return stranger


def six_namesakes(draft: Draft) -> None:
    """Six connections of one common name; cards of three show a firm, of three nothing that tells them apart."""
    rng, world = draft.rng, draft.world
    code = rng.choice(["NL", "NO", "GB", "DE", "VN", "ES"])
    common = min((world.person(code) for _ in range(25)), key=_rank)
    six = []
    for _ in range(6):
        person = world.person(code)
        person.given, person.given_forms, person.native_given = common.given, common.given_forms, common.native_given
        person.surname, person.surname_forms = common.surname, common.surname_forms
        person.native_surname, person.sex, person.called = common.native_surname, common.sex, common.given
        person.maiden = person.nick = person.english = person.second = ""
        person.firm = person.firm or world.employer(person.land)
        person.work = {}
        world.addresses.reach(person)
        draft.connect(person, "plain")
        six.append(person)
    for person in six[:3]:
        firm = person.firm
        assert firm
        entry = draft.card(person, "full+work", "namesake with firm")
        entry.card.organisation, entry.card.mails = firm.name, [(person.work[firm.name], "WORK")]
        entry.firm = firm
        entry.fixed_tag = "linkable" if sum(each.firm is firm for each in six) == 1 else "ambiguous"
    for person in six[3:]:
        draft.card(person, "full+phone", "namesake without").fixed_tag = "ambiguous"


def _rank(person: Person) -> int:
    """The rank of the given name and of the surname, added; the less, the commoner."""
    pools = {kind: [name.latin[0] for name in names] for kind, names in person.land.pools.items()}
    surname = pools["surnames"].index(person.surname) if person.surname in pools["surnames"] else RANKLESS
    return surname + pools["men" if person.given in pools["men"] else "women"].index(person.given)
