"""Places and services, matched to the answers, as a list and on a map."""

import streamlit as st

from pages.parts.acquaint import draw_acquaint
from pages.parts.answers import chosen, judgement
from pages.parts.border import draw_beyond, draw_thin_supply
from pages.parts.content import words
from pages.parts.markup import heading, link, paragraph, show
from pages.parts.mismatch import draw_mismatch
from pages.parts.place_map import draw_map
from pages.parts.question import draw_question
from pages.parts.results import draw_results
from pages.parts.warnings import draw_first, draw_warnings

texts = words("plekken")
st.title(texts.title, anchor=False)
show(paragraph(texts["intro"], "ap-lead"))
home = judgement().person.home
if home:
    show(paragraph(texts.text("near", municipality=home.municipality)))
with st.expander(texts["change_place"] if home else texts["where_ask"], expanded=home is None):
    draw_question("municipality")
draw_warnings("plekken")
draw_first("plekken")
draw_thin_supply()
draw_beyond()
draw_mismatch()
draw_results("providers")
show(heading(texts["map_title"], name="kaart"))
draw_map(texts)
draw_acquaint()
show(paragraph(texts["catalogue_note"], "ap-note"))
to_compare = link("mogelijkheden#vergelijk", texts["to_compare"], "ap-button-quiet") if chosen() else ""
show(f'<p class="ap-onward">{link("regelen", texts["to_arrange"], "ap-button")}{to_compare}</p>')
