"""Every question in the order of a conversation, small and fast by keyboard; what is pressed is remembered at once."""

from collections.abc import Callable, Iterable
from functools import partial

import streamlit as st

from matching.entries.questions import Question
from matching.what_if.next_questions import is_asked
from matching.what_if.possibilities import POSTCODE
from pages.parts.drawing.choice import choose_in, draw_many_pills, draw_pills
from pages.parts.drawing.fold import draw_fold
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import as_label, heading, paragraph, show
from pages.parts.professional.clients import key_of
from pages.parts.professional.workbench_place import draw_place
from pages.parts.state.answers import current_answers, judgement, useful
from pages.parts.state.content import Words, content, words
from pages.parts.state.session import held, hold
from pages.parts.state.voices import CAREGIVER, NAASTE, apart, naaste_answers, take_for, told_by

GROUPS = ("naaste", "caregiver", "wish", "law")
WIDE = ("choices", "weights")
"""Questions with so many answers that these stand below the question."""
WRITTEN = ("number", "text")
"""Questions that are answered in a field, not by choosing."""
YES, NO, NONE = "yes", "no", "none_of_these"


def draw_questions() -> None:
    """Draw the questions that make sense now, group by group."""
    texts, marks, both = words("workbench"), _marks(), apart()
    show(paragraph(texts["whose_words"], "ap-note"))
    for group in GROUPS:
        with st.container(key=f"wb_group_{group}"):
            show(heading(texts[f"group_{group}"], 2, f"groep-{group}"))
            for name in questions_now(group):
                _draw(name, marks.get(name, ""), both=both)


def questions_now(group: str) -> tuple[str, ...]:
    """Return the questions of a group that make sense now or have an answer, in the order of the conversation."""
    told, person = {*current_answers(), *naaste_answers()}, judgement().person
    found = (name for name, one in content().questions.items() if one.group == group and name != POSTCODE)
    makes_sense = (name for name in found if name in told or is_asked(content(), name, person))
    return tuple(sorted(makes_sense, key=lambda name: content().questions[name].order))


def _marks() -> dict[str, str]:
    """Return what stands beside each open question that still decides something; the first decides the most."""
    texts, found = words("workbench"), useful()
    marks = {one.answer: html("<small>{}</small>", _decides(one.decides, texts)) for one in found}
    for one in found[:1]:
        said = texts.text("ask_now", label=_decides(one.decides, texts))
        marks[one.answer] = html('<strong class="wb-now">{}</strong>', said)
    return marks


def _decides(count: int, texts: Words) -> str:
    return texts.text("decides_one" if count == 1 else "decides", count=count)


def _draw(name: str, mark: str, *, both: bool) -> None:
    question = content().questions[name]
    kind = "wb-ask wb-wide" if question.kind in WIDE else "wb-ask"
    show(html('<p class="{}" id="vraag-{}">{} {}</p>', kind, name, question.ask, mark))
    _answer(CAREGIVER, name, question)
    if both and question.both:
        show(html('<p class="{} wb-naaste">{}</p>', kind, words("workbench")["naaste_self"]))
        _answer(NAASTE, name, question)


def _answer(voice: str, name: str, question: Question) -> None:
    if question.kind == "place":
        draw_place(question)
        return
    label = question.ask if voice == CAREGIVER else f"{words('workbench')['naaste_self']}: {question.short}"
    DRAWN_AS[question.kind](voice, name, question, label)


def _key(voice: str, name: str) -> str:
    return key_of(f"{voice}_{name}")


def _pills(voice: str, name: str, label: str, labels: dict[str, str], present: str | None) -> None:
    draw_pills(label, labels, _key(voice, name), present, partial(_chosen, voice, name), label_visibility="collapsed")


def _choice(voice: str, name: str, question: Question, label: str) -> None:
    present = told_by(voice).get(name)
    _pills(voice, name, label, _labels(question), str(present) if present else None)


def _yes_no(voice: str, name: str, question: Question, label: str) -> None:
    texts = words("situatie")
    labels = {YES: question.yes or texts["yes"], NO: question.no or texts["no"]}
    present = told_by(voice).get(name)
    _pills(voice, name, label, labels, None if present is None else YES if present else NO)


def _chosen(voice: str, name: str, given: str | None) -> None:
    question = content().questions[name]
    take_for(voice, name, {YES: True, NO: False}.get(str(given)) if question.kind == "yes_no" else given)
    if voice == CAREGIVER and given in question.options:
        show_anew(question.options[given].also)


def show_anew(names: Iterable[str]) -> None:
    """Show answers in their widgets that were given along with another."""
    for name in names:
        show_in = hold if content().questions[name].kind in WRITTEN else choose_in
        show_in(_key(CAREGIVER, name), current_answers().get(name))


def _choices(voice: str, name: str, question: Question, label: str) -> None:
    present = told_by(voice).get(name)
    labels = {**_labels(question), NONE: words("situatie")["none_of_these"]}
    ticked = [NONE] if present == () else list(present) if isinstance(present, tuple) else []
    draw_many_pills(
        label, labels, _key(voice, name), ticked, partial(_ticked, voice, name), label_visibility="collapsed"
    )


def _ticked(voice: str, name: str, given: list[str]) -> None:
    """Remember a list; *none of these* and something of these exclude each other, and the last one pressed counts."""
    had_none = told_by(voice).get(name) == ()
    left = [one for one in given if one != NONE] if had_none or NONE not in given else []
    none = NONE in given and not left
    choose_in(_key(voice, name), [NONE] if none else left)
    take_for(voice, name, left if left or none else None)


def _number(voice: str, name: str, question: Question, label: str) -> None:
    present = told_by(voice).get(name)
    value = present if isinstance(present, int) else None
    low, high = question.minimum or 0, question.maximum or 10**6
    st.number_input(
        as_label(label), low, high, value, step=1, key=_key(voice, name), label_visibility="collapsed",
        on_change=_typed, args=(voice, name),
    )  # fmt: skip


def _text(voice: str, name: str, _question: Question, label: str) -> None:
    value = str(told_by(voice).get(name, ""))
    st.text_input(
        as_label(label), value, max_chars=80, key=_key(voice, name), label_visibility="collapsed", on_change=_typed,
        args=(voice, name),
    )  # fmt: skip


def _typed(voice: str, name: str) -> None:
    given = held(_key(voice, name))
    take_for(voice, name, (given.strip() or None) if isinstance(given, str) else given)


def _weights(voice: str, name: str, question: Question, label: str) -> None:
    told, levels = told_by(voice).get(name), dict(enumerate(words("situatie").all("weights")))
    present = told if isinstance(told, dict) else {}
    # So many fields that they wait for a press: each answer would otherwise wait for them.
    called = question.short if voice == CAREGIVER else label
    folded = draw_fold(as_label(called), _key(voice, f"{name}_fold"), opened=bool(present))
    if not folded.open:
        return
    with folded, st.container(key=_key(voice, f"{name}_all")):
        for key, option in question.options.items():
            show(html('<p class="wb-weight">{}</p>', option.label))
            draw_pills(
                f"{label} {option.label}", levels, _key(voice, f"{name}_{key}"), present.get(key),
                partial(_weighed, voice, name, key), label_visibility="collapsed",
            )  # fmt: skip


def _weighed(voice: str, name: str, key: str, weight: int | None) -> None:
    told = told_by(voice).get(name)
    given = {**(told if isinstance(told, dict) else {}), key: weight}
    take_for(voice, name, {one: found for one, found in given.items() if found is not None} or None)


def _labels(question: Question) -> dict[str, str]:
    return {key: one.label for key, one in question.options.items()}


DRAWN_AS: dict[str, Callable[[str, str, Question, str], None]] = {
    "choice": _choice,
    "choices": _choices,
    "yes_no": _yes_no,
    "number": _number,
    "text": _text,
    "weights": _weights,
}
