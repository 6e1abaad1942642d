"""Compare the tables in content/places/ with other positions of postcodes and municipalities.

Run in the root of the project: `python -m development.measure_places POSTCODES.csv MUNICIPALITIES.csv`. The
files stay outside the project. Columns: pc4, gemeentecode, lat, lon; and gemeentecode, provincie, lat, lon.
"""

import csv
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles

from matching.entries.places import Place, Places, kilometres_exact, load_places

TABLES = Path(__file__).parents[1] / "content" / "places"


def summary(label: str, distances: Iterable[float]) -> str:
    """Put the number of positions and how far they are off (kilometres) in one line."""
    values = list(distances)
    parts = quantiles(values, n=100)
    middle, most, worst = median(values), f"p95 {parts[94]:.1f}, p99 {parts[98]:.1f}", max(values)
    return f"{label}: {len(values)}, median {middle:.1f}, {most}, max {worst:.1f}"


def off(place: Place, row: dict[str, str]) -> float:
    """Measure how many kilometres a place is off."""
    return kilometres_exact(place, replace(place, latitude=float(row["lat"]), longitude=float(row["lon"])))


def postcodes(rows: list[dict[str, str]], places: Places) -> list[str]:
    """Compare postcodes that both know, in the same municipality."""
    pairs = [(p, r) for r in rows for p in places.by_postcode.get(r["pc4"], ()) if p.code == r["gemeentecode"]]
    ours, theirs = places.by_postcode.keys(), {r["pc4"] for r in rows}
    elsewhere = (theirs & ours) - {row["pc4"] for _, row in pairs}
    return [
        summary("postcodes", (off(p, r) for p, r in pairs)),
        summary("  of located places", (off(p, r) for p, r in pairs if not p.estimated)),
        summary("  of estimated places", (off(p, r) for p, r in pairs if p.estimated)),
        f"both {len(theirs & ours)}, other municipality {len(elsewhere)}, only theirs {len(theirs - ours)}",
        f"only ours {len(ours - theirs)}",
    ]


def municipalities(rows: list[dict[str, str]], places: Places) -> list[str]:
    """Compare middles and provinces of municipalities."""
    pairs = [(places.municipalities[r["gemeentecode"]], r) for r in rows if r["gemeentecode"] in places.municipalities]
    others = sum(middle.province != row["provincie"] for middle, row in pairs)
    return [summary("municipalities", (off(p, r) for p, r in pairs)), f"other province {others}"]


def main() -> None:
    """Print the comparison."""
    places = load_places(TABLES)
    ours = (postcodes, municipalities)
    for path, compare in zip(sys.argv[1:], ours, strict=True):
        with Path(path).open(encoding="utf-8", newline="") as file:
            sys.stdout.write("\n".join([*compare(list(csv.DictReader(file)), places), ""]))


if __name__ == "__main__":
    main()
