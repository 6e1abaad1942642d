"""Start: recognition first, then three ways in."""

from html import escape

import streamlit as st

from pages.parts.content import words
from pages.parts.markup import link, paragraph, show

WAYS = (("situatie", "way_questions"), ("mogelijkheden", "way_browse"), ("zelfcheck", "way_check"), ("nu_hulp", "way_urgent"))

texts = words("start")
st.title(texts["question"], anchor=False)
show(paragraph(texts["recognition"], "ap-lead"), paragraph(texts["offer"], "ap-lead"))
ways = [
    f'<li class="ap-way">{link(page, texts[name], "ap-button" if page == "situatie" else "ap-button-quiet")}'
    f"<p>{escape(texts[f'{name}_text'])}</p></li>"
    for page, name in WAYS
]
show(f'<ul class="ap-ways">{"".join(ways)}</ul>', paragraph(texts["promise"], "ap-note"), paragraph(texts["not_advice"], "ap-note"))
