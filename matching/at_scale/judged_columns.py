"""The same rules over whole columns: every place of a large catalogue judged at once, exactly as one by one."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, reduce
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from matching.at_scale.column_facts import facts_for
from matching.at_scale.column_order import (
    CLOSENESS_BITS,
    RowsToOrder,
    best,
    closeness_of,
    given_in_rows,
    may_be_best,
    points_of,
    provider_order,
)
from matching.at_scale.column_rules import ASKS, EXCLUDES, ColumnRules, Columns, asking_in, fit_in
from matching.at_scale.columns import Catalogue, Numbers, Rows
from matching.person.situation import Situation
from matching.verdicts.judging import offers_of
from matching.verdicts.preferences import Weights

if TYPE_CHECKING:
    from matching.entries.content import Content


@dataclass(frozen=True)
class JudgedColumns:
    """Every place of a catalogue judged for one person. Rows are those of the catalogue (N)."""

    catalogue: Catalogue
    person: Situation
    counts: Numbers
    """For each row: how many rules exclude, how many leave a question, and the fit, in one number (`column_rules`)."""
    facts: Columns
    content: "Content"
    weights: Weights
    closed: frozenset[str]
    """The forms that don't suit this person."""

    @cached_property
    def verdicts(self) -> NDArray[np.int8]:
        """For each row where its verdict stands in BEST_FIRST."""
        return (self.counts >= ASKS).astype(np.int8) + (self.counts >= EXCLUDES)

    @cached_property
    def gives(self) -> Mapping[str, Numbers]:
        """For each preference what each row gives; see `given_in_rows`."""
        return given_in_rows(self.content, self.catalogue, self.facts, self.closed)

    @cached_property
    def closeness(self) -> NDArray[np.int8]:
        """For each row how close it is, as one of the classes of `near.closeness`."""
        return closeness_of(self.catalogue, self.person, self.facts)

    @cached_property
    def order(self) -> Rows:
        """All rows, the best first."""
        return self.best(np.arange(len(self.counts)), len(self.counts))

    def best(self, rows: Rows, most: int) -> Rows:
        """At most so many of these rows, the best first, without ordering all others."""
        return self._sorted((self.verdicts << CLOSENESS_BITS) | self.closeness, rows, most)

    def closest(self, rows: Rows, most: int) -> Rows:
        """At most so many of these rows, the closest first, whatever their verdict."""
        return self._sorted(self.closeness, rows, most)

    def _sorted(self, front: NDArray[np.int8], some: Rows, most: int) -> Rows:
        """Sort by *front* (N) before anything else; most rows fall out by that, before any is ordered."""
        rows = may_be_best(front, some, most)
        counts = self.counts[rows]
        gives = {name: degrees[rows] for name, degrees in self.gives.items()} if self.weights else {}
        to_order = RowsToOrder(
            self.catalogue,
            self.person,
            self.facts,
            rows,
            front[rows].astype(np.int64),
            asking_in(counts),
            points_of(fit_in(counts), gives, self.weights),
            gives.get("soon"),
        )
        return best(provider_order(to_order), rows, most)


def judge_catalogue(
    content: "Content",
    catalogue: Catalogue,
    person: Situation,
    weights: Weights | None = None,
    closed: frozenset[str] = frozenset(),
) -> JudgedColumns:
    """Judge every place of a catalogue for one person.

    Args:
        content: the rules, and the forms that places offer.
        catalogue: the places.
        person: for whom.
        weights: what matters to them in the order; none for the order of the rules.
        closed: the forms that don't suit them, which a place isn't ordered by.
    """
    rules = ColumnRules(person, facts_for(content, catalogue, person))
    counts = np.zeros(len(catalogue), dtype=np.int64)
    for provider, rows in catalogue.setups:
        offers = (rules.counts(conditions, rows) for conditions in offers_of(content, provider))
        # Fewer that exclude, then fewer questions, then the better fit: the order of `judging.judge_provider`.
        counts[rows] = reduce(np.minimum, offers)
    return JudgedColumns(catalogue, person, counts, rules.columns, content, weights or {}, closed)
