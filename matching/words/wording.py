"""Sentences with their blanks filled in: amounts with their year, limits, names."""

import re
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_currency, format_decimal

from matching.entries.dated_values import DatedValue, Parameter

if TYPE_CHECKING:
    from matching.entries.content import Content

BLANK = re.compile(r"\{([A-Za-z0-9_.]+)\}")
BLANKS_OF_PAPERS = frozenset({"naaste", "Naaste", "answer_by"})
"""Blanks that only a letter or sheet can fill in: how the caregiver calls who they care for, and a day."""

OWN_BLANKS = BLANKS_OF_PAPERS | frozenset(
    {
        "limit", "to", "name", "municipality", "km", "amount", "count", "of", "day", "label", "step", "date",
        "per_hundred", "rest", "people", "studies", "time",
    }
)  # fmt: skip
"""Blanks that the place of a sentence fills in; every other blank is a parameter."""


def fill(text: str, content: "Content", on: date, blanks: Mapping[str, str] | None = None) -> str:
    """*text* with each {blank} filled in; a parameter without a value on that day reads as unknown."""
    if "{" not in text:
        return text
    blanks = blanks or {}

    def value(match: re.Match[str]) -> str:
        name = match[1]
        return blanks[name] if name in blanks else parameter_text(content, name, on)

    return BLANK.sub(value, text)


def parameter_text(content: "Content", name: str, on: date) -> str:
    """A parameter as it reads on day *on*: an amount with its year, an old one with the advice to ask."""
    texts, parameter = content.pages["journey"].words, content.parameters.get(name)
    old = parameter.latest_by(on) if parameter else None
    if parameter is None or old is None:
        return str(texts["unknown_amount"])
    text = dated_value_text(parameter, old, texts, content.language.locale)
    if old.is_due(on):
        text = marked(text, str(texts["review"]))
    return text if parameter.on(on) else str(texts["old_amount"]).replace("{amount}", text)


def marked(text: str, mark: str) -> str:
    """A text with a short remark: inside the brackets that it ends with, where it has them."""
    return f"{text[:-1]}; {mark})" if text.endswith(")") else f"{text} ({mark})"


def dated_value_text(parameter: Parameter, value: DatedValue, texts: Mapping[str, object], locale: str) -> str:
    """One value in words; of an amount of money also what it is per, and the year it is from.

    *texts* are the words of the frame (content/pages/journey.yaml), *locale* is how its language writes numbers.
    """
    if parameter.unit != "euro":
        return number_text(value.value, locale)
    money = money_text(value.value, locale)
    if parameter.per:
        money = str(texts["amount_per"]).replace("{amount}", money).replace("{label}", parameter.per)
    return str(texts["amount_year"]).replace("{amount}", money).replace("{label}", str(value.valid_from.year))


def money_text(euros: float, locale: str = "nl") -> str:
    """An amount of money in euros, without cents where there are none: € 1.250."""
    pattern = str(Locale.parse(locale).currency_formats["standard"].pattern).partition(";")[0]
    if euros == int(euros):
        pattern = pattern.replace(".00", "")
    return format_currency(euros, "EUR", pattern, locale=locale, currency_digits=False).replace("\xa0", " ")


def number_text(value: float, locale: str = "nl") -> str:
    """At most two decimals, and the marks of the locale: 1.234,5."""
    return format_decimal(value, format="#,##0.##", locale=locale)


def date_text(day: date, locale: str = "nl") -> str:
    """A date in words: 22 november 2026."""
    return format_date(day, "long", locale=locale)


def day_text(day: date, locale: str = "nl") -> str:
    """A day of the year in words, without the year: 22 november."""
    return format_skeleton("MMMMd", day, locale=locale)
