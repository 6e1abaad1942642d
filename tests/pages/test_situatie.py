"""The questions: six first, each can be skipped, every answer can be changed or taken back."""

from typing import Any

from streamlit.testing.v1 import AppTest

from pages.parts.state.content import content
from tests.shared.opening import english, opened, press, text

WORDS = content().pages["situatie"].words
ANSWERS = {
    "conditions": ["dementia"],
    "age_group": "from_65",
    "goal": "holiday",
    "urgency": "planned",
    "municipality": "Alkmaar",
    "indication": "none",
}


def answers(at: AppTest) -> dict[str, Any]:
    """Copy the answers of the session, to look at after the next run."""
    return dict(at.session_state["answers"])


def test_first_question_comes_first_with_its_reason() -> None:
    """A newcomer sees one question, why it is asked, and where it stands among six."""
    at = opened("situatie")
    assert content().questions["conditions"].ask in text(at)
    assert content().questions["conditions"].why in text(at)
    assert str(WORDS["question_of"]).format(step=1, of=6) in text(at)
    assert not english(at)


def test_ticked_answers_are_kept_and_the_next_question_follows() -> None:
    """What is ticked is an answer at once; going on asks the next question."""
    at = opened("situatie")
    at.checkbox(key="ask_conditions_dementia").check().run()
    assert answers(at) == {"conditions": ("dementia",)}
    at = press(at, WORDS["next"])
    assert [radio.label for radio in at.radio] == [content().questions["age_group"].ask]


def test_question_left_open_is_unknown_never_no() -> None:
    """Going on without choosing leaves the answer out: it is unknown."""
    at = press(opened("situatie"), WORDS["next"])
    assert answers(at) == {}
    assert at.session_state["skipped"] == {"conditions"}


def test_not_sure_takes_an_answer_back() -> None:
    """Whoever doubts afterwards makes the answer unknown again."""
    at = opened("situatie", {"age_group": "from_65"}, kept={"question": "age_group"})
    at.radio[0].set_value("not_sure").run()
    assert answers(at) == {}


def test_none_of_these_is_an_answer() -> None:
    """*None of these* is an empty list, another answer than not knowing."""
    at = opened("situatie")
    at.checkbox(key="ask_conditions_none_of_these").check().run()
    assert answers(at) == {"conditions": ()}


def test_postcode_becomes_a_municipality_without_its_letters() -> None:
    """A full postcode is understood; only its four digits and the municipality are kept."""
    at = opened("situatie", kept={"question": "municipality"})
    at.text_input(key="ask_municipality").set_value("1811 AB").run()
    assert answers(at) == {"municipality": "Alkmaar", "postcode": "1811"}


def test_name_of_two_places_asks_which_one() -> None:
    """Hengelo lies in Overijssel and in Gelderland: the page asks, and keeps nothing until it knows."""
    at = opened("situatie", kept={"question": "municipality"})
    at.text_input(key="ask_municipality").set_value("Hengelo").run()
    assert [radio.label for radio in at.radio] == [WORDS["place_which"]]
    assert answers(at) == {}


def test_another_place_that_is_not_clear_takes_the_first_back() -> None:
    """Whoever lived in Alkmaar and types a name of two places no longer lives in Alkmaar: it is unknown which one."""
    at = opened("situatie", {"municipality": "Alkmaar", "postcode": "1811"}, kept={"question": "municipality"})
    at.text_input(key="ask_municipality").set_value("Hengelo").run()
    assert answers(at) == {}
    at.radio[0].set_value("GM0164").run()
    assert answers(at) == {"municipality": "Hengelo"}


def test_after_six_questions_only_what_still_decides_is_offered() -> None:
    """The summary says how many outcomes the next question decides, and every answer can be changed."""
    at = opened("situatie", ANSWERS, kept={"question": None})
    assert "maakt uit voor" in text(at)
    changes = [button for button in at.button if button.label == WORDS["change"]]
    assert len(changes) == len(ANSWERS)
    assert changes[0].click().run().session_state["kept"]["question"] == "conditions"


def test_starting_over_leaves_nothing() -> None:
    """One press forgets every answer."""
    at = press(opened("situatie", ANSWERS, kept={"question": None}), WORDS["start_over"])
    assert answers(at) == {}


def test_whoever_answered_everything_elsewhere_sees_the_summary() -> None:
    """Answers that were opened without a question reached aren't asked again from the first one on."""
    assert str(WORDS["done_title"]) in text(opened("situatie", ANSWERS))


def test_whoever_answered_some_elsewhere_begins_at_the_first() -> None:
    """As long as one of the first questions is open, they stand there from the first on."""
    some = {name: answer for name, answer in ANSWERS.items() if name != "goal"}
    assert str(WORDS["question_of"]).format(step=1, of=6) in text(opened("situatie", some))
