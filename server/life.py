"""What goes on in the server from its start to its end, beside answering."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st

from server.clearing import clear_while_running
from server.warming import read_content_early


@asynccontextmanager
async def from_start_to_end(app: st.App) -> AsyncIterator[None]:
    """Read content early, and remove the visits of those who left while the server runs."""
    async with read_content_early(app), clear_while_running(app):
        yield
