"""Dates for the visitor's own calendar: terms, nights away, the self-check again, a call; as a file to take along."""

from collections.abc import Callable
from datetime import UTC, time, timedelta

import streamlit as st

from matching.planning.appointments import Appointment, calendar_file
from matching.planning.dutch_calendar import next_working_day
from pages.parts.drawing.markup import as_label, heading, paragraph, show, single_element
from pages.parts.routes.dates import deadline_text, known_deadlines
from pages.parts.routes.routes import visitor_routes
from pages.parts.state.clock import now, today
from pages.parts.state.content import content
from pages.parts.state.session import page_value, set_page_value, widget_value
from pages.parts.state.words import Words, words
from pages.parts.year.year_form import planned_stays

CALL_AT, CALL_MINUTES = time(10), 15
AGAIN, REMIND, LEFT_OUT = "zelfcheck_opnieuw_weken", "herinnering_dagen", "calendar_left_out"
LEFT_OUT_AT_FIRST = ("with_call",)


@st.fragment
def draw_calendar() -> None:
    """Draw what can go into a calendar, each to be left out, and the button that gives the file."""
    texts = words("dates")
    with single_element():
        show(paragraph(texts["intro"]), paragraph(texts["private"], "ap-note"))
        show(heading(texts["which"], 3))
    wanted = [appointment for name, make in MADE_BY.items() for appointment in _ticked(name, make(), texts)]
    if not wanted:
        show(paragraph(texts["nothing"]))
        return
    name, title = texts["file_name"], words("journey")["wordmark"]
    st.download_button(
        as_label(texts["download"]),
        lambda: calendar_file(wanted, now().astimezone(UTC), title),
        f"{name}.ics",
        "text/calendar",
        key="calendar_file",
        on_click="ignore",
    )
    show(paragraph(texts["how"], "ap-note"))


def _ticked(name: str, appointments: list[Appointment], texts: Words) -> list[Appointment]:
    """The appointments of one kind, unless they are left out; only a call has to be asked for."""
    if not appointments:
        return []
    left_out = page_value(LEFT_OUT, LEFT_OUT_AT_FIRST)
    count = _parameter(AGAIN) if name == "with_check" else len(appointments)
    label, key = as_label(texts.text(name, count=count)), f"calendar_{name}"
    wanted = st.checkbox(label, name not in left_out, key=key, on_change=_take, args=(name,))
    return appointments if wanted else []


def _take(name: str) -> None:
    others = tuple(uid for uid in page_value(LEFT_OUT, LEFT_OUT_AT_FIRST) if uid != name)
    set_page_value(LEFT_OUT, others if widget_value(f"calendar_{name}") else (*others, name))


def _parameter(name: str) -> int | None:
    """A number of weeks or days that content sets; None where it sets none for today."""
    parameter_now = content().parameters[name].latest_by(today())
    return int(parameter_now.value) if parameter_now else None


def _terms() -> list[Appointment]:
    texts, days = words("dates"), _parameter(REMIND)
    return [
        Appointment(
            deadline.day,
            deadline.day,
            f"term/{name}/{deadline.term.counts_from}/{deadline.term.parameter}",
            deadline_text(deadline),
            texts.text("text_term" if deadline.exact else "text_term_latest", name=content().routes[name].name),
            days,
        )
        for name, deadline in known_deadlines(judged.id for judged in visitor_routes())
        if deadline.day
    ]


def _stays() -> list[Appointment]:
    texts, days = words("dates"), _parameter(REMIND)
    return [
        Appointment(
            stay.arrival,
            stay.departure,
            f"stay/{stay.nights}/{stay.what}",
            texts.text("title_stay_at", name=entry.name)
            if (entry := content().find_form_or_provider(stay.what))
            else texts["title_stay"],
            texts["text_stay"],
            days,
        )
        for stay in planned_stays()
    ]


def _check() -> list[Appointment]:
    texts, weeks = words("dates"), _parameter(AGAIN)
    if weeks is None:
        return []
    day = today() + timedelta(weeks=weeks)
    return [Appointment(day, day, "check", texts["check_again"], texts["text_check"], 0)]


def _call() -> list[Appointment]:
    first = visitor_routes()[:1]
    if not first:
        return []
    route, day = content().routes[first[0].id], next_working_day(today())
    title = words("dates").text("title_call", name=route.name)
    return [Appointment(day, day, f"call/{first[0].id}", title, "", 0, CALL_AT, CALL_MINUTES)]


MADE_BY: dict[str, Callable[[], list[Appointment]]] = {
    "with_terms": _terms,
    "with_stays": _stays,
    "with_check": _check,
    "with_call": _call,
}
