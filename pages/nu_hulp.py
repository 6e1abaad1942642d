"""Help now: three situations, whom to call first, and the words to say. Needs no answer."""

import streamlit as st

from pages.parts.calling.choices import draw_choices
from pages.parts.calling.urgent import draw_breakdown, draw_danger, draw_medical, draw_talk
from pages.parts.drawing.markup import link, paragraph, show, single_element
from pages.parts.installation.report_mistake import wrong
from pages.parts.state.words import words

texts = words("nu_hulp")
st.title(texts.title, anchor=False)
with single_element():
    show(paragraph(texts["lead"], "ap-lead"))
    draw_choices(texts)
    draw_danger(texts)
    draw_medical(texts)
    draw_breakdown(texts)
    draw_talk(texts)
    show(
        paragraph(texts["later"], "ap-note") + link("plan", texts["to_plan"]),
        wrong("pages", "nu_hulp"),
    )
