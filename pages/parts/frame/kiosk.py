"""Draw what only a screen that visitors share has: the first screen, the end, and taking the plan home."""

from typing import Any

import streamlit as st
from markupsafe import Markup, escape

from matching.entries.language import DUTCH, Language
from matching.saved.saving import as_saved, packed
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import heading, paragraph, show
from pages.parts.own_device.device import saved_now
from pages.parts.own_device.keeping import FRAGMENT, code_picture
from pages.parts.state.content import all_languages, content_in
from pages.parts.state.mode import idle_seconds, is_kiosk, public_url, warning_seconds
from pages.parts.state.words import words


def for_shared_screen() -> dict[str, Any]:
    """Seconds and words with which the bridge asks whether somebody is still there; empty outside a kiosk."""
    if not is_kiosk():
        return {}
    texts = words("kiosk")
    texts_of_notice = {
        "title": texts["still_there"],
        "text": texts.text("wiped_in", count="{count}"),
        "stay": texts["stay"],
        "leave": texts["leave"],
    }
    return {"kiosk": {"idle": idle_seconds(), "warning": warning_seconds(), "words": texts_of_notice}}


def draw_attract() -> None:
    """Draw the first screen, in every language; the browser shows it until somebody touches it."""
    if not is_kiosk():
        return
    texts = content_in(DUTCH.code).pages["kiosk"].words
    languages = Markup().join(html("<li>{}</li>", _begin(language)) for language in all_languages())
    st.html(
        f'<section class="ap-attract" lang="{DUTCH.code}"><div class="ap-breath" aria-hidden="true"></div>'
        f"<h1>{escape(str(texts['attract']))}</h1><p>{escape(str(texts['attract_text']))}</p>"
        f'<ul>{languages}</ul><p class="ap-attract-note">{escape(str(texts["attract_note"]))}</p></section>'
    )


def _begin(language: Language) -> Markup:
    begin = escape(str(content_in(language.code).pages["kiosk"].words["begin"]))
    marks = html('href="./?lang={}" lang="{}" dir="{}"', language.code, language.code, language.direction)
    return html("<a {}><strong>{}</strong> <span>{}</span></a>", marks, language.name, begin)


def end_button() -> Markup:
    """The button with which a visitor wipes everything and goes; nothing outside a kiosk."""
    return _button("data-end", words("kiosk")["end"], "ap-end") if is_kiosk() else Markup()


def _button(mark: str, text: str, kind: str = "") -> Markup:
    return html('<button type="button" class="ap-plain-button {}" {}="">{}</button>', kind, mark, text)


def draw_take_home() -> None:
    """Draw how the plan goes home: on paper, and as a code that holds it, for the visitor's own telephone."""
    texts = words("kiosk")
    on_paper = heading(texts["paper"], 3) + paragraph(texts["paper_text"]) + _button("data-print", texts["print"])
    ways = html('<div class="ap-ways-home"><div class="ap-screen-only">{}</div>{}</div>', on_paper, _code())
    why = html('<p class="ap-screen-only">{}</p>', texts["take_home_text"])
    show(html('<section class="ap-take-home">{}{}{}</section>', heading(texts["take_home"]), why, ways))


def _code() -> Markup:
    """The code; nothing where the address on the internet isn't known, for it would lead nowhere."""
    texts, address = words("kiosk"), public_url()
    if not address:
        return Markup()
    picture = code_picture(f"{address}/{FRAGMENT}{packed(as_saved(saved_now()))}")
    if not picture:
        return html("<div>{}{}</div>", heading(texts["phone"], 3), paragraph(texts["code_too_large"]))
    image = html('<img class="ap-code" src="{}" alt="{}">', picture, texts["code_alt"])
    explanation = paragraph(texts["phone_text"]) + paragraph(texts["phone_note"], "ap-note")
    return html("<div>{}{}{}</div>", heading(texts["phone"], 3), image, explanation)
