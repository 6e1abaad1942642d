"""Rules held against whole columns.

A rule asks for few facts of a place, and a fact has few values. So each rule is held once against each value, unknown
among them, by the same `Condition.holds` that judges one place; rows then only look up the outcome. What a rule comes
to is one number, so that the numbers of all rules add up: how many exclude, how many leave a question, the fit.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import product
from math import prod

import numpy as np
from numpy.typing import NDArray

from matching.at_scale.columns import Column, Numbers
from matching.entries.conditions import Condition, Value
from matching.person.situation import Situation
from matching.verdicts.verdict import in_force, outcome_of

Columns = Mapping[str, Column[Value]]
COUNT_BITS, FIT_BITS = 10, 14
ASKS = 1 << FIT_BITS
EXCLUDES = ASKS << COUNT_BITS
NO_FIT = ASKS // 2
"""What stands for a fit of 0, so that the lowest bits never become negative."""
MOST_CELLS = 4096
"""With more combinations of values than this, a rule is held only against those that some row has."""


@dataclass(frozen=True)
class ColumnRules:
    """Rules held for one person against every value that columns have."""

    person: Situation
    columns: Columns
    made: dict[int, Numbers] = field(default_factory=dict)
    """The outcomes of each rule held so far, by the rule's identity: forms share rules."""

    def counts(self, conditions: Iterable[Condition], rows: slice) -> Numbers:
        """What all these rules come to for each of these rows (N); less is better."""
        tables: dict[tuple[str, ...], Numbers] = {}
        counts = np.full(rows.stop - rows.start, NO_FIT, dtype=np.int64)
        for condition in conditions:
            if not in_force(condition, self.person.on):
                continue
            names = facts_asked(condition, self.columns)
            if prod(len(self.columns[name].distinct) for name in names) > MOST_CELLS:
                counts += self._where_it_occurs(condition, names, rows)
            else:
                tables[names] = tables.get(names, 0) + self._everywhere(condition, names)
        for names, table in tables.items():
            counts += np.take(table, self._codes(names, rows)) if names else table[0]
        return counts

    def _codes(self, names: tuple[str, ...], rows: slice) -> NDArray[np.integer]:
        codes: NDArray[np.integer] = self.columns[names[0]].codes[rows]
        for name in names[1:]:
            codes = codes * len(self.columns[name].distinct) + self.columns[name].codes[rows]
        return codes

    def _everywhere(self, condition: Condition, names: tuple[str, ...]) -> Numbers:
        """Hold a rule against every combination of values that rows can have, in the order of `_codes`."""
        if id(condition) not in self.made:
            cells = product(*(self.columns[name].distinct for name in names))
            self.made[id(condition)] = self._table(condition, names, cells)
        return self.made[id(condition)]

    def _where_it_occurs(self, condition: Condition, names: tuple[str, ...], rows: slice) -> Numbers:
        """Hold a rule only against the combinations of values that some row has."""
        codes = np.stack([self.columns[name].codes[rows] for name in names])
        cells, where = np.unique(codes, axis=1, return_inverse=True)
        occurring = (
            tuple(self.columns[name].distinct[code] for name, code in zip(names, cell, strict=True)) for cell in cells.T
        )
        return np.take(self._table(condition, names, occurring), where.ravel())

    def _table(self, condition: Condition, names: tuple[str, ...], cells: Iterable[tuple[Value, ...]]) -> Numbers:
        known = dict(self.person.known)
        numbers = []
        for cell in cells:
            known.update(zip(names, cell, strict=True))
            numbers.append(outcome_as_number(condition, known))
        return np.array(numbers, dtype=np.int64)


def facts_asked(condition: Condition, columns: Columns) -> tuple[str, ...]:
    """The names of the columns that a rule asks for, each once."""
    asked = (name for branch in condition.branches() for name in (branch.about, branch.compared_with()))
    return tuple(dict.fromkeys(name for name in asked if name and name in columns))


def outcome_as_number(condition: Condition, known: Mapping[str, Value]) -> int:
    """What one rule comes to, as a number that adds up with those of other rules."""
    outcome = outcome_of(condition, condition.holds(known), ())
    return outcome.excludes * EXCLUDES + outcome.asks * ASKS - outcome.weight


def asking_in(counts: Numbers) -> Numbers:
    """How many rules leave a question, in each of these sums of outcomes."""
    return counts // ASKS % (1 << COUNT_BITS)


def fit_in(counts: Numbers) -> Numbers:
    """What speaks for a row less what speaks against it, in each of these sums that began with NO_FIT."""
    return NO_FIT - counts % ASKS
