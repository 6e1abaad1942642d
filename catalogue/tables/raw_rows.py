"""Rows as they come out of a file, whichever kind of file it is, and how many of them a list may have."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

MOST_ROWS = 50_000
MOST_COLUMNS = 200


@dataclass(frozen=True)
class RawRow:
    """The cells of a row; `damage` is the code of why it can't be read, `marks` tell of single cells."""

    cells: tuple[str, ...]
    damage: str = ""
    marks: Mapping[int, str] = field(default_factory=dict)
    """Place of a cell -> code of what is the matter with it."""


@dataclass(frozen=True)
class Candidate:
    """One way to read a file: by a sheet or a separator, with how to get its rows for so many columns."""

    rows: Callable[[int], Iterable[RawRow]]
    sheet: str | None = None
    is_hidden: bool = False
