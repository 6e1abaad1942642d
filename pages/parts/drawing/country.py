"""The country as light dots, with marks on it that stand out by shape and by colour."""

import json
from collections.abc import Sequence
from typing import Any

from matching.entries.caching import remembered
from matching.entries.places import outline
from pages.parts.drawing.colours import LAND
from pages.parts.state.content import content

Marks = tuple[tuple[str, str, str], ...]
"""For each kind of mark: its name, its shape and its colour."""
HEIGHT, LARGE = 460, 170
HIGH, SMALL = 620, 85
"""Pixels, and square pixels for a mark: many of them have to stay apart on a phone."""
POSITION = {"latitude": "latitude:Q", "longitude": "longitude:Q"}
COLUMNS = "width < 480 ? 1 : width < 800 ? 2 : 0"
"""Of the legend: its kinds below one another, two beside each other, or all in a row, as Vega works out."""


def on_country(marks: Marks, title: str, spots: Sequence[dict[str, Any]], *, many: bool = False) -> dict[str, Any]:
    """The map as Vega-Lite: drawn up once for everybody, with these spots put in.

    Args:
        marks: the kinds of mark.
        title: what the map is called where it is read aloud.
        spots: name, kind and position (degrees) of each.
        many: small marks, for one in each municipality, on a higher map with its kinds below one another.
    """
    drawn_up = _drawn_up(marks, title, many)
    land, points = drawn_up["layer"]
    return drawn_up | {"layer": [land, points | {"data": {"values": spots}}]}


@remembered(20, "language")
def _drawn_up(marks: Marks, title: str, many: bool) -> dict[str, Any]:  # noqa: FBT001 - a key
    """The map without marks. Altair checks what it makes, which is slow: once is enough."""
    import altair as alt  # noqa: PLC0415 - heavy, and only for a map

    size, height, columns = (SMALL, HIGH, 1) if many else (LARGE, HEIGHT, alt.ExprRef(COLUMNS))
    kinds, shapes, colours = zip(*marks, strict=True)
    dots = [{"y": latitude, "x": longitude} for latitude, longitude in outline(content().places)]
    # As a short text: Streamlit writes out and reads back a whole picture at each rerun, and the dots are nearly all
    # of it.
    country = alt.Data(values=json.dumps(dots, separators=(",", ":")), format=alt.JsonDataFormat(type="json"))
    land = alt.Chart(country).mark_circle(size=9, color=LAND, tooltip=False)
    land = land.encode(latitude="y:Q", longitude="x:Q")
    legend = alt.Legend(
        title=None, orient="bottom", columns=columns,
        labelFontSize=18, symbolSize=180, titleFontSize=18, symbolStrokeWidth=0,
    )  # fmt: skip
    shape = alt.Shape("kind:N", scale=alt.Scale(domain=kinds, range=shapes), legend=legend)
    colour = alt.Color("kind:N", scale=alt.Scale(domain=kinds, range=colours), legend=legend)
    tooltips = [alt.Tooltip("name:N", title=" "), alt.Tooltip("kind:N", title=" ")]
    points = alt.Chart(alt.Data(values=[])).mark_point(
        filled=True, size=size, opacity=1, stroke="white", strokeWidth=1 if many else 2
    )
    points = points.encode(**POSITION, shape=shape, color=colour, tooltip=tooltips)
    layers = (land + points).properties(height=height, description=title)
    drawn_up: dict[str, Any] = layers.project("mercator").to_dict()
    return drawn_up
