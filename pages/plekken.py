"""Places and services, matched to the answers, as a list and on a map."""

import streamlit as st

from pages.parts.acquaint import draw_acquaint, where_from
from pages.parts.answers import chosen, judgement
from pages.parts.border import draw_beyond, draw_thin_supply
from pages.parts.content import words
from pages.parts.little_known import little_known
from pages.parts.markup import link, paragraph, show, together
from pages.parts.mismatch import draw_mismatch
from pages.parts.place_map import draw_map
from pages.parts.places_list import draw_places
from pages.parts.question import draw_question
from pages.parts.warnings import draw_warnings

texts = words("plekken")
st.title(texts.title, anchor=False)
home = judgement().person.home
with together():
    show(paragraph(texts["intro"], "ap-lead"))
    show(paragraph(texts.text("near", municipality=home.municipality)) if home else "")
with st.expander(texts["change_place"] if home else texts["where_ask"], expanded=home is None):
    draw_question("municipality")
with together():
    draw_warnings("plekken")
    show(little_known())
    draw_thin_supply()
    draw_beyond()
    draw_mismatch()
draw_places()
draw_map(texts)
draw_acquaint()
to_compare = link("mogelijkheden#vergelijk", texts["to_compare"], "ap-button-quiet") if chosen() else ""
with together():
    show(where_from())
    show(paragraph(texts["catalogue_note"], "ap-note"))
    show(f'<p class="ap-onward">{link("regelen", texts["to_arrange"], "ap-button")}{to_compare}</p>')
