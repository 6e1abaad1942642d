"""What weighs, as a picture drawn with Altair, which is only loaded where it is drawn."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import streamlit as st

from matching.judgement.signals import LEVELS, Signal
from pages.parts.drawing.colours import PICTURES, SIGNAL, TRACK
from pages.parts.drawing.pictures import theme
from pages.parts.state.words import words

if TYPE_CHECKING:
    import altair as alt

FONT = "Atkinson Hyperlegible Next"
ROW, LETTERS = 58, 16  # pixels


def draw_signals(signals: Sequence[Signal], says: str) -> None:
    """Draw one row per signal with a dot further to the right the more it weighs; *says* is read aloud instead."""
    st.altair_chart(_signals(signals), width="stretch", alt=says, key="signals")


def _signals(signals: Sequence[Signal]) -> "alt.LayerChart":
    import altair as alt  # noqa: PLC0415 - heavy, and only for who asks for a picture

    heaviest_first = sorted(signals, key=lambda signal: -LEVELS.index(signal.level))
    rows = [
        {"row": signal.short, "from": 0, "weight": LEVELS.index(signal.level), "to": 2} for signal in heaviest_first
    ]
    colour = PICTURES[theme()]["text"]
    scale, axis = alt.Scale(domain=[-0.08, 2.08], nice=False), alt.Axis(labelColor=colour, **_axis())
    base = alt.Chart(alt.InlineData(values=rows)).encode(
        alt.X("from:Q", scale=scale, axis=axis), alt.Y("row:N", sort=None, axis=None)
    )
    track = base.mark_rule(strokeWidth=3, color=TRACK, opacity=0.5).encode(x2="to:Q")
    bar = base.mark_rule(strokeWidth=6, color=SIGNAL).encode(x2="weight:Q")
    sizes = alt.Size("weight:Q", scale=alt.Scale(domain=[0, 2], range=[140, 560]), legend=None)
    dot = base.mark_circle(color=SIGNAL, opacity=1).encode(alt.X("weight:Q", scale=scale, axis=axis), sizes)
    label = base.mark_text(align="left", dy=-19, fontSize=LETTERS, color=colour).encode(text="row:N")
    layers = (track + bar + dot + label).properties(height=ROW * len(rows))
    chart: alt.LayerChart = layers.configure_view(stroke=None).configure(font=FONT)
    return chart


def _axis() -> dict[str, Any]:
    """The three levels, above the picture."""
    names = [words("zelfcheck")[f"level_{level}"] for level in LEVELS]
    where = {"orient": "top", "values": [0, 1, 2], "title": None, "ticks": False, "domain": False, "gridDash": [2, 4]}
    flush = {"labelFlush": True, "labelFlushOffset": -8, "labelOverlap": False, "labelPadding": 10}
    return {**where, **flush, "labelExpr": f"{json.dumps(names)}[datum.value]", "labelFontSize": LETTERS}
