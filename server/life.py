"""What goes on in the server from its start to its end: content is read early, visits that ended are forgotten."""

import gc
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from threading import Thread
from time import sleep

import streamlit as st
from anyio import to_thread

from catalogue.database.places_in_database import named_database
from server.clearing import clear_while_running

PAUSE = 1.0
"""Seconds left to the first visitor's first page, before languages and judgements that it doesn't need are made."""


@asynccontextmanager
async def lifespan(app: st.App) -> AsyncIterator[None]:
    """Read content early, and remove the visits of those who left while the server runs."""
    async with read_content_early(app), clear_while_running(app):
        yield


@asynccontextmanager
async def read_content_early(_app: st.App) -> AsyncIterator[None]:
    """Read the content in the background as soon as the server starts, so that the first visitor needn't wait.

    A replica says that it is well only after that: until then the others have time for its visitors.
    """
    if named_database():
        await to_thread.run_sync(_read_content)
    else:
        Thread(target=_read_content, args=(PAUSE,), daemon=True).start()
    yield


def _read_content(pause: float = 0) -> None:
    with _without_collecting():
        from pages.parts.state.content import broken, read_all_languages  # noqa: PLC0415 - what takes the time; the server answers meanwhile

        if broken():
            return
    sleep(pause)
    with _without_collecting():
        read_all_languages()
        from pages.parts.state.answers import judge_early  # noqa: PLC0415 - likewise

        judge_early()


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Have Python not look again and again, while all this is read, for what can be thrown away of it."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
