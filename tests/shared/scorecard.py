"""The scorecard in docs/ipdas.md, and what it points at."""

import re
from pathlib import Path

SCORECARD = (Path(__file__).parents[2] / "docs/ipdas.md").read_text("utf-8")
POINTER = re.compile(r"`([\w./-]+/[\w.-]+)(?:#(\w+))?`")
"""A file, and where it holds words the key of a sentence."""
