"""Which weekends are free at a place that publishes it, and how old that is."""

from datetime import date, timedelta

from markupsafe import Markup

from catalogue.nights.free_nights import DAYS_FRESH
from catalogue.nights.free_weekends import Weekends, file_within, free_weekends
from matching.entries.providers import Provider
from pages.parts.drawing.markup import heading, paragraph
from pages.parts.state.answers import current_answers
from pages.parts.state.clock import today
from pages.parts.state.content import FOLDER
from pages.parts.state.words import day_in_words, words

WEEKS_SHOWN = 12


def free_weekends_of(place: Provider) -> Markup:
    """Say which weekends are free in the time that was asked for; nothing where a place publishes none."""
    path = file_within(FOLDER / "free_nights", place.free_nights) if place.free_nights else None
    if path is None:
        return Markup()
    first = asked_from(today())
    weekends = free_weekends(path, first, first + timedelta(weeks=WEEKS_SHOWN), today())
    return heading(words("plekken")["free_title"], 4) + paragraph(_in_words(weekends)) + _age(weekends)


def state_of_file(place: Provider) -> tuple[str, int, int] | None:
    """The name, time (in ns) and size (in bytes) of the file with the free nights of a place; None without one.

    A house that fills up writes its file anew: what was drawn of the file before is then not shown any more.
    """
    path = file_within(FOLDER / "free_nights", place.free_nights) if place.free_nights else None
    try:
        state = path.stat() if path else None
    except OSError:  # taken away just now, to be put back anew
        state = None
    return (path.name, state.st_mtime_ns, state.st_size) if path and state else None


def asked_from(day: date) -> date:
    """The first day that matters to this person: so many weeks after *day*, or that day itself."""
    weeks = current_answers().get("weeks_until")
    return day + timedelta(weeks=weeks) if isinstance(weeks, int) else day


def _in_words(weekends: Weekends) -> str:
    texts = words("plekken")
    if weekends.free:
        return texts.text("free_from", label=", ".join(day_in_words(day, year=False) for day in weekends.free))
    if weekends.taken:
        return texts["free_none"]
    return texts["free_old" if weekends.days_old and weekends.days_old > DAYS_FRESH else "free_unread"]


def _age(weekends: Weekends) -> Markup:
    if weekends.as_of is None:
        return Markup()
    return paragraph(words("plekken").text("free_age", date=day_in_words(weekends.as_of)), "ap-note")
