"""The project's own Python: a .venv with exactly what a lock file names, installed only when that changes."""

import hashlib
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
VENV = PROJECT / ".venv"
PYTHON = VENV / "bin" / "python"


def project_python(lock: str) -> str:
    """The path of the project's Python, after installing what *lock* names where it isn't yet.

    Whatever comes with another hash than the lock has is refused. Exits with one sentence when that can't be done.
    """
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever starts this may have an older Python
        sys.exit("Adempauze needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".")
    if not PYTHON.exists():
        # Without pip of its own: plain Debian can't make that, and doesn't need to.
        _run([sys.executable, "-m", "venv", "--without-pip", str(VENV)], "No virtual environment can be made")
    stamp = VENV / f"installed-{Path(lock).stem}"
    wanted = _fingerprint(lock)
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != wanted:
        _install(lock)
        stamp.write_text(wanted, encoding="utf-8")
    return str(PYTHON)


def _fingerprint(lock: str) -> str:
    return sys.version + hashlib.sha256((PROJECT / lock).read_bytes()).hexdigest()


def _install(lock: str) -> None:
    # A lock is complete. A pip that resolves it all the same looks at versions that have come out since, and gives up.
    quietly = ["--quiet", "--disable-pip-version-check", "--no-input"]
    options = [*quietly, "--no-deps", "--require-hashes", "-r", str(PROJECT / lock)]
    _run([*_pip(), "install", *options], "What Adempauze needs can't be installed")
    _run([*_pip(), "--quiet", "--disable-pip-version-check", "check"], "What Adempauze needs doesn't fit together")


def _pip() -> list[str]:
    """The command of a pip that installs into .venv: this Python's, or one that .venv can make for itself."""
    outside = [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    inside = [str(PYTHON), "-m", "pip"]
    for command in (outside, inside):
        if _works([*command, "--version"]):
            return command
    if _works([str(PYTHON), "-m", "ensurepip"]):
        return inside
    sys.exit("There is no pip for " + sys.executable + "; on Debian: apt-get install python3-pip")


def _works(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _run(command: list[str], problem: str) -> None:
    if subprocess.run(command, check=False).returncode:
        sys.exit(problem + "; the lines above say why.")
