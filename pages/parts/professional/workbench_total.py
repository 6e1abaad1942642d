"""The total of a licensed instrument that was filled in on paper; its questions stand nowhere here."""

from functools import partial

import streamlit as st

from pages.parts.drawing.markup import paragraph, show
from pages.parts.professional.clients import key_of
from pages.parts.professional.workbench_questions import asking
from pages.parts.self_check.check_paper import BURDEN, LIST, draw_instruments
from pages.parts.situation.question import show_anew
from pages.parts.state.session import page_value
from pages.parts.state.voices import CAREGIVER
from pages.parts.state.words import words


def draw_total() -> None:
    """Draw the choice of an instrument, its total, and what that means; the total answers how heavy the care is."""
    texts = words("workbench")
    with st.expander(texts["total"], key=key_of("total"), expanded=bool(page_value(LIST))):
        show(paragraph(texts["total_text"], "ap-note"))
        draw_instruments(key_of("paper"), partial(show_anew, (BURDEN,), asking(CAREGIVER)), dense=True)
