"""What may stand in the way: recognition first, what helped others, words to say, what to avoid, one small step."""

import streamlit as st
from markupsafe import Markup

from matching.judgement.inferences import likely_barriers, named_barriers
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import filled, filled_all, heading, link, listing, more, paragraph, show, together
from pages.parts.drawing.sourced import sources_line
from pages.parts.state.answers import judgement
from pages.parts.state.content import content, words
from pages.parts.state.session import keep


def draw_barriers() -> None:
    """Draw the barriers that this person named or that the answers suggest; else the way to choose them."""
    texts, found = words("drempels"), judgement()
    chosen = named_barriers(content(), found.person)
    likely = found.once("likely", lambda: likely_barriers(content(), found.person))
    with together():
        if chosen:
            show(heading(texts["named"], 3), *map(_barrier, chosen))
        if likely:
            show(heading(texts["suggested"], 3), paragraph(texts["suggested_text"], "ap-note"), *map(_barrier, likely))
        if not chosen and not likely:
            show(paragraph(texts["none"]))
    if not chosen and st.button(texts["choose"], key="choose_barriers"):
        keep("question", "barriers")
        st.switch_page("situatie.py")


def _barrier(name: str) -> Markup:
    texts, one = words("drempels"), content().barriers[name]
    say = heading(texts["say"], 4) + paragraph(filled(one.say_to_naaste)) if one.say_to_naaste else ""
    avoid = heading(texts["avoid"], 4) + listing(filled_all(one.avoid)) if one.avoid else ""
    helped = heading(texts["helped"], 4) + listing(filled_all(one.helped_others))
    first = heading(texts["first_step"], 4) + paragraph(filled(one.first_step)) + _forms(name)
    return more(one.name, paragraph(filled(one.recognise)), helped, say, avoid, first, sources_line(one.source))


def _forms(name: str) -> Markup:
    """Return the forms that make a small beginning; not those that can't be now."""
    shut = {one.id for one in judgement().forms if one.verdict == "unsuitable"}
    forms = content().forms
    names = [forms[one].name for one in content().barriers[name].forms if one not in shut]
    if not names:
        return Markup()
    texts = words("drempels")
    to_places = link("plekken#kennismaken", words("kennismaken").title)
    return html("{}{}<p>{}</p>", paragraph(texts["forms"]), listing(names), to_places)
