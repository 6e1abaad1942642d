"""The results: what to begin with, what matters to this person, and what would change a verdict."""

import re

from opening import english, html, opened, persona, text
from persona_files import CONTENT
from streamlit.testing.v1 import AppTest

from matching.advice.first_forms import stays_first
from matching.judgement.judging import judge_all
from matching.person.answers import read_answers
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
        next(one for one in at.radio if one.key == f"ask_preferences_{name}_nl").set_value(weight).run()
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
    assert text(at).count(str(WORDS["matters_robust"])) == stays_first(CONTENT, found)


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


TIRED = "at_the_end_of_her_tether"


def test_whoever_is_at_the_end_of_her_tether_reads_that_first() -> None:
    """That it is too much stands open above every result, calmly, with whom to call; nobody has to unfold it."""
    page = html(opened("mogelijkheden", persona(TIRED)))
    title, begin = CONTENT.warnings["caregiver_overburdened"].title, page.index(str(WORDS["begin_title"]))
    before = page[:begin]
    assert f"<h2>{title}</h2>" in before
    assert f"<summary>{title}" not in page
    assert "ap-urgent" not in page
    assert CONTENT.help_lines["huisarts"].name in before
    assert CONTENT.help_lines["mantelzorglijn"].name in before


def test_each_is_named_once_though_two_warnings_name_them() -> None:
    """Two warnings about her own limit are one block: the huisarts of both stands in it once."""
    page = html(opened("mogelijkheden", persona(TIRED)))
    block = page[page.index('<section class="ap-warning">') : page.index("</section>")]
    assert CONTENT.warnings["caregiver_health"].title in block
    assert block.count(f"<strong>{CONTENT.help_lines['huisarts'].name}</strong>") == 1


def test_other_warnings_stay_folded_and_say_whom_to_call() -> None:
    """What is only good to know waits below the first results, and opens with its help lines."""
    page = html(opened("mogelijkheden", persona(TIRED)))
    fold = page[page.index(f"<summary>{CONTENT.warnings['wlz_likely'].title}") :]
    assert page.index(str(WORDS["begin_title"])) < len(page) - len(fold)
    assert CONTENT.help_lines["ciz"].name in fold[: fold.index("</details>")]


def test_more_of_what_does_not_fit_is_asked_inside_its_fold() -> None:
    """A button for more stands with the cards that it adds to, never under something that is closed."""
    at = opened("plekken", persona(TIRED))
    fold = next(one for one in at.expander if one.label.startswith(str(WORDS["show_unsuitable"]).partition("{")[0]))
    more = next(one for one in at.button if one.key == "more_shown_providers_unsuitable")
    assert more.key in [one.key for one in fold.button]
