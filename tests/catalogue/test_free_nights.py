"""Free nights: what a file says, how old that is, and what nobody can know."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.nights.free_nights import FreeNights
from catalogue.nights.free_weekends import file_within, free_weekends, fridays, read_free_nights, weekends_of
from catalogue.tables.opening import TableError
from tests.shared.night_files import calendar, event, written
from tests.shared.strategies import thorough

TODAY = date(2026, 11, 22)
FIRST, LAST = date(2026, 12, 1), date(2026, 12, 31)
DAYS = st.dates(date(2026, 11, 1), date(2027, 2, 1))

TABLE = """Vrije nachten van Huis Verzonnen;;
Nacht;Vrij;Bijgewerkt
4-12-2026;ja;20-11-2026
5-12-2026;2;20-11-2026
11-12-2026;vrij;20-11-2026
12 december 2026;bezet;20-11-2026
18-12-2026;vrij;20-11-2026
19-12-2026;misschien;20-11-2026
ooit;ja;20-11-2026
"""


def test_weekends_from_a_table(tmp_path: Path) -> None:
    """Both nights free is free, one taken is taken, anything else is unknown."""
    weekends = free_weekends(written(tmp_path, "vrij.csv", TABLE), FIRST, LAST, TODAY)
    assert weekends.free == (date(2026, 12, 4),)
    assert weekends.taken == (date(2026, 12, 11),)
    assert weekends.unknown == (date(2026, 12, 18), date(2026, 12, 25))
    assert (weekends.as_of, weekends.days_old) == (date(2026, 11, 20), 2)


def test_lines_that_say_nothing_are_told(tmp_path: Path) -> None:
    """A line that can't be read is named, and the others count."""
    assert read_free_nights(written(tmp_path, "vrij.csv", TABLE)).not_read == ("8", "9")


def test_weekends_from_a_calendar(tmp_path: Path) -> None:
    """Whole days, hours, hours in another zone, and free or busy times."""
    data = calendar(
        event("Bezet", "DTSTART;VALUE=DATE:20261212", "DTEND;VALUE=DATE:20261213"),
        event("Vrij (2 bedden)", "DTSTART;VALUE=DATE:20261204", "DTEND;VALUE=DATE:20261206"),
        event("Plek vrij", "DTSTART:20261211T150000", "DTEND:20261213T110000"),
        event("vrij", "DTSTART:20261217T230000Z", "DTEND:20261219T230000Z"),
        "BEGIN:VFREEBUSY\r\nUID:f@x\r\nDTSTAMP:20261120T120000Z\r\nFREEBUSY;FBTYPE=FREE:20261225T140000Z/20261227T100000Z\r\nEND:VFREEBUSY\r\n",
    )
    weekends = free_weekends(written(tmp_path, "vrij.ics", data), FIRST, LAST, TODAY)
    assert weekends.free == (date(2026, 12, 4), date(2026, 12, 18), date(2026, 12, 25))
    assert weekends.taken == (date(2026, 12, 11),)
    assert weekends.as_of == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("summary", "more"),
    [
        ("Verjaardag", ()),
        ("Niet zeker of het vrij is", ()),
        ("Vrij", ("RRULE:FREQ=WEEKLY",)),
        ("Vrij", ("STATUS:CANCELLED",)),
    ],
)
def test_what_is_not_sure_is_not_free(tmp_path: Path, summary: str, more: tuple[str, ...]) -> None:
    """An event that doesn't say that it is free, that repeats, or that was called off, says nothing."""
    data = calendar(event(summary, "DTSTART;VALUE=DATE:20261204", "DTEND;VALUE=DATE:20261206", *more))
    free_nights = read_free_nights(written(tmp_path, "vrij.ics", data))
    assert free_nights.nights == {}
    assert free_nights.not_read == (() if "STATUS:CANCELLED" in more else (summary,))


@pytest.mark.parametrize(("days", "known"), [(0, True), (14, True), (15, False), (400, False), (-1, False)])
def test_old_news_is_unknown(days: int, known: bool) -> None:  # noqa: FBT001 - a value to expect
    """Past its age, or dated in the future, nothing is free and nothing is taken."""
    nights = FreeNights({date(2026, 12, 4): True, date(2026, 12, 5): True}, TODAY - timedelta(days=days), "x")
    weekends = weekends_of(nights, FIRST, LAST, TODAY)
    assert (weekends.free != ()) is known
    assert len(weekends.free + weekends.unknown) == 4


def test_without_a_date_nothing_is_known(tmp_path: Path) -> None:
    """When a file was saved says nothing: only the date inside counts."""
    bare = "\n".join(line.rpartition(";")[0] for line in TABLE.splitlines())
    weekends = free_weekends(written(tmp_path, "vrij.csv", bare), FIRST, LAST, TODAY)
    assert (weekends.free, weekends.as_of, len(weekends.unknown)) == ((), None, 4)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", b""),
        ("a.csv", b"\0\0"),
        ("a.csv", b"x;y\n1;2"),
        ("a.ics", b"no calendar"),
        ("a.ics", b"\xff"),
        ("a.ics", b"x" * 1_000_001),
        ("a.csv", b"x" * 1_000_001),
    ],
)
def test_a_broken_file_leaves_all_unknown(tmp_path: Path, name: str, data: bytes) -> None:
    """The page goes on, and says bel."""
    path = written(tmp_path, name, data)
    with pytest.raises(TableError):
        read_free_nights(path)
    assert len(free_weekends(path, FIRST, LAST, TODAY).unknown) == 4
    assert len(free_weekends(tmp_path / "absent.ics", FIRST, LAST, TODAY).unknown) == 4


def test_endless_events_are_not_read(tmp_path: Path) -> None:
    """An event of thousands of years costs nothing."""
    data = calendar(event("Vrij", "DTSTART;VALUE=DATE:00010101", "DTEND;VALUE=DATE:99991231"))
    free_nights = read_free_nights(written(tmp_path, "vrij.ics", data))
    assert (free_nights.nights, free_nights.not_read) == ({}, ("Vrij",))


def test_a_name_never_leads_outside_the_folder(tmp_path: Path) -> None:
    """A provider names a file beside the catalogue, and no other."""
    inside = tmp_path / "in"
    inside.mkdir()
    written(inside, "vrij.csv", TABLE)
    written(tmp_path, "geheim.csv", TABLE)
    assert file_within(inside, "vrij.csv") == (inside / "vrij.csv").resolve()
    assert [
        file_within(inside, name) for name in ("../geheim.csv", str(tmp_path / "geheim.csv"), "absent.csv", ".")
    ] == [None] * 4


@thorough(100)
@given(DAYS, DAYS)
def test_every_friday_of_a_period(first: date, last: date) -> None:
    """As counted day by day."""
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    assert list(fridays(first, last)) == [day for day in days if day.weekday() == 4]


@thorough(100)
@given(st.dictionaries(DAYS, st.booleans(), max_size=30), st.integers(0, 20))
def test_every_weekend_is_told_once(nights: dict[date, bool], old: int) -> None:
    """Free, taken or unknown: never two of them, never none; free only where both nights are."""
    free_nights = FreeNights(nights, TODAY - timedelta(days=old), "x")
    weekends = weekends_of(free_nights, FIRST, LAST, TODAY)
    assert sorted((*weekends.free, *weekends.taken, *weekends.unknown)) == list(fridays(FIRST, LAST))
    assert all(nights[friday] and nights[friday + timedelta(days=1)] for friday in weekends.free)
    free = {night for first, last in free_nights.runs() for night in nights if first <= night <= last}
    assert free == {night for night, is_free in nights.items() if is_free}
