"""Adempauze under load, and the same load on Streamlit's own kind of apps; a table. Nothing is judged."""

import math
from collections.abc import Sequence

from benchmarks.load.apps import APPS
from benchmarks.load.crowd import Load
from benchmarks.load.measuring import MeasuredCrowd, measure
from benchmarks.tables import EMPTY, heading, percentile, row

SLOW = 0.5
"""Seconds: with a 95th percentile above this there are too many people."""
COLUMNS = (
    "app", "people", "clicks/s", "p50 ms", "p95 ms", "on the way", "errors", "CPU ms", "times", "a core", "kB each",
    "MB", "there", "end", "after", "open",
)  # fmt: skip
NAMES = tuple(app.name for app in APPS)


def climb(
    people: Sequence[int] = (50,),
    pause: float = 5,
    seconds: float = 30,
    stay: float = math.inf,
    names: Sequence[str] = NAMES,
) -> None:
    """Print what each crowd took, on every app that bore the one before: see `Load`."""
    heading(*COLUMNS)
    apps = [app for app in APPS if app.name in names]
    for number in people:
        load, measured = Load(number, pause, seconds, stay), []
        for app in apps:
            measured.append(measure(app, load))
            row(*_cells(measured[-1], measured, load))
        apps = [app for app, crowd in zip(apps, measured, strict=True) if not _is_too_much(crowd)]


def _is_too_much(crowd: MeasuredCrowd) -> bool:
    return crowd.errors > 0 or not percentile(crowd.clicks, 95) <= SLOW


def _cells(crowd: MeasuredCrowd, measured: Sequence[MeasuredCrowd], load: Load) -> list[object]:
    """A line of the table: milliseconds, times the empty app, people a core keeps up with, kilobytes, MB."""
    base = next((other.cpu_per_click for other in measured if other.app == EMPTY), math.nan)
    cpu = crowd.cpu_per_click
    seen = [percentile(crowd.clicks, 50), percentile(crowd.clicks, 95), percentile(crowd.on_the_way, 95)]
    return [
        crowd.app,
        crowd.people,
        f"{len(crowd.clicks) / crowd.seconds:.1f}",
        *(f"{1000 * value:.0f}" for value in seen),
        crowd.errors,
        f"{1000 * cpu:.1f}",
        f"{cpu / base:.2f}",
        f"{load.pause / cpu:.0f}",
        f"{1000 * crowd.memory_per_person:.0f}",
        *(f"{value:.0f}" for value in crowd.memory),
        crowd.sessions_left,
    ]
