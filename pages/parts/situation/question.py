"""A question of content: which field it is answered in, whose answer that is, and what a new one changes."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import streamlit as st

from matching.entries.questions import Question
from pages.parts.drawing.choice import choose_in
from pages.parts.drawing.fields import (
    UNSURE,
    Field,
    Label,
    draw_choice,
    draw_number,
    draw_several,
    draw_text,
    name_of_group,
)
from pages.parts.drawing.fold import draw_fold
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import as_label, more, paragraph, show
from pages.parts.situation.place_field import draw_place
from pages.parts.state.answers import current_answers, skip, skipped
from pages.parts.state.content import content
from pages.parts.state.session import set_session_value
from pages.parts.state.voices import CAREGIVER, answers_of, remember_of
from pages.parts.state.words import words

TRUTH = {"yes": True, "no": False}
HIGHEST = 10**6
FROM_A_LIST, OF_MANY_FIELDS, WRITTEN = ("choice", "yes_no"), ("choices", "weights"), ("number", "text")


@dataclass(frozen=True)
class Asking:
    """Whose answers a page asks for, what the keys of its fields begin with, and whether these are dense."""

    keys: str = "ask"
    voice: str = CAREGIVER
    dense: bool = False

    def key(self, name: str) -> str:
        """The key of a field."""
        return f"{self.keys}_{name}"


BY_ITSELF = Asking()
"""A question on a page of its own, to the caregiver."""


def draw_question(name: str) -> None:
    """Draw a question by itself, with its pictogram and why it is asked."""
    question = content().questions[name]
    with _box(name, question):
        draw_field(name)
    remarks = [paragraph(question.hint)] if question.hint else []
    show(more(words("situatie")["why_label"], paragraph(question.why), *remarks))


def _box(name: str, question: Question) -> AbstractContextManager[object]:
    # A label of Streamlit's holds no HTML: the style sheet draws the pictogram before it, by the name of the container.
    if question.pictogram:
        return st.container(key=f"pictogram_{question.pictogram}_{name}")
    return st.container(key=f"boxes_{name}") if question.kind in OF_MANY_FIELDS else nullcontext()


def draw_field(name: str, asking: Asking = BY_ITSELF, ask: str = "") -> None:
    """Draw the field of a question with its present answer; *ask* puts the question in other words."""
    question, present = content().questions[name], answers_of(asking.voice).get(name)
    if question.kind in FROM_A_LIST and not asking.dense and name in skipped():
        present = UNSURE
    take = partial(_take_weight if question.kind == "weights" else _take, name, asking)
    label: Label = "collapsed" if asking.dense else "visible"
    DRAWN_AS[question.kind](Field(asking.key(name), ask or question.ask, present, take, asking.dense, label), question)


def show_anew(names: Iterable[str], asking: Asking) -> None:
    """Show answers that were given along with another in their own fields, elsewhere on the page."""
    for name in names:
        show_in = set_session_value if content().questions[name].kind in WRITTEN else choose_in
        show_in(asking.key(name), current_answers().get(name))


def _take(name: str, asking: Asking, value: Any) -> None:  # noqa: ANN401 - whatever its field gives
    question = content().questions[name]
    if question.kind in FROM_A_LIST and value == UNSURE:
        skip(name)
        return
    remember_of(asking.voice, name, TRUTH.get(value) if question.kind == "yes_no" else value)
    if asking.dense and asking.voice == CAREGIVER and question.kind == "choice" and value:
        show_anew(question.options[value].also, asking)


def _take_weight(name: str, asking: Asking, option: str, weight: int | None) -> None:
    before = answers_of(asking.voice).get(name)
    weights = {**(before if isinstance(before, dict) else {}), option: weight}
    remember_of(asking.voice, name, {key: known for key, known in weights.items() if known is not None} or None)


def _choice(field: Field, question: Question) -> None:
    hints = {key: option.hint for key, option in question.options.items() if option.hint}
    draw_choice(field, _labels(question), hints, unsure=words("situatie")["not_sure"])


def _yes_no(field: Field, question: Question) -> None:
    texts = words("situatie")
    chosen = next((key for key, truth in TRUTH.items() if truth is field.present), field.present)
    labels = {"yes": question.yes or texts["yes"], "no": question.no or texts["no"]}
    draw_choice(replace(field, present=chosen), labels, unsure=texts["not_sure"])


def _several(field: Field, question: Question) -> None:
    draw_several(field, _labels(question), words("situatie")["none_of_these"])


def _number(field: Field, question: Question) -> None:
    draw_number(field, question.minimum or 0, question.maximum or HIGHEST)


def _weights(field: Field, question: Question) -> None:
    weights = field.present if isinstance(field.present, dict) else {}
    if not field.dense:
        show(name_of_group(field))
        _draw_weights(field, question, weights)
        return
    # So many fields that they wait for a press: each answer would otherwise wait for them.
    label = question.short if field.ask == question.ask else field.ask
    folded = draw_fold(as_label(label), f"{field.key}_fold", opened=bool(weights))
    if folded.open:
        with folded, st.container(key=f"{field.key}_all"):
            _draw_weights(field, question, weights)


def _draw_weights(field: Field, question: Question, weights: Mapping[str, int]) -> None:
    levels = dict(enumerate(words("situatie").all("weights")))
    for key, option in question.options.items():
        ask = f"{field.ask} {option.label}" if field.dense else option.label
        if field.dense:
            show(html('<p class="wb-weight">{}</p>', option.label))
        own = replace(field, key=f"{field.key}_{key}", ask=ask, present=weights.get(key), take=partial(field.take, key))
        draw_choice(own, levels, across=True)


def _labels(question: Question) -> dict[str, str]:
    return {key: option.label for key, option in question.options.items()}


DRAWN_AS: dict[str, Callable[[Field, Question], None]] = {
    "choice": _choice,
    "choices": _several,
    "yes_no": _yes_no,
    "number": _number,
    "text": lambda field, _question: draw_text(field),
    "place": lambda field, _question: draw_place(field),
    "weights": _weights,
}
