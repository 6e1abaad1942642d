"""Judging a whole catalogue at once gives exactly what judging its places one by one gives."""

from datetime import date
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.column_tables import catalogue_from
from benchmarks.judged_tables import judge_first, verdict_table
from benchmarks.make_catalogue import UNKNOWN, make_catalogue
from matching.at_scale import column_rules
from matching.at_scale.column_facts import distances
from matching.at_scale.columns import Catalogue, catalogue_of
from matching.at_scale.judged_catalogue import JudgedCatalogue, judge_catalogue
from matching.entries.content import Content
from matching.entries.places import Place, kilometres, kilometres_exact, municipality
from matching.entries.providers import Provider
from matching.judgement.judgement import judge_providers
from matching.person.answers import Answers
from matching.person.situation import situation
from matching.telling.explaining import reasons
from matching.verdicts.ordering import BEST_FIRST
from tests.shared.any_places import PROVIDER
from tests.shared.few_places import with_places
from tests.shared.persona_files import CONTENT, DAY
from tests.shared.strategies import PROFILES, thorough

DAYS = st.sampled_from([DAY, date(2024, 1, 1), date(2026, 7, 1)])
MADE_UP, AREAS = make_catalogue(CONTENT, 300)


def assert_same(content: Content, judged: JudgedCatalogue) -> None:
    """Compare everything about every place, and the order, with what judging one by one gives."""
    each_alone = judge_providers(content, judged.person).all
    ids = [str(name) for name in judged.catalogue.ids]
    at_once = zip(judged.verdicts, judged.excluding, judged.asking, judged.fit, strict=True)
    by_id = {
        name: (BEST_FIRST[verdict], *map(int, numbers)) for name, (verdict, *numbers) in zip(ids, at_once, strict=True)
    }
    assert by_id == {
        judged.id: (judged.verdict, len(judged.excluding), len(judged.asking), judged.fit) for judged in each_alone
    }
    assert [ids[row] for row in judged.order] == [judged.id for judged in each_alone]


@thorough(40)
@given(PROFILES, DAYS)
def test_the_places_we_know(answers: Answers, day: date) -> None:
    """Whoever asks, on whatever day, gets the same verdicts and order from either way of judging."""
    assert_same(CONTENT, judge_catalogue(CONTENT, catalogue_of(CONTENT), situation(CONTENT, answers, day)))


@thorough(120)
@given(PROFILES, DAYS, st.lists(PROVIDER, max_size=6))
def test_any_places(answers: Answers, day: date, providers: list[Provider]) -> None:
    """Whatever places offer, know and ask for themselves, both ways of judging agree."""
    content = with_places({f"p{number}": provider for number, provider in enumerate(providers)})
    assert_same(content, judge_catalogue(content, catalogue_of(content), situation(content, answers, day)))


@thorough(40)
@given(PROFILES, st.lists(PROVIDER, min_size=2, max_size=4))
def test_facts_with_many_values(answers: Answers, providers: list[Provider]) -> None:
    """Where a fact has too many values to try each of them, only those that occur are tried."""
    content = with_places({f"p{number}": provider for number, provider in enumerate(providers)})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(column_rules, "MOST_CELLS", 1)
        assert_same(content, judge_catalogue(content, catalogue_of(content), situation(content, answers, DAY)))


@thorough(20)
@given(PROFILES, st.integers(0, 260))
def test_a_table_of_places(answers: Answers, start: int) -> None:
    """A table of made-up places is judged as the places that its rows stand for."""
    table = MADE_UP.iloc[start : start + 40]
    catalogue = catalogue_from(CONTENT, table, AREAS)
    content = with_places({str(name): catalogue.provider(row) for row, name in enumerate(catalogue.ids)})
    assert_same(content, judge_catalogue(CONTENT, catalogue, situation(CONTENT, answers, DAY)))


@thorough(8)
@given(PROFILES, st.randoms(use_true_random=False))
def test_order_of_rows_never_matters(answers: Answers, shuffle: Random) -> None:
    """The same places in another order have the same verdicts and ranks."""
    person = situation(CONTENT, answers, DAY)
    rows = sorted(range(len(MADE_UP)), key=lambda _: shuffle.random())
    tables = [
        verdict_table(judge_catalogue(CONTENT, catalogue_from(CONTENT, table, AREAS), person))
        for table in (MADE_UP, MADE_UP.iloc[rows])
    ]
    assert tables[0].sort_index().equals(tables[1].sort_index())


@thorough(15)
@given(PROFILES, st.integers(0, 25))
def test_the_first_places_come_with_their_reasons(answers: Answers, most: int) -> None:
    """The best places, judged one by one in content that holds only them, are those and say what they always say."""
    person = situation(CONTENT, answers, DAY)
    judged = judge_catalogue(CONTENT, catalogue_of(CONTENT), person)
    narrowed, first = judge_first(CONTENT, judged, most)
    expected = judge_providers(CONTENT, person).all[:most]
    assert first == expected
    assert list(narrowed.providers) == [place.id for place in first]
    assert [str(judged.catalogue.ids[row]) for row in judged.best(most)] == [place.id for place in first]
    assert [reasons(narrowed, place, person) for place in first] == [
        reasons(CONTENT, place, person) for place in expected
    ]


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
    person = situation(CONTENT, {}, DAY)
    for catalogue in (catalogue_of(with_places({})), catalogue_from(CONTENT, MADE_UP.iloc[:0], AREAS)):
        judged = judge_catalogue(CONTENT, catalogue, person)
        assert (len(catalogue), list(judged.order), list(judged.best(20)), len(verdict_table(judged))) == (0, [], [], 0)


def test_ids_are_unique() -> None:
    """A table with two places of one name for us is refused."""
    with pytest.raises(ValueError, match="unique"):
        catalogue_from(CONTENT, MADE_UP.iloc[[0, 0]], AREAS)


def test_best_first_in_a_table() -> None:
    """The ranks in a table are the order of the pages."""
    judged = judge_catalogue(CONTENT, catalogue_of(CONTENT), situation(CONTENT, {"municipality": "Haarlem"}, DAY))
    table = verdict_table(judged).sort_values("rank")
    assert list(table.index) == [place.id for place in judge_providers(CONTENT, judged.person).all]
    assert table["verdict"].is_monotonic_increasing


def test_made_up_places_are_always_the_same_and_say_so() -> None:
    """Nobody can take a made-up place for a real one, and every measurement has the same ones."""
    again, _ = make_catalogue(CONTENT, 300)
    assert again.equals(MADE_UP)
    assert not make_catalogue(CONTENT, 300, seed=1)[0].equals(MADE_UP)
    assert MADE_UP["name"].str.fullmatch(r"Verzonnen plek \d{7}").all()
    assert MADE_UP.index.str.startswith("verzonnen_").all()


def test_made_up_places_have_gaps() -> None:
    """As much is left open as was asked for, so that unknown facts are measured too."""
    table, areas = make_catalogue(CONTENT, 5000)
    shares = table[list(UNKNOWN)].isna().mean().to_numpy()
    assert np.abs(shares - np.array(list(UNKNOWN.values()))).max() < 0.03
    catalogue: Catalogue = catalogue_from(CONTENT, table, areas)
    assert len(catalogue) == 5000
    assert {len(set(column.codes)) > 2 for column in catalogue.facts.values()} == {True}
