"""Which addresses are open: our pages, and of Streamlit's own only what pages need, also without a reverse proxy.

Whoever comes to an unknown page lands on the start page. A door that Streamlit adds or renames in another version is
closed by itself. Closed are, among others, its metrics, which tell anybody how many people are here, and the upload of
files, which no page asks for.

| address | why it is open |
|---|---|
| `/_stcore/health` | whether the server is well: front end, nginx, whoever watches |
| `/_stcore/host-config` | what the front end asks at its start |
| `/_stcore/stream` | the connection over which pages come |
| `/_stcore/bidi-components/adempauze.bridge/` | the scripts of our one component |
| `/_stcore/metrics` | only with `ADEMPAUZE_METRICS=open` |
"""

import os

from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from server import PAGES
from server.html import COMPONENT

OF_STREAMLIT = "/_stcore/"
HEALTH, HOST_CONFIG = "/_stcore/health", "/_stcore/host-config"
STREAM, METRICS = "/_stcore/stream", "/_stcore/metrics"
OPENED_BY = "ADEMPAUZE_METRICS"

# Streamlit's own routes, and the addresses where its front end looks for them from an inner page.
NOT_OURS = ("/_stcore/", "/media/", "/component/", "/static/", "/app/")


def only_open_addresses(app: ASGIApp) -> ASGIApp:
    """Answer 404 at any address of Streamlit's that isn't open, whatever is asked of it; hand on all others."""
    open_now = open_addresses()

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        _, mark, rest = scope.get("path", "").partition(OF_STREAMLIT)
        address = mark + rest
        is_open = not mark or address in open_now or address.startswith(f"{COMPONENT}/")
        if scope["type"] == "http" and not is_open:
            await Response(status_code=404)(scope, receive, send)
        else:
            await app(scope, receive, send)

    return answer


def open_addresses() -> frozenset[str]:
    """Streamlit's own addresses that stay open, its metrics only if asked; inner pages ask for them below theirs."""
    wanted = os.environ.get(OPENED_BY, "").strip() == "open"
    return frozenset({HEALTH, HOST_CONFIG, STREAM, *([METRICS] if wanted else [])})


def known_addresses(app: ASGIApp) -> ASGIApp:
    """Send a person who asks for an unknown page on to the start page, or to the page they nearly named."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or _is_known(scope["path"]):
            await app(scope, receive, send)
        elif _is_file(scope["path"]) or scope["method"] not in {"GET", "HEAD"}:
            await Response(status_code=404)(scope, receive, send)
        else:
            goal = scope.get("root_path", "") + "/" + _nearest_page(scope["path"])
            await RedirectResponse(goal, 303)(scope, receive, send)

    return answer


def _is_known(path: str) -> bool:
    return path == "/" or path[1:] in PAGES or any(part in path for part in NOT_OURS)


def _is_file(path: str) -> bool:
    return "." in path.rsplit("/", 1)[-1] and not path.endswith((".html", ".php"))


def _nearest_page(path: str) -> str:
    page = path.strip("/").lower().replace("-", "_")
    return page if page in PAGES else ""
