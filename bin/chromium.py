"""Where a Chromium for the browser tests is, or can be had."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

WINDOWLESS = ("chromium-headless-shell", "chrome-headless-shell")
"""The same browser without windows of its own: opens a page of ours in half the processor time."""
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CACHED = ("chromium_headless_shell-*/chrome-*/chrome-headless-shell", "chromium-*/chrome-linux*/chrome")
MISSING = "No Chromium was found or could be installed; set CHROMIUM to the path of one to run the browser tests."


def find_chromium() -> str | None:
    """The path of a Chromium on this machine, if there is one: the quickest there is, or the one named."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named if Path(named).is_file() else None
    shell, whole = (_from_playwright(pattern) for pattern in CACHED)
    return _installed(WINDOWLESS) or shell or _installed(NAMES) or whole


def get_chromium(python: str) -> str | None:
    """The path of a Chromium; get one without windows from Playwright, or as root on Debian from Debian."""
    if os.environ.get("CHROMIUM") or _is_windowless(find_chromium()):
        return find_chromium()
    _try([python, "-m", "playwright", "install", "--only-shell", "chromium"])
    if not _is_windowless(find_chromium()) and os.geteuid() == 0 and shutil.which("apt-get"):
        _try(["apt-get", "update"])
        _try(["apt-get", "install", "--yes", "--no-install-recommends", WINDOWLESS[0]])
    return find_chromium()


def _is_windowless(path: str | None) -> bool:
    return path is not None and Path(path).name in WINDOWLESS


def _installed(names: tuple[str, ...]) -> str | None:
    return next((path for name in names if (path := shutil.which(name))), None)


def _from_playwright(pattern: str) -> str | None:
    cache = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH", Path.home() / ".cache" / "ms-playwright"))
    return max(map(str, cache.glob(pattern)), default=None)


def _try(command: list[str]) -> None:
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode:
        last = (result.stdout + result.stderr).strip().splitlines()[-1:]
        print(" ".join(command), "failed:", *last, file=sys.stderr)
