"""Words, how matching works, privacy, accessibility, who made this, and the sources."""

import streamlit as st

from pages.parts.content import words
from pages.parts.library import draw_glossary, draw_opened_source, draw_sources
from pages.parts.markup import call_box, heading, listing, paragraph, show

PARTS = ("how", "sure", "advice", "privacy", "access", "makers")

texts = words("uitleg")
st.title(texts.title, anchor=False)
draw_opened_source(st.query_params.get("bron"))
show(paragraph(texts["lead"], "ap-lead"))
draw_glossary()
for part in PARTS:
    show(heading(texts[part], 2, part), listing(texts.all(f"{part}_text")))
show(*map(call_box, texts.page.help_lines))
draw_sources()
