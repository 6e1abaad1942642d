"""The calendar file: read back by the library, and line by line as RFC 5545 asks; the same file for the same dates."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from matching.planning.appointments import Appointment, calendar_file
from matching.planning.dutch_calendar import DUTCH_CLOCK, next_working_day
from tests.shared.strategies import thorough

MADE = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
DAY = date(2026, 12, 4)
STAY = Appointment(DAY, date(2026, 12, 6), "stay/2/plezant", "Logeren: Logeerhuis Plezant", "Neem mee.", 7)
TERM = Appointment(date(2027, 1, 3), date(2027, 1, 3), "term/wmo", "Het onderzoek is klaar", "", 7)
CALL = Appointment(DAY, DAY, "call/wmo", "Bellen", "", 0, time(10), 15)
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=200)
APPOINTMENTS = st.builds(
    lambda first, days, key, title, text, remind: Appointment(
        first, first + timedelta(days=days), key, title, text, remind
    ),
    st.dates(date(2026, 1, 1), date(2030, 12, 31)),
    st.integers(0, 40),
    TEXTS,
    TEXTS,
    TEXTS,
    st.none() | st.integers(0, 30),
)


def events(data: bytes) -> list[Event]:
    """The events of a file, which must be one whole calendar without a fault."""
    calendar = Calendar.from_ical(data)
    assert isinstance(calendar, Calendar)
    components = calendar.walk("VEVENT")
    assert all(not component.errors for component in (calendar, *components))
    return components


def lines(data: bytes) -> list[str]:
    """The lines of a file as a calendar reads them: unfolded."""
    return data.decode().replace("\r\n ", "").split("\r\n")


def test_a_stay_covers_its_days_and_ends_the_day_after() -> None:
    """A weekend from Friday to Sunday is three whole days; the end that stands in the file isn't one of them."""
    (event,) = events(calendar_file([STAY], MADE, "Adempauze"))
    assert (event.start, event.end) == (DAY, date(2026, 12, 7))
    rows = lines(calendar_file([STAY], MADE, "Adempauze"))
    assert "DTSTART;VALUE=DATE:20261204" in rows
    assert "DTEND;VALUE=DATE:20261207" in rows
    assert "TRANSP:OPAQUE" in rows


def test_a_term_is_a_day_that_leaves_the_calendar_free() -> None:
    """The last day of a term is one whole day, with a reminder in the morning a week before."""
    rows = lines(calendar_file([TERM], MADE, "Adempauze"))
    assert "DTSTART;VALUE=DATE:20270103" in rows
    assert "DTEND;VALUE=DATE:20270104" in rows
    assert "TRANSP:TRANSPARENT" in rows
    (event,) = events(calendar_file([TERM], MADE, "Adempauze"))
    (alarm,) = event.walk("VALARM")
    assert alarm["action"] == "DISPLAY"
    assert alarm["description"] == TERM.title
    assert datetime(2027, 1, 3) + alarm.TRIGGER == datetime(2026, 12, 27, 9)  # noqa: DTZ001 - on the wall clock


@pytest.mark.parametrize(
    ("first", "reminded"),
    [
        (date(2027, 1, 8), date(2026, 12, 31)),
        (date(2027, 1, 2), date(2026, 12, 24)),
        (date(2026, 12, 18), date(2026, 12, 11)),
    ],
)
def test_no_reminder_falls_on_a_public_holiday(first: date, reminded: date) -> None:
    """A week before would be New Year's Day or Boxing Day: then the reminder comes on the day before the holiday."""
    (event,) = events(calendar_file([replace(STAY, first=first, last=first)], MADE, "Adempauze"))
    (alarm,) = event.walk("VALARM")
    assert (datetime(first.year, first.month, first.day) + alarm.TRIGGER).date() == reminded  # noqa: DTZ001 - wall clock


def test_a_time_is_dutch_and_the_file_says_what_that_is() -> None:
    """A call at ten names the time zone of the Netherlands, which the file defines; whole days need none."""
    data = calendar_file([CALL, STAY], MADE, "Adempauze")
    assert "DTSTART;TZID=Europe/Amsterdam:20261204T100000" in lines(data)
    assert "DTEND;TZID=Europe/Amsterdam:20261204T101500" in lines(data)
    call = next(event for event in events(data) if event["summary"] == "Bellen")
    assert call.start.utcoffset() == timedelta(hours=1)
    assert data.index(b"BEGIN:VTIMEZONE") < data.index(b"BEGIN:VEVENT")
    assert {"TZNAME:CET", "TZNAME:CEST"} <= set(lines(data))
    assert "VTIMEZONE" not in calendar_file([STAY], MADE, "Adempauze").decode()


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2027, 3, 28, 1, 59), datetime(2027, 3, 28, 3, 0), datetime(2027, 7, 1, 10),  # noqa: DTZ001
        datetime(2027, 10, 31, 1, 59), datetime(2027, 10, 31, 3, 0), datetime(2028, 1, 3, 10),  # noqa: DTZ001
    ],
)  # fmt: skip
def test_clocks_change_as_they_do(moment: datetime) -> None:
    """What the file says of summer and winter time is what the computer's own list of time zones says."""
    calendar = Calendar.from_ical(calendar_file([CALL], MADE, "Adempauze"))
    zone = calendar.walk("VTIMEZONE")[0].to_tz(lookup_tzid=False)
    assert moment.replace(tzinfo=zone).utcoffset() == moment.replace(tzinfo=DUTCH_CLOCK).utcoffset()


def test_the_same_dates_give_the_same_file() -> None:
    """Made again, in another order or with one twice, the file is the same; its names tell nothing of the person."""
    data = calendar_file([STAY, TERM, CALL], MADE, "Adempauze")
    assert calendar_file([CALL, STAY, TERM, STAY], MADE, "Adempauze") == data
    names = [str(event["uid"]) for event in events(data)]
    assert len(set(names)) == 3
    assert all(re.fullmatch(r"[0-9a-f-]{36}@adempauze\.invalid", name) for name in names)
    later = calendar_file([STAY], MADE + timedelta(days=30), "Adempauze")
    assert str(events(later)[0]["uid"]) == STAY.uid
    assert {str(event["dtstamp"].dt) for event in events(data)} == {str(MADE)}


def test_each_file_says_what_it_is() -> None:
    """A calendar program finds the version, the maker and the name."""
    rows = lines(calendar_file([], MADE, "Adempauze"))
    assert rows[0] == "BEGIN:VCALENDAR"
    assert {"VERSION:2.0", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:Adempauze"} <= set(rows)


def test_signs_with_a_meaning_are_escaped() -> None:
    """Commas, semicolons, backslashes and new lines stand in a title as text, not as orders."""
    title = "Huis; bed, 1 \\ 2\nEND:VEVENT"
    data = calendar_file([Appointment(DAY, DAY, "x", title)], MADE, "Adempauze")
    assert "SUMMARY:Huis\\; bed\\, 1 \\\\ 2\\nEND:VEVENT" in lines(data)
    assert str(events(data)[0]["summary"]) == title


@thorough(60)
@given(st.lists(APPOINTMENTS, max_size=4))
def test_any_appointment_can_be_read_back(appointments: list[Appointment]) -> None:
    """Whatever the words, each line is at most 75 bytes, ends as it should, and the library reads it back."""
    data = calendar_file(appointments, MADE, "Adempauze")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    by_uid = {str(event["uid"]): event for event in events(data)}
    meant = {entry.uid: entry for entry in appointments}
    assert by_uid.keys() == meant.keys()
    for name, appointment in meant.items():
        assert (by_uid[name].start, by_uid[name].end) == (appointment.first, appointment.last + timedelta(days=1))


@pytest.mark.parametrize(("day", "following"), [(20, 23), (21, 23), (22, 23), (23, 24)])
def test_nobody_is_told_to_call_in_a_weekend(day: int, following: int) -> None:
    """After a Friday, a Saturday or a Sunday comes the Monday."""
    assert next_working_day(date(2026, 11, day)) == date(2026, 11, following)
