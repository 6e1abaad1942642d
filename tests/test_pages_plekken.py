"""Places: never an empty page, what holds for this person at each, and how to get acquainted."""

import pytest
from opening import english, html, opened, text

from pages.parts.content import content, words

WEEKEND = {"age_group": "from_65", "indication": "none", "duration": "weekend", "urgency": "planned"}
HEAVY = {"wandering": "at_night", "behaviour": "disturbs_others", "night": "help_every_night", "nursing": "complex"}


def test_opens_without_answers() -> None:
    """Without answers nothing is said about thin supply, and getting acquainted is explained."""
    at = opened("plekken")
    said = text(at)
    assert not english(at)
    assert words("over_de_grens")["thin"] not in said
    assert words("over_de_grens")["nothing"] not in said
    assert words("kennismaken").title in said


def test_thin_supply_gives_help_at_home_and_the_neighbours_first() -> None:
    """On Ameland help that comes to the home and the neighbours stand above the places."""
    said = text(opened("plekken", WEEKEND | {"municipality": "Ameland", "conditions": ["dementia"]}))
    assert said.index(words("over_de_grens")["thin"]) < said.index(words("mogelijkheden")["group_possible"])
    assert content().forms["buurt_en_familie"].name in said
    assert "Noardeast-Fryslân" in said
    assert words("over_de_grens")["beyond"] in said


@pytest.mark.parametrize(
    ("municipality", "decision"),
    [("Waalre", "here_needed"), ("Helmond", "here_not_needed"), ("Deurne", "here_unknown")],
)
def test_a_place_says_what_holds_for_this_municipality(municipality: str, decision: str) -> None:
    """Plezant is one house with three rules: each municipality reads its own."""
    page = html(opened("plekken", WEEKEND | {"municipality": municipality, "conditions": ["dementia"]}))
    card = next(part for part in page.split("<article") if content().providers["plezant"].name in part)
    assert words("over_de_grens")[decision] in card


def test_the_limit_of_haarlem_is_shown() -> None:
    """A person from Haarlem reads 36 nights at the network that gives others 156."""
    said = text(opened("plekken", WEEKEND | {"municipality": "Haarlem", "conditions": ["dementia"]}))
    assert words("over_de_grens").text("here_nights_a_year", count=36) in said


def test_never_an_empty_page() -> None:
    """Where no place can give the care, all four situations are explained, this one first, with whom to call."""
    at = opened("plekken", WEEKEND | HEAVY | {"municipality": "Vlieland", "conditions": ["dementia"]})
    said, four = text(at), content().mismatches
    assert words("over_de_grens")["nothing"] in said
    assert all(one.name in said for one in four.values())
    assert said.index(four["zorg_te_zwaar"].name) == min(said.index(one.name) for one in four.values())
    assert four["zorg_te_zwaar"].report in said
    assert not english(at)


def test_the_sheet_has_room_to_write_and_can_be_printed_alone() -> None:
    """The sheet about the naaste stands in a part of its own."""
    page = html(opened("plekken"))
    assert 'class="ap-alone" id="blad"' in page
    for line in words("kennismaken").all("sheet_lines"):
        assert line.split(",")[0] in page
