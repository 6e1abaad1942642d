"""Where the naaste lives, typed as a place or a postcode; of a postcode only four digits are kept.

The field by itself begins empty, with what is known below it; a dense one begins with what is known, and whoever
empties that takes it away. In a kiosk the place is touched (`place_picker.py`).
"""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from matching.entries.places import Place, find
from pages.parts.drawing.fields import Field, draw_choice
from pages.parts.drawing.markup import announced, as_label, show
from pages.parts.situation.place_picker import draw_place_picker
from pages.parts.state.answers import current_answers, remember
from pages.parts.state.content import content
from pages.parts.state.mode import is_kiosk
from pages.parts.state.session import page_value, set_page_value, widget_value
from pages.parts.state.words import words

KEY = "ask_municipality"
"""Of the field by itself."""
SEEN = "place_seen"
LONGEST = 60


def draw_place(field: Field) -> None:
    """Draw the field, what was understood of it, and for a name of several places the choice between these."""
    if is_kiosk():
        draw_place_picker(field.ask)
        return
    texts, present = words("situatie"), current_answers().get("municipality")
    typed = st.text_input(
        as_label(field.ask), str(present or "") if field.dense else "", max_chars=LONGEST, key=field.key,
        placeholder=texts["place_example"], label_visibility=field.label, on_change=_take_typed,
        args=(field.key, field.dense),
    )  # fmt: skip
    spots = _spots_of(typed)
    if len(spots) > 1:
        labels = {code: f"{spot.name} ({spot.municipality}, {spot.province})" for code, spot in spots.items()}
        take = partial(_take_which, field.key)
        draw_choice(Field(f"{field.key}_which", texts["place_which"], _spot_meant(spots), take, field.dense), labels)
    is_wrong = bool(typed.strip()) and not spots
    show(announced(_understood(typed, spots, in_short=field.dense), field.key, wrong=is_wrong))
    if not field.dense and typed.strip() != page_value(SEEN):
        set_page_value(SEEN, typed.strip())


def is_new_place() -> bool:
    """Whether a place was typed that the page hasn't answered to yet."""
    typed = (widget_value(KEY) or "").strip()
    return bool(typed) and typed != page_value(SEEN)


def _understood(typed: str, spots: Mapping[str, Place], *, in_short: bool) -> str:
    """What the page makes of a place that was typed; nothing as long as it asks which one."""
    texts, present = words("situatie"), current_answers().get("municipality")
    if typed.strip() and not spots:
        near = ", ".join(find(typed, content().places).suggestions)
        return texts.text("place_near", name=near) if near else texts["place_unknown"]
    meant = _spot_meant(spots)
    if meant and not in_short:
        return texts.text("place_found", name=spots[meant].name, municipality=present)
    return texts.text("place_now", municipality=present) if meant or (present and not typed.strip()) else ""


def _spots_of(typed: str) -> dict[str, Place]:
    """The municipalities that what was typed can mean, each with one place in it, by CBS code."""
    places = find(typed, content().places).matches if typed.strip() else ()
    return {place.code: place for place in places}


def _spot_meant(spots: Mapping[str, Place]) -> str | None:
    """Which of several municipalities is the present answer, by CBS code, if one of them is."""
    present = current_answers().get("municipality")
    return next((code for code, spot in spots.items() if spot.municipality == present), None)


def _take_typed(key: str, may_be_emptied: bool) -> None:  # noqa: FBT001 - Streamlit calls it
    typed = str(widget_value(key) or "")
    if typed.strip() or may_be_emptied:
        _take_place(typed, _spot_meant(_spots_of(typed)))


def _take_which(key: str, which: str | None) -> None:
    _take_place(str(widget_value(key) or ""), which)


def _take_place(typed: str, which: str | None) -> None:
    """Remember the one municipality that was meant, of several the one chosen; unknown as long as that isn't clear."""
    spots = _spots_of(typed)
    spot = next(iter(spots.values())) if len(spots) == 1 else spots.get(which or "")
    is_postcode = spot and find(typed, content().places).kind == "postcode"
    remember("municipality", spot.municipality if spot else None)
    remember("postcode", typed.strip() if is_postcode else None)
