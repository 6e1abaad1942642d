"""For whoever writes content: what was edited shows by itself, and what is wrong with it stands on the page."""

import os

import streamlit as st
from markupsafe import Markup, escape

from pages.parts.drawing.html import html
from pages.parts.state.content import content, content_problems
from pages.parts.state.session import session_value, set_session_value
from pages.parts.state.words import words

WRITING = bool(os.environ.get("ADEMPAUZE_AUTHOR"))
SECONDS, DRAWN = 2, "drawn_content"


def is_writing() -> bool:
    """Whether this installation is of somebody who writes content."""
    return WRITING


def draw_for_author() -> None:
    """Draw the problems in content above the page, and look every two seconds whether a file changed; only if asked."""
    if WRITING:
        set_session_value(DRAWN, id(content()))
        _watch()


@st.fragment(run_every=SECONDS)
def _watch() -> None:
    if session_value(DRAWN) != id(content()):
        st.rerun()
    if problems := content_problems():
        lines = Markup().join(html("<li><code>{}</code></li>", line) for line in problems)
        st.html(f'<section class="ap-author"><h2>{escape(words("journey")["author"])}</h2><ul>{lines}</ul></section>')
