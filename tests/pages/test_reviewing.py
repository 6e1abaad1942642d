"""Past their review date, amounts, facts about places and help lines say so on the pages too."""

from datetime import date

import pytest

from pages.parts.state import clock
from tests.shared.opening import opened, text


def test_pages_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """A visitor two years from now reads it at an amount, at a place and at a number to call."""
    later = date(2028, 11, 22)
    of_a_page = ("calling.call", "drawing.markup", "entry.details")
    for name in (*of_a_page, "state.answers", "state.words", "state.wording_cache"):
        monkeypatch.setattr(f"pages.parts.{name}.today", lambda: later)
    monkeypatch.setattr(clock, "today", lambda: later)
    assert "dus controleer dit." in text(opened("nu_hulp"))
    assert "Dat is lang geleden: controleer dit." in text(opened("plekken", kept={"shown_places": 1000}))
    assert "; controleer dit)" in text(opened("mogelijkheden", chosen=("logeerzorg_logeerhuis",), door_vergelijk=True))
