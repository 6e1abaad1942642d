"""A hundred small people: those still at home filled, those who moved as an outline, those who died as a dashed one."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from matching.entries.evidence import Fate
from pages.parts.drawing import draw, theme

IN_A_ROW, SIDE = 10, 30
"""People beside one another, and the pixels that each of them gets."""
PERSON = (
    "M0,-1A0.3,0.3 0 1 1 0,-0.4A0.3,0.3 0 1 1 0,-1Z"
    "M-0.42,-0.28L0.42,-0.28L0.42,0.38L0.24,0.38L0.24,1L-0.24,1L-0.24,0.38L-0.42,0.38Z"
)
"""A head and a body, between -1 and 1 both ways."""
COLOURS = {"light": ("#0b4f5a", "#faf6ee"), "dark": ("#8fd5dc", "#131a1b")}
"""Petrol and paper, as in style/base.css; who is at home is filled with the first, who isn't with the second."""
DASHES: Mapping[Fate, list[int]] = {"at_home": [1, 0], "not_at_home": [1, 0], "moved": [1, 0], "died": [2, 2]}


def draw_people(hundred: Mapping[Fate, int], says: str, key: str) -> None:
    """Draw as many people for each fate as there are; *says* is read aloud instead, and a table says the same."""
    everybody = [fate for fate, count in hundred.items() for _ in range(count)]
    rows = [{"x": place % IN_A_ROW, "y": place // IN_A_ROW, "fate": fate} for place, fate in enumerate(everybody)]
    draw(_drawn_up(theme()), rows, says, key)


@cache
def _drawn_up(paper: str) -> dict[str, Any]:
    """Return the picture without its people. Altair checks what it makes, which is slow: once is enough."""
    import altair as alt  # noqa: PLC0415 - heavy, and only for whoever asks to see it

    line, behind = COLOURS[paper]
    known, home = list(DASHES), alt.datum.fate == "at_home"
    across = alt.X("x:Q", axis=None, scale=alt.Scale(domain=[-0.5, IN_A_ROW - 0.5], nice=False))
    down = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[IN_A_ROW - 0.5, -0.5], nice=False))
    fill = alt.condition(home, alt.value(line), alt.value(behind))
    dashes = alt.StrokeDash("fate:N", scale=alt.Scale(domain=known, range=list(DASHES.values())), legend=None)
    people = alt.Chart(alt.Data(values=[])).mark_point(
        shape=PERSON, size=130, stroke=line, strokeWidth=1.6, opacity=1, filled=True
    )
    people = people.encode(x=across, y=down, fill=fill, strokeDash=dashes)
    chart = alt.layer(people).properties(height=SIDE * IN_A_ROW, width="container").configure_view(stroke=None)
    return chart.configure(background="transparent").to_dict()
