"""Which help lines are for somebody, and which pick up now, on the clock of the Netherlands.

Where no source tells when a line is open, that is unknown, and never shown as *closed*.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, get_args

from matching.entries.contacts import Contact, Hours, Weekday
from matching.entries.help_lines import HelpLine
from matching.person.situation import Situation
from matching.planning.dutch_calendar import day_of_the_week
from matching.verdicts.verdict import all_hold

if TYPE_CHECKING:
    from matching.entries.content import Content

WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)
WORKING_DAYS = WEEKDAYS[:5]
TIERS = ("emergency", "urgent", "advice")
START, END = "00:00", "24:00"


def is_open(line: HelpLine | Contact, now: datetime) -> bool:
    """Whether a source says that somebody picks up at this moment; False is *not known to be open*.

    A public holiday is as a Sunday.
    """
    today, clock = WEEKDAYS[day_of_the_week(now.date())], now.strftime("%H:%M")
    return any(today in hours.days and hours.from_ <= clock < hours.until for hours in line.open)


def opens_next(line: HelpLine | Contact, now: datetime) -> datetime | None:
    """When somebody picks up again, within a week; None where no source tells, and where it is open now."""
    if is_open(line, now):
        return None
    days = (now.date() + timedelta(days=after) for after in range(len(WEEKDAYS) + 1))
    starts = (
        datetime.combine(day, time.fromisoformat(hours.from_), now.tzinfo)
        for day in days
        for hours in line.open
        if WEEKDAYS[day_of_the_week(day)] in hours.days
    )
    return min((start for start in starts if start > now), default=None)


def is_always_open(line: HelpLine | Contact) -> bool:
    """Whether somebody picks up day and night, on every day of the week."""
    day_and_night = (hours for hours in line.open if (hours.from_, hours.until) == (START, END))
    return {day for hours in day_and_night for day in hours.days} == set(WEEKDAYS)


def kind_of_days(hours: Hours) -> str:
    """Which days these are, as a part of a word of content: all, work (Monday to Friday) or some."""
    return {WEEKDAYS: "all", WORKING_DAYS: "work"}.get(tuple(hours.days), "some")


def most_urgent_first(content: "Content", names: Iterable[str], now: datetime) -> tuple[str, ...]:
    """Sort help lines: the most urgent first, and inside a tier those that are open; none is left out."""
    lines: Mapping[str, HelpLine] = {name: content.help_lines[name] for name in names}
    return tuple(sorted(lines, key=lambda name: (TIERS.index(lines[name].tier), not is_open(lines[name], now))))


def help_lines_for(content: "Content", person: Situation) -> tuple[str, ...]:
    """The help lines made for somebody in this situation, in the authors' order; not those for everybody."""
    made_for = {
        name: line
        for name, line in content.help_lines.items()
        if line.when and all_hold(content.rules(line.when), person.known, person.on)
    }
    return tuple(sorted(made_for, key=lambda name: made_for[name].order))
