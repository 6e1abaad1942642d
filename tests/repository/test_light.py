"""Pages stay light: what is heavy is loaded only where it is used."""

import subprocess
import sys
from pathlib import Path

import pytest

VISIT = """
import sys
from streamlit.testing.v1 import AppTest
at = AppTest.from_file(sys.argv[1], default_timeout=30).run()
{walk}
assert not at.exception
print([name for name in ("pandas", "numpy", "pyarrow", "altair", "typst", "docx") if name in sys.modules])
"""
OPENED = "at.switch_page({page!r}).run()\nassert not at.exception, {page!r}"
OUTCOME = """
at.radio[0].set_value(at.radio[0].options[0]).run()
at.button(key="next_question").click().run()
at.button(key="enough").click().run()
assert at.get("vega_lite_chart") or at.get("arrow_vega_lite_chart"), "no picture"
"""
PROJECT = Path(__file__).parents[2]
ONLY_READ = ("situatie", "mogelijkheden", "regelen", "plan", "uitleg", "professionals", "nu_hulp")


def loaded_by(*walk: str) -> str:
    """Which heavy libraries a walk through pages loads, in a process of its own."""
    command = [sys.executable, "-c", VISIT.format(walk="\n".join(walk)), str(PROJECT / "pages" / "journey.py")]
    run = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True, timeout=120)
    return run.stdout.strip().splitlines()[-1]


def opened(page: str) -> str:
    """The step of a walk that opens a page."""
    return OPENED.format(page=f"{page}.py")


@pytest.mark.slow
def test_pages_without_a_picture_load_nothing_heavy() -> None:
    """A phone that only reads and answers makes the server load no tables and no charts."""
    assert loaded_by(*map(opened, ONLY_READ)) == "[]"


@pytest.mark.slow
def test_the_map_needs_no_tables() -> None:
    """The page with the map loads what draws it, and nothing more."""
    assert loaded_by(opened("plekken")) == "['altair']"


@pytest.mark.slow
def test_the_picture_of_what_weighs_needs_no_tables() -> None:
    """Altair takes a pandas that another visitor's thread is still loading for ready, and then their page breaks."""
    assert loaded_by(opened("zelfcheck"), OUTCOME) == "['altair']"
