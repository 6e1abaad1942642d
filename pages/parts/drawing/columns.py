"""Three parts of a page: below each other on a phone, and the first and the last beside the second where there is room.

Whoever listens hears them in the order of a phone: what to do now, what there is to choose from, what else helps.
"""

from collections.abc import Callable

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.parts.drawing.fold import draw_fold
from pages.parts.drawing.markup import as_label


def columns(name: str) -> tuple[DeltaGenerator, DeltaGenerator, DeltaGenerator]:
    """The three parts, to draw in."""
    with st.container(key=f"columns_{name}"):
        return st.container(key=f"{name}_now"), st.container(key=f"{name}_list"), st.container(key=f"{name}_more")


def doors(name: str) -> DeltaGenerator:
    """Room for things that open, two beside each other; one that is open takes the whole width."""
    return st.container(key=f"doors_{name}")


def draw_door(name: str, label: str, draw: Callable[[], None], *, at_once: bool = False) -> None:
    """Draw something that opens; a link to `page#name` opens it (bridge/focus.js).

    What is in it is worked out once it is open, or *at_once* where the browser reads it all the same.
    """
    folded = draw_fold(as_label(label), f"door_{name}")
    if folded.open or at_once:
        with folded:
            draw()
