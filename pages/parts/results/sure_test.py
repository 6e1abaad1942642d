"""Four questions whether somebody knows enough to choose, before and after; held for this visit, kept nowhere."""

from collections.abc import Mapping
from functools import partial

import streamlit as st
from markupsafe import Markup, escape

from pages.parts.drawing.choice import draw_radio
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import heading, link, paragraph, show, single_element
from pages.parts.drawing.tables import table
from pages.parts.state.session import session_value, set_session_value
from pages.parts.state.words import Words, words

BEFORE, AFTER = "sure_before", "sure_after"
HELPS = {
    "sure": "mogelijkheden",
    "knowledge": "mogelijkheden#vergelijk",
    "weighing": "situatie",
    "support": "nu_hulp#talk",
}
"""The four themes, each with the page that helps on a no."""
YES, NO = "yes", "no"


def draw_before() -> None:
    """Draw the four questions before somebody looks at what is possible."""
    texts = words("sure")
    show(paragraph(texts["before_intro"]), paragraph(texts["not_stored"], "ap-note"))
    _draw_questions(BEFORE, texts)


def draw_after() -> None:
    """Draw the four questions at the plan, and what was answered before beside what is answered now."""
    texts = words("sure")
    with st.container(key="sure_screen_only"):
        show(paragraph(texts["after_intro"], "ap-note"))
        _draw_questions(AFTER, texts)
        with single_element():
            show(_both(texts))
            show(paragraph(texts["not_stored"], "ap-note"), paragraph(texts["our_words"], "ap-note"))


def _draw_questions(moment: str, texts: Words) -> None:
    """Draw the questions of one moment; a no leads on at once."""
    labels = {choice: texts[choice] for choice in (YES, NO)}
    for name, page in HELPS.items():
        key, take = f"{moment}_{name}", partial(_take, moment, name)
        answer = draw_radio(texts[f"{name}_ask"], labels, key, _answers(moment).get(name), take, horizontal=True)
        if answer == NO:
            show(html("<p>{}</p>", link(page, texts[f"{name}_no"])))


def _take(moment: str, name: str, answer: str) -> None:
    set_session_value(moment, {**_answers(moment), name: answer})


def _answers(moment: str) -> Mapping[str, str]:
    answers: Mapping[str, str] = session_value(moment, {})
    return answers


def _both(texts: Words) -> Markup:
    """What was answered at both moments, side by side; nothing as long as nothing was answered now."""
    before, after = _answers(BEFORE), _answers(AFTER)
    if not after:
        return Markup()
    columns = [texts[name] for name in ("column", "column_before", "column_after")]
    in_words = {YES: escape(texts[YES]), NO: escape(texts[NO]), None: escape(texts["not_told"])}
    rows = ([escape(texts[name]), in_words[before.get(name)], in_words[after.get(name)]] for name in HELPS)
    return heading(texts["both"], 3) + table(texts["both"], columns, rows)
