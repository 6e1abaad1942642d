"""Which addresses exist. Whoever comes to another one lands on the start page."""

from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from server import PAGES

# Streamlit's own routes, and the addresses where its front end looks for them from an inner page.
NOT_OURS = ("/_stcore/", "/media/", "/component/", "/static/", "/app/")


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
