"""The calm page when something breaks. It needs nothing but its own two files, and at worst one HTML file."""

from contextvars import ContextVar
from html import escape
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from matching.authoring.reading import read
from pages.parts.outside import without_ways_out

PROJECT = Path(__file__).parents[2]
SORRY = PROJECT / "static" / "sorry.html"

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
        html = _calm_html(_values("pages/fout.yaml"), _values("help_lines.yaml"))
    except (KeyError, TypeError, AttributeError):
        html = SORRY.read_text(encoding="utf-8")
    place.html(without_ways_out(html))


def _calm_html(page: dict[str, Any], lines: dict[str, Any]) -> str:
    words = {key: escape(text) for key, text in page["words"].items()}
    calls = "".join(_call(lines[name]) for name in page["help_lines"])
    return (
        f'<section class="ap-calm" role="alert"><h1>{escape(page["title"])}</h1>'
        f'<p class="ap-lead">{words["our_fault"]}</p><p>{words["answers"]}</p>'
        f'<p><a class="ap-button" href="./">{words["again"]}</a></p>'
        f"<p>{words['call']}</p>{calls}</section>"
    )


def _values(name: str) -> Any:  # noqa: ANN401 - whatever an author wrote
    """Read one file without the rest of the content, which may be what is broken."""
    return read(PROJECT / "content" / name, name).values


def _call(line: dict[str, Any]) -> str:
    name, number = escape(line["name"]), line.get("number")
    if not number:
        return f'<div class="ap-call"><p><strong>{name}</strong></p><p>{escape(line.get("how_to_find", ""))}</p></div>'
    dial = escape(number.replace(" ", ""))
    return f'<div class="ap-call"><p><strong>{name}</strong></p><a href="tel:{dial}">{escape(number)}</a></div>'
