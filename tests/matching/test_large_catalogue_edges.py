"""A large catalogue at its edges: a bed that is free now, a distance that rounds either way, a table in order."""

from dataclasses import replace
from math import degrees

import pytest

from matching.at_scale.column_facts import distances, spans
from matching.at_scale.columns import catalogue_of
from matching.at_scale.judged_columns import judge_catalogue
from matching.entries.places import EARTH_RADIUS_KM, Place, kilometres, kilometres_exact
from matching.entries.providers import PlaceFact, Provider, Serves
from matching.judgement.judgement import judge_all
from matching.person.reach import MARGIN_KM, span_between
from matching.verdicts.preferences import AT_HOME, LEAST, MOST, DegreeSpan, given_by
from tests.shared.few_places import with_places
from tests.shared.persona_files import CONTENT, DAY

HOME = next(place for place in CONTENT.places.all if place.name == "Breda")
SENTENCES = {"met": "Ja.", "not_met": "Nee.", "source": ("S1",)}
BEDS = {"free": True, "full": False, "unasked": None}


def north_of_home(kilometres_away: float) -> Place:
    """A spot so far to the north, as exactly as a computer can."""
    return replace(HOME, name="Verzonnen", latitude=HOME.latitude + degrees(kilometres_away / EARTH_RADIUS_KM))


def with_beds(fact: str) -> dict[str, Provider]:
    """Content's Plezant three times, of which this is known, is not so, or isn't known."""
    facts_of = {
        name: {} if value is None else {fact: PlaceFact(value=value, source=("S4",))} for name, value in BEDS.items()
    }
    house = CONTENT.providers["plezant"]
    return {name: house.model_copy(update={"facts": facts}) for name, facts in facts_of.items()}


@pytest.mark.parametrize(
    ("fact", "preference", "gives"),
    [
        ("bed_free", "soon", {"free": (MOST, MOST)}),
        ("partner_bed", "stay_together", {"free": (MOST, MOST), "full": (LEAST, LEAST)}),
    ],
)
def test_what_is_known_of_a_bed_goes_before_what_forms_give(
    fact: str, preference: str, gives: dict[str, tuple[int, int]]
) -> None:
    """A free bed is as soon as can be, a bed for two is together; what isn't known is as with any such form."""
    content = with_places(with_beds(fact))
    judgement = judge_all(content, {"preferences": {preference: 3}}, DAY)
    each_alone = {place.id: given_by(content, place, judgement.forms)[preference] for place in judgement.providers}
    as_its_forms = each_alone["unasked"]
    assert each_alone == {name: DegreeSpan(*gives[name]) if name in gives else as_its_forms for name in BEDS}
    closed = frozenset(form.id for form in judgement.forms if form.verdict == "unsuitable")
    columns = judge_catalogue(content, catalogue_of(content), judgement.person, {preference: 3}, closed)
    at_once = dict(zip(columns.catalogue.ids, columns.gives[preference], strict=True))
    assert at_once == {name: degree.twice_the_middle for name, degree in each_alone.items()}


@pytest.mark.parametrize("half", [0.5, 10.5, 99.5])
def test_a_distance_close_to_a_half_is_rounded_as_for_one_place(half: float) -> None:
    """A large and a small catalogue never differ by a kilometre, however close to a half a distance lies."""
    around = [north_of_home(half + step) for step in (-1e-3, -5e-7, -1e-12, 0, 1e-12, 5e-7, 1e-3)]
    assert {abs(kilometres_exact(HOME, spot) - half) < 1e-6 for spot in around} == {True, False}
    assert distances(HOME, [*around, None]) == [*(kilometres(HOME, spot) for spot in around), None]


@pytest.mark.parametrize("reach", [3.0, 3.5 - MARGIN_KM])
def test_both_ends_of_a_distance_are_rounded_as_for_one_place(reach: float) -> None:
    """Likewise where only a municipality was told, and the distance lies between two ends."""
    around = [north_of_home(km) for km in (0.1, 7.5 + MARGIN_KM, 7.5, 8, 8.25, 80)]
    assert spans(HOME, [*around, None], reach) == [*(span_between(HOME, spot, reach) for spot in around), None]


AREAS = {
    "here": Serves(municipalities=("Breda",)),
    "perhaps": Serves(perhaps=("Breda",)),
    "elsewhere": Serves(municipalities=("Haarlem",), only_these=True),
    "anywhere": Serves(nationwide=True),
}


@pytest.mark.parametrize("at_home", [False, True])
def test_how_near_a_place_is_is_the_same_over_columns(at_home: bool) -> None:  # noqa: FBT001 - somebody comes, or not
    """By its distance, or by its area where nobody says where the beds are; help that comes is as near as its form."""
    old = next(form for form in CONTENT.forms.values() if (form.where in AT_HOME) is at_home)
    form = old.model_copy(update={"gives": {"close_to_home": 2}})
    house = CONTENT.providers["plezant"].model_copy(update={"facts": {}, "conditions": (), "forms": ("f",)})
    places = {
        f"{name} {spot}": house.model_copy(update={"serves": area, "located_in": spot})
        for name, area in AREAS.items()
        for spot in (None, "Breda", "Groningen")
    }
    content = CONTENT.model_copy(update={"providers": places, "forms": {"f": form}, "routes": {}})
    judgement = judge_all(content, {"municipality": "Breda", "preferences": {"close_to_home": 3}}, DAY)
    each_alone = {
        place.id: given_by(content, place, ())["close_to_home"].twice_the_middle for place in judgement.providers
    }
    columns = judge_catalogue(content, catalogue_of(content), judgement.person, {"close_to_home": 3})
    assert dict(zip(columns.catalogue.ids, columns.gives["close_to_home"], strict=True)) == each_alone
    assert len(set(each_alone.values())) == (1 if at_home else 5)
