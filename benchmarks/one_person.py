"""How long one person takes whose answers are new: judging every place that we know, and the first advice from that.

Run in the root of the project: `python -m benchmarks.one_person`. It prints processor time for the people in
`tests/personas`: the median of them, each at their quickest.
"""

import time
from collections.abc import Callable
from datetime import date
from statistics import median
from typing import TypeVar

from benchmarks.tables import heading, row
from matching.advice.advising import advise
from matching.judgement.judgement import judge_all
from matching.person.answers import Answers, read_answers
from tests.shared.persona_files import CONTENT, PERSONAS, ROUNDS

T = TypeVar("T")
ROUNDS_EACH = 10


def main() -> None:
    """Print milliseconds for judging and for advising, and for the slowest person."""
    people = [(read_answers(CONTENT, ROUNDS[name][1])[0], ROUNDS[name][3]) for name in PERSONAS]
    taken = [_quickest(*person) for person in people]
    judging, advising = zip(*taken, strict=True)
    heading(f"{len(CONTENT.providers)} places, {len(people)} people", "median, ms", "slowest, ms")
    row("judged", f"{median(judging):.1f}", f"{max(judging):.1f}")
    row("advised", f"{median(advising):.1f}", f"{max(advising):.1f}")
    row("together", f"{median(map(sum, taken)):.1f}", f"{max(map(sum, taken)):.1f}")


def _quickest(answers: Answers, on: date) -> tuple[float, float]:
    rounds = [_once(answers, on) for _ in range(ROUNDS_EACH)]
    judging, advising = zip(*rounds, strict=True)
    return min(judging), min(advising)


def _once(answers: Answers, on: date) -> tuple[float, float]:
    found, judging = _timed(lambda: judge_all(CONTENT, answers, on))
    _, advising = _timed(lambda: advise(CONTENT, found))
    return judging, advising


def _timed(action: Callable[[], T]) -> tuple[T, float]:
    start = time.process_time()
    made = action()
    return made, (time.process_time() - start) * 1000


if __name__ == "__main__":
    main()
