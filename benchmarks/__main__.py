"""Everything that is measured for those who run it, in one go: tables in Markdown on standard output.

Run it from the project's root: `.venv/bin/python -m benchmarks`, on a machine that does little else; some ten minutes.
`--quick` measures less of it, less often. Nothing is judged: what breaks says so, and the exit code is then 1.
"""

import os
import platform
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from benchmarks.tables import section

QUICK_RERUNS, QUICK_CLICKS, QUICK_STARTS = 5, 5, 1
QUICK_PAGES = ("plekken",)
SIZES, QUICK_SIZES = (1_000, 10_000, 100_000, 1_000_000), (100_000,)
CROWD, PAUSE, SECONDS = 50, 5.0, 30.0
"""People at once in the short form, and the seconds between their clicks and for which all are there."""


def main() -> int:
    """Measure everything, and go on after what breaks."""
    asked = _asked()
    processors = len(os.sched_getaffinity(0))
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    print(
        f"# Benchmarks, {datetime.now(UTC):%Y-%m-%d %H:%M} UTC\n\n{processors} processors, Python "
        f"{platform.python_version()}; the machine's load before it began: {load}."
    )
    measured = [section(title, measure) for title, measure in _parts(quick=asked.quick).items()]
    return 0 if all(measured) else 1


def _asked() -> Namespace:
    parser = ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="about a minute: no slow network, no crowd, one catalogue")
    return parser.parse_args()


def _parts(*, quick: bool) -> dict[str, Callable[[], None]]:
    # Imported here: a part that can't even be imported must not keep the others from being measured.
    return {
        "What a rerun costs the server": partial(_pages, quick=quick),
        "Start to first text": partial(_start, quick=quick),
        "A click, seen in the browser": partial(_clicks, quick=quick),
        "First load": partial(_first_load, quick=quick),
        "A large catalogue": partial(_matching, quick=quick),
    } | ({} if quick else {"People at once": _crowd})


def _pages(*, quick: bool) -> None:
    from benchmarks import page_speed  # noqa: PLC0415

    page_speed.measure(QUICK_RERUNS if quick else page_speed.RERUNS)


def _start(*, quick: bool) -> None:
    from benchmarks import browser_speed  # noqa: PLC0415

    browser_speed.start(QUICK_STARTS if quick else browser_speed.STARTS)


def _clicks(*, quick: bool) -> None:
    from benchmarks import browser_speed  # noqa: PLC0415

    if quick:
        browser_speed.clicks(QUICK_PAGES, QUICK_CLICKS)
    else:
        browser_speed.clicks()


def _first_load(*, quick: bool) -> None:
    from benchmarks import browser_speed  # noqa: PLC0415

    browser_speed.first_load(slowly=not quick)


def _matching(*, quick: bool) -> None:
    from benchmarks import matching_speed  # noqa: PLC0415

    matching_speed.compare(QUICK_SIZES if quick else SIZES)


def _crowd() -> None:
    """Print the short form of `benchmarks.load`."""
    from benchmarks.load.apps import APPS  # noqa: PLC0415
    from benchmarks.load.crowd import Load  # noqa: PLC0415
    from benchmarks.load.measuring import measure  # noqa: PLC0415
    from benchmarks.tables import heading, percentile, row  # noqa: PLC0415

    heading(f"{CROWD} people, {PAUSE:g} s between clicks", "95 % of clicks, ms", "errors", "kB for each")
    for app in APPS:
        found = measure(app, Load(CROWD, PAUSE, SECONDS))
        seen, memory = percentile(found.clicks, 95) * 1000, found.memory_per_person * 1000
        row(app.name, f"{seen:.0f}", found.errors, f"{memory:.0f}")


if __name__ == "__main__":
    sys.exit(main())
