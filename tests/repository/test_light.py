"""Pages stay light: what is heavy is loaded only where it is used."""

import subprocess
import sys
from pathlib import Path

import pytest

VISIT = """
import sys
from streamlit.testing.v1 import AppTest
at = AppTest.from_file(sys.argv[1], default_timeout=30).run()
for page in {pages!r}:
    at.switch_page(page).run()
    assert not at.exception, page
print([name for name in ("pandas", "numpy", "pyarrow", "altair", "typst", "docx") if name in sys.modules])
"""
PROJECT = Path(__file__).parents[2]


def loaded_by(*pages: str) -> str:
    """Which heavy libraries a visit to these pages loads, in a process of its own."""
    command = [sys.executable, "-c", VISIT.format(pages=pages), str(PROJECT / "pages" / "journey.py")]
    run = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True, timeout=120)
    return run.stdout.strip().splitlines()[-1]


@pytest.mark.slow
def test_pages_without_a_picture_load_nothing_heavy() -> None:
    """A phone that only reads and answers makes the server load no tables and no charts."""
    pages = ("situatie", "mogelijkheden", "regelen", "plan", "uitleg", "professionals", "nu_hulp")
    assert loaded_by(*(f"{page}.py" for page in pages)) == "[]"


@pytest.mark.slow
def test_the_map_needs_no_tables() -> None:
    """The page with the map loads what draws it, and nothing more."""
    assert loaded_by("plekken.py") == "['altair']"
