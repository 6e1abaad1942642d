"""People who left are forgotten, also after something went wrong with one of them."""

import asyncio
from io import StringIO
from types import SimpleNamespace
from typing import Any

import pytest

from server import clearing


class Visits:
    """Visits that are over: what each look finds, or an error."""

    def __init__(self, *looks: Any) -> None:  # noqa: ANN401 - sessions, or what is raised
        """Take what each look gives."""
        self.looks = list(looks)

    def expire(self) -> list[tuple[str, SimpleNamespace]]:
        """Give what this look finds."""
        visits = self.looks.pop(0) if self.looks else []
        if isinstance(visits, Exception):
            raise visits
        return [(str(number), SimpleNamespace(session=session)) for number, session in enumerate(visits)]


def session(forgotten: list[str], name: str, problem: Exception | None = None) -> SimpleNamespace:
    """A session that notes when it is forgotten, or can't be."""

    def clear() -> None:
        if problem:
            raise problem
        forgotten.append(name)

    fields = SimpleNamespace(widget_metadata={})
    state = SimpleNamespace(clear=clear, _new_widget_state=fields, _key_id_mapper={})
    return SimpleNamespace(
        session_state=state, shutdown=lambda: None, _client_state=SimpleNamespace(Clear=lambda: None)
    )


def test_one_that_cannot_be_forgotten_keeps_no_other(logged: StringIO) -> None:
    """Whoever comes after it is forgotten; the log says that something was wrong."""
    forgotten: list[str] = []
    visits = Visits([session(forgotten, "first", ValueError("x")), session(forgotten, "second")])
    clearing.clear(visits)  # type: ignore[arg-type]
    assert forgotten == ["second"]
    assert logged.getvalue().startswith("ERROR ")


def test_the_loop_goes_on_after_an_error(monkeypatch: pytest.MonkeyPatch, logged: StringIO) -> None:
    """A look that fails is told in the log, and the next one forgets people again."""
    forgotten: list[str] = []
    visits = Visits(RuntimeError("x"), [session(forgotten, "later")])
    monkeypatch.setattr(clearing, "AT_LEAST", 0.001)
    monkeypatch.setattr(clearing, "AT_MOST", 0.001)

    async def some_looks() -> None:
        task = asyncio.create_task(clearing._keep_clearing(visits))  # type: ignore[arg-type] # noqa: SLF001
        while not forgotten and not task.done():  # noqa: ASYNC110 - nobody tells when a visit was forgotten
            await asyncio.sleep(0.001)
        task.cancel()

    asyncio.run(asyncio.wait_for(some_looks(), 10))
    assert forgotten == ["later"]
    assert logged.getvalue().startswith("ERROR ")
