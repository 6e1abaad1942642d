"""A hundred small people: those still at home filled, those who moved as an outline, those who died as a dotted one."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from matching.entries.caching import remembered
from matching.entries.evidence import Fate
from pages.parts.drawing.colours import PICTURES
from pages.parts.drawing.pictures import draw_picture, theme
from pages.parts.state.mode import is_kiosk

IN_A_ROW, SIDE, IN_A_KIOSK = 10, 34, 54
"""People beside one another, and the pixels that each of them gets; more where letters are as large as in a kiosk."""
FILLS, OUTLINE = 0.6, 0.047
"""The part of its square that a person fills, and the width of its outline."""
PERSON = (
    "M0,-1A0.27,0.27 0 1 1 0,-0.46A0.27,0.27 0 1 1 0,-1Z"
    "M-0.3,-0.3L0.3,-0.3A0.14,0.14 0 0 1 0.44,-0.16L0.44,0.4L0.24,0.4L0.24,1L-0.24,1L-0.24,0.4L-0.44,0.4L-0.44,-0.16"
    "A0.14,0.14 0 0 1 -0.3,-0.3Z"
)
"""A head and a body, between -1 and 1 both ways."""
DASHES: Mapping[Fate, list[float]] = {"at_home": [1, 0], "not_at_home": [1, 0], "moved": [1, 0], "died": [2.5, 2.5]}


def draw_people(hundred: Mapping[Fate, int], says: str, key: str) -> None:
    """Draw as many people for each fate as there are; *says* is read aloud instead, and a table says the same."""
    everybody = [fate for fate, count in hundred.items() for _ in range(count)]
    rows = [{"x": place % IN_A_ROW, "y": place // IN_A_ROW, "fate": fate} for place, fate in enumerate(everybody)]
    side = IN_A_KIOSK if is_kiosk() else SIDE
    with st.container(key=f"box_{key}", width=IN_A_ROW * side):  # as wide as people stand close, or the screen allows
        draw_picture(_drawn_up(theme(), side), rows, says, key)


@remembered(2, "language")
def _drawn_up(paper: str, side: int) -> dict[str, Any]:
    """Draw up the picture without its people. Altair checks what it makes, which is slow: once is enough."""
    import altair as alt  # noqa: PLC0415 - heavy, and only for whoever asks to see it

    line, known = PICTURES[paper]["petrol"], list(DASHES)
    across = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[-0.5, IN_A_ROW - 0.5], nice=False))
    down = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[IN_A_ROW - 0.5, -0.5], nice=False))
    filled = alt.condition(alt.datum.fate == "at_home", alt.value(1), alt.value(0))
    dashes = alt.StrokeDash("fate:N", scale=alt.Scale(domain=known, range=list(DASHES.values())), legend=None)
    people = alt.Chart(alt.Data(values=[])).mark_point(
        shape=PERSON, size=FILLS * side**2, stroke=line, fill=line, strokeWidth=OUTLINE * side, opacity=1
    )
    people = people.encode(x=across, y=down, fillOpacity=filled, strokeDash=dashes)
    chart = alt.layer(people).properties(height=side * IN_A_ROW, width="container").configure_view(stroke=None)
    drawn_up: dict[str, Any] = chart.configure(background="transparent").to_dict()
    return drawn_up
