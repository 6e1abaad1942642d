"""The map: the country as light dots, the places and the home standing out by shape and by colour."""

import json
from collections.abc import Iterator
from html import escape
from typing import Any

import streamlit as st

from matching.entries.content import Content
from matching.entries.made_once import remembered
from matching.entries.places import Place, outline
from matching.judgement.judged_providers import LOOKED_AT, OPEN, Which
from matching.judgement.judging import Judgement
from matching.judgement.verdicts import Judged
from matching.person.situation import located
from matching.telling.groups import almost
from pages.parts.answers import judgement
from pages.parts.content import Words, content
from pages.parts.markup import paragraph, show, together

SHAPES = {"map_home": "diamond", "map_suitable": "circle", "map_possible": "square", "map_almost": "triangle-up"}
COLOURS = {"map_home": "#7A3B12", "map_suitable": "#0B5C5E", "map_possible": "#2F4B8F", "map_almost": "#6B5B00"}
HEIGHT = 460
POSITION = {"latitude": "latitude:Q", "longitude": "longitude:Q"}
LEGEND = {"labelFontSize": 15, "symbolSize": 160, "titleFontSize": 15}


def draw_map(texts: Words) -> None:
    """Draw the places that are still open; the same ones stand in the list. On a phone it waits for a press."""
    spots = open_spots(texts, content(), judgement())
    with st.container(key="map"):
        show(f'<details class="ap-more" id="kaart"><summary>{escape(texts["map_title"])}</summary></details>')
        with st.container(key="map_inside"):
            with together():
                show(paragraph(texts.text("map_text", count=sum(spot["kind"] != texts["map_home"] for spot in spots))))
                if any(judgement().judged_providers.count(group) > LOOKED_AT for group in OPEN):
                    show(paragraph(texts.text("map_first", count=LOOKED_AT), "ap-note"))
            st.vega_lite_chart(_chart(texts, spots), width="stretch")


def open_spots(texts: Words, everything: Content, found: Judgement) -> list[dict[str, Any]]:
    """Return what stands on the map: name, kind and position (degrees)."""
    open_places = found.once("on_map", lambda: tuple(_located(everything, found)))
    spots = [_spot(name, texts[f"map_{group}"], place) for name, group, place in open_places]
    home = found.person.home
    return [*spots, _spot(home.name, texts["map_home"], home)] if home else spots


def _located(everything: Content, found: Judgement) -> Iterator[tuple[str, str, Place]]:
    """Give the places to draw of which we know where they are: name, group and position."""
    for group, judged in _open(everything, found).items():
        for one in judged:
            provider = everything.providers[one.id]
            if place := located(everything, provider):
                yield provider.name, group, place


def _open(everything: Content, found: Judgement) -> dict[str, tuple[Judged, ...]]:
    """Return the places to draw by group: so many that a map can still be read."""
    nearly = almost(everything, found, "providers")
    first = {group: found.judged_providers.first(LOOKED_AT, Which((group,))) for group in OPEN}
    return {**first, "almost": tuple(one for one, _ in nearly)}


def _spot(name: str, kind: str, place: Place) -> dict[str, Any]:
    return {"name": name, "kind": kind, "latitude": place.latitude, "longitude": place.longitude}


def _chart(texts: Words, spots: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the map as Vega-Lite: drawn up once for everybody, with this person's places put in."""
    drawn_up = _drawn_up(tuple(texts[name] for name in SHAPES), texts["map_title"])
    land, points = drawn_up["layer"]
    return drawn_up | {"layer": [land, points | {"data": {"values": spots}}]}


@remembered(20, "language")
def _drawn_up(kinds: tuple[str, ...], title: str) -> dict[str, Any]:
    """Return the map without places. Altair checks what it makes, which is slow: once is enough."""
    import altair as alt  # noqa: PLC0415 - heavy, and only this page draws a map

    dots = [{"y": latitude, "x": longitude} for latitude, longitude in outline(content().places)]
    # As a short text: Streamlit writes out and reads back a whole picture at each rerun, and the dots are nearly all
    # of it.
    country = alt.Data(values=json.dumps(dots, separators=(",", ":")), format=alt.JsonDataFormat(type="json"))
    land = alt.Chart(country).mark_circle(size=9, color="#B9B2A3", tooltip=False)
    land = land.encode(latitude="y:Q", longitude="x:Q")
    legend = alt.Legend(title=None, orient="bottom", columns=2, **LEGEND)
    shape = alt.Shape("kind:N", scale=alt.Scale(domain=kinds, range=list(SHAPES.values())), legend=legend)
    colour = alt.Color("kind:N", scale=alt.Scale(domain=kinds, range=list(COLOURS.values())))
    told = [alt.Tooltip("name:N", title=" "), alt.Tooltip("kind:N", title=" ")]
    marks = alt.Chart(alt.Data(values=[])).mark_point(filled=True, size=170, opacity=1, stroke="white")
    points = marks.encode(**POSITION, shape=shape, color=colour, tooltip=told)
    return (land + points).properties(height=HEIGHT, description=title).project("mercator").to_dict()
