"""Removes visits whose tab is closed from memory, once nobody can come back to them any more.

Streamlit looks for those only when somebody else leaves: in a quiet hour the answers of the last visitors would stay in
memory until the next one comes and goes.
"""

import asyncio
import gc
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import streamlit as st
from streamlit.config import get_option
from streamlit.runtime import get_instance
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.caching.ttl_cache import TTLCache
from streamlit.runtime.session_manager import SessionInfo

from pages.parts.state.session import forget_visit

log = logging.getLogger("adempauze")
KEPT_FOR = "server.disconnectedSessionTTL"
PART, AT_LEAST, AT_MOST = 10, 1.0, 30.0
"""How often we look: a tenth of the seconds that a visit is kept, within these seconds."""


@asynccontextmanager
async def clear_while_running(_app: st.App) -> AsyncIterator[None]:
    """Look again and again, as long as the server runs."""
    task = asyncio.create_task(_keep_clearing(closed_visits()))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def closed_visits() -> TTLCache[str, SessionInfo]:
    """Where Streamlit keeps visits of which the tab is closed."""
    return get_instance()._session_mgr._session_storage._cache  # type: ignore[no-any-return,attr-defined] # noqa: SLF001 - Streamlit gives no other way


def clear(visits: TTLCache[str, SessionInfo]) -> None:
    """Remove the visits that are kept no longer. Their parts refer to one another, so only the collector frees them."""
    gone = [visit.session for _, visit in visits.expire()]
    for session in gone:
        try:
            _forget(session)
        except Exception:  # the visits of others have to be forgotten all the same
            log.exception("A visit that is over could not be forgotten as a whole")
    if gone:
        gone.clear()
        gc.collect()


def _forget(session: AppSession) -> None:
    # Streamlit itself holds on to the last visit until somebody else comes: then at least nothing is left in it.
    forget_visit(session)
    session._client_state.Clear()  # noqa: SLF001 - what the browser last said of its fields
    session.shutdown()


async def _keep_clearing(visits: TTLCache[str, SessionInfo]) -> None:
    seconds = min(max(float(get_option(KEPT_FOR)) / PART, AT_LEAST), AT_MOST)
    while True:
        try:
            clear(visits)
        except Exception:  # whatever it was this time, others leave after this
            log.exception("Visits that are over could not be looked for")
        await asyncio.sleep(seconds)
