"""What the browser may do with our pages: nothing but talk to this server; and which websites may embed them.

None may, unless whoever installs it names them: `ADEMPAUZE_EMBED_HOSTS=www.gemeente.nl, zorgloket.nl` allows two. Only
names of hosts, always over https.
"""

import base64
import hashlib
import os
import re

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.html import inline_scripts

VARIABLE = "ADEMPAUZE_EMBED_HOSTS"
LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
# The last part has a letter: an address of numbers is no name.
HOST = re.compile(rf"(?:{LABEL}\.)+(?=[a-z0-9-]*[a-z]){LABEL}")
LONGEST_HOST = 253

PRIVATE_FILES = "/media/"
"""Where files stand that were made for one visitor: letters, calendars."""
UNUSED_FEATURES = (
    "accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "fullscreen", "geolocation",
    "gyroscope", "magnetometer", "microphone", "midi", "payment", "publickey-credentials-get", "usb",
)  # fmt: skip


def embedding_hosts() -> tuple[str, ...]:
    """The origins that may embed us, as a browser calls them.

    Raises ValueError for anything but names of hosts: a slip of the pen must never open the door to others.
    """
    names = re.split(r"[,\s]+", os.environ.get(VARIABLE, "").strip().lower())
    hosts = [host.removeprefix("https://").rstrip("/") for host in names if host]
    wrong = [host for host in hosts if len(host) > LONGEST_HOST or not HOST.fullmatch(host)]
    if wrong:
        message = f"{VARIABLE}: {', '.join(wrong)}"
        raise ValueError(message)
    return tuple(f"https://{host}" for host in dict.fromkeys(hosts))


def security_headers(app: ASGIApp, html: str) -> ASGIApp:
    """Add the headers to every answer; `html` is the first page, whose inline scripts are the only ones allowed."""
    headers = _headers(html, embedding_hosts())

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(headers | _caching(scope))
            await send(message)

        await app(scope, receive, send_with_headers if scope["type"] == "http" else send)

    return answer


def _headers(html: str, embedded_by: tuple[str, ...]) -> dict[str, str]:
    # The older header can't name hosts; browsers that know frame-ancestors don't look at it.
    frames = {} if embedded_by else {"x-frame-options": "DENY"}
    return frames | {
        "content-security-policy": _policy(html, embedded_by),
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": ", ".join(f"{feature}=()" for feature in UNUSED_FEATURES),
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
    }


def _caching(scope: Scope) -> dict[str, str]:
    """Say of a file that was made for one visitor that nobody on the way may keep it."""
    return {"cache-control": "no-store"} if PRIVATE_FILES in scope["path"] else {}


def _policy(html: str, embedded_by: tuple[str, ...]) -> str:
    hashes = " ".join(f"'sha256-{_digest(script)}'" for script in inline_scripts(html))
    rules = {
        "default-src": "'none'",
        "script-src": f"'self' {hashes}",
        # Streamlit's front end writes its styles into the page while it runs.
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "media-src": "'self'",
        "connect-src": "'self'",
        "manifest-src": "'self'",
        "worker-src": "'self' blob:",
        "frame-ancestors": " ".join(embedded_by) or "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
