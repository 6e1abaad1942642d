"""My plan: everything on one or two sheets of paper."""

import streamlit as st

from pages.parts.arranging.papers import draw_sheets
from pages.parts.drawing.columns import columns, doors, draw_door
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import link, paragraph, show
from pages.parts.frame.kiosk import draw_take_home
from pages.parts.own_device.keeping import draw_keeping
from pages.parts.plan.afterwards import draw_afterwards
from pages.parts.plan.sections import draw_column, draw_every_answer, plan_now
from pages.parts.results.sure_test import draw_after
from pages.parts.state.clock import today
from pages.parts.state.mode import is_kiosk
from pages.parts.state.words import day_in_words, words

texts = words("plan")
st.title(texts.title, anchor=False)
if is_kiosk():
    draw_take_home()
sections = plan_now()
draw_column("above", sections)
now, chosen, more = columns("plan")
with now:
    draw_column("now", sections)
with chosen:
    draw_column("chosen", sections)
with more, doors("plan"):
    draw_door("papieren", texts["papers"], draw_sheets)
    if not is_kiosk():
        draw_door("bewaren", texts["keep"], draw_keeping, at_once=True)
        draw_door("afdrukken", texts["print"], lambda: show(paragraph(texts["print_how"])))
    draw_door("na-afloop", words("afterwards").title, draw_afterwards)
    draw_door("genoeg", words("mogelijkheden")["door_sure"], draw_after)
    draw_column("more", sections)
    draw_every_answer(sections)
    show(html('<p class="ap-door">{}</p>', link("regelen#jaar", texts["to_year"])))
show(paragraph(f"{texts['remember']} {texts.text('made_on', date=day_in_words(today()))}", "ap-note"))
