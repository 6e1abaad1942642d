"""How are you? Our own signals and how long you can go on, one question at a time; totals of instruments on paper."""

import streamlit as st

from pages.parts.self_check.check_conversation import check_question_reached, check_questions
from pages.parts.self_check.check_outcome import draw_check_outcome
from pages.parts.self_check.check_paper import draw_paper_total
from pages.parts.self_check.check_questions import draw_check_question, draw_urgent
from pages.parts.state.words import words

st.title(words("zelfcheck").title, anchor=False)
draw_urgent()
asked = check_question_reached()
if asked:
    draw_check_question(asked)
else:
    draw_check_outcome()
if asked in {None, *check_questions()[:1]}:
    draw_paper_total()
