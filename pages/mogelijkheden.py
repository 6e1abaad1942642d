"""Every form of respite, judged for this situation, with why."""

import streamlit as st

from pages.parts.barriers import draw_barriers
from pages.parts.border import draw_thin_supply
from pages.parts.compare import draw_compare
from pages.parts.content import words
from pages.parts.markup import link, paragraph, show, together
from pages.parts.natural_course import draw_natural_course
from pages.parts.results import draw_results
from pages.parts.sure import draw_before
from pages.parts.warnings import draw_first, draw_warnings

texts = words("mogelijkheden")
st.title(texts.title, anchor=False)
with together():
    show(paragraph(texts["intro"], "ap-lead"))
    draw_warnings("mogelijkheden")
    draw_first("mogelijkheden")
draw_before()
draw_thin_supply(to_forms=False)
draw_results("forms")
draw_compare()
draw_natural_course()
draw_barriers()
onward = link("plekken", texts["to_places"], "ap-button"), link("regelen", texts["to_arrange"], "ap-button-quiet")
show(f'<p class="ap-onward">{"".join(onward)}</p>')
