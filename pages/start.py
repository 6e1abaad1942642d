"""Start: recognition first, then three ways in."""

import streamlit as st
from markupsafe import Markup

from pages.parts.drawing.html import html
from pages.parts.drawing.markup import link, paragraph, show
from pages.parts.state.mode import is_kiosk
from pages.parts.state.words import words

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
    html('<li class="ap-way {}">{}<p>{}</p></li>', looks, link(page, texts[name]), texts[f"{name}_text"])
    for page, name, looks in WAYS
]
show(html('<ul class="ap-ways">{}</ul>', Markup().join(ways)))
promise = words("kiosk")["promise"] if is_kiosk() else texts["promise"]
show(paragraph(promise, "ap-note"), paragraph(texts["not_advice"], "ap-note"))
