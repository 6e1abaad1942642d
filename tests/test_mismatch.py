"""Where nothing fits, one of four situations says what is offered instead: never an empty page."""

from collections.abc import Mapping
from typing import Any

import pytest
from few_places import FEW_PLACES as CONTENT
from hypothesis import given
from persona_files import DAY
from strategies import PROFILES, thorough

from matching.judgement.judging import Judgement, judge_all
from matching.person.answers import read_answers
from matching.telling.border import open_near
from matching.telling.mismatch import mismatches, mismatches_in_order, relief

FOUR = ("past_niet_bij_wens", "bleek_niet_passend", "zorg_te_zwaar", "aanbod_ontbreekt")


def judged(**answers: Any) -> Judgement:  # noqa: ANN401
    """Return everything judged for somebody with these answers."""
    usable, wrong = read_answers(
        CONTENT, {"age_group": "from_65", "indication": "none", "duration": "weekend"} | answers
    )
    assert wrong == []
    return judge_all(CONTENT, usable, DAY)


def test_there_are_four_in_this_order() -> None:
    """What a person can change comes first, what simply isn't there comes last and explains all the rest."""
    assert mismatches_in_order(CONTENT) == FOUR
    last = CONTENT.mismatches[FOUR[-1]]
    assert (last.about, last.when) == ((), ())


@pytest.mark.parametrize(
    ("first", "answers"),
    [
        ("aanbod_ontbreekt", {"municipality": "Ameland"}),
        ("past_niet_bij_wens", {"municipality": "Alkmaar", "place": "at_home"}),
        (
            "zorg_te_zwaar",
            {
                "municipality": "Vlieland",
                "conditions": ["dementia"],
                "wandering": "at_night",
                "behaviour": "disturbs_others",
                "night": "help_every_night",
                "transfer": "two_people_or_hoist",
                "nursing": "complex",
            },
        ),
        ("bleek_niet_passend", {"municipality": "Ameland", "earlier_respite": "bad"}),
    ],
)
def test_each_situation_decides_for_somebody(first: str, answers: Mapping[str, Any]) -> None:
    """Each of the four is what somebody reads first."""
    assert mismatches(CONTENT, judged(**answers))[:1] == (first,)


def test_nothing_is_said_where_a_place_is_open() -> None:
    """Whoever has an open place near home isn't told that nothing fits."""
    assert mismatches(CONTENT, judged(municipality="Haarlem", conditions=["dementia"])) == ()


@pytest.mark.parametrize("name", FOUR)
def test_each_situation_has_a_whole_answer(name: str) -> None:
    """Each says what to do, what still gives rest, whom to call and how to report the gap."""
    one = CONTENT.mismatches[name]
    assert len(one.to_do) >= 3
    assert len(one.call_first) >= 2
    assert any(call.help_line for call in one.call_first)
    assert any(CONTENT.forms[form].where == "home" for form in one.forms)
    assert one.report


@thorough(80)
@given(PROFILES)
def test_nobody_is_left_with_nothing(answers: Mapping[str, Any]) -> None:
    """Either a place near home is open, or a situation says what else; and it never offers what can't be."""
    found = judge_all(CONTENT, answers, DAY)
    names = mismatches(CONTENT, found)
    assert bool(open_near(found)) != bool(names)
    for name in names:
        assert all(one.verdict != "unsuitable" for one in relief(CONTENT, name, found))
