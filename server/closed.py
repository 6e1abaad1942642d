"""Streamlit's own addresses: open is what pages need, closed is everything else, also without a reverse proxy.

What is open is named here; a door that Streamlit adds or renames in another version is closed by itself. Closed are,
among others, its metrics, which tell anybody how many people are here, and the upload of files, which no page asks for.

| address | why it is open |
|---|---|
| `/_stcore/health` | whether the server is well: front end, nginx, whoever watches |
| `/_stcore/host-config` | what the front end asks at its start |
| `/_stcore/stream` | the connection over which pages come |
| `/_stcore/bidi-components/adempauze.bridge/` | the scripts of our one component |
| `/_stcore/metrics` | only with `ADEMPAUZE_METRICS=open` |
"""

import os

from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from server.html import COMPONENT

OF_STREAMLIT = "/_stcore/"
HEALTH, HOST_CONFIG = "/_stcore/health", "/_stcore/host-config"
STREAM, METRICS = "/_stcore/stream", "/_stcore/metrics"
OPENED_BY = "ADEMPAUZE_METRICS"


def closed_doors(app: ASGIApp) -> ASGIApp:
    """Answer 404 at any address of Streamlit's that isn't open, whatever is asked of it; hand on all others."""
    open_ones = open_addresses()

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        _, mark, rest = scope.get("path", "").partition(OF_STREAMLIT)
        address = mark + rest
        is_open = not mark or address in open_ones or address.startswith(f"{COMPONENT}/")
        if scope["type"] == "http" and not is_open:
            await Response(status_code=404)(scope, receive, send)
        else:
            await app(scope, receive, send)

    return answer


def open_addresses() -> frozenset[str]:
    """Return what is open on this installation; an inner page asks for the same below its own address."""
    wanted = os.environ.get(OPENED_BY, "").strip() == "open"
    return frozenset({HEALTH, HOST_CONFIG, STREAM, *([METRICS] if wanted else [])})
