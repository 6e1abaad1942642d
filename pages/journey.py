"""The frame: which pages there are, and what stands around each of them."""

from urllib.parse import parse_qsl

import streamlit as st

from pages.parts.bridge import bridge
from pages.parts.calm import draw_calm_page, forget_body, page_body
from pages.parts.content import broken, streamlit_words
from pages.parts.frame import PAGES, draw_footer, draw_header, draw_steps, title
from pages.parts.session import kept

forget_body()
if broken():
    draw_calm_page()
    st.stop()

pages = {name: st.Page(f"{name}.py", title=title(name), default=name == "start") for name in PAGES}
page = st.navigation(list(pages.values()), position="hidden")
here = next(name for name, other in pages.items() if other == page)
st.set_page_config(page_title=title(here), layout="centered")

clicked, _, query = (bridge(here, PAGES, streamlit_words(), view=str(kept("question"))) or "").partition("?")
if clicked in pages:
    st.switch_page(pages[clicked], query_params=dict(parse_qsl(query)))

draw_header(here)
draw_steps(here)
body = page_body()
draw_footer(here)
with body:
    page.run()
