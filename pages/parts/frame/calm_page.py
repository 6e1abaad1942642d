"""The calm page when something breaks, in the visitor's language and with two ways out.

It needs nothing but its own two files of content and their translations, and at worst one HTML file.
"""

from contextvars import ContextVar
from pathlib import Path
from typing import Any

import streamlit as st
from markupsafe import Markup, escape
from streamlit.delta_generator import DeltaGenerator

from matching.authoring.reading import read
from matching.entries.language import DUTCH
from pages.parts.drawing.html import html
from pages.parts.drawing.links_outside import without_ways_out
from pages.parts.drawing.markup import call_box, dial
from pages.parts.state.content import FOLDER, LANGUAGE
from pages.parts.state.session import page_value

SORRY = Path(__file__).parents[3] / "static" / "sorry.html"
PAGE, LINES = "pages/fout.yaml", "help_lines.yaml"

_body: ContextVar[DeltaGenerator | None] = ContextVar("body", default=None)


def forget_body() -> None:
    """Forget the place that the run before made: a run that breaks early must not draw there."""
    _body.set(None)


def page_body() -> DeltaGenerator:
    """Make the place for the page itself; if the page breaks, the calm page is drawn there and hides the rest."""
    body = st.container(key="ap_page")
    _body.set(body)
    return body


def draw_calm_page() -> None:
    """Say that it is our fault, that the answers are still there, and whom to call."""
    place = (_body.get() or st).container(key="ap_calm_page")
    try:
        drawn = _calm_html(_in_their_language(_values(PAGE), PAGE), _in_their_language(_values(LINES), LINES))
    except (KeyError, TypeError, AttributeError):
        drawn = Markup(SORRY.read_text(encoding="utf-8"))  # noqa: S704 - our own file
    place.html(without_ways_out(drawn))


def _calm_html(page: dict[str, Any], lines: dict[str, Any]) -> Markup:
    words = {key: escape(text) for key, text in page["words"].items()}
    calls = Markup().join(
        call_box(line["name"], dial(line.get("number")) or html("<p>{}</p>", line.get("how_to_find", "")))
        for line in (lines[name] for name in page["help_lines"])
    )
    return html(
        '<section class="ap-calm" role="alert"><h1>{}</h1><p class="ap-lead">{}</p><p>{}</p>'
        '<p><a class="ap-button" href="./">{}</a></p><p>{}</p><p>'
        '<button type="button" class="ap-plain-button" data-wipe="">{}</button></p><p>{}</p>'
        "{}</section>",
        page["title"],
        words["our_fault"],
        words["answers"],
        words["again"],
        words["still_broken"],
        words["start_over"],
        words["call"],
        calls,
    )


def _values(name: str) -> Any:  # noqa: ANN401 - whatever an author wrote
    """Read one file without the rest of the content, which may be what is broken."""
    return read(FOLDER / name, name).values


def _in_their_language(dutch: dict[str, Any], name: str) -> dict[str, Any]:
    """The values of a file in the visitor's language; Dutch where a text isn't translated, or is broken there."""
    code = page_value(LANGUAGE, DUTCH.code)
    return dutch if code == DUTCH.code else _over(dutch, _values(f"languages/{code}/{name}"))


def _over(dutch: dict[str, Any], translated: object) -> dict[str, Any]:
    known = translated if isinstance(translated, dict) else {}
    of_dutch_kind = {key: text for key, text in known.items() if isinstance(text, type(dutch.get(key)))}
    return {
        key: _over(text, of_dutch_kind.get(key)) if isinstance(text, dict) else of_dutch_kind.get(key, text)
        for key, text in dutch.items()
    }
