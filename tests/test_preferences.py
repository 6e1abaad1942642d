"""Order: the verdict first, then what fits this person, unknown neither helping nor hurting; and said in words."""

from typing import get_args

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from persona_files import CONTENT, DAY, ROUNDS, judgement
from strategies import PROFILES, thorough
from sweeps import one_in

from matching.entries.forms import Form, Preference
from matching.judgement.beginning import points_of, stays_first, to_begin_with
from matching.judgement.judging import Judgement, judge_all, judge_forms, judge_providers
from matching.judgement.ordering import BEST_FIRST
from matching.judgement.preferences import (
    LEAST,
    LESS,
    MOST,
    PREFERENCES,
    DegreeSpan,
    fit_of,
    given_by,
    of_form,
    weights_of,
)
from matching.judgement.verdicts import Judged
from matching.person.answers import Answer
from matching.person.near import STAY_KINDS, is_near
from matching.telling.arranging import first_open

WEIGHTS = st.dictionaries(st.sampled_from(PREFERENCES), st.integers(LEAST, MOST))
DEGREES = st.tuples(st.integers(LEAST, MOST), st.integers(LEAST, MOST)).map(
    lambda ends: DegreeSpan(min(ends), max(ends))
)
GIVES = st.dictionaries(st.sampled_from(PREFERENCES), DEGREES)
LISTS = ("forms", "providers")


def with_weights(answers: dict[str, Answer], weights: dict[str, int]) -> Judgement:
    """Judge everything for somebody who told what matters."""
    return judge_all(CONTENT, {**answers, "preferences": weights}, DAY)


def ids(found: Judgement, kind: str) -> list[str]:
    """Give a list in its order."""
    return [one.id for one in getattr(found, kind)]


@thorough(40)
@given(PROFILES, WEIGHTS)
def test_the_verdict_comes_before_what_matters(answers: dict[str, Answer], weights: dict[str, int]) -> None:
    """However heavy something weighs, what fits stays before what may fit, and that before what doesn't."""
    found = with_weights(answers, weights)
    for kind in LISTS:
        shown = [BEST_FIRST.index(one.verdict) for one in getattr(found, kind)]
        assert shown == sorted(shown)
        assert sorted(ids(found, kind)) == sorted(getattr(CONTENT, kind))


@thorough(30)
@given(PROFILES, st.sampled_from([{}, dict.fromkeys(PREFERENCES, 0)]))
def test_without_weights_the_order_is_that_of_the_rules(answers: dict[str, Answer], weights: dict[str, int]) -> None:
    """Nobody who weighs nothing gets another order."""
    found = with_weights(answers, weights)
    assert ids(found, "forms") == [one.id for one in judge_forms(CONTENT, found.person)]
    assert ids(found, "providers") == [one.id for one in judge_providers(CONTENT, found.person).all]


@thorough(40)
@given(PROFILES, WEIGHTS, st.sampled_from(PREFERENCES))
def test_a_heavier_weight_never_lowers_what_gives_more(
    answers: dict[str, Answer], weights: dict[str, int], name: str
) -> None:
    """Of two forms with one verdict, the one that gives more of something isn't overtaken as that weighs more."""
    assume(weights_of({"preferences": weights}))
    before = ids(with_weights(answers, weights), "forms")
    found = with_weights(answers, {**weights, name: MOST})
    after, degree = ids(found, "forms"), {one: given_by_form(one, name) for one in before}
    verdict = {one.id: one.verdict for one in found.forms}
    overtaken = [
        (one, other)
        for place, one in enumerate(before)
        for other in before[place + 1 :]
        if verdict[one] == verdict[other] and degree[one] > degree[other] and after.index(one) > after.index(other)
    ]
    assert overtaken == []


def given_by_form(form: str, name: str) -> int:
    """Give twice the middle of what a form gives."""
    return of_form(CONTENT.forms[form]).get(name, DegreeSpan()).twice_the_middle


@thorough(300)
@given(GIVES, WEIGHTS, st.data())
def test_the_interval_holds_whatever_the_unknown_turns_out_to_be(
    gives: dict[str, DegreeSpan], weights: dict[str, int], data: st.DataObject
) -> None:
    """Fill in every unknown degree in any way: the sum lies between the ends, and both ends can be reached."""
    fit = fit_of(gives, weights)
    ends = {name: gives.get(name, DegreeSpan()) for name in weights}
    turned_out = {name: data.draw(st.integers(one.low, one.high)) for name, one in ends.items()}
    assert fit.low <= sum(weights[name] * turned_out[name] for name in weights) <= fit.high
    assert fit.low == sum(weights[name] * one.low for name, one in ends.items())
    assert fit.high == sum(weights[name] * one.high for name, one in ends.items())


@thorough(200)
@given(GIVES, WEIGHTS)
def test_words_are_true(gives: dict[str, DegreeSpan], weights: dict[str, int]) -> None:
    """What is said to be good is surely so, what is said to be less surely isn't, and only what weighs is said."""
    fit = fit_of(gives, weights)
    said = (*fit.good, *fit.less, *fit.unknown)
    assert len(set(said)) == len(said)
    assert all(weights[name] for name in said)
    assert all(gives[name].low >= 2 for name in fit.good)
    assert all(gives[name].high <= 1 for name in fit.less)
    assert [weights[name] for name in fit.good] == sorted((weights[name] for name in fit.good), reverse=True)


@thorough(20)
@given(PROFILES, WEIGHTS)
def test_the_first_is_said_to_stay_first_only_where_it_does(
    answers: dict[str, Answer], weights: dict[str, int]
) -> None:
    """Robust: raise each weight in its turn to the most, judge all again, and the first is still the first."""
    found = with_weights(answers, weights)
    for kind in LISTS:
        first = to_begin_with(CONTENT, found, kind)[:1]
        others = [with_weights(answers, {**weights, name: MOST}) for name in PREFERENCES]
        firsts = [to_begin_with(CONTENT, other, kind)[:1] for other in others]
        same = [[one.id for one in other] == [one.id for one in first] for other in firsts]
        assert stays_first(CONTENT, found, kind) == (bool(first) and any(weights.values()) and all(same))


@pytest.mark.parametrize("name", one_in(4, ROUNDS))
def test_nobody_begins_far_away_at_a_place_that_may_be_gone(name: str) -> None:
    """Far from home one begins at a place that is there for sure; near home it is worth a call to ask."""
    found = judgement(name)
    begin = [CONTENT.providers[one.id] for one in to_begin_with(CONTENT, found, "providers")]
    status = {one.id: one.known.get("place.status") for one in found.providers}
    names = {id(one): key for key, one in CONTENT.providers.items()}
    far = [
        one for one in begin if one.kind in STAY_KINDS and found.person.home and not is_near(CONTENT, found.person, one)
    ]
    doubtful = [names[id(one)] for one in far if status[names[id(one)]] is None]
    assert len(doubtful) in (0, len(begin))


@pytest.mark.parametrize("name", sorted(CONTENT.forms))
def test_every_form_says_what_it_gives(name: str) -> None:
    """Every form tells how much rest it gives, and at least three things; the others are unknown, not nought."""
    form: Form = CONTENT.forms[name]
    assert "own_rest" in form.gives
    assert len(form.gives) >= 3


def test_the_question_asks_what_forms_can_give() -> None:
    """The question about what matters has exactly the seven things that forms can give."""
    assert sorted(CONTENT.questions["preferences"].options) == sorted(get_args(Preference))


@pytest.mark.parametrize(
    ("town", "expected"), [("Lieshout", (3, 3)), ("Helmond", (2, 2)), ("Eindhoven", (2, 2)), ("Groningen", (0, 0))]
)
def test_a_place_is_as_near_as_its_distance(town: str, expected: tuple[int, int]) -> None:
    """What is known of a place goes before what its form says in general."""
    spot = town if town != "Lieshout" else "Laarbeek"
    found = judge_all(CONTENT, {"municipality": spot}, DAY)
    place = next(one for one in found.providers if one.id == "plezant")
    near = given_by(CONTENT, place, found.forms)["close_to_home"]
    assert (near.low, near.high) == expected


def test_an_unknown_distance_is_an_interval() -> None:
    """Whoever told no home may live next door or far away."""
    found = judge_all(CONTENT, {"goal": "holiday"}, DAY)
    place = next(one for one in found.providers if one.id == "plezant")
    assert given_by(CONTENT, place, found.forms)["close_to_home"] == DegreeSpan(LEAST, MOST)


@pytest.mark.parametrize(
    ("town", "expected"), [("Breda", (2, 2)), ("Tilburg", (LEAST, MOST)), ("Zandvoort", (LEAST, LESS))]
)
def test_beds_spread_over_a_region_are_near_for_who_lives_there(town: str, expected: tuple[int, int]) -> None:
    """Where nobody says where beds are: near for people of that region, not near for those of another province."""
    found = judge_all(CONTENT, {"municipality": town}, DAY)
    place = next(one for one in found.providers if one.id == "breda_regio")
    near = given_by(CONTENT, place, found.forms)["close_to_home"]
    assert (near.low, near.high) == expected


def test_beds_of_another_region_stand_below_those_nearby() -> None:
    """With a Wlz-indicatie somebody from Zandvoort may go to Breda, but sees the beds of their own region first."""
    found = judgement("everything_answered")
    shown = [one.id for one in found.providers]
    assert shown.index("kennemerland_netwerk") < shown.index("logeerhuizen_amsterdam") < shown.index("breda_regio")
    breda = next(one for one in found.providers if one.id == "breda_regio")
    assert "place_is_of_another_region" in against(breda)


def against(judged: Judged) -> list[str]:
    """Return the shared rules that speak against a place."""
    told = {id(rule): name for name, rule in CONTENT.conditions.items()}
    outcomes = (one for one in judged.outcomes if one.holds and one.condition.effect == "disfavours")
    return [told.get(id(one.condition), "its own") for one in outcomes]


@thorough(30)
@given(PROFILES, WEIGHTS)
def test_the_plan_begins_with_what_matters(answers: dict[str, Answer], weights: dict[str, int]) -> None:
    """Where nothing was chosen, no form outside the plan fits what somebody finds important better than one in it."""
    found = with_weights(answers, weights)
    told = weights_of(found.person.answers)
    planned = [one.id for one in first_open(CONTENT, found, (), 3)]
    points = {one.id: points_of(CONTENT, found, one, told) for one in found.forms if one.verdict != "unsuitable"}
    left = [points[name] for name in points if name not in planned]
    assert [points[name] for name in planned] == sorted((points[name] for name in planned), reverse=True)
    assert max(left, default=-99) <= min((points[name] for name in planned), default=99)
