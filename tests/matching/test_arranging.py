"""What a plan says to ask, and whom: who needs transport asks the desk that pays for it."""

import pytest

from matching.telling.arranging import questions_left
from tests.shared.judging import judge_given
from tests.shared.persona_files import CONTENT

AWAY = ("logeerzorg_logeerhuis",)
AT_HOME = ("vrijwilliger_thuis",)


@pytest.mark.parametrize(
    ("answers", "whom"),
    [({"indication": "wlz"}, "dossierhouder"), ({"indication": "none"}, "municipality"), ({}, "provider")],
)
def test_who_needs_transport_gets_its_question_for_the_right_desk(answers: dict[str, str], whom: str) -> None:
    """With the Wlz the organisation, without it the municipality, and where the law is unknown the place itself."""
    answers_of_all = {"age_group": "from_65", "duration": "weekend", "transport": "needs_transport"}
    judgement = judge_given(CONTENT, answers_of_all | answers)
    name = CONTENT.pages["mogelijkheden"].words.get(f"whom_{whom}") or CONTENT.pages["bellen"].words[f"whom_{whom}"]
    asked = f"{name}: {CONTENT.pages['plan'].words['ask_transport']}"
    assert asked in questions_left(CONTENT, judgement, AWAY)
    assert asked not in questions_left(CONTENT, judgement, AT_HOME)


def test_who_has_transport_is_not_told_to_ask_for_it() -> None:
    """An answer that nobody gave is no need, and neither is having a car."""
    for transport in ({}, {"transport": "own"}):
        judgement = judge_given(CONTENT, {"indication": "none", **transport})
        words = str(CONTENT.pages["plan"].words["ask_transport"])
        assert not any(words in line for line in questions_left(CONTENT, judgement, AWAY))
