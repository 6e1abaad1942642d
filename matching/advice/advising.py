"""The first advice for one person: one door, up to three calls, forms and places, and what to ask next."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from matching.advice.first_calls import AdvisedCall, first_calls
from matching.advice.first_forms import first_forms, forms_beside
from matching.advice.first_places import first_places, nothing_near
from matching.advice.question_order import questions_to_ask
from matching.advice.situations import door_of, situation_of
from matching.entries.advice import FirstAdvice
from matching.judgement.judgement import Judgement
from matching.verdicts.verdict import Judged

if TYPE_CHECKING:
    from matching.entries.content import Content

MOST_QUESTIONS = 3


@dataclass(frozen=True)
class Advice:
    """What stands first, for every page, paper and command."""

    situation: FirstAdvice
    door: str | None
    calls: tuple[AdvisedCall, ...]
    forms: tuple[Judged, ...]
    also: tuple[Judged, ...]
    providers: tuple[Judged, ...]
    nothing_near: bool
    ask_first: tuple[str, ...]


def advise(content: "Content", judgement: Judgement, now: datetime | None = None) -> Advice:
    """What a good casemanager would say first.

    Args:
        content: the content.
        judgement: everything judged for this person.
        now: the moment, on the clock of the Netherlands; None where no hour is to be assumed.
    """
    return Advice(
        situation_of(content, judgement.person),
        door_of(content, judgement) if judgement.person.answers else None,
        first_calls(content, judgement, now),
        first_forms(content, judgement),
        forms_beside(content, judgement),
        first_places(content, judgement),
        nothing_near(content, judgement),
        tuple(question.answer for question in questions_to_ask(content, judgement)[:MOST_QUESTIONS]),
    )
