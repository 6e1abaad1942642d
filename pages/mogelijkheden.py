"""Every form of respite, judged for this situation, with why."""

import streamlit as st
from markupsafe import Markup

from pages.parts.calling.first_call import call_first
from pages.parts.calling.warnings import draw_warnings
from pages.parts.drawing.columns import columns
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import link, show
from pages.parts.results.choosing import draw_choosing
from pages.parts.results.forms_list import draw_by_what_it_gives, draw_first_forms
from pages.parts.situation.next_question import draw_next_question
from pages.parts.state.answers import current_answers
from pages.parts.state.words import words

texts = words("mogelijkheden")
st.title(texts.title, anchor=False)
draw_warnings("mogelijkheden")
now, options, more = columns("forms")
with now:
    show(call_first() if current_answers() else Markup())
with options:
    draw_first_forms()
    draw_next_question()
    draw_by_what_it_gives()
with more:
    draw_choosing()
    onward = link("plekken", texts["to_places"], "ap-button"), link("regelen", texts["to_arrange"], "ap-button-quiet")
    show(html('<p class="ap-onward">{}</p>', Markup().join(onward)))
