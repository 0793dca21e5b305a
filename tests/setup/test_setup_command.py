"""``guestlist setup`` as a user and as a script meet it."""

from __future__ import annotations

import datetime as dt
import stat
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from guestlist import cli_setup
from guestlist.cli import app
from guestlist.model import Employer
from guestlist.policy import Competitor, Hold, Policy, load_policy

SAMPLE = Path(__file__).parents[2] / "sample_contacts" / "consultant"
OWN = ("merel@oudegeestadvies.example", "merel.oudegeest@gmail.com", "m.oudegeest@kantelaar.example")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: object, answers: str | None = None) -> Result:
    return CliRunner().invoke(app, ["setup", *map(str, arguments)], input=answers)


def at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli_setup, "is_interactive", lambda: True)


def written(name: str = "guestlist.toml") -> Policy:
    return load_policy(Path(name))


def test_without_a_terminal_proposals_are_taken_and_nothing_is_asked() -> None:
    done = run(SAMPLE / "linkedin.zip", SAMPLE / "google.csv")
    assert done.exit_code == 0, done.output
    assert written().me.emails == OWN
    assert written().household == ("Oudegeest",)
    assert stat.S_IMODE(Path("guestlist.toml").stat().st_mode) == 0o600


def test_what_is_proposed_is_shown_with_its_reason_and_counts() -> None:
    done = run(SAMPLE / "linkedin.zip", SAMPLE / "google.csv", SAMPLE / "takeout.mbox")
    assert "Kantelaar & Partners B.V. (kantelaar.example), 2012-2019" in done.output
    assert "Your LinkedIn archive says so" in done.output
    assert "eemwaarde.example" in done.output
    assert "Phone numbers in the book from there: " in done.output
    assert "others in the book bear it" in " ".join(done.output.split())


def test_the_archive_alone_is_enough() -> None:
    assert run(SAMPLE / "linkedin.zip").exit_code == 0
    assert written().me.names == ("Merel Oudegeest",)


def test_every_answer_can_be_a_flag() -> None:
    done = run(
        "--yes", "--name", "Sam Vermeer", "--name", "Sam Bos", "--email", "sam@vermeer.example",
        "--employer", "Acme B.V.=acme.example:2020-", "--former", "Oud N.V.=oud.example:2010-2019",
        "--competitor", "Rivaal B.V.=rivaal.example", "--competitor", "tweede.example",
        "--client", "Klant=klant.example",
        "--household", "Vermeer", "--hold", "@firma.example=2027-01-31", "--block", "Piet de Vries",
        "--country", "nl", "--language", "nl",
        "--account", "premium",
    )  # fmt: skip
    assert done.exit_code == 0, done.output
    found = written()
    assert found.me.names == ("Sam Vermeer", "Sam Bos")
    assert found.me.emails == ("sam@vermeer.example",)
    assert found.me.employers == (
        Employer("Acme B.V.", ("acme.example",), 2020),
        Employer("Oud N.V.", ("oud.example",), 2010, 2019),
    )
    assert found.competitors == (
        Competitor("Rivaal B.V.", ("rivaal.example",)),
        Competitor("tweede.example", ("tweede.example",)),
    )
    assert found.vip == ("@klant.example",)
    assert found.household == ("Vermeer",)
    assert found.holds == (Hold("@firma.example", dt.date(2027, 1, 31)),)
    assert found.block == ("Piet de Vries",)
    assert (found.me.country, found.me.language, found.me.account) == ("NL", "nl", "premium")


def test_a_flag_replaces_what_the_files_propose_and_an_empty_one_means_none() -> None:
    run(SAMPLE / "linkedin.zip", SAMPLE / "google.csv", "--name", "M. Oudegeest", "--household", "")
    assert written().me.names == ("M. Oudegeest",)
    assert written().household == ()
    assert written().me.emails == OWN


def test_a_firm_said_to_be_left_is_no_present_employer_any_more() -> None:
    run(SAMPLE / "linkedin.zip", "--former", "Oudegeest Advies=oudegeestadvies.example:2019-2025")
    assert [each.until for each in written().me.employers if each.name == "Oudegeest Advies"] == [2025]


def test_an_existing_file_is_replaced_only_with_force() -> None:
    Path("guestlist.toml").write_text("# mine\n", encoding="utf-8")
    refused = run("--yes", "--name", "Sam Vermeer")
    assert refused.exit_code == 5
    assert Path("guestlist.toml").read_text(encoding="utf-8") == "# mine\n"
    assert run("--yes", "--name", "Sam Vermeer", "--force").exit_code == 0
    assert written().me.names == ("Sam Vermeer",)


def test_the_file_can_stand_elsewhere() -> None:
    assert run("--yes", "--name", "Sam Vermeer", "--out", "clients/sam.toml").exit_code == 0
    assert written("clients/sam.toml").me.names == ("Sam Vermeer",)


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (("--employer", "Acme=acme"), "expected a domain"),
        (("--hold", "Ann=tomorrow"), "expected a date"),
        (("--email", "sam"), "no e-mail address"),
        (("--country", "Holland"), "no country code"),
        (("--account", "gold"), "neither free nor premium"),
    ],
)
def test_a_flag_that_makes_no_sense_is_one_clear_line_and_writes_nothing(flags: tuple[str, ...], said: str) -> None:
    done = run("--yes", *flags)
    assert done.exit_code == 2
    assert said in done.output
    assert "Traceback" not in done.output
    assert not Path("guestlist.toml").exists()


def test_at_a_terminal_enter_takes_every_proposal(monkeypatch: pytest.MonkeyPatch) -> None:
    at_a_terminal(monkeypatch)
    done = run(SAMPLE / "linkedin.zip", SAMPLE / "google.csv", answers="\n" * 20)
    assert done.exit_code == 0, done.output
    asked = written()
    run(SAMPLE / "linkedin.zip", SAMPLE / "google.csv", "--yes", "--out", "yes.toml")
    assert asked == load_policy(Path("guestlist.toml"))
    assert (asked.me, asked.household) == (written("yes.toml").me, written("yes.toml").household)


def test_at_a_terminal_firms_are_placed_by_their_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    at_a_terminal(monkeypatch)
    answers = [
        "Merel Oudegeest; Merel Bos",  # names
        "",  # addresses
        "",  # country
        "",  # language
        "1 2",  # the employers that are right
        "Extra=extra.example:2005-2007",
        "",  # no other employer
        "1 99",  # no such firm: asked again
        "1",  # competitors
        "2",  # left
        "2011-2013",  # the years there
        "3, 4",  # clients
        "Rivaal=rivaal.example",
        "",  # no other competitor
        "-",  # nobody of the household
        "@firma.example=soon",  # no date: asked again
        "@firma.example=2027-01-31",
        "",
        "Piet de Vries",  # never
        "@oudeclub.example",
        "",
    ]
    done = run(SAMPLE / "linkedin.zip", SAMPLE / "google.csv", answers="\n".join(answers) + "\n")
    assert done.exit_code == 0, done.output
    found = written()
    assert found.me.names == ("Merel Oudegeest", "Merel Bos")
    assert [each.name for each in found.me.employers][:3] == ["Oudegeest Advies", "Kantelaar & Partners B.V.", "Extra"]
    assert (found.me.employers[3].since, found.me.employers[3].until) == (2011, 2013)
    assert [firm.name for firm in found.competitors][1] == "Rivaal"
    assert len(found.competitors) == 2
    assert len(found.vip) == 2
    assert found.household == ()
    assert found.holds == (Hold("@firma.example", dt.date(2027, 1, 31)),)
    assert found.block == ("Piet de Vries", "@oudeclub.example")
    assert "expected numbers from 1 to" in done.output
    assert "expected a date" in done.output


def test_questions_answered_by_flags_are_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    at_a_terminal(monkeypatch)
    done = run(
        "--name", "Sam Vermeer", "--email", "s@v.example", "--country", "NL", "--language", "nl", answers="\n" * 9
    )
    assert done.exit_code == 0, done.output
    assert "Your names" not in done.output
    assert "Country of" not in done.output


def test_a_question_breaks_between_words_and_keeps_what_it_proposes(monkeypatch: pytest.MonkeyPatch) -> None:
    at_a_terminal(monkeypatch)
    monkeypatch.setenv("COLUMNS", "60")
    done = run(SAMPLE / "linkedin.zip", SAMPLE / "google.csv", "--lang", "nl", answers="\n" * 20)
    asked = done.output.partition("Met Enter")[2]
    assert max(map(len, asked.splitlines())) <= 60
    words = set(" ".join(asked.split()).replace(":", " ").split())
    assert {"telefoonnummers", "uitnodigt", "[Merel"} <= words


def test_breaking_off_writes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    at_a_terminal(monkeypatch)
    done = run(SAMPLE / "linkedin.zip", answers="Merel Oudegeest\n")
    assert done.exit_code == 130
    assert "Nothing was left half-written" in done.output
    assert not Path("guestlist.toml").exists()


def test_a_file_that_cannot_be_used_is_one_clear_line() -> None:
    Path("empty.csv").write_bytes(b"")
    done = run("empty.csv", "--yes")
    assert done.exit_code == 4
    assert not Path("guestlist.toml").exists()


def test_the_written_policy_runs_in_an_audit() -> None:
    run(SAMPLE, "--competitor", "Noorderlicht Consultancy B.V.=noorderlichtconsultancy.example")
    done = CliRunner().invoke(
        app, ["audit", str(SAMPLE / "google.csv"), "--policy", "guestlist.toml", "--today", "2026-11-21", "--json"]
    )
    assert done.exit_code in (0, 3), done.output
    assert '"competitor"' in done.output


def test_an_answer_that_cannot_be_is_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    at_a_terminal(monkeypatch)
    answers = "Sam Vermeer\nno address\nsam@vermeer.example\nHolland\nnl\nDutch\nNL\n\n\n\n\n\n"
    done = run(answers=answers)
    assert done.exit_code == 0, done.output
    said = " ".join((done.output + done.stderr).split())
    assert "'no address': expected an e-mail address" in said
    assert "'Holland': expected the two letters of a country" in said
    assert "'Dutch': expected one of the languages en, nl and nb" in said
    policy = written()
    assert policy.me.emails == ("sam@vermeer.example",)
    assert (policy.me.country, policy.me.language) == ("NL", "nl")


def test_a_flag_for_a_language_there_is_not_is_refused() -> None:
    done = run("--yes", "--language", "latin")
    assert done.exit_code == 2
