"""When somebody picks up, in words, and who does so now."""

from collections.abc import Iterable
from datetime import datetime, time

from babel.dates import format_date, format_time, get_day_names

from matching.entries.contacts import Contact, Hours
from matching.entries.help_lines import HelpLine
from matching.judgement.help_lines import WEEKDAYS, is_always_open, is_open, kind_of_days, most_urgent_first, opens_next
from pages.parts.state.clock import now
from pages.parts.state.content import content
from pages.parts.state.words import words


def open_first(names: Iterable[str]) -> tuple[str, ...]:
    """Put help lines in order: the most urgent first, and inside a tier those that are open now; none is left out."""
    return most_urgent_first(content(), names, now())


def open_in_words(line: HelpLine) -> str:
    """Say that somebody picks up now, as certain as the source is; nothing where that isn't known."""
    if not is_open(line, now()):
        return ""
    return words("journey")["open_now" if line.open_is_certain else "open_now_perhaps"]


def hours_now(line: HelpLine | Contact) -> str:
    """Say that somebody picks up now, or when they do again, or else the hours; nothing where no source tells."""
    if isinstance(line, HelpLine) and (open_text := open_in_words(line)):
        return open_text
    if is_open(line, now()):
        return words("journey")["open_now"]
    if opens := opens_next(line, now()):
        return _opens(opens)
    return hours_in_words(line)


def _opens(moment: datetime) -> str:
    """At what time somebody picks up again, and on which day where that isn't today."""
    texts, clock = words("bellen"), _clock(moment.strftime("%H:%M"))
    days = (moment.date() - now().date()).days
    if days <= 1:
        return texts.text("opens_tomorrow" if days else "opens_today", label=clock)
    return texts.text("opens_on", day=format_date(moment, "EEEE", locale=content().language.locale), label=clock)


def hours_in_words(line: HelpLine | Contact) -> str:
    """Say when somebody picks up: in the author's words, or in words that follow from the hours."""
    if line.hours or is_always_open(line):
        return line.hours or words("journey")["open_always"]
    return " ".join(map(_hours, line.open))


def _hours(hours: Hours) -> str:
    names = get_day_names("wide", locale=content().language.locale)
    day = ", ".join(names[WEEKDAYS.index(weekday)] for weekday in hours.days)
    return words("journey").text(
        f"open_{kind_of_days(hours)}", day=day, label=_clock(hours.from_), to=_clock(hours.until)
    )


def _clock(written: str) -> str:
    """A time as the visitor's language writes it; 24:00 is midnight."""
    hour, minute = map(int, written.split(":"))
    return format_time(time(hour % 24, minute), "short", locale=content().language.locale)
