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
    Counted,
    Rows,
    best,
    closeness_of,
    given_in_rows,
    may_be_best,
    points_of,
    provider_order,
)
from matching.at_scale.column_rules import ASKS, COUNT_BITS, EXCLUDES, NO_FIT, Columns, Numbers, RulesAtOnce
from matching.at_scale.columns import Catalogue
from matching.person.situation import Situation
from matching.verdicts.judging import offers_of
from matching.verdicts.preferences import Weights

if TYPE_CHECKING:
    from matching.entries.content import Content


@dataclass(frozen=True)
class JudgedCatalogue:
    """Every place of a catalogue judged for one person. Rows are those of the catalogue."""

    catalogue: Catalogue
    person: Situation
    counts: Numbers
    """For each row (N): how many rules exclude, how many leave a question, and the fit, in one number."""
    columns: Columns
    content: "Content"
    weights: Weights
    closed: frozenset[str]
    """The forms that don't suit this person."""

    @property
    def excluding(self) -> Numbers:
        """Return for each row how many rules exclude it."""
        return self.counts // EXCLUDES

    @property
    def asking(self) -> Numbers:
        """Return for each row how many rules leave a question."""
        return self.counts // ASKS % (1 << COUNT_BITS)

    @property
    def fit(self) -> Numbers:
        """Return for each row what speaks for it less what speaks against it."""
        return NO_FIT - self.counts % ASKS

    @cached_property
    def verdicts(self) -> NDArray[np.int8]:
        """Return for each row where its verdict stands in BEST_FIRST."""
        return (self.counts >= ASKS).astype(np.int8) + (self.counts >= EXCLUDES)

    @cached_property
    def given(self) -> Mapping[str, Numbers]:
        """Return for each preference what each row gives."""
        return given_in_rows(self.content, self.catalogue, self.columns, self.closed)

    @cached_property
    def closeness(self) -> NDArray[np.int8]:
        """Return for each row how close it is; see `near.closeness`."""
        return closeness_of(self.catalogue, self.person, self.columns)

    @cached_property
    def order(self) -> Rows:
        """Return all rows, the best first."""
        return self.in_order(np.arange(len(self.counts)))

    def in_order(self, rows: Rows) -> Rows:
        """Return some rows, the best first."""
        return self._best(self._front, rows, len(rows))

    def best(self, most: int, rows: Rows | None = None) -> Rows:
        """Return the best of some rows, or of all, in their order, without ordering all others."""
        return self._best(self._front, rows, most)

    def closest(self, most: int, rows: Rows) -> Rows:
        """Return the closest of some rows, whatever their verdict."""
        return self._best(self.closeness, rows, most)

    @property
    def _front(self) -> NDArray[np.int8]:
        return (self.verdicts << CLOSENESS_BITS) | self.closeness

    def _best(self, front: NDArray[np.int8], some: Rows | None, most: int) -> Rows:
        """Return the best of some rows, or of all; most fall out by what stands in front, before any is ordered."""
        rows = may_be_best(front, some, most)
        counts = self.counts[rows]
        given = {name: degrees[rows] for name, degrees in self.given.items()} if self.weights else {}
        counted = Counted(
            self.catalogue,
            self.person,
            self.columns,
            rows,
            front[rows].astype(np.int64),
            counts // ASKS % (1 << COUNT_BITS),
            points_of(NO_FIT - counts % ASKS, given, self.weights),
            given.get("soon"),
        )
        return best(provider_order(counted), rows, most)


def judge_catalogue(
    content: "Content",
    catalogue: Catalogue,
    person: Situation,
    weights: Weights | None = None,
    closed: frozenset[str] = frozenset(),
) -> JudgedCatalogue:
    """Judge every place of a catalogue for one person.

    Args:
        content: the rules, and the forms that places offer.
        catalogue: the places.
        person: for whom.
        weights: what matters to them in the order; none for the order of the rules.
        closed: the forms that don't suit them, which a place isn't ordered by.
    """
    rules = RulesAtOnce(person, facts_for(content, catalogue, person))
    counts = np.zeros(len(catalogue), dtype=np.int64)
    for provider, rows in catalogue.setups:
        offers = (rules.counted(conditions, rows) for conditions in offers_of(content, provider))
        # Fewer that exclude, then fewer questions, then the better fit: the order of `judging.best_offer`.
        counts[rows] = reduce(np.minimum, offers)
    return JudgedCatalogue(catalogue, person, counts, rules.columns, content, weights or {}, closed)
