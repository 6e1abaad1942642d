"""The fields in which a question is answered: drawn here for every page that asks, wherever its words come from.

Pages ask in two ways, by itself (home, kiosk, self-check) and *dense* (the workbench, with every question in sight):

| | by itself | dense |
|---|---|---|
| one answer | a row for each, with its hint, and *I don't know* | a chip for each; pressed again it is taken back |
| several | a box for each; *none of these* only alone | a chip for each; of *none of these* and others the last |
| a number | a field; in a kiosk keys to press | a field |
| a text | a field; a kiosk says that nothing is typed | a field |

A new answer goes to *take* the moment it is given, before anything is drawn: whoever answers and at once presses the
next button sends both in one message, and then this field isn't drawn again.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal

import streamlit as st
from markupsafe import Markup

from pages.parts.drawing.choice import choose_in, draw_many_pills, draw_pills, draw_radio
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import as_label, paragraph, show
from pages.parts.drawing.number_pad import Pad, draw_number_pad
from pages.parts.state.mode import is_kiosk
from pages.parts.state.session import widget_value
from pages.parts.state.words import words

Label = Literal["visible", "collapsed"]
UNSURE, NONE = "not_sure", "none_of_these"
"""What *take* gets for *I don't know*, and the key of the box or chip for *none of these*."""
LONGEST_TEXT = 80


@dataclass(frozen=True)
class Field:
    """Where a question is answered.

    `present` is the answer of now: the id of an option or UNSURE, a tuple of ids (empty for none of these), a number, a
    text; None where there is none. `take` gets the next, of the same kind; None takes it away. `label` is *collapsed*
    where the page itself draws the question beside the field: it is then only read aloud.
    """

    key: str
    ask: str
    present: Any
    take: Callable[[Any], None]
    dense: bool = False
    label: Label = "visible"


def draw_choice(
    field: Field,
    labels: Mapping[Any, str],
    hints: Mapping[Any, str] | None = None,
    *,
    unsure: str = "",
    across: bool = False,
) -> None:
    """Draw a choice of one answer by its id; *unsure* is the text of *I don't know*, where that can be said."""
    if field.dense:
        draw_pills(field.ask, labels, field.key, field.present, field.take, label_visibility=field.label)
        return
    rows = {**labels, UNSURE: unsure} if unsure else labels
    captions = [hints.get(key, "") for key in rows] if hints else None
    draw_radio(field.ask, rows, field.key, field.present, field.take, captions=captions, horizontal=across)


def name_of_group(field: Field) -> Markup:
    """A question of which the answers are fields of their own; who listens hears it at the first of them."""
    return html('<p class="ap-question" id="{}_asked" data-names-group="">{}</p>', field.key, field.ask)


def draw_several(field: Field, labels: Mapping[str, str], none: str) -> None:
    """Draw a choice of any number of answers by their ids; *none* is the text of *none of these*, which takes ()."""
    present = field.present if isinstance(field.present, tuple) else ()
    has_none = field.present == ()
    if field.dense:
        take = partial(_take_chips, field.key, field.take, has_none)
        chosen = [NONE] if has_none else present
        draw_many_pills(field.ask, {**labels, NONE: none}, field.key, chosen, take, label_visibility=field.label)
        return
    show(name_of_group(field), paragraph(words("situatie")["more_is_fine"], "ap-note"))
    args = (field.key, tuple(labels), field.take)
    ticked = [
        st.checkbox(as_label(label), option in present, f"{field.key}_{option}", on_change=_take_boxes, args=args)
        for option, label in labels.items()
    ]
    st.checkbox(none, has_none, f"{field.key}_{NONE}", disabled=any(ticked), on_change=_take_boxes, args=args)


def _take_chips(key: str, take: Callable[[list[str] | None], None], had_none: bool, pressed: list[str]) -> None:  # noqa: FBT001
    """Take what is pressed; of *none of these* and the others, what was pressed last counts."""
    others = [option for option in pressed if option != NONE] if had_none or NONE not in pressed else []
    is_none = NONE in pressed and not others
    choose_in(key, [NONE] if is_none else others)
    take(others if others or is_none else None)


def _take_boxes(key: str, options: Sequence[str], take: Callable[[list[str] | None], None]) -> None:
    ticked = [option for option in options if widget_value(f"{key}_{option}")]
    take(ticked if ticked or widget_value(f"{key}_{NONE}") else None)


def draw_number(field: Field, low: int, high: int) -> None:
    """Draw a field for a whole number from low to high."""
    present = field.present if isinstance(field.present, int) else None
    if is_kiosk():
        draw_number_pad(Pad(field.key, low, high, present, field.take), field.ask)
        return
    st.number_input(
        as_label(field.ask), low, high, present, step=1, key=field.key, label_visibility=field.label,
        on_change=_take_number, args=(field.key, field.take),
    )  # fmt: skip


def _take_number(key: str, take: Callable[[int | None], None]) -> None:
    take(widget_value(key))


def draw_text(field: Field) -> None:
    """Draw a field for a few words."""
    if is_kiosk():
        show(html('<p class="ap-question">{}</p>', field.ask), paragraph(words("kiosk")["no_typing"]))
        return
    st.text_input(
        as_label(field.ask), field.present or "", max_chars=LONGEST_TEXT, key=field.key, label_visibility=field.label,
        on_change=_take_text, args=(field.key, field.take),
    )  # fmt: skip


def _take_text(key: str, take: Callable[[str | None], None]) -> None:
    take(str(widget_value(key) or "").strip() or None)
