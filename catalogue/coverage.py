"""`python -m catalogue coverage [FILE]`: what is known of each municipality, the totals, and the holes."""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from catalogue.messages import sentence
from catalogue.tables.safe_cells import as_csv, as_workbook
from matching.telling.coverage import FAR_KM, NEAR_KM, Covered, totals

SIZES = "places/sizes.csv"
MOST_HOLES = 40
NUMBERS = ("municipality", "support", "post")
KINDS = ("place", "network", "at_home", "programme", "coordination_point", "support_point")


def sizes(content: Path) -> dict[str, int]:
    """Return how many full postcodes each municipality has, by its CBS code."""
    with (content / SIZES).open(encoding="utf-8", newline="") as file:
        return {row["code"]: int(row["postcodes"]) for row in csv.DictReader(file)}


def told(found: Sequence[Covered], size: dict[str, int]) -> Iterator[str]:
    """Return a line for each municipality, then the totals, then the holes, those with the most people first."""
    yield from map(_line, found)
    yield ""
    yield from _totals(found)
    yield ""
    yield sentence("coverage_holes", count=str(MOST_HOLES))
    holes = sorted((one for one in found if one.lacks), key=lambda one: (-size.get(one.place.code, 0), one.place.name))
    for one in holes[:MOST_HOLES]:
        lacks = ", ".join(sentence(f"coverage_lacks_{name}") for name in one.lacks)
        yield sentence("coverage_hole", name=one.place.name, lacks=lacks)


def as_table(found: Sequence[Covered], size: dict[str, int], path: Path) -> bytes:
    """Return the same as an Excel file where the name asks for that, else as CSV: a row for each municipality."""
    headings = [sentence(f"coverage_heading_{name}") for name in ("name", "province", "size", *NUMBERS, "rule")]
    headings += [f"{kind} {km} km" for km in (NEAR_KM, FAR_KM) for kind in KINDS]
    rows = [_row(one, size) for one in found]
    if path.suffix.lower() == ".xlsx":
        return as_workbook(sentence("sheet_coverage"), headings, rows)
    return as_csv(headings, rows)


def _line(one: Covered) -> str:
    numbers = {name: sentence(f"coverage_{getattr(one, name)}") for name in NUMBERS}
    kinds = ", ".join(f"{kind} {one.near[kind]}/{one.far[kind]}" for kind in KINDS if one.far[kind]) or "0"
    return sentence("coverage_line", name=one.place.name, kinds=kinds, rule=_rule(one), **numbers)


def _rule(one: Covered) -> str:
    if not one.has_rule:
        return sentence("coverage_none")
    return str(one.rule_since.year) if one.rule_since else sentence("coverage_undated")


def _row(one: Covered, size: dict[str, int]) -> list[object]:
    numbers = [sentence(f"coverage_{getattr(one, name)}") for name in NUMBERS]
    counts = [of[kind] for of in (one.near, one.far) for kind in KINDS]
    return [one.place.name, one.place.province, size.get(one.place.code), *numbers, _rule(one), *counts]


def _totals(found: Sequence[Covered]) -> Iterator[str]:
    for name in NUMBERS:
        count = Counter(getattr(one, name) for one in found)
        parts = {kind: str(count[kind]) for kind in ("fresh", "old", "lapsed", "none")}
        yield sentence("coverage_total", about=sentence(f"coverage_heading_{name}"), **parts)
    sums = totals(found)
    yield sentence("coverage_total_stays", near=str(sums.stays_near), far=str(sums.stays_far), all=str(sums.all))
    yield sentence("coverage_total_rules", count=str(sums.rules), all=str(sums.all))
