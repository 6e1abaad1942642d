"""The same rules over whole columns: every place of a large catalogue judged at once, exactly as one by one."""

from dataclasses import dataclass
from functools import cached_property, reduce
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd  # type: ignore[import-untyped]
from numpy.typing import NDArray

from matching.column_facts import facts_for
from matching.column_rules import COUNT_BITS, EXCLUDES, FIT_BITS, NO_FIT, OPEN, Columns, Numbers, RulesAtOnce
from matching.columns import Catalogue
from matching.judging import BEST_FIRST, NEAR_AND_NOT_TOO_FAR_KM, UNKNOWN_DISTANCE_KM, judge_provider, offers_of
from matching.situation import Situation
from matching.verdicts import Judged

if TYPE_CHECKING:
    from matching.loading import Content

KM_BITS = 11


@dataclass(frozen=True)
class JudgedCatalogue:
    """Every place of a catalogue judged for one person. Rows are those of the catalogue."""

    catalogue: Catalogue
    person: Situation
    counts: Numbers
    """For each row (N): how many rules exclude, how many leave a question, and the fit, in one number."""
    columns: Columns

    @property
    def excluding(self) -> Numbers:
        """Return for each row how many rules exclude it."""
        return self.counts // EXCLUDES

    @property
    def open(self) -> Numbers:
        """Return for each row how many rules leave a question."""
        return self.counts // OPEN % (1 << COUNT_BITS)

    @property
    def fit(self) -> Numbers:
        """Return for each row what speaks for it less what speaks against it."""
        return NO_FIT - self.counts % OPEN

    @cached_property
    def verdicts(self) -> NDArray[np.int8]:
        """Return for each row where its verdict stands in BEST_FIRST."""
        return (self.counts >= OPEN).astype(np.int8) + (self.counts >= EXCLUDES)

    @cached_property
    def order(self) -> NDArray[np.intp]:
        """Return all rows, the best first."""
        return np.argsort(self._ordering)

    def first(self, most: int) -> list[int]:
        """Return the best rows in their order, without ordering all others."""
        if not (most := min(most, len(self.counts))):
            return []
        best = np.argpartition(self._ordering, most - 1)[:most]
        return [int(row) for row in best[np.argsort(self._ordering[best])]]

    @cached_property
    def _ordering(self) -> Numbers:
        """Return one number for each row that orders rows as `judging.provider_order` does."""
        far = self._kilometres()
        number = self.verdicts.astype(np.int64)
        for part, bits in (
            (sum((far > limit).astype(np.int64) for limit in NEAR_AND_NOT_TOO_FAR_KM), 2),
            (self.catalogue.hardly_known, 1),
            (self.counts % OPEN, FIT_BITS),
            (self.open, COUNT_BITS),
            (far, KM_BITS),
            (self.catalogue.rank, len(self.counts).bit_length()),
        ):
            number = (number << bits) | part
        return number

    def _kilometres(self) -> Numbers:
        """Return how far each place counts as being; one that is there for you but has no distance is near."""
        distance, there = self.columns["place.distance_km"], self.columns["place.serves_you"]
        known = distance.at_each_row([km if isinstance(km, int) else -1 for km in distance.found])
        otherwise = there.at_each_row([0 if here is True else UNKNOWN_DISTANCE_KM for here in there.found])
        return np.where(known < 0, otherwise, np.minimum(known, (1 << KM_BITS) - 1))

    def table(self) -> pd.DataFrame:
        """Return id (index), verdict and rank (1 is best) of every place."""
        ranks = np.empty(len(self.order), dtype=np.int64)
        ranks[self.order] = np.arange(1, len(self.order) + 1)
        verdicts = pd.Categorical.from_codes(self.verdicts, categories=list(BEST_FIRST), ordered=True)
        return pd.DataFrame({"verdict": verdicts, "rank": ranks}, index=pd.Index(self.catalogue.ids, name="id"))


def judge_catalogue(content: "Content", catalogue: Catalogue, person: Situation) -> JudgedCatalogue:
    """Judge every place of a catalogue for one person."""
    rules = RulesAtOnce(person, facts_for(catalogue, person))
    counts = np.zeros(len(catalogue), dtype=np.int64)
    for provider, rows in catalogue.setups:
        offers = (rules.counted(conditions, rows) for conditions in offers_of(content, provider))
        # Fewer that exclude, then fewer questions, then the better fit: the order of `judging.best_offer`.
        counts[rows] = reduce(np.minimum, offers)
    return JudgedCatalogue(catalogue, person, counts, rules.columns)


def judge_first(content: "Content", judged: JudgedCatalogue, most: int) -> tuple["Content", tuple[Judged, ...]]:
    """Judge the best places one by one, for their reasons; return them with a content that holds only these places."""
    rows = judged.first(most)
    few = {str(judged.catalogue.ids[row]): judged.catalogue.provider(row) for row in rows}
    narrowed = content.model_copy(update={"providers": few})
    return narrowed, tuple(judge_provider(narrowed, name, judged.person) for name in few)
