"""Made-up places for measuring and testing: as many as asked, the same for the same seed, with gaps as real ones have.

Every name says that the place is made up. Nothing here may be shown as a real place, and nothing of it is content.
"""

from collections.abc import Iterator, Sequence
from random import Random
from typing import TYPE_CHECKING

from matching.entries.conditions import OF_PLACE
from matching.entries.providers import PlaceFact, Provider, Serves

if TYPE_CHECKING:
    from matching.entries.content import Content

FORMS = {
    ("logeerzorg_logeerhuis",): 0.35,
    ("logeerzorg_verpleeghuis",): 0.3,
    ("logeerzorg_logeerhuis", "dagarrangement"): 0.1,
    ("zorgboerderij",): 0.15,
    ("logeerzorg_verpleeghuis", "elv"): 0.1,
}
"""Which forms places offer together, and how often."""

UNKNOWN = {
    "status": 0.1,
    "audience": 0.5,
    "private": 0.6,
    "night_care": 0.45,
    "takes_dementia": 0.3,
    "takes_wandering": 0.7,
    "takes_difficult_behaviour": 0.75,
    "takes_wheelchair": 0.5,
    "has_hoist": 0.65,
    "complex_nursing": 0.6,
    "round_the_clock_supervision": 0.55,
    "max_nights_year": 0.6,
    "max_nights_in_a_row": 0.65,
    "bed_free": 0.9,
    "partner_bed": 0.8,
    "day_arrangement": 0.75,
    "takes_palliative": 0.85,
    "decision": 0.6,
    "beds": 0.5,
    "min_nights": 0.9,
}
"""Which facts places have, and how often nobody knows them."""

SOME = {"status": ("open",) * 19 + ("closed",), "beds": range(2, 13), "min_nights": (1, 2, 3)}
NIGHTS = (7, 14, 21, 28, 30, 42, 60, 104)
SOURCE = ("eigen_keuze",)
WITHOUT_SPOT, NATIONWIDE, WHOLE_PROVINCE = 0.05, 0.02, 0.6
NEIGHBOURS = 8


def made_up_places(content: "Content", count: int, seed: int = 2026) -> dict[str, Provider]:
    """Make so many places, by id; where two know the same, they share it."""
    dice = Random(seed)
    areas, towns = list(_areas(content, dice)), sorted({place.name for place in content.places.all})
    facts = {name: [PlaceFact(value=value, source=SOURCE) for value in _values(content, name)] for name in UNKNOWN}
    return {
        f"verzonnen_{number:07}": _place(f"Verzonnen plek {number:07}", dice, areas, towns, facts)
        for number in range(count)
    }


def _place(
    name: str, dice: Random, areas: Sequence[Serves], towns: Sequence[str], facts: dict[str, list[PlaceFact]]
) -> Provider:
    town = dice.choice(towns) if dice.random() >= WITHOUT_SPOT else None
    return Provider.model_construct(
        name=name,
        kind="place",
        in_short=name,
        where=town or name,
        located_in=town,
        serves=dice.choice(areas),
        forms=dice.choices(list(FORMS), list(FORMS.values()))[0],
        facts={fact: dice.choice(facts[fact]) for fact, share in UNKNOWN.items() if dice.random() >= share},
        how_to_book=name,
        source=SOURCE,
    )


def _areas(content: "Content", dice: Random) -> Iterator[Serves]:
    """Give an area around each municipality: nationwide, its province, or it and some neighbours only."""
    municipalities = list(content.places.municipalities.values())
    for middle in municipalities:
        around = [
            other.name for other in dice.choices(municipalities, k=NEIGHBOURS) if other.province == middle.province
        ]
        share = dice.random()
        if share < NATIONWIDE:
            yield Serves(nationwide=True)
        elif share < WHOLE_PROVINCE:
            yield Serves(municipalities=(middle.name,), provinces=(middle.province,))
        else:
            yield Serves(municipalities=(middle.name, *around), only_these=dice.random() < 1 / 2)


def _values(content: "Content", name: str) -> Sequence[bool | int | str]:
    """What a fact may be; what occurs more often stands there more often."""
    fact = content.facts[OF_PLACE + name]
    if fact.kind == "yes_no":
        return True, True, False
    return SOME.get(name) or (NIGHTS if fact.kind == "number" else list(fact.options))
