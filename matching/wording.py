"""Sentences with their blanks filled in: amounts with their year, limits, names."""

import re
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from babel.dates import format_date
from babel.numbers import format_currency, format_decimal

from matching.dated import DatedValue, Parameter

if TYPE_CHECKING:
    from matching.loading import Content

BLANK = re.compile(r"\{([A-Za-z0-9_.]+)\}")
OWN_BLANKS = frozenset(
    {"limit", "to", "name", "municipality", "km", "amount", "count", "of", "day", "label", "step", "date"}
)
"""Blanks that the place of a sentence fills in; every other blank is a parameter."""


def fill(text: str, content: "Content", on: date, blanks: Mapping[str, str] | None = None, language: str = "nl") -> str:
    """Return *text* with each {blank} filled in; a parameter without a value on that day reads as unknown."""
    if "{" not in text:
        return text
    blanks = blanks or {}

    def value(match: re.Match[str]) -> str:
        name = match[1]
        return blanks[name] if name in blanks else parameter_text(content, name, on, language)

    return BLANK.sub(value, text)


def parameter_text(content: "Content", name: str, on: date, language: str = "nl") -> str:
    """Return a parameter as it reads on day *on*: an amount with its year, a lapsed one with the advice to ask."""
    said, parameter = content.pages["journey"].words, content.parameters.get(name)
    old = parameter.last_before(on) if parameter else None
    if parameter is None or old is None:
        return str(said["unknown_amount"])
    text = amount_text(parameter, old, language) if parameter.unit == "euro" else number_text(old.value, language)
    return text if parameter.on(on) else str(said["old_amount"]).replace("{amount}", text)


def amount_text(parameter: Parameter, value: DatedValue, language: str = "nl") -> str:
    """Return an amount of money, with what it is per and the year it is from."""
    whole = value.value == int(value.value)
    pattern = "¤ #,##0" if whole else "¤ #,##0.00"
    money = format_currency(value.value, "EUR", pattern, locale=language, currency_digits=False)
    per = f" per {parameter.per}" if parameter.per else ""
    return f"{money}{per} ({value.valid_from.year})"


def number_text(value: float, language: str = "nl") -> str:
    """Return a number as people write it."""
    return format_decimal(value, format="#,##0.##", locale=language)


def date_text(day: date, language: str = "nl") -> str:
    """Return a date in words: 22 november 2026."""
    return format_date(day, "d MMMM y", locale=language)
