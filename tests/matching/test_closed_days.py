"""Days on which a place was closed before: in the summer, at one date, or over the turn of the year."""

from datetime import date

import pytest

from matching.entries.providers import ClosedDays

SUMMER, NEW_YEAR, SINGLE_DAY = ("07-15", "08-31"), ("12-24", "01-02"), ("05-05", "05-05")


@pytest.mark.parametrize(
    ("closed", "day", "holds"),
    [
        (SUMMER, "07-14", False),
        (SUMMER, "07-15", True),
        (SUMMER, "08-31", True),
        (SUMMER, "09-01", False),
        (NEW_YEAR, "12-23", False),
        (NEW_YEAR, "12-24", True),
        (NEW_YEAR, "12-31", True),
        (NEW_YEAR, "01-01", True),
        (NEW_YEAR, "01-02", True),
        (NEW_YEAR, "01-03", False),
        (NEW_YEAR, "06-15", False),
        (SINGLE_DAY, "05-04", False),
        (SINGLE_DAY, "05-05", True),
        (SINGLE_DAY, "05-06", False),
    ],
)
@pytest.mark.parametrize("year", [2026, 2028])
def test_the_first_and_the_last_day_count(closed: tuple[str, str], day: str, holds: bool, year: int) -> None:  # noqa: FBT001 - a table
    """In every year, both ends are closed; where the last day comes before the first, it is that of the next year."""
    first, last = closed
    days = ClosedDays(first=first, last=last, ask="Bent u dan open?", source=("S1",))
    assert days.holds_on(date.fromisoformat(f"{year}-{day}")) is holds
