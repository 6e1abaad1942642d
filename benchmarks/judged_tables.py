"""What measuring and tests ask of a judged catalogue, and pages never do: all of it as a table, and its best places."""

import numpy as np
import pandas as pd

from matching.at_scale.judged_catalogue import JudgedCatalogue
from matching.entries.content import Content
from matching.verdicts.judging import judge_provider
from matching.verdicts.ordering import BEST_FIRST
from matching.verdicts.verdict import Judged, Shared


def verdict_table(judged: JudgedCatalogue) -> pd.DataFrame:
    """Give verdict and rank (1 is best) of every place, by its id."""
    ranks = np.empty(len(judged.order), dtype=np.int64)
    ranks[judged.order] = np.arange(1, len(judged.order) + 1)
    verdicts = pd.Categorical.from_codes(judged.verdicts, categories=list(BEST_FIRST), ordered=True)
    return pd.DataFrame({"verdict": verdicts, "rank": ranks}, index=pd.Index(judged.catalogue.ids, name="id"))


def judge_first(content: Content, judged: JudgedCatalogue, most: int) -> tuple[Content, tuple[Judged, ...]]:
    """Judge the best places one by one, for their reasons; with them comes a content that holds only these places."""
    rows = [int(row) for row in judged.best(most)]
    few = {str(judged.catalogue.ids[row]): judged.catalogue.provider(row) for row in rows}
    narrowed = content.model_copy(update={"providers": few})
    shared: Shared = {}
    return narrowed, tuple(judge_provider(narrowed, name, judged.person, shared) for name in few)
