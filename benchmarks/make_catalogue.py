"""Made-up places for measuring and testing: as many as asked, the same for the same seed, with gaps as real ones have.

Every name says that the place is made up. Nothing here may be shown as a real place, and nothing of it is content.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from matching.entries.providers import Serves

if TYPE_CHECKING:
    from matching.entries.content import Content

FORMS = {
    "logeerzorg_logeerhuis": 0.35,
    "logeerzorg_verpleeghuis": 0.3,
    "logeerzorg_logeerhuis dagarrangement": 0.1,
    "zorgboerderij": 0.15,
    "logeerzorg_verpleeghuis elv": 0.1,
}
"""Which forms places offer together, and how often."""

UNKNOWN = {
    "place.status": 0.1,
    "place.audience": 0.5,
    "place.private": 0.6,
    "place.night_care": 0.45,
    "place.takes_dementia": 0.3,
    "place.takes_wandering": 0.7,
    "place.takes_difficult_behaviour": 0.75,
    "place.takes_wheelchair": 0.5,
    "place.has_hoist": 0.65,
    "place.complex_nursing": 0.6,
    "place.round_the_clock_supervision": 0.55,
    "place.max_nights_year": 0.6,
    "place.max_nights_in_a_row": 0.65,
    "place.bed_free": 0.9,
    "place.partner_bed": 0.8,
    "place.day_arrangement": 0.75,
    "place.takes_palliative": 0.85,
    "place.decision": 0.6,
    "place.beds": 0.5,
    "place.min_nights": 0.9,
}
"""Which facts places have, and how often nobody knows them."""

NUMBERS = {"place.beds": range(2, 13), "place.min_nights": (1, 2, 3)}
NIGHTS = (7, 14, 21, 28, 30, 42, 60, 104)
WITHOUT_SPOT, NATIONWIDE, WHOLE_PROVINCE = 0.05, 0.02, 0.6
NEIGHBOURS = 8


def make_catalogue(content: "Content", count: int, seed: int = 2026) -> tuple[pd.DataFrame, dict[str, Serves]]:
    """Return a table of made-up places, as `column_tables.py` describes it, and the areas that it names."""
    random = np.random.default_rng(seed)
    numbers = np.char.zfill(np.arange(count).astype(str), 7)
    areas = make_areas(content, random)
    table = {
        "name": pd.Series(np.char.add("Verzonnen plek ", numbers), dtype="string"),
        "kind": pd.Series(["place"] * count, dtype="category"),
        "forms": _some(random, count, list(FORMS), list(FORMS.values())),
        "serves": _some(random, count, list(areas)),
        "located_in": _gaps(random, _some(random, count, _names(content)), WITHOUT_SPOT),
        **{name: _gaps(random, _fact(content, random, count, name), share) for name, share in UNKNOWN.items()},
    }
    return pd.DataFrame(table).set_index(pd.Index(np.char.add("verzonnen_", numbers).astype(object), name="id")), areas


def make_areas(content: "Content", random: np.random.Generator) -> dict[str, Serves]:
    """Return an area around each municipality: nationwide, its province, or it and some neighbours only."""
    middles = list(content.places.municipalities.values())
    areas = {}
    for code, middle in content.places.municipalities.items():
        around = [one.name for one in random.choice(middles, NEIGHBOURS).tolist() if one.province == middle.province]
        draw = random.random()
        if draw < NATIONWIDE:
            areas[code] = Serves(nationwide=True)
        elif draw < WHOLE_PROVINCE:
            areas[code] = Serves(municipalities=(middle.name,), provinces=(middle.province,))
        else:
            areas[code] = Serves(municipalities=(middle.name, *around), only_these=bool(random.random() < 1 / 2))
    return areas


def _names(content: "Content") -> list[str]:
    return sorted({place.name for place in content.places.all})


def _fact(content: "Content", random: np.random.Generator, count: int, name: str) -> pd.Series:
    fact = content.facts[name]
    if fact.kind == "yes_no":
        return pd.Series(random.random(count) < 2 / 3, dtype="boolean")
    if fact.kind == "number":
        return pd.Series(random.choice(NUMBERS.get(name, NIGHTS), count), dtype="Int64")
    options: Mapping[str, str] = fact.options
    shares = [0.95, 0.05] if name == "place.status" else None
    return _some(random, count, list(options), shares)


def _some(
    random: np.random.Generator, count: int, values: Sequence[str], shares: Sequence[float] | None = None
) -> pd.Series:
    return pd.Series(pd.Categorical.from_codes(random.choice(len(values), count, p=shares), categories=list(values)))


def _gaps(random: np.random.Generator, column: pd.Series, share: float) -> pd.Series:
    return column.mask(random.random(len(column)) < share)
