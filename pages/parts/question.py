"""Draw one question, and remember what is answered."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from html import escape

import streamlit as st

from matching.content import Question
from matching.places import Found, find
from pages.parts.answers import current_answers, remember, skip, skipped
from pages.parts.content import Words, content, words
from pages.parts.markup import announced, as_label, more, paragraph, show
from pages.parts.mode import is_kiosk
from pages.parts.number_pad import number_pad
from pages.parts.place_picker import draw_place_picker

NOT_SURE, YES, NO, NONE = "not_sure", "yes", "no", "none_of_these"


def draw_question(name: str) -> None:
    """Draw a question with its present answer, and remember what is chosen at once."""
    question = content().questions[name]
    with _beside_its_pictogram(name, question):
        DRAWN_AS[question.kind](name, question)
    said = [paragraph(question.hint)] if question.hint else []
    show(more(words("situatie")["why_label"], paragraph(question.why), *said))


def _beside_its_pictogram(name: str, question: Question) -> AbstractContextManager[object]:
    # A label of Streamlit's holds no HTML: the style sheet draws the pictogram before it, by the name of the container.
    return st.container(key=f"pictogram_{question.pictogram}_{name}") if question.pictogram else nullcontext()


def _radio(name: str, question: Question, labels: dict[str, str], present: str | None) -> str | None:
    labels = {**labels, NOT_SURE: words("situatie")["not_sure"]}
    present = NOT_SURE if name in skipped() else present
    index = list(labels).index(present) if present in labels else None
    captions = [(question.options[key].hint or "") if key in question.options else "" for key in labels]
    return st.radio(
        as_label(question.ask),
        list(labels),
        index=index,
        format_func=lambda one: as_label(labels[one]),
        key=f"ask_{name}",
        captions=captions if any(captions) else None,
    )


def _choice(name: str, question: Question) -> None:
    present = current_answers().get(name)
    labels = {key: option.label for key, option in question.options.items()}
    _take(name, _radio(name, question, labels, str(present) if present else None))


def _yes_no(name: str, question: Question) -> None:
    texts = words("situatie")
    labels = {YES: question.yes or texts["yes"], NO: question.no or texts["no"]}
    present = {True: YES, False: NO}.get(current_answers().get(name))  # type: ignore[arg-type]
    given = _radio(name, question, labels, present)
    _take(name, {YES: True, NO: False}.get(given or "", given))


def _take(name: str, given: object) -> None:
    if given == NOT_SURE:
        skip(name)
    elif given is not None:
        remember(name, given)


def _choices(name: str, question: Question) -> None:
    present = current_answers().get(name)
    show(
        f'<h2 class="ap-question" id="ask-{name}">{escape(question.ask)}</h2>',
        paragraph(words("situatie")["more_is_fine"], "ap-note"),
    )
    ticked = [key for key, option in question.options.items() if _tick(name, key, option.label, present)]
    nothing = st.checkbox(
        words("situatie")["none_of_these"], value=present == (), key=f"ask_{name}_{NONE}", disabled=bool(ticked)
    )
    remember(name, ticked if ticked or nothing else None)


def _tick(name: str, key: str, label: str, present: object) -> bool:
    return st.checkbox(as_label(label), value=isinstance(present, tuple) and key in present, key=f"ask_{name}_{key}")


def _number(name: str, question: Question) -> None:
    present = current_answers().get(name)
    low, high = question.minimum or 0, question.maximum or 10**6
    value = present if isinstance(present, int) else None
    if is_kiosk():
        remember(name, number_pad(name, question.ask, low, high, value))
        return
    remember(name, st.number_input(as_label(question.ask), low, high, value, step=1, key=f"ask_{name}"))


def _text(name: str, question: Question) -> None:
    if is_kiosk():
        show(f'<h2 class="ap-question">{escape(question.ask)}</h2>', paragraph(words("kiosk")["no_typing"]))
        return
    value = st.text_input(as_label(question.ask), str(current_answers().get(name, "")), max_chars=80, key=f"ask_{name}")
    remember(name, value.strip() or None)


def _weights(name: str, question: Question) -> None:
    told = current_answers().get(name)
    present = told if isinstance(told, dict) else {}
    show(f'<h2 class="ap-question">{escape(question.ask)}</h2>')
    given = {
        key: _weight(f"ask_{name}_{key}", option.label, present.get(key)) for key, option in question.options.items()
    }
    remember(name, {key: weight for key, weight in given.items() if weight is not None} or None)


def _weight(key: str, label: str, present: int | None) -> int | None:
    levels = dict(enumerate(words("situatie").all("weights")))
    return st.radio(
        as_label(label), list(levels), index=present, format_func=levels.__getitem__, horizontal=True, key=key
    )


def _place(_name: str, question: Question) -> None:
    """Ask where the naaste lives; the postcode stays four digits, and an ambiguous name asks which one."""
    if is_kiosk():
        draw_place_picker(question)
        return
    texts = words("situatie")
    present = current_answers().get("municipality")
    typed = st.text_input(as_label(question.ask), key="ask_place", max_chars=60, placeholder=texts["place_example"])
    if not typed.strip():
        show(announced(texts.text("place_now", municipality=present) if present else ""))
        return
    _remember_place(typed, find(typed, content().places), texts)


def _remember_place(typed: str, found: Found, texts: Words) -> None:
    spots = list({place.code: place for place in found.matches}.values())
    if not spots:
        near = ", ".join(found.suggestions)
        show(announced(texts.text("place_near", name=near) if near else texts["place_unknown"]))
        return
    spot = spots[0]
    if len(spots) > 1:
        spot = st.radio(
            texts["place_which"],
            spots,
            index=None,
            format_func=lambda one: as_label(f"{one.name} ({one.municipality}, {one.province})"),
        )
    if spot is not None:
        remember("municipality", spot.municipality)
        remember("postcode", typed.strip() if found.kind == "postcode" else None)
        show(announced(texts.text("place_found", name=spot.name, municipality=spot.municipality)))


DRAWN_AS: dict[str, Callable[[str, Question], None]] = {
    "choice": _choice,
    "choices": _choices,
    "yes_no": _yes_no,
    "number": _number,
    "text": _text,
    "place": _place,
    "weights": _weights,
}
