"""How long one person takes whose answers are new: judging every place that we know, and the first advice from that.

Run in the root of the project: `python -m benchmarks.one_person`. Processor time for the people in tests/personas: the
median of them, and the slowest, each at their quickest.
"""

import time
from datetime import date
from statistics import median

from benchmarks.tables import heading, row
from matching.advice.advising import advise
from matching.judgement.judgement import judge_all
from matching.person.answers import Answers, read_answers
from tests.shared.persona_files import CONTENT, PERSONAS, ROUNDS

TIMES = 10


def measure() -> None:
    """Print milliseconds for judging, for advising and for both."""
    people = [(read_answers(CONTENT, ROUNDS[name][1])[0], ROUNDS[name][3]) for name in PERSONAS]
    judging, advising = zip(*(_quickest(*person) for person in people), strict=True)
    heading(f"{len(CONTENT.providers)} places, {len(people)} people", "median, ms", "slowest, ms")
    both = [sum(taken) for taken in zip(judging, advising, strict=True)]
    for what, taken in (("judged", judging), ("advised", advising), ("together", both)):
        row(what, f"{median(taken):.1f}", f"{max(taken):.1f}")


def _quickest(answers: Answers, on: date) -> tuple[float, float]:
    judging, advising = [], []
    for _ in range(TIMES):
        start = time.process_time()
        judgement = judge_all(CONTENT, answers, on)
        judged = time.process_time()
        advise(CONTENT, judgement)
        judging.append((judged - start) * 1000)
        advising.append((time.process_time() - judged) * 1000)
    return min(judging), min(advising)


if __name__ == "__main__":
    measure()
