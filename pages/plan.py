"""My plan: everything on one or two sheets of paper."""

import streamlit as st

from matching.wording import date_text
from pages.parts.content import today, words
from pages.parts.markup import heading, paragraph, show
from pages.parts.plan_parts import (
    draw_calls,
    draw_enough,
    draw_options,
    draw_plan_dates,
    draw_questions,
    draw_situation,
    draw_warnings_in_short,
)

texts = words("plan")
st.title(texts.title, anchor=False)
show(paragraph(texts["lead"], "ap-lead"), paragraph(texts.text("made_on", date=date_text(today())), "ap-note"))
draw_warnings_in_short(texts)
draw_situation(texts)
draw_options(texts)
draw_calls(texts)
draw_plan_dates(texts)
draw_questions(texts)
show(paragraph(texts["remember"], "ap-note"))
draw_enough(texts)
show(f'<section class="ap-screen-only">{heading(texts["print"])}{paragraph(texts["print_how"])}</section>')
