"""Places and services, matched to the answers, as a list and on a map."""

import streamlit as st
from markupsafe import Markup

from pages.parts.calling.first_call import call_first
from pages.parts.calling.warnings import draw_good_to_know, draw_warnings
from pages.parts.drawing.columns import columns, doors, draw_door
from pages.parts.drawing.fold import draw_fold
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import as_label, link, paragraph, show
from pages.parts.results.acquaint import draw_acquaint
from pages.parts.results.border import draw_border_doors, thin_supply
from pages.parts.results.little_known import little_known
from pages.parts.results.place_map import draw_map
from pages.parts.results.places_list import draw_closed, draw_places
from pages.parts.situation.place_field import KEY as TYPED_PLACE
from pages.parts.situation.question import draw_question
from pages.parts.state.answers import judgement
from pages.parts.state.session import widget_value
from pages.parts.state.words import words

texts = words("plekken")
st.title(texts.title, anchor=False)
draw_warnings("plekken")
home = judgement().person.home
where = texts.text("near", municipality=home.municipality) if home else texts["where_ask"]
# Whoever just typed a place reads below it what was understood.
folded = draw_fold(as_label(where), "where_from", opened=home is None or bool(widget_value(TYPED_PLACE)))
if folded.open:
    with folded:
        draw_question("municipality")
now, places, more = columns("places")
with now:
    show(call_first() if home else Markup())
with places:
    show(little_known() or thin_supply())
    draw_places()
with more:
    draw_map(texts)
    with doors("places"):
        draw_border_doors()
        draw_closed()
        draw_door("kennismaken", words("kennismaken").title, draw_acquaint)
        draw_good_to_know("plekken")
    show(paragraph(texts["catalogue_note"], "ap-note"))
    onward = link("regelen", texts["to_arrange"], "ap-button"), link("plan", texts["to_plan"], "ap-button-quiet")
    show(html('<p class="ap-onward">{}</p>', Markup().join(onward)))
