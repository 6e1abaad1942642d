"""A place that publishes its free nights: what its visitors see."""

import os
import shutil
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from pages.parts.state.clock import today

PROJECT = Path(__file__).parents[2]
VISIT = """
import pathlib, sys
from streamlit.testing.v1 import AppTest
at = AppTest.from_file(sys.argv[1], default_timeout=30).run()
at.session_state["answers"] = {answers!r}
at.session_state["kept"] = {{"shown_places": 1000}}
for table in (None, *{later!r}):
    if table is not None:
        pathlib.Path({file!r}).write_text(table, "utf-8")
    at.switch_page("plekken.py").run()
    assert not at.exception, at.exception
print("".join(one.proto.body for one in at.get("html")))
"""
NEAR = {"municipality": "Alkmaar"}


def seen_with(folder: Path, days_old: int, *later: str, first: str = "ja") -> str:
    """The page with places, where Respijthuis Alkmaar told its next weekend to be free so many days ago.

    Each thing that it tells *later* about both nights is told while the same visitor looks on.
    """
    content = folder / "content"
    shutil.copytree(PROJECT / "content", content)
    place = content / "providers" / "respijthuis_alkmaar.yaml"
    place.write_text(place.read_text(encoding="utf-8") + "free_nights: alkmaar.csv\n", encoding="utf-8")
    file, as_of = content / "free_nights" / "alkmaar.csv", today() - timedelta(days=days_old)
    file.write_text(nights(first, as_of), encoding="utf-8")
    visit = VISIT.format(answers=NEAR, later=[nights(free, as_of) for free in later], file=str(file))
    command = [sys.executable, "-c", visit, str(PROJECT / "pages" / "journey.py")]
    environment = os.environ | {"ADEMPAUZE_CONTENT": str(content)}
    run = subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr[-800:]
    return run.stdout


def nights(free: str, as_of: date) -> str:
    """The file of a place that says this of both nights of the next weekend."""
    rows = [f"{next_friday() + timedelta(days=night)};{free};{as_of}" for night in (0, 1)]
    return "\n".join(["datum;vrij;bijgewerkt op", *rows])


def next_friday() -> date:
    """The first Friday after today."""
    day = today() + timedelta(days=1)
    return day + timedelta(days=(4 - day.weekday()) % 7)


@pytest.mark.slow
@pytest.mark.parametrize(("days_old", "sentence"), [(1, "Deze weekends zijn vrij"), (60, "te lang geleden")])
def test_free_weekends_are_told_with_their_age(tmp_path: Path, days_old: int, sentence: str) -> None:
    """Fresh information names the free weekends; old information says to call, and never that a bed is free."""
    seen = seen_with(tmp_path, days_old)
    assert sentence in seen
    assert ("Deze weekends zijn vrij" in seen) is (days_old == 1)


@pytest.mark.slow
def test_a_house_that_filled_up_is_free_for_nobody(tmp_path: Path) -> None:
    """As soon as a house tells that its weekend is taken no card says that it is free, whoever saw it before."""
    assert "Deze weekends zijn vrij" in seen_with(tmp_path / "free", 1)
    assert "Deze weekends zijn vrij" not in seen_with(tmp_path / "full", 1, "nee")


@pytest.mark.parametrize("free", ["²", "ja, onder voorbehoud", "#N/B"])
def test_what_can_not_be_read_says_to_call(tmp_path: Path, free: str) -> None:
    """A file with a cell that nobody understands takes no page down, and frees no weekend."""
    seen = seen_with(tmp_path, 1, first=free)
    assert "Wij kunnen niet lezen welke weekends vrij zijn. Bel en vraag wat er vrij is." in seen
    assert "Deze weekends zijn vrij" not in seen
