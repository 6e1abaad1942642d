"""What the server does while the first browser is still on its way."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from threading import Thread

import streamlit as st
from anyio import to_thread

from catalogue.database import named_database


@asynccontextmanager
async def read_content_early(_app: st.App) -> AsyncIterator[None]:
    """Read the content in the background as soon as the server starts, so that the first visitor needn't wait.

    A replica says that it is well only after that: until then the others have time for its visitors.
    """
    if named_database():
        await to_thread.run_sync(_read_content)
    else:
        Thread(target=_read_content, daemon=True).start()
    yield


def _read_content() -> None:
    from pages.parts.content import broken, read_all_languages  # noqa: PLC0415 - what takes the time; the server answers meanwhile

    if not broken():
        read_all_languages()
        from pages.parts.answers import judge_early  # noqa: PLC0415 - likewise

        judge_early()
