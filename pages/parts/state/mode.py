"""Where this installation stands: at home, at a screen that visitors share, or beside a professional.

Set by whoever installs it, in environment variables; no visitor can change it.

| variable | what | without it |
|---|---|---|
| `ADEMPAUZE_MODE` | home, kiosk or professional | home |
| `ADEMPAUZE_IDLE_SECONDS` | kiosk: seconds without a touch before it asks whether somebody is there | 90 |
| `ADEMPAUZE_WARNING_SECONDS` | kiosk: seconds it then waits before it wipes everything | 20 |
| `ADEMPAUZE_PUBLIC_URL` | kiosk: the address of Adempauze on the internet, for the QR code | no QR code |
| `ADEMPAUZE_MAIL` | where people tell that something is wrong | the page says how to tell |
"""

import os
from typing import Literal, cast, get_args
from urllib.parse import urlsplit

from matching.entries.caching import remembered

Mode = Literal["home", "kiosk", "professional"]

MODES = get_args(Mode)
MODE, PUBLIC_URL = "ADEMPAUZE_MODE", "ADEMPAUZE_PUBLIC_URL"
IDLE, WARNING = ("ADEMPAUZE_IDLE_SECONDS", 90), ("ADEMPAUZE_WARNING_SECONDS", 20)


def mode() -> Mode:
    """The mode of this installation. Raises ValueError for a mode that isn't there."""
    return _mode(os.environ.get(MODE, ""))


@remembered(4, "installation")
def _mode(written: str) -> Mode:
    name = written.strip().lower() or "home"
    if name not in MODES:
        # A slip of the pen must never make an open screen out of one that visitors share.
        message = f"{MODE}={name}: {'|'.join(MODES)}"
        raise ValueError(message)
    return cast("Mode", name)


def is_kiosk() -> bool:
    """Whether visitors share this screen, one after the other."""
    return mode() == "kiosk"


def root_page() -> str:
    """The page that has the address of the site itself: a professional opens the workbench."""
    return "professionals" if mode() == "professional" else "start"


def left_out() -> frozenset[str]:
    """The pages that this mode doesn't have."""
    return frozenset({"professionals"} if is_kiosk() else {"kiosk"})


def idle_seconds() -> int:
    """After how many seconds without a touch a kiosk asks whether somebody is there."""
    return _seconds(*IDLE)


def warning_seconds() -> int:
    """How many seconds that question waits for an answer."""
    return _seconds(*WARNING)


def public_url() -> str | None:
    """The address of Adempauze on the internet, without a slash at its end; None where none is set."""
    url = os.environ.get(PUBLIC_URL, "").strip().rstrip("/")
    parts = urlsplit(url)
    is_an_address = parts.scheme in ("http", "https") and parts.netloc and not (parts.query or parts.fragment)
    return url if is_an_address else None


def _seconds(name: str, otherwise: int) -> int:
    text = os.environ.get(name, "").strip()
    return int(text) if text.isdecimal() and int(text) else otherwise
