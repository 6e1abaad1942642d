"""The ways to judge a catalogue that are compared. Each one first has to give the same verdicts."""

from dataclasses import dataclass
from functools import partial

import numpy as np
import pandas as pd

from benchmarks import one_pass
from benchmarks.column_tables import provider_from
from benchmarks.judged_tables import verdict_table
from benchmarks.measuring import MeasuredWay, fastest, with_size
from matching.at_scale.columns import Catalogue
from matching.at_scale.judged_columns import JudgedColumns, judge_catalogue
from matching.entries.conditions import Span
from matching.entries.content import Content
from matching.entries.providers import Provider, Serves
from matching.person.known_at_place import known_at
from matching.person.reach import reach_of
from matching.person.situation import Situation, located, serves
from matching.telling.explaining import reasons
from matching.verdicts.judging import best_offer, judge_provider
from matching.verdicts.ordering import BEST_FIRST
from matching.verdicts.verdict import DISTANCE, Shared

MOST_ROWS, MOST_ENGINE_ROWS = 5_000, 1_000  # what is measured one by one; more rows are estimated from these
SHOWN = 20


@dataclass(frozen=True)
class Task:
    """What every way is given."""

    content: Content
    person: Situation
    table: pd.DataFrame
    areas: dict[str, Serves]
    catalogue: Catalogue
    travel: int
    nights: int

    @property
    def judged(self) -> JudgedColumns:
        """Judge all places at once."""
        return judge_catalogue(self.content, self.catalogue, self.person)

    def provider(self, name: str) -> Provider:
        """Give the place with this id."""
        return provider_from(self.table.loc[name], self.areas)


def measure(task: Task) -> list[MeasuredWay]:
    """Return every way, the columns first; each must give the same verdicts."""
    ways = (by_columns, row_by_row, rules_row_by_row, in_sql, in_rule_engine, in_one_pass)
    return [measured for way in ways for measured in way(task)]


def by_columns(task: Task) -> list[MeasuredWay]:
    """Measure this project's own way, and what part of it the verdicts alone take."""

    def everything() -> None:
        with_reasons(task, task.judged)

    size = kept(task.catalogue) + int(task.table.memory_usage(deep=True).sum())
    only = partial(judge_catalogue, task.content, task.catalogue, task.person)
    return [
        MeasuredWay("columns", fastest(everything), size),
        MeasuredWay("columns, verdicts alone", fastest(only), size),
    ]


def kept(catalogue: Catalogue) -> int:
    """Return the bytes of all columns; the table that they were made from is kept beside them."""
    columns = (*catalogue.facts.values(), catalogue.spots, catalogue.areas)
    arrays = (catalogue.rank, catalogue.hardly_known, catalogue.ids)
    return sum(column.codes.nbytes for column in columns) + sum(array.nbytes for array in arrays)


def with_reasons(task: Task, judged: JudgedColumns) -> None:
    """Give the verdicts of all places and the reasons of the first."""
    assert len(judged.verdicts) == len(task.table)
    rows = judged.best(np.arange(len(task.catalogue)), SHOWN)
    first = {str(name): task.provider(str(name)) for name in task.catalogue.ids[rows]}
    narrowed, shared = task.content.model_copy(update={"providers": first}), Shared()
    for name in first:
        assert reasons(narrowed, judge_provider(narrowed, name, task.person, shared), task.person)


def row_by_row(task: Task) -> list[MeasuredWay]:
    """Measure the way of the pages: one place after another, distance and area included."""
    few, size = with_size(lambda: sample(task, MOST_ROWS))
    content = task.content.model_copy(update={"providers": few})
    expected = verdict_table(task.judged)["verdict"]
    assert all(judge_provider(content, name, task.person).verdict == expected[name] for name in few)
    seconds = fastest(lambda: [judge_provider(content, name, task.person) for name in few], tries=2)
    return [estimated("row by row, plain Python", task, seconds, size, len(few))]


def rules_row_by_row(task: Task) -> list[MeasuredWay]:
    """Measure the rules only, with everything that is known about each place looked up beforehand."""
    few = sample(task, MOST_ROWS)
    content = task.content.model_copy(update={"providers": few})
    known, size = with_size(lambda: {name: known_at(content, task.person, one) for name, one in few.items()})
    seconds = fastest(
        lambda: [best_offer(content, name, facts, task.person.on) for name, facts in known.items()], tries=2
    )
    return [estimated("row by row, rules alone", task, seconds, size, len(few))]


def in_sql(task: Task) -> list[MeasuredWay]:
    """Measure DuckDB, on all processors, with the reasons of the first places given in the same way; if installed."""
    try:
        from benchmarks import as_sql  # noqa: PLC0415 - the rest can be measured without it
    except ModuleNotFoundError:
        return []
    database = as_sql.load(task.table, task.areas, spots(task))
    query = as_sql.query_for(task.content, task.person, task.table["forms"].cat.categories)
    rows, counts, best = as_sql.judge(database, query)
    judged = task.judged
    expected = pd.Series(judged.counts, index=judged.catalogue.ids)[task.table.index].to_numpy()
    assert (counts == expected[rows]).all()
    assert best == list(judged.catalogue.ids[judged.order[:SHOWN]])

    def everything() -> None:
        as_sql.judge(database, query)
        with_reasons(task, judged)

    size = database.execute("SELECT sum(memory_usage_bytes) FROM duckdb_memory()").fetchall()[0][0]
    alone = fastest(lambda: as_sql.judge(database, query))
    return [
        MeasuredWay("SQL in DuckDB", fastest(everything), size),
        MeasuredWay("SQL in DuckDB, without reasons", alone, size),
    ]


def in_rule_engine(task: Task) -> list[MeasuredWay]:
    """Measure rule-engine, if it is installed."""
    try:
        from benchmarks import as_rule_engine  # noqa: PLC0415 - the rest can be measured without it
    except ModuleNotFoundError:
        return []
    judge = as_rule_engine.judge_with(task.content, task.person, task.table["forms"].cat.categories)
    few, size = with_size(lambda: {name: engine_row(task, one) for name, one in sample(task, MOST_ENGINE_ROWS).items()})
    expected = pd.Series(task.judged.counts, index=task.catalogue.ids)
    assert all(judge(row) == expected[name] for name, row in few.items())
    seconds = fastest(lambda: [judge(row) for row in few.values()], tries=1)
    return [estimated("rule-engine, rules alone", task, seconds, size, len(few))]


def engine_row(task: Task, provider: Provider) -> dict[str, object]:
    """Return one place as rule-engine wants it."""
    from benchmarks import as_rule_engine  # noqa: PLC0415 - the rest can be measured without it

    known = known_at(task.content, task.person, provider)
    facts = {name.replace(".", "_"): value for name, value in known.items() if name.startswith("place.")}
    far = known.get(DISTANCE)
    ends = (far.low, far.high) if isinstance(far, Span) else (far, far)
    facts |= dict(zip((as_rule_engine.NEAREST, as_rule_engine.FARTHEST), ends, strict=True))
    return {**facts, "forms": " ".join(provider.forms)}


def in_one_pass(task: Task) -> list[MeasuredWay]:
    """Measure the least work: exclusions by hand, with distances measured for every row or known beforehand."""
    there = {key: serves(task.person, Provider.model_construct(serves=area)) for key, area in task.areas.items()}
    arrays, home, limits = (
        one_pass.arrays_of(task.table, spots(task), there),
        task.person.home,
        (task.travel, task.nights),
    )
    assert home
    # The least that it may be, while only the municipality is known.
    reach = reach_of(task.content, task.person.home)
    far = one_pass.kilometres(arrays, home) - reach
    expected = verdict_table(task.judged)["verdict"][task.table.index] == BEST_FIRST[-1]
    by_night = (task.table["forms"] != "zorgboerderij").to_numpy()
    assert (one_pass.excluded(arrays, far, *limits) == expected.to_numpy())[by_night].all()
    everything = fastest(lambda: one_pass.excluded(arrays, one_pass.kilometres(arrays, home) - reach, *limits))
    alone = fastest(lambda: one_pass.excluded(arrays, far, *limits))
    size = sum(array.nbytes for array in arrays.values())
    return [
        MeasuredWay("one NumPy pass", everything, size),
        MeasuredWay("one NumPy pass, distances known", alone, size),
    ]


def spots(task: Task) -> pd.DataFrame:
    """Return where each named place is."""
    names = task.table["located_in"].cat.categories
    found = (located(task.content, Provider.model_construct(located_in=name)) for name in names)
    rows = [(name, one.latitude, one.longitude, one.code) for name, one in zip(names, found, strict=True) if one]
    return pd.DataFrame(rows, columns=["located_in", "latitude", "longitude", "code"])


def sample(task: Task, most: int) -> dict[str, Provider]:
    """Return some places spread over the catalogue."""
    rows = np.linspace(0, len(task.catalogue) - 1, min(most, len(task.catalogue))).astype(int)
    return {str(name): task.provider(str(name)) for name in task.catalogue.ids[rows]}


def estimated(way: str, task: Task, seconds: float, size: float, rows: int) -> MeasuredWay:
    """Return what was measured for some rows, for all rows."""
    times = len(task.table) / rows
    return MeasuredWay(way, seconds * times, size * times, estimated=times > 1)
