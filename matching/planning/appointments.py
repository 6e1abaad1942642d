"""Appointments for a calendar: whole days or a Dutch time, with a reminder, as an iCalendar file (RFC 5545).

A file holds no name and no answer beyond what its titles say. The same appointment always has the same UID, so that a
calendar replaces it instead of showing it twice; the UID is made from what the appointment says, not from who has it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from matching.planning.dutch_calendar import DUTCH_CLOCK, is_public_holiday

if TYPE_CHECKING:
    from icalendar import Alarm, Calendar, Event

NAMESPACE = UUID("5f2d9c1e-7a43-4c0b-9f6e-2b1d8e6a7c90")
MAKER = "-//Adempauze//Adempauze//NL"
REMIND_AT, SHORTLY_BEFORE = time(9), timedelta(minutes=15)
SUMMER, WINTER = (3, 2, timedelta(hours=1), timedelta(hours=2)), (10, 3, timedelta(hours=2), timedelta(hours=1))
"""The month and the hour in which clocks change, and the difference with UTC before and after it."""


@dataclass(frozen=True)
class Appointment:
    """Something on a day, or from the first day up to and including the last; or at a time, for some minutes."""

    first: date
    last: date
    key: str
    """What this is about, the same each time the file is made: term/wmo_beschikking/report."""
    title: str
    text: str = ""
    remind_days: int | None = None
    """How many days before there is a reminder, at nine, never on a public holiday; None: no reminder."""
    at: time | None = None
    minutes: int = 0

    @property
    def uid(self) -> str:
        """A name that follows from the key and the first day alone, so that calendars know it again."""
        return f"{uuid5(NAMESPACE, f'{self.key}/{self.first.isoformat()}')}@adempauze.invalid"


def calendar_file(appointments: Iterable[Appointment], made: datetime, name: str) -> bytes:
    """Appointments as an iCalendar file; *made* is the moment in UTC that every one of them is stamped with."""
    from icalendar import Calendar  # noqa: PLC0415 - only for whoever takes a calendar along

    calendar = Calendar()
    for label, value in (("prodid", MAKER), ("version", "2.0"), ("calscale", "GREGORIAN"), ("method", "PUBLISH")):
        calendar.add(label, value)
    calendar.add("x-wr-calname", name)
    # A name stands in a file once; of two appointments about the same thing on a day, the last one is meant.
    named = {appointment.uid: appointment for appointment in appointments}
    for appointment in sorted(named.values(), key=lambda listed: (listed.first, listed.uid)):
        calendar.add_component(_event(appointment, made))
    _add_time_zone(calendar)
    return bytes(calendar.to_ical())


def _event(appointment: Appointment, made: datetime) -> "Event":
    from icalendar import Event  # noqa: PLC0415 - as above

    event = Event()
    event.add("uid", appointment.uid)
    event.add("dtstamp", made)
    starts, ends = _from_and_to(appointment)
    event.add("dtstart", starts)
    event.add("dtend", ends)
    event.add("summary", appointment.title)
    if appointment.text:
        event.add("description", appointment.text)
    # A day to think of takes no time, so it leaves the calendar free; a stay or a call doesn't.
    busy = appointment.at or appointment.first != appointment.last
    event.add("transp", "OPAQUE" if busy else "TRANSPARENT")
    if appointment.remind_days is not None:
        event.add_component(_alarm(appointment))
    return event


def _from_and_to(appointment: Appointment) -> tuple[date, date]:
    """The start and the end, which a calendar leaves out: of whole days the day after the last."""
    if appointment.at is None:
        return appointment.first, appointment.last + timedelta(days=1)
    starts = datetime.combine(appointment.first, appointment.at, DUTCH_CLOCK)
    return starts, starts + timedelta(minutes=appointment.minutes)


def _alarm(appointment: Appointment) -> "Alarm":
    from icalendar import Alarm  # noqa: PLC0415 - as above

    days = _days_before(appointment)
    moment = timedelta(hours=REMIND_AT.hour) if appointment.at is None else -SHORTLY_BEFORE
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", appointment.title)
    alarm.add("trigger", moment - timedelta(days=days))
    return alarm


def _days_before(appointment: Appointment) -> int:
    """How many days before there is a reminder: a day earlier where it would fall on a public holiday."""
    days = appointment.remind_days or 0
    while is_public_holiday(appointment.first - timedelta(days=days)):
        days += 1
    return days


def _add_time_zone(calendar: "Calendar") -> None:
    """Add when clocks change, as the European Union does since 1996: the last Sunday of March and of October.

    What icalendar makes by itself has the hour of the change in March wrong.
    """
    if not any(event.get("dtstart").params.get("TZID") for event in calendar.walk("VEVENT")):
        return
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard  # noqa: PLC0415 - as above

    zone = Timezone()
    zone.add("tzid", DUTCH_CLOCK.key)
    for part, (month, hour, before, after) in ((TimezoneDaylight(), SUMMER), (TimezoneStandard(), WINTER)):
        part.add("dtstart", datetime(1996, month, 31 if month == SUMMER[0] else 27, hour))  # noqa: DTZ001 - local time
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1SU"})
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        part.add("tzname", "CEST" if month == SUMMER[0] else "CET")
        zone.add_component(part)
    calendar.subcomponents.insert(0, zone)
