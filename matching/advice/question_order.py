"""What to ask next: safety first in a crisis, and the care before money, insurance and preferences."""

from typing import TYPE_CHECKING

from matching.advice.situations import situation_of
from matching.judgement.judgement import Judgement
from matching.what_if.next_questions import NextQuestion, is_asked, useful_questions

if TYPE_CHECKING:
    from matching.entries.content import Content


def questions_to_ask(content: "Content", judgement: Judgement) -> tuple[NextQuestion, ...]:
    """The questions that still matter, in the order to ask them.

    In an urgent situation those that its author names come first, whether or not they decide a verdict: they decide
    what somebody does this minute.
    """
    return judgement.cached("questions_to_ask", lambda: _questions_to_ask(content, judgement))


def _questions_to_ask(content: "Content", judgement: Judgement) -> tuple[NextQuestion, ...]:
    person = judgement.person
    situation = situation_of(content, person)
    useful = {question.answer: question for question in useful_questions(content, judgement)}
    urgent = [name for name in situation.questions if name not in person.answers and is_asked(content, name, person)]
    by_care = sorted(useful, key=lambda name: content.questions[name].after_care)
    names = dict.fromkeys((*(urgent if situation.urgent else ()), *by_care))
    return tuple(useful.get(name) or NextQuestion(name, 0, 0.0) for name in names)
