"""Every question in the order of a conversation, small and fast by keyboard; what is pressed is remembered at once."""

from collections.abc import Callable, Iterable
from html import escape
from typing import Any

import streamlit as st

from matching.entries.made_once import once
from matching.entries.questions import Question
from matching.what_if.next_questions import is_asked
from matching.what_if.possibilities import POSTCODE
from pages.parts.answers import current_answers, judgement, useful
from pages.parts.clients import key_of
from pages.parts.content import Words, content, words
from pages.parts.markup import as_label, heading, paragraph, show
from pages.parts.session import held, hold
from pages.parts.voices import CAREGIVER, NAASTE, apart, naaste_answers, take, told_by
from pages.parts.workbench_place import draw_place

GROUPS = ("naaste", "caregiver", "wish", "law")
WIDE = ("choices", "weights")
"""Questions with so many answers that these stand below the question."""
YES, NO, NONE = "yes", "no", "none_of_these"


def draw_questions() -> None:
    """Draw the questions that make sense now, group by group."""
    texts, marks = words("workbench"), _marks()
    show(paragraph(texts["whose_words"], "ap-note"))
    for group in GROUPS:
        with st.container(key=f"wb_group_{group}"):
            show(heading(texts[f"group_{group}"], 2, f"groep-{group}"))
            for name in questions_now(group):
                _draw(name, marks.get(name, ""))


def questions_now(group: str) -> tuple[str, ...]:
    """Return the questions of a group that make sense now or have an answer, in the order of the conversation."""
    told, person = {*current_answers(), *naaste_answers()}, judgement().person
    found = (name for name, one in content().questions.items() if one.group == group and name != POSTCODE)
    makes_sense = (name for name in found if name in told or is_asked(content(), name, person))
    return tuple(sorted(makes_sense, key=lambda name: content().questions[name].order))


def _marks() -> dict[str, str]:
    """Return what stands beside each open question that still decides something; the first decides the most."""
    texts, found = words("workbench"), useful()
    marks = {one.answer: f"<small>{escape(_decides(one.decides, texts))}</small>" for one in found}
    for one in found[:1]:
        said = texts.text("ask_now", label=_decides(one.decides, texts))
        marks[one.answer] = f'<strong class="wb-now">{escape(said)}</strong>'
    return marks


def _decides(count: int, texts: Words) -> str:
    return texts.text("decides_one" if count == 1 else "decides", count=count)


def _draw(name: str, mark: str) -> None:
    question = content().questions[name]
    kind = "wb-ask wb-wide" if question.kind in WIDE else "wb-ask"
    show(f'<p class="{kind}" id="vraag-{escape(name)}">{escape(question.ask)} {mark}</p>')
    _answer(CAREGIVER, name, question)
    if question.both and apart():
        show(f'<p class="{kind} wb-naaste">{escape(words("workbench")["naaste_self"])}</p>')
        _answer(NAASTE, name, question)


def _answer(voice: str, name: str, question: Question) -> None:
    if question.kind == "place":
        draw_place(question)
        return
    label = question.ask if voice == CAREGIVER else f"{words('workbench')['naaste_self']}: {question.short}"
    DRAWN_AS[question.kind](voice, name, question, as_label(label))


def _key(voice: str, name: str) -> str:
    return key_of(f"{voice}_{name}")


def _pills(voice: str, name: str, label: str, labels: dict[str, str], **options: Any) -> None:  # noqa: ANN401 - of Streamlit
    st.pills(
        label,
        list(labels),
        format_func=labels.__getitem__,
        key=_key(voice, name),
        label_visibility="collapsed",
        args=(voice, name),
        **options,
    )


def _choice(voice: str, name: str, question: Question, label: str) -> None:
    present = told_by(voice).get(name)
    _pills(voice, name, label, _labels(name, question), default=str(present) if present else None, on_change=_chosen)


def _yes_no(voice: str, name: str, question: Question, label: str) -> None:
    texts = words("situatie")
    said = {YES: question.yes or texts["yes"], NO: question.no or texts["no"]}
    labels = once(content(), ("wb_labels", name), lambda: _as_labels(said))
    present = told_by(voice).get(name)
    default = None if present is None else YES if present else NO
    _pills(voice, name, label, labels, default=default, on_change=_chosen)


def _chosen(voice: str, name: str) -> None:
    question, given = content().questions[name], held(_key(voice, name))
    take(voice, name, {YES: True, NO: False}.get(given) if question.kind == "yes_no" else given)
    if voice == CAREGIVER and given in question.options:
        show_anew(question.options[given].also)


def show_anew(names: Iterable[str]) -> None:
    """Show answers in their widgets that were given along with another."""
    for name in names:
        hold(_key(CAREGIVER, name), current_answers().get(name))


def _choices(voice: str, name: str, question: Question, label: str) -> None:
    present = told_by(voice).get(name)
    labels = {**_labels(name, question), NONE: as_label(words("situatie")["none_of_these"])}
    default = [NONE] if present == () else list(present) if isinstance(present, tuple) else []
    _pills(voice, name, label, labels, default=default, on_change=_ticked, selection_mode="multi")


def _ticked(voice: str, name: str) -> None:
    """Remember a list; *none of these* and something of these exclude each other, and the last one pressed counts."""
    key, had_none = _key(voice, name), told_by(voice).get(name) == ()
    given = list(held(key) or [])
    left = [one for one in given if one != NONE] if had_none or NONE not in given else []
    none = NONE in given and not left
    hold(key, [NONE] if none else left)
    take(voice, name, left if left or none else None)


def _number(voice: str, name: str, question: Question, label: str) -> None:
    present = told_by(voice).get(name)
    value = present if isinstance(present, int) else None
    low, high = question.minimum or 0, question.maximum or 10**6
    st.number_input(
        label, low, high, value, step=1, key=_key(voice, name), label_visibility="collapsed", on_change=_typed,
        args=(voice, name),
    )  # fmt: skip


def _text(voice: str, name: str, _question: Question, label: str) -> None:
    value = str(told_by(voice).get(name, ""))
    st.text_input(
        label, value, max_chars=80, key=_key(voice, name), label_visibility="collapsed", on_change=_typed,
        args=(voice, name),
    )  # fmt: skip


def _typed(voice: str, name: str) -> None:
    given = held(_key(voice, name))
    take(voice, name, (given.strip() or None) if isinstance(given, str) else given)


def _weights(voice: str, name: str, question: Question, label: str) -> None:
    told, levels = told_by(voice).get(name), words("situatie").all("weights")
    present = told if isinstance(told, dict) else {}
    with st.container(key=_key(voice, f"{name}_all")):
        for key, option in question.options.items():
            show(f'<p class="wb-weight">{escape(option.label)}</p>')
            st.pills(
                f"{label} {as_label(option.label)}", list(range(len(levels))), default=present.get(key),
                format_func=levels.__getitem__, key=_key(voice, f"{name}_{key}"), label_visibility="collapsed",
                on_change=_weighed, args=(voice, name),
            )  # fmt: skip


def _weighed(voice: str, name: str) -> None:
    given = {key: held(_key(voice, f"{name}_{key}")) for key in content().questions[name].options}
    take(voice, name, {key: weight for key, weight in given.items() if weight is not None} or None)


def _labels(name: str, question: Question) -> dict[str, str]:
    """Return the answers to choose from, made into labels once for everybody: no page has more of them."""
    options = question.options
    return once(content(), ("wb_labels", name), lambda: _as_labels({key: one.label for key, one in options.items()}))


def _as_labels(told: dict[str, str]) -> dict[str, str]:
    return {key: as_label(text) for key, text in told.items()}


DRAWN_AS: dict[str, Callable[[str, str, Question, str], None]] = {
    "choice": _choice,
    "choices": _choices,
    "yes_no": _yes_no,
    "number": _number,
    "text": _text,
    "weights": _weights,
}
