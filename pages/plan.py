"""My plan: everything on one or two sheets of paper."""

import streamlit as st

from pages.parts.arranging.papers import draw_sheets
from pages.parts.calling.first_call import call_first
from pages.parts.calling.warnings import draw_good_to_know, draw_warnings
from pages.parts.drawing.columns import columns, doors, draw_door
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import link, paragraph, show
from pages.parts.frame.kiosk import draw_take_home
from pages.parts.own_device.keeping import draw_keeping
from pages.parts.plan.afterwards import draw_afterwards
from pages.parts.plan.plan_parts import (
    draw_options,
    draw_plan_dates,
    draw_questions,
    draw_room_to_write,
    draw_situation,
    draw_who_and_when,
)
from pages.parts.results.sure_test import draw_after
from pages.parts.state.content import day_in_words, today, words
from pages.parts.state.mode import is_kiosk

texts = words("plan")
st.title(texts.title, anchor=False)
if is_kiosk():
    draw_take_home()
draw_warnings("plan")
draw_who_and_when(texts)
now, chosen, more = columns("plan")
with now:
    show(call_first(printed=True))
    draw_room_to_write(texts)
with chosen:
    draw_options(texts)
    draw_plan_dates(texts)
    draw_questions(texts)
with more, doors("plan"):
    draw_door("papieren", texts["papers"], draw_sheets)
    if not is_kiosk():
        draw_door("bewaren", texts["keep"], draw_keeping, at_once=True)
        draw_door("afdrukken", texts["print"], lambda: show(paragraph(texts["print_how"])))
    draw_door("na-afloop", words("afterwards").title, draw_afterwards)
    draw_door("genoeg", words("mogelijkheden")["door_sure"], draw_after)
    draw_good_to_know("plan")
    draw_situation(texts)
    show(html('<p class="ap-door">{}</p>', link("regelen#jaar", texts["to_year"])))
show(paragraph(f"{texts['remember']} {texts.text('made_on', date=day_in_words(today()))}", "ap-note"))
