"""The places: up to three of the advice with a number to call, then others by distance, ten at a time."""

import streamlit as st

from matching.advice.first_places import kind_of_first_places
from matching.telling.groups import WithChanges, almost, group_count, in_group
from matching.verdicts.judged_providers import LOOKED_AT, OPEN_PLACES, OPEN_VERDICTS
from pages.parts.calling.first_call import advice
from pages.parts.drawing.columns import draw_door
from pages.parts.drawing.markup import heading, paragraph, show
from pages.parts.entry.verdict_row import draw_rows
from pages.parts.state.answers import judgement
from pages.parts.state.content import content
from pages.parts.state.session import page_value, set_page_value
from pages.parts.state.words import words

AT_FIRST, MORE, SHOWN, SHOWN_CLOSED = 2, 10, "shown_places", "shown_closed_places"


def draw_places() -> None:
    """Draw the places of the advice, and those that are open as well."""
    first = advice().providers
    if first:
        show(heading(above_the_first()))
        draw_rows("places", ((judged, ()) for judged in first), 1)
    _draw_others({place.id for place in first})


def above_the_first() -> str:
    """What the places of the advice are to this person, as their heading says it."""
    return words("plekken")[f"first_{kind_of_first_places(content(), judgement())}"]


def _draw_others(drawn: set[str]) -> None:
    texts, most = words("plekken"), page_value(SHOWN, 0 if drawn or advice().situation.urgent else AT_FIRST)
    count = sum(judgement().judged_providers.count(verdict) for verdict in OPEN_VERDICTS) - len(drawn)
    if count <= 0:
        return
    first = judgement().judged_providers.first(most + len(drawn), OPEN_PLACES)
    others = [place for place in first if place.id not in drawn][:most]
    if others:
        show(heading(texts["others"]))
        draw_rows("other_places", ((judged, ()) for judged in others))
    if left := min(MORE, count - len(others)):
        label = texts.text("show_more", count=left, of=count)
        st.button(label, key="more_places", on_click=set_page_value, args=(SHOWN, most + left))


def draw_closed() -> None:
    """Draw what is closed or for others; first what somebody can change something about."""
    nearly = len(almost(content(), judgement(), "providers"))
    count = nearly + group_count(content(), judgement(), "providers", "unsuitable")
    if count:
        label = words("mogelijkheden").text("show_unsuitable", count=count)
        draw_door("passen_niet", label, lambda: _closed_rows(count))


def _closed_rows(count: int) -> None:
    texts, most = words("mogelijkheden"), page_value(SHOWN_CLOSED, MORE)
    looked = [paragraph(texts.text("looked_at", count=LOOKED_AT), "ap-note")] if count > LOOKED_AT else []
    show(paragraph(texts["explain_unsuitable"], "ap-note"), *looked)
    draw_rows("closed_places", _closed(most))
    if left := min(MORE, count - most) if count > most else 0:
        label = words("plekken").text("show_more", count=left, of=count)
        st.button(label, key="more_closed_places", on_click=set_page_value, args=(SHOWN_CLOSED, most + MORE))


def _closed(most: int) -> tuple[WithChanges, ...]:
    nearly = almost(content(), judgement(), "providers")
    return (*nearly, *in_group(content(), judgement(), "providers", "unsuitable", most))[:most]
