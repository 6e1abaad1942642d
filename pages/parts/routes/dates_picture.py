"""The dates on a line through time: what is known, what is due and on which day. The same stands in lists beside it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from matching.entries.caching import remembered
from matching.words.wording import day_text
from pages.parts.drawing.colours import PICTURES
from pages.parts.drawing.pictures import draw_picture, fitted, theme
from pages.parts.state.content import content
from pages.parts.state.words import words

ROW, LETTERS, SPARE = 58, 15, 0.06


def draw_dates_picture(labelled_days: Sequence[tuple[date, str]]) -> None:
    """Draw a row for each date, further to the right the later it is; nothing for fewer than two."""
    if len(labelled_days) <= 1:
        return
    ordered = sorted(labelled_days)
    first, last = ordered[0][0], ordered[-1][0]
    days, locale = max((last - first).days, 1), content().language.locale
    rows = [
        {"row": number, "from": 0, "at": (day - first).days / days, "label": f"{day_text(day, locale)}: {label}"}
        for number, (day, label) in enumerate(ordered)
    ]  # fmt: skip
    draw_picture(fitted(_drawn_up(theme()), ROW * len(rows)), rows, words("dates")["line_says"], "dates_picture")


@remembered(2, "language")
def _drawn_up(paper: str) -> dict[str, Any]:
    """Draw up the picture without its dates. Altair checks what it makes, which is slow: once is enough."""
    import altair as alt  # noqa: PLC0415 - heavy, and only for whoever told a day

    colours = PICTURES[paper]
    scale = alt.Scale(domain=[-SPARE, 1 + SPARE], nice=False)
    base = alt.Chart(alt.Data(values=[])).encode(y=alt.Y("row:O", axis=None))
    way = base.mark_rule(color=colours["line"], strokeWidth=3).encode(
        x=alt.X("from:Q", scale=scale, axis=None), x2="at:Q"
    )
    dot = base.mark_circle(color=colours["petrol"], size=220, opacity=1).encode(x=alt.X("at:Q", scale=scale, axis=None))
    labels = base.mark_text(align="left", dy=-18, color=colours["text"], fontSize=LETTERS, limit=600)
    labels = labels.encode(x=alt.value(2), text="label:N")
    chart = (way + dot + labels).configure_view(stroke=None)
    drawn_up: dict[str, Any] = chart.configure(background="transparent").to_dict()
    return drawn_up
