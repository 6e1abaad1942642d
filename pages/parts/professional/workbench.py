"""The workbench: answers and verdicts of one client beside each other, on one page."""

from collections.abc import Callable

import streamlit as st

from pages.parts.calling.warnings import draw_good_to_know, draw_warnings
from pages.parts.drawing.fold import draw_fold
from pages.parts.drawing.markup import heading, paragraph, show
from pages.parts.professional.clients import draw_clients, draw_handing_over
from pages.parts.professional.workbench_advice import draw_advice
from pages.parts.professional.workbench_questions import draw_questions
from pages.parts.professional.workbench_total import draw_total
from pages.parts.professional.workbench_verdicts import draw_now, draw_verdicts
from pages.parts.professional.workbench_voices import draw_choice, draw_differences
from pages.parts.state.words import words


def draw_workbench() -> None:
    """Draw what is done with a client, what is asked, and what it comes to."""
    with st.container(key="wb_top"):
        show(paragraph(words("workbench")["lead"], "ap-lead"))
        draw_clients()
    with st.container(key="workbench"):
        with st.container(key="wb_answers"):
            draw_choice()
            draw_questions()
            draw_total()
        with st.container(key="wb_verdicts"):
            show(heading(words("workbench")["verdicts"], 2, "uitkomst"))
            draw_warnings("professionals")
            draw_advice()
            draw_now()
            draw_good_to_know("professionals")
            draw_differences()
            draw_verdicts()
    draw_handing_over()


def draw_folded(name: str, label: str, draw: Callable[[], None]) -> None:
    """Draw something to look up, once somebody opens it: each answer would otherwise wait for it."""
    folded = draw_fold(label, f"look_up_{name}")
    if folded.open:
        with folded:
            draw()
