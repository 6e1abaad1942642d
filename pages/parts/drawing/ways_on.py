"""One question at a time: the ways on and back, the same wherever questions are asked one by one."""

from collections.abc import Callable

import streamlit as st

from pages.parts.state.words import words

NEXT = "next_question"
"""The key of the way on, which a phone keeps in reach (static/style/widgets.css)."""


def draw_ways(leave: Callable[[], None], back: Callable[[], None] | None = None, on: str = "") -> None:
    """Draw the way on from a question, which *leave* takes, and the way back where there is one.

    *on* is what stands on the way on, if not *next*.
    """
    texts = words("situatie")
    st.button(on or texts["next"], type="primary", key=NEXT, on_click=leave)
    if back:
        st.button(texts["back"], on_click=back)
