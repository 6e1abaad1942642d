"""A place that publishes its free nights: what its visitors see."""

import os
import shutil
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]
VISIT = """
import sys
from streamlit.testing.v1 import AppTest
at = AppTest.from_file(sys.argv[1], default_timeout=30).run()
at.session_state["answers"] = {"municipality": "Alkmaar"}
at.switch_page("plekken.py").run()
assert not at.exception, at.exception
print("".join(one.proto.body for one in at.get("html")))
"""


def seen_with(folder: Path, days_old: int, said: str = "ja") -> str:
    """Return the page with places, where Respijthuis Alkmaar told its next weekend to be free so many days ago."""
    content = folder / "content"
    shutil.copytree(PROJECT / "content", content)
    place = content / "providers" / "respijthuis_alkmaar.yaml"
    place.write_text(place.read_text(encoding="utf-8") + "free_nights: alkmaar.csv\n", encoding="utf-8")
    friday = next_friday()
    told = date.today() - timedelta(days=days_old)  # noqa: DTZ011 - the page judges for today
    rows = [f"{friday + timedelta(days=night)};{said};{told}" for night in (0, 1)]
    table = "\n".join(["datum;vrij;bijgewerkt op", *rows])
    (content / "free_nights" / "alkmaar.csv").write_text(table, encoding="utf-8")
    command = [sys.executable, "-c", VISIT, str(PROJECT / "pages" / "journey.py")]
    environment = os.environ | {"ADEMPAUZE_CONTENT": str(content)}
    run = subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr[-800:]
    return run.stdout


def next_friday() -> date:
    """Return the first Friday after today."""
    day = date.today() + timedelta(days=1)  # noqa: DTZ011 - likewise
    return day + timedelta(days=(4 - day.weekday()) % 7)


@pytest.mark.slow
@pytest.mark.parametrize(("days_old", "sentence"), [(1, "Deze weekends zijn vrij"), (60, "te lang geleden")])
def test_free_weekends_are_told_with_their_age(tmp_path: Path, days_old: int, sentence: str) -> None:
    """Fresh information names the free weekends; old information says to call, and never that a bed is free."""
    seen = seen_with(tmp_path, days_old)
    assert sentence in seen
    assert ("Deze weekends zijn vrij" in seen) is (days_old == 1)


@pytest.mark.slow
@pytest.mark.parametrize("said", ["²", "ja, onder voorbehoud", "#N/B"])
def test_what_can_not_be_read_says_to_call(tmp_path: Path, said: str) -> None:
    """A file with a cell that nobody understands takes no page down, and frees no weekend."""
    seen = seen_with(tmp_path, 1, said)
    assert "Wij kunnen niet lezen welke weekends vrij zijn. Bel en vraag wat er vrij is." in seen
    assert "Deze weekends zijn vrij" not in seen
