"""Arranging, as one path: call, say, send, wait until, and what to do on a no."""

import streamlit as st
from markupsafe import Markup

from pages.parts.arranging.arranging_path import draw_path, draw_path_doors
from pages.parts.calling.first_call import advice, call_first
from pages.parts.calling.warnings import draw_warnings
from pages.parts.drawing.columns import columns
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import link, paragraph, show
from pages.parts.routes.routes import visitor_routes
from pages.parts.state.answers import current_answers
from pages.parts.state.words import words

texts = words("regelen")
st.title(texts.title, anchor=False)
routes = visitor_routes()
draw_warnings("regelen")
now, steps, more = columns("path")
with now:
    show(call_first(says=not current_answers()))
with steps:
    if current_answers():
        draw_path(routes[0])
    else:
        show(
            paragraph(texts["nothing_answered"]),
            html("<p>{}</p>", link("situatie", texts["to_questions"], "ap-button")),
        )
with more:
    draw_path_doors(routes)
    show(html("<p>{}</p>", link("plan", texts["to_plan"], "ap-button")) if not advice().situation.urgent else Markup())
