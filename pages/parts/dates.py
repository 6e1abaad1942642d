"""Legal terms as dates: a day that somebody knows, chosen without a calendar, and what follows from it."""

from collections.abc import Iterable
from datetime import date, timedelta
from html import escape

import streamlit as st

from matching.content import Route
from matching.terms import Deadline, Step, deadlines, read_day, steps_with_terms
from matching.wording import date_text
from pages.parts.content import Words, content, today, words
from pages.parts.markup import filled, heading, paragraph, show
from pages.parts.session import keep, kept

TODAY, TOMORROW, OTHER = "today", "tomorrow", "other"


def draw_dates(routes: tuple[Route, ...]) -> None:
    """Draw the choice of a day, and the dates that follow for these routes."""
    texts, steps = words("regelen"), steps_with_terms(routes)
    show(heading(texts["dates"]))
    if not steps:
        show(paragraph(texts["no_dates"], "ap-note"))
        return
    show(paragraph(texts["dates_intro"]))
    _choose_step(steps, texts)
    _choose_day(texts)
    if found := known_day():
        show(paragraph(texts.text("counted_from", date=date_text(found[1])), "ap-note"), *date_lists(routes))
        show(paragraph(texts["weekend"], "ap-note"))


def known_day() -> tuple[Step, date] | None:
    """Return the day that somebody knows, and of which step it is."""
    step, day = kept("known_step"), kept("known_day")
    return (step, day) if step and day else None


def date_lists(routes: Iterable[Route], level: int = 3) -> list[str]:
    """Return the dates of each route that has any."""
    found = known_day()
    if found is None:
        return []
    dated = ((route, deadlines(content(), route, *found)) for route in routes)
    return [heading(route.name, level) + _dates(dates) for route, dates in dated if any(one.day for one in dates)]


def _choose_step(steps: tuple[Step, ...], texts: Words) -> None:
    present = kept("known_step")
    labels = {step: texts[f"step_{step}"] for step in steps}
    index = steps.index(present) if present in steps else None
    keep("known_step", st.radio(texts["which_step"], steps, index, format_func=labels.__getitem__, key="known_step"))


def _choose_day(texts: Words) -> None:
    tomorrow = today() + timedelta(days=1)
    labels = {
        TODAY: texts.text("day_today", date=date_text(today())),
        TOMORROW: texts.text("day_tomorrow", date=date_text(tomorrow)),
        OTHER: texts["day_other"],
    }
    present = kept("which_day")
    index = list(labels).index(present) if present in labels else None
    which = st.radio(texts["which_day"], list(labels), index, format_func=labels.__getitem__, key="which_day")
    keep("which_day", which)
    keep("known_day", _other_day(texts) if which == OTHER else {TODAY: today(), TOMORROW: tomorrow}.get(which or ""))


def _other_day(texts: Words) -> date | None:
    written = st.text_input(
        texts["write_day"], kept("written_day", ""), max_chars=20, key="written_day", placeholder=texts["day_example"]
    )
    keep("written_day", written)
    day = read_day(written, today())
    if written.strip() and day is None:
        show(paragraph(texts["day_unclear"], "ap-note"))
    return day


def _dates(found: tuple[Deadline, ...]) -> str:
    rows = "".join(f"<dt>{escape(_when(one))}</dt><dd>{escape(filled(one.term.text))}</dd>" for one in found)
    return f'<dl class="ap-facts">{rows}</dl>'


def _when(one: Deadline) -> str:
    texts = words("regelen")
    if one.day is None:
        return texts["day_unknown"]
    return texts.text("until" if one.exact else "until_latest", date=date_text(one.day))
