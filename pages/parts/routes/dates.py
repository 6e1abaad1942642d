"""Legal terms as dates: a day that somebody knows, chosen without a calendar, and what follows from it."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import partial
from typing import Any

import streamlit as st
from markupsafe import Markup

from matching.entries.routes import Route
from matching.planning.plausible_days import can_be_meant
from matching.planning.terms import Deadline, Step, deadlines, read_day, steps_with_terms
from pages.parts.drawing.choice import chosen_in, draw_radio
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import announced, filled, heading, listing, paragraph, show, single_element
from pages.parts.routes.dates_picture import draw_dates_picture
from pages.parts.state.answers import judgement
from pages.parts.state.clock import today
from pages.parts.state.content import content
from pages.parts.state.mode import is_kiosk
from pages.parts.state.session import page_value, set_page_value, widget_value
from pages.parts.state.words import Words, day_in_words, words
from papers.own_words import Visitor
from papers.plan_rows import waits
from papers.section import Row

ROUTES_SHOWN = 2
"""So many routes go on the line and into a calendar: those that come first and have a day that is known."""
TODAY, TOMORROW, OTHER = "today", "tomorrow", "other"


def draw_dates(routes: tuple[Route, ...]) -> None:
    """Draw the choice of a day, and all dates that follow for these routes."""
    texts, steps = words("regelen"), steps_with_terms(routes)
    show(paragraph(texts["dates_intro"]) if steps else paragraph(texts["no_dates"], "ap-note"))
    if not steps:
        return
    _choose_step(steps, texts)
    _choose_day(texts)
    if day_known := known_day():
        with single_element():
            show(paragraph(texts.text("counted_from", date=day_in_words(day_known[1])), "ap-note"), *date_lists(routes))
            show(paragraph(texts["weekend"], "ap-note"))
        _draw_line(routes)


def wait_until(route: Route) -> Markup:
    """Say how long it may take by the law: as dates where a day is known, else in words; nothing without terms."""
    return waits_as_html(waits(content(), route, Visitor(judgement(), known_day=known_day())))


def waits_as_html(rows: Iterable[Row]) -> Markup:
    """Draw up until when to wait, as the plan has it: with a day as a list of dates, else as sentences."""
    rows = tuple(rows)
    if any(row.title for row in rows):
        return _facts((row.title, row.text) for row in rows)
    return listing(row.text for row in rows)


def known_day() -> tuple[Step, date] | None:
    """The day that somebody knows, and of which step it is; None where that can't be meant any more."""
    step, day = page_value("known_step"), page_value("known_day")
    return (step, day) if step and day and can_be_meant(day, today()) else None


def day_put_back(kept_before: Mapping[str, Any]) -> dict[str, Any]:
    """Put a day kept on an earlier visit among the written ones: *today* was another day then."""
    day = kept_before.get("known_day")
    written = {"which_day": OTHER, "written_day": f"{day.day}-{day.month}-{day.year}"} if day else {}
    return {**kept_before, **written}


def date_lists(routes: Iterable[Route]) -> list[Markup]:
    """Draw up the dates of each route that has any."""
    day_known = known_day()
    if day_known is None:
        return []
    terms = ((route, deadlines(content(), route, *day_known)) for route in routes)
    return [heading(route.name, 3) + _dates(dates) for route, dates in terms if any(deadline.day for deadline in dates)]


def known_deadlines(names: Iterable[str]) -> list[tuple[str, Deadline]]:
    """The terms of the first routes that end on a day that is known, each with the id of its route."""
    day_known = known_day()
    if day_known is None:
        return []
    ends = {
        name: [deadline for deadline in deadlines(content(), content().routes[name], *day_known) if deadline.day]
        for name in names
    }
    with_any = [name for name, known in ends.items() if known][:ROUTES_SHOWN]
    return [(name, deadline) for name in with_any for deadline in ends[name]]


def deadline_text(deadline: Deadline) -> str:
    """The short text of a deadline, filled in."""
    return filled(deadline.term.short or deadline.term.text)


def _draw_line(routes: tuple[Route, ...]) -> None:
    """Draw the dates of the first routes on one line through time, with the day they are counted from."""
    texts, day_known = words("dates"), known_day()
    ids = {id(route): name for name, route in content().routes.items()}
    terms = known_deadlines(ids[id(route)] for route in routes)
    days = {(term.day, deadline_text(term)) for _, term in terms if term.day}
    if day_known and days:
        show(heading(texts["line_title"], 3))
        draw_dates_picture([(day_known[1], texts[f"known_{day_known[0]}"]), *days])


def _choose_step(steps: tuple[Step, ...], texts: Words) -> None:
    labels = {step: texts[f"step_{step}"] for step in steps}
    take = partial(set_page_value, "known_step")
    draw_radio(texts["which_step"], labels, "known_step", page_value("known_step"), take)


def _choose_day(texts: Words) -> None:
    tomorrow = today() + timedelta(days=1)
    labels = {
        TODAY: texts.text("day_today", date=day_in_words(today())),
        TOMORROW: texts.text("day_tomorrow", date=day_in_words(tomorrow)),
        OTHER: texts["day_other"],
    }
    if is_kiosk():
        del labels[OTHER]  # would have to be typed
    which = draw_radio(texts["which_day"], labels, "which_day", page_value("which_day"), _take_day)
    if which == OTHER:
        _write_day(texts)


def _write_day(texts: Words) -> None:
    written = st.text_input(
        texts["write_day"], page_value("written_day", ""), max_chars=20, key="written_day",
        placeholder=texts["day_example"], on_change=_take_written,
    )  # fmt: skip
    show(announced(mistake := _mistake_in(written), "written_day", wrong=bool(mistake)))


def _mistake_in(written: str) -> str:
    """The sentence about a written day that can't be; empty where it is right, or nothing is written."""
    texts, day = words("regelen"), _read(written)
    if day is None:
        return texts["day_unclear"] if written.strip() else ""
    return "" if can_be_meant(day, today()) else texts.text("day_too_far", date=day_in_words(day))


def _read(written: str) -> date | None:
    return read_day(written, today(), content().language.locale)


def _take_day(which: str) -> None:
    """Keep the day that is chosen; one that was written before stays known where that is chosen again."""
    in_field = widget_value("written_day")
    written = page_value("written_day", "") if in_field is None else in_field
    other = _read(written)
    other = other if other and can_be_meant(other, today()) else None
    days = {TODAY: today(), TOMORROW: today() + timedelta(days=1), OTHER: other}
    set_page_value("which_day", which)
    set_page_value("written_day", written)
    set_page_value("known_day", days[which])


def _take_written() -> None:
    """Keep what was written; if another day was pressed in the same moment, that one counts."""
    _take_day(chosen_in("which_day") or OTHER)


def _dates(terms: tuple[Deadline, ...]) -> Markup:
    in_time = sorted(terms, key=lambda deadline: deadline.day or date.max)
    return _facts((_when(deadline), filled(deadline.term.text)) for deadline in in_time)


def _facts(rows: Iterable[tuple[str, str]]) -> Markup:
    inside = Markup().join(html("<dt>{}</dt><dd>{}</dd>", when, text) for when, text in rows)
    return html('<dl class="ap-facts">{}</dl>', inside)


def _when(deadline: Deadline) -> str:
    texts = words("regelen")
    if deadline.day is None:
        return texts["day_unknown"]
    return texts.text("until" if deadline.exact else "until_latest", date=day_in_words(deadline.day))
