"""The same rules as SQL for DuckDB, from the same conditions. NULL is unknown; SQL's logic is Kleene's too."""

from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter
from typing import Any

import duckdb
import numpy as np
import pandas as pd

from matching.at_scale.column_rules import ASKS, COUNT_BITS, EXCLUDES, NO_FIT, outcome_as_number
from matching.at_scale.columns import Catalogue, Column
from matching.entries.conditions import Comparison, Condition, Span, Value
from matching.entries.content import Content
from matching.entries.places import EARTH_RADIUS_KM
from matching.entries.providers import Provider
from matching.person.closeness import (
    ELSEWHERE,
    HERE,
    HERE_KM,
    NO_PLACES,
    OTHER_REGION,
    PERHAPS_SERVES,
    SERVES,
)
from matching.person.reach import reach_of
from matching.person.situation import DISTANCE, Situation
from matching.verdicts.judging import offers_of
from matching.verdicts.ordering import SAME_DISTANCE_KM, UNKNOWN_DISTANCE_KM
from matching.verdicts.verdict import in_force

MOST = 10**9
NEAREST, FARTHEST = "place_distance_km_low", "place_distance_km_high"
"""While only a municipality is known, the distance is a span (`person/reach.py`)."""
ORDER = """
    counts // {excludes} > 0, counts // {asks} > 0, closeness, finds_places, far // {band}, little, counts % {asks},
    counts // {asks} % {counts}, far, id
"""


def load(catalogue: Catalogue) -> duckdb.DuckDBPyConnection:
    """Make a database in memory with the places, their coordinates and their areas."""
    database = duckdb.connect()
    spots = ("latitude", "longitude", "code")
    table = {
        "id": catalogue.ids,
        "row": np.arange(len(catalogue)),
        "kind": each_row(catalogue.kinds, str),
        "forms": _forms(catalogue),
        "area": catalogue.areas.codes,
        "little": catalogue.hardly_known,
        **{name: each_row(catalogue.spots, attrgetter(name)) for name in spots},
        **{name.replace(".", "_"): each_row(facts, attrgetter("value")) for name, facts in catalogue.facts.items()},
    }
    areas = [{"area": code, **area.serves.model_dump()} for code, area in enumerate(catalogue.areas.distinct) if area]
    database.register("rows", pd.DataFrame(table).convert_dtypes())
    database.register("area_rows", pd.DataFrame(areas))
    database.execute("CREATE TABLE areas AS FROM area_rows")
    database.execute("CREATE TABLE places AS FROM rows")
    return database


def each_row(column: Column[Any], tell: Callable[[Any], object]) -> np.ndarray:
    """What *tell* gives for the value in each row (N); None where that is unknown."""
    values = np.empty(len(column.distinct), dtype=object)
    values[:] = [None if value is None else tell(value) for value in column.distinct]
    return values[column.codes]


def _forms(catalogue: Catalogue) -> np.ndarray:
    forms = np.empty(len(catalogue), dtype=object)
    for provider, rows in catalogue.setups:
        forms[rows] = " ".join(provider.forms)
    return forms


def judge(database: duckdb.DuckDBPyConnection, query: str) -> tuple[np.ndarray, np.ndarray, list[str]]:
    """Give the rows of the table (N), what the rules come to for each, and the ids of the best twenty."""
    database.execute(f"CREATE OR REPLACE TEMP TABLE judged AS {query}")
    judged = database.execute("SELECT row, counts FROM judged").fetchnumpy()
    order = ORDER.format(excludes=EXCLUDES, asks=ASKS, counts=1 << COUNT_BITS, band=SAME_DISTANCE_KM)
    best = database.execute(f"SELECT id FROM judged ORDER BY {order} LIMIT 20").fetchall()  # noqa: S608 - likewise
    return judged["row"], judged["counts"], [row[0] for row in best]


def query_for(content: Content, person: Situation, catalogue: Catalogue) -> str:
    """Write one query that judges every place for this person."""
    cases = " ".join(
        f"WHEN '{' '.join(provider.forms)}' THEN {_counts(content, person, provider)}"
        for provider, _ in catalogue.setups
    )
    reach = reach_of(content, person.home)
    return f"""
        WITH there AS (SELECT area, {_serves(person)} AS place_serves_you, {_around(person)} AS around
            FROM areas),
        measured AS (SELECT *, {_kilometres(person)} AS exact FROM places LEFT JOIN there USING (area)),
        facts AS (
            SELECT *, round(exact)::INT AS place_about_km, round(exact + {reach})::INT AS {FARTHEST},
                CASE WHEN exact > {reach} THEN round(exact - {reach}) WHEN exact <= {reach} THEN 0 END::INT AS {NEAREST}
            FROM measured
        ),
        known AS (
            SELECT *, CASE WHEN place_serves_you THEN 0 ELSE {UNKNOWN_DISTANCE_KM:.0f} END AS otherwise,
                coalesce(place_about_km, otherwise) AS far
            FROM facts
        )
        SELECT row, id, little, far, {_closeness(person)} AS closeness,
            kind IN ({_words(NO_PLACES)}) AS finds_places, CASE forms {cases} END AS counts
        FROM known
    """  # noqa: S608 - made from our own rules


def _counts(content: Content, person: Situation, provider: Provider) -> str:
    """The sum over all rules, for the form that suits best."""
    return f"least({', '.join(_sum(conditions, person) for conditions in offers_of(content, provider))})"


def _sum(conditions: Iterable[Condition], person: Situation) -> str:
    rules = [condition for condition in conditions if in_force(condition, person.on)]
    fixed = [rule for rule in rules if not _asks_place(rule)]
    sure = NO_FIT + sum(outcome_as_number(rule, person.known) for rule in fixed)
    return " + ".join([f"{sure}::BIGINT", *(_number(rule, person.known) for rule in rules if rule not in fixed)])


def _number(condition: Condition, known: Mapping[str, Value]) -> str:
    holds = "(" + " OR ".join(_holds(branch, known) for branch in condition.branches()) + ")"
    if condition.effect == "excludes":
        return f"CASE WHEN {holds} THEN 0 WHEN NOT {holds} THEN {EXCLUDES} ELSE {ASKS} END"
    if condition.effect == "asks":
        return f"CASE WHEN {holds} THEN 0 ELSE {ASKS} END"
    weight = condition.weight if condition.effect == "favours" else -condition.weight
    return f"CASE WHEN {holds} THEN {-weight} ELSE 0 END"


def _asks_place(condition: Condition) -> bool:
    return any(
        (name or "").startswith("place.")
        for branch in condition.branches()
        for name in (branch.about, branch.compared_with())
    )


def _holds(branch: Comparison, known: Mapping[str, Value]) -> str:
    """One comparison: a constant, or an expression over columns."""
    if not branch.about.startswith("place.") and not (branch.compared_with() or "").startswith("place."):
        return {True: "TRUE", False: "FALSE", None: "NULL::BOOLEAN"}[branch.holds(known)]
    column = branch.about.replace(".", "_")
    if branch.is_ is not None:
        return column if branch.is_ else f"(NOT {column})"
    if (options := branch.one_of or branch.none_of) is not None:
        words = ", ".join(f"'{option}'" for option in options)
        return f"{column} {'IN' if branch.one_of else 'NOT IN'} ({words})"
    return _within(branch, known)


def _within(branch: Comparison, known: Mapping[str, Value]) -> str:
    limit = branch.at_least if branch.at_least is not None else branch.at_most
    other = _range(branch.compared_with(), known, limit)
    own = _range(branch.about, known, None)
    upper = branch.at_most is not None or branch.at_most_of is not None
    small, large = (own, other) if upper else (other, own)
    return f"(CASE WHEN {small[1]} <= {large[0]} THEN TRUE WHEN {small[0]} > {large[1]} THEN FALSE END)"


def _range(name: str | None, known: Mapping[str, Value], number: int | None) -> tuple[str, str]:
    """The lowest and the highest that something can be."""
    if name == DISTANCE:
        return NEAREST, FARTHEST
    if name and name.startswith("place."):
        return name.replace(".", "_"), name.replace(".", "_")
    value = known.get(name) if name else number
    if isinstance(value, Span):
        return str(value.low), str(min(value.high, MOST))
    return ("NULL", "NULL") if value is None else (str(value), str(value))


def _serves(person: Situation) -> str:
    home = person.home
    if home is None:
        return "CASE WHEN nationwide THEN TRUE END"
    return f"""CASE WHEN nationwide OR list_contains(municipalities, '{home.municipality}') THEN TRUE
        WHEN list_contains(perhaps, '{home.municipality}') THEN NULL WHEN only_these THEN FALSE
        WHEN len(provinces) = 0 OR list_contains(provinces, '{home.province}') THEN NULL ELSE FALSE END"""


def _around(person: Situation) -> str:
    """How close an area is, as `closeness.area_closeness` tells."""
    if person.home is None:
        return str(ELSEWHERE)
    name = person.home.municipality
    return f"""CASE WHEN nationwide THEN {ELSEWHERE} WHEN list_contains(municipalities, '{name}') THEN {SERVES}
        WHEN list_contains(perhaps, '{name}') THEN {PERHAPS_SERVES} WHEN only_these THEN {OTHER_REGION}
        WHEN len(provinces) = 0 OR list_contains(provinces, '{person.home.province}') THEN {ELSEWHERE}
        ELSE {OTHER_REGION} END"""


def _closeness(person: Situation) -> str:
    """How close a place is, as `closeness.closeness` tells."""
    if person.home is None:
        return str(ELSEWHERE)
    here = f"(code = '{person.home.code}' OR place_about_km <= {HERE_KM})"
    return f"CASE WHEN {here} AND place_serves_you IS DISTINCT FROM FALSE THEN {HERE} ELSE around END"


def _words(names: Iterable[str]) -> str:
    return ", ".join(f"'{name}'" for name in sorted(names))


def _kilometres(person: Situation) -> str:
    if person.home is None:
        return "NULL::DOUBLE"
    phi, theta = person.home.latitude, person.home.longitude
    across = f"pow(sin(radians(longitude - {theta}) / 2), 2)"
    square = f"pow(sin(radians(latitude - {phi}) / 2), 2) + cos(radians({phi})) * cos(radians(latitude)) * {across}"
    return f"{2 * EARTH_RADIUS_KM} * asin(sqrt({square}))"
