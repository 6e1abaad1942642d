"""Answers and choices of one visitor. The only place that touches the session."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from matching.answers import Answer, WrongAnswer, read_answer, read_answers
from matching.judging import Judgement, judge_all
from matching.questions import NextQuestion, useful_questions
from pages.parts.content import content, today

ANSWERS, SKIPPED, CHOSEN, KEPT, JUDGED, USEFUL = "answers", "skipped", "chosen", "kept", "judged", "useful"


def current_answers() -> Mapping[str, Answer]:
    """Return everything this visitor answered."""
    return st.session_state.setdefault(ANSWERS, {})


def remember(name: str, value: object) -> None:
    """Keep one answer; None takes it away, so that it is unknown again."""
    answers = dict(current_answers())
    answers.pop(name, None)
    if value is not None:
        try:
            answers[name] = read_answer(content(), name, value)
        except WrongAnswer:
            return
        st.session_state[SKIPPED] = skipped() - {name}
        answers |= _given_with(name, value)
    st.session_state[ANSWERS] = answers


def _given_with(name: str, value: object) -> dict[str, Answer]:
    option = content().questions[name].options.get(str(value))
    return read_answers(content(), option.also)[0] if option else {}


def skip(name: str) -> None:
    """Note that this visitor doesn't know an answer, so that it isn't asked again."""
    remember(name, None)
    st.session_state[SKIPPED] = skipped() | {name}


def skipped() -> frozenset[str]:
    """Return the questions answered with *weet ik niet*."""
    return st.session_state.setdefault(SKIPPED, frozenset())


def chosen() -> tuple[str, ...]:
    """Return the forms and places taken along into the plan."""
    return st.session_state.setdefault(CHOSEN, ())


def choose(name: str, *, wanted: bool) -> None:
    """Take a form or place along, or leave it."""
    others = tuple(one for one in chosen() if one != name)
    st.session_state[CHOSEN] = (*others, name) if wanted else others


def kept(name: str, default: Any = None) -> Any:  # noqa: ANN401 - what a page keeps is its own
    """Return something a page keeps while its visitor is elsewhere (a start date, the check's items)."""
    return st.session_state.setdefault(KEPT, {}).get(name, default)


def keep(name: str, value: object) -> None:
    """Keep something for a page."""
    st.session_state[KEPT] = {**st.session_state.setdefault(KEPT, {}), name: value}


def forget_everything() -> None:
    """Leave nothing of this visitor."""
    st.session_state.clear()


def judgement() -> Judgement:
    """Return everything judged for this visitor, worked out again only when an answer changed."""
    key = _key()
    if st.session_state.get(JUDGED, (None, None))[0] != key:
        usable, _ = read_answers(content(), current_answers())
        st.session_state[JUDGED] = (key, judge_all(content(), usable, today()))
    return st.session_state[JUDGED][1]


def useful() -> tuple[NextQuestion, ...]:
    """Return the questions that still decide something, the most useful first; not those that were skipped."""
    key = _key()
    if st.session_state.get(USEFUL, (None, None))[0] != key:
        st.session_state[USEFUL] = (key, useful_questions(content(), judgement()))
    return tuple(one for one in st.session_state[USEFUL][1] if one.answer not in skipped())


def _key() -> tuple[object, ...]:
    return (id(content()), today(), tuple(sorted((name, repr(value)) for name, value in current_answers().items())))
