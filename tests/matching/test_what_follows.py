"""What follows from answers: how soon, how long, memory, home; and which question is behind what isn't known."""

from math import inf
from typing import Any

import pytest

from matching.entries.conditions import Condition, Span
from matching.entries.providers import Provider, Serves
from matching.person.answers import Answer
from matching.person.situation import home_of, memory_problems, nights, nights_this_year, serves, situation, urgency
from matching.telling.explaining import blamed, blanks_of
from matching.verdicts.verdict import all_hold, judge, outcome_for
from tests.shared.persona_files import CONTENT, DAY

RULE = {"met": "Ja.", "not_met": "Nee."}


@pytest.mark.parametrize(
    ("answers", "soon"),
    [
        ({}, None),
        ({"weeks_until": 0}, "now"),
        ({"weeks_until": 1}, "within_two_weeks"),
        ({"weeks_until": 2}, "within_two_weeks"),
        ({"weeks_until": 3}, "planned"),
        ({"urgency": "planned", "weeks_until": 0}, "planned"),
        ({"urgency": "now", "weeks_until": 9}, "now"),
        ({"in_danger": True, "urgency": "planned"}, "now"),
        ({"in_danger": False, "weeks_until": 9}, "planned"),
        ({"in_danger": False}, None),
    ],
)
def test_how_soon_help_is_needed(answers: dict[str, Answer], soon: str | None) -> None:
    """Danger goes before what was told, and that before the weeks; two weeks are within two weeks."""
    assert urgency(answers) == soon


@pytest.mark.parametrize(
    ("answers", "holds"),
    [
        ({}, None),
        ({"conditions": ("dementia",)}, True),
        ({"conditions": ("dementia",), "memory_problems": False}, True),
        ({"memory_problems": True}, True),
        ({"memory_problems": False}, None),
        ({"memory_problems": False, "conditions": ()}, False),
        ({"memory_problems": True, "conditions": ()}, True),
        ({"conditions": ()}, None),
    ],
)
def test_memory_is_a_problem_with_dementia(answers: dict[str, Answer], holds: bool | None) -> None:  # noqa: FBT001 - a table
    """Whoever has dementia has; that somebody hasn't is sure only once the illnesses were told."""
    assert memory_problems(answers) is holds


@pytest.mark.parametrize(
    ("answers", "asked", "this_year"),
    [
        ({}, None, None),
        ({"used_nights": 9}, None, None),
        ({"nights": 3}, Span(3, 3), Span(3, inf)),
        ({"nights": 3, "used_nights": 9}, Span(3, 3), Span(12, 12)),
        ({"nights": 3, "duration": "longer"}, Span(3, 3), Span(3, inf)),
        ({"duration": "day"}, Span(0, 0), Span(0, inf)),
        ({"nights": 0, "used_nights": 0}, Span(0, 0), Span(0, 0)),
    ],
)
def test_how_many_nights(answers: dict[str, Answer], asked: Span | None, this_year: Span | None) -> None:
    """The exact number goes before how long; without the nights used the year has no upper end."""
    assert nights(CONTENT, answers) == asked
    assert nights_this_year(CONTENT, answers) == this_year


@pytest.mark.parametrize(
    ("answers", "home"),
    [
        ({"municipality": "Haarlem"}, "Haarlem"),
        ({"postcode": "2011"}, "Haarlem"),
        ({"postcode": "2011", "municipality": "Breda"}, "Breda"),
        ({"postcode": "7351"}, None),
        ({"postcode": "1000"}, None),
        ({}, None),
    ],
)
def test_where_the_naaste_lives(answers: dict[str, Answer], home: str | None) -> None:
    """A postcode of one municipality is enough; of two it isn't, and what was told goes before it."""
    lives_in = home_of(CONTENT, answers)
    assert (lives_in.municipality if lives_in else None) == home


def test_a_postcode_in_the_municipality_is_where_we_measure_from() -> None:
    """With both told, it is the place of the postcode rather than the middle of the municipality."""
    both = home_of(CONTENT, {"municipality": "Hoeksche Waard", "postcode": "3262"})
    assert both == home_of(CONTENT, {"postcode": "3262"})
    assert both != home_of(CONTENT, {"municipality": "Hoeksche Waard"})


@pytest.mark.parametrize(
    ("area", "municipality", "there"),
    [
        ({"nationwide": True}, None, True),
        ({"municipalities": ("Haarlem",)}, None, None),
        ({"municipalities": ("Haarlem",)}, "Haarlem", True),
        ({"municipalities": ("Breda",)}, "Haarlem", None),
        ({"municipalities": ("Breda",), "only_these": True}, "Haarlem", False),
        ({"perhaps": ("Haarlem",), "municipalities": ("Breda",), "only_these": True}, "Haarlem", None),
        ({"provinces": ("Noord-Holland",)}, "Haarlem", None),
        ({"provinces": ("Noord-Brabant",)}, "Haarlem", False),
        ({}, "Haarlem", None),
    ],
)
def test_for_whom_a_place_is_there(area: dict[str, Any], municipality: str | None, there: bool | None) -> None:  # noqa: FBT001 - a table
    """Inside a province is a question, outside it is no; only where the named ones are the only ones, others aren't."""
    place: Provider = CONTENT.providers["plezant"].model_copy(update={"serves": Serves(**area)})
    answers = {"municipality": municipality} if municipality else {}
    assert serves(situation(CONTENT, answers, DAY), place) is there


@pytest.mark.parametrize(
    ("about", "answers", "asked"),
    [
        ("nights", {}, "nights"),
        ("nights_this_year", {}, "nights"),
        ("nights_this_year", {"nights": 3}, "used_nights"),
        ("memory_problems", {}, "conditions"),
        ("memory_problems", {"conditions": ()}, "memory_problems"),
        ("municipality.max_nights_in_a_row", {}, "municipality"),
        ("municipality.max_nights_in_a_row", {"municipality": "Breda"}, "municipality.max_nights_in_a_row"),
        ("place.distance_km", {}, "municipality"),
        ("place.distance_km", {"municipality": "Breda"}, "place.distance_km"),
        ("place.beds", {}, "place.beds"),
    ],
)
def test_which_question_is_behind_what_is_unknown(about: str, answers: dict[str, Answer], asked: str) -> None:
    """A fact that follows from an answer asks for that answer, and one of a place for itself."""
    how = {"is": True} if about == "memory_problems" else {"at_least": 200}
    rule = Condition.model_validate({"about": about} | how | RULE)
    assert outcome_for(rule, situation(CONTENT, answers, DAY).known).missing == (asked,)


@pytest.mark.parametrize(
    ("about", "answers", "answer"),
    [
        ("nights", {"nights": 3}, "nights"),
        ("nights", {"duration": "longer"}, "duration"),
        ("nights_this_year", {"nights": 3}, "nights"),
        ("nights_this_year", {"duration": "longer"}, "duration"),
        ("weeks_until", {"weeks_until": 3}, "weeks_until"),
    ],
)
def test_a_reason_is_about_what_was_told(about: str, answers: dict[str, Answer], answer: str) -> None:
    """Whoever told how long, and no number, reads that it is about how long."""
    rule = Condition.model_validate({"about": about, "at_most": 1} | RULE)
    assert blamed(rule, situation(CONTENT, answers, DAY)) == answer


def test_rules_that_expired_say_nothing() -> None:
    """All rules hold only where some rule is in force: on its last day it is, the day after it isn't."""
    rule = {"about": "works", "is": True, "valid_from": "2026-01-01"} | RULE
    ended = Condition.model_validate(rule | {"valid_until": "2026-11-21"})
    last_day = Condition.model_validate(rule | {"valid_until": "2026-11-22"})
    known = {"works": True}
    assert all_hold((ended,), known, DAY) is None
    assert all_hold((ended, last_day), known, DAY) is True
    assert all_hold((ended,), {"works": False}, DAY) is None
    assert all_hold((last_day,), {"works": False}, DAY) is False
    assert all_hold((last_day,), {}, DAY) is None
    assert all_hold((), known, DAY) is None


def test_the_limit_in_a_sentence_is_that_of_the_first_comparison_with_one() -> None:
    """Where one of several comparisons is enough, the sentence tells the number; without any it tells none."""
    with_number = [{"about": "works", "is": True}, {"about": "nights", "at_most": 2}]
    answers: dict[str, Answer] = {"works": False, "nights": 3}
    person = situation(CONTENT, answers, DAY)
    for branches, limit in ((with_number, "2"), (with_number[:1] * 2, "")):
        rule = Condition.model_validate({"about": "works", "any_of": branches} | RULE)
        judged = judge("x", (rule,), person.known, DAY)
        assert blanks_of(CONTENT, rule, judged, person) == {"municipality": "", "limit": limit}
