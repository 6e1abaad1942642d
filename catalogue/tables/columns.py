"""What the signs in a column mean: one cell alone may mean two things, and the cells above and below it decide.

12/04/2026 is 12 April, unless the same column has 12/18/2026: then the month may stand first. 1.000 is a thousand,
unless the same column has 21.50. 46359 is a day that a spreadsheet wrote as a number, unless it stands among codes.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

MONTHS, DAYS = 12, 31
EXCEL_DAYS = range(20_000, 80_000)
"""Days as Excel counts them: 1954 to 2119."""
THREE_NUMBERS = re.compile(r"\s*(\d{1,2})[\s./-]+(\d{1,2})[\s./-]+(?:\d{4}|\d{2})(?!\d).*", re.DOTALL)
POINT_FOR_CENTS = re.compile(r"[^\d.,]*(?:\d+|\d{1,3}(?:,\d{3})+)\.\d{1,2}[^\d.,]*")
OTHER_COUNTRY = re.compile(r"[(\s]*(?:\+|00)\s*(?!31|0)[1-9]")
LONGEST = 40


@dataclass(frozen=True)
class Signs:
    """What is sure of the signs in a column; without a column nothing is."""

    month_first: bool = False
    """Some day in it can only be read with the month first."""
    point_for_cents: bool = False
    """Some number in it has a point before its decimals."""
    codes: bool = False
    """Some bare number in it is no day that a spreadsheet counted."""
    other_countries: bool = False
    """Some number in it begins with + or 00 and another country than ours."""


def signs_of(cells: Iterable[str]) -> Signs:
    """Look over a column for what one cell can't tell: month first, a point for cents, numbers that are no day."""
    short = [text for cell in cells if len(cell) <= LONGEST and (text := cell.strip())]
    return Signs(
        any(map(_is_month_first, short)),
        any(POINT_FOR_CENTS.fullmatch(text) for text in short),
        any(text.isascii() and text.isdigit() and int(text) not in EXCEL_DAYS for text in short),
        any(OTHER_COUNTRY.match(text) for text in short),
    )


def _is_month_first(text: str) -> bool:
    match = THREE_NUMBERS.fullmatch(text)
    return match is not None and int(match[1]) <= MONTHS < int(match[2]) <= DAYS
