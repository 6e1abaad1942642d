"""Files are compressed once, the first time somebody asks, and then kept in memory."""

import gzip
import hashlib
import mimetypes
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import brotli  # type: ignore[import-untyped]
from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from server import PAGES
from server.html import COMPONENT, FIRST_TEXT, STATIC, STREAMLIT, bridge_scripts, style_version

FIRST_PAGE = "/"
WHERE_FILES_ARE = ("/static/", "/app/", COMPONENT)
NEVER_CHANGES = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
# Streamlit's front end loads 375 kB of icons before anything else, shown or not. static/style/ draws the few we use.
ICON_FONT = re.compile(rb"@font-face\{font-family:Material Symbols Rounded;[^}]*\}")
ALREADY_SMALL = {".woff2", ".woff", ".png", ".jpg", ".gz"}
PACK: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda body: brotli.compress(body, quality=6),
    "gzip": lambda body: gzip.compress(body, 6, mtime=0),
    "identity": bytes,
}


@dataclass(frozen=True)
class CachedFile:
    """One file as it goes over the line in one encoding."""

    media_type: str
    encoding: str
    tag: str
    body: bytes


class PackedFiles:
    """The first page and every file, each kept as it goes over the line from the first time that somebody asks."""

    def __init__(self, html: str) -> None:
        """Take the first page, and find every file: its address, and where it stands on disk."""
        self._html, self._cached = html, dict[tuple[str, str], CachedFile]()
        self._first_pages = dict[str, tuple[str, CachedFile]]()
        self._on_disk = dict(_files_under(STREAMLIT / "static", "/static")) | dict(_files_under(STATIC, "/app"))
        self._on_disk |= {f"{COMPONENT}/{path}": STATIC / path for path in bridge_scripts()}

    def has(self, name: str) -> bool:
        """True for the first page, and for a file that exists."""
        return name == FIRST_PAGE or name in self._on_disk

    def file(self, name: str, encoding: str) -> CachedFile:
        """A file in one encoding, packed at the first call only."""
        if name == FIRST_PAGE:
            return self._first_page(encoding)
        if (name, encoding) not in self._cached:
            self._cached[name, encoding] = _packed(name, _read(self._on_disk[name]), encoding)
        return self._cached[name, encoding]

    def _first_page(self, encoding: str) -> CachedFile:
        """The first page with what content now says in it, packed anew only where that changed."""
        from pages.parts.calling.at_hand import at_hand  # noqa: PLC0415 - content is read in the background at the start

        text = at_hand()
        if self._first_pages.get(encoding, (None,))[0] is not text:
            body = self._html.replace(FIRST_TEXT, text).encode()
            self._first_pages[encoding] = (text, _packed(FIRST_PAGE, body, encoding))
        return self._first_pages[encoding][1]


def cached_files(app: ASGIApp, html: str) -> ASGIApp:
    """Answer requests for the first page and for files; hand on all others.

    A file that doesn't exist is a 404: Streamlit would answer with the first page.
    """
    pages = {FIRST_PAGE, *(f"/{page}" for page in PAGES)}
    packed, version = PackedFiles(html), style_version()

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        name = FIRST_PAGE if path in pages else path
        if scope["type"] != "http" or not (name == FIRST_PAGE or path.startswith(WHERE_FILES_ARE)):
            await app(scope, receive, send)
        elif packed.has(name):
            request = Request(scope)
            encoding = _encoding(name, request.headers.get("accept-encoding", ""))
            file = await to_thread.run_sync(packed.file, name, encoding)
            await _response(file, request, version)(scope, receive, send)
        else:
            await Response(status_code=404)(scope, receive, send)

    return answer


def _files_under(folder: Path, address: str) -> Iterable[tuple[str, Path]]:
    for path in folder.rglob("*"):
        if path.is_file():
            yield f"{address}/{path.relative_to(folder).as_posix()}", path


def _read(path: Path) -> bytes:
    body = path.read_bytes()
    return ICON_FONT.sub(b"", body) if path.suffix == ".css" else body


def _packed(name: str, body: bytes, encoding: str) -> CachedFile:
    media_type = "text/html" if name == FIRST_PAGE else mimetypes.guess_type(name)[0] or "application/octet-stream"
    tag = f'"{hashlib.sha256(body).hexdigest()[:20]}-{encoding}"'
    return CachedFile(media_type, encoding, tag, PACK[encoding](body))


def _response(file: CachedFile, request: Request, version: str) -> Response:
    headers = {"cache-control": _how_long(request, version), "etag": file.tag, "vary": "Accept-Encoding"}
    if file.tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    if file.encoding != "identity":
        headers["content-encoding"] = file.encoding
    return Response(file.body, media_type=file.media_type, headers=headers)


def _how_long(request: Request, version: str) -> str:
    """Say how long a browser may keep a file: for ever where the address names its version, and that is ours.

    While replicas restart one by one a new page may ask an old replica for a file: nobody keeps what that sends.
    """
    path = request.url.path
    versioned = path.startswith("/static/") or path.endswith(".woff2") or request.query_params.get("v") == version
    return NEVER_CHANGES if versioned and path.startswith(("/static/", "/app/")) else ASK_AGAIN


def _encoding(name: str, accepted: str) -> str:
    offers = [offer.replace(" ", "") for offer in accepted.lower().split(",")]
    names = {offer.split(";")[0] for offer in offers if not offer.endswith((";q=0", ";q=0.0"))}
    small = Path(name).suffix in ALREADY_SMALL
    return "identity" if small else next((encoding for encoding in ("br", "gzip") if encoding in names), "identity")
