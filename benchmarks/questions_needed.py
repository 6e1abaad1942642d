"""How many questions until the first advice stays the same: asked as pages do, by use alone, and in fixed order.

Run in the root of the project: `python -m benchmarks.questions_needed`. Each persona answers what its file tells and
doesn't know the rest. *By use* asks the next question as the page does, in fixed order once nothing decides any more;
*by use alone* asks what decides the most, whatever it is about. A question counts as needed if, up to it, what stood
first was not yet what it is after all answers.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from statistics import mean, median

from matching.advice.advising import advise
from matching.advice.question_order import questions_to_ask
from matching.judgement.judgement import Judgement, judge_all
from matching.person.answers import Answer, read_answers
from matching.what_if.next_questions import unanswered, useful_questions
from tests.shared.persona_files import CONTENT, PERSONAS, ROUNDS

KINDS = ("door and call", "forms", "places")
Answers = dict[str, Answer]
Shown = tuple[list[str], ...]
"""What stands first, of each kind."""
CORE = sorted(
    (name for name, question in CONTENT.questions.items() if question.core),
    key=lambda name: CONTENT.questions[name].order,
)


@dataclass(frozen=True)
class Moment:
    """Everything after some answers, worked out once however many questions are passed over."""

    judgement: Judgement

    @cached_property
    def shown(self) -> Shown:
        """What stands first: the door with the first call, the forms, and the places."""
        advice = advise(CONTENT, self.judgement)
        first_call = next((call.callee.whom for call in advice.calls), "")
        return (
            [str(advice.door), first_call],
            [form.id for form in advice.forms],
            [place.id for place in advice.providers],
        )

    @cached_property
    def fixed(self) -> Sequence[str]:
        """What can be asked, in the order of the conversation."""
        return unanswered(CONTENT, self.judgement.person)

    @cached_property
    def by_use(self) -> Sequence[str]:
        """What decides the most, with safety and care before money, as the pages ask."""
        return [question.answer for question in questions_to_ask(CONTENT, self.judgement)]

    @cached_property
    def by_use_alone(self) -> Sequence[str]:
        """What decides the most, whatever it is about."""
        return [question.answer for question in useful_questions(CONTENT, self.judgement)]


ORDERS: dict[str, Callable[[Moment], Sequence[str]]] = {
    "in fixed order": lambda now: now.fixed,
    "six first, then by use": lambda now: (*CORE, *now.by_use, *now.fixed),
    "six first, by use alone": lambda now: (*CORE, *now.by_use_alone, *now.fixed),
    "by use": lambda now: (*now.by_use, *now.fixed),
    "by use alone": lambda now: (*now.by_use_alone, *now.fixed),
}


def main() -> None:
    """Print the medians, for each order and each kind of what stands first."""
    with ProcessPoolExecutor() as pool:
        people = list(pool.map(questions_needed, PERSONAS))
    for position, words in enumerate(ORDERS):
        for kind, counts in zip(KINDS, zip(*(person[position] for person in people), strict=True), strict=True):
            few, nine_in_ten = median(counts), sorted(counts)[int(len(counts) * 0.9)]
            print(
                f"{words:24} {kind:14} median {few:4}  mean {mean(counts):4.1f}  nine in ten within {nine_in_ten:3}"
                f"  of {len(counts)}"
            )


def questions_needed(name: str) -> list[list[int]]:
    """For each order how many questions a persona needs, for each kind of what stands first."""
    _, given, _, on = ROUNDS[name]
    everything, _ = read_answers(CONTENT, given)
    moments: dict[frozenset[str], Moment] = {}
    return [_needed_in(order, everything, on, moments) for order in ORDERS.values()]


def _needed_in(
    order: Callable[[Moment], Sequence[str]], everything: Answers, on: date, moments: dict[frozenset[str], Moment]
) -> list[int]:
    shown = first_after_each(order, everything, on, moments)
    return [needed([first[kind] for first in shown]) for kind in range(len(KINDS))]


def first_after_each(
    order: Callable[[Moment], Sequence[str]], everything: Answers, on: date, moments: dict[frozenset[str], Moment]
) -> list[Shown]:
    """What stands first before any question, and after each one; *moments* are kept for the next order."""
    answers: Answers = {}
    asked: set[str] = set()
    shown = []
    while True:
        if (known := frozenset(answers)) not in moments:
            moments[known] = Moment(judge_all(CONTENT, answers, on))
        now = moments[known]
        shown.append(now.shown)
        following = next((name for name in order(now) if name not in asked), None)
        if following is None:
            return shown
        asked.add(following)
        answers |= {following: everything[following]} if following in everything else {}


def needed(shown: Sequence[list[str]]) -> int:
    """After how many questions what stands first is what it stays."""
    return next(number for number in range(len(shown)) if all(first == shown[-1] for first in shown[number:]))


if __name__ == "__main__":
    main()
