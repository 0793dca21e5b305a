"""``report.html``: one self-contained page for people; the summary and the first people stand in it without script."""

from __future__ import annotations

from typing import IO

from guestlist.model import Audit

FILE_NAME = "report.html"


def write(audit: Audit, stream: IO[str]) -> None:
    """The whole page. Contacts' text reaches it through autoescaped templates and the script's ``textContent`` only."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined
    from markupsafe import Markup

    from guestlist.reports.language import _, n_, whole
    from guestlist.reports.page.content import content_of, part_file

    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        loader=FunctionLoader(part_file),
    )
    environment.globals.update({"_": _, "n_": n_, "whole": whole})
    content = content_of(audit)
    for own in ("style", "script", "island", "style_hash", "script_hash"):
        content[own] = Markup(content[own])  # our own files and base64; no contact's text
    content["chunks"] = [Markup(chunk) for chunk in content["chunks"]]
    for piece in environment.get_template("page.html.j2").generate(content):
        stream.write(piece)
