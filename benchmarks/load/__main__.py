"""Put Adempauze under load, and the same load on Streamlit's own kind of apps; print a table. Nothing is judged.

Run it from the project's root: `.venv/bin/python -m benchmarks.load`, on a machine that does nothing else. It starts
its own servers, on this machine alone.
"""

import argparse
import math
from collections.abc import Iterable, Sequence

from benchmarks.load.apps import APPS
from benchmarks.load.crowd import Load
from benchmarks.load.measuring import MeasuredCrowd, measure
from benchmarks.tables import EMPTY, percentile

SLOW = 0.5
"""Seconds: with a 95th percentile above this there are too many people."""
COLUMNS = {
    "people": 6, "app": 17, "clicks/s": 8, "p50 ms": 7, "p95 ms": 7, "on the way": 10, "errors": 6, "CPU ms": 7,
    "times": 6, "a core": 6, "KB each": 8, "MB": 6, "there": 6, "end": 6, "after": 6, "open": 4,
}  # fmt: skip


def main() -> None:
    """Climb the ladder with every app: the same number of people on each, until an app can't bear them."""
    asked = _asked()
    print(_line(COLUMNS), flush=True)
    apps = [app for app in APPS if not asked.app or app.name in asked.app]
    for people in asked.people:
        load, measured = Load(people, asked.pause, asked.seconds, asked.stay), []
        for app in apps:
            measured.append(measure(app, load))
            print(_line(_row(measured[-1], measured, load)), flush=True)
        apps = [app for app, one in zip(apps, measured, strict=True) if not _is_too_much(one)]


def _asked() -> argparse.Namespace:
    forever = float("inf")
    parser = argparse.ArgumentParser("python -m benchmarks.load", description="See benchmarks/README.md.")
    parser.add_argument("--people", type=int, nargs="+", default=[50, 100, 200, 400], help="a ladder of crowds")
    parser.add_argument("--pause", type=float, default=5, help="seconds that each thinks between clicks")
    parser.add_argument("--seconds", type=float, default=30, help="how long everybody is there at once")
    parser.add_argument("--stay", type=float, default=forever, help="seconds after which each makes room for another")
    parser.add_argument("--app", nargs="*", choices=[app.name for app in APPS], help="only these apps")
    return parser.parse_args()


def _is_too_much(one: MeasuredCrowd) -> bool:
    return one.errors > 0 or not percentile(one.clicks, 95) <= SLOW


def _row(one: MeasuredCrowd, measured: Sequence[MeasuredCrowd], load: Load) -> list[object]:
    """Return a line of the table: milliseconds, times the empty app, people a core keeps up with, kilobytes, MB."""
    base = next((other.cpu_per_click for other in measured if other.app == EMPTY), math.nan)
    cpu = one.cpu_per_click
    seen = [percentile(one.clicks, 50), percentile(one.clicks, 95), percentile(one.on_the_way, 95)]
    times = [f"{1000 * seconds:.0f}" for seconds in seen]
    reckoned = [
        f"{1000 * cpu:.1f}",
        f"{cpu / base:.2f}",
        f"{load.pause / cpu:.0f}",
        f"{1000 * one.memory_per_person:.0f}",
    ]
    speed, memory = f"{len(one.clicks) / one.seconds:.1f}", [f"{value:.0f}" for value in one.memory]
    return [one.people, one.app, speed, *times, one.errors, *reckoned, *memory, one.sessions_left]


def _line(cells: Iterable[object]) -> str:
    return "  ".join(f"{cell!s:>{wide}}" for cell, wide in zip(cells, COLUMNS.values(), strict=True))


if __name__ == "__main__":
    main()
