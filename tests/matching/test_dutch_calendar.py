"""Which days are Dutch public holidays, which are worked, and when the huisarts is there."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.planning.dutch_calendar import (
    DUTCH_CLOCK,
    day_of_the_week,
    is_practice_time,
    is_public_holiday,
    is_working_day,
    next_working_day,
    public_holidays,
)

DAYS = st.dates(date(2020, 1, 1), date(2060, 12, 31))


def test_the_public_holidays_of_two_years() -> None:
    """In 2025 Liberation Day is one and King's Day gives way to a Sunday; in 2027 neither."""
    assert sorted(f"{day:%d-%m}" for day in public_holidays(2025)) == [
        "01-01", "05-05", "09-06", "21-04", "25-12", "26-04", "26-12", "29-05"
    ]  # fmt: skip
    assert sorted(f"{day:%d-%m}" for day in public_holidays(2027)) == [
        "01-01", "06-05", "17-05", "25-12", "26-12", "27-04", "29-03"
    ]  # fmt: skip


@pytest.mark.parametrize("day", [date(2026, 4, 3), date(2026, 5, 5), date(2026, 12, 24), date(2026, 12, 31)])
def test_days_on_which_most_people_work_are_no_holiday(day: date) -> None:
    """Good Friday, Liberation Day between two fifth years, and the days before Christmas and New Year."""
    assert not is_public_holiday(day)
    assert is_working_day(day)


@pytest.mark.parametrize(
    ("day", "following"),
    [
        (date(2026, 12, 24), date(2026, 12, 28)),
        (date(2026, 4, 3), date(2026, 4, 7)),
        (date(2026, 5, 13), date(2026, 5, 15)),
        (date(2026, 12, 31), date(2027, 1, 4)),
        (date(2026, 11, 23), date(2026, 11, 24)),
    ],
)
def test_the_next_working_day_passes_over_weekends_and_holidays(day: date, following: date) -> None:
    """After Christmas Eve comes the Monday, after Good Friday the Tuesday, after New Year's Eve the fourth."""
    assert next_working_day(day) == following


@given(DAYS)
def test_a_working_day_is_never_a_holiday_or_in_a_weekend(day: date) -> None:
    """Whatever the day: the next working day is worked, and none is missed before it."""
    following = next_working_day(day)
    assert day < following
    assert is_working_day(following)
    assert following.weekday() < 5
    assert not is_public_holiday(following)
    between = [date.fromordinal(number) for number in range(day.toordinal() + 1, following.toordinal())]
    assert not any(is_working_day(day_between) for day_between in between)


@pytest.mark.parametrize(
    ("moment", "there"),
    [
        ("2026-11-26 07:59", False),
        ("2026-11-26 08:00", True),
        ("2026-11-26 16:59", True),
        ("2026-11-26 17:00", False),
        ("2026-11-26 21:30", False),
        ("2026-11-28 11:00", False),
        ("2026-12-25 11:00", False),
        ("2026-04-06 11:00", False),
        ("2026-04-27 11:00", False),
    ],
)
def test_the_huisarts_is_there_on_working_days_until_five(moment: str, there: bool) -> None:  # noqa: FBT001
    """Thursday evening, Saturday, Christmas, Easter Monday and King's Day are of the spoedpost."""
    assert is_practice_time(datetime.fromisoformat(moment)) is there
    assert is_practice_time(datetime.fromisoformat(moment).replace(tzinfo=DUTCH_CLOCK)) is there


def test_the_clock_is_that_of_the_netherlands() -> None:
    """Half past three in Greenwich is half past five here in July, and half past four in January."""
    summer, winter = (datetime(2026, month, 8, 15, 30, tzinfo=UTC) for month in (7, 1))
    assert [is_practice_time(moment) for moment in (summer, winter)] == [False, True]


def test_a_holiday_is_as_a_sunday() -> None:
    """Opening hours of Sundays hold on King's Day, a Monday; those of Mondays don't."""
    assert (day_of_the_week(date(2026, 4, 27)), day_of_the_week(date(2026, 4, 20))) == (6, 0)
