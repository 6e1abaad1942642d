"""Where a Firefox for the journey in another browser is, or can be had; it needs nothing but what its makers ship."""

import os
import shutil
import subprocess
from pathlib import Path

NAMES = ("firefox-esr", "firefox")
MISSING = "No Firefox was found or could be installed within two minutes; set FIREFOX to the path of one to walk in it."
PATIENCE = 120
"""Seconds in which Debian gives us one; without it everything else is checked all the same."""


def find_firefox() -> str | None:
    """The path of a Firefox on this machine, if there is one, or of the one named."""
    if named := os.environ.get("FIREFOX"):
        return named if Path(named).is_file() else None
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def get_firefox() -> str | None:
    """The path of a Firefox; as root on Debian get one from Debian."""
    if find_firefox() is None and os.geteuid() == 0 and shutil.which("apt-get"):
        _try(["apt-get", "install", "--yes", "--no-install-recommends", NAMES[0]])
    return find_firefox()


def _try(command: list[str]) -> None:
    try:
        subprocess.run(command, capture_output=True, check=False, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        return
