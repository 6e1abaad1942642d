"""Whoever is faster than the page: an answer and the next button in one message. Nothing that was told is lost."""

from datetime import timedelta
from typing import Any

import pytest

from matching.planning.year import Stay, read_stays
from matching.planning.year_choices import months_ahead
from pages.parts.self_check.check_conversation import check_questions
from pages.parts.state.clock import today
from pages.parts.state.content import content
from pages.parts.state.words import words
from tests.shared.opening import opened, radio, text

SITUATIE = words("situatie")


def answer_and_go_on(question: str, tell: Any) -> dict[str, Any]:  # noqa: ANN401 - what a test does at the page
    """Open one question, tell something and press *next* before the page was drawn again; return the answers."""
    at = opened("situatie", kept={"question": question})
    tell(at)
    at.button(key="next_question").click().run()
    assert at.session_state["kept"]["question"] != question
    assert question not in at.session_state["skipped"]
    return dict(at.session_state["answers"])


@pytest.mark.parametrize(
    ("question", "tell", "answer"),
    [
        ("age_group", lambda at: at.radio[0].set_value("from_65"), "from_65"),
        ("in_danger", lambda at: at.radio[0].set_value("no"), False),
        ("conditions", lambda at: at.checkbox(key="ask_conditions_dementia").check(), ("dementia",)),
        ("conditions", lambda at: at.checkbox(key="ask_conditions_none_of_these").check(), ()),
        ("nights", lambda at: at.number_input[0].set_value(3), 3),
        ("municipality", lambda at: at.text_input(key="ask_municipality").set_value("1811 AB"), "Alkmaar"),
        ("preferences", lambda at: at.radio[0].set_value(3), {"own_rest": 3}),
    ],
)
def test_an_answer_counts_although_the_next_press_came_with_it(question: str, tell: Any, answer: Any) -> None:  # noqa: ANN401
    """Every kind of question, answered and left in one message, has that answer: it isn't *weet ik niet*."""
    assert answer_and_go_on(question, tell)[question] == answer


@pytest.mark.parametrize("typed", ["Hengelo", "Nergenshuizen"])
def test_a_place_that_is_not_clear_is_shown_before_going_on(typed: str) -> None:
    """A place that can be two, or none, stays on the page once; whoever presses again goes on without it."""
    at = opened("situatie", kept={"question": "municipality"})
    at.text_input(key="ask_municipality").set_value(typed)
    at.button(key="next_question").click().run()
    assert at.session_state["kept"]["question"] == "municipality"
    assert at.radio or str(SITUATIE["place_unknown"]) in text(at)
    at.button(key="next_question").click().run()
    assert at.session_state["kept"]["question"] != "municipality"
    assert "municipality" in at.session_state["skipped"]


@pytest.mark.parametrize("button", ["next_question", "enough"])
def test_a_check_keeps_the_item_when_something_is_pressed_at_once(button: str) -> None:
    """An item and the way on, or the button for the outcome, in one message: the item counts."""
    check, item = check_questions()[0]
    option = next(iter(content().checks[check].items[item].options))
    at = opened("zelfcheck")
    at.radio(key=f"check_{check}_{item}_nl").set_value(option)
    at.button(key=button).click().run()
    assert at.session_state["kept"][f"check_{check}"] == {item: option}
    assert at.session_state["kept"]["check_question"] != f"{check}/{item}"


def test_what_is_taken_along_stays_when_the_page_changes_at_once() -> None:
    """A tick and the way to another page in one message: it is in the plan."""
    at = opened("mogelijkheden", {"goal": "holiday", "age_group": "from_65", "conditions": ["dementia"]})
    box = next(checkbox for checkbox in at.checkbox if checkbox.key.startswith("take_"))
    box.check()
    at.switch_page("plan.py").run()
    assert at.session_state["chosen"] == (box.key.removeprefix("take_"),)


def test_the_year_gets_the_days_that_are_chosen_not_those_that_were_drawn() -> None:
    """Other days and the button in one message: what was chosen is added."""
    at = opened("regelen", door_jaar=True)
    month = months_ahead(today())[2]
    radio(at, "In welke maand").set_value(month).run()
    which = radio(at, words("year")["which"])
    drawn = at.session_state[which.key]
    chosen = Stay(drawn.arrival + timedelta(weeks=1), drawn.nights)
    which.set_value(chosen)
    at.button(key="year_put_in").click().run()
    assert read_stays(content(), at.session_state["kept"]["stays"]) == (chosen,)


def test_a_month_that_was_never_drawn_adds_nothing() -> None:
    """Another month and the button in one message: nobody saw its days yet, so nothing is planned by guess."""
    at = opened("regelen", door_jaar=True)
    radio(at, "In welke maand").set_value(months_ahead(today())[2]).run()
    radio(at, "In welke maand").set_value(months_ahead(today())[3])
    at.button(key="year_put_in").click().run()
    assert not read_stays(content(), at.session_state["kept"].get("stays"))
