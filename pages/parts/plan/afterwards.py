"""After a first stay: how it was for both, and what to do next."""

from functools import partial

import streamlit as st
from markupsafe import Markup

from matching.entries.afterwards import Advice
from matching.judgement.looking_back import advice_for, questions_in_order, read_afterwards
from pages.parts.drawing.choice import draw_radio
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import filled, filled_all, heading, link, listing, paragraph, show
from pages.parts.drawing.sourced import sources_line
from pages.parts.state.content import content
from pages.parts.state.session import page_value, set_page_value
from pages.parts.state.words import Words, words

AFTERWARDS = "afterwards"


def draw_afterwards() -> None:
    """Draw how it was for both, and what to do next."""
    texts = words("afterwards")
    with st.container(key="afterwards_screen_only"):
        show(paragraph(texts["intro"]), paragraph(texts["later"], "ap-note"))
        for name in questions_in_order(content()):
            _draw_question(name)
        _draw_advice(texts)


def _answers() -> dict[str, str]:
    """The answers about a stay that was, by question."""
    return read_afterwards(content(), page_value(AFTERWARDS))


def _draw_question(name: str) -> None:
    asked = content().afterwards[name]
    draw_radio(asked.ask, asked.options, f"after_{name}", _answers().get(name), partial(_take, name))


def _take(name: str, answer: str) -> None:
    set_page_value(AFTERWARDS, {**_answers(), name: answer})


def _draw_advice(texts: Words) -> None:
    if not _answers():
        return
    advices = advice_for(content(), _answers())
    show(heading(texts["advice"], 3), *(_advice(followed, texts) for followed in advices))
    if not advices:
        show(paragraph(texts["no_advice"]))
    ways = (link("regelen#jaar", texts["to_year"]), link("zelfcheck", texts["to_check"]))
    show(Markup().join(html("<p>{}</p>", way) for way in ways))


def _advice(followed: Advice, texts: Words) -> Markup:
    names = ", ".join(content().forms[name].name for name in followed.forms)
    forms = paragraph(texts.text("forms", name=names)) if names else ""
    inside = heading(followed.title, 4) + paragraph(filled(followed.text)) + listing(filled_all(followed.steps)) + forms
    return html('<section class="ap-card">{}{}</section>', inside, sources_line(followed.source))
