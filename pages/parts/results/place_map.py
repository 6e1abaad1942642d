"""The map: the places and the home on the country, standing out by shape and by colour."""

from collections.abc import Iterator
from typing import Any

import streamlit as st

from matching.entries.content import Content
from matching.entries.places import Place
from matching.judgement.judgement import Judgement
from matching.person.situation import located
from matching.telling.groups import almost
from matching.verdicts.judged_providers import LOOKED_AT, OPEN_VERDICTS, PlaceFilter
from matching.verdicts.verdict import Judged
from pages.parts.drawing.colours import BLUE, BROWN, OLIVE, TEAL
from pages.parts.drawing.country import Marks, on_country
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import paragraph, show, single_element
from pages.parts.state.answers import judgement
from pages.parts.state.content import content
from pages.parts.state.words import Words

MARKS: Marks = (
    ("map_home", "diamond", BROWN),
    ("map_suitable", "circle", TEAL),
    ("map_possible", "square", BLUE),
    ("map_almost", "triangle-up", OLIVE),
)


def draw_map(texts: Words) -> None:
    """Draw the places that are still open; the same ones stand in the list. On a phone it waits for a press."""
    spots = open_spots(texts, content(), judgement())
    with st.container(key="map"):
        show(html('<details class="ap-more" id="kaart"><summary>{}</summary></details>', texts["map_title"]))
        with st.container(key="map_inside"):
            with single_element():
                show(paragraph(texts.text("map_text", count=sum(spot["kind"] != texts["map_home"] for spot in spots))))
                if any(judgement().judged_providers.count(group) > LOOKED_AT for group in OPEN_VERDICTS):
                    show(paragraph(texts.text("map_first", count=LOOKED_AT), "ap-note"))
            marks = tuple((texts[name], shape, colour) for name, shape, colour in MARKS)
            st.vega_lite_chart(on_country(marks, texts["map_title"], spots), width="stretch")


def open_spots(texts: Words, everything: Content, judged: Judgement) -> list[dict[str, Any]]:
    """What stands on the map: the name, the kind and the position (in degrees) of each place, and of the home."""
    open_places = judged.cached("on_map", lambda: tuple(_located(everything, judged)))
    spots = [_spot(name, texts[f"map_{group}"], place) for name, group, place in open_places]
    home = judged.person.home
    return [*spots, _spot(home.name, texts["map_home"], home)] if home else spots


def _located(everything: Content, judged: Judgement) -> Iterator[tuple[str, str, Place]]:
    """Give the places to draw of which we know where they are: name, group and position."""
    for group, places in _open(everything, judged).items():
        for place_judged in places:
            provider = everything.providers[place_judged.id]
            if place := located(everything, provider):
                yield provider.name, group, place


def _open(everything: Content, judged: Judgement) -> dict[str, tuple[Judged, ...]]:
    """The places to draw by group: so many that a map can still be read."""
    nearly = almost(everything, judged, "providers")
    groups: dict[str, tuple[Judged, ...]] = {
        group: judged.judged_providers.first(LOOKED_AT, PlaceFilter((group,))) for group in OPEN_VERDICTS
    }
    return groups | {"almost": tuple(place for place, _ in nearly)}


def _spot(name: str, kind: str, place: Place) -> dict[str, Any]:
    return {"name": name, "kind": kind, "latitude": place.latitude, "longitude": place.longitude}
