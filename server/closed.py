"""Streamlit's own addresses that no page needs: closed, also without a reverse proxy.

| address | why it is closed | opened by |
|---|---|---|
| `/_stcore/metrics` | tells anybody how many people are here, and costs work to make | `ADEMPAUZE_METRICS=open` |
| `/_stcore/upload_file` | would keep whatever is sent to it in memory; no page asks for a file that way | nothing |
"""

import os

from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

METRICS, UPLOAD = "/_stcore/metrics", "/_stcore/upload_file"
OPENED_BY = "ADEMPAUZE_METRICS"


def closed_doors(app: ASGIApp) -> ASGIApp:
    """Answer 404 at closed addresses, whatever is asked of them; hand on all others."""
    closed = closed_addresses()

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and any(address in scope["path"] for address in closed):
            await Response(status_code=404)(scope, receive, send)
        else:
            await app(scope, receive, send)

    return answer


def closed_addresses() -> tuple[str, ...]:
    """Return what is closed on this installation."""
    return (UPLOAD,) if os.environ.get(OPENED_BY, "").strip() == "open" else (METRICS, UPLOAD)
