"""How many questions until the first advice stays the same: asked as pages do, and in fixed order.

Run in the root of the project: `python -m benchmarks.questions_needed`. Each persona answers what its file tells and
doesn't know the rest. *By use* asks the next question as the page does, in fixed order once nothing decides any more.
A question counts as needed if, up to it, what stood first was not yet what it is after all answers.
"""

from collections.abc import Callable
from statistics import median

from matching.advice.advising import advise
from matching.advice.next_asked import questions_in_order
from matching.judgement.judging import Judgement, judge_all
from matching.person.answers import Answer, read_answers
from matching.what_if.next_questions import unanswered
from tests.shared.persona_files import CONTENT, PERSONAS, ROUNDS

KINDS = ("door and call", "forms", "places")
Answers = dict[str, Answer]
Ask = Callable[[Answers, set[str], Judgement], str | None]
CORE = sorted(
    (name for name, one in CONTENT.questions.items() if one.core), key=lambda one: CONTENT.questions[one].order
)


def main() -> None:
    """Print the medians, for forms and for places."""
    for words, ask in (("in fixed order", fixed), ("six first, then by use", core_then_use), ("by use", by_use)):
        people = [first_after_each(name, ask) for name in PERSONAS]
        for place, kind in enumerate(KINDS):
            counts = sorted(needed([shown[place] for shown in person]) for person in people)
            nine_in_ten = counts[int(len(counts) * 0.9)]
            print(
                f"{words:24} {kind:10} median {median(counts):4}  nine in ten within {nine_in_ten:3}  of {len(counts)}"
            )


def needed(shown: list[list[str]]) -> int:
    """Return after how many questions the first three are what they stay."""
    return next(number for number in range(len(shown)) if all(one == shown[-1] for one in shown[number:]))


def first_advice(found: Judgement) -> tuple[list[str], ...]:
    """Return what stands first: the door with the first call, the forms, and the places."""
    advice = advise(CONTENT, found)
    first_call = next((call.callee.whom for call in advice.calls), "")
    return [str(advice.door), first_call], [one.id for one in advice.forms], [one.id for one in advice.providers]


def first_after_each(name: str, ask: Ask) -> list[tuple[list[str], ...]]:
    """Return what stands first before any question, and after each one."""
    _, given, _, on = ROUNDS[name]
    everything, _ = read_answers(CONTENT, given)
    told: Answers = {}
    asked: set[str] = set()
    shown = []
    while True:
        found = judge_all(CONTENT, told, on)
        shown.append(first_advice(found))
        following = ask(told, asked, found)
        if following is None:
            return shown
        asked.add(following)
        told |= {following: everything[following]} if following in everything else {}


def fixed(_told: Answers, asked: set[str], found: Judgement) -> str | None:
    """Ask in the order of the conversation."""
    return next((name for name in unanswered(CONTENT, found.person) if name not in asked), None)


def by_use(told: Answers, asked: set[str], found: Judgement) -> str | None:
    """Ask what matters the most, in the order of the advice."""
    useful = (one.answer for one in questions_in_order(CONTENT, found) if one.answer not in asked)
    return next(useful, None) or fixed(told, asked, found)


def core_then_use(told: Answers, asked: set[str], found: Judgement) -> str | None:
    """Ask the six core questions, then what decides the most, as the pages do."""
    return next((name for name in CORE if name not in asked), None) or by_use(told, asked, found)


if __name__ == "__main__":
    main()
