"""Your situation: six questions first, then only those that still decide something."""

from functools import partial

import streamlit as st

from pages.parts.drawing.columns import draw_door
from pages.parts.drawing.markup import paragraph, show, view_heading
from pages.parts.drawing.ways_on import draw_ways
from pages.parts.own_device.device import keeping_allowed
from pages.parts.own_device.keeping import draw_keeping
from pages.parts.situation.conversation import core_questions, go_to, leave, question_number, question_reached
from pages.parts.situation.next_question import draw_question_box, next_question
from pages.parts.situation.question import draw_question
from pages.parts.situation.summary import draw_summary
from pages.parts.state.content import content
from pages.parts.state.session import forget_everything
from pages.parts.state.words import words

texts = words("situatie")
core = core_questions()
name = question_reached()

st.title(texts.title, anchor=False)
if name is None:
    show(view_heading(texts["done_title"]), paragraph(texts["done_text"], "ap-lead"))
    if st.button(texts["to_results"], type="primary"):
        st.switch_page("mogelijkheden.py")
    if following := next_question():
        draw_question_box(following)
        st.button(texts["one_more"], on_click=go_to, args=(following.answer,))
    else:
        show(paragraph(texts["nothing_left"], "ap-note"))
    draw_summary(texts, go_to)
    if keeping_allowed():
        draw_door("bewaren", words("device").title, draw_keeping, at_once=True)
    st.button(texts["start_over"], on_click=forget_everything)
    st.stop()

number = core.index(name) if name in core else None
if number == 0:
    show(paragraph(texts["intro"], "ap-lead"))
show(view_heading(question_number(name), content().questions[name].ask))
draw_question(name)
draw_ways(partial(leave, name), partial(go_to, core[number - 1]) if number else None)
