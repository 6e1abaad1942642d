"""Where the naaste lives, typed as a place or a postcode; of a postcode only four digits are kept."""

import streamlit as st

from matching.entries.places import find
from matching.entries.questions import Question
from pages.parts.drawing.choice import draw_pills
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import as_label, paragraph, show
from pages.parts.professional.clients import key_of
from pages.parts.situation.taking_answers import spot_meant, spots_of, take_place
from pages.parts.state.answers import current_answers
from pages.parts.state.content import Words, content, words
from pages.parts.state.session import held

TYPED, WHICH = "place", "place_which"


def draw_place(question: Question) -> None:
    """Draw the field, and what was understood of it or which places it can be."""
    texts, present = words("situatie"), str(current_answers().get("municipality", ""))
    st.text_input(
        as_label(question.ask), present, max_chars=60, key=key_of(TYPED), label_visibility="collapsed",
        placeholder=texts["place_example"], on_change=_typed,
    )  # fmt: skip
    typed = held(key_of(TYPED), "").strip()
    said = _said(typed, texts)
    show(html('<div class="wb-said" role="status">{}</div>', paragraph(said, "ap-note") if said else ""))
    labels = {code: f"{one.name} ({one.municipality}, {one.province})" for code, one in spots_of(typed).items()}
    if len(labels) > 1:
        draw_pills(texts["place_which"], labels, key_of(WHICH), spot_meant(typed), _chosen)


def _said(typed: str, texts: Words) -> str:
    if not typed:
        return ""
    if not spots_of(typed):
        near = ", ".join(find(typed, content().places).suggestions)
        return texts.text("place_near", name=near) if near else texts["place_unknown"]
    name = current_answers().get("municipality")
    return texts.text("place_now", municipality=name) if name else ""


def _typed() -> None:
    take_place(held(key_of(TYPED), ""), None)


def _chosen(which: str | None) -> None:
    take_place(held(key_of(TYPED), ""), which)
