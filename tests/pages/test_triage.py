"""The triage on the page for professionals: every question, what the answers say of it, and where it stops."""

import re
from collections.abc import Mapping
from typing import Any

import pytest

from matching.judgement.triage import AnsweredStep, stops_at, walk
from matching.person.answers import read_answers
from matching.person.situation import situation
from pages.parts.state.clock import today
from pages.parts.state.content import content
from tests.shared.opening import html, opened

WORDS = content().pages["grenzen"].words
CALM = {"in_danger": False, "health_changed": False, "age_group": "from_65"}
IN_A_CRISIS = CALM | {"urgency": "now", "indication": "none"}
ANSWER_LABELS = {True: WORDS["yes"], False: WORDS["no"], None: WORDS["unknown"]}


def triage(answers: Mapping[str, Any]) -> list[str]:
    """Look up the triage with these answers; return what is drawn of each question."""
    at = opened("professionals", answers)
    assert 'id="triage"' not in html(at)
    at.session_state["look_up_triage"] = True
    drawn = html(at.run()).partition('id="triage"')[2].partition("</section>")[0]
    return re.split(r'<li class="ap-step">(?=<div class="ap-ask"|<p><strong>[^<]*\?)', drawn)[1:]


def walked(answers: Mapping[str, Any]) -> tuple[AnsweredStep, ...]:
    """Walk the same questions in the matching, without a page."""
    return tuple(walk(content(), situation(content(), read_answers(content(), answers)[0], today())))


@pytest.mark.parametrize("answers", [{}, {"in_danger": True}, CALM, IN_A_CRISIS])
def test_each_question_stands_there_with_what_is_known_of_it(answers: Mapping[str, Any]) -> None:
    """From top to bottom, with *yes*, *no* or *not known yet*; what isn't known is never a no."""
    drawn, steps = triage(answers), walked(answers)
    assert len(drawn) == len(content().triage)
    for part, step in zip(drawn, steps, strict=True):
        assert content().triage[step.id].ask in part
        assert str(WORDS["answer"]).format(label=ANSWER_LABELS[step.holds]) in part


@pytest.mark.parametrize(
    ("answers", "step", "label"),
    [({}, "gevaar", "stop_ask"), ({"in_danger": True}, "gevaar", "stop"), (IN_A_CRISIS, "wmo_spoed", "stop")],
)
def test_it_stops_at_one_question_and_only_there_names_whom_to_call(
    answers: Mapping[str, Any], step: str, label: str
) -> None:
    """The first that isn't *no* stands out: to be asked, or where it stops, with its calls and its source."""
    drawn = triage(answers)
    stop = stops_at(walked(answers))
    assert stop is not None
    assert stop.id == step
    (here,) = [element for element in drawn if "ap-ask" in element]
    assert content().triage[step].ask in here
    assert str(WORDS[label]) in here
    assert "uitleg#bron-" in here
    assert [
        element for element in drawn if element != here and ("ap-call" in element or "uitleg#bron-" in element)
    ] == []


def test_in_danger_the_number_to_call_can_be_tapped() -> None:
    """Danger comes before everything: 112 stands with the question where it stops."""
    assert 'href="tel:112"' in triage({"in_danger": True})[0]


def test_a_question_says_what_follows_from_yes() -> None:
    """Also where the triage doesn't stop: to which forms of care a *yes* leads."""
    drawn, steps = triage(CALM), walked(CALM)
    leading = [(part, content().triage[step.id].forms) for part, step in zip(drawn, steps, strict=True)]
    assert [name for part, forms in leading for name in forms if content().forms[name].name not in part] == []
    assert any(forms for _, forms in leading)
