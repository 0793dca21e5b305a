"""The commands as a user meets them: clear lines, documented exit codes, never a traceback."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

GOOGLE_HEADER = (
    "First Name,Last Name,Organization Name,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value\n"
)
ANN = "Ann,Smit,Acme,met in Utrecht,* myContacts,* Work,ann.smit@acme.example,+31612345678\n"
BOB = "Bob,Berg,,,* myContacts,* Home,bob.berg@gmail.com,\n"


def run(*arguments: object, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "guestlist", *map(str, arguments)],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "COLUMNS": "80", "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8", "LANGUAGE": "en", **environment},
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "google.csv").write_text(GOOGLE_HEADER + ANN + BOB, encoding="utf-8")
    return tmp_path


def ledger(folder: Path) -> list[dict[str, str]]:
    with (folder / "guestlist-out" / "ledger.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_one_address_book_is_enough_and_the_report_says_what_the_archive_would_add(folder: Path) -> None:
    done = run("audit", "google.csv", "--today", "2026-11-21", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert "Invite all would reach 2 addresses" in done.stdout
    assert "LinkedIn archive" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert [row["record_id"] for row in ledger(folder)] == ["google.csv#1", "google.csv#2"]


def test_nobody_is_called_stale_or_fresh_without_a_history_file(folder: Path) -> None:
    run("audit", "google.csv", cwd=folder)
    assert {row["tie"] for row in ledger(folder)} == {"unknown"}


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("missing.csv", None, "missing.csv"),
        ("empty.csv", b"", "empty"),
        ("photo.jpg", b"\xff\xd8\xff\xe0" + bytes(range(256)) * 40, "photo.jpg"),
        ("page.csv", b"<!DOCTYPE html><html><body>Please log in</body></html>", "web page"),
        ("letter.txt", b"Dear Ann,\nthank you for your letter.\n", "letter.txt"),
        ("headeronly.csv", GOOGLE_HEADER.encode(), "headeronly.csv"),
    ],
)
def test_a_file_that_cannot_be_used_is_named_and_so_are_the_others(
    folder: Path, name: str, content: bytes | None, said: str
) -> None:
    if content is not None:
        (folder / name).write_bytes(content)
    done = run("audit", "google.csv", name, cwd=folder)
    assert done.returncode == 4
    assert said in done.stderr
    assert "google.csv: 2 contacts were read." in done.stderr
    assert "Traceback" not in done.stderr
    assert not (folder / "guestlist-out").exists()


def test_an_encrypted_zip_is_said_to_be_encrypted(folder: Path) -> None:
    path = folder / "secret.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("Connections.csv", "x")
    data = bytearray(path.read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(signature)
        data[at + offset] |= 1
    path.write_bytes(data)
    done = run("audit", "google.csv", "secret.zip", cwd=folder)
    assert done.returncode == 4
    assert "password" in done.stderr or "encrypted" in done.stderr


def test_some_unreadable_records_end_with_3_and_each_is_listed(folder: Path) -> None:
    (folder / "google.csv").write_text(GOOGLE_HEADER + ANN + ",,,only a note,,,,\n", encoding="utf-8")
    done = run("audit", "google.csv", cwd=folder)
    assert done.returncode == 3
    assert [row["verdict"] for row in ledger(folder)][1] == "unreadable"
    assert "only a note" in (folder / "guestlist-out" / "unreadable.txt").read_text(encoding="utf-8")


def test_the_same_file_given_twice_counts_once(folder: Path) -> None:
    (folder / "copy.csv").write_bytes((folder / "google.csv").read_bytes())
    done = run("audit", "google.csv", "copy.csv", cwd=folder)
    assert done.returncode == 0
    assert "Invite all would reach 2 addresses" in done.stdout
    assert len(ledger(folder)) == 2


def test_one_person_in_two_files_is_one_person_with_both_records_in_the_ledger(folder: Path) -> None:
    (folder / "phone.vcf").write_text(
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Smit\nN:Smit;Ann;;;\nEMAIL:ann.smit@acme.example\nEND:VCARD\n"
    )
    assert run("audit", "google.csv", "phone.vcf", cwd=folder).returncode == 0
    ids = {row["record_id"]: row["person_id"] for row in ledger(folder)}
    assert ids["google.csv#1"] == ids["phone.vcf#1"]
    assert len(ids) == 3


HOSTILE = ["[/nope]", "[red]x[/red]", "=1+1", "<script>alert(1)</script>", "\x1b[31mred\x1b[0m", "@SUM(A1)", "a\u202eb"]


def test_hostile_names_are_shown_harmlessly_and_never_reach_the_shortlist(folder: Path) -> None:
    with (folder / "google.csv").open("w", encoding="utf-8", newline="") as stream:
        stream.write(GOOGLE_HEADER)
        writer = csv.writer(stream)
        for n, name in enumerate(HOSTILE):
            writer.writerow(
                [name, "Visser", "Acme", "met in Utrecht", "", "", f"visser{n}@acme.example", "+31612345678"]
            )
    done = run("audit", "google.csv", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert "\x1b" not in done.stdout
    shortlist = (folder / "guestlist-out" / "shortlist.csv").read_text(encoding="utf-8")
    assert not [name for name in HOSTILE if name in shortlist]
    for n in range(len(HOSTILE)):
        shown = run("explain", f"google.csv#{n + 1}", cwd=folder)
        assert shown.returncode == 0, shown.stderr
        assert "\x1b" not in shown.stdout


def test_all_mistakes_in_a_policy_come_at_once(folder: Path) -> None:
    (folder / "guestlist.toml").write_text('[me]\nemail = "x"\n[rules]\nstail = "ask"\n')
    done = run("audit", "google.csv", "--policy", "guestlist.toml", cwd=folder)
    assert done.returncode == 2
    assert "'emails'" in done.stderr
    assert "'stale'" in done.stderr


def test_a_policy_among_the_files_is_pointed_out_and_not_used_silently(folder: Path) -> None:
    (folder / "guestlist.toml").write_text('[lists]\nblock = ["ann.smit@acme.example"]\n')
    done = run("audit", "google.csv", "guestlist.toml", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert ledger(folder)[0]["rule"] != "block"
    assert "--policy" in run("read", "google.csv", "guestlist.toml", cwd=folder).stdout


def test_a_block_in_the_policy_skips_and_names_its_rule(folder: Path) -> None:
    (folder / "guestlist.toml").write_text('[lists]\nblock = ["ann.smit@acme.example"]\n')
    run("audit", "google.csv", "--policy", "guestlist.toml", cwd=folder)
    assert (ledger(folder)[0]["verdict"], ledger(folder)[0]["rule"]) == ("skip", "block")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["audti"], "De opdracht audti bestaat niet. Bedoelde je audit?"),
        (["audit"], "Er ontbreekt iets in de opdracht: FILES."),
        (["audit", "x", "--fourteen"], "De optie --fourteen bestaat niet."),
        (["facts", "--older-than", "long"], "dit is geen heel getal."),
        (["rules", "a", "b"], "Dit hoort niet in de opdracht: b."),
    ],
)
def test_a_line_that_is_wrong_is_complained_of_in_the_language_asked_for(
    folder: Path, line: list[str], said: str
) -> None:
    done = run(*line, "--lang", "nl", cwd=folder)
    assert done.returncode == 2
    assert said in done.stderr


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[me\n", "aan het eind van een kop hoort een ] (regel 1, kolom 4)"),
        ("a 1\n", "na een sleutel hoort een isgelijkteken (regel 1, kolom 3)"),
        ("a = [1\n", "een lijst is niet afgesloten met ]"),
        ('a = "x\n', "dit teken mag hier niet staan"),
        ("a = 1\na = 2\n", "deze sleutel staat er twee keer"),
        ("a = x\n", "ongeldige waarde (regel 1, kolom 5)"),
    ],
)
def test_what_is_no_toml_is_said_in_the_language_asked_for(folder: Path, text: str, said: str) -> None:
    (folder / "p.toml").write_text(text, encoding="utf-8")
    done = run("audit", "google.csv", "--policy", "p.toml", "--lang", "nl", cwd=folder)
    assert done.returncode == 2
    assert said in done.stderr


def test_an_archive_alone_is_named_without_words_of_the_readers(folder: Path) -> None:
    (folder / "Connections.csv").write_text(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAnn,Smit,,,,,\n", encoding="utf-8"
    )
    done = run("audit", "Connections.csv", "--lang", "nl", cwd=folder)
    assert done.returncode == 4
    assert "Connections.csv: wel gelezen, maar het is geen adresboek." in done.stderr


def test_a_word_that_is_no_decision_is_answered_with_the_words_of_the_list(folder: Path) -> None:
    (folder / "d.csv").write_text("email,decision\nann@acme.example,einladen\n", encoding="utf-8")
    done = run("audit", "google.csv", "--decisions", "d.csv", "--lang", "nb", cwd=folder)
    assert done.returncode == 2
    assert "rad 1: 'einladen' er ingen avgjørelse; bruk inviter, vurder selv, hopp over" in done.stderr


def test_earlier_results_are_not_replaced_without_force(folder: Path) -> None:
    assert run("audit", "google.csv", cwd=folder).returncode == 0
    again = run("audit", "google.csv", cwd=folder)
    assert again.returncode == 5
    assert "--force" in again.stderr
    assert run("audit", "google.csv", "--force", cwd=folder).returncode == 0


def test_decisions_of_the_user_beat_the_rules(folder: Path) -> None:
    (folder / "decisions.csv").write_text("record_id,decision,note\ngoogle.csv#2,invite,my neighbour\n")
    run("audit", "google.csv", "--decisions", "decisions.csv", cwd=folder)
    assert (ledger(folder)[1]["verdict"], ledger(folder)[1]["rule"]) == ("invite", "you-said-invite")


def test_a_decision_that_makes_no_sense_is_a_mistake(folder: Path) -> None:
    (folder / "decisions.csv").write_text("record_id,decision\ngoogle.csv#2,perhaps\n")
    done = run("audit", "google.csv", "--decisions", "decisions.csv", cwd=folder)
    assert done.returncode == 2
    assert "row 1" in done.stderr


def test_fail_on_ends_with_1_for_scripts(folder: Path) -> None:
    (folder / "guestlist.toml").write_text('[lists]\nblock = ["ann.smit@acme.example"]\n')
    done = run("audit", "google.csv", "--policy", "guestlist.toml", "--fail-on", "0", cwd=folder)
    assert done.returncode == 1


def test_fail_on_cannot_be_less_than_none(folder: Path) -> None:
    done = run("audit", "google.csv", "--fail-on", "-3", cwd=folder)
    assert done.returncode == 2
    assert "--fail-on" in done.stderr
    assert not (folder / "guestlist-out").exists()


def test_the_language_of_the_policy_is_that_of_the_report(folder: Path) -> None:
    (folder / "guestlist.toml").write_text('[me]\nlanguage = "nl"\n')
    command = ("audit", "google.csv", "--policy", "guestlist.toml", "--force")
    assert "Er is niets verstuurd" in run(*command, cwd=folder).stdout
    assert '<html lang="nl"' in (folder / "guestlist-out" / "report.html").read_text(encoding="utf-8")
    assert "Nothing was sent" in run(*command, "--lang", "en", cwd=folder).stdout
    assert "Er is niets verstuurd" in run("simulate", cwd=folder).stdout
    (folder / "guestlist.toml").write_text('[me]\nlanguage = "de"\n')
    assert "Nothing was sent" in run(*command, cwd=folder).stdout


def test_json_on_standard_output_is_the_audit_and_nothing_else(folder: Path) -> None:
    done = run("audit", "google.csv", "--json", cwd=folder)
    whole = json.loads(done.stdout)
    assert whole["counts"]["records"] == 2
    assert sum(whole["counts"]["records_by_fate"].values()) == 2


def test_quiet_prints_nothing(folder: Path) -> None:
    done = run("audit", "google.csv", "--quiet", cwd=folder)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_a_terminal_that_knows_few_characters_is_no_reason_to_fail(folder: Path, encoding: str) -> None:
    (folder / "google.csv").write_text(GOOGLE_HEADER + "李,小龍,,,,,bruce@gmail.com,\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "guestlist", "audit", "google.csv"],
        cwd=folder,
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_the_network_is_refused_at_run_time(folder: Path) -> None:
    code = (
        "from guestlist.offline import stay_offline; stay_offline()\n"
        "import socket; socket.socket().connect(('127.0.0.1', 9))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "PermissionError: Guestlist works offline" in done.stderr


def test_help_needs_no_heavy_library() -> None:
    code = (
        "import sys\nfrom guestlist.cli import app\n"
        "try:\n    app(['--help'], prog_name='guestlist')\nexcept SystemExit:\n    pass\n"
        "heavy = {'pandas', 'numpy', 'vobject', 'phonenumbers', 'rapidfuzz', 'rich'} & set(sys.modules)\n"
        "print('heavy:', sorted(heavy))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "heavy: []" in done.stdout


def test_the_version_is_printed(folder: Path) -> None:
    assert run("--version", cwd=folder).stdout.startswith("guestlist 0.")


def test_every_rule_documents_itself(folder: Path) -> None:
    assert "competitor" in run("rules", cwd=folder).stdout
    assert "What it catches" in run("rules", "competitor", cwd=folder).stdout
    mistyped = run("rules", "competitors", cwd=folder)
    assert mistyped.returncode == 2
    assert "Did you mean 'competitor'?" in mistyped.stderr


def test_facts_name_their_source_and_grade_and_warn_of_age(folder: Path) -> None:
    done = run("facts", "--older-than", "365", "--today", "2028-01-01", cwd=folder)
    assert "invitations_per_week" in done.stdout
    assert "CHECK AGAIN" in done.stdout
    assert "CHECK AGAIN" not in run("facts", "--older-than", "365", "--today", "2026-12-01", cwd=folder).stdout


def test_explain_says_what_would_change_the_verdict(folder: Path) -> None:
    run("audit", "google.csv", cwd=folder)
    done = run("explain", "bob berg", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert "What would change it" in done.stdout
    assert run("explain", "Nobody Here", cwd=folder).returncode == 2
    assert run("explain", "bob", "--in", "nowhere", cwd=folder).returncode == 4


def test_read_prints_contacts_as_json_lines(folder: Path) -> None:
    done = run("read", "google.csv", "--jsonl", cwd=folder)
    first = json.loads(done.stdout.splitlines()[0])
    assert (first["source_file"], first["source_row"]) == ("google.csv", 1)
    assert first["emails"][0]["value"] == "ann.smit@acme.example"
    assert first["phones"][0]["value"] == "+31612345678"


def test_standard_input_is_read(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "guestlist", "audit", "-"],
        cwd=folder,
        input=(folder / "google.csv").read_bytes(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert b"reach 2 addresses" in done.stdout


def test_the_columns_of_a_file_nobody_knows_can_be_named(folder: Path) -> None:
    (folder / "klanten.csv").write_text("Wie;Waar\nPiet Berg;piet@berg.example\nJan;geen\n")
    done = run("read", "klanten.csv", "--map", "Waar=email", "--map", "Wie=name", "--jsonl", cwd=folder)
    contact = json.loads(done.stdout.splitlines()[0])
    assert (contact["name"], contact["emails"][0]["value"]) == ("Piet Berg", "piet@berg.example")


def test_a_decision_may_name_the_record_as_the_screen_shows_it(folder: Path) -> None:
    (folder / "in").mkdir()
    (folder / "google.csv").rename(folder / "in" / "google.csv")
    (folder / "decisions.csv").write_text("record_id,decision\ngoogle.csv#2,invite\nnobody@x.example,skip\n")
    done = run("audit", "in/google.csv", "--decisions", "decisions.csv", cwd=folder)
    assert (ledger(folder)[1]["verdict"], ledger(folder)[1]["rule"]) == ("invite", "you-said-invite")
    assert "nobody@x.example" in done.stdout, "a decision that finds nobody is said"


def test_somebody_else_takes_a_link_back_in_the_same_run(folder: Path) -> None:
    (folder / "Connections.csv").write_text(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Ann,Smit,https://www.linkedin.com/in/ann-smit-1,,Acme,Adviser,01 Jan 2020\n"
    )
    run("audit", "google.csv", "Connections.csv", cwd=folder)
    assert ledger(folder)[0]["rule"] == "already-connected"
    (folder / "decisions.csv").write_text("record_id,decision\ngoogle.csv#1,not the same\n")
    run("audit", "google.csv", "Connections.csv", "--decisions", "decisions.csv", "--force", cwd=folder)
    assert ledger(folder)[0]["rule"] != "already-connected"
