"""What weighs, as a picture drawn with Altair, which is only loaded where it is drawn."""

import json
from collections.abc import Sequence
from typing import Any

from matching.entries.caching import remembered
from matching.judgement.signals import LEVELS, Signal
from pages.parts.drawing.colours import PICTURES, SIGNAL, TRACK
from pages.parts.drawing.pictures import draw_picture, fitted, theme
from pages.parts.state.words import words

FONT = "Atkinson Hyperlegible Next"
ROW, LETTERS = 58, 16  # pixels


def draw_signals(signals: Sequence[Signal], says: str) -> None:
    """Draw one row per signal with a dot further to the right the more it weighs; *says* is read aloud instead."""
    heaviest_first = sorted(signals, key=lambda signal: -LEVELS.index(signal.level))
    rows = [
        {"row": signal.short, "from": 0, "weight": LEVELS.index(signal.level), "to": 2} for signal in heaviest_first
    ]
    levels = tuple(words("zelfcheck")[f"level_{level}"] for level in LEVELS)
    draw_picture(fitted(_drawn_up(levels, theme()), ROW * len(rows)), rows, says, "signals")


@remembered(20, "language")
def _drawn_up(levels: tuple[str, ...], paper: str) -> dict[str, Any]:
    """The picture without its rows. Altair checks what it makes, which is slow: once is enough."""
    import altair as alt  # noqa: PLC0415 - heavy, and only for who asks for a picture

    colour = PICTURES[paper]["text"]
    scale, axis = alt.Scale(domain=[-0.08, 2.08], nice=False), alt.Axis(labelColor=colour, **_axis(levels))
    base = alt.Chart(alt.Data(values=[])).encode(
        alt.X("from:Q", scale=scale, axis=axis), alt.Y("row:N", sort=None, axis=None)
    )
    track = base.mark_rule(strokeWidth=3, color=TRACK, opacity=0.5).encode(x2="to:Q")
    bar = base.mark_rule(strokeWidth=6, color=SIGNAL).encode(x2="weight:Q")
    sizes = alt.Size("weight:Q", scale=alt.Scale(domain=[0, 2], range=[140, 560]), legend=None)
    dot = base.mark_circle(color=SIGNAL, opacity=1).encode(alt.X("weight:Q", scale=scale, axis=axis), sizes)
    label = base.mark_text(align="left", dy=-19, fontSize=LETTERS, color=colour).encode(text="row:N")
    chart = (track + bar + dot + label).configure_view(stroke=None)
    drawn_up: dict[str, Any] = chart.configure(background="transparent", font=FONT).to_dict()
    return drawn_up


def _axis(levels: Sequence[str]) -> dict[str, Any]:
    """The three levels, above the picture."""
    where = {"orient": "top", "values": [0, 1, 2], "title": None, "ticks": False, "domain": False, "gridDash": [2, 4]}
    flush = {"labelFlush": True, "labelFlushOffset": -8, "labelOverlap": False, "labelPadding": 10}
    return {**where, **flush, "labelExpr": f"{json.dumps(levels)}[datum.value]", "labelFontSize": LETTERS}
