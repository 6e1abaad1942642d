"""What pages take with a large catalogue, against the places we know.

Run it from the project's root: `.venv/bin/python -m benchmarks.large_catalogue` (or with other numbers of places). It
puts made-up places in the place of the real ones, in this process only, and runs the pages as a visitor does.
"""

import statistics
import time
from argparse import ArgumentParser
from pathlib import Path

from streamlit.testing.v1 import AppTest

from benchmarks.column_tables import providers_from
from benchmarks.make_catalogue import make_catalogue
from matching.entries.content import Content
from pages.parts.state import content as shown

JOURNEY = Path(__file__).parents[1] / "pages" / "journey.py"
PAGES = ("mogelijkheden", "plekken", "regelen", "plan", "situatie")
COUNTS = (0, 10_000, 100_000)
RERUNS, CHANGES = 20, 7
ANSWERS = {
    "age_group": "from_65", "conditions": ("dementia",), "goal": "holiday", "duration": "weekend",
    "municipality": "Haarlem", "max_travel_km": 30, "preferences": {"own_rest": 3, "close_to_home": 2},
}  # fmt: skip


def with_places(content: Content, count: int) -> Content:
    """Return content with so many made-up places in the place of its own; 0 for its own."""
    if not count:
        return content
    return content.model_copy(update={"providers": providers_from(*make_catalogue(content, count))})


def opened(page: str) -> AppTest:
    """Return a page as somebody sees it who answered some questions."""
    at = AppTest.from_file(str(JOURNEY), default_timeout=600)
    at.session_state["answers"] = dict(ANSWERS)
    at.switch_page(f"{page}.py").run()
    assert not at.exception, at.exception
    return at


def rerun(at: AppTest) -> float:
    """Return the milliseconds of processor time of one rerun."""
    start = time.process_time()
    at.run()
    return (time.process_time() - start) * 1000


def changed(at: AppTest, number: int) -> float:
    """Return the milliseconds of a rerun after another answer, with everything judged again."""
    at.session_state["answers"] = {**ANSWERS, "max_travel_km": 20 + number}
    return rerun(at)


def main(arguments: list[str] | None = None) -> None:
    """Print the table."""
    parser = ArgumentParser(prog="python -m benchmarks.large_catalogue", description=__doc__)
    parser.add_argument("counts", nargs="*", type=int, default=COUNTS)
    real = shown.content_in("nl")
    for count in parser.parse_args(arguments).counts:
        content = with_places(real, count)
        shown.content_in = lambda _code, content=content: content
        start = time.perf_counter()
        opened("plekken")
        print(f"\n{len(content.providers):,} places; the first page of all: {time.perf_counter() - start:.1f} s")
        print(f"{'page':14}{'rerun, CPU ms':>15}{'after another answer':>22}")
        for page in PAGES:
            at = opened(page)
            again = statistics.median(rerun(at) for _ in range(RERUNS))
            print(f"{page:14}{again:15.1f}{statistics.median(changed(at, one) for one in range(CHANGES)):22.1f}")


if __name__ == "__main__":
    main()
