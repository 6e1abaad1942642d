"""For whoever sits beside a caregiver: the workbench, what to talk about, where the lines lie, and what it is worth."""

from functools import partial

import streamlit as st

from pages.parts.content import words
from pages.parts.coverage import draw_coverage
from pages.parts.markup import heading, listing, more, paragraph, show, together
from pages.parts.overview import draw_boundaries
from pages.parts.triage import draw_triage
from pages.parts.workbench import draw_folded, draw_workbench
from pages.parts.workbench_sheet import draw_sheet
from pages.parts.worth import draw_types, draw_worth

texts = words("professionals")
st.title(texts.title, anchor=False)
draw_workbench()
draw_sheet()
show(heading(texts["look_up"]))
draw_folded("triage", words("grenzen")["triage"], draw_triage)
draw_folded("boundaries", texts["boundaries"], partial(draw_boundaries, texts))
draw_coverage()
with together():
    draw_types()
    draw_worth()
    about = (heading(texts[part], 3) + listing(texts.all(f"{part}_text")) for part in ("for_you", "not_for"))
    show(heading(texts["about"]), paragraph(texts["lead"]), more(texts["about_more"], *about))
