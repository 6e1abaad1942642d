"""A large catalogue, of which places are judged when they are looked at, and of which little may be known."""

from collections.abc import Mapping

import pytest

from matching.entries.providers import Provider, Serves
from matching.judgement import judgement
from matching.judgement.judgement import Judgement, judge_all
from tests.shared.few_places import with_places
from tests.shared.persona_files import CONTENT, DAY

ANSWERS = {"municipality": "Haarlem", "max_travel_km": 30, "preferences": {"soon": 3, "stay_together": 1}}


def over_columns(providers: Mapping[str, Provider], monkeypatch: pytest.MonkeyPatch) -> Judgement:
    """Judge these places as a large catalogue."""
    monkeypatch.setattr(judgement, "MANY_PROVIDERS", 0)
    return judge_all(with_places(providers), ANSWERS, DAY)


def test_a_long_list_can_be_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    """A part of it is what stands there, also from the end, as of any other list."""
    places = over_columns(CONTENT.providers, monkeypatch).providers
    whole = [places[index].id for index in range(len(places))]
    assert len(whole) == len(CONTENT.providers)
    assert [place.id for place in places[:3]] == whole[:3]
    assert [place.id for place in places[-2:]] == whole[-2:]
    assert places[len(whole) :] == ()
    assert places[-1].id == whole[-1]


def test_places_of_which_nothing_is_known_are_judged_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """A catalogue without a single fact gives the same verdicts in the same order as one by one."""
    bare = {name: house.model_copy(update={"facts": {}}) for name, house in CONTENT.providers.items()}
    each_alone = judge_all(with_places(bare), ANSWERS, DAY).providers
    at_once = over_columns(bare, monkeypatch).providers
    assert [(place.id, place.verdict) for place in at_once] == [(judged.id, judged.verdict) for judged in each_alone]


def test_a_place_that_is_there_for_you_is_as_near_as_can_be(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is in town comes first, then what is there for this town wherever its beds are; one for others last."""
    place = CONTENT.providers["plezant"].model_copy(update={"facts": {}, "located_in": "Haarlem"})
    here = place.model_copy(update={"located_in": None, "serves": Serves(municipalities=("Haarlem",))})
    elsewhere = here.model_copy(update={"serves": Serves(municipalities=("Breda",))})
    places = {"a": elsewhere, "b": here, "c": place}
    content = with_places(places)
    each_alone = [place.id for place in judge_all(content, {"municipality": "Haarlem"}, DAY).providers]
    monkeypatch.setattr(judgement, "MANY_PROVIDERS", 0)
    at_once = [place.id for place in judge_all(content, {"municipality": "Haarlem"}, DAY).providers]
    assert each_alone == at_once == ["c", "b", "a"]


def test_places_that_somebody_names_are_judged_for_whoever_answered_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """They come in order, each once, and a name that is no place isn't there."""
    monkeypatch.setattr(judgement, "MANY_PROVIDERS", 0)
    everything = judge_all(with_places(CONTENT.providers), {}, DAY).judged_providers
    named = everything.with_ids(("plezant", "nobody", "plezant", "circus_breda", "procuram_terneuzen"))
    known = CONTENT.providers.keys() & {"plezant", "circus_breda", "procuram_terneuzen"}
    assert sorted(place.id for place in named) == sorted(known)
    assert {place.verdict for place in named} <= {"suitable", "possible", "unsuitable"}
