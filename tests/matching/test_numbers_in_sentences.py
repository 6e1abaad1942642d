"""Amounts, numbers and days as they read inside a sentence."""

from datetime import date

import pytest

from matching.entries.content import Content
from matching.entries.dated_values import Parameter
from matching.words.wording import date_text, day_text, fill, marked, money_text, number_text, parameter_text
from tests.shared.persona_files import CONTENT, DAY

NBSP = "\xa0"


def amount(unit: str = "euro", per: str | None = "dag", until: date | None = None) -> Content:
    """Content with one amount, from 2025 on."""
    value = {"value": 1234.5, "valid_from": date(2025, 1, 1), "valid_until": until, "source": ["S1"]}
    value |= {"confidence": "seed", "checked_on": date(2025, 1, 1), "review_by": date(2027, 1, 1)}
    parameter = Parameter.model_validate({"about": "Een bedrag.", "unit": unit, "per": per, "values": [value]})
    return CONTENT.model_copy(update={"parameters": {"bedrag": parameter}})


@pytest.mark.parametrize(
    ("content", "on", "sentence"),
    [
        (amount(), DAY, "€ 1.234,50 per dag (2025)"),
        (amount(per=None), DAY, "€ 1.234,50 (2025)"),
        (amount("nights"), DAY, "1.234,5"),
        (amount(), date(2027, 1, 1), "€ 1.234,50 per dag (2025)"),
        (amount(), date(2027, 1, 2), "€ 1.234,50 per dag (2025; controleer dit)"),
        (amount(until=date(2025, 12, 31)), date(2025, 12, 31), "€ 1.234,50 per dag (2025)"),
        (amount(until=date(2025, 12, 31)), DAY, "€ 1.234,50 per dag (2025), vraag of dit nog klopt"),
        (amount(), date(2024, 12, 31), "een bedrag dat wij niet weten"),
    ],
)
def test_an_amount_says_from_which_year_it_is(content: Content, on: date, sentence: str) -> None:
    """It says what it is per; an old one says to ask, and one that nobody knows yet isn't made up."""
    assert parameter_text(content, "bedrag", on) == sentence


def test_an_amount_that_does_not_exist_is_unknown() -> None:
    """A sentence never breaks on a name that isn't there."""
    assert parameter_text(amount(), "anders", DAY) == "een bedrag dat wij niet weten"


def test_blanks_are_filled_in() -> None:
    """What the place of a sentence fills in goes before a parameter; text without blanks stays as it is."""
    content = amount("nights")
    assert (
        fill("Hoogstens {bedrag} of {limit}, {bedrag}.", content, DAY, {"limit": "3"})
        == "Hoogstens 1.234,5 of 3, 1.234,5."
    )
    assert fill("{bedrag}", content, DAY, {"bedrag": "nul"}) == "nul"
    assert fill("{bedrag}", content, DAY) == "1.234,5"
    assert fill("Geen } blank", content, DAY) == "Geen } blank"


@pytest.mark.parametrize(
    ("euros", "sentence"), [(0, "€ 0"), (12, "€ 12"), (12.0, "€ 12"), (0.5, "€ 0,50"), (1234567.891, "€ 1.234.567,89")]
)
def test_money_has_cents_only_where_there_are_any(euros: float, sentence: str) -> None:
    """Whole euros read without cents, and no space in it is a special one."""
    assert money_text(euros) == sentence
    assert NBSP not in money_text(euros)


def test_another_language_has_its_own_signs() -> None:
    """English writes points and commas the other way around, and the currency directly before the amount."""
    assert money_text(1234.5, "en") == "€1,234.50"
    assert number_text(1234.5, "en") == "1,234.5"
    assert date_text(DAY, "en") == "November 22, 2026"
    assert day_text(DAY, "en") == "November 22"


def test_numbers_and_days_in_dutch() -> None:
    """A number has at most two decimals, and a day has its month in words."""
    assert [number_text(number) for number in (7, 7.0, 0.125, 1234)] == ["7", "7", "0,12", "1.234"]
    assert date_text(DAY) == "22 november 2026"
    assert day_text(DAY) == "22 november"


def test_a_remark_stands_inside_the_brackets_that_are_there() -> None:
    """Two pairs of brackets one after the other don't read well."""
    assert marked("€ 3 (2025)", "let op") == "€ 3 (2025; let op)"
    assert marked("zes weken", "let op") == "zes weken (let op)"
