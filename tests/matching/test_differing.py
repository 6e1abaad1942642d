"""Two voices: what caregiver and naaste answer differently, what that does, and that nobody wins."""

from typing import Any

import pytest
from hypothesis import given

from matching.judgement.judgement import Judgement
from matching.judgement.two_voices import Turn, TwoVoices, answers_by_naaste, asked_of_both, two_voices
from matching.person.answers import read_answers
from tests.shared.judging import judge_given
from tests.shared.persona_files import CONTENT
from tests.shared.strategies import ANYBODY, thorough

CAREGIVER = {"conditions": ["dementia"], "duration": "one_to_three_weeks", "place": "away", "attitude": "open"}


def judged(**answers: Any) -> Judgement:  # noqa: ANN401
    """Everything judged for these answers."""
    return judge_given(CONTENT, answers)


def voices(naaste: dict[str, Any], **caregiver: Any) -> TwoVoices:  # noqa: ANN401
    """Put the answers of a naaste beside those of a caregiver."""
    return two_voices(CONTENT, judged(**(caregiver or CAREGIVER)), read_answers(CONTENT, naaste)[0])


def test_whoever_agrees_differs_in_nothing() -> None:
    """The same answers twice make no difference, and nothing is judged again."""
    both = voices({"attitude": "open", "place": "away"})
    assert (both.differences, both.turns) == ((), ())
    assert both.naaste is both.caregiver


def test_each_difference_says_what_it_does_by_itself() -> None:
    """The naaste wants to stay at home for a day: what turns by each answer is what judging that one answer gives."""
    naaste = {"place": "at_home", "duration": "day"}
    both = voices(naaste)
    assert {difference.question for difference in both.differences} == {"place", "duration"}
    for difference in both.differences:
        alone = {turn.id: turn.naaste for turn in difference.turns}
        other = judged(**CAREGIVER | {difference.question: naaste[difference.question]})
        verdicts = {form.id: form.verdict for form in other.forms}
        assert {name: verdicts[name] for name in alone if name in verdicts} == {
            name: verdict for name, verdict in alone.items() if name in verdicts
        }
        assert alone
    assert {turn.id for turn in both.turns} >= {"logeerzorg_logeerhuis"}


def test_what_only_the_naaste_answered_is_no_quarrel() -> None:
    """Where the caregiver wasn't asked, the difference says so and isn't filled in for them."""
    (difference,) = voices({"attitude": "refuses"}, conditions=["dementia"]).differences
    assert (difference.caregiver, difference.naaste) == (None, "refuses")


def test_what_the_naaste_was_not_asked_stays_as_it_was() -> None:
    """Facts and questions that are not asked of both never come from the naaste."""
    both = voices({"attitude": "refuses", "indication": "wlz"})
    assert [difference.question for difference in both.differences] == ["attitude"]
    assert both.naaste.person.answers["conditions"] == ("dementia",)
    assert "indication" not in both.naaste.person.answers


def test_an_exact_number_falls_with_the_answer_it_makes_exact() -> None:
    """Seven nights of the caregiver say nothing of a naaste who wants a day; they stay where both want the same."""
    assert "nights" not in answers_by_naaste({"nights": 7, "duration": "weekend"}, {"duration": "day"})
    assert answers_by_naaste({"nights": 2, "duration": "weekend"}, {"duration": "weekend"})["nights"] == 2


@pytest.mark.parametrize("name", asked_of_both(CONTENT))
def test_nobody_is_asked_for_another_s_facts(name: str) -> None:
    """What both are asked is a wish or how they see it: no age, no diagnosis, no law, no home."""
    assert name not in {"age_group", "conditions", "indication", "municipality", "postcode", "burden", "endurance"}


@given(ANYBODY, ANYBODY)
@thorough(25)
def test_neither_voice_wins(first: dict[str, Any], second: dict[str, Any]) -> None:
    """Change places, and every verdict that hangs on whose answer is taken changes places too."""
    shared = {name: value for name, value in first.items() if name not in asked_of_both(CONTENT) and name != "nights"}
    caregiver = {name: first[name] for name in asked_of_both(CONTENT) if name in first and name in second}
    other = {name: second[name] for name in caregiver}
    there = voices(other, **shared | caregiver)
    back = voices(caregiver, **shared | other)
    swapped = {Turn(turn.kind, turn.id, turn.naaste, turn.caregiver) for turn in back.turns}
    assert set(there.turns) == swapped
