"""What measuring and tests ask of a judged catalogue, and pages never do: all of it as a table."""

import numpy as np
import pandas as pd

from matching.at_scale.judged_columns import JudgedColumns
from matching.verdicts.ordering import BEST_FIRST


def verdict_table(judged: JudgedColumns) -> pd.DataFrame:
    """Give verdict and rank (1 is best) of every place, by its id."""
    ranks = np.empty(len(judged.order), dtype=np.int64)
    ranks[judged.order] = np.arange(1, len(judged.order) + 1)
    verdicts = pd.Categorical.from_codes(judged.verdicts, categories=list(BEST_FIRST), ordered=True)
    return pd.DataFrame({"verdict": verdicts, "rank": ranks}, index=pd.Index(judged.catalogue.ids, name="id"))
