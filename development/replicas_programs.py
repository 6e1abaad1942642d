"""The programs that several replicas need besides Python: nginx and PostgreSQL, as Debian packs them.

python -m development.replicas_programs --install     # as root, on Debian; bin/check does this
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PACKAGES = {"nginx": "nginx-light", "initdb": "postgresql", "postgres": "postgresql"}
"""Which package of Debian brings which program."""
PLACES = ("/usr/sbin", "/usr/lib/postgresql/*/bin")
"""Where Debian puts programs that aren't on everybody's path."""
MISSING = "No nginx and PostgreSQL were found or could be installed; on Debian: apt-get install nginx-light postgresql"
STARTS_NOTHING = Path("/usr/sbin/policy-rc.d")


def program(name: str) -> str | None:
    """The path of a program, the newest where there are more; None where it isn't here."""
    elsewhere = sorted(str(path) for place in PLACES for path in Path("/").glob(f"{place[1:]}/{name}"))
    return shutil.which(name) or next(reversed(elsewhere), None)


def all_there() -> bool:
    """Tell whether every program is on this machine."""
    return all(map(program, PACKAGES))


def install() -> bool:
    """Install what is missing, as root on Debian; false where something still is."""
    if not all_there() and os.geteuid() == 0 and shutil.which("apt-get"):
        wanted = sorted({package for name, package in PACKAGES.items() if not program(name)})
        with _nothing_starts():
            _run(["apt-get", "update"])
            _run(["apt-get", "install", "--yes", "--no-install-recommends", *wanted])
    return all_there()


@contextmanager
def _nothing_starts() -> Iterator[None]:
    """Keep Debian from starting what it installs: an nginx on port 80 and a database that nobody asked for."""
    if STARTS_NOTHING.exists():
        yield
        return
    STARTS_NOTHING.write_text("#!/bin/sh\nexit 101\n", encoding="utf-8")
    STARTS_NOTHING.chmod(0o755)
    try:
        yield
    finally:
        STARTS_NOTHING.unlink()


def _run(command: list[str]) -> None:
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        last = (done.stdout + done.stderr).strip().splitlines()[-1:]
        sys.stderr.write(" ".join([*command, "failed:", *last]) + "\n")


if __name__ == "__main__":
    if not (install() if "--install" in sys.argv[1:] else all_there()):
        sys.exit(MISSING)
