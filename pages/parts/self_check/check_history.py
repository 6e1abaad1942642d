"""How somebody was doing, through time: earlier outcomes of the self-check in words, as a picture and as a table."""

from collections.abc import Sequence
from typing import Any

from markupsafe import escape

from matching.entries.caching import remembered
from matching.saved.check_history import (
    BURDENS,
    Burden,
    CheckOutcome,
    of_check,
    plain_history,
    read_history,
    trend,
    with_outcome,
)
from pages.parts.drawing.colours import PICTURES
from pages.parts.drawing.markup import heading, more, paragraph, show
from pages.parts.drawing.pictures import draw_picture, theme
from pages.parts.drawing.tables import table
from pages.parts.state.clock import today
from pages.parts.state.content import content
from pages.parts.state.session import page_value, set_page_value
from pages.parts.state.words import day_in_words, words

HISTORY = "check_history"
ROW, AROUND, LETTERS = 64, 40, 15


def remember_outcome(check: str, burden: Burden) -> None:
    """Keep today's outcome of a check beside the earlier ones."""
    set_page_value(HISTORY, plain_history(with_outcome(history(), CheckOutcome(today(), check, burden))))


def history() -> tuple[CheckOutcome, ...]:
    """The outcomes so far, the oldest first."""
    return read_history(content(), page_value(HISTORY))


def draw_history(check: str) -> None:
    """Draw how the outcomes of a check changed; nothing before there is one."""
    texts, outcomes = words("afterwards"), of_check(history(), check)
    if not outcomes:
        return
    show(heading(texts["history"], 3), paragraph(texts[f"history_{trend(outcomes, check) or 'once'}"]))
    if len(outcomes) > 1:
        _draw_picture(outcomes)
        columns = [texts["column_day"], texts["column_outcome"]]
        rows = [
            [escape(day_in_words(outcome.day)), escape(texts[f"burden_{outcome.burden}"])]
            for outcome in reversed(outcomes)
        ]
        show(more(texts["as_table"], table(texts["history"], columns, rows)))
    show(paragraph(texts["history_kept"], "ap-note"))


def _draw_picture(outcomes: Sequence[CheckOutcome]) -> None:
    texts = words("afterwards")
    levels = tuple(texts[f"burden_{burden}"] for burden in reversed(BURDENS))
    dots = [
        {"day": day_in_words(outcome.day, year=False), "order": number, "level": texts[f"burden_{outcome.burden}"]}
        for number, outcome in enumerate(outcomes)
    ]
    draw_picture(_drawn_up(levels, theme()), dots, texts["history_says"], "history_picture")


@remembered(20, "language")
def _drawn_up(levels: tuple[str, ...], paper: str) -> dict[str, Any]:
    """The picture without its dots. Altair checks what it makes, which is slow: once is enough."""
    import altair as alt  # noqa: PLC0415 - heavy, and only for whoever did a check twice

    colour, text = PICTURES[paper]["petrol"], PICTURES[paper]["text"]
    axis = alt.Axis(title=None, labelColor=text, labelFontSize=LETTERS, labelAngle=0, domain=False, ticks=False)
    days = alt.X("day:N", sort=alt.SortField("order"), axis=axis)
    level = alt.Y("level:N", sort=list(levels), axis=axis, scale=alt.Scale(domain=list(levels)))
    base = alt.Chart(alt.Data(values=[])).encode(x=days, y=level)
    line = base.mark_line(color=colour, strokeWidth=3).encode(order="order:Q")
    dots = base.mark_circle(color=colour, size=260, opacity=1)
    chart = (line + dots).properties(height=ROW * len(levels) + AROUND).configure_view(stroke=None)
    drawn_up: dict[str, Any] = chart.configure(background="transparent").to_dict()
    return drawn_up
