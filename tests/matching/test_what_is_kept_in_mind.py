"""What is kept while judging: facts of a place beside those of a person, few places, and the numbers that matter."""

import pytest

from matching.at_scale import large_catalogue
from matching.entries.conditions import Condition
from matching.judgement import judgement
from matching.judgement.judgement import judge_all
from matching.person.known_at_place import KnownAtPlace, known_at
from matching.person.situation import situation
from matching.what_if.possibilities import Possibilities
from tests.shared.persona_files import CONTENT, DAY


def test_what_is_known_at_a_place_is_one_mapping() -> None:
    """Facts of the place and of the person are found, counted and listed as of one mapping; others aren't there."""
    person = situation(CONTENT, {"municipality": "Haarlem", "works": True}, DAY)
    known = known_at(CONTENT, person, CONTENT.providers["plezant"])
    assert isinstance(known, KnownAtPlace)
    plain = dict(known)
    assert len(known) == len(plain) == len(list(known))
    assert all(known[name] == known.get(name) == value for name, value in plain.items())
    assert "works" in known
    assert "place.nowhere" not in known
    assert known.get("place.nowhere", 7) == 7
    with pytest.raises(KeyError):
        known["place.nowhere"]


def test_places_that_were_let_go_are_judged_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """However few places are kept, whoever looks twice reads the same."""
    monkeypatch.setattr(judgement, "MANY_PROVIDERS", 0)
    monkeypatch.setattr(large_catalogue, "MOST_LOOKED_AT", 2)
    places = judge_all(CONTENT, {"municipality": "Haarlem"}, DAY).judged_providers
    first = [place.id for place in places.first(9)]
    assert len(set(first)) == 9
    assert [place.id for place in places.nearest(5)] != first[:5]
    assert [place.id for place in places.first(9)] == first


def test_nights_used_matter_on_either_side_of_the_line() -> None:
    """Whoever told only how long has the numbers tried around what the shortest and the longest stay leave."""
    person = situation(CONTENT, {"duration": "one_to_three_weeks"}, DAY)
    low, high = CONTENT.questions["duration"].options["one_to_three_weeks"].nights or (0, 0)
    rule = Condition.model_validate({"about": "nights_this_year", "at_most": 100, "met": "Ja.", "not_met": "Nee."})
    tried = {
        facts["used_nights"] for facts in Possibilities(CONTENT, person).of("used_nights", None, person.known, [rule])
    }
    assert {100 - high, 100 - high + 1, 100 - low, 100 - low + 1} <= tried


def test_nights_asked_for_matter_on_either_side_of_what_the_nights_used_leave() -> None:
    """Whoever used fifty of sixty nights has ten nights and eleven tried."""
    person = situation(CONTENT, {"used_nights": 50}, DAY)
    rule = Condition.model_validate({"about": "nights_this_year", "at_most": 60, "met": "Ja.", "not_met": "Nee."})
    tried = {facts["nights"].low for facts in Possibilities(CONTENT, person).of("nights", None, person.known, [rule])}
    assert {10, 11} <= tried
