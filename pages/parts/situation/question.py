"""Draw one question with its present answer; what is chosen is taken by pages/parts/situation/taking_answers.py."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import partial

import streamlit as st
from markupsafe import Markup

from matching.entries.places import find
from matching.entries.questions import Question
from pages.parts.drawing.choice import draw_radio
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import announced, as_label, more, paragraph, show
from pages.parts.drawing.number_pad import Pad, draw_number_pad
from pages.parts.situation.place_picker import draw_place_picker
from pages.parts.situation.taking_answers import (
    NO,
    NONE,
    NOT_SURE,
    PLACE,
    WHICH_PLACE,
    YES,
    note_place_seen,
    spot_meant,
    spots_of,
    take,
    take_choice,
    take_weight,
    take_which_place,
)
from pages.parts.state.answers import current_answers, remember, skipped
from pages.parts.state.content import Words, content, words
from pages.parts.state.mode import is_kiosk


def draw_question(name: str) -> None:
    """Draw a question with its present answer."""
    question = content().questions[name]
    with _together(name, question):
        DRAWN_AS[question.kind](name, question)
    remarks = [paragraph(question.hint)] if question.hint else []
    show(more(words("situatie")["why_label"], paragraph(question.why), *remarks))


def _together(name: str, question: Question) -> AbstractContextManager[object]:
    # A label of Streamlit's holds no HTML: the style sheet draws the pictogram before it, by the name of the container.
    if question.pictogram:
        return st.container(key=f"pictogram_{question.pictogram}_{name}")
    return st.container(key=f"boxes_{name}") if question.kind in OF_MANY_WIDGETS else nullcontext()


def _names_the_group(name: str, question: Question) -> Markup:
    """Return a question of which the answers are widgets of their own; who listens hears it at the first of them."""
    return html('<p class="ap-question" id="ask-{}" data-names-group="">{}</p>', name, question.ask)


def _radio(name: str, question: Question, labels: dict[str, str], present: str | None) -> None:
    labels = {**labels, NOT_SURE: words("situatie")["not_sure"]}
    present = NOT_SURE if name in skipped() else present
    captions = [(question.options[key].hint or "") if key in question.options else "" for key in labels]
    draw_radio(
        question.ask, labels, f"ask_{name}", present, partial(take_choice, name),
        captions=captions if any(captions) else None,
    )  # fmt: skip


def _choice(name: str, question: Question) -> None:
    present = current_answers().get(name)
    labels = {key: option.label for key, option in question.options.items()}
    _radio(name, question, labels, str(present) if present else None)


def _yes_no(name: str, question: Question) -> None:
    texts = words("situatie")
    labels = {YES: question.yes or texts["yes"], NO: question.no or texts["no"]}
    present = {True: YES, False: NO}.get(current_answers().get(name))  # type: ignore[arg-type]
    _radio(name, question, labels, present)


def _choices(name: str, question: Question) -> None:
    present = current_answers().get(name)
    show(_names_the_group(name, question), paragraph(words("situatie")["more_is_fine"], "ap-note"))
    ticked = [_tick(name, key, option.label, present) for key, option in question.options.items()]
    st.checkbox(
        words("situatie")["none_of_these"], value=present == (), key=f"ask_{name}_{NONE}", disabled=any(ticked),
        on_change=take, args=(name,),
    )  # fmt: skip


def _tick(name: str, key: str, label: str, present: object) -> bool:
    value = isinstance(present, tuple) and key in present
    return st.checkbox(as_label(label), value=value, key=f"ask_{name}_{key}", on_change=take, args=(name,))


def _number(name: str, question: Question) -> None:
    present = current_answers().get(name)
    low, high = question.minimum or 0, question.maximum or 10**6
    value = present if isinstance(present, int) else None
    if is_kiosk():
        draw_number_pad(Pad(name, low, high, value, partial(remember, name)), question.ask)
        return
    label, key = as_label(question.ask), f"ask_{name}"
    st.number_input(label, low, high, value, step=1, key=key, on_change=take, args=(name,))


def _text(name: str, question: Question) -> None:
    if is_kiosk():
        show(html('<p class="ap-question">{}</p>', question.ask), paragraph(words("kiosk")["no_typing"]))
        return
    label, value = as_label(question.ask), str(current_answers().get(name, ""))
    st.text_input(label, value, max_chars=80, key=f"ask_{name}", on_change=take, args=(name,))


def _weights(name: str, question: Question) -> None:
    weights = current_answers().get(name)
    present = weights if isinstance(weights, dict) else {}
    show(_names_the_group(name, question))
    for key, option in question.options.items():
        _weight(name, key, option.label, present.get(key))


def _weight(name: str, key: str, label: str, present: int | None) -> None:
    levels = dict(enumerate(words("situatie").all("weights")))
    draw_radio(label, levels, f"ask_{name}_{key}", present, partial(take_weight, name, key), horizontal=True)


def _place(name: str, question: Question) -> None:
    """Ask where the naaste lives; the postcode stays four digits, and an ambiguous name asks which one."""
    if is_kiosk():
        draw_place_picker(question)
        return
    texts = words("situatie")
    typed = st.text_input(
        as_label(question.ask), key=PLACE, max_chars=60, placeholder=texts["place_example"], on_change=take,
        args=(name,),
    )  # fmt: skip
    labels = {code: f"{spot.name} ({spot.municipality}, {spot.province})" for code, spot in spots_of(typed).items()}
    if len(labels) > 1:
        draw_radio(texts["place_which"], labels, WHICH_PLACE, spot_meant(typed), take_which_place)
    show(announced(_understood(typed, texts), PLACE, wrong=bool(typed.strip()) and not labels))
    note_place_seen(typed)


def _understood(typed: str, texts: Words) -> str:
    """Return what the page makes of a place that was typed; nothing as long as it asks which one."""
    present, spots = current_answers().get("municipality"), spots_of(typed)
    meant = next((spot.name for spot in spots.values() if spot.municipality == present), None)
    if meant:
        return texts.text("place_found", name=meant, municipality=present)
    if not typed.strip():
        return texts.text("place_now", municipality=present) if present else ""
    near = ", ".join(find(typed, content().places).suggestions)
    return "" if spots else texts.text("place_near", name=near) if near else texts["place_unknown"]


OF_MANY_WIDGETS = ("choices", "weights")
DRAWN_AS: dict[str, Callable[[str, Question], None]] = {
    "choice": _choice,
    "choices": _choices,
    "yes_no": _yes_no,
    "number": _number,
    "text": _text,
    "place": _place,
    "weights": _weights,
}
