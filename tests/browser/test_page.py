"""The page in a real browser: it opens from a file, obeys the keyboard, fits a phone, prints, and harms nobody."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from browser_pages import TODAY, opened, page_file, sample_audit
from guestlist.decisions import read_decisions
from guestlist.model import Audit
from guestlist.pipeline import audit
from guestlist.reports.edition import Edition

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}

HOSTILE = (
    "<script>document.title='pwned'</script>",
    "<img src=x onerror=\"document.title='pwned'\">",
    '"><svg onload=alert(1)>',
    "</script><script>alert(2)</script>",
    "{{ 7 * 7 }}",
    "<!--",
    "javascript:alert(3)",
    "&lt;b&gt;bold&lt;/b&gt;",
    "a\u202eb\u2066c",
    '=HYPERLINK("http://x.example")',
    "\u2028]]>",
    "' onmouseover='alert(4)",
)


@pytest.fixture(scope="module")
def consultant() -> Audit:
    return sample_audit("consultant")


@pytest.fixture(scope="module")
def report(consultant: Audit, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return page_file(consultant, tmp_path_factory.mktemp("page"))


@pytest.fixture
def page(browser: Browser, report: Path) -> Iterator[Page]:
    with opened(browser, report) as shown:
        yield shown


def violations(page: Page) -> list[str]:
    """What axe-core finds, run beside the page and not in it: the page's own policy stays as it is."""
    from importlib.resources import files

    page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
    found: dict[str, Any] = page.evaluate("options => axe.run(document, options)", WCAG)
    return [f"{each['id']}: {node['html'][:120]}" for each in found["violations"] for node in each["nodes"]]


def count(page: Page) -> int:
    return int(page.inner_text("#count").split()[0].replace(",", ""))


def wait_for_few(page: Page) -> None:
    """Until a search has taken effect; asked from outside, as the page's policy lets nobody evaluate text in it."""
    for _ in range(100):
        if page.locator("#rows tr").count() < 20:
            return
        page.wait_for_timeout(50)
    raise AssertionError("the search had no effect")


def test_it_opens_from_a_file_without_a_complaint_and_shows_everybody(page: Page, consultant: Audit) -> None:
    assert count(page) == len(consultant.verdicts)
    assert page.title().startswith("Guestlist")


def test_nothing_is_stored_in_the_browser(page: Page) -> None:
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
def test_nothing_stands_in_the_way_of_accessibility(browser: Browser, report: Path, scheme: Any, width: int) -> None:
    with opened(browser, report, color_scheme=scheme, viewport={"width": width, "height": 900}) as page:
        page.click("a[data-rule=competitor]")
        page.click("#rows button.plain")
        page.wait_for_selector("tr.detail")
        page.click("summary")
        page.locator("#rows select").first.select_option("skip")
        assert violations(page) == []


@pytest.mark.parametrize("language", ["en", "nl", "nb"])
def test_it_fits_a_phone_of_320_points(browser: Browser, consultant: Audit, tmp_path: Path, language: str) -> None:
    path = page_file(consultant, tmp_path, Edition(language=language, client="Merel Oudegeest"))
    with opened(browser, path, viewport={"width": 320, "height": 700}) as page:
        page.click("#rows button.plain")
        page.wait_for_selector("tr.detail")
        page.click("summary")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_text_of_double_size_stays_within_the_window(browser: Browser, report: Path) -> None:
    with opened(browser, report, viewport={"width": 1280, "height": 900}) as page:
        page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
        assert page.evaluate("document.documentElement.scrollWidth") <= 1280


def test_it_is_complete_without_script_but_for_the_full_list(browser: Browser, report: Path, consultant: Audit) -> None:
    with opened(browser, report, java_script_enabled=False) as page:
        assert page.locator("#still li").count() == min(len(consultant.verdicts), 500)
        assert page.locator("#live").is_hidden()
        assert page.locator("#still").is_visible()


def test_filters_work_together_and_can_be_cleared(page: Page, consultant: Audit) -> None:
    page.select_option("#verdict", "0")
    assert count(page) == sum(verdict.decision == "skip" for verdict in consultant.verdicts)
    page.fill("#search", "zuidema")
    wait_for_few(page)
    assert all("zuidema" in text.lower() for text in page.locator("#rows tr").all_inner_texts())
    page.click("#clear")
    assert count(page) == len(consultant.verdicts)


def test_a_search_without_accents_finds_names_with_them(page: Page) -> None:
    page.fill("#search", "yildiz")
    wait_for_few(page)
    assert "Yıldız" in page.inner_text("#rows") or "Yildiz" in page.inner_text("#rows")


def test_a_column_sorts_both_ways_and_says_so(page: Page) -> None:
    header = page.locator("th", has=page.locator("#sort-name"))
    page.click("#sort-name")
    assert header.get_attribute("aria-sort") == "ascending"
    first = page.locator("#rows button.plain").first.inner_text()
    page.click("#sort-name")
    assert header.get_attribute("aria-sort") == "descending"
    assert page.locator("#rows button.plain").first.inner_text() != first
    page.click("#sort-last")
    assert header.get_attribute("aria-sort") is None


def test_a_reason_leads_to_its_people(page: Page, consultant: Audit) -> None:
    page.click("a[data-rule=competitor]")
    assert count(page) == sum(verdict.rule == "competitor" for verdict in consultant.verdicts)


def test_the_waterfall_adds_up_to_its_sum(page: Page) -> None:
    page.click("a[data-rule=already-connected]")
    page.locator("#rows button.plain").first.click()
    page.wait_for_selector("tr.detail .fall")
    numbers = page.locator("tr.detail .fall").first.locator(".number").all_inner_texts()
    figures = [float(number.replace("−", "-")) for number in numbers]
    assert sum(figures[:-1]) == pytest.approx(figures[-1], abs=0.06 * len(figures))


def keys(page: Page, *presses: str) -> None:
    for key in presses:
        page.keyboard.press(key)


def tab_to(page: Page, selector: str) -> None:
    """Go on with Tab until the element has the focus, as somebody without a mouse would."""
    for _ in range(400):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reached {selector}")


def download(page: Page, folder: Path) -> Path:
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    path = folder / "decisions.csv"
    waiting.value.save_as(path)
    return path


def test_the_keyboard_alone_filters_decides_and_downloads(page: Page, tmp_path: Path) -> None:
    tab_to(page, "#search")
    page.keyboard.type("oosterhuis")
    wait_for_few(page)
    tab_to(page, "#rows button.plain")
    name = page.evaluate("document.activeElement.textContent")
    keys(page, "Enter")
    page.wait_for_selector("tr.detail")
    keys(page, "a")
    assert page.inner_text("#status") == "ask"
    keys(page, "ArrowDown", "s", "0", "ArrowUp")
    assert page.evaluate("document.activeElement.textContent") == name
    tab_to(page, ".note input")
    page.keyboard.type('said "later", maybe; ok')
    tab_to(page, "#download")
    path = download(page, tmp_path)
    (decision,) = read_decisions(path)
    assert (str(decision.decision), decision.note) == ("ask", 'said "later", maybe; ok')


def test_decisions_come_back_the_same_and_twice_is_once(page: Page, consultant: Audit, tmp_path: Path) -> None:
    wanted = {}
    for at, choice in ((0, "invite"), (1, "ask"), (3, "skip"), (5, "invite")):
        page.locator("#rows select").nth(at).select_option(choice)
        wanted[page.locator("#rows button.plain").nth(at).inner_text()] = choice
    page.focus("#download")
    path = download(page, tmp_path)
    made = read_decisions(path)
    once, twice = (sample_audit("consultant", decisions) for decisions in (made, (*made, *made)))
    names = {each.who: each.decision for each in made}
    after = {
        verdict.person.label: str(verdict.decision)
        for verdict in once.verdicts
        if any(contact.source.record_id in names for contact in verdict.person.contacts)
    }
    assert len(after) == len(made)
    assert {name: after[name] for name in wanted if name in after} == {n: c for n, c in wanted.items() if n in after}
    assert [each.decision for each in once.verdicts] == [each.decision for each in twice.verdicts]


def test_leaving_with_decisions_not_downloaded_is_asked_about(page: Page) -> None:
    page.locator("#rows select").first.select_option("skip")
    assert page.evaluate("!dispatchEvent(new Event('beforeunload', { cancelable: true }))") is True


def skeleton(page: Page) -> list[str]:
    """Every kind of element with the attributes it has, whatever their text."""
    kinds: list[str] = page.evaluate(
        "[...new Set([...document.querySelectorAll('*')].map("
        "node => node.tagName + ' ' + node.getAttributeNames().sort().join(' ')))].sort()"
    )
    return kinds


def book(path: Path, values: tuple[str, ...]) -> Audit:
    """An audit of cards that hold a value in every field."""
    head = "First Name,Last Name,Organization Name,Organization Title,Notes,Labels,Nickname"
    head += ",E-mail 1 - Value,Phone 1 - Value"
    with path.open("w", encoding="utf-8", newline="") as stream:
        stream.write(head + "\n")
        writer = csv.writer(stream)
        for n, value in enumerate(values):
            writer.writerow([value, value, value, value, value, value, value, f"{value}@acme{n}.example", value])
            writer.writerow([value, "", value, value, value, value, value, f"ok{n}@acme{n}.example", ""])
    return audit([path], today=TODAY)


def test_hostile_text_in_every_field_makes_no_element_and_runs_nothing(browser: Browser, tmp_path: Path) -> None:
    for name in ("calm", "hostile"):
        (tmp_path / name).mkdir()
    tame = tuple(f"Name{n}" for n in range(len(HOSTILE)))
    calm = page_file(book(tmp_path / "calm" / "google.csv", tame), tmp_path / "calm")
    hostile = page_file(
        book(tmp_path / "hostile" / "google.csv", HOSTILE),
        tmp_path / "hostile",
        Edition(client='"><script>alert(5)</script>'),
    )
    found = []
    for path in (calm, hostile):
        with opened(browser, path) as page:
            for button in page.locator("#rows button.plain").all():
                button.click()
            page.wait_for_timeout(300)
            assert page.title() == "Guestlist: who an invite all would wrongly reach"
            found.append(set(skeleton(page)))
    assert {
        kind for kind in found[1] - found[0] if re.search(r"IFRAME|IMG|OBJECT|EMBED|LINK| on\w+=?| href| src", kind)
    } == set()
    assert {kind.split()[0] for kind in found[1]} <= {kind.split()[0] for kind in found[0]} | {
        "rect",
        "line",
        "text",
        "title",
    }


@pytest.mark.parametrize("language", ["en", "nl", "nb"])
def test_on_paper_it_is_two_pages_and_a_short_appendix(
    browser: Browser, consultant: Audit, tmp_path: Path, language: str
) -> None:
    with opened(browser, page_file(consultant, tmp_path, Edition(language))) as page:
        sheets = len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(format="A4", prefer_css_page_size=True)))
        page.evaluate("document.getElementById('people').remove()")
        first = len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(format="A4", prefer_css_page_size=True)))
    assert first == 2
    assert sheets <= 2 + 3


def test_evidence_stands_in_balanced_columns_and_choices_are_not_cut(browser: Browser, report: Path) -> None:
    with opened(browser, report, viewport={"width": 1280, "height": 900}) as page:
        page.click("a[data-rule=already-connected]")
        page.locator("#rows button.plain").first.click()
        page.wait_for_selector("tr.detail")
        lefts = page.evaluate(
            "[...document.querySelectorAll('.evidence > div')].map(node => Math.round(node.getBoundingClientRect().x))"
        )
        assert len(set(lefts)) == 2
        select = page.locator("#rows select").first
        assert select.evaluate("node => node.scrollWidth <= node.clientWidth")
