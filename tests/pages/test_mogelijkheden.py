"""The results: whom to call, what to begin with, everything else by what it gives, and what would change a verdict."""

import re
from collections.abc import Mapping
from typing import Any

from markupsafe import escape
from streamlit.testing.v1 import AppTest

from matching.advice.first_forms import stays_first
from matching.judgement.judgement import Judgement, judge_all
from matching.person.answers import read_answers
from matching.words.wording import fill
from pages.parts.state.clock import today
from tests.shared.opening import EVERY_FORM, english, html, numbers, opened, persona, press, text
from tests.shared.persona_files import CONTENT

WORDS = CONTENT.pages["mogelijkheden"].words
BELLEN = CONTENT.pages["bellen"].words
ROWS = re.compile(r'<details class="ap-row[^>]*>.*?<h3>(.*?) <span', re.DOTALL)
STORY = re.compile(r'<details class="ap-row.*?(?=<details class="ap-row|$)', re.DOTALL)
AT_HOME = {"familiar_surroundings": 3, "low_cost": 3}


def names(at: AppTest) -> list[str]:
    """The names on the rows, from top to bottom."""
    return ROWS.findall(html(at))


def test_what_matters_is_asked_and_changes_the_order() -> None:
    """A button leads to the question; whoever answers it sees another order, and in words why."""
    at = opened("mogelijkheden", persona("working_daughter"), door_belangrijk=True)
    before = names(at)
    assert WORDS["matters_ask"] in text(at)
    press(at, WORDS["matters_give"])
    at.switch_page("situatie.py").run()
    for name, weight in AT_HOME.items():
        next(radio for radio in at.radio if radio.key == f"ask_preferences_{name}_nl").set_value(weight).run()
    assert at.session_state["answers"]["preferences"] == AT_HOME
    at.session_state["door_belangrijk"] = True
    at.switch_page("mogelijkheden.py").run()
    assert not at.exception
    assert WORDS["matters_told"] in text(at)
    assert names(at)[:3] != before[:3]
    assert WORDS["fit_good_familiar_surroundings"] in text(at)


def test_nothing_about_what_matters_is_said_before_it_was_told() -> None:
    """Without weights no story speaks of them."""
    markup = html(opened("mogelijkheden", persona("working_daughter")))
    assert "ap-fit" not in markup


def test_the_first_says_that_it_stays_first() -> None:
    """Where no single preference can push the first from its place, the page says so, once."""
    weights = {"own_rest": 0, "close_to_home": 3, "familiar_surroundings": 3, "low_cost": 3, "soon": 3}
    at = opened("mogelijkheden", {**persona("working_daughter"), "preferences": weights})
    judgement = judge_all(
        CONTENT, {**read_answers(CONTENT, persona("working_daughter"))[0], "preferences": weights}, today()
    )
    assert text(at).count(str(WORDS["matters_robust"])) == stays_first(CONTENT, judgement)


def test_a_first_question_that_can_change_nothing_is_skipped() -> None:
    """Next goes to the next core question that still matters; answered ones stay to look at."""
    at = opened("situatie", {"urgency": "planned"}, kept={"question": "goal"})
    at.radio[0].set_value("holiday")
    press(at, CONTENT.pages["situatie"].words["next"])
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
    page_text = text(opened("mogelijkheden", answers, forms_unsuitable=True))
    assert re.search(rf"{WORDS['change_begin']} [^.]* {WORDS['change_and']} [^.]*\.", page_text)


def test_places_follow_what_matters_too() -> None:
    """The stories of places tell the fit as those of forms do."""
    at = opened("plekken", {**persona("working_daughter"), "preferences": {"close_to_home": 3}})
    assert WORDS["fit_good_close_to_home"] in text(at)


TIRED = "at_the_end_of_her_tether"


def test_whom_to_call_stands_above_what_there_is_with_a_number() -> None:
    """The first thing to do is to call: who, the number, and why they; the words to say are one press away."""
    page = html(opened("mogelijkheden", persona(TIRED)))
    box = page[page.index('<section class="ap-first"') : page.index(str(WORDS["begin_title"]))]
    assert "Gemeente" in box
    assert 'href="tel:' in box
    assert f"<summary>{BELLEN['say_and_expect']}</summary>" in box
    assert page.count('<section class="ap-first"') == 1


def test_each_helper_is_named_once() -> None:
    """Whoever stands in the box isn't named again among whom to call about a warning."""
    page = html(opened("mogelijkheden", persona(TIRED), door_weten=True))
    for name in ("mantelzorglijn", "huisarts", "ciz"):
        assert page.count(f">{CONTENT.help_lines[name].name}<") == 1, name


def test_whoever_is_at_the_end_of_her_tether_reads_that_first() -> None:
    """That it is too much stands open above every result, calmly; nobody has to unfold it."""
    page = html(opened("mogelijkheden", persona(TIRED)))
    title, begin = CONTENT.warnings["caregiver_overburdened"].title, page.index(str(WORDS["begin_title"]))
    before = page[:begin]
    assert f"<h2>{title}</h2>" in before
    assert "ap-urgent" not in page
    assert CONTENT.help_lines["huisarts"].name in before
    assert CONTENT.help_lines["mantelzorglijn"].name in before


def test_at_most_two_warnings_stand_above_the_advice() -> None:
    """Of somebody with many worries two stand open; each other one is behind one press, in full."""
    answers = persona("everything_answered")
    shown = [
        warning
        for warning in judged(answers).warnings
        if "mogelijkheden" in (CONTENT.warnings[warning].only_on or ("mogelijkheden",))
    ]
    page = html(opened("mogelijkheden", answers, door_weten=True))
    before = page[: page.index('<section class="ap-first"')]
    assert before.count("<h2>") <= 2 < len(shown)
    for name in shown:
        assert page.count(f">{fill(CONTENT.warnings[name].title, CONTENT, today())}<") == 1, name


def test_in_danger_the_number_comes_first_and_everything_leads_to_help() -> None:
    """The emergency number is the first to tap; whom else to call in danger waits for no press."""
    at = opened("mogelijkheden", {"in_danger": True, "urgency": "now"})
    assert numbers(at)[:3] == ["112", "113", "08002000"]
    assert '<section class="ap-urgent' in html(at)
    assert 'href="nu_hulp"' in html(at)


def test_every_form_is_in_one_place() -> None:
    """Opened, the folds hold every form once: nothing is hidden, and nothing stands there twice."""
    for answers in ({}, persona(TIRED), persona("breda_three_weeks"), persona("wlz_full_package")):
        shown_names = names(opened("mogelijkheden", answers, **EVERY_FORM))
        assert sorted(shown_names) == sorted(escape(form.name) for form in CONTENT.forms.values())


def test_a_row_tells_a_verdict_a_reason_and_what_to_ask_and_opens_to_one_story() -> None:
    """The verdict stands after the name; one fold holds the rest in the same order, sources and doubts among it."""
    page = html(opened("mogelijkheden", persona("breda_three_weeks"), **EVERY_FORM))
    for story in STORY.findall(page):
        summary, _, inside = story.partition("</summary>")
        assert summary.index("<h3>") < summary.index("ap-verdict")
        assert 'class="ap-why"' in summary
        parts = [inside.index(f"<h4>{WORDS[name]}</h4>") for name in ("cost", "good_for_you", "drawbacks", "uncertain")]
        assert parts == sorted(parts)
        assert "ap-fact" in inside[parts[-1] :]
    assert page.count("ap-ask-first") >= 1


def test_what_does_not_fit_says_why() -> None:
    """Every form behind *past nu niet* gives the reason or what would change it in its row."""
    page = html(opened("mogelijkheden", persona("breda_three_weeks"), forms_unsuitable=True))
    closed = [match for match in STORY.findall(page) if "ap-unsuitable" in match or "ap-almost" in match]
    assert len(closed) == sum(form.verdict == "unsuitable" for form in judged(persona("breda_three_weeks")).forms)
    assert all('class="ap-why"' in story.partition("</summary>")[0] for story in closed)


def judged(answers: Mapping[str, Any]) -> Judgement:
    """Everything judged for these answers today."""
    return judge_all(CONTENT, read_answers(CONTENT, answers)[0], today())
