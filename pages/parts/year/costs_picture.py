"""The cost of each way as a bar from the lowest to the highest amount; open at the end where no highest is known."""

from collections.abc import Sequence
from typing import Any

from matching.entries.caching import remembered
from matching.planning.costs import Amount
from pages.parts.drawing.colours import PICTURES
from pages.parts.drawing.markup import paragraph, show
from pages.parts.drawing.pictures import draw_picture, fitted, theme
from pages.parts.state.words import words

ROW, AROUND, LETTERS, BAR = 38, 60, 15, 18
"""Pixels of a row, of what stands below the rows, of letters and of a bar."""
HEADROOM = 1.15


def draw_costs_picture(amounts: Sequence[Amount]) -> None:
    """Draw the bars; nothing where not one amount is known, for then there is nothing to see."""
    if not any(amount.low or amount.high for amount in amounts):
        return
    texts = words("costs")
    most = max(float(amount.high or amount.low) for amount in amounts) * HEADROOM
    bars = [_bar(str(number), amount, most) for number, amount in enumerate(amounts, 1)]
    spec = _drawn_up(texts["picture_euro"], theme())
    spec = fitted(spec, ROW * len(bars) + AROUND, x={"scale": {"domain": [0, round(most, 2)]}})
    draw_picture(spec, bars, texts["picture"], "costs_picture")
    if any(amount.high is None for amount in amounts):
        show(paragraph(texts["picture_unknown"], "ap-note"))


def _bar(name: str, amount: Amount, most: float) -> dict[str, Any]:
    low, open_end = float(amount.low), amount.high is None
    high = low if amount.high is None else float(amount.high)
    # A bar without width would not be seen.
    return {
        "way": name,
        "low": min(low, high - most * 0.01) if high else 0,
        "high": high,
        "from": high,
        "to": most if open_end else high,
    }


@remembered(20, "language")
def _drawn_up(title: str, paper: str) -> dict[str, Any]:
    """Draw up the picture without its bars. Altair checks what it makes, which is slow: once is enough."""
    import altair as alt  # noqa: PLC0415 - heavy, and only for whoever compares costs

    colours = PICTURES[paper]
    text = colours["text"]
    axis = alt.Axis(title=title, labelColor=text, titleColor=text, labelFontSize=LETTERS, titleFontSize=LETTERS,
                    tickCount=4, gridDash=[2, 4])  # fmt: skip
    numbers = alt.Axis(title=None, labelColor=text, labelFontSize=LETTERS, ticks=False, domain=False, labelPadding=8)
    base = alt.Chart(alt.Data(values=[])).encode(y=alt.Y("way:N", sort=None, axis=numbers))
    where = alt.X("low:Q", scale=alt.Scale(nice=False), axis=axis)
    bar = base.mark_bar(color=colours["petrol"], height=BAR, cornerRadius=3).encode(x=where, x2="high:Q")
    dashes = base.mark_rule(color=colours["line"], strokeDash=[6, 5], strokeWidth=3).encode(
        x=alt.X("from:Q"), x2="to:Q"
    )
    chart = (bar + dashes).configure_view(stroke=None)
    drawn_up: dict[str, Any] = chart.configure(background="transparent").to_dict()
    return drawn_up
