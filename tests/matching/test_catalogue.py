"""Judging a whole catalogue at once gives exactly what judging its places one by one gives."""

import re
from collections import Counter
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.made_up_places import UNKNOWN, made_up_places
from matching.at_scale import column_rules
from matching.at_scale.column_facts import distances
from matching.at_scale.column_rules import EXCLUDES, asking_in, fit_in
from matching.at_scale.columns import catalogue_of
from matching.at_scale.judged_columns import JudgedColumns, judge_catalogue
from matching.entries.content import Content
from matching.entries.places import Place, kilometres, kilometres_exact, municipality
from matching.entries.providers import Provider
from matching.judgement.judgement import judge_providers
from matching.person.answers import Answers
from matching.person.situation import situation
from matching.verdicts.ordering import BEST_FIRST
from tests.shared.any_places import PROVIDER
from tests.shared.persona_files import CONTENT, DAY
from tests.shared.strategies import PROFILES, thorough

DAYS = st.sampled_from([DAY, date(2024, 1, 1), date(2026, 7, 1)])
MADE_UP = list(made_up_places(CONTENT, 300).items())


def with_providers(providers: dict[str, Provider]) -> Content:
    """Content with these places only."""
    return CONTENT.model_copy(update={"providers": providers})


def assert_same(content: Content, judged: JudgedColumns) -> None:
    """Compare everything about every place, and the order, with what judging one by one gives."""
    each_judged = judge_providers(content, judged.person).all
    ids = [str(name) for name in judged.catalogue.ids]
    excluding, asking, fit = judged.counts // EXCLUDES, asking_in(judged.counts), fit_in(judged.counts)
    at_once = zip(judged.verdicts, excluding, asking, fit, strict=True)
    from_columns = {
        name: (BEST_FIRST[verdict], *map(int, numbers)) for name, (verdict, *numbers) in zip(ids, at_once, strict=True)
    }
    assert from_columns == {
        judged.id: (judged.verdict, len(judged.excluding), len(judged.asking), judged.fit) for judged in each_judged
    }
    assert [ids[row] for row in judged.order] == [judged.id for judged in each_judged]


@thorough(40)
@given(PROFILES, DAYS)
def test_the_places_we_know(answers: Answers, day: date) -> None:
    """Whoever asks, on whatever day, gets the same verdicts and order from either way of judging."""
    assert_same(CONTENT, judge_catalogue(CONTENT, catalogue_of(CONTENT), situation(CONTENT, answers, day)))


@thorough(120)
@given(PROFILES, DAYS, st.lists(PROVIDER, max_size=6))
def test_any_places(answers: Answers, day: date, providers: list[Provider]) -> None:
    """Whatever places offer, know and ask for themselves, both ways of judging agree."""
    content = with_providers({f"p{number}": provider for number, provider in enumerate(providers)})
    assert_same(content, judge_catalogue(content, catalogue_of(content), situation(content, answers, day)))


@thorough(40)
@given(PROFILES, st.lists(PROVIDER, min_size=2, max_size=4))
def test_facts_with_many_values(answers: Answers, providers: list[Provider]) -> None:
    """Where a fact has too many values to try each of them, only those that occur are tried."""
    content = with_providers({f"p{number}": provider for number, provider in enumerate(providers)})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(column_rules, "MOST_CELLS", 1)
        assert_same(content, judge_catalogue(content, catalogue_of(content), situation(content, answers, DAY)))


@thorough(20)
@given(PROFILES, st.integers(0, 260))
def test_made_up_places(answers: Answers, start: int) -> None:
    """Places with as many gaps as those of a large catalogue are judged the same, too."""
    content = with_providers(dict(MADE_UP[start : start + 40]))
    assert_same(content, judge_catalogue(content, catalogue_of(content), situation(content, answers, DAY)))


@thorough(8)
@given(PROFILES, st.permutations(MADE_UP))
def test_order_of_rows_never_matters(answers: Answers, shuffled: list[tuple[str, Provider]]) -> None:
    """The same places in another order have the same verdicts and ranks."""
    person = situation(CONTENT, answers, DAY)
    catalogues = [catalogue_of(with_providers(dict(places))) for places in (MADE_UP, shuffled)]
    judged, again = (judge_catalogue(CONTENT, catalogue, person) for catalogue in catalogues)
    assert [*catalogues[0].ids[judged.order]] == [*catalogues[1].ids[again.order]]
    assert judged.counts[judged.order].tolist() == again.counts[again.order].tolist()


@thorough(15)
@given(PROFILES, st.integers(0, 25))
def test_the_first_places_need_no_order_of_all_others(answers: Answers, most: int) -> None:
    """The best of all places, or of some, are those that come first when all are put in order."""
    judged = judge_catalogue(CONTENT, catalogue_of(CONTENT), situation(CONTENT, answers, DAY))
    every, some = np.arange(len(judged.catalogue)), np.arange(0, len(judged.catalogue), 3)
    assert list(judged.best(every, most)) == list(judged.order[:most])
    assert list(judged.best(some, most)) == [row for row in judged.order if row % 3 == 0][:most]


@thorough(15)
@given(st.sampled_from(CONTENT.places.all))
def test_distances_are_those_of_one_place(home: Place) -> None:
    """A visitor reads the same kilometres in a list as at one place, and none where a spot is unknown."""
    spots = (None, *CONTENT.places.all[::9])
    assert distances(home, spots) == [spot and kilometres(home, spot) for spot in spots]
    assert distances(None, spots) == [None] * len(spots)


def test_distances_close_to_a_half_kilometre() -> None:
    """A list and one place agree, too, where the last bit of a sine could round the other way."""
    home = municipality("Utrecht", CONTENT.places)
    assert home
    spots = sorted(CONTENT.places.all, key=lambda spot: abs(kilometres_exact(home, spot) % 1 - 0.5))[:200]
    assert distances(home, spots) == [kilometres(home, spot) for spot in spots]


def test_nothing_to_judge() -> None:
    """An empty catalogue gives an empty list, and no mistake."""
    catalogue = catalogue_of(with_providers({}))
    judged = judge_catalogue(CONTENT, catalogue, situation(CONTENT, {}, DAY))
    assert (len(catalogue), list(judged.order), list(judged.verdicts)) == (0, [], [])
    assert list(judged.best(judged.order, 20)) == []


def test_made_up_places_are_always_the_same_and_say_so() -> None:
    """Nobody can take a made-up place for a real one, and every measurement has the same ones."""
    assert list(made_up_places(CONTENT, 300).items()) == MADE_UP
    assert list(made_up_places(CONTENT, 300, seed=1).items()) != MADE_UP
    assert all(re.fullmatch(r"Verzonnen plek \d{7}", place.name) for _, place in MADE_UP)
    assert all(name.startswith("verzonnen_") for name, _ in MADE_UP)


def test_made_up_places_have_gaps() -> None:
    """As much is left open as was asked for, so that unknown facts are measured too."""
    places = made_up_places(CONTENT, 5000)
    known = Counter(fact for place in places.values() for fact in place.facts)
    assert {name: 1 - known[name] / 5000 for name in UNKNOWN} == pytest.approx(UNKNOWN, abs=0.03)
    catalogue = catalogue_of(with_providers(places))
    assert len(catalogue) == 5000
    assert {len(set(column.codes)) > 2 for column in catalogue.facts.values()} == {True}
