"""For whoever sits beside a caregiver: where the lines lie, every route with its reasons, and what to talk about."""

import streamlit as st

from pages.parts.content import words
from pages.parts.markup import heading, link, listing, paragraph, show
from pages.parts.overview import draw_boundaries, draw_conversation, draw_routes
from pages.parts.session import forget_everything
from pages.parts.triage import draw_triage
from pages.parts.worth import draw_types, draw_worth

texts = words("professionals")
st.title(texts.title, anchor=False)
show(paragraph(texts["lead"], "ap-lead"))
for part in ("for_you", "not_for"):
    show(heading(texts[part]), listing(texts.all(f"{part}_text")))
show(f"<p>{link('situatie', texts['to_questions'], 'ap-button')}</p>")
draw_triage()
draw_boundaries(texts)
draw_routes(texts)
draw_conversation(texts)
draw_types()
draw_worth()
show(heading(texts["total"]), paragraph(texts["total_text"]), f"<p>{link('zelfcheck', texts['to_check'])}</p>")
st.button(texts["start_over"], on_click=forget_everything)
