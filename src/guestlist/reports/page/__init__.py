"""``report.html``: one self-contained page for people; the summary and the first people stand in it without script."""

from __future__ import annotations

from typing import IO

from guestlist.model import Audit

FILE_NAME = "report.html"


def write(audit: Audit, stream: IO[str]) -> None:
    """The whole page. Contacts' text reaches it through autoescaped templates and the script's ``textContent`` only."""
    from jinja2 import DictLoader, Environment, StrictUndefined
    from markupsafe import Markup

    from guestlist.forecast import forecast, load_priors
    from guestlist.reports.page.content import content_of, part_file

    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        loader=DictLoader({name: part_file(name) for name in ("page.html.j2", "charts.html.j2")}),
    )
    content = content_of(audit, audit.forecast or forecast(audit.verdicts, load_priors()))
    for own in ("style", "script", "island", "style_hash", "script_hash"):
        content[own] = Markup(content[own])  # our own files and base64; no contact's text
    charts = environment.get_template("charts.html.j2").module
    stream.write(environment.get_template("page.html.j2").render(charts=charts, **content))
