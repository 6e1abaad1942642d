"""A large catalogue is judged over columns, a small one place by place: whatever a page asks, both say the same."""

from collections.abc import Callable
from typing import Any

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
from matching.telling.groups import GROUPS, group_count, in_group
from matching.telling.mismatch import mismatches
from matching.telling.report import as_json, report
from matching.verdicts import judged_providers
from matching.verdicts.judged_providers import OPEN_PLACES, OPEN_VERDICTS, UNFILTERED, PlaceFilter
from matching.verdicts.ordering import BEST_FIRST
from matching.verdicts.preferences import LEAST, MOST, PREFERENCES
from matching.what_if import next_questions
from matching.what_if.next_questions import can_matter, count_open_verdicts, useful_questions
from tests.shared.any_places import PROVIDER
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


def with_providers(providers: dict[str, Provider]) -> Content:
    """Return content with these places only."""
    return CONTENT.model_copy(update={"providers": providers})


def both_ways(content: Content, answers: Answers) -> tuple[Judgement, Judgement]:
    """Judge one by one, and over columns."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(judgement, "MANY_PROVIDERS", len(content.providers) + 1)
        one_by_one = judge_all(content, answers, DAY)
        patch.setattr(judgement, "MANY_PROVIDERS", 0)
        return one_by_one, judge_all(content, answers, DAY)


ASKED: dict[str, Callable[[Content, Judgement], Any]] = {
    "order": lambda _, found: list(found.providers),
    "warnings": lambda _, found: found.warnings,
    "counts": lambda _, found: [found.judged_providers.count(verdict) for verdict in BEST_FIRST],
    "first of some": lambda _, found: [
        found.judged_providers.first(most, only) for most in (0, 1, 3, 20) for only in FILTERS
    ],
    "nearest": lambda _, found: [found.judged_providers.nearest(most, STAYS) for most in (0, 2, 20)],
    "advice": advise,
    "groups": lambda content, found: {
        name: (group_count(content, found, "providers", name), in_group(content, found, "providers", name, 7))
        for name in GROUPS
    },
    "questions": lambda content, found: (useful_questions(content, found), count_open_verdicts(found)),
    "can matter": lambda content, found: {name for name in content.questions if can_matter(content, found, name)},
    "near": lambda content, found: (open_near(found), beyond(content, found), supply_is_thin(content, found.person)),
    "mismatches": mismatches,
    "in the plan": lambda content, found: chosen_or_first(content, found, CHOSEN),
    "points that search": lambda content, found: points_that_search(content, found, list(content.forms)),
}
"""Everything that pages ask about places."""


def assert_same(content: Content, answers: Answers) -> None:
    """Ask both ways everything."""
    one_by_one, at_once = both_ways(content, answers)
    told = {name: (ask(content, one_by_one), ask(content, at_once)) for name, ask in ASKED.items()}
    assert {name: one for name, (one, _) in told.items()} == {name: other for name, (_, other) in told.items()}


@thorough(25)
@given(PROFILES, WEIGHTS)
def test_the_places_we_know(answers: Answers, weights: dict[str, int]) -> None:
    """Whoever asks, whatever matters to them, gets the same from either way."""
    assert_same(CONTENT, {**answers, "preferences": weights})


@thorough(60)
@given(PROFILES, WEIGHTS, st.lists(PROVIDER, max_size=6))
def test_any_places(answers: Answers, weights: dict[str, int], providers: list[Provider]) -> None:
    """Whatever places offer, know and ask for themselves, both ways agree."""
    content = with_providers({f"p{number}": one for number, one in enumerate(providers)})
    assert_same(content, {**answers, "preferences": weights})


@thorough(10)
@given(PROFILES, WEIGHTS, st.integers(1, 12))
def test_more_places_than_are_looked_at(answers: Answers, weights: dict[str, int], most: int) -> None:
    """Also where only the first of a long list are looked at, these are the same."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (judged_providers, next_questions, border, mismatch, arranging, groups):
            patch.setattr(module, "LOOKED_AT", most)
        assert_same(with_providers(MADE_UP), {**answers, "preferences": weights})


@thorough(5)
@given(PROFILES)
def test_the_whole_report_is_the_same(answers: Answers) -> None:
    """What the command prints doesn't tell in which way it was judged."""
    one_by_one, at_once = (as_json(report(CONTENT, both_way)) for both_way in both_ways(CONTENT, answers))
    assert one_by_one == at_once


@thorough(40)
@given(PROFILES)
def test_what_is_near_is_what_is_near_one_by_one(answers: Answers) -> None:
    """Looking places up by where they are finds those that lie near, and no others."""
    person = judge_all(CONTENT, answers, DAY).person
    closed = {name for name, one in CONTENT.providers.items() if is_closed(one)}
    expected = {name for name, one in CONTENT.providers.items() if is_near(CONTENT, person, one)}
    assert set(known_near(CONTENT, person)) == expected - closed


def is_closed(provider: Provider) -> bool:
    """Tell whether a place is known to be closed."""
    return "status" in provider.facts and provider.facts["status"].value == "closed"


def test_a_small_catalogue_is_judged_one_by_one() -> None:
    """The places we know don't need columns; so many as judgement.MANY_PROVIDERS do."""
    assert len(CONTENT.providers) < judgement.MANY_PROVIDERS
    assert isinstance(judge_all(CONTENT, {}, DAY).judged_providers, judged_providers.JudgedList)
    place = CONTENT.providers["plezant"]
    many = with_providers({f"p{number}": place for number in range(judgement.MANY_PROVIDERS)})
    assert not isinstance(judge_all(many, {}, DAY).judged_providers, judged_providers.JudgedList)


@pytest.mark.slow
def test_columns_that_were_dropped_are_judged_again() -> None:
    """However many people come after, somebody who returns is told the same."""
    answers = {"municipality": "Haarlem", "max_travel_km": 30}
    _, found = both_ways(CONTENT, answers)
    before = [place.id for place in found.providers]
    others = [both_ways(CONTENT, {"nights": nights})[1] for nights in range(1, 20)]
    assert all(len(other.providers) == len(before) for other in others)
    assert [place.id for place in found.providers] == before
