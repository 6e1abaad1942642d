"""What may stand in the way: recognition first, what helped others, words to say, what to avoid, one small step."""

import streamlit as st
from markupsafe import Markup

from matching.judgement.inferences import likely_barriers, named_barriers
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import filled, filled_all, heading, link, listing, more, paragraph, show, single_element
from pages.parts.drawing.sourced import sources_line
from pages.parts.state.answers import judgement
from pages.parts.state.content import content
from pages.parts.state.session import set_page_value
from pages.parts.state.words import words


def draw_barriers() -> None:
    """Draw the barriers that this person named or that the answers suggest; else the way to choose them."""
    texts, person = words("drempels"), judgement().person
    chosen = named_barriers(content(), person)
    likely = judgement().cached("likely", lambda: likely_barriers(content(), person))
    with single_element():
        if chosen:
            show(heading(texts["named"], 3), *map(_barrier, chosen))
        if likely:
            show(heading(texts["suggested"], 3), paragraph(texts["suggested_text"], "ap-note"), *map(_barrier, likely))
        if not chosen and not likely:
            show(paragraph(texts["none"]))
    if not chosen and st.button(texts["choose"], key="choose_barriers"):
        set_page_value("question", "barriers")
        st.switch_page("situatie.py")


def _barrier(name: str) -> Markup:
    texts, barrier = words("drempels"), content().barriers[name]
    say = heading(texts["say"], 4) + paragraph(filled(barrier.say_to_naaste)) if barrier.say_to_naaste else Markup()
    avoid = heading(texts["avoid"], 4) + listing(filled_all(barrier.avoid)) if barrier.avoid else Markup()
    helped = heading(texts["helped"], 4) + listing(filled_all(barrier.helped_others))
    first = heading(texts["first_step"], 4) + paragraph(filled(barrier.first_step)) + _forms(name)
    recognise, source = paragraph(filled(barrier.recognise)), sources_line(barrier.source)
    return more(barrier.name, recognise, helped, say, avoid, first, source)


def _forms(name: str) -> Markup:
    """The forms that make a small beginning; not those that can't be now."""
    closed = {judged.id for judged in judgement().forms if judged.verdict == "unsuitable"}
    names = [content().forms[form].name for form in content().barriers[name].forms if form not in closed]
    if not names:
        return Markup()
    texts = words("drempels")
    to_places = link("plekken#kennismaken", words("kennismaken").title)
    return html("{}{}<p>{}</p>", paragraph(texts["forms"]), listing(names), to_places)
