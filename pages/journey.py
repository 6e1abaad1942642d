"""The frame: which pages there are, and what stands around each of them."""

from urllib.parse import parse_qsl

import streamlit as st

from pages.parts.author.author import draw_for_author
from pages.parts.frame.bridge import View, bridge, kept_on_device
from pages.parts.frame.calm_page import draw_calm_page, forget_body, page_body
from pages.parts.frame.frame import (
    asked_on,
    draw_footer,
    draw_header,
    draw_steps,
    draw_tools,
    follow_language,
    site,
    tab_title,
)
from pages.parts.frame.kiosk import draw_attract
from pages.parts.own_device.device import settling, stand_on
from pages.parts.own_device.keeping import draw_message
from pages.parts.state.content import begin_run, broken, content
from pages.parts.state.session import finish_forgetting
from pages.parts.state.words import streamlit_words

forget_body()
finish_forgetting()
if broken():
    draw_calm_page()
    st.stop()

begin_run()
follow_language(st.query_params)
pages = site()
page = st.navigation(list(pages.values()), position="hidden")
here = next(name for name, other in pages.items() if other == page)
stand_on(here)
question, counted = asked_on(here)
view = View(here, question, tab_title(here, counted))
st.set_page_config(page_title=view.title, layout="centered")
link = bridge(view, tuple(pages), streamlit_words(), content().language)
clicked, _, query = (link or "").partition("?")
if clicked in pages:
    asked = dict(parse_qsl(query))
    follow_language(asked)
    st.switch_page(pages[clicked], query_params=asked)

draw_attract()
draw_header(here)
draw_tools(here)
draw_steps(here)
draw_for_author()
body = page_body()
draw_footer(here)
with body, kept_on_device():
    if not settling():
        draw_message(here)
        page.run()
