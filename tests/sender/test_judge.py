"""A person's several addresses, mail headers and the card beside the address."""

from __future__ import annotations

import datetime as dt

from factories import contact
from guestlist.data import load_toml
from guestlist.model import Contact, Kind, Message, Party, Person, Source
from guestlist.normalise.people import normalise
from guestlist.sender import Headers, headers_from, judge

ME = "sam@vermeer.example"


def someone(*contacts: Contact) -> Person:
    return normalise(contacts, "NL")[0]


def mail(sender: str, recipient: str = ME, *marks: str) -> Message:
    when = dt.datetime(2024, 5, 1, tzinfo=dt.UTC)
    return Message(
        when, "mail", Party(sender), (Party(recipient),), 1, frozenset(marks), Source("mail.mbox", 1, "message")
    )


def test_one_human_address_makes_a_person_and_the_machine_address_is_told() -> None:
    sender = judge(someone(contact("Jan Smit", ("jan.smit@acme.example", "noreply@acme.example"))))
    assert sender.kind is Kind.PERSON
    assert [one.value for one in sender.evidence if one.because == "card-other-address"] == ["noreply@acme.example"]


def test_a_birthday_and_a_job_title_speak_for_a_person() -> None:
    bare = judge(someone(contact("Quux", "quux@acme.example")))
    lived_in = judge(someone(contact("Quux", "quux@acme.example", birthday="1980-01-01", title="Welder")))
    assert lived_in.probability < bare.probability


def test_a_card_without_a_name_but_with_an_organisation_leans_to_a_firm() -> None:
    assert judge(someone(contact("", "quux@acme.example", organisation="Acme"))).probability > 0.5
    assert judge(someone(contact("", "jan.smit@acme.example", organisation="Acme"))).kind is Kind.PERSON


def test_someone_without_an_address_is_a_person() -> None:
    assert judge(someone(contact("Jan Smit", phone="+31612345678"))).kind is Kind.PERSON


def test_newsletters_are_told_by_one_click_unsubscribe() -> None:
    headers = headers_from([mail("quux@acme.example", ME, "one-click", "list-unsubscribe")] * 3, {ME})
    person = someone(contact("Quux", "quux@acme.example"))
    assert judge(person, headers).kind is Kind.BULK
    assert judge(person).kind is Kind.PERSON


def test_a_discussion_list_says_nothing_of_its_writers() -> None:
    headers = headers_from([mail("ann@acme.example", ME, "list-unsubscribe", "list-post")] * 5, {ME})
    person = someone(contact("Ann Holm", "ann@acme.example"))
    assert judge(person, headers) == judge(person)


def test_one_message_or_mail_not_sent_to_the_user_says_nothing() -> None:
    person = someone(contact("Quux", "quux@acme.example"))
    once = headers_from([mail("quux@acme.example", ME, "one-click")], {ME})
    elsewhere = headers_from([mail("quux@acme.example", "list@x.example", "one-click")] * 4, {ME})
    assert judge(person, once) == judge(person, elsewhere) == judge(person)


def test_an_address_the_user_wrote_to_is_not_judged_by_headers() -> None:
    messages = [mail("quux@acme.example", ME, "one-click")] * 4 + [mail(ME, "quux@acme.example")]
    headers = headers_from(messages, {ME})
    assert headers["quux@acme.example"] == Headers(received=4, direct=4, sent=1, one_click=4)
    assert judge(someone(contact("Quux", "quux@acme.example")), headers).kind is Kind.PERSON


def test_a_mutual_address_is_somebodys_mailbox() -> None:
    person = someone(contact("", "info@acme.example"))
    assert judge(person).kind is Kind.ROLE
    assert judge(person, mutual={"info@acme.example"}).kind is Kind.PERSON


def test_a_mail_domain_is_told_by_the_longest_word_it_ends_with_in_every_run() -> None:
    evidence = judge(someone(contact("", "hello@shopemail.example"))).evidence
    assert [one.params for one in evidence if one.because == "host-brand"] == [(("word", "email"),)]


def test_every_weight_has_its_sentence() -> None:
    worded = load_toml("reasons/sender.toml")
    weights = load_toml("sender/weights.toml")
    groups = {"local", "host", "name", "fit", "card", "mail"}
    codes = {f"{group}-{key}".replace("_", "-") for group in groups for key in weights[group]}
    assert codes <= set(worded)
