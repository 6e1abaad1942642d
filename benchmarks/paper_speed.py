"""How quick a paper is made, how large it is, and what loading its makers costs.

Run in the root of the project: `python -m benchmarks.paper_speed`. It prints a table; nothing is judged.
"""

import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from benchmarks.matching_speed import PERSON
from matching.authoring.loading import load_content
from matching.judgement.judgement import judge_all
from papers.compose import compose
from papers.own_words import Visitor

CONTENT = Path(__file__).parents[1] / "content"
DAY = date(2026, 11, 22)
TIMES = 20


def milliseconds(make: Callable[[], object]) -> float:
    """Return the median time of one call."""
    taken = []
    for _ in range(TIMES):
        start = time.perf_counter()
        make()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken) * 1000


def main() -> int:
    """Print one line for each paper."""
    content = load_content(CONTENT)
    visitor = Visitor(judge_all(content, PERSON, DAY))
    start = time.perf_counter()
    from papers.pdf import pdf  # noqa: PLC0415 - measured

    first = compose(content, "noodplan", visitor)
    pdf(first)
    print(f"first PDF, loading included: {(time.perf_counter() - start) * 1000:.0f} ms")
    start = time.perf_counter()
    from papers.word import word  # noqa: PLC0415 - measured

    word(first)
    print(f"first Word document, loading included: {(time.perf_counter() - start) * 1000:.0f} ms")
    print(f"{'':24}{'compose ms':>12}{'PDF ms':>10}{'PDF kB':>10}{'Word ms':>10}{'Word kB':>10}")
    for name in content.papers:
        sheet = compose(content, name, visitor)
        composing = milliseconds(lambda name=name: compose(content, name, visitor))
        making = milliseconds(lambda sheet=sheet: pdf(sheet))
        writing = milliseconds(lambda sheet=sheet: word(sheet))
        sizes = len(pdf(sheet)) / 1000, len(word(sheet)) / 1000
        print(f"{name:24}{composing:12.1f}{making:10.1f}{sizes[0]:10.0f}{writing:10.1f}{sizes[1]:10.0f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
