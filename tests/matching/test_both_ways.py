"""A large catalogue is judged over columns, a small one place by place: whatever a page asks, both say the same."""

from collections.abc import Callable
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.made_up_places import made_up_places
from matching.advice.advising import advise
from matching.entries.content import Content
from matching.entries.providers import Provider
from matching.judgement import judgement
from matching.judgement.judgement import Judgement, judge_all
from matching.person.answers import Answers
from matching.person.closeness import STAY_KINDS, is_near, known_near
from matching.telling import arranging, border, groups, mismatch
from matching.telling.arranging import chosen_or_first, points_that_search
from matching.telling.border import beyond, open_near, supply_is_thin
from matching.telling.groups import Group, group_count, in_group
from matching.telling.mismatch import mismatches
from matching.telling.report import as_json, report
from matching.verdicts import judged_providers
from matching.verdicts.judged_providers import OPEN_PLACES, OPEN_VERDICTS, UNFILTERED, PlaceFilter
from matching.verdicts.ordering import BEST_FIRST
from matching.verdicts.preferences import LEAST, MOST, PREFERENCES
from matching.what_if import next_questions
from matching.what_if.next_questions import can_matter, count_open_verdicts, useful_questions
from tests.shared.any_places import PROVIDER
from tests.shared.few_places import with_places
from tests.shared.persona_files import CONTENT, DAY
from tests.shared.strategies import PROFILES, thorough

WEIGHTS = st.dictionaries(st.sampled_from(PREFERENCES), st.integers(LEAST, MOST))
MADE_UP = made_up_places(CONTENT, 60)
STAYS = PlaceFilter(kinds=STAY_KINDS)
FILTERS = (
    UNFILTERED,
    OPEN_PLACES,
    PlaceFilter(OPEN_VERDICTS, STAY_KINDS),
    PlaceFilter(near_home=True),
    PlaceFilter(("unsuitable",)),
)
CHOSEN = (*list(CONTENT.providers)[::9], "elv", "nothing_of_this_name")


def both_ways(content: Content, answers: Answers) -> tuple[Judgement, Judgement]:
    """Judge one by one, and over columns."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(judgement, "MANY_PROVIDERS", len(content.providers) + 1)
        each_alone = judge_all(content, answers, DAY)
        patch.setattr(judgement, "MANY_PROVIDERS", 0)
        return each_alone, judge_all(content, answers, DAY)


ASKED: dict[str, Callable[[Content, Judgement], Any]] = {
    "order": lambda _, judgement: list(judgement.providers),
    "warnings": lambda _, judgement: judgement.warnings,
    "counts": lambda _, judgement: [judgement.judged_providers.count(verdict) for verdict in BEST_FIRST],
    "first of some": lambda _, judgement: [
        judgement.judged_providers.first(most, only) for most in (0, 1, 3, 20) for only in FILTERS
    ],
    "nearest": lambda _, judgement: [judgement.judged_providers.nearest(most, STAYS) for most in (0, 2, 20)],
    "advice": advise,
    "groups": lambda content, judgement: {
        name: (group_count(content, judgement, "providers", name), in_group(content, judgement, "providers", name, 7))
        for name in get_args(Group)
    },
    "questions": lambda content, judgement: (useful_questions(content, judgement), count_open_verdicts(judgement)),
    "can matter": lambda content, judgement: {
        name for name in content.questions if can_matter(content, judgement, name)
    },
    "near": lambda content, judgement: (
        open_near(judgement),
        beyond(content, judgement),
        supply_is_thin(content, judgement.person),
    ),
    "mismatches": mismatches,
    "in the plan": lambda content, judgement: chosen_or_first(content, judgement, CHOSEN),
    "points that search": lambda content, judgement: points_that_search(content, judgement, list(content.forms)),
}
"""Everything that pages ask about places."""


def assert_same(content: Content, answers: Answers) -> None:
    """Ask both ways everything."""
    each_alone, at_once = both_ways(content, answers)
    both = {name: (ask(content, each_alone), ask(content, at_once)) for name, ask in ASKED.items()}
    assert {name: alone for name, (alone, _) in both.items()} == {name: other for name, (_, other) in both.items()}


@thorough(25)
@given(PROFILES, WEIGHTS)
def test_the_places_we_know(answers: Answers, weights: dict[str, int]) -> None:
    """Whoever asks, whatever matters to them, gets the same from either way."""
    assert_same(CONTENT, {**answers, "preferences": weights})


@thorough(60)
@given(PROFILES, WEIGHTS, st.lists(PROVIDER, max_size=6))
def test_any_places(answers: Answers, weights: dict[str, int], providers: list[Provider]) -> None:
    """Whatever places offer, know and ask for themselves, both ways agree."""
    content = with_places({f"p{number}": provider for number, provider in enumerate(providers)})
    assert_same(content, {**answers, "preferences": weights})


@thorough(10)
@given(PROFILES, WEIGHTS, st.integers(1, 12))
def test_more_places_than_are_looked_at(answers: Answers, weights: dict[str, int], most: int) -> None:
    """Also where only the first of a long list are looked at, these are the same."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (judged_providers, next_questions, border, mismatch, arranging, groups):
            patch.setattr(module, "LOOKED_AT", most)
        assert_same(with_places(MADE_UP), {**answers, "preferences": weights})


@pytest.mark.slow
@thorough(5)
@given(PROFILES)
def test_the_whole_report_is_the_same(answers: Answers) -> None:
    """What the command prints doesn't tell in which way it was judged."""
    each_alone, at_once = (as_json(report(CONTENT, both_way)) for both_way in both_ways(CONTENT, answers))
    assert each_alone == at_once


@thorough(40)
@given(PROFILES)
def test_what_is_near_is_what_is_near_one_by_one(answers: Answers) -> None:
    """Looking places up by where they are finds those that lie near, and no others."""
    person = judge_all(CONTENT, answers, DAY).person
    closed = {
        name
        for name, provider in CONTENT.providers.items()
        if "status" in provider.facts and provider.facts["status"].value == "closed"
    }
    expected = {name for name, provider in CONTENT.providers.items() if is_near(CONTENT, person, provider)}
    assert set(known_near(CONTENT, person)) == expected - closed


def test_a_small_catalogue_is_judged_one_by_one() -> None:
    """The places we know don't need columns; so many as judgement.MANY_PROVIDERS do."""
    assert len(CONTENT.providers) < judgement.MANY_PROVIDERS
    assert isinstance(judge_all(CONTENT, {}, DAY).judged_providers, judged_providers.JudgedList)
    place = CONTENT.providers["plezant"]
    many = with_places({f"p{number}": place for number in range(judgement.MANY_PROVIDERS)})
    assert not isinstance(judge_all(many, {}, DAY).judged_providers, judged_providers.JudgedList)


@pytest.mark.slow
def test_columns_that_were_dropped_are_judged_again() -> None:
    """However many people come after, somebody who returns is told the same."""
    answers = {"municipality": "Haarlem", "max_travel_km": 30}
    _, judgement = both_ways(CONTENT, answers)
    before = [place.id for place in judgement.providers]
    others = [both_ways(CONTENT, {"nights": nights})[1] for nights in range(1, 20)]
    assert all(len(other.providers) == len(before) for other in others)
    assert [place.id for place in judgement.providers] == before
