"""For whoever puts a kiosk somewhere: how to set it up, and a test of all that it promises."""

import streamlit as st

from pages.parts.drawing.html import html
from pages.parts.drawing.markup import heading, listing, paragraph, show
from pages.parts.frame.selftest import draw_selftest
from pages.parts.state.words import words

STEPS = ("screen", "server", "printer", "phone")

texts = words("kiosk")
st.title(texts.title, anchor=False)
show(paragraph(texts["lead"], "ap-lead"))
show(html('<p><button type="button" class="ap-plain-button ap-begin" data-end="">{}</button></p>', texts["open_now"]))
show(heading(texts["test"]), paragraph(texts["test_text"], "ap-note"))
draw_selftest()
show(heading(texts["set_up"]), paragraph(texts["set_up_text"]))
for step in STEPS:
    show(heading(texts[f"set_{step}"], 3), listing(texts.all(f"set_{step}_text"), ordered=True))
