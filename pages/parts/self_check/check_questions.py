"""Ask the questions of the self-check one by one; remember each answer: here, and elsewhere if it follows from it."""

from functools import partial

import streamlit as st
from markupsafe import Markup

from matching.entries.checks import Check
from matching.entries.guidance import WarningEntry
from matching.judgement.signals import answers_given, answers_that_follow, items_about, sure_band
from matching.person.situation import is_in_danger
from matching.telling.audience import steps_for
from pages.parts.calling.call import call_boxes
from pages.parts.drawing.fields import UNSURE, Field, draw_choice
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import filled, filled_all, heading, listing, paragraph, show, view_heading
from pages.parts.drawing.ways_on import draw_ways
from pages.parts.self_check.check_conversation import (
    OUTCOME,
    CheckQuestion,
    check_question_number,
    check_questions,
    given,
    go_to_check_question,
    own_checks,
)
from pages.parts.self_check.check_history import remember_outcome
from pages.parts.self_check.check_outcome import about
from pages.parts.state.answers import judgement, remember
from pages.parts.state.content import content
from pages.parts.state.session import page_value, set_page_value
from pages.parts.state.words import words

Given = dict[str, str | None]


def draw_urgent() -> None:
    """Draw whatever can't wait, before anything else, with whom to call."""
    urgent = [warning for name in judgement().warnings if (warning := content().warnings[name]).urgent]
    show(*map(_urgent, urgent))


def _urgent(warning: WarningEntry) -> Markup:
    known = judgement().person.known
    text, steps = paragraph(filled(warning.text)), listing(filled_all(steps_for(warning.steps, known)))
    inside = heading(filled(warning.title)) + text + call_boxes(warning.help_lines) + steps
    return html('<section class="ap-urgent">{}</section>', inside)


def draw_check_question(asked: CheckQuestion) -> None:
    """Draw one question of the self-check; whoever has enough of it sees what the answers so far come to."""
    questions, texts = check_questions(), words("zelfcheck")
    number, is_last = questions.index(asked), asked == questions[-1]
    if number == 0:
        show(paragraph(texts["lead"], "ap-lead"))
    show(view_heading(check_question_number(asked), content().checks[asked.check].items[asked.item].ask))
    _draw_item(*asked)
    back = partial(go_to_check_question, questions[number - 1]) if number else None
    draw_ways(partial(_leave, asked), back, texts["show_outcome"] if is_last else "")
    if not is_last:
        st.button(texts["show_outcome"], key="enough", on_click=_show_outcome)


def _draw_item(name: str, item: str) -> None:
    """Draw a question with its present answer; in danger, whom to call also stands at its question."""
    check, texts = content().checks[name], words("zelfcheck")
    asked = check.items[item]
    if item == next(iter(check.items)):
        show(paragraph(check.intro))
    before = page_value(f"check_{name}", {})
    present = (before[item] or UNSURE) if item in before else None
    labels = {key: option.label for key, option in asked.options.items()}
    field = Field(f"check_{name}_{item}", asked.ask, present, partial(_take, name, item))
    draw_choice(field, labels, unsure=texts["skip"])
    if is_in_danger(judgement().person.answers) and item in items_about(check, "in_danger"):
        show(call_boxes(content().warnings["danger_now"].help_lines), paragraph(texts["danger_still"]))
    if check.kind == "instrument":
        show(about(name))


def _leave(asked: CheckQuestion) -> None:
    """Go on to the next question, and after the last to the outcome; a question left open is one that was skipped."""
    before, questions = page_value(f"check_{asked.check}", {}), check_questions()
    if asked.item not in before:
        set_page_value(f"check_{asked.check}", {**before, asked.item: None})
    if asked == questions[-1]:
        _show_outcome()
    else:
        go_to_check_question(questions[questions.index(asked) + 1])


def _take(name: str, item: str, chosen: str) -> None:
    """Keep a new answer with all that follows from it; its question stays until somebody goes on."""
    go_to_check_question(CheckQuestion(name, item))
    check, before = content().checks[name], page_value(f"check_{name}", {})
    after: Given = {**before, item: None if chosen == UNSURE else chosen}
    set_page_value(f"check_{name}", after)
    for answer, value in answers_that_follow(check.items[item], before.get(item), after[item]).items():
        remember(answer, value)
    _remember_burden(check, before, after)
    if page_value(OUTCOME, default=False):
        _remember_outcome(name)


def _show_outcome() -> None:
    """Show what the answers come to; the first time, keep what our own signals come to as today's outcome."""
    go_to_check_question(None)
    if page_value(OUTCOME, default=False):
        return
    set_page_value(OUTCOME, value=True)
    for name in own_checks():
        _remember_outcome(name)


def _remember_outcome(name: str) -> None:
    reached = sure_band(content().checks[name], given(name))
    if name in own_checks() and reached:
        remember_outcome(name, reached.burden)


def _remember_burden(check: Check, before: Given, after: Given) -> None:
    old, new = (sure_band(check, answers_given(check, answered)) for answered in (before, after))
    if new != old:
        remember("burden", new.burden if new else None)
