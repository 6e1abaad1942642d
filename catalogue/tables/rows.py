"""Rows as they come out of a file, whichever kind of file it is, and how many of them a list may have."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

MOST_ROWS = 50_000
MOST_COLUMNS = 200


@dataclass(frozen=True)
class Row:
    """One row as the sender sees it: its number counts from 1, title rows included."""

    number: int
    cells: tuple[str, ...]
    damage: str = ""
    """The code of why the row can't be read at all; its only cell is then the whole line."""
    marks: Mapping[int, str] = field(default_factory=dict)
    """Index of a cell -> the code of what is the matter with it."""


@dataclass(frozen=True)
class Candidate:
    """One way to read a file: by a sheet or a separator, with how to get its rows for so many columns."""

    rows: Callable[[int], Iterable[Row]]
    sheet: str | None = None
    is_hidden: bool = False
