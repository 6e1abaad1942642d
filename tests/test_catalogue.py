"""Judging a whole catalogue at once gives exactly what judging its places one by one gives."""

from datetime import date
from random import Random
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from persona_files import CONTENT, DAY
from strategies import PROFILES, thorough

from benchmarks.make_catalogue import UNKNOWN, make_catalogue
from matching import column_rules
from matching.answers import Answers
from matching.catalogue import JudgedCatalogue, judge_catalogue, judge_first
from matching.column_facts import distances
from matching.columns import Catalogue, catalogue_from, catalogue_of
from matching.conditions import Condition
from matching.content import PlaceFact, Provider, Rule, Serves
from matching.explaining import reasons
from matching.judging import BEST_FIRST, judge_providers
from matching.loading import Content
from matching.places import Place, kilometres, kilometres_exact, municipality
from matching.situation import situation

DAYS = st.sampled_from([DAY, date(2024, 1, 1), date(2026, 7, 1)])
PLACE_FACTS = {name.removeprefix("place."): fact for name, fact in CONTENT.facts.items() if name.startswith("place.")}
NUMBERS = (
    "nights",
    "nights_this_year",
    "max_travel_km",
    *(name for name, one in CONTENT.facts.items() if one.kind == "number"),
)
CHOICES = {
    **{
        name: list(one.options)
        for name, one in CONTENT.questions.items()
        if one.kind in ("choice", "choices") and one.options
    },
    **{name: list(one.options) for name, one in CONTENT.facts.items() if one.kind == "choice"},
}
YES_NO = [name for name, one in (*CONTENT.questions.items(), *CONTENT.facts.items()) if one.kind == "yes_no"]
SOURCE = next(iter(CONTENT.sources))
SENTENCES = {"met": "Ja.", "not_met": "Nee.", "unknown": "Vraag het.", "whom": "provider"}
MUNICIPALITIES = sorted(one.name for one in CONTENT.places.municipalities.values() if one.code < "GM0400")
MADE_UP, AREAS = make_catalogue(CONTENT, 300)


def options_of(name: str) -> st.SearchStrategy[dict[str, Any]]:
    """Return comparisons with the options of one question or fact."""
    some = st.lists(st.sampled_from(CHOICES[name]), min_size=1, max_size=2)
    return st.builds(lambda how, wanted: {"about": name, how: wanted}, st.sampled_from(["one_of", "none_of"]), some)


BRANCHES = st.one_of(
    st.sampled_from(sorted(CHOICES)).flatmap(options_of),
    st.builds(lambda name, wanted: {"about": name, "is": wanted}, st.sampled_from(YES_NO), st.booleans()),
    st.builds(
        lambda name, how, limit: {"about": name, how: limit},
        st.sampled_from(NUMBERS),
        st.sampled_from(["at_least", "at_most"]),
        st.integers(0, 60),
    ),
    st.builds(
        lambda name, how, limit: {"about": name, how: limit},
        st.sampled_from(NUMBERS),
        st.sampled_from(["at_least_of", "at_most_of"]),
        st.sampled_from([*NUMBERS, "wlz_etmalen_per_jaar", "plezant_etmalen_per_jaar"]),
    ),
)
"""Every kind of comparison, over every answer and fact that there is."""


@st.composite
def rules(draw: st.DrawFn) -> Condition | Rule:
    """Return a rule of a place: a shared one, or any other."""
    if draw(st.booleans()):
        return Rule(use=draw(st.sampled_from(sorted(CONTENT.conditions))))
    branches = draw(st.lists(BRANCHES, min_size=1, max_size=3))
    compared = branches[0] if len(branches) == 1 else {"about": branches[0]["about"], "any_of": branches}
    days = {"valid_from": draw(st.sampled_from([None, DAY])), "weight": draw(st.integers(1, 9))}
    effect = draw(st.sampled_from(["excludes", "asks", "favours", "disfavours"]))
    return Condition.model_validate(compared | SENTENCES | days | {"effect": effect})


def values_of(name: str) -> st.SearchStrategy[PlaceFact]:
    """Return a fact of a place: certain or not, and sometimes a parameter, or a value of the wrong kind."""
    kind = PLACE_FACTS[name]
    values = {
        "yes_no": st.sampled_from([True, False, 1, 0]),
        "choice": st.sampled_from(list(kind.options) or [""]),
        "number": st.integers(0, 60),
    }
    fact = {"source": st.just((SOURCE,)), "certain": st.sampled_from([True, True, False])}
    told = st.builds(PlaceFact, value=values[kind.kind], **fact)
    looked_up = st.builds(
        PlaceFact, parameter=st.sampled_from(["plezant_etmalen_per_jaar", "wlz_etmalen_per_jaar"]), **fact
    )
    return st.one_of(told, looked_up) if kind.kind == "number" else told


AREA = st.builds(
    Serves,
    nationwide=st.sampled_from([False, False, True]),
    municipalities=st.lists(st.sampled_from([*MUNICIPALITIES, "Haarlem", "Helmond"]), max_size=2),
    only_these=st.booleans(),
    perhaps=st.lists(st.sampled_from(["Breda", "Waalre"]), max_size=2),
    provinces=st.lists(st.sampled_from(["Noord-Holland", "Noord-Brabant"]), max_size=1),
)
PROVIDER = st.builds(
    Provider,
    name=st.just("Verzonnen plek"),
    kind=st.just("place"),
    in_short=st.just("Verzonnen."),
    where=st.just("Nergens"),
    how_to_book=st.just("Niet."),
    source=st.just((SOURCE,)),
    located_in=st.sampled_from([None, "Haarlem", "Lieshout", "Wijdewormer", "Hengelo", "Amsterdam"]),
    serves=AREA,
    forms=st.lists(st.sampled_from(sorted(CONTENT.forms)), min_size=1, max_size=3, unique=True),
    conditions=st.lists(rules(), max_size=4).map(tuple),
    facts=st.fixed_dictionaries({}, optional={name: values_of(name) for name in PLACE_FACTS}),
)
"""Any place at all."""


def with_providers(providers: dict[str, Provider]) -> Content:
    """Return content with these places only."""
    return CONTENT.model_copy(update={"providers": providers})


def assert_same(content: Content, judged: JudgedCatalogue) -> None:
    """Compare everything about every place, and the order, with what judging one by one gives."""
    one_by_one = judge_providers(content, judged.person)
    ids = [str(name) for name in judged.catalogue.ids]
    at_once = zip(judged.verdicts, judged.excluding, judged.open, judged.fit, strict=True)
    found = {
        name: (BEST_FIRST[verdict], *map(int, numbers)) for name, (verdict, *numbers) in zip(ids, at_once, strict=True)
    }
    assert found == {one.id: (one.verdict, len(one.excluding), len(one.open), one.fit) for one in one_by_one}
    assert [ids[row] for row in judged.order] == [one.id for one in one_by_one]


@thorough(40)
@given(PROFILES, DAYS)
def test_the_places_we_know(answers: Answers, day: date) -> None:
    """Whoever asks, on whatever day."""
    assert_same(CONTENT, judge_catalogue(CONTENT, catalogue_of(CONTENT), situation(CONTENT, answers, day)))


@thorough(120)
@given(PROFILES, DAYS, st.lists(PROVIDER, max_size=6))
def test_any_places(answers: Answers, day: date, providers: list[Provider]) -> None:
    """Whatever places offer, know and ask for themselves."""
    content = with_providers({f"p{number}": one for number, one in enumerate(providers)})
    assert_same(content, judge_catalogue(content, catalogue_of(content), situation(content, answers, day)))


@thorough(40)
@given(PROFILES, st.lists(PROVIDER, min_size=2, max_size=4))
def test_facts_with_many_values(answers: Answers, providers: list[Provider]) -> None:
    """Where a fact has too many values to try each of them, only those that occur are tried."""
    content = with_providers({f"p{number}": one for number, one in enumerate(providers)})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(column_rules, "MOST_CELLS", 1)
        assert_same(content, judge_catalogue(content, catalogue_of(content), situation(content, answers, DAY)))


@thorough(20)
@given(PROFILES, st.integers(0, 260))
def test_a_table_of_places(answers: Answers, start: int) -> None:
    """A table of made-up places is judged as the places that its rows stand for."""
    table = MADE_UP.iloc[start : start + 40]
    catalogue = catalogue_from(CONTENT, table, AREAS)
    content = with_providers({str(name): catalogue.provider(row) for row, name in enumerate(catalogue.ids)})
    assert_same(content, judge_catalogue(CONTENT, catalogue, situation(CONTENT, answers, DAY)))


@thorough(8)
@given(PROFILES, st.randoms(use_true_random=False))
def test_order_of_rows_never_matters(answers: Answers, shuffle: Random) -> None:
    """The same places in another order have the same verdicts and ranks."""
    person = situation(CONTENT, answers, DAY)
    rows = sorted(range(len(MADE_UP)), key=lambda _: shuffle.random())
    tables = [
        judge_catalogue(CONTENT, catalogue_from(CONTENT, table, AREAS), person).table()
        for table in (MADE_UP, MADE_UP.iloc[rows])
    ]
    assert tables[0].sort_index().equals(tables[1].sort_index())


@thorough(15)
@given(PROFILES, st.integers(0, 25))
def test_the_first_places_come_with_their_reasons(answers: Answers, most: int) -> None:
    """The best places, judged one by one, are those and say what they always say."""
    person = situation(CONTENT, answers, DAY)
    judged = judge_catalogue(CONTENT, catalogue_of(CONTENT), person)
    narrowed, first = judge_first(CONTENT, judged, most)
    expected = judge_providers(CONTENT, person)[:most]
    assert first == expected
    assert [reasons(narrowed, one, person) for one in first] == [reasons(CONTENT, one, person) for one in expected]


@thorough(15)
@given(st.sampled_from(CONTENT.places.all))
def test_distances_are_those_of_one_place(home: Place) -> None:
    """To the kilometre."""
    spots = (None, *CONTENT.places.all[::9])
    assert distances(home, spots) == [spot and kilometres(home, spot) for spot in spots]
    assert distances(None, spots) == [None] * len(spots)


def test_distances_close_to_a_half_kilometre() -> None:
    """Where the last bit of a sine could round the other way."""
    home = municipality("Utrecht", CONTENT.places)
    assert home
    spots = sorted(CONTENT.places.all, key=lambda spot: abs(kilometres_exact(home, spot) % 1 - 0.5))[:200]
    assert distances(home, spots) == [kilometres(home, spot) for spot in spots]


def test_nothing_to_judge() -> None:
    """An empty catalogue is well too."""
    person = situation(CONTENT, {}, DAY)
    for catalogue in (catalogue_of(with_providers({})), catalogue_from(CONTENT, MADE_UP.iloc[:0], AREAS)):
        judged = judge_catalogue(CONTENT, catalogue, person)
        assert (len(catalogue), list(judged.order), judged.first(20), len(judged.table())) == (0, [], [], 0)


def test_ids_are_unique() -> None:
    """A table with two places of one name for us is refused."""
    with pytest.raises(ValueError, match="unique"):
        catalogue_from(CONTENT, MADE_UP.iloc[[0, 0]], AREAS)


def test_best_first_in_a_table() -> None:
    """The ranks are the order of the pages."""
    judged = judge_catalogue(CONTENT, catalogue_of(CONTENT), situation(CONTENT, {"municipality": "Haarlem"}, DAY))
    table = judged.table().sort_values("rank")
    assert list(table.index) == [one.id for one in judge_providers(CONTENT, judged.person)]
    assert table["verdict"].is_monotonic_increasing


def test_made_up_places_are_always_the_same_and_say_so() -> None:
    """Nobody can take one for a real place."""
    again, _ = make_catalogue(CONTENT, 300)
    assert again.equals(MADE_UP)
    assert not make_catalogue(CONTENT, 300, seed=1)[0].equals(MADE_UP)
    assert MADE_UP["name"].str.fullmatch(r"Verzonnen plek \d{7}").all()
    assert MADE_UP.index.str.startswith("verzonnen_").all()


def test_made_up_places_have_gaps() -> None:
    """As many as asked, so that unknown is tried too."""
    table, areas = make_catalogue(CONTENT, 5000)
    shares = table[list(UNKNOWN)].isna().mean().to_numpy()
    assert np.abs(shares - np.array(list(UNKNOWN.values()))).max() < 0.03
    catalogue: Catalogue = catalogue_from(CONTENT, table, areas)
    assert len(catalogue) == 5000
    assert {len(set(column.codes)) > 2 for column in catalogue.facts.values()} == {True}
