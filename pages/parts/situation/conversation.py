"""Where somebody is in the conversation: the first questions in their order, and those that still decide something."""

from matching.what_if.next_questions import can_matter
from pages.parts.situation.place_field import is_new_place
from pages.parts.state.answers import current_answers, judgement, skip, skipped
from pages.parts.state.content import content
from pages.parts.state.session import page_value, page_values, set_page_value
from pages.parts.state.words import words

QUESTION = "question"


def core_questions() -> list[str]:
    """Names of the first questions, in their order."""
    core = [name for name, question in content().questions.items() if question.core]
    return sorted(core, key=lambda name: content().questions[name].order)


def question_reached() -> str | None:
    """The question where somebody was; else the first, or none where all first ones were answered elsewhere."""
    if QUESTION in page_values():
        reached: str | None = page_value(QUESTION)
        return reached
    core = core_questions()
    return None if all(map(_is_settled, core)) else core[0]


def go_to(question: str | None) -> None:
    """Show another question; None shows the summary."""
    set_page_value(QUESTION, question)


def leave(question: str) -> None:
    """Go on; a question left open is one the person doesn't know. A place that isn't understood yet is shown first."""
    if not answered(question):
        if content().questions[question].kind == "place" and is_new_place():
            return
        skip(question)
    go_to(_core_after(question))


def _is_settled(name: str) -> bool:
    return answered(name) or name in skipped() or not can_matter(content(), judgement(), name)


def question_number(name: str) -> str:
    """Which of the first questions this is ("Vraag 3 van 6"), or that it is one more."""
    texts, core = words("situatie"), core_questions()
    if name not in core:
        return texts["extra_question"]
    return texts.text("question_of", step=core.index(name) + 1, of=len(core))


def _core_after(name: str) -> str | None:
    """The first question after this one that has an answer to look at, or that can still change something."""
    core = core_questions()
    later = core[core.index(name) + 1 :] if name in core else []
    return next((name for name in later if answered(name) or can_matter(content(), judgement(), name)), None)


def answered(name: str) -> bool:
    """Whether this visitor answered; *I don't know* is no answer."""
    return name in current_answers()
