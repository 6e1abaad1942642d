"""My plan: everything on one or two sheets of paper."""

import streamlit as st

from pages.parts.afterwards import draw_afterwards
from pages.parts.content import day_in_words, today, words
from pages.parts.keeping import draw_keeping
from pages.parts.kiosk import draw_take_home
from pages.parts.markup import paragraph, show, together
from pages.parts.mode import is_kiosk
from pages.parts.papers import draw_sheets
from pages.parts.plan_parts import (
    draw_calls,
    draw_on_paper,
    draw_options,
    draw_plan_dates,
    draw_questions,
    draw_situation,
    draw_stays,
    draw_warnings_in_short,
)
from pages.parts.sure import draw_after

texts = words("plan")
st.title(texts.title, anchor=False)
show(paragraph(texts["lead"], "ap-lead"), paragraph(texts.text("made_on", date=day_in_words(today())), "ap-note"))
if is_kiosk():
    draw_take_home()
with together():
    draw_warnings_in_short(texts)
    draw_situation(texts)
    draw_options(texts)
    draw_stays(texts)
    draw_calls(texts)
    draw_plan_dates(texts)
    draw_questions(texts)
    show(paragraph(texts["remember"], "ap-note"))
draw_sheets()
draw_afterwards()
draw_after()
draw_keeping()
draw_on_paper(texts)
