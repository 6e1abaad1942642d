"""For whoever sits beside a caregiver: the workbench, what to talk about, where the lines lie, and what it is worth."""

from functools import partial

import streamlit as st

from pages.parts.drawing.markup import heading, listing, more, paragraph, show, single_element
from pages.parts.explanation.coverage import draw_coverage
from pages.parts.professional.overview import draw_boundaries
from pages.parts.professional.triage import draw_triage
from pages.parts.professional.workbench import draw_folded, draw_workbench
from pages.parts.professional.workbench_sheet import draw_sheet
from pages.parts.professional.worth_of_respite import draw_types, draw_worth
from pages.parts.state.words import words

texts = words("professionals")
st.title(texts.title, anchor=False)
draw_workbench()
draw_sheet()
show(heading(texts["look_up"]))
draw_folded("triage", words("grenzen")["triage"], draw_triage)
draw_folded("boundaries", texts["boundaries"], partial(draw_boundaries, texts))
draw_coverage()
with single_element():
    draw_types()
    draw_worth()
    about = (heading(texts[part], 3) + listing(texts.all(f"{part}_text")) for part in ("for_you", "not_for"))
    show(heading(texts["about"]), paragraph(texts["lead"]), more(texts["about_more"], *about))
