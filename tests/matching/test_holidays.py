"""Stays around the holidays of the coming year, and stays that follow one another."""

from datetime import date, timedelta

import pytest

from matching.planning.year import Stay, in_a_row
from matching.planning.year_choices import holidays


def test_each_holiday_has_its_nights() -> None:
    """A long weekend from Good Friday, Ascension Day, before Whitsun and Christmas Eve; one night at New Year."""
    nights_of = {name: (stay.arrival, stay.nights) for name, stay in holidays(date(2026, 1, 1))}
    assert nights_of == {
        "easter": (date(2026, 4, 3), 3),
        "ascension": (date(2026, 5, 14), 3),
        "pentecost": (date(2026, 5, 22), 3),
        "christmas": (date(2026, 12, 24), 3),
        "new_year": (date(2026, 12, 31), 1),
    }


@pytest.mark.parametrize("on", [date(2026, 4, 2), date(2026, 4, 3), date(2026, 12, 24), date(2026, 12, 31)])
def test_every_holiday_is_still_to_come(on: date) -> None:
    """Each comes once, in the order of time, the day after today at the earliest and within some thirteen months."""
    holiday_days = holidays(on)
    assert sorted(name for name, _ in holiday_days) == ["ascension", "christmas", "easter", "new_year", "pentecost"]
    assert [stay.arrival for _, stay in holiday_days] == sorted(stay.arrival for _, stay in holiday_days)
    assert all(on < stay.arrival <= on + timedelta(days=400) for _, stay in holiday_days)


@pytest.mark.parametrize(("then", "together"), [("plezant", "plezant"), ("elv", ""), ("", "")])
def test_stays_that_follow_one_another_count_as_one(then: str, together: str) -> None:
    """Whoever moves on the day of leaving is away in one go; at one place only where both were there."""
    first, following = Stay(date(2026, 12, 1), 3, "plezant"), Stay(date(2026, 12, 4), 2, then)
    later = Stay(date(2026, 12, 7), 1, "elv")
    row = in_a_row((later, following, first))
    assert row == (Stay(date(2026, 12, 1), 5, together), later)
