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
    """How many full postcodes each municipality has, by its CBS code: a measure of how many people live there."""
    with (content / SIZES).open(encoding="utf-8", newline="") as file:
        return {row["code"]: int(row["postcodes"]) for row in csv.DictReader(file)}


def coverage_lines(municipalities: Sequence[Covered], size: dict[str, int]) -> Iterator[str]:
    """A line for each municipality, then the totals, then the holes, those with the most people first."""
    yield from map(_line, municipalities)
    yield ""
    yield from _totals(municipalities)
    yield ""
    yield sentence("coverage_holes", count=str(MOST_HOLES))
    holes = sorted(
        (covered for covered in municipalities if covered.lacks),
        key=lambda covered: (-size.get(covered.place.code, 0), covered.place.name),
    )
    for hole in holes[:MOST_HOLES]:
        lacks = ", ".join(sentence(f"coverage_lacks_{name}") for name in hole.lacks)
        yield sentence("coverage_hole", name=hole.place.name, lacks=lacks)


def as_table(municipalities: Sequence[Covered], size: dict[str, int], path: Path) -> bytes:
    """A row for each municipality: an Excel file where the name ends in .xlsx, else CSV."""
    headings = [sentence(f"coverage_heading_{name}") for name in ("name", "province", "size", *NUMBERS, "rule")]
    headings += [f"{kind} {km} km" for km in (NEAR_KM, FAR_KM) for kind in KINDS]
    rows = [_row(covered, size) for covered in municipalities]
    if path.suffix.lower() == ".xlsx":
        return as_workbook(sentence("sheet_coverage"), headings, rows)
    return as_csv(headings, rows)


def _line(covered: Covered) -> str:
    numbers = {name: sentence(f"coverage_{getattr(covered, name)}") for name in NUMBERS}
    kinds = ", ".join(f"{kind} {covered.near[kind]}/{covered.far[kind]}" for kind in KINDS if covered.far[kind]) or "0"
    return sentence("coverage_line", name=covered.place.name, kinds=kinds, rule=_rule(covered), **numbers)


def _rule(covered: Covered) -> str:
    if not covered.has_rule:
        return sentence("coverage_none")
    return str(covered.rule_since.year) if covered.rule_since else sentence("coverage_undated")


def _row(covered: Covered, size: dict[str, int]) -> list[object]:
    numbers = [sentence(f"coverage_{getattr(covered, name)}") for name in NUMBERS]
    counts = [of[kind] for of in (covered.near, covered.far) for kind in KINDS]
    return [covered.place.name, covered.place.province, size.get(covered.place.code), *numbers, _rule(covered), *counts]


def _totals(municipalities: Sequence[Covered]) -> Iterator[str]:
    for name in NUMBERS:
        count = Counter(getattr(covered, name) for covered in municipalities)
        parts = {kind: str(count[kind]) for kind in ("fresh", "old", "lapsed", "none")}
        yield sentence("coverage_total", about=sentence(f"coverage_heading_{name}"), **parts)
    sums = totals(municipalities)
    yield sentence("coverage_total_stays", near=str(sums.stays_near), far=str(sums.stays_far), all=str(sums.all))
    yield sentence("coverage_total_rules", count=str(sums.rules), all=str(sums.all))
