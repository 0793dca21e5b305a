"""The commands after the audit, as a user meets them."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

HEADER = "First Name,Last Name,Organization Name,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value\n"
ANN = "Ann,Smit,Acme,ontmoet op de waterdag,* myContacts,* Work,ann.smit@acme.nl,+31612345678\n"
BOB = "Bob,Berg,,,* myContacts,* Home,bob.berg@gmail.com,\n"
FAMILIES = [
    f"{first}{last}" for first in ("Water", "Berg", "Linde", "Oude", "Nieuw") for last in map("st{}".format, range(20))
]
INVITATIONS = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"


def run(*arguments: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "guestlist", *map(str, arguments)],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "COLUMNS": "80", "PYTHONUTF8": "1", "LANG": "C.UTF-8"},
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "google.csv").write_text(HEADER + ANN + BOB, encoding="utf-8")
    return tmp_path


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def test_simulate_runs_on_files_or_on_an_earlier_audit_with_the_same_answer(folder: Path) -> None:
    run("audit", "google.csv", "-q", cwd=folder)
    direct = run("simulate", "google.csv", "--json", cwd=folder)
    again = run("simulate", "--json", "--what-if", "unknown=invite", cwd=folder)
    assert direct.returncode == again.returncode == 0, again.stderr
    first, second = json.loads(direct.stdout), json.loads(again.stdout)
    assert first["invite_all"] == second["invite_all"]
    assert second["what_if"]["unknown=invite"]["invitations"] == 2
    assert json.loads((folder / "guestlist-out" / "audit.json").read_text())["simulation"]["grade"] == "D"


def test_a_missing_input_of_the_earlier_audit_is_said(folder: Path) -> None:
    run("audit", "google.csv", "-q", cwd=folder)
    (folder / "google.csv").unlink()
    done = run("simulate", cwd=folder)
    assert (done.returncode, "Traceback" in done.stderr) == (4, False)
    assert "google.csv" in done.stderr


@pytest.mark.parametrize("extra", [(), ("Registration.csv",)], ids=["nothing else in it", "a file of no use in it"])
def test_an_audit_of_an_archive_is_found_again_by_the_archive(folder: Path, extra: tuple[str, ...]) -> None:
    with zipfile.ZipFile(folder / "linkedin!.zip", "w") as archive:
        archive.writestr("Connections.csv", "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n")
        archive.writestr("Invitations.csv", INVITATIONS)
        for name in extra:
            archive.writestr(name, "Registered At,Registration Ip\n")
    run("audit", "google.csv", "linkedin!.zip", "-q", cwd=folder)
    assert run("simulate", cwd=folder).returncode == 0
    assert run("plan", "--in", "guestlist-out", "--out", "p", cwd=folder).returncode == 0
    (folder / "linkedin!.zip").unlink()
    done = run("simulate", cwd=folder)
    assert done.returncode == 4
    assert "linkedin" in done.stderr


def test_explain_compare_and_memory_speak_the_language_of_the_policy(folder: Path) -> None:
    (folder / "mine.toml").write_text('[me]\nlanguage = "nl"\n', encoding="utf-8")
    (folder / "d.csv").write_text("email,decision\nbob.berg@gmail.com,skip\n", encoding="utf-8")
    run("audit", "google.csv", "-q", "--policy", "mine.toml", "--decisions", "d.csv", "--workspace", "w", cwd=folder)
    assert "OVERSLAAN" in run("explain", "Bob Berg", cwd=folder).stdout
    assert "SKIP" in run("explain", "Bob Berg", "--lang", "en", cwd=folder).stdout
    assert "dezelfde map" in run("compare", "guestlist-out", "guestlist-out", cwd=folder).stderr
    assert "jij zei op" in run("memory", "--workspace", "w", "--policy", "mine.toml", cwd=folder).stdout
    (folder / "mine.toml").unlink()
    assert "SKIP" in run("explain", "Bob Berg", cwd=folder).stdout


def test_a_plan_has_its_files_and_a_draft_with_the_hook(folder: Path) -> None:
    done = run("plan", "google.csv", "--today", "2026-11-23", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert [row["email"] for row in rows(folder / "guestlist-out" / "plan.csv")] == ["ann.smit@acme.nl"]
    (note,) = rows(folder / "guestlist-out" / "notes.csv")
    assert "we ontmoetten elkaar op de waterdag" in note["draft"]
    assert "Ann" not in (folder / "guestlist-out" / "plan.ics").read_text(encoding="utf-8")


def test_a_workspace_moves_the_plan_on_and_keeps_decisions(folder: Path) -> None:
    (folder / "d.csv").write_text("email,decision\nbob.berg@gmail.com,invite\n", encoding="utf-8")
    first = ("plan", "google.csv", "--workspace", "ws", "--decisions", "d.csv", "--today", "2026-11-23", "--out", "a")
    assert run(*first, cwd=folder).returncode == 0
    assert len(rows(folder / "a" / "plan.csv")) == 2
    run("plan", "google.csv", "--workspace", "ws", "--today", "2026-12-01", "--out", "b", cwd=folder)
    assert rows(folder / "b" / "plan.csv") == []
    assert {row["email"] for row in rows(folder / "b" / "plan_open.csv")} == {"ann.smit@acme.nl", "bob.berg@gmail.com"}
    listed = run("memory", "--workspace", "ws", cwd=folder)
    assert "you said on 23 November 2026: invite" in listed.stdout


def test_no_memory_leaves_no_trace(folder: Path) -> None:
    run("plan", "google.csv", "--workspace", "ws", "--no-memory", cwd=folder)
    assert not (folder / "ws").exists()


def test_recover_needs_the_archive_alone(folder: Path) -> None:
    lines = [
        f'Me Myself,Ann Nr{n},"11/14/26, 9:06 PM",,OUTGOING,,https://www.linkedin.com/in/ann-{n}\n' for n in range(9)
    ]
    lines.append('Me Myself,info@acme.example,"11/14/26, 9:06 PM",,OUTGOING,,\n')
    (folder / "Invitations.csv").write_text(INVITATIONS + "".join(lines), encoding="utf-8")
    done = run("recover", "Invitations.csv", "--today", "2026-11-21", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert "withdraw 10" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80
    found = rows(folder / "guestlist-out" / "withdraw.csv")
    assert found[0]["email"] == "info@acme.example"
    assert all(row["why"] for row in found)
    assert "[nb]" in (folder / "guestlist-out" / "apologies.txt").read_text(encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="the processor time of a child is known on POSIX systems")
def test_recover_shows_its_first_screen_of_seven_hundred_within_three_seconds_of_work(folder: Path) -> None:
    import resource

    names = [f"{one} {other}" for one in ("Ann", "Bob", "Eva", "Jan", "Kim", "Liv", "Ole") for other in FAMILIES]
    sent = [
        f'Me Myself,{name},"11/20/26, 9:06 PM",,OUTGOING,,https://www.linkedin.com/in/{name.replace(" ", "-")}\n'
        for name in names
    ]
    with zipfile.ZipFile(folder / "linkedin.zip", "w") as archive:
        archive.writestr("Invitations.csv", INVITATIONS + "".join(sent))
    cards = "".join(f"{name.replace(' ', ',')},,,,* Work,a{n}@x.example,\n" for n, name in enumerate(names))
    (folder / "google.csv").write_text(HEADER + cards, encoding="utf-8")

    def work() -> float:
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime

    for files in (["linkedin.zip"], ["linkedin.zip", "google.csv"]):
        before = work()
        done = run("recover", *files, "--today", "2026-11-21", "--force", cwd=folder)
        assert work() - before < 3.0
        assert done.returncode == 0, done.stderr
        assert "700 invitations are pending" in done.stdout
        assert all(row["why"] for row in rows(folder / "guestlist-out" / "withdraw.csv"))


def test_recover_without_sent_invitations_says_what_is_missing(folder: Path) -> None:
    done = run("recover", "google.csv", cwd=folder)
    assert done.returncode == 4
    assert "Invitations.csv" in done.stderr


def test_an_earlier_audit_is_found_from_another_folder_too(folder: Path) -> None:
    (folder / "policy.toml").write_text('[me]\nnames = ["Sam Vermeer"]\n', encoding="utf-8")
    run("audit", "google.csv", "--policy", "policy.toml", "--out", "o1", "--today", "2026-11-21", cwd=folder)
    elsewhere = folder / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "policy.toml").write_text("nonsense", encoding="utf-8")
    done = run("plan", "--in", "../o1", "--out", "plan", "--today", "2026-11-21", cwd=elsewhere)
    assert done.returncode == 0, done.stderr
    assert (elsewhere / "plan" / "plan.csv").read_text(encoding="utf-8").count("\n") > 1
    moved = folder.rename(folder.with_name("moved"))
    assert run("simulate", "--in", "o1", cwd=moved).returncode == 0
    (moved / "google.csv").unlink()
    assert "not here any more" in run("simulate", "--in", "../o1", cwd=moved / "elsewhere").stderr


def test_covered_results_do_not_tell_where_they_were_made(folder: Path) -> None:
    run("audit", "google.csv", "--redact", "--out", "covered/out", cwd=folder)
    written = (folder / "covered" / "out" / "audit.json").read_text(encoding="utf-8")
    assert json.loads(written)["started_in"] == ""
    assert folder.name not in written
    run("audit", folder / "google.csv", "--out", "o2", cwd=folder)
    assert json.loads((folder / "o2" / "audit.json").read_text(encoding="utf-8"))["started_in"] == ""


def test_a_date_that_is_none_is_blamed_on_the_option_it_stood_in(folder: Path) -> None:
    for option, command in {
        "--start": ["plan", "google.csv", "--start", "gisteren"],
        "--since": ["recover", "google.csv", "--since", "gisteren"],
        "--today": ["plan", "google.csv", "--today", "gisteren", "--start", "2026-11-23"],
    }.items():
        done = run(*command, cwd=folder)
        assert (done.returncode, done.stderr.splitlines()[0]) == (2, f"guestlist: {option}: 'gisteren' is no date.")


def test_two_runs_can_be_compared(folder: Path) -> None:
    run("audit", "google.csv", "-q", "--out", "a", "--today", "2026-09-01", cwd=folder)
    (folder / "google.csv").write_text(HEADER + ANN, encoding="utf-8")
    run("audit", "google.csv", "-q", "--out", "b", "--today", "2026-11-21", cwd=folder)
    done = run("compare", "a", "b", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert "1 person no longer in the books" in done.stdout


def test_the_memory_says_what_it_did(folder: Path) -> None:
    (folder / "decisions.csv").write_text("email,decision\nbob.berg@gmail.com,invite\n", encoding="utf-8")
    run("audit", "google.csv", "-q", "--workspace", "ws", "--decisions", "decisions.csv", cwd=folder)
    exported = run("memory", "--workspace", "ws", "--export", "memory.csv", cwd=folder)
    assert exported.stdout == "1 row was written to memory.csv.\n"
    unknown = run("memory", "--workspace", "ws", "--forget", "99", cwd=folder)
    assert (unknown.returncode, "nobody here has the number 99" in unknown.stderr) == (2, True)
    assert "Bob Berg was taken out" in run("memory", "--workspace", "ws", "--forget", "1", cwd=folder).stdout
    assert "Nothing is remembered here." in run("memory", "--workspace", "ws", cwd=folder).stdout
    assert "1 row was read back." in run("memory", "--workspace", "ws", "--import", "memory.csv", cwd=folder).stdout


def test_facts_shows_ones_own_priors_and_says_when_nothing_is_old(folder: Path) -> None:
    (folder / "priors.toml").write_text("[stale]\nvalue = 0.004\n", encoding="utf-8")
    done = run("facts", "--priors", "priors.toml", "--older-than", "365", "--today", "2026-12-01", cwd=folder)
    assert "stale  0.4% (0.2% to 2%) of invitations" in done.stdout
    assert "your own file (--priors)" in done.stdout
    assert "Nothing here was last checked more than 365 days ago." in done.stdout
    assert run("facts", "--lang", "nl", cwd=folder).stdout.startswith("Feiten over het platform")


@pytest.mark.parametrize(("language", "said"), [("nl", "mensen in één week"), ("nb", "personer i én uke")])
def test_a_plan_speaks_the_language_and_its_sheet_opens_where_it_is_spoken(
    folder: Path, language: str, said: str
) -> None:
    done = run("plan", "google.csv", "--lang", language, "--today", "2026-11-23", cwd=folder)
    assert done.returncode == 0, done.stderr
    assert said in done.stdout or said.replace("mensen", "persoon").replace("personer", "person") in done.stdout
    sheet = (folder / "guestlist-out" / "plan.csv").read_bytes()
    assert sheet.startswith(b"\xef\xbb\xbf")
    assert b"week;week_begint" in sheet or b"uke;uken_begynner" in sheet
