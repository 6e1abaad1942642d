"""What is known so far: the answers in words, each one tap away from being changed."""

from collections.abc import Callable
from html import escape

import streamlit as st

from matching.entries.questions import Question
from matching.person.answers import Answer
from matching.what_if.next_questions import can_matter
from pages.parts.drawing.markup import heading, show
from pages.parts.state.answers import current_answers, judgement, skipped
from pages.parts.state.content import Words, content, words
from pages.parts.state.session import all_kept, kept

QUESTION = "question"


def core_questions() -> list[str]:
    """Return the first questions, in their order."""
    core = [name for name, question in content().questions.items() if question.core]
    return sorted(core, key=lambda name: content().questions[name].order)


def question_reached() -> str | None:
    """Return the question where somebody was; else the first, or none where all first ones were answered elsewhere."""
    if QUESTION in all_kept():
        return kept(QUESTION)
    core = core_questions()
    return None if all(map(_is_settled, core)) else core[0]


def _is_settled(name: str) -> bool:
    return answered(name) or name in skipped() or not can_matter(content(), judgement(), name)


def counted(name: str) -> str:
    """Return which of the first questions this is, or that it is one more."""
    texts, core = words("situatie"), core_questions()
    if name not in core:
        return texts["extra_question"]
    return texts.text("question_of", step=core.index(name) + 1, of=len(core))


def core_after(name: str) -> str | None:
    """Return the first question after this one that has an answer to look at, or that can still change something."""
    core = core_questions()
    later = core[core.index(name) + 1 :] if name in core else []
    return next((one for one in later if answered(one) or can_matter(content(), judgement(), one)), None)


def answered(name: str) -> bool:
    """Return whether a question has an answer."""
    return name in current_answers()


def answer_in_words(name: str) -> str:
    """Return an answer as a person would say it."""
    value = current_answers().get(name)
    if value is None:
        return words("situatie")["not_sure" if name in skipped() else "unknown"]
    return value_in_words(name, value)


def value_in_words(name: str, value: Answer) -> str:
    """Return what somebody answered to a question as a person would say it."""
    question = content().questions[name]
    if isinstance(value, bool):
        return (question.yes if value else question.no) or words("situatie")["yes" if value else "no"]
    if isinstance(value, tuple):
        return "; ".join(_label(question, one) for one in value) or words("situatie")["none_of_these"]
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
    for name in sorted(dict.fromkeys(named), key=lambda one: questions[one].order):
        _draw_answer(name, texts, change)


def _draw_answer(name: str, texts: Words, change: Callable[[str], None]) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"answer_{name}"):
        short = content().questions[name].short
        label = f"{texts['change']}: {short}"
        named = f'data-names="change_{name}" data-as="{escape(label)}"'  # of all buttons that say the same
        st.html(f'<p class="ap-answer" {named}><strong>{escape(short)}</strong><br>{escape(answer_in_words(name))}</p>')
        st.button(texts["change"], key=f"change_{name}", help=label, on_click=change, args=(name,))
