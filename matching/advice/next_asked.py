"""What to ask next: safety first in a crisis, and the care before money, insurance and preferences."""

from typing import TYPE_CHECKING

from matching.advice.situations import situation_of
from matching.judgement.judging import Judgement
from matching.what_if.next_questions import is_asked, useful_questions

if TYPE_CHECKING:
    from matching.entries.content import Content


def questions_in_order(content: "Content", judgement: Judgement) -> tuple[str, ...]:
    """Return the questions that still matter, in the order to ask them.

    In an urgent situation those that its author names come first, whether or not they decide a verdict: they decide
    what somebody does this minute.
    """
    return judgement.once("questions_in_order", lambda: _in_order(content, judgement))


def _in_order(content: "Content", judgement: Judgement) -> tuple[str, ...]:
    person = judgement.person
    situation = situation_of(content, person)
    urgent = [name for name in situation.ask if name not in person.answers and is_asked(content, name, person)]
    useful = [one.answer for one in useful_questions(content, judgement)]
    after = [name for name in useful if content.questions[name].after_care]
    before = [name for name in useful if name not in after]
    return tuple(dict.fromkeys((*(urgent if situation.urgent else ()), *before, *after)))
