"""How fast a large catalogue is judged, against other ways to do the same.

Run in the root of the project: `python -m benchmarks.matching_speed`. What each way does and doesn't do: README.md.
Each first has to give the same verdicts.
"""

import gc
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path

import numpy as np

from benchmarks import single_pass
from benchmarks.made_up_places import made_up_places
from benchmarks.tables import heading, row
from matching.at_scale.columns import catalogue_of
from matching.at_scale.judged_columns import JudgedColumns, judge_catalogue
from matching.at_scale.large_catalogue import JudgedLargeCatalogue
from matching.authoring.loading import load_content
from matching.entries.caching import cached
from matching.entries.content import Content
from matching.person.answers import Answers
from matching.person.reach import reach_of
from matching.person.situation import situation
from matching.telling.explaining import reasons
from matching.verdicts.judging import judge_provider
from matching.verdicts.ordering import BEST_FIRST

CONTENT = Path(__file__).parents[1] / "content"
COUNTS = (1_000, 10_000, 100_000)
DAY = date(2026, 11, 22)
NIGHTS, TRAVEL = 7, 40
PERSON: Answers = {
    "age_group": "from_65", "conditions": ("dementia",), "mobility": "wheelchair", "transfer": "two_people_or_hoist",
    "night": "help_every_night", "wandering": "by_day", "behaviour": "calm", "nursing": "home_nursing",
    "supervision": "never_alone", "attitude": "open", "goal": "holiday", "urgency": "planned", "nights": NIGHTS,
    "used_nights": 0, "place": "away", "max_travel_km": TRAVEL, "municipality": "Haarlem", "indication": "none",
    "pays_privately": False,
}  # fmt: skip
MOST_ROWS = 5_000
"""So many places are judged row by row; what more would take is estimated from these."""
SHOWN, TRIES = 20, 7


class Task:
    """What every way is given: so many made-up places, and one person."""

    def __init__(self, content: Content, count: int) -> None:
        """Make the places, and their columns."""
        self.content = content.model_copy(update={"providers": made_up_places(content, count)})
        self.person = situation(content, PERSON, DAY)
        self.catalogue = cached(self.content, "catalogue", lambda: catalogue_of(self.content))

    def judge(self) -> JudgedColumns:
        """Judge all places at once."""
        return judge_catalogue(self.content, self.catalogue, self.person)

    @cached_property
    def judged(self) -> JudgedColumns:
        """All places, judged: what every way has to give."""
        return self.judge()


def compare(counts: Sequence[int] = COUNTS) -> None:
    """Print ours in milliseconds, and how many times ours each other way takes."""
    content = load_content(CONTENT)
    measured = {count: dict(_measured(Task(content, count))) for count in counts}
    ways = list(dict.fromkeys(way for seconds in measured.values() for way in seconds))
    heading("way", *(f"{count:,} places" for count in counts))
    row("columns, ms", *(f"{seconds['columns'] * 1000:.1f}" for seconds in measured.values()))
    for way in ways[1:]:
        row(f"{way}, times ours", *(f"{seconds[way] / seconds['columns']:,.2f}" for seconds in measured.values()))


def _measured(task: Task) -> Iterator[tuple[str, float]]:
    """Give each way with the seconds that it takes."""
    yield "columns", fastest(lambda: shown(task))
    yield "columns, verdicts alone", fastest(task.judge)
    yield "row by row, plain Python", row_by_row(task)
    yield from in_sql(task)
    yield "a single NumPy pass", in_single_pass(task)


def fastest(action: Callable[[], object], tries: int = TRIES) -> float:
    """The seconds of the fastest try, because the computer does other things too."""
    seconds = []
    for _ in range(tries):
        gc.collect()
        start = time.perf_counter()
        action()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def shown(task: Task) -> None:
    """Judge all places, as pages do, and give the reasons of the first."""
    places = JudgedLargeCatalogue(task.content, task.person, {}, frozenset())
    assert [reasons(task.content, place, task.person) for place in places.first(SHOWN)]


def row_by_row(task: Task) -> float:
    """Measure one place after another, as pages do for the places we know; neither sorted nor with reasons."""
    rows = np.linspace(0, len(task.catalogue) - 1, min(MOST_ROWS, len(task.catalogue))).astype(int)
    names = [str(task.catalogue.ids[number]) for number in rows]
    verdicts = [BEST_FIRST[task.judged.verdicts[number]] for number in rows]
    assert [judge_provider(task.content, name, task.person).verdict for name in names] == verdicts
    seconds = fastest(lambda: [judge_provider(task.content, name, task.person) for name in names], tries=2)
    return seconds * len(task.catalogue) / len(rows)


def in_sql(task: Task) -> Iterator[tuple[str, float]]:
    """Measure DuckDB on all processors, the first places ordered by it; nothing where it isn't installed."""
    try:
        from benchmarks import as_sql  # noqa: PLC0415 - the rest can be measured without it
    except ModuleNotFoundError:
        return
    database = as_sql.load(task.catalogue)
    query = as_sql.query_for(task.content, task.person, task.catalogue)
    rows, counts, best = as_sql.judge(database, query)
    assert (counts == task.judged.counts[rows]).all()
    assert best == [task.catalogue.ids[number] for number in task.judged.order[:SHOWN]]
    yield "SQL in DuckDB, without reasons", fastest(lambda: as_sql.judge(database, query))


def in_single_pass(task: Task) -> float:
    """Measure the least work: exclusions by hand."""
    arrays, home = single_pass.arrays_of(task.catalogue, task.person), task.person.home
    assert home
    # The least that a distance may be, while only the municipality is known.
    reach = reach_of(task.content, home)

    def look() -> np.ndarray:
        return single_pass.excluded(arrays, single_pass.kilometres(arrays, home) - reach, TRAVEL, NIGHTS)

    for provider, rows in task.catalogue.setups:
        if provider.forms != ("zorgboerderij",):
            assert (look()[rows] == (task.judged.verdicts[rows] == len(BEST_FIRST) - 1)).all()
    return fastest(look)


if __name__ == "__main__":
    parser = ArgumentParser(prog="python -m benchmarks.matching_speed", description=__doc__)
    parser.add_argument("count", nargs="*", type=int, default=COUNTS)
    compare(parser.parse_args().count)
