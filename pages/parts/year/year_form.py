"""Add nights to the year with a few taps: where, how long, which month, which days, and how often. No calendar."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from typing import Any, TypeVar

import streamlit as st

from catalogue.nights.free_weekends import file_within, free_weekends
from matching.entries.forms import Form
from matching.entries.providers import Provider
from matching.planning.plausible_days import can_be_planned
from matching.planning.year import Plan, Stay, plain_stays, read_stays, rhythm, with_stay
from matching.planning.year_choices import HOWS, How, days_of, holidays, months_ahead, stays_in
from matching.planning.year_limits import fitting
from pages.parts.drawing.choice import chosen_in, draw_held_radio
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import as_label, paragraph, show
from pages.parts.drawing.number_pad import Pad, draw_number_pad
from pages.parts.state.answers import chosen, judgement
from pages.parts.state.clock import today
from pages.parts.state.content import FOLDER, content
from pages.parts.state.mode import is_kiosk
from pages.parts.state.session import page_value, set_page_value, widget_value
from pages.parts.state.wording_cache import cached_for_all
from pages.parts.state.words import Words, words
from pages.parts.year.year_words import dates_in_words, short_month, week_day

Key = TypeVar("Key")
STAYS, ADDED = "stays", "year_added"
RHYTHMS = (0, 4, 6, 8, 12)
"""Weeks between two stays; 0 for once."""
A_YEAR = timedelta(days=365)
MOST_NIGHTS = 42
NIGHTS_PAD = Pad("year_nights", 1, MOST_NIGHTS, 4)


def planned_stays() -> Plan:
    """The stays that this visitor planned; not those that lie too far back or ahead to be meant."""
    return tuple(stay for stay in read_stays(content(), page_value(STAYS)) if can_be_planned(stay.arrival, today()))


def keep_stays(plan: Plan) -> None:
    """Keep the nights that this visitor planned."""
    set_page_value(STAYS, plain_stays(plan))


def stays_chosen() -> tuple[str, ...]:
    """Ids of the forms and places taken along at which somebody can stay the night."""
    return tuple(name for name in chosen() if _is_away(content().find_form_or_provider(name)))


def _is_away(entry: Form | Provider | None) -> bool:
    if isinstance(entry, Provider):
        return entry.kind in ("place", "network")
    return entry is not None and entry.where in ("elsewhere", "either")


def draw_adding(plan: Plan) -> None:
    """Draw the choices, and the button that adds what was chosen."""
    texts = words("year")
    with st.expander(texts["add"], expanded=not plan, key="year_adding"):
        what = _choose_what(texts)
        if not _choose_stay(what, texts):
            return
        labels = {weeks: texts.text("every_weeks", count=weeks) if weeks else texts["once"] for weeks in RHYTHMS}
        _radio("how_often", labels, texts["how_often"])
        st.button(texts["put_in"], type="primary", on_click=_add_chosen, key="year_put_in")
    _draw_added(texts)


def _radio(name: str, labels: Mapping[Key, str], ask: str, *, across: bool = False) -> Key:
    return draw_held_radio(ask, labels, f"year_{name}", horizontal=across)


def _choose_what(texts: Words) -> str:
    places = {name: entry.name for name in stays_chosen() if (entry := content().find_form_or_provider(name))}
    return _radio("what", {**places, "": texts["what_later"]}, texts["what"]) if places else ""


def _choose_stay(what: str, texts: Words) -> bool:
    """Draw the choice of days; return whether there is anything to choose."""
    how: How = _radio("how", {how: texts[f"how_{how}"] for how in HOWS}, texts["how"])
    if how == "holiday":
        _holiday(texts)
        return True
    return _in_month(how, what, texts)


def _holiday(texts: Words) -> None:
    stays = holidays(today())
    labels = {
        stay: texts.text(
            "holiday_from_to", name=texts[f"on_{name}"], date=week_day(stay.arrival), to=week_day(stay.departure)
        )
        for name, stay in stays
    }
    _radio("holiday", labels, texts["which_holiday"])


def _in_month(how: How, what: str, texts: Words) -> bool:
    months = [month for month in months_ahead(today()) if days_of(month)[-1] > today()]
    nights = _nights(texts) if how == "other" else 1
    month = _radio("month", {month: short_month(month) for month in months}, texts["month"], across=True)
    stays = stays_in(month, how, today(), nights)
    if not stays:
        show(paragraph(texts["no_days"]))
    elif how == "other":
        days = {stay.arrival: week_day(stay.arrival, month=False) for stay in stays}
        _radio(f"day_{month}", days, texts["arrival"], across=True)
    else:
        _radio(f"{how}_{month}", _labels(stays, how, what, texts), texts["which"])
    return bool(stays)


def _nights(texts: Words) -> int:
    if is_kiosk():
        draw_number_pad(NIGHTS_PAD, texts["nights"])
        return NIGHTS_PAD.number or 1
    return int(st.number_input(as_label(texts["nights"]), 1, MOST_NIGHTS, 4, step=1, key="year_nights"))


def _labels(stays: Sequence[Stay], how: How, what: str, texts: Words) -> dict[Stay, str]:
    free, taken = _published_weekends(stays, what) if how == "weekend" else ((), ())
    marks = {**dict.fromkeys(free, "is_free"), **dict.fromkeys(taken, "is_taken")}
    in_words = {
        stay: cached_for_all(("stay", stay.arrival, stay.nights), partial(dates_in_words, stay)) for stay in stays
    }
    return {
        stay: texts.text(marks[stay.arrival], label=label) if stay.arrival in marks else label
        for stay, label in in_words.items()
    }


def _published_weekends(stays: Sequence[Stay], what: str) -> tuple[Sequence[date], Sequence[date]]:
    """Which of these weekends a place says are free, and which are taken, where it publishes that."""
    place = content().providers.get(what)
    path = file_within(FOLDER / "free_nights", place.free_nights) if place and place.free_nights else None
    if path is None:
        return (), ()
    weekends = free_weekends(path, stays[0].arrival, stays[-1].departure, today())
    return weekends.free, weekends.taken


def _add_chosen() -> None:
    """Add what is chosen when the button is pressed, not when it was drawn; nothing where that was never shown."""
    stay = _chosen_stay()
    if stay is not None:
        _add(Stay(stay.arrival, stay.nights, _held("what") or ""), _held("how_often") or 0)


def _chosen_stay() -> Stay | None:
    how, month = _held("how"), _held("month")
    if how != "other":
        stay: Stay | None = _held("holiday" if how == "holiday" else f"{how}_{month}")
        return stay
    arrival, nights = _held(f"day_{month}"), NIGHTS_PAD.number if is_kiosk() else widget_value("year_nights")
    return Stay(arrival, nights) if arrival and nights else None


def _held(name: str) -> Any:  # noqa: ANN401 - whatever that choice holds
    return chosen_in(f"year_{name}")


def _add(stay: Stay, weeks: int) -> None:
    """Add a stay, or as many of its rhythm as fit; one that was asked for alone is added whatever it breaks."""
    before = planned_stays()
    wanted = rhythm(stay, weeks, stay.arrival + A_YEAR) if weeks else (stay,)
    after = fitting(content(), judgement().person, before, wanted) if weeks else with_stay(before, stay)
    keep_stays(after)
    set_page_value(ADDED, (len(after) - len(before), len(wanted)))


def _draw_added(texts: Words) -> None:
    counts = page_value(ADDED)
    if not counts:
        return
    set_page_value(ADDED, None)
    count, of = counts
    name = "added_one" if of == 1 else "added" if count == of else "added_some"
    show(html('<p class="ap-note" role="status">{}</p>', texts.text(name, count=count, of=of)))
