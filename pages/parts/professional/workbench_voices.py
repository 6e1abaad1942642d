"""Where caregiver and naaste differ, side by side, and what each difference does. Nobody is right."""

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup, escape

from matching.judgement.two_voices import SAYS_MORE_EXACTLY, Difference, Turn
from matching.person.answers import Answer
from pages.parts.drawing.markup import as_label, heading, listing, more, paragraph, show
from pages.parts.drawing.tables import table
from pages.parts.professional.clients import key_of
from pages.parts.professional.workbench_verdicts import form_route_or_place
from pages.parts.situation.summary import answer_in_words, value_in_words
from pages.parts.state.answers import current_answers
from pages.parts.state.content import content
from pages.parts.state.session import session_value
from pages.parts.state.voices import apart, ask_apart, both_voices
from pages.parts.state.words import Words, words

TICK = "apart"


def draw_choice() -> None:
    """Draw the choice to ask the naaste apart."""
    texts = words("workbench")
    st.checkbox(as_label(texts["apart"]), value=apart(), key=key_of(TICK), on_change=_ticked)
    if apart():
        show(paragraph(texts["apart_text"], "ap-note"))


def _ticked() -> None:
    ask_apart(wanted=bool(session_value(key_of(TICK))))


def draw_differences() -> None:
    """Draw the two voices side by side, with what hangs on each difference."""
    texts, both = words("workbench"), both_voices()
    if both is None:
        return
    show(heading(texts["differences"], 3))
    if not both.differences:
        show(paragraph(texts["no_differences"], "ap-note"))
        return
    columns = [texts[name] for name in ("column_question", "caregiver", "naaste", "column_turns")]
    rows = [_row(difference, texts) for difference in both.differences]
    show(paragraph(texts["no_winner"], "ap-note"), table(texts["differences"], columns, rows, "ap-compare wb-voices"))
    if len(both.differences) > 1:
        show(_turns(both.turns, texts.text("together", count=len(both.turns)), texts))


def _row(difference: Difference, texts: Words) -> list[str]:
    question = content().questions[difference.question]
    answers = (_answer(difference.question, value, texts) for value in (difference.caregiver, difference.naaste))
    turns = _turns(difference.turns, texts.text("turns", count=len(difference.turns)), texts)
    return [escape(question.short), *answers, turns or escape(texts["no_turns"])]


def _answer(name: str, value: Answer | None, texts: Words) -> Markup:
    """An answer in words; of one that was given more exactly, that."""
    exact = SAYS_MORE_EXACTLY.get(name)
    if value is None and exact and exact in current_answers():
        return escape(f"{content().questions[exact].short}: {answer_in_words(exact)}")
    return escape(texts["not_asked"] if value is None else value_in_words(name, value))


def _turns(turns: Sequence[Turn], label: str, texts: Words) -> Markup:
    return more(label, listing(_turn(turn, texts) for turn in turns))


def _turn(turn: Turn, texts: Words) -> str:
    names = words("mogelijkheden")
    before, after = (names[f"inside_{verdict}"] for verdict in (turn.caregiver, turn.naaste))
    return texts.text("turn", name=form_route_or_place(turn.id).name, label=before, to=after)
