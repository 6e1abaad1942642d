"""What to ask next: the unanswered question that decides the most verdicts still open."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from matching.answers import Answer
from matching.judging import Judgement, judge_form, judge_provider, judge_route
from matching.situation import Situation, situation
from matching.verdicts import Judged, missing_answers

if TYPE_CHECKING:
    from matching.loading import Content

Rejudge = Callable[[Situation], Judged]


@dataclass(frozen=True)
class NextQuestion:
    """A question, and how many verdicts some answer to it would decide."""

    answer: str
    decides: int


def next_question(content: "Content", judgement: Judgement) -> NextQuestion | None:
    """Return the question that decides the most, the earliest in the conversation among equals."""
    return next(iter(useful_questions(content, judgement)), None)


def useful_questions(content: "Content", judgement: Judgement) -> tuple[NextQuestion, ...]:
    """Return every question that still decides something, the most useful first."""
    waiting = waiting_for(content, judgement)
    counted = (NextQuestion(name, decides(content, judgement.person, name, waiting[name])) for name in waiting)
    useful = [question for question in counted if question.decides]
    return tuple(sorted(useful, key=lambda one: (-one.decides, content.questions[one.answer].order)))


def waiting_for(content: "Content", judgement: Judgement) -> dict[str, list[Rejudge]]:
    """Return, for each unanswered question, the ways to judge again what waits for it."""
    waiting: dict[str, list[Rejudge]] = {}
    kinds = ((judgement.routes, judge_route), (judgement.forms, judge_form), (judgement.providers, judge_provider))
    for all_judged, judge_one in kinds:
        for judged in all_judged:
            for name in missing_answers(judged, content.questions):
                waiting.setdefault(name, []).append(_again(content, judge_one, judged.id))
    return waiting


def _again(content: "Content", judge_one: Callable[["Content", str, Situation], Judged], name: str) -> Rejudge:
    return lambda person: judge_one(content, name, person)


def decides(content: "Content", person: Situation, name: str, waiting: list[Rejudge]) -> int:
    """Return how many of the waiting verdicts are decided by at least one answer to this question."""
    left = list(waiting)
    for answer in possible_answers(content, name):
        changed = situation(content, {**person.answers, name: answer}, person.on)
        left = [rejudge for rejudge in left if rejudge(changed).verdict == "possible"]
    return len(waiting) - len(left)


def possible_answers(content: "Content", name: str) -> Iterator[Answer]:
    """Return answers that together show every way a question can go."""
    question = content.questions[name]
    if question.kind == "yes_no":
        yield from (True, False)
    elif question.kind == "choice":
        yield from question.options
    elif question.kind == "choices":
        yield from [(), *((option,) for option in question.options)]
    elif question.kind == "number":
        yield from sorted({question.minimum or 0, question.maximum or 0})
    elif name == "municipality":
        yield from _telling_municipalities(content)


def _telling_municipalities(content: "Content") -> tuple[str, ...]:
    """Return one municipality for each area that providers name, and one for each province."""
    areas = {provider.serves.municipalities[:1] for provider in content.providers.values()}
    everywhere = content.places.municipalities.values()
    by_province: Mapping[str, str] = {place.province: place.municipality for place in everywhere}
    return tuple(dict.fromkeys([*(name for area in sorted(areas) for name in area), *by_province.values()]))


def is_asked(content: "Content", name: str, person: Situation) -> bool:
    """Return whether a question makes sense for this person yet."""
    return all(rule.holds(person.known) is True for rule in content.questions[name].asked_when)


def unanswered(content: "Content", person: Situation) -> tuple[str, ...]:
    """Return the questions without an answer that make sense now, in the order of the conversation."""
    open_names = (name for name in content.questions if name not in person.answers and is_asked(content, name, person))
    return tuple(sorted(open_names, key=lambda name: content.questions[name].order))
