"""What is known so far: the answers in words, each one tap away from being changed."""

from collections.abc import Callable
from functools import partial

import streamlit as st
from markupsafe import escape

from matching.entries.questions import Question
from matching.person.answers import Answer
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import heading, show
from pages.parts.situation.conversation import core_questions
from pages.parts.state.answers import current_answers, skipped
from pages.parts.state.content import content
from pages.parts.state.words import Words, words


def answer_in_words(name: str) -> str:
    """The present answer as a person would say it."""
    value = current_answers().get(name)
    if value is None:
        return words("situatie")["not_sure" if name in skipped() else "unknown"]
    return value_in_words(name, value)


def value_in_words(name: str, value: Answer) -> str:
    """An answer to a question as a person would say it."""
    question = content().questions[name]
    if isinstance(value, bool):
        return (question.yes if value else question.no) or words("situatie")["yes" if value else "no"]
    if isinstance(value, tuple):
        return "; ".join(_label(question, option) for option in value) or words("situatie")["none_of_these"]
    if isinstance(value, dict):
        levels = words("situatie").all("inside_weights")
        return "; ".join(f"{_label(question, key)}: {levels[weight]}" for key, weight in value.items())
    return _label(question, str(value))


def _label(question: Question, value: str) -> str:
    return question.options[value].label if value in question.options else value


def draw_summary(texts: Words, change: Callable[[str], None]) -> None:
    """Draw every answer given, and the questions that could still be answered."""
    show(heading(texts["your_answers"]))
    questions = content().questions
    named = [name for name in (*core_questions(), *current_answers()) if name in questions and name != "postcode"]
    for name in sorted(dict.fromkeys(named), key=lambda name: questions[name].order):
        draw_answer(name, questions[name].short, answer_in_words(name), partial(change, name))


def draw_answer(name: str, short: str, answer: str, change: Callable[[], None]) -> None:
    """Draw what somebody answered to one question, with a button to change it."""
    texts = words("situatie")
    with st.container(horizontal=True, vertical_alignment="center", key=f"answer_{name}"):
        label = f"{texts['change']}: {short}"
        named = html('data-names="change_{}" data-as="{}"', name, label)  # of all buttons that say the same
        st.html(f'<p class="ap-answer" {named}><strong>{escape(short)}</strong><br>{escape(answer)}</p>')
        st.button(texts["change"], key=f"change_{name}", help=label, on_click=change)
