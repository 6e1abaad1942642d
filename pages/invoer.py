"""For whoever writes content: fill in one place or point, and see what it becomes. Only where content is written."""

import streamlit as st

from pages.parts.content import words
from pages.parts.entry_form import draw_entry_form
from pages.parts.markup import paragraph, show

texts = words("invoer")
st.title(texts.title, anchor=False)
show(paragraph(texts["lead"], "ap-lead"))
draw_entry_form()
