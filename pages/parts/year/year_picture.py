"""The year as a picture: a row for each month, a square for each day, dark where the naaste is away; and as a table."""

from datetime import date
from typing import Any

from markupsafe import Markup, escape

from matching.entries.caching import remembered
from matching.planning.year import Plan
from matching.planning.year_choices import days_of, months_ahead
from pages.parts.drawing.colours import PICTURES
from pages.parts.drawing.markup import heading, more, show
from pages.parts.drawing.pictures import draw_picture, fitted, theme
from pages.parts.drawing.tables import table
from pages.parts.state.clock import today
from pages.parts.state.words import number_in_words, words
from pages.parts.year.year_words import dates_in_words, month_name, short_month

ROW, AROUND, LETTERS, SATURDAY = 26, 130, 15, 5
"""Pixels of a row, of what stands above and below the rows, and of letters; and the day on which a weekend begins."""
KINDS = ("picture_stay", "picture_weekend", "picture_day")
MOST_MONTHS = 24


def draw_year_picture(plan: Plan) -> None:
    """Draw the year from this month on, up to the last month of a year that is planned."""
    texts, months = words("year"), months_shown(plan)
    show(heading(texts["picture"], 3))
    kinds = tuple(texts[name] for name in KINDS)
    names = list(map(short_month, months))
    rows = {"sort": names, "scale": {"domain": names}}
    drawn_up = fitted(_drawn_up(kinds, theme()), ROW * len(months) + AROUND, y=rows)
    draw_picture(drawn_up, _squares(plan, months, kinds), texts["picture_says"], "year_picture")
    columns = [texts[name] for name in ("table_month", "table_stays", "table_nights")]
    show(more(texts["as_table"], table(texts["picture"], columns, _rows(plan, months))))


def months_shown(plan: Plan) -> tuple[date, ...]:
    """The first days of the months that are shown: this year's, and those of later years that are planned."""
    last = max((stay.departure for stay in plan), default=today())
    count = (last.year - today().year) * 12 + 12 - today().month + 1
    return months_ahead(today(), min(count, MOST_MONTHS))


def _squares(plan: Plan, months: tuple[date, ...], kinds: tuple[str, ...]) -> list[dict[str, Any]]:
    away = {night for stay in plan for night in stay.nights_of()}
    return [
        {
            "month": short_month(day),
            "day": day.day,
            "kind": kinds[0 if day in away else 1 if day.weekday() >= SATURDAY else 2],
        }
        for month in months
        for day in days_of(month)
    ]


def _rows(plan: Plan, months: tuple[date, ...]) -> list[list[str]]:
    rows = []
    for month in months:
        days = days_of(month)
        here = [stay for stay in plan if days[0] <= stay.arrival <= days[-1]]
        nights = sum(stay.count_in(days[0], days[-1]).low for stay in plan)
        if nights or here:
            when = Markup("<br>").join(escape(dates_in_words(stay)) for stay in here)
            rows.append([escape(month_name(month)), when, number_in_words(nights)])
    return rows


@remembered(20, "language")
def _drawn_up(kinds: tuple[str, ...], paper: str) -> dict[str, Any]:
    """Draw up the picture without its days. Altair checks what it makes, which is slow: once is enough."""
    import altair as alt  # noqa: PLC0415 - heavy, and only for whoever planned something

    colours = PICTURES[paper]
    text, fills = colours["text"], [colours[name] for name in ("petrol", "weekend", "weekday")]
    axis = alt.Axis(
        title=None, labelColor=text, labelFontSize=LETTERS, domain=False, ticks=False, grid=False, labelOverlap=False
    )
    days = alt.Axis(values=[1, 8, 15, 22, 29], labelAngle=0, orient="top", **axis.to_dict())
    legend = alt.Legend(title=None, orient="bottom", labelColor=text, labelFontSize=LETTERS, columns=1, labelLimit=400)
    chart = alt.Chart(alt.Data(values=[])).mark_rect(cornerRadius=2).encode(
        x=alt.X("day:O", axis=days, scale=alt.Scale(domain=list(range(1, 32)), paddingInner=0.12)),
        y=alt.Y("month:N", axis=axis, scale=alt.Scale(paddingInner=0.2)),
        color=alt.Color("kind:N", scale=alt.Scale(domain=list(kinds), range=fills), legend=legend),
    )  # fmt: skip
    chart = alt.layer(chart).configure_view(stroke=None)
    drawn_up: dict[str, Any] = chart.configure(background="transparent").to_dict()
    return drawn_up
