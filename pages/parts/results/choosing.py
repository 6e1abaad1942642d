"""What helps to choose, each behind one press: what matters, choices side by side, barriers, knowing enough."""

import streamlit as st
from markupsafe import Markup

from matching.verdicts.preferences import weights_of
from pages.parts.calling.first_call import advice
from pages.parts.calling.warnings import draw_good_to_know
from pages.parts.drawing.columns import doors, draw_door
from pages.parts.drawing.markup import heading, paragraph, show
from pages.parts.explanation.natural_course import draw_natural_course, is_for_now
from pages.parts.results.barriers import draw_barriers
from pages.parts.results.compare import draw_compare
from pages.parts.results.sure_test import draw_before
from pages.parts.situation.summary import answer_in_words
from pages.parts.state.answers import current_answers, judgement
from pages.parts.state.session import set_page_value
from pages.parts.state.words import words

WHAT_MATTERS = "preferences"


def draw_choosing() -> None:
    """Draw the ways that help to choose, in a crisis all behind one press, and what is good to know."""
    texts = words("mogelijkheden")
    if advice().situation.urgent:
        with doors("choosing"):
            draw_door("kiezen", texts["choosing"], _draw_ways)
            draw_good_to_know("mogelijkheden")
        return
    show(heading(texts["decision"]))
    with doors("choosing"):
        _draw_ways()
        draw_good_to_know("mogelijkheden")


def _draw_ways() -> None:
    texts = words("mogelijkheden")
    if current_answers():
        draw_door("belangrijk", texts["door_matters"], draw_what_matters)
    draw_door("vergelijk", texts["door_compare"], draw_compare)
    draw_door("drempels", texts["door_barriers"], draw_barriers)
    if is_for_now():
        draw_door("verloop", words("evidence")["course"], draw_natural_course)
    draw_door("genoeg", texts["door_sure"], draw_before)


def draw_what_matters() -> None:
    """Say whether the order follows what this person finds important, and offer that question."""
    texts, is_known = words("mogelijkheden"), bool(weights_of(judgement().person.answers))
    show(paragraph(texts["matters_told" if is_known else "matters_ask"]))
    show(paragraph(answer_in_words(WHAT_MATTERS)) if is_known else Markup())
    if st.button(texts["matters_change" if is_known else "matters_give"]):
        set_page_value("question", WHAT_MATTERS)
        st.switch_page("situatie.py")
