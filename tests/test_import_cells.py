"""Cells of other people's tables: read as meant, or not at all."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import thorough

from catalogue import cells
from catalogue.cells import NotRead

READ = [
    (cells.phone, "186123456", "0186123456"),
    (cells.phone, "06-12345678", "0612345678"),
    (cells.phone, "+31 (0)186 123 456", "0186123456"),
    (cells.phone, "0031186123456", "0186123456"),
    (cells.phone, "0800 1234", "08001234"),
    (cells.phone, "8001234", "08001234"),
    (cells.phone, "1,86123456E+08", "0186123456"),
    (cells.register_number, "1234567", "01234567"),
    (cells.register_number, "12345678,0", "12345678"),
    (cells.postcode, "3262ab", "3262 AB"),
    (cells.postcode, "3262,0", "3262"),
    (cells.money, "€ 1.234,50", "1234.50"),
    (cells.money, "€ 15,-", "15.00"),
    (cells.money, "21.8", "21.80"),
    (cells.money, "1.234", "1234.00"),
    (cells.number, "14,0", 14),
    (cells.day, "3-12-2026", date(2026, 12, 3)),
    (cells.day, "3 dec 2026", date(2026, 12, 3)),
    (cells.day, "2026-12-03 00:00:00", date(2026, 12, 3)),
    (cells.day, "03/12/26", date(2026, 12, 3)),
    (cells.day, "46359", date(2026, 12, 3)),
    (cells.website, "www.voorbeeld.nl/x", "https://www.voorbeeld.nl/x"),
]
NOT_READ = [
    (cells.phone, "0186-12345"),
    (cells.phone, "bel Jan"),
    (cells.phone, "1,86E+08"),
    (cells.register_number, "123"),
    (cells.postcode, "0123 AB"),
    (cells.postcode, "3262 ABC"),
    (cells.money, "1,234"),
    (cells.money, "-5"),
    (cells.money, "9" * 40),
    (cells.number, "14 nachten"),
    (cells.number, "1,5"),
    (cells.number, "²"),
    (cells.day, "3-12"),
    (cells.day, "31-2-2026"),
    (cells.day, "12/31/2026"),
    (cells.day, "2026-13-01"),
    (cells.website, "javascript:alert(1)"),
    (cells.website, "geen"),
    (cells.email, "=x@y"),
]


@pytest.mark.parametrize(("reader", "text", "value"), READ)
def test_cells_that_say_something(reader: Callable[[str], Any], text: str, value: object) -> None:
    """However people and spreadsheets write it."""
    assert reader(text).value == value


@pytest.mark.parametrize(("reader", "text"), NOT_READ)
def test_cells_that_say_nothing_sure(reader: Callable[[str], Any], text: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(NotRead):
        reader(text)


@thorough(300)
@given(st.text(max_size=30))
def test_readers_never_fall_over(text: str) -> None:
    """Any cell is read, or refused with a code."""
    for reader in {reader for reader, *_ in READ} | {cells.email}:
        try:
            reader(cells.tidy(text))
        except NotRead as error:
            assert error.code  # noqa: PT017 - either way is well


@thorough(200)
@given(st.decimals(0, 99_999, places=2))
def test_amounts_as_people_write_them(amount: Decimal) -> None:
    """With points for thousands and a comma, or with a point for cents."""
    dutch = f"{amount:,.2f}".translate(str.maketrans(",.", ".,"))
    assert cells.money(f"€ {dutch}").value == cells.money(f"{amount:.2f}").value == f"{amount:.2f}"


@thorough(100)
@given(st.dates(date(1960, 1, 1), date(2059, 12, 31)))
def test_days_as_people_write_them(day: date) -> None:
    """In each way of writing."""
    ways = (day.isoformat(), f"{day:%d-%m-%Y}", f"{day.day}/{day.month}/{day.year}", str((day - cells.DAY_ZERO).days))
    assert {cells.day(way).value for way in ways} == {day}
