"""Everything that is measured for those who run it, in one go: tables in Markdown on standard output.

Run it from the project's root: `.venv/bin/python -m benchmarks`, on a machine that does little else; some ten minutes.
Nothing is judged: what breaks says so, the rest goes on, and the exit code is then 1.
"""

import os
import platform
import sys
import traceback
from argparse import ArgumentParser
from datetime import UTC, datetime
from importlib import import_module
from typing import Any

PARTS: dict[str, tuple[str, str]] = {
    "What a rerun costs the server": ("page_speed", "measure"),
    "Start to first text": ("browser_speed", "start"),
    "A click, seen in the browser": ("browser_speed", "clicks"),
    "First load": ("browser_speed", "first_load"),
    "A large catalogue": ("matching_speed", "compare"),
    "One person": ("one_person", "measure"),
    "People at once": ("load.ladder", "climb"),
}
"""What is measured, and the module and function that print it."""
QUICK: dict[str, dict[str, Any]] = {
    "What a rerun costs the server": {"reruns": 5},
    "Start to first text": {"tries": 1},
    "A click, seen in the browser": {"pages": ("plekken",), "times": 5},
    "First load": {"slowly": False},
    "A large catalogue": {"counts": (10_000,)},
}
"""What of it takes a minute together, and in which form."""


def main() -> int:
    """Measure everything, and go on after what breaks."""
    parser = ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="about a minute: no slow network, no crowd, one catalogue")
    quick = parser.parse_args().quick
    load = ", ".join(f"{average:.1f}" for average in os.getloadavg())
    print(
        f"# Benchmarks, {datetime.now(UTC):%Y-%m-%d %H:%M} UTC\n\n{len(os.sched_getaffinity(0))} processors, Python "
        f"{platform.python_version()}; the machine's load before it began: {load}."
    )
    measured = [_measure(title, QUICK[title] if quick else {}) for title in (QUICK if quick else PARTS)]
    return 0 if all(measured) else 1


def _measure(title: str, options: dict[str, Any]) -> bool:
    """Print one part; false where it couldn't be measured, or even be imported."""
    module, function = PARTS[title]
    print(f"\n## {title}\n", flush=True)
    try:
        getattr(import_module(f"benchmarks.{module}"), function)(**options)
    except Exception as fault:  # noqa: BLE001 - whatever breaks, the other parts are still worth having
        print(f"Could not be measured: {type(fault).__name__}: {fault}\n\n```\n{traceback.format_exc()}```", flush=True)
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
