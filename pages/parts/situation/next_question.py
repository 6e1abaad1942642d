"""The one question that decides the most, with how much it decides."""

import streamlit as st

from matching.what_if.next_questions import NextQuestion, count_open_verdicts
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import as_label, heading, paragraph, show
from pages.parts.state.answers import current_answers, judgement, open_questions
from pages.parts.state.content import content
from pages.parts.state.session import set_page_value
from pages.parts.state.words import words


def next_question() -> NextQuestion | None:
    """The question that decides the most, if any still decides something."""
    return next(iter(open_questions()), None)


def draw_next_question() -> None:
    """Offer that question, or the first six where nothing is known."""
    texts = words("mogelijkheden")
    if not current_answers():
        show(paragraph(texts["nothing_answered"]))
        if st.button(texts["to_questions"], type="primary"):
            st.switch_page("situatie.py")
    elif following := next_question():
        with st.container(key="next_box"):
            show(heading(texts["one_more_title"]))
            if st.button(as_label(content().questions[following.answer].ask), key="next_one"):
                set_page_value("question", following.answer)
                st.switch_page("situatie.py")


def draw_question_box(following: NextQuestion) -> None:
    """Draw a question, with how much it decides, or why we ask where it is about what to do this minute."""
    question, counted = content().questions[following.answer], words("situatie")
    why = (
        counted.text("decides", count=following.decides, of=count_open_verdicts(judgement()))
        if following.decides
        else question.why
    )
    show(html('<div class="ap-ask">{}{}</div>', paragraph(question.ask), paragraph(why, "ap-note")))
