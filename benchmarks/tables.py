"""What the benchmarks print: tables in Markdown, written out as they are measured."""

import math
from collections.abc import Iterable

OURS, EMPTY, THIRTY = "adempauze", "empty app", "30 widgets, chart"


def heading(*names: str) -> None:
    """Print the head of a table; all but the first column hold numbers."""
    row(*names)
    row("---", *("---:" for _ in names[1:]))


def row(*cells: object) -> None:
    """Print one row."""
    print(f"| {' | '.join(map(str, cells))} |", flush=True)


def against(name: str, value: float, base: float, digits: int = 1) -> None:
    """Print a value, and how many times the baseline of the same run that is."""
    row(name, f"{value:,.{digits}f}", f"{value / base:.2f}")


def percentile(values: Iterable[float], part: int) -> float:
    """The value that so many of a hundred don't exceed (nearest rank); not a number where there are none."""
    ordered = sorted(values)
    return ordered[math.ceil(len(ordered) * part / 100) - 1] if ordered else math.nan
