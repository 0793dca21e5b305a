"""What the files propose for a policy: right where they tell, silent where they do not."""

from __future__ import annotations

import datetime as dt
import string
from pathlib import Path

import pytest

from factories import contact
from guestlist.book import gather
from guestlist.data import load_toml
from guestlist.interview import propose_policy
from guestlist.model import Employer, Message, Owner, Party, Reading, Source, Value
from guestlist.pipeline import read_files
from guestlist.policy import load_policy
from guestlist.setup import Answers, Proposal, agree, evidence_of

SAMPLES = Path(__file__).parents[2] / "sample_contacts"
BOOKS = ("consultant", "jobchanger")
ANNA = "anna.kwakernaak@kwakernaakadvies.example"


@pytest.fixture(scope="module", params=BOOKS)
def sample(request: pytest.FixtureRequest) -> tuple[Path, Proposal]:
    folder = SAMPLES / request.param
    files = [file for file in folder.iterdir() if file.name != "guestlist.toml"]
    return folder, propose_policy(gather(read_files(sorted(files))))


def test_the_samples_own_policy_is_proposed_as_far_as_files_can_tell(sample: tuple[Path, Proposal]) -> None:
    folder, proposal = sample
    wanted, found = load_policy(folder / "guestlist.toml"), agree(proposal, Answers())
    assert found.me.names == wanted.me.names
    assert found.me.emails == wanted.me.emails
    assert found.me.phones == wanted.me.phones
    assert found.me.employers == wanted.me.employers
    assert (found.me.country, found.me.language) == (wanted.me.country, wanted.me.language)
    assert found.household == wanted.household


def test_what_only_the_user_knows_is_never_proposed(sample: tuple[Path, Proposal]) -> None:
    found = agree(sample[1], Answers())
    assert (found.competitors, found.holds, found.block, found.safe, found.vip, found.targets) == ((),) * 6


def test_the_firms_asked_about_are_none_of_the_employers_and_no_public_mail(sample: tuple[Path, Proposal]) -> None:
    _, proposal = sample
    known = {domain for each in proposal.employers for domain in each.employer.domains}
    assert len(proposal.firms) == 12
    assert not known & {firm.domain for firm in proposal.firms}
    assert all(firm.domain.endswith(".example") for firm in proposal.firms)
    counts = [firm.people for firm in proposal.firms]
    assert counts == sorted(counts, reverse=True)
    assert min(counts) > 1


def test_every_reason_is_worded_from_what_it_holds(sample: tuple[Path, Proposal]) -> None:
    templates = load_toml("reasons/setup.toml")
    for each in evidence_of(sample[1]):
        needed = {field for _, field, _, _ in string.Formatter().parse(templates[each.because]) if field}
        assert needed <= {"field", "value", *dict(each.params)}


def proposal_of(*contacts: object, owner: Owner | None = None, messages: tuple[Message, ...] = ()) -> Proposal:
    reading = Reading("book", "test", contacts=contacts, owner=owner, messages=messages)  # type: ignore[arg-type]
    return propose_policy(gather([reading], needs_contacts=False))


def sent(to: str, count: int, name: str = "Anna Kwakernaak", sender: str = ANNA) -> tuple[Message, ...]:
    return tuple(
        Message(
            dt.datetime(2024, 1, day + 1, tzinfo=dt.UTC),
            "mail",
            Party(sender, "", name),
            (Party(to),),
            1,
            frozenset({"sent"}),
            Source("sent.mbox", day + 1, "message"),
        )
        for day in range(count)
    )


def values(found: object) -> list[str]:
    return [each.value for each in found]  # type: ignore[attr-defined]


def test_without_an_archive_sent_mail_tells_the_user_and_the_present_firm() -> None:
    found = proposal_of(contact("Bob Berg", "bob@firm.example"), messages=sent("bob@firm.example", 9))
    assert values(found.names) == ["Anna Kwakernaak"]
    assert values(found.emails) == [ANNA]
    assert dict(found.emails[0].params)["count"] == "9"
    assert [each.employer.domains for each in found.employers] == [("kwakernaakadvies.example",)]


def test_a_name_signed_once_is_not_proposed() -> None:
    assert not proposal_of(contact("Bob Berg", "bob@firm.example"), messages=sent("bob@firm.example", 1)).names


def test_a_gmail_address_is_no_employer_and_is_written_as_the_mail_writes_it() -> None:
    mails = sent("bob@firm.example", 3, sender="anna.kwakernaak@gmail.com")
    found = proposal_of(contact("Bob Berg", "bob@firm.example"), messages=mails)
    assert values(found.emails) == ["anna.kwakernaak@gmail.com"]
    assert found.employers == ()


def colleagues(firm: str, domain: str, count: int) -> list[object]:
    names = "Ann Bob Carl Dora Eva Finn Gerd Hans".split()
    return [
        contact(f"{given} Visser", f"{given.lower()}.visser@{domain}", organisation=firm, position=n)
        for n, given in enumerate(names[:count], 1)
    ]


def test_an_employers_domain_is_found_from_the_people_of_that_firm() -> None:
    owner = Owner(employers=(Employer("Stadswerf Amer B.V.", since=2015, until=2019),))
    found = proposal_of(*colleagues("Stadswerf Amer", "swa.example", 3), owner=owner)
    assert found.employers[0].employer == Employer("Stadswerf Amer B.V.", ("swa.example",), 2015, 2019)


def test_one_man_of_the_firm_at_another_firms_domain_gives_the_employer_no_domain() -> None:
    owner = Owner(employers=(Employer("Stadswerf Amer B.V.", since=2015, until=2019),))
    book = [
        *colleagues("Anders", "anders.example", 4),
        contact("Jo Vos", "jo@anders.example", organisation="Stadswerf Amer"),
    ]
    assert proposal_of(*book, owner=owner).employers[0].employer.domains == ()


def test_two_positions_at_one_firm_are_one_employer_over_all_years() -> None:
    owner = Owner(employers=(Employer("Acme", since=2017), Employer("Acme", since=2012, until=2017)))
    assert [each.employer for each in proposal_of(owner=owner).employers] == [Employer("Acme", (), 2012, None)]


def test_mailboxes_nobody_owns_alone_make_no_firm() -> None:
    book = [
        contact("", f"{word}@shop.example", position=n) for n, word in enumerate(("info", "noreply", "nieuwsbrief"))
    ]
    assert proposal_of(*book).firms == ()


def test_the_same_card_in_two_files_counts_once() -> None:
    book = colleagues("Werf", "werf.example", 3)
    again = colleagues("Werf", "werf.example", 3)
    assert [firm.people for firm in proposal_of(*book, *again).firms] == [3]


@pytest.mark.parametrize(("surname", "is_proposed"), [("Kwakernaak", True), ("de Jong", False)])
def test_an_own_surname_is_proposed_for_the_household_where_it_is_rare(surname: str, is_proposed: bool) -> None:
    owner = Owner(names=(f"Anna {surname}",), country="NL")
    found = proposal_of(contact(f"Piet {surname}"), contact("Bob Berg", position=2), owner=owner)
    assert values(found.household) == ([surname] if is_proposed else [])


def test_an_own_rare_surname_that_nobody_else_bears_is_not_proposed() -> None:
    assert proposal_of(contact("Bob Berg"), owner=Owner(names=("Anna Kwakernaak",), country="NL")).household == ()


def test_a_rare_surname_of_people_labelled_family_is_proposed_where_the_book_shares_it() -> None:
    family = contact("Riet Oosterkamper", labels=("Familie",))
    other = contact("Wim Oosterkamper", position=2)
    assert values(proposal_of(family, other, owner=Owner(country="NL")).household) == ["Oosterkamper"]
    assert proposal_of(family, owner=Owner(country="NL")).household == ()


def test_a_relation_on_the_own_card_tells_a_family_surname_and_a_colleagues_does_not() -> None:
    book = [contact("Ina Oosterkamper", position=2), contact("Wim Oosterkamper", position=3)]
    owner = Owner(names=("Anna Visser",), emails=("anna@visser.example",), country="NL")
    mother = (Value("Ina Oosterkamper", "Mother"),)
    mine = contact("Anna Visser", "anna@visser.example", relations=mother)
    assert values(proposal_of(mine, *book, owner=owner).household) == ["Oosterkamper"]
    hers = contact("Ria Bos", "ria@bos.example", relations=mother)
    assert proposal_of(hers, *book, owner=owner).household == ()


def test_no_files_propose_nothing() -> None:
    assert proposal_of() == Proposal()


def test_addresses_that_look_mistyped_are_counted_and_are_no_firm() -> None:
    book = [contact(f"{name} Berg", f"{name}@gmail.con", position=n) for n, name in enumerate(("ann", "bo", "cy"), 1)]
    found = proposal_of(*book)
    assert (found.mistyped, found.firms) == (3, ())
    assert proposal_of(contact("Ann Berg", "ann@gmail.com")).mistyped == 0


@pytest.mark.parametrize("word", ["Selbständig", "zelfstandig", "freelance", "ZZP", "-"])
def test_work_of_ones_own_is_not_proposed_as_an_employer(word: str) -> None:
    owner = Owner(employers=(Employer(word, since=2020), Employer("Acme B.V.", since=2015, until=2019)))
    assert [each.employer.name for each in proposal_of(owner=owner).employers] == ["Acme B.V."]


@pytest.mark.parametrize("surname", ["Wiśniewski", "Wiśniewska", "Müller", "Ivanova"])
def test_a_surname_that_is_common_in_another_country_is_not_proposed(surname: str) -> None:
    owner = Owner(names=(f"Anna {surname}",), country="NO")
    assert proposal_of(contact(f"Piet {surname}"), owner=owner).household == ()


def test_the_other_form_of_a_rare_surname_counts_for_the_household() -> None:
    owner = Owner(names=("Anna Kwakernaakska",), country="NO")
    assert values(proposal_of(contact("Piet Kwakernaakski"), owner=owner).household) == ["Kwakernaakska"]
    assert proposal_of(contact("Piet Kwakernaak"), owner=owner).household == ()
