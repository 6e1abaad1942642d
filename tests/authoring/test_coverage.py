"""What is known of each municipality: counted by hand in the small folder, and told by the command."""

from datetime import date
from pathlib import Path

import pytest

from catalogue.__main__ import WELL, main
from matching.authoring.loading import load_content
from matching.telling.coverage import coverage, little_is_known, totals
from tests.shared.broken_files import SMALL
from tests.shared.persona_files import CONTENT

DAY = date(2026, 11, 26)
SMALL_CONTENT = load_content(SMALL).model_copy(update={"parameters": CONTENT.parameters})
BY_NAME = {municipality.place.name: municipality for municipality in coverage(SMALL_CONTENT, DAY)}


def test_what_is_known_of_a_municipality_is_counted() -> None:
    """Haarlem has every number, a place to stay and a rule; the desk counts as fresh, for it is of 2024."""
    haarlem = BY_NAME["Haarlem"]
    assert (haarlem.municipality, haarlem.support, haarlem.post) == ("fresh", "fresh", "fresh")
    assert (haarlem.near["place"], haarlem.far["place"], haarlem.serving["place"]) == (1, 1, 1)
    assert haarlem.has_rule
    assert haarlem.lacks == ()


def test_what_is_not_known_is_a_hole() -> None:
    """Far in the south there is no desk, no place and no rule; its municipality isn't in the table."""
    south = BY_NAME["Bergen (L.)"]
    assert south.municipality == "none"
    assert south.lacks == ("support", "stays", "rule")


def test_a_number_ages() -> None:
    """In four years the same number is old, in ten nobody would call it."""
    later = {
        municipality.place.name: municipality.support for municipality in coverage(SMALL_CONTENT, date(2029, 1, 1))
    }
    last = {municipality.place.name: municipality.support for municipality in coverage(SMALL_CONTENT, date(2033, 1, 1))}
    assert (later["Haarlem"], last["Haarlem"]) == ("old", "lapsed")


def test_a_closed_place_does_not_count() -> None:
    """What has closed is within nobody's reach."""
    house = SMALL_CONTENT.providers["huis"]
    closed = {"status": house.facts["decision"].model_copy(update={"value": "closed"})}
    providers = {"huis": house.model_copy(update={"facts": {**house.facts, **closed}})}
    municipalities = coverage(SMALL_CONTENT.model_copy(update={"providers": providers}), DAY)
    assert next(row for row in municipalities if row.place.name == "Haarlem").stays_near == 0


@pytest.mark.slow
def test_the_command_tells_municipalities_totals_and_holes(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Every municipality has a line; the holes begin with the largest one that lacks something; the table has all."""
    file = tmp_path / "dekking.csv"
    assert main(["coverage", str(file), "--on", "2026-11-26"]) == WELL
    lines = capsys.readouterr().out.splitlines()
    assert sum(": gemeente nummer" in line for line in lines) == len(CONTENT.places.municipalities)
    assert any(line.startswith("nummer van de gemeente: ") for line in lines)
    holes = next(position for position, line in enumerate(lines) if line.startswith("Hier ontbreekt iets"))
    assert lines[holes + 1].startswith("Amsterdam: ")
    assert len(file.read_text("utf-8-sig").splitlines()) == len(CONTENT.places.municipalities) + 1


def test_what_matters_most_is_told_in_a_word() -> None:
    """Haarlem has both a number and a house; far in the south there is neither."""
    assert BY_NAME["Haarlem"].known == "both"
    assert BY_NAME["Bergen (L.)"].known == "little"
    assert little_is_known(SMALL_CONTENT, BY_NAME["Bergen (L.)"].place, DAY)


def test_totals_count_only_numbers_that_somebody_would_still_call() -> None:
    """Two support points can be called now; in ten years, if nobody looks again, neither counts."""
    assert totals(BY_NAME.values()).support == 2
    assert totals(coverage(SMALL_CONTENT, date(2033, 1, 1))).support == 0
