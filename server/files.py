"""Files are compressed once, the first time somebody asks, and then kept in memory."""

import gzip
import hashlib
import mimetypes
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import brotli
from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from server import PAGES
from server.html import STATIC, STREAMLIT

NEVER_CHANGES = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
# Streamlit's front end loads 375 kB of icons before anything else, shown or not. static/style/ draws the few we use.
ICON_FONT = re.compile(rb"@font-face\{font-family:Material Symbols Rounded;[^}]*\}")
ALREADY_SMALL = {".woff2", ".woff", ".png", ".jpg", ".gz"}


@dataclass(frozen=True)
class KeptFile:
    """One file as it goes over the line, in every encoding that is smaller."""

    media_type: str
    tag: str
    bodies: dict[str, bytes]


def kept_files(app: ASGIApp, html: str) -> ASGIApp:
    """Answer requests for the first page and for files; hand on all others.

    A file that doesn't exist is a 404: Streamlit would answer with the first page.
    """
    first_page = _keep(html.encode(), "text/html")
    kept = {"/": first_page} | {f"/{page}": first_page for page in PAGES}
    on_disk = dict(_files_under(STREAMLIT / "static", "/static")) | dict(_files_under(STATIC, "/app"))

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        if path not in kept and path in on_disk:
            kept[path] = await to_thread.run_sync(_keep_from_disk, on_disk[path])
        if scope["type"] == "http" and path in kept:
            await _response(kept[path], Request(scope))(scope, receive, send)
        elif scope["type"] == "http" and path.startswith(("/static/", "/app/")):
            await Response(status_code=404)(scope, receive, send)
        else:
            await app(scope, receive, send)

    return answer


def _files_under(folder: Path, address: str) -> Iterable[tuple[str, Path]]:
    for path in folder.rglob("*"):
        if path.is_file():
            yield f"{address}/{path.relative_to(folder).as_posix()}", path


def _keep_from_disk(path: Path) -> KeptFile:
    media_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    body = ICON_FONT.sub(b"", path.read_bytes()) if path.suffix == ".css" else path.read_bytes()
    return _keep(body, media_type, small=path.suffix in ALREADY_SMALL)


def _keep(body: bytes, media_type: str, *, small: bool = False) -> KeptFile:
    bodies = {"identity": body}
    if not small:
        bodies |= {"br": brotli.compress(body, quality=6), "gzip": gzip.compress(body, 6, mtime=0)}
    return KeptFile(media_type, hashlib.sha256(body).hexdigest()[:20], bodies)


def _response(file: KeptFile, request: Request) -> Response:
    encoding = _encoding(file, request.headers.get("accept-encoding", ""))
    tag = f'"{file.tag}-{encoding}"'
    headers = {"cache-control": _how_long(request), "etag": tag, "vary": "Accept-Encoding"}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    if encoding != "identity":
        headers["content-encoding"] = encoding
    return Response(file.bodies[encoding], media_type=file.media_type, headers=headers)


def _how_long(request: Request) -> str:
    """Say how long a browser may keep a file: for ever where the address names its version."""
    path = request.url.path
    versioned = path.startswith("/static/") or path.endswith(".woff2") or "v" in request.query_params
    return NEVER_CHANGES if versioned and path.startswith(("/static/", "/app/")) else ASK_AGAIN


def _encoding(file: KeptFile, accepted: str) -> str:
    offers = [offer.replace(" ", "") for offer in accepted.lower().split(",")]
    names = {offer.split(";")[0] for offer in offers if not offer.endswith((";q=0", ";q=0.0"))}
    return next((name for name in ("br", "gzip") if name in names and name in file.bodies), "identity")
