"""Distance: a span while only the municipality is known, so that a postcode never overturns what was decided."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.entries.conditions import Span, Value
from matching.entries.places import kilometres_exact
from matching.judgement.judgement import judge_all
from matching.person.known_at_place import known_at
from matching.person.reach import reaches
from matching.person.situation import ABOUT_KM, situation
from matching.telling.explaining import asks
from matching.verdicts.judging import judge_provider
from matching.what_if.next_questions import useful_questions
from tests.shared.persona_files import CONTENT, DAY
from tests.shared.strategies import TOWNS, postcodes_in, thorough

PLACE = "plezant"


def far(**answers: Value) -> tuple[Value, Value]:
    """The distance that rules hold and the one that is read, at one place."""
    known = known_at(CONTENT, situation(CONTENT, answers, DAY), CONTENT.providers[PLACE])
    return known.get("place.distance_km"), known.get(ABOUT_KM)


def test_no_place_of_a_municipality_lies_beyond_its_reach() -> None:
    """The reach is measured to the farthest place, and no farther."""
    reach, middles = reaches(CONTENT.places), CONTENT.places.municipalities
    measured = {(place.code, kilometres_exact(middles[place.code], place)) for place in CONTENT.places.all}
    assert all(km <= reach[code] for code, km in measured)
    assert {code for code, km in reach.items() if km} <= {code for code, km in measured if km == reach[code]}


@thorough(60)
@given(st.sampled_from(TOWNS), st.data())
def test_every_postcode_lies_in_the_span(town: str, data: st.DataObject) -> None:
    """Wherever in the municipality somebody turns out to live, the distance lies between both ends."""
    span, about = far(municipality=town)
    exact, read = far(municipality=town, postcode=data.draw(st.sampled_from(postcodes_in(town))))
    assert isinstance(exact, int)
    assert isinstance(about, int)
    assert low_of(span) <= exact <= high_of(span)
    assert low_of(span) <= about <= high_of(span)
    assert exact == read


def low_of(far: Value) -> float:
    """Give the least that a distance can be; one place in the tables makes it a number."""
    return far.low if isinstance(far, Span) else float(far)  # type: ignore[arg-type]


def high_of(far: Value) -> float:
    """Give the most that a distance can be."""
    return far.high if isinstance(far, Span) else float(far)  # type: ignore[arg-type]


def test_without_a_home_no_distance_is_known() -> None:
    """Nobody is near or far who doesn't say where the naaste lives."""
    assert far() == (None, None)


@pytest.mark.parametrize(("travel", "holds"), [(0, False), (200, True)])
def test_a_limit_outside_the_span_decides(travel: int, holds: bool) -> None:  # noqa: FBT001 - what is expected
    """Where every home in the municipality gives the same answer, nothing is asked."""
    assert rule_about_travel(municipality="Breda", max_travel_km=travel)[0] is holds


def test_a_limit_within_the_span_asks_for_the_postcode() -> None:
    """Where it hangs on the street, the place may fit, and the postcode is what is asked of the caregiver."""
    span, about = far(municipality="Breda")
    assert isinstance(span, Span)
    answers = {"municipality": "Breda", "max_travel_km": about}
    assert rule_about_travel(**answers) == (None, ("postcode",))
    judgement = judge_all(CONTENT, answers, DAY)
    place = judge_provider(CONTENT, PLACE, judgement.person)
    assert ("caregiver", "postcode") in [(ask.whom, ask.about) for ask in asks(CONTENT, place, judgement.person)]
    assert "postcode" not in {question.answer for question in useful_questions(CONTENT, judge_all(CONTENT, {}, DAY))}


def rule_about_travel(**answers: Value) -> tuple[bool | None, tuple[str, ...]]:
    """Give how the rule about the journey turns out at one place, and which facts it misses."""
    judged = judge_provider(CONTENT, PLACE, situation(CONTENT, answers, DAY))
    outcome = next(outcome for outcome in judged.outcomes if outcome.condition.about == "max_travel_km")
    return outcome.holds, outcome.missing
