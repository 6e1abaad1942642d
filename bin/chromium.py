"""Where a Chromium for the browser tests is, or can be had."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MISSING = "No Chromium was found or could be installed; set CHROMIUM to the path of one to run the browser tests."


def find_chromium() -> str | None:
    """Return the path of a Chromium on this machine, if there is one."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named if Path(named).is_file() else None
    return next((path for name in NAMES if (path := shutil.which(name))), None) or _from_playwright()


def install_chromium(python: str) -> str | None:
    """Get a Chromium from Playwright, or as root on Debian from Debian; return its path, if that worked."""
    _try([python, "-m", "playwright", "install", "chromium"])
    if not find_chromium() and os.geteuid() == 0 and shutil.which("apt-get"):
        _try(["apt-get", "update"])
        _try(["apt-get", "install", "--yes", "--no-install-recommends", "chromium"])
    return find_chromium()


def _from_playwright() -> str | None:
    cache = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH", Path.home() / ".cache" / "ms-playwright"))
    found = sorted(cache.glob("chromium-*/chrome-linux*/chrome"))
    return str(found[-1]) if found else None


def _try(command: list[str]) -> None:
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode:
        last = (result.stdout + result.stderr).strip().splitlines()[-1:]
        print(" ".join(command), "failed:", *last, file=sys.stderr)
