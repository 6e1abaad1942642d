"""Put Adempauze under load, and the same load on Streamlit's own kind of apps; print a table.

Run it from the project's root: `.venv/bin/python -m benchmarks.load`, on a machine that does nothing else. It starts
its own servers, on this machine alone.
"""

from argparse import ArgumentParser
from math import inf

from benchmarks.load.ladder import NAMES, climb

if __name__ == "__main__":
    parser = ArgumentParser("python -m benchmarks.load", description="See benchmarks/README.md.")
    parser.add_argument("--people", type=int, nargs="+", default=[50, 100, 200, 400], help="a ladder of crowds")
    parser.add_argument("--pause", type=float, default=5, help="seconds that each thinks between clicks")
    parser.add_argument("--seconds", type=float, default=30, help="how long everybody is there at once")
    parser.add_argument("--stay", type=float, default=inf, help="seconds after which each makes room for another")
    parser.add_argument("--app", nargs="*", choices=NAMES, default=NAMES, help="only these apps")
    asked = parser.parse_args()
    climb(asked.people, asked.pause, asked.seconds, asked.stay, asked.app)
