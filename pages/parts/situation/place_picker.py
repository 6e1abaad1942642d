"""Choose a municipality by touching: first the province, then a letter, then the name."""

import re
from collections.abc import Callable, Iterable
from functools import partial

import streamlit as st

from matching.entries.places import Place
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import as_label, paragraph, show
from pages.parts.state.answers import current_answers, remember
from pages.parts.state.content import content
from pages.parts.state.session import page_value, set_page_value
from pages.parts.state.words import words

PROVINCE, LETTER = "picked_province", "picked_letter"
FEW = 18
"""So many names fit on the screen without asking for a letter first."""
BEFORE_THE_NAME = re.compile(r"^'s-")


def draw_place_picker(ask: str) -> None:
    """Draw the question and the next choice, with what was chosen before and the ways back."""
    texts, present = words("kiosk"), current_answers().get("municipality")
    show(html('<p class="ap-question">{}</p>', ask))
    if present:
        show(html('<p role="status">{}</p>', words("situatie").text("place_now", municipality=present)))
        st.button(texts["other_place"], on_click=_take_municipality, args=(None,), key="pick_other")
        return
    province, letter = page_value(PROVINCE), page_value(LETTER)
    if province is None:
        _choose(texts["which_province"], provinces(), partial(set_page_value, PROVINCE))
        return
    if letter is None and len(municipalities(province)) > FEW:
        take = partial(set_page_value, LETTER)
        _choose(texts.text("which_letter", name=province), letters(province), take, "letters")
    else:
        _choose(texts["which_municipality"], municipalities(province, letter), _take_municipality)
    if letter is not None:
        st.button(texts["other_letter"], on_click=set_page_value, args=(LETTER, None), key="pick_back_letter")
    st.button(texts["other_province"], on_click=_begin_again, key="pick_back_province")


def provinces() -> list[str]:
    """Names of the provinces, from A to Z."""
    return sorted({place.province for place in content().places.municipalities.values()})


def letters(province: str) -> list[str]:
    """The letters that municipalities of this province begin with, under any name they have."""
    return sorted({letter for place in _in(province) for letter in _letters_of(place)})


def municipalities(province: str, letter: str | None = None) -> list[str]:
    """Names of the municipalities of a province, from A to Z; of those that begin with a letter, where one is given."""
    return sorted(place.name for place in _in(province) if letter is None or letter in _letters_of(place))


def _in(province: str) -> Iterable[Place]:
    return (place for place in content().places.municipalities.values() if place.province == province)


def _letters_of(place: Place) -> set[str]:
    """First letters of a name: 's-Hertogenbosch stands with the H, and with the D of its other name."""
    others = (key for key, places in content().places.municipalities_by_name.items() if place in places)
    return {BEFORE_THE_NAME.sub("", place.name)[0], *(key[0].upper() for key in others)}


def _choose(label: str, names: list[str], take: Callable[[str], None], kind: str = "names") -> None:
    show(paragraph(label))
    with st.container(key=f"pick_{kind}"):
        for name in names:
            st.button(as_label(name), key=f"pick_{name}", on_click=take, args=(name,), width="stretch")


def _take_municipality(name: str | None) -> None:
    remember("municipality", name)
    remember("postcode", None)
    _begin_again()


def _begin_again() -> None:
    set_page_value(PROVINCE, None)
    set_page_value(LETTER, None)
