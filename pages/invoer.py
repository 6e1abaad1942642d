"""For whoever writes content: fill in one place or point, and see what it becomes. Only where content is written."""

import streamlit as st

from pages.parts.author.entry_form import draw_entry_form
from pages.parts.drawing.markup import paragraph, show
from pages.parts.state.words import words

texts = words("invoer")
st.title(texts.title, anchor=False)
show(paragraph(texts["lead"], "ap-lead"))
draw_entry_form()
