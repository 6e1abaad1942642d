"""The meaning of each word of the glossary, for the browser to show where the word stands."""

import json

from anyio import to_thread
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

ADDRESS = "/app/words/"


def glossary_words(app: ASGIApp) -> ASGIApp:
    """Answer requests for /app/words/<language>.json; hand on all others."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        if scope["type"] != "http" or not path.startswith(ADDRESS):
            await app(scope, receive, send)
            return
        code = path.removeprefix(ADDRESS).removesuffix(".json")
        body = await to_thread.run_sync(_meanings, code)
        headers = {"cache-control": "public, max-age=3600"}
        await Response(body, media_type="application/json", headers=headers)(scope, receive, send)

    return answer


def _meanings(code: str) -> bytes:
    """The meaning of each term as JSON, in Dutch where the language isn't there."""
    from pages.parts.state.content import content_in  # noqa: PLC0415 - content is read in the background at the start

    terms = content_in(code).glossary.items()
    return json.dumps({name: term.meaning for name, term in terms}, ensure_ascii=False).encode()
