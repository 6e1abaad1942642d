"""The frame: which pages there are, and what stands around each of them."""

from urllib.parse import parse_qsl

import streamlit as st

from pages.parts.author import draw_for_author
from pages.parts.bridge import View, bridge, kept_on_device
from pages.parts.calm import draw_calm_page, forget_body, page_body
from pages.parts.content import broken, content, listen, streamlit_words
from pages.parts.device import settling, stand_on
from pages.parts.frame import draw_footer, draw_header, draw_steps, draw_tools, follow_language, site, tab_title
from pages.parts.keeping import draw_message
from pages.parts.kiosk import draw_attract
from pages.parts.session import finish_forgetting, kept

forget_body()
finish_forgetting()
if broken():
    draw_calm_page()
    st.stop()

listen()
follow_language(st.query_params)
pages = site()
page = st.navigation(list(pages.values()), position="hidden")
here = next(name for name, other in pages.items() if other == page)
stand_on(here)
view = View(here, str(kept("question")), tab_title(here))
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
