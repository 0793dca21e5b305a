"""report.html of 50,000 contacts in a real browser, beside a plain table and a popular table library, in one run.

The rivals show less: five columns of text, no evidence, no decisions, no script policy. Run with ``make bench``.
"""

from __future__ import annotations

import html
import importlib.util
import json
import random
import subprocess
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from browser_pages import chromium_path, page_file, sample_audit
from guestlist.model import Audit, Contact, Evidence, Name, Person, Source, Verdict

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.benchmark

PEOPLE = 50_000
MOST_SCRIPT_SECONDS, MOST_MEGABYTES, BYTES_A_CONTACT, FIXED_BYTES = 1.0, 400, 160, 80_000
SYLLABLES = "ba be bo da de do fa ga ka ko la le li lo ma mo na no pa ra re ri ro sa se ta te ti va ve".split()


@pytest.fixture(scope="module")
def book() -> Audit:
    """The sample audit drawn out to 50,000 people with names, addresses and evidence of their own."""
    chance, sample = random.Random(5), sample_audit("consultant")
    people = [verdict for verdict in sample.verdicts if verdict.person.emails]
    verdicts = tuple(anew(people[n % len(people)], n, chance) for n in range(PEOPLE))
    records = sum(len(verdict.person.contacts) for verdict in verdicts)
    return replace(sample, verdicts=verdicts, tally=replace(sample.tally, records=records))


def anew(verdict: Verdict, number: int, chance: random.Random) -> Verdict:
    given, family = ("".join(chance.choices(SYLLABLES, k=3)).title() for _ in range(2))
    name, address = f"{given} {family}", f"{given}.{family}@{chance.choice(SYLLABLES)}works.example".lower()
    old = {verdict.person.label: name, **{email.address: address for email in verdict.person.emails}}

    def told(parts: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        return tuple(replace(each, value=old.get(each.value, each.value)) for each in parts)

    contacts = tuple(
        Contact(Source(contact.source.file, number + 1, contact.source.unit), name=name)
        for contact in verdict.person.contacts[:1]
    )
    person = Person(
        person_id=f"p{number}",
        contacts=contacts,
        name=Name(raw=name, display=name),
        names=(),
        emails=tuple(replace(email, address=address) for email in verdict.person.emails[:1]),
        organisations=verdict.person.organisations,
    )
    return replace(
        verdict,
        person=person,
        findings=tuple(replace(each, evidence=told(each.evidence)) for each in verdict.findings),
        link=replace(verdict.link, evidence=told(verdict.link.evidence)),
        sender=replace(verdict.sender, evidence=told(verdict.sender.evidence)),
        tie=replace(verdict.tie, evidence=told(verdict.tie.evidence)),
    )


@pytest.fixture
def browser() -> Iterator[Browser]:
    path = chromium_path()
    if path is None:
        pytest.skip("no Chromium found (apt install chromium)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        driven = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield driven
        driven.close()


def renderer_megabytes() -> float:
    """Resident memory of the largest renderer process on the machine, in MB."""
    listed = subprocess.run(["ps", "-eo", "rss,args"], capture_output=True, text=True, check=True).stdout
    sizes = [int(line.split(None, 1)[0]) for line in listed.splitlines()[1:] if "--type=renderer" in line]
    return max(sizes, default=0) / 1024


def measure(browser: Browser, path: Path, ready: str) -> dict[str, float]:
    page = browser.new_page()
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    started = time.perf_counter()
    page.goto(path.as_uri(), timeout=300_000)
    page.wait_for_selector(ready, state="attached", timeout=300_000)
    opened = time.perf_counter() - started
    found = {each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]}
    size, memory = path.stat().st_size / 1e6, renderer_megabytes()
    page.close()
    return {"megabytes on disk": size, "open, s": opened, "script, s": found["ScriptDuration"], "memory, MB": memory}


def cells(book: Audit) -> list[list[str]]:
    return [
        [each.person.label, each.person.emails[0].address, str(each.decision), each.rule, str(each.tie.last_contact)]
        for each in book.verdicts
    ]


def plain_table(book: Audit, folder: Path) -> Path:
    path = folder / "plain.html"
    rows = "".join("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>" for row in cells(book))
    path.write_text(f"<!doctype html><meta charset=utf-8><table id=t>{rows}</table><p id=end>", encoding="utf-8")
    return path


def data_table(book: Audit, folder: Path) -> Path | None:
    """DataTables (MIT) as the package itables carries it, fed from JSON and drawing only the rows shown."""
    found = importlib.util.find_spec("itables")
    if found is None or found.origin is None:
        return None
    source = Path(found.origin).parent / "html" / "dt_bundle.js"
    bundle = source.read_text(encoding="utf-8").replace("</script", "<\\/script")
    data = json.dumps(cells(book)).replace("<", "\\u003c")
    path = folder / "datatables.html"
    path.write_text(
        "<!doctype html><meta charset=utf-8><table id=t></table>"
        f'<script type="text/plain" id=bundle>{bundle}</script>'
        f'<script type="application/json" id=data>{data}</script>'
        '<script type=module>const text = document.getElementById("bundle").textContent;'
        'const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));'
        "const { default: DataTable } = await import(url);"
        'new DataTable("#t", { data: JSON.parse(document.getElementById("data").textContent), deferRender: true,'
        'columns: ["Name", "E-mail", "Verdict", "Rule", "Last"].map((title) => ({ title })) });'
        'document.body.append(Object.assign(document.createElement("p"), { id: "end" }));</script>',
        encoding="utf-8",
    )
    return path


def test_a_page_of_50_000_contacts_opens_at_once_and_in_little_memory(
    browser: Browser, book: Audit, tmp_path: Path
) -> None:
    started = time.perf_counter()
    page = page_file(book, tmp_path)
    written = time.perf_counter() - started
    rows = {
        "report.html": measure(browser, page, "html.is-live"),
        "plain table": measure(browser, plain_table(book, tmp_path), "#end"),
    }
    rival = data_table(book, tmp_path)
    if rival is None:
        print("\nDataTables was left out: pip install itables, which carries it")
    else:
        rows["DataTables"] = measure(browser, rival, "#end")
    print(f"\nreport.html of {PEOPLE:,} people written in {written:.1f} s")
    for name, figures in rows.items():
        print(f"{name:12}  " + "  ".join(f"{what} {figure:8.2f}" for what, figure in figures.items()))
    own = rows["report.html"]
    assert page.stat().st_size <= BYTES_A_CONTACT * PEOPLE + FIXED_BYTES
    assert own["script, s"] < MOST_SCRIPT_SECONDS
    assert own["memory, MB"] < MOST_MEGABYTES
    assert own["open, s"] < rows["plain table"]["open, s"]
