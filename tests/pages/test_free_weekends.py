"""A place that publishes its free nights: what its visitors see."""

import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from pages.parts.entry import free_weekends
from pages.parts.state import content as shown
from pages.parts.state.clock import today
from tests.shared.opening import html, opened

PROJECT = Path(__file__).parents[2]
NEAR, ALL = {"municipality": "Alkmaar"}, {"shown_places": 1000}
Seen = Callable[..., str]


@pytest.fixture
def seen_with(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Seen:
    """Give the page with places, where Respijthuis Alkmaar told its next weekend to be free so many days ago.

    Each thing that it tells *later* about both nights is told while the same visitor looks on.
    """
    content = tmp_path / "content"
    shutil.copytree(PROJECT / "content", content)
    place = content / "providers" / "respijthuis_alkmaar.yaml"
    place.write_text(place.read_text(encoding="utf-8") + "free_nights: alkmaar.csv\n", encoding="utf-8")
    file = content / "free_nights" / "alkmaar.csv"
    for module in (shown, free_weekends):
        monkeypatch.setattr(module, "FOLDER", content)

    def seen(days_old: int, *later: str, first: str = "ja") -> str:
        as_of = today() - timedelta(days=days_old)
        file.write_text(nights(first, as_of), encoding="utf-8")
        monkeypatch.setattr(shown, "_loaded", shown.LoadedContent())
        at = opened("plekken", NEAR, kept=ALL)
        for free in later:
            file.write_text(nights(free, as_of), encoding="utf-8")
            at.run()
            assert not at.exception, at.exception
        return html(at)

    return seen


def nights(free: str, as_of: date) -> str:
    """The file of a place that says this of both nights of the next weekend."""
    rows = [f"{next_friday() + timedelta(days=night)};{free};{as_of}" for night in (0, 1)]
    return "\n".join(["datum;vrij;bijgewerkt op", *rows])


def next_friday() -> date:
    """The first Friday after today."""
    day = today() + timedelta(days=1)
    return day + timedelta(days=(4 - day.weekday()) % 7)


@pytest.mark.parametrize(("days_old", "sentence"), [(1, "Deze weekends zijn vrij"), (60, "te lang geleden")])
def test_free_weekends_are_told_with_their_age(seen_with: Seen, days_old: int, sentence: str) -> None:
    """Fresh information names the free weekends; old information says to call, and never that a bed is free."""
    seen = seen_with(days_old)
    assert sentence in seen
    assert ("Deze weekends zijn vrij" in seen) is (days_old == 1)


def test_a_house_that_filled_up_is_free_for_nobody(seen_with: Seen) -> None:
    """As soon as a house tells that its weekend is taken no card says that it is free, whoever saw it before."""
    assert "Deze weekends zijn vrij" in seen_with(1)
    assert "Deze weekends zijn vrij" not in seen_with(1, "nee")


@pytest.mark.parametrize("free", ["²", "ja, onder voorbehoud", "#N/B"])
def test_what_can_not_be_read_says_to_call(seen_with: Seen, free: str) -> None:
    """A file with a cell that nobody understands takes no page down, and frees no weekend."""
    seen = seen_with(1, first=free)
    assert "Wij kunnen niet lezen welke weekends vrij zijn. Bel en vraag wat er vrij is." in seen
    assert "Deze weekends zijn vrij" not in seen
