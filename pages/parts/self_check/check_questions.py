"""Draw the questions of a check, and remember what is answered: in the check, and elsewhere if it follows from it."""

from functools import partial

from matching.entries.checks import Check
from matching.entries.guidance import Warning as Warned
from matching.judgement.signals import answers_that_follow, items_about, sure_band, usable
from matching.person.situation import is_in_danger
from matching.telling.meant_for import steps_for
from pages.parts.calling.call import call_boxes
from pages.parts.drawing.choice import draw_radio
from pages.parts.drawing.markup import filled, filled_all, heading, listing, paragraph, show
from pages.parts.self_check.afterwards_checks import remember_outcome
from pages.parts.state.answers import judgement, remember
from pages.parts.state.content import content, words
from pages.parts.state.session import keep, kept

SKIPPED, OUTCOME = "skipped", "check_outcome"
Given = dict[str, str | None]


def own_checks() -> tuple[str, ...]:
    """Return the checks with our own signals."""
    return tuple(name for name, check in content().checks.items() if check.kind == "own_signals")


def instruments() -> tuple[str, ...]:
    """Return the instruments whose questions may stand here."""
    return tuple(name for name, check in content().checks.items() if check.kind == "instrument" and check.items)


def given(name: str) -> dict[str, str]:
    """Return what was answered in a check, without what was skipped."""
    return usable(content().checks[name], kept(f"check_{name}", {}))


def draw_urgent() -> None:
    """Draw whatever can't wait, before anything else, with whom to call."""
    urgent = [warning for name in judgement().warnings if (warning := content().warnings[name]).urgent]
    show(*map(_urgent, urgent))


def _urgent(warning: Warned) -> str:
    known = judgement().person.known
    text, steps = paragraph(filled(warning.text)), listing(filled_all(steps_for(warning.steps, known)))
    inside = heading(filled(warning.title)) + text + call_boxes(warning.help_lines) + steps
    return f'<section class="ap-urgent">{inside}</section>'


def draw_items(name: str) -> None:
    """Draw all questions of a check, each can be skipped; in danger, whom to call also stands at its question."""
    check = content().checks[name]
    about_danger = items_about(check, "in_danger") if is_in_danger(judgement().person.answers) else ()
    for item in check.items:
        _draw_item(name, item)
        if item in about_danger:
            show(call_boxes(content().warnings["danger_now"].help_lines), paragraph(words("zelfcheck")["danger_still"]))


def _draw_item(name: str, item: str) -> None:
    asked = content().checks[name].items[item]
    labels = {option: one.label for option, one in asked.options.items()} | {SKIPPED: words("zelfcheck")["skip"]}
    before = kept(f"check_{name}", {})
    present = (before[item] or SKIPPED) if item in before else None
    draw_radio(asked.ask, labels, f"check_{name}_{item}", present, partial(_take, name, item))


def _take(name: str, item: str, chosen: str) -> None:
    """Keep a new answer with all that follows from it."""
    check, before = content().checks[name], kept(f"check_{name}", {})
    after: Given = {**before, item: {SKIPPED: None}.get(chosen, chosen)}
    keep(f"check_{name}", after)
    for answer, value in answers_that_follow(check.items[item], before.get(item), after[item]).items():
        remember(answer, value)
    _remember_burden(check, before, after)
    if kept(OUTCOME, default=False):
        _remember_outcome(name)


def show_outcome() -> None:
    """Show from now on what our own signals come to, and keep that as today's outcome."""
    keep(OUTCOME, value=True)
    for name in own_checks():
        _remember_outcome(name)


def _remember_outcome(name: str) -> None:
    reached = sure_band(content().checks[name], given(name))
    if name in own_checks() and reached:
        remember_outcome(name, reached.burden)


def _remember_burden(check: Check, before: Given, after: Given) -> None:
    old, new = (sure_band(check, usable(check, one)) for one in (before, after))
    if new != old:
        remember("burden", new.burden if new else None)
