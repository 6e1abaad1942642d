"""A section of the plan in plain values: what it says and where it stands, without how it looks."""

from dataclasses import dataclass
from typing import Literal

from matching.entries.papers import Shown
from matching.verdicts.verdict import Verdict


@dataclass(frozen=True)
class Row:
    """One thing in the plan; whatever doesn't apply to it is empty. Every sentence has its blanks filled in."""

    name: str = ""
    """What it is about, as content calls it: a warning, a question, a form or place."""
    title: str = ""
    text: str = ""
    verdict: Verdict | None = None
    labelled: tuple[tuple[str, str], ...] = ()
    """More sentences, each with the words that stand before it."""
    notes: tuple[str, ...] = ()
    number: str | None = None
    help_lines: tuple[str, ...] = ()
    screen_only: bool = False
    """Whether it may not lie on a table at home."""
    briefly: bool = False
    """Whether a sheet only names it: it was advised beside another while nothing was chosen yet."""


@dataclass(frozen=True)
class Section:
    """One part of the plan; *only_on* says where it stands, if that isn't on both the page and the sheet."""

    name: Shown
    title: str
    """Its heading on a sheet, in the caregiver's own voice; the page speaks to the caregiver, and has its own."""
    rows: tuple[Row, ...]
    only_on: Literal["screen", "paper"] | None = None
