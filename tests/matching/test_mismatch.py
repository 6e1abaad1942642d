"""Where nothing fits, one of five situations says what is offered instead: never an empty page."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given

from matching.judgement.judgement import Judgement, judge_all
from matching.telling.audience import steps_for
from matching.telling.border import open_near
from matching.telling.mismatch import mismatches, mismatches_in_order, relief
from tests.shared.few_places import FEW_PLACES as CONTENT
from tests.shared.judging import judge_given
from tests.shared.persona_files import DAY
from tests.shared.strategies import PROFILES, thorough

FIVE = ("past_niet_bij_wens", "nachten_op", "bleek_niet_passend", "zorg_te_zwaar", "aanbod_ontbreekt")


def judged(**answers: Any) -> Judgement:  # noqa: ANN401
    """Everything judged for somebody with these answers."""
    return judge_given(CONTENT, {"age_group": "from_65", "indication": "none", "duration": "weekend"} | answers)


def test_there_are_five_in_this_order() -> None:
    """What a person can change comes first, what simply isn't there comes last and explains all the rest."""
    assert mismatches_in_order(CONTENT) == FIVE
    last = CONTENT.mismatches[FIVE[-1]]
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
        ("bleek_niet_passend", {"municipality": "Veere", "earlier_respite": "bad"}),
        (
            "nachten_op",
            {"municipality": "Leeuwarden", "indication": "wlz", "earlier_respite": "good", "used_nights": 156},
        ),
    ],
)
def test_each_situation_decides_for_somebody(first: str, answers: Mapping[str, Any]) -> None:
    """Each of the five is what somebody reads first."""
    assert mismatches(CONTENT, judged(**answers))[:1] == (first,)


def test_nothing_is_said_where_a_place_is_open() -> None:
    """Whoever has an open place near home isn't told that nothing fits."""
    assert mismatches(CONTENT, judged(municipality="Haarlem", conditions=["dementia"])) == ()


@pytest.mark.parametrize("name", FIVE)
def test_each_situation_has_a_whole_answer(name: str) -> None:
    """Each says what to do, what still gives rest, whom to call and how to report the gap."""
    mismatch = CONTENT.mismatches[name]
    assert len(mismatch.to_do) >= 3
    assert len(mismatch.call_first) >= 2
    assert any(call.help_line for call in mismatch.call_first)
    assert any(CONTENT.forms[form].where == "home" for form in mismatch.forms)
    assert mismatch.report


@thorough(80)
@given(PROFILES)
def test_nobody_is_left_with_nothing(answers: Mapping[str, Any]) -> None:
    """Either a place near home is open, or a situation says what else; and it never offers what can't be."""
    judgement = judge_all(CONTENT, answers, DAY)
    names = mismatches(CONTENT, judgement)
    assert bool(open_near(judgement)) != bool(names)
    for name in names:
        assert all(judged.verdict != "unsuitable" for judged in relief(CONTENT, name, judgement))


def test_the_care_is_not_blamed_where_the_nights_are_used_up() -> None:
    """Whoever used 156 nights with the Wlz reads that, and not that no place can give the care."""
    answers = {"municipality": "Terneuzen", "indication": "wlz", "wlz_delivery": "vpt", "earlier_respite": "good"}
    differing = mismatches(
        CONTENT, judged(**answers, used_nights=156, conditions=["dementia"], night="help_every_night")
    )
    assert differing[0] == "nachten_op"


@pytest.mark.parametrize(
    ("answers", "step", "other_step"),
    [
        ({"age_group": "under_18"}, "kinderen", "verpleeghuis"),
        ({"age_group": "from_65", "indication": "wlz"}, "verpleeghuis", "Praat over de Wlz"),
        ({"age_group": "from_65", "indication": "none"}, "Praat over de Wlz", "kinderen"),
        (
            {"indication": "none", "conditions": ("palliative",), "palliative_phase": "last_weeks_or_months"},
            "laatste tijd",
            "Praat",
        ),
    ],
)
def test_what_to_do_is_meant_for_who_reads_it(answers: Mapping[str, Any], step: str, other_step: str) -> None:
    """A child gets no bed in a nursing home, who has the Wlz isn't told to ask for it, nor who is dying."""
    steps = " ".join(steps_for(CONTENT.mismatches["zorg_te_zwaar"].to_do, answers))
    assert step in steps
    assert other_step not in steps
