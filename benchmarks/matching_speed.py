"""How fast a large catalogue is judged, and what it costs in memory, against other ways to do the same.

Run in the root of the project: `python -m benchmarks.matching_speed`. What each way does and doesn't do: README.md.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from benchmarks.column_tables import catalogue_from
from benchmarks.make_catalogue import make_catalogue
from benchmarks.measuring import MeasuredWay
from benchmarks.tables import heading, row
from benchmarks.ways import Task, measure
from matching.authoring.loading import load_content
from matching.entries.content import Content
from matching.person.answers import Answers
from matching.person.situation import situation

CONTENT = Path(__file__).parents[1] / "content"
COUNTS = (1_000, 10_000, 100_000, 1_000_000)
DAY = date(2026, 11, 22)
NIGHTS, TRAVEL = 7, 40
PERSON: Answers = {
    "age_group": "from_65", "conditions": ("dementia",), "mobility": "wheelchair", "transfer": "two_people_or_hoist",
    "night": "help_every_night", "wandering": "by_day", "behaviour": "calm", "nursing": "home_nursing",
    "supervision": "never_alone", "attitude": "open", "goal": "holiday", "urgency": "planned", "nights": NIGHTS,
    "used_nights": 0, "place": "away", "max_travel_km": TRAVEL, "municipality": "Haarlem", "indication": "none",
    "pays_privately": False,
}  # fmt: skip
HEADING = f"{'':34}{'milliseconds':>14}{'times ours':>12}{'MB':>8}"


def main(arguments: list[str] | None = None) -> int:
    """Print one table for each number of places."""
    parser = ArgumentParser(prog="python -m benchmarks.matching_speed", description=__doc__)
    parser.add_argument("count", nargs="*", type=int, default=COUNTS)
    content = load_content(CONTENT)
    for count in parser.parse_args(arguments).count:
        print(f"\n{count:,} made-up places, one person\n{HEADING}")
        found = measure(task_of(content, count))
        for one in found:
            print(line(one, found[0]), flush=True)
    print("\n~ estimated from fewer rows, because all rows would take too long")
    return 0


def compare(counts: Sequence[int]) -> None:
    """Print one table in Markdown: ours in milliseconds, and how many times ours each other way takes."""
    content, ours = load_content(CONTENT), {}
    found: dict[str, dict[int, MeasuredWay]] = {}
    for count in counts:
        for one in measure(task_of(content, count)):
            ours.setdefault(count, one)
            found.setdefault(one.way, {})[count] = one
    heading("way", *(f"{count:,} places" for count in counts))
    row("columns, ms", *(f"{ours[count].seconds * 1000:.1f}" for count in counts))
    for way, times in list(found.items())[1:]:
        row(f"{way}, times ours", *(f"{times[count].seconds / ours[count].seconds:,.2f}" for count in counts))


def task_of(content: Content, count: int) -> Task:
    """Return what every way is given."""
    table, areas = make_catalogue(content, count)
    person = situation(content, PERSON, DAY)
    return Task(content, person, table, areas, catalogue_from(content, table, areas), TRAVEL, NIGHTS)


def line(one: MeasuredWay, ours: MeasuredWay) -> str:
    """Return one row of the table."""
    sign = "~" if one.estimated else " "
    return f"{one.way:34}{sign}{one.seconds * 1000:>13,.1f}{one.seconds / ours.seconds:>12,.2f}{one.size / 1e6:>8,.1f}"


if __name__ == "__main__":
    sys.exit(main())
