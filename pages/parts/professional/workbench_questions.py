"""Every question in the order of a conversation, small and fast by keyboard; what is pressed is remembered at once."""

import streamlit as st
from markupsafe import Markup

from matching.what_if.next_questions import is_asked
from matching.what_if.possibilities import POSTCODE
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import heading, paragraph, show
from pages.parts.professional.clients import key_of
from pages.parts.situation.question import OF_MANY_FIELDS, Asking, draw_field
from pages.parts.state.answers import current_answers, judgement, open_questions
from pages.parts.state.content import content
from pages.parts.state.voices import CAREGIVER, NAASTE, apart, naaste_answers
from pages.parts.state.words import Words, words

GROUPS = ("naaste", "caregiver", "wish", "law")


def draw_questions() -> None:
    """Draw the questions that make sense now, group by group."""
    texts, marks = words("workbench"), _marks()
    caregiver, naaste = asking(CAREGIVER), asking(NAASTE) if apart() else None
    show(paragraph(texts["whose_words"], "ap-note"))
    for group in GROUPS:
        with st.container(key=f"wb_group_{group}"):
            show(heading(texts[f"group_{group}"], 2, f"groep-{group}"))
            for name in _questions_now(group):
                _draw_question(name, marks.get(name, Markup()), caregiver, naaste)


def _questions_now(group: str) -> tuple[str, ...]:
    """Names of the questions of a group that make sense now or have an answer, in the order of a conversation."""
    answered, person, questions = {*current_answers(), *naaste_answers()}, judgement().person, content().questions
    of_group = (name for name, question in questions.items() if question.group == group and name != POSTCODE)
    makes_sense = (name for name in of_group if name in answered or is_asked(content(), name, person))
    return tuple(sorted(makes_sense, key=lambda name: questions[name].order))


def asking(voice: str) -> Asking:
    """How one of the two is asked here: small fields, for this client only."""
    return Asking(key_of(voice), voice, dense=True)


def _marks() -> dict[str, Markup]:
    """What stands beside each open question that still decides something; the first decides the most."""
    texts, following = words("workbench"), open_questions()
    marks = {question.answer: html("<small>{}</small>", _decides(question.decides, texts)) for question in following}
    for most in following[:1]:
        sentence = texts.text("ask_now", label=_decides(most.decides, texts))
        marks[most.answer] = html('<strong class="wb-now">{}</strong>', sentence)
    return marks


def _decides(count: int, texts: Words) -> str:
    return texts.text("decides_one" if count == 1 else "decides", count=count)


def _draw_question(name: str, mark: Markup, caregiver: Asking, naaste: Asking | None) -> None:
    question = content().questions[name]
    kind = "wb-ask wb-wide" if question.kind in OF_MANY_FIELDS else "wb-ask"
    show(html('<p class="{}" id="vraag-{}">{} {}</p>', kind, name, question.ask, mark))
    draw_field(name, caregiver)
    if naaste and question.both:
        whose = words("workbench")["naaste_self"]
        show(html('<p class="{} wb-naaste">{}</p>', kind, whose))
        draw_field(name, naaste, f"{whose}: {question.short}")
