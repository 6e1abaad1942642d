"""What measuring and tests ask of a judged catalogue, and pages never do: all of it as a table, and its best places."""

from collections.abc import Callable

import numpy as np
import pandas as pd

from matching.at_scale.judged_columns import JudgedColumns
from matching.entries.content import Content
from matching.entries.providers import Provider
from matching.verdicts.judging import judge_provider
from matching.verdicts.ordering import BEST_FIRST
from matching.verdicts.verdict import Judged, Shared


def verdict_table(judged: JudgedColumns) -> pd.DataFrame:
    """Give verdict and rank (1 is best) of every place, by its id."""
    ranks = np.empty(len(judged.order), dtype=np.int64)
    ranks[judged.order] = np.arange(1, len(judged.order) + 1)
    verdicts = pd.Categorical.from_codes(judged.verdicts, categories=list(BEST_FIRST), ordered=True)
    return pd.DataFrame({"verdict": verdicts, "rank": ranks}, index=pd.Index(judged.catalogue.ids, name="id"))


def judge_first(
    content: Content, judged: JudgedColumns, provider: Callable[[str], Provider], most: int
) -> tuple[Content, tuple[Judged, ...]]:
    """Judge the best places one by one, for their reasons; with them comes a content that holds only these places.

    *provider* gives the place with an id.
    """
    rows = judged.best(np.arange(len(judged.catalogue)), most)
    few = {str(name): provider(str(name)) for name in judged.catalogue.ids[rows]}
    narrowed = content.model_copy(update={"providers": few})
    shared: Shared = {}
    return narrowed, tuple(judge_provider(narrowed, name, judged.person, shared) for name in few)
