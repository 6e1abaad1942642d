"""For whom a place is, as it stands in a table: municipalities and provinces, all of them known or none taken in."""

import pytest

from catalogue.importing.spots import municipality_names, place_of, province_names
from catalogue.tables.cells import NotRead
from tests.shared.persona_files import CONTENT


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Breda", ("Breda",)),
        ("breda; Haarlem", ("Breda", "Haarlem")),
        ("Breda, Haarlem, BREDA", ("Breda", "Haarlem")),
        ("Nuenen, Gerwen en Nederwetten", ("Nuenen, Gerwen en Nederwetten",)),
    ],
)
def test_municipalities_are_read_as_the_register_writes_them(text: str, names: tuple[str, ...]) -> None:
    """Each once, however it was typed; also the one that has commas in its own name."""
    assert municipality_names(text, CONTENT) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Noord-Brabant", ("Noord-Brabant",)),
        ("noord brabant; Utrecht", ("Noord-Brabant", "Utrecht")),
        ("Utrecht, Utrecht", ("Utrecht",)),
    ],
)
def test_provinces_are_read_however_they_are_typed(text: str, names: tuple[str, ...]) -> None:
    """With or without a hyphen or a capital; each once."""
    assert province_names(text) == names


def test_one_unknown_area_takes_in_none() -> None:
    """A place for *Breda and somewhere* is for whom, nobody can tell; the author reads which word we don't know."""
    with pytest.raises(NotRead) as municipality:
        municipality_names("Breda; Nergenshuizen; Verwegistan", CONTENT)
    assert municipality.value.code == "no_such_municipality"
    assert municipality.value.details == {"given": "Nergenshuizen, Verwegistan"}
    with pytest.raises(NotRead) as province:
        province_names("Utrecht; Holland")
    assert province.value.code == "no_such_province"
    assert province.value.details == {"given": "Holland"}


def test_a_place_without_a_name_is_found_by_its_postcode() -> None:
    """A table with only postcodes will do, where the postcode lies in one municipality."""
    assert place_of(None, "3262 AB", CONTENT) == "Oud-Beijerland"
    with pytest.raises(NotRead) as several:
        place_of(None, "7351", CONTENT)
    assert several.value.code == "which_place"
    with pytest.raises(NotRead):
        place_of(None, None, CONTENT)


def test_a_name_that_can_not_be_told_apart_is_asked_about() -> None:
    """Part of Harkstede lies in Groningen, but no name that we know leads there: better to ask than to be wrong."""
    with pytest.raises(NotRead) as other:
        place_of("Harkstede", "9711 AA", CONTENT)
    assert (other.value.code, other.value.details) == ("which_place", {"choices": "Groningen"})
