"""The layout, by its landmarks: their order and rough place on each page, at each size. No pixels."""

import pytest
import yaml

from development.landmarks import FILE, LANDMARKS, SIZES
from pages.parts.frame.frame import PAGES, WITHOUT_STEPS

ONLY_TO_READ = {"plan"}
"""A sheet to take along: it begins with what it says."""

WRITTEN = yaml.safe_load(FILE.read_text("utf-8"))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", PAGES)
def test_what_is_written_down_is_as_meant(name: str, size: str) -> None:
    """Everywhere: name and help on top, then the steps, the heading, what to do, and the menu at the end."""
    written = WRITTEN[name][size]
    wanted = [landmark for landmark in LANDMARKS if landmark in written]
    assert list(written) == wanted
    assert set(LANDMARKS) - set(written) <= {"first action"} | ({"steps"} if name in WITHOUT_STEPS else set())
    assert written["name"] == "start, upper half"
    assert written["help"] == "end, upper half"
    assert written["heading"].endswith("upper half")


@pytest.mark.parametrize("name", [name for name in PAGES if name not in ONLY_TO_READ])
def test_what_to_do_is_on_the_first_screen(name: str) -> None:
    """On a phone whoever opens a page needn't scroll to find the first thing to do."""
    assert not WRITTEN[name]["phone"].get("first action", "").endswith("below")
