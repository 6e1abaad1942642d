"""The door: which law, whom to call, the words to say, the terms as dates, and what to do on a no."""

import streamlit as st

from pages.parts.answers import current_answers
from pages.parts.content import content, words
from pages.parts.dates import draw_dates
from pages.parts.doors import draw_closed, draw_first, draw_others, routes_in_order
from pages.parts.markup import heading, link, paragraph, show, together
from pages.parts.papers import draw_letters
from pages.parts.year import draw_year_and_calendar

texts = words("regelen")
st.title(texts.title, anchor=False)
found = routes_in_order()
with together():
    show(paragraph(texts["lead"], "ap-lead"))
    if current_answers():
        show(heading(texts["first"]))
        draw_first(found[0])
        show(heading(texts["others"]), paragraph(texts["others_intro"], "ap-note"))
        draw_others(found[1:])
    else:
        show(paragraph(texts["nothing_answered"]), f"<p>{link('situatie', texts['to_questions'], 'ap-button')}</p>")
        show(heading(texts["all_routes"]), paragraph(texts["all_routes_intro"], "ap-note"))
        draw_others(found)
    draw_closed()
draw_letters()
draw_dates(tuple(content().routes[one.id] for one in found))
draw_year_and_calendar()
show(f"<p>{link('plan', texts['to_plan'], 'ap-button')}</p>")
