"""What makes a page light: blocks drawn in one go, one day for a whole run, and reading without looking back."""

import gc
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from threading import Thread
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts.state import clock
from pages.parts.state import content as shown
from server import life


def drawn(script: Callable[[], None]) -> list[str]:
    """Every piece of HTML that a script draws."""
    at = AppTest.from_function(script).run()
    assert not at.exception, at.exception
    return [element.proto.body for element in at.get("html")]


def test_blocks_are_drawn_in_one_go_in_their_order() -> None:
    """Two blocks become one element, each in a block of its own; what is empty leaves no room."""

    def script() -> None:
        from markupsafe import Markup  # noqa: PLC0415 - Streamlit takes the source of this function alone

        from pages.parts.drawing.markup import show, single_element  # noqa: PLC0415 - likewise

        with single_element():
            show(Markup("<p>one</p>"), Markup("<p>more</p>"))
            show("")
            show(Markup("<p>two</p>"))
        show(Markup("<p>after</p>"))

    blocks = "<div><p>one</p><p>more</p></div><div><p>two</p></div>"
    assert drawn(script) == [f'<div class="ap-together">{blocks}</div>', "<p>after</p>"]


def test_a_single_block_and_none_are_as_without() -> None:
    """Around one block stands nothing, and nothing is drawn for none."""

    def script() -> None:
        from markupsafe import Markup  # noqa: PLC0415 - Streamlit takes the source of this function alone

        from pages.parts.drawing.markup import show, single_element  # noqa: PLC0415 - likewise

        with single_element():
            show(Markup("<p>one</p>"))
        with single_element():
            show("")

    assert drawn(script) == ["<p>one</p>"]


def test_a_page_that_breaks_inside_does_not_swallow_what_comes_after() -> None:
    """The error page after it is drawn as always."""

    def script() -> None:
        from contextlib import suppress  # noqa: PLC0415 - Streamlit takes the source of this function alone

        from markupsafe import Markup  # noqa: PLC0415 - Streamlit takes the source of this function alone

        from pages.parts.drawing.markup import show, single_element  # noqa: PLC0415 - likewise

        with suppress(LookupError), single_element():
            show(Markup("<p>lost</p>"))
            raise LookupError
        show(Markup("<p>sorry</p>"))

    assert drawn(script) == ["<p>sorry</p>"]


def test_a_run_has_one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that is drawn around midnight says everything for the day on which it began; the next run is new."""
    evening = datetime(2026, 11, 22, 22, 59, tzinfo=UTC)
    days: list[Any] = []

    def run() -> None:
        monkeypatch.setattr(clock, "now", lambda: evening)
        shown.begin_run()
        monkeypatch.setattr(clock, "now", lambda: evening + timedelta(hours=9))
        days.append(clock.today())
        shown.begin_run()
        days.append(clock.today())

    thread = Thread(target=run)
    thread.start()
    thread.join()
    assert [day.day for day in days] == [22, 23]


def test_after_reading_python_throws_away_again() -> None:
    """Memory is looked through again once content is read, also where reading failed."""
    with suppress(LookupError), life._without_collecting():  # noqa: SLF001 - nothing else tells
        assert not gc.isenabled()
        raise LookupError
    assert gc.isenabled()
