"""Which questions the self-check asks, one by one, and which of them somebody reached."""

from typing import NamedTuple

from matching.judgement.signals import answers_given
from pages.parts.state.content import content
from pages.parts.state.session import page_value, set_page_value
from pages.parts.state.words import words

OUTCOME, REACHED = "check_outcome", "check_question"


class CheckQuestion(NamedTuple):
    """A question of the self-check: an item of a check, by their names."""

    check: str
    item: str


def own_checks() -> tuple[str, ...]:
    """Names of the checks with our own signals."""
    return tuple(name for name, check in content().checks.items() if check.kind == "own_signals")


def instruments() -> tuple[str, ...]:
    """Names of the instruments whose questions may stand here."""
    return tuple(name for name, check in content().checks.items() if check.kind == "instrument" and check.items)


def check_questions() -> tuple[CheckQuestion, ...]:
    """All questions in the order in which they are asked: our own signals first."""
    checks = content().checks
    return tuple(CheckQuestion(name, item) for name in (*own_checks(), *instruments()) for item in checks[name].items)


def given(name: str) -> dict[str, str]:
    """The options chosen in a check, by item; without what was skipped."""
    return answers_given(content().checks[name], page_value(f"check_{name}", {}))


def check_question_reached() -> CheckQuestion | None:
    """The question where somebody was, else the first that was neither answered nor skipped; None: the outcome.

    Whoever answered all, and never asked what that means, is at the last.
    """
    questions = check_questions()
    if not questions or (page_value(OUTCOME, default=False) and page_value(REACHED) is None):
        return None
    where = next((asked for asked in questions if "/".join(asked) == page_value(REACHED)), None)
    unseen = (asked for asked in questions if asked.item not in page_value(f"check_{asked.check}", {}))
    return where or next(unseen, questions[-1])


def go_to_check_question(asked: CheckQuestion | None) -> None:
    """Show another question; None shows the outcome."""
    set_page_value(REACHED, "/".join(asked) if asked else None)


def first_unanswered() -> CheckQuestion | None:
    """The first question without an answer, also if it was skipped; None where all have one."""
    return next((asked for asked in check_questions() if asked.item not in given(asked.check)), None)


def check_question_number(asked: CheckQuestion) -> str:
    """Which of the questions this is: "Vraag 3 van 10"."""
    questions = check_questions()
    return words("situatie").text("question_of", step=questions.index(asked) + 1, of=len(questions))
