"""Start: recognition first, then three ways in."""

from html import escape

import streamlit as st

from pages.parts.drawing.markup import link, paragraph, show
from pages.parts.state.content import words
from pages.parts.state.mode import is_kiosk

WAYS = (
    ("situatie", "way_questions", "ap-way-first"),
    ("mogelijkheden", "way_browse", ""),
    ("zelfcheck", "way_check", ""),
    ("nu_hulp", "way_urgent", "ap-way-help"),
)

texts = words("start")
st.title(texts["question"], anchor=False)
show(paragraph(texts["recognition"], "ap-lead"), paragraph(texts["offer"], "ap-lead"))
ways = [
    f'<li class="ap-way {looks}">{link(page, texts[name])}<p>{escape(texts[f"{name}_text"])}</p></li>'
    for page, name, looks in WAYS
]
show(f'<ul class="ap-ways">{"".join(ways)}</ul>')
promise = words("kiosk")["promise"] if is_kiosk() else texts["promise"]
show(paragraph(promise, "ap-note"), paragraph(texts["not_advice"], "ap-note"))
