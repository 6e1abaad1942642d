"""The results: what to begin with, what matters to this person, and what would change a verdict."""

import re

from opening import english, html, opened, persona, text
from persona_files import CONTENT
from streamlit.testing.v1 import AppTest

from matching.answers import read_answers
from matching.beginning import stays_first
from matching.judging import judge_all
from pages.parts.content import today

WORDS = CONTENT.pages["mogelijkheden"].words
HEADINGS = re.compile(r"<article[^>]*>.*?<h3>(.*?)</h3>", re.DOTALL)
AT_HOME = {"familiar_surroundings": 3, "low_cost": 3}


def names(at: AppTest) -> list[str]:
    """Return the names on the cards, from top to bottom."""
    return HEADINGS.findall(html(at))


def button(at: AppTest, word: str) -> AppTest:
    """Press the button with this word."""
    return next(one for one in at.button if one.label == WORDS[word]).click().run()


def test_what_matters_is_asked_and_changes_the_order() -> None:
    """A button leads to the question; whoever answers it sees another order, and in words why."""
    at = opened("mogelijkheden", persona("working_daughter"))
    before = names(at)
    assert WORDS["matters_ask"] in text(at)
    button(at, "matters_give")
    at.switch_page("situatie.py").run()
    for name, weight in AT_HOME.items():
        next(one for one in at.radio if one.key == f"ask_preferences_{name}").set_value(weight).run()
    assert at.session_state["answers"]["preferences"] == AT_HOME
    at.switch_page("mogelijkheden.py").run()
    assert not at.exception
    assert WORDS["matters_told"] in text(at)
    assert names(at)[:3] != before[:3]
    assert WORDS["fit_good_familiar_surroundings"] in text(at)


def test_nothing_about_what_matters_is_said_before_it_was_told() -> None:
    """Without weights no card speaks of them."""
    said = html(opened("mogelijkheden", persona("working_daughter")))
    assert "ap-fit" not in said


def test_the_first_says_that_it_stays_first() -> None:
    """Where no single preference can push the first from its place, its card says so, and only that one."""
    weights = {"own_rest": 0, "close_to_home": 3, "familiar_surroundings": 3, "low_cost": 3, "soon": 3}
    at = opened("mogelijkheden", {**persona("working_daughter"), "preferences": weights})
    found = judge_all(
        CONTENT, {**read_answers(CONTENT, persona("working_daughter"))[0], "preferences": weights}, today()
    )
    assert text(at).count(str(WORDS["matters_robust"])) == stays_first(CONTENT, found, "forms")


def test_a_first_question_that_can_change_nothing_is_skipped() -> None:
    """Next goes to the next core question that still matters; answered ones stay to look at."""
    at = opened("situatie", {"urgency": "planned"}, kept={"question": "goal"})
    at.radio[0].set_value("holiday")
    next(one for one in at.button if one.label == CONTENT.pages["situatie"].words["next"]).click().run()
    assert at.session_state["kept"]["question"] == "urgency"


def test_no_percentages_and_no_english() -> None:
    """What fits is said in words."""
    at = opened("mogelijkheden", {**persona("working_daughter"), "preferences": AT_HOME})
    lines = re.findall(r'<p class="ap-fit">(.*?)</p>', html(at))
    assert lines
    assert [line for line in lines if re.search(r"[%\d]", line)] == []
    assert english(at) == set()


def test_two_steps_are_one_sentence() -> None:
    """Where two things stand in the way that somebody can change, one sentence names both."""
    answers = {"place": "at_home", "duration": "day", "goal": "holiday", "age_group": "from_65"}
    said = text(opened("mogelijkheden", answers))
    assert re.search(rf"{WORDS['change_begin']} [^.]* {WORDS['change_and']} [^.]*\.", said)


def test_places_follow_what_matters_too() -> None:
    """The page with places offers the same question, and shows the fit on its cards."""
    at = opened("plekken", {**persona("working_daughter"), "preferences": {"close_to_home": 3}})
    assert WORDS["matters_told"] in text(at)
    assert WORDS["fit_good_close_to_home"] in text(at)
