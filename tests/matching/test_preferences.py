"""Order: the verdict first, then what fits this person, unknown neither helping nor hurting; and said in words."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.advice.first_forms import first_forms, stays_first
from matching.entries.forms import Preference
from matching.judgement.judgement import Judgement, judge_all
from matching.person.answers import Answer
from matching.telling.arranging import chosen_or_first
from matching.verdicts.preferences import (
    LEAST,
    LESS,
    MOST,
    PREFERENCES,
    DegreeSpan,
    Fit,
    fit_of,
    given_by,
)
from matching.verdicts.verdict import Judged
from tests.shared.persona_files import CONTENT, DAY, judgement
from tests.shared.strategies import PROFILES, thorough

WEIGHTS = st.dictionaries(st.sampled_from(PREFERENCES), st.integers(LEAST, MOST))
DEGREES = st.tuples(st.integers(LEAST, MOST), st.integers(LEAST, MOST)).map(
    lambda ends: DegreeSpan(min(ends), max(ends))
)
GIVES = st.dictionaries(st.sampled_from(PREFERENCES), DEGREES)
LISTS = ("forms", "providers")


def with_weights(answers: dict[str, Answer], weights: dict[str, int]) -> Judgement:
    """Judge everything for somebody who told what matters."""
    return judge_all(CONTENT, {**answers, "preferences": weights}, DAY)


@thorough(40)
@given(PROFILES, WEIGHTS)
def test_the_verdict_comes_before_what_matters(answers: dict[str, Answer], weights: dict[str, int]) -> None:
    """However heavy something weighs, what fits stays before what may fit, and that before what doesn't."""
    judgement = with_weights(answers, weights)
    first = first_forms(CONTENT, judgement)[:1]
    others = [with_weights(answers, {**weights, name: MOST}) for name in PREFERENCES]
    same = [[form.id for form in first_forms(CONTENT, other)[:1]] == [form.id for form in first] for other in others]
    assert stays_first(CONTENT, judgement) == (bool(first) and any(weights.values()) and all(same))


def test_what_is_said_to_fit_is_what_matters_to_somebody_the_heaviest_first() -> None:
    """Much of it is good, little of it is said as well, and what nobody knows may be anything from nothing to all."""
    gives = {
        "own_rest": DegreeSpan(3, 3),
        "familiar": DegreeSpan(2, 3),
        "low_cost": DegreeSpan(0, 1),
        "quick": DegreeSpan(1, 2),
        "close_to_home": DegreeSpan(3, 3),
    }
    weights = {"familiar": 1, "own_rest": 3, "low_cost": 2, "quick": 2, "activities": 1, "close_to_home": 0}
    assert fit_of(gives, weights) == Fit(
        low=3 * 3 + 1 * 2 + 2 * 0 + 2 * 1 + 1 * 0,
        high=3 * 3 + 1 * 3 + 2 * 1 + 2 * 2 + 1 * 3,
        good=("own_rest", "familiar"),
        less=("low_cost",),
        unknown=("activities",),
    )
    assert fit_of(gives, {}) == Fit(0, 0, (), (), ())


def test_every_form_says_what_it_gives() -> None:
    """Every form tells how much rest it gives, and at least three things; the others are unknown, not nought."""
    gives = {name: form.gives for name, form in CONTENT.forms.items()}
    assert {name: given for name, given in gives.items() if "own_rest" not in given or len(given) < 3} == {}


def test_the_question_asks_what_forms_can_give() -> None:
    """The question about what matters has exactly the seven things that forms can give."""
    assert sorted(CONTENT.questions["preferences"].options) == sorted(get_args(Preference))


@pytest.mark.parametrize(
    ("town", "expected"), [("Lieshout", (3, 3)), ("Helmond", (2, 2)), ("Eindhoven", (2, 2)), ("Groningen", (0, 0))]
)
def test_a_place_is_as_near_as_its_distance(town: str, expected: tuple[int, int]) -> None:
    """What is known of a place goes before what its form says in general."""
    spot = town if town != "Lieshout" else "Laarbeek"
    outcome = judge_all(CONTENT, {"municipality": spot}, DAY)
    place = next(place for place in outcome.providers if place.id == "plezant")
    near = given_by(CONTENT, place, outcome.forms)["close_to_home"]
    assert (near.low, near.high) == expected


def test_an_unknown_distance_is_an_interval() -> None:
    """Whoever told no home may live next door or far away."""
    outcome = judge_all(CONTENT, {"goal": "holiday"}, DAY)
    place = next(place for place in outcome.providers if place.id == "plezant")
    assert given_by(CONTENT, place, outcome.forms)["close_to_home"] == DegreeSpan(LEAST, MOST)


@pytest.mark.parametrize(
    ("town", "expected"), [("Breda", (2, 2)), ("Tilburg", (LEAST, MOST)), ("Zandvoort", (LEAST, LESS))]
)
def test_beds_spread_over_a_region_are_near_for_who_lives_there(town: str, expected: tuple[int, int]) -> None:
    """Where nobody says where beds are: near for people of that region, not near for those of another province."""
    outcome = judge_all(CONTENT, {"municipality": town}, DAY)
    place = next(place for place in outcome.providers if place.id == "breda_regio")
    near = given_by(CONTENT, place, outcome.forms)["close_to_home"]
    assert (near.low, near.high) == expected


def test_beds_of_another_region_stand_below_those_nearby() -> None:
    """With a Wlz-indicatie somebody from Zandvoort may go to Breda, but sees the beds of their own region first."""
    outcome = judgement("everything_answered")
    shown = [place.id for place in outcome.providers]
    assert shown.index("kennemerland_netwerk") < shown.index("logeerhuizen_amsterdam") < shown.index("breda_regio")
    breda = next(place for place in outcome.providers if place.id == "breda_regio")
    assert "place_is_of_another_region" in against(breda)


def against(judged: Judged) -> list[str]:
    """The shared rules that speak against a place."""
    shared_rules = {id(rule): name for name, rule in CONTENT.conditions.items()}
    outcomes = (outcome for outcome in judged.outcomes if outcome.holds and outcome.condition.effect == "disfavours")
    return [shared_rules.get(id(outcome.condition), "its own") for outcome in outcomes]


@thorough(30)
@given(PROFILES, WEIGHTS)
def test_the_plan_begins_with_what_matters(answers: dict[str, Answer], weights: dict[str, int]) -> None:
    """Where nothing was chosen, the plan holds the forms of the advice."""
    judgement = with_weights(answers, weights)
    assert chosen_or_first(CONTENT, judgement, ()) == first_forms(CONTENT, judgement)
