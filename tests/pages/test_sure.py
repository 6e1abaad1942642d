"""Four questions whether somebody knows enough, before and after: optional, each no leads on, nothing is kept."""

from typing import Any

from pages.parts.results.sure_test import AFTER, BEFORE, HELPS, NO, YES
from pages.parts.state.session import KEPT
from pages.parts.state.words import words
from tests.shared.opening import html, opened, press, text

OPENED = {"door_genoeg": True}
"""The fold of the four questions at the options."""


def questions(at: Any, moment: str) -> dict[str, Any]:  # noqa: ANN401
    """The four questions on a page, by their theme."""
    asked = [radio for radio in at.radio if radio.key and radio.key.startswith(moment)]
    return {radio.key.removeprefix(f"{moment}_").removesuffix("_nl"): radio for radio in asked}


def test_they_are_offered_and_never_answered_for_somebody() -> None:
    """At the options and at the plan stand four questions, all open; nobody is told that they must."""
    for page, moment in (("mogelijkheden", BEFORE), ("plan", AFTER)):
        asked = questions(opened(page, **OPENED), moment)
        assert list(asked) == list(HELPS)
        assert {radio.value for radio in asked.values()} == {None}
    assert "niet" in words("sure")["not_stored"]


def test_each_no_leads_to_the_page_that_helps_and_a_yes_does_not() -> None:
    """A no is never the end: it names a page; a yes asks for nothing more."""
    for name, page in HELPS.items():
        at = opened("plan", **OPENED)
        questions(at, AFTER)[name].set_value(NO).run()
        assert f'<a href="{page}" class="ap-go">{words("sure")[f"{name}_no"]}</a>' in html(at)
        questions(at, AFTER)[name].set_value(YES).run()
        assert words("sure")[f"{name}_no"] not in text(at)


def test_before_and_after_stand_side_by_side() -> None:
    """What was said at the options stands at the plan, beside what is said now; an open question says so."""
    at = opened("mogelijkheden", **OPENED)
    questions(at, BEFORE)["sure"].set_value(NO).run()
    at.switch_page("plan.py").run()
    assert words("sure")["both"] not in text(at)
    questions(at, AFTER)["sure"].set_value(YES).run()
    texts = words("sure")
    compared = text(at)[text(at).index(texts["both"]) :]
    assert f"{texts['sure']} {texts[NO]} {texts[YES]}" in compared
    assert f"{texts['support']} {texts['not_told']} {texts['not_told']}" in compared


def test_what_was_said_before_is_still_ticked_on_coming_back() -> None:
    """Whoever looks at another page and comes back finds the answer as it was given."""
    at = opened("mogelijkheden", **OPENED)
    questions(at, BEFORE)["support"].set_value(YES).run()
    at.switch_page("plan.py").run()
    at.session_state["sure_open"] = True
    at.switch_page("mogelijkheden.py").run()
    assert questions(at, BEFORE)["support"].value == YES


def test_it_stands_among_no_answers_and_is_kept_nowhere() -> None:
    """They are held for this visit only: not among the answers, nor among what pages keep and files hold."""
    at = opened("plan", {"goal": "sleep"}, **OPENED)
    questions(at, AFTER)["sure"].set_value(NO).run()
    assert at.session_state["answers"] == {"goal": "sleep"}
    assert "sure" not in str(at.session_state[KEPT])


def test_wiping_everything_wipes_this_too() -> None:
    """Before the next client nothing is left of what this one said."""
    at = opened("plan", **OPENED)
    questions(at, AFTER)["sure"].set_value(NO).run()
    at.switch_page("professionals.py").run()
    for label in ("new_client", "new_client_yes"):
        press(at, words("workbench")[label])
    assert BEFORE not in at.session_state
    assert AFTER not in at.session_state


def test_it_says_whose_words_these_are_and_gives_no_score() -> None:
    """The themes are from research, the words are ours and nobody tested them: visitors read that."""
    page_text = text(opened("plan", **OPENED))
    assert "De woorden hier zijn van ons" in page_text
    assert words("sure")["not_stored"] in page_text
