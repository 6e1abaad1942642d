"""How are you? Our own signals, the question how long you can go on, and totals of instruments on paper."""

import streamlit as st

from pages.parts.drawing.markup import heading, link, paragraph, show
from pages.parts.self_check.check_outcome import about, draw_instrument_outcome, draw_own_outcome
from pages.parts.self_check.check_paper import draw_paper_total
from pages.parts.self_check.check_questions import (
    OUTCOME,
    draw_items,
    draw_urgent,
    instruments,
    own_checks,
    show_outcome,
)
from pages.parts.self_check.recognition import draw_recognition
from pages.parts.state.content import content, words
from pages.parts.state.session import kept

texts = words("zelfcheck")
st.title(texts.title, anchor=False)
draw_urgent()
show(paragraph(texts["lead"], "ap-lead"))
for name in own_checks():
    show(paragraph(content().checks[name].intro))
    draw_items(name)
for name in instruments():
    show(heading(content().checks[name].name), paragraph(content().checks[name].intro))
    draw_items(name)
    show(about(name))
    draw_instrument_outcome(name)

if kept(OUTCOME, default=False):
    for name in own_checks():
        draw_own_outcome(name)
    draw_recognition()
    show(f"<p>{link('mogelijkheden', texts['to_options'], 'ap-button')}</p>", paragraph(texts["kept"], "ap-note"))
else:
    st.button(texts["show_outcome"], type="primary", on_click=show_outcome)
draw_paper_total()
