"""The page as a file: self-contained, strict, small, and the same whatever the names are."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import re
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path

import pytest

from guestlist.model import Audit
from guestlist.pipeline import audit
from guestlist.reports import audit_json
from guestlist.reports.edition import Edition, in_edition
from guestlist.reports.logo import load_logo
from guestlist.reports.page import write
from guestlist.reports.plain import short_name

SAMPLES = Path(__file__).parents[2] / "sample_contacts"
BYTES_A_CONTACT, FIXED_BYTES = 160, 80_000


@pytest.fixture(scope="module")
def result() -> Audit:
    return audit([SAMPLES / "jobchanger"], today=dt.date(2026, 11, 21))


def page(result: Audit, edition: Edition | None = None) -> str:
    stream = StringIO()
    with in_edition(edition or Edition()):
        write(result, stream)
    return stream.getvalue()


@pytest.fixture(scope="module")
def text(result: Audit) -> str:
    return page(result)


class Elements(HTMLParser):
    """Every start tag with its attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def test_nothing_is_fetched_from_anywhere(text: str) -> None:
    own = re.sub(r'<script type="application/octet-stream".*?</script>', "", text, flags=re.DOTALL)
    assert re.findall(r"https?://(?!www\.w3\.org/2000/svg)[^\s\"'<]*", own) == []
    fetching = {"src", "srcset", "data", "poster", "action", "formaction", "background"}
    for tag, attributes in Elements(text).tags:
        assert not fetching & set(attributes), tag
        assert (attributes.get("href") or "#").startswith("#"), tag


def test_the_policy_allows_the_one_script_and_the_one_style_and_nothing_else(text: str) -> None:
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', text)
    (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    (script,) = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    for kind, content in (("style", style), ("script", script)):
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    assert not [
        attributes for _tag, attributes in Elements(text).tags if any(each.startswith("on") for each in attributes)
    ]
    assert not [tag for tag, attributes in Elements(text).tags if "style" in attributes]
    assert not re.search(r"localStorage|sessionStorage|indexedDB|document\.cookie|innerHTML|eval\(", script)


def test_every_reference_inside_the_page_leads_somewhere(text: str) -> None:
    tags = Elements(text).tags
    names = [attributes["id"] for _tag, attributes in tags if attributes.get("id")]
    assert len(names) == len(set(names))
    wanted = {str(a.get("aria-labelledby")) for _t, a in tags if a.get("aria-labelledby")}
    wanted |= {str(a["href"])[1:] for _t, a in tags if "href" in a}
    assert wanted <= set(names)


def test_it_stays_within_its_size(result: Audit, text: str) -> None:
    assert len(text.encode("utf-8")) <= BYTES_A_CONTACT * result.tally.records + FIXED_BYTES


def test_the_same_audit_gives_the_same_page(result: Audit, text: str) -> None:
    assert page(result) == text


@pytest.mark.parametrize(("language", "word"), [("en", "Everybody"), ("nl", "Iedereen"), ("nb", "Alle")])
def test_it_speaks_the_language_asked_for(result: Audit, language: str, word: str) -> None:
    shown = page(result, Edition(language))
    assert f'<html lang="{language}">' in shown
    assert f">{word}</span>" in shown


@pytest.mark.parametrize("language", ["nl", "nb"])
def test_no_english_is_left_on_the_page_in_another_language(result: Audit, language: str) -> None:
    shown = re.sub(r"<(script|style)[^>]*>.*?</\1>", "", page(result, Edition(language, client="X")), flags=re.DOTALL)
    words = set(re.findall(r"[A-Za-z]+", re.sub(r"<[^>]+>", " ", shown)))
    assert not words & {"the", "with", "They", "Their", "people", "addresses", "would", "which", "Decide", "nothing"}


def test_json_is_the_same_in_every_language(result: Audit) -> None:
    made = set()
    for language in ("en", "nl", "nb"):
        stream = StringIO()
        with in_edition(Edition(language)):
            audit_json.write(result, stream)
        made.add(stream.getvalue())
    assert len(made) == 1


def test_a_client_adds_a_note_on_processing_with_lines_to_sign(result: Audit, text: str) -> None:
    shown = page(result, Edition(client="Anne <Hansen>"))
    assert "Processing note" in shown
    assert "Anne &lt;Hansen&gt;" in shown
    assert "Processing note" not in text


def test_the_note_on_processing_lists_the_files_it_speaks_of_on_paper_too(result: Audit) -> None:
    note = page(result, Edition(client="Ann Smit")).partition('id="processing-heading"')[2]
    files = [short_name(each.file) for each in result.inputs if each.format not in ("folder", "archive")]
    assert [file for file in files if f'<td class="name">{file}</td>' not in note] == []


def test_the_next_step_says_how_many_the_headline_cannot_count(tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_text("First Name,Last Name,Phone\nAnn,Smit,+31612345678\n", encoding="utf-8")
    assert "Of them 1 has no e-mail address." in page(audit([tmp_path / "b.csv"], today=dt.date(2026, 11, 21)))


def test_a_logo_is_carried_inside_the_page(result: Audit, tmp_path: Path) -> None:
    path = tmp_path / "logo.svg"
    path.write_text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>', encoding="utf-8")
    assert '<img src="data:image/svg+xml;base64,' in page(result, Edition(logo=load_logo(path)))


def test_a_file_that_is_no_picture_is_no_logo(tmp_path: Path) -> None:
    from guestlist.errors import UserError

    path = tmp_path / "logo.png"
    path.write_text("<html>", encoding="utf-8")
    with pytest.raises(UserError, match="no picture"):
        load_logo(path)
    with pytest.raises(UserError, match=r"logo2\.png"):
        load_logo(tmp_path / "logo2.png")


def test_an_empty_book_has_a_page_too(tmp_path: Path) -> None:
    (tmp_path / "google.csv").write_text("First Name,Last Name,E-mail 1 - Value\nAnn,Smit,ann@acme.example\n")
    shown = page(audit([tmp_path / "google.csv"], today=dt.date(2026, 11, 21)))
    assert "Invite all would reach 1 address;" in shown
