"""A question is drawn in one way: whatever the page, the same answer is remembered."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.shared.opening import opened

CLIENT = {"client": "c0"}
BY_ITSELF, DENSE = "ask", "wb_c0_caregiver"


def pill(at: AppTest, key: str) -> Any:  # noqa: ANN401 - AppTest names no type for it
    """The chips with this key."""
    return next(group for group in at.get("button_group") if group.key == key)


def press_by_itself(at: AppTest, name: str, answer: Any) -> None:  # noqa: ANN401 - of any question
    """Answer a question on a page of its own."""
    if name == "conditions":
        at.checkbox(key=f"ask_conditions_{answer[0] if answer else 'none_of_these'}").check().run()
    elif name == "preferences":
        at.radio(key="ask_preferences_own_rest_nl").set_value(answer["own_rest"]).run()
    elif name in ("nights", "language_or_culture", "municipality"):
        field = at.number_input if name == "nights" else at.text_input
        field(key=f"ask_{name}").set_value(answer).run()
    else:
        at.radio(key=f"ask_{name}_nl").set_value({True: "yes", False: "no"}.get(answer, answer)).run()


def press_dense(at: AppTest, name: str, answer: Any) -> None:  # noqa: ANN401 - of any question
    """Answer a question on the workbench."""
    if name == "conditions":
        pill(at, f"{DENSE}_conditions_nl").set_value(list(answer) or ["none_of_these"]).run()
    elif name == "preferences":
        pill(at, f"{DENSE}_preferences_own_rest_nl").set_value(answer["own_rest"]).run()
    elif name in ("nights", "language_or_culture", "municipality"):
        field = at.number_input if name == "nights" else at.text_input
        field(key=f"{DENSE}_{name}").set_value(answer).run()
    else:
        pill(at, f"{DENSE}_{name}_nl").set_value({True: "yes", False: "no"}.get(answer, answer)).run()


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("age_group", "from_65"),
        ("in_danger", False),
        ("conditions", ("dementia",)),
        ("conditions", ()),
        ("nights", 3),
        ("language_or_culture", "Turks"),
        ("municipality", "Alkmaar"),
        ("preferences", {"own_rest": 3}),
    ],
)
def test_every_kind_of_question_remembers_the_same_on_every_page(name: str, answer: Any) -> None:  # noqa: ANN401
    """By itself or among all others, an answer is the same answer."""
    alone = opened("situatie", kept={"question": name})
    press_by_itself(alone, name, answer)
    among_all = opened("professionals", **CLIENT, **{f"{DENSE}_preferences_fold": True})
    press_dense(among_all, name, answer)
    assert alone.session_state["answers"] == among_all.session_state["answers"] == {name: answer}


def test_what_a_caregiver_does_not_know_a_naaste_may() -> None:
    """*I don't know* of the caregiver hides no answer of the naaste."""
    kept = {"voices": {"attitude": "refuses"}}
    at = opened("professionals", **CLIENT, kept=kept, skipped=frozenset({"attitude"}))
    assert pill(at, "wb_c0_naaste_attitude_nl").value == "refuses"
    assert pill(at, f"{DENSE}_attitude_nl").value is None
