"""Write down exactly what is installed: each package, also those that others bring along, with its hashes.

    python -m pip install -r requirements-supply.txt    # in an environment of its own
    python -m development.lock                          # after every change of requirements*.txt
    python -m development.lock --newest                 # also of what others bring along

One file serves Linux, macOS and Windows, and Python 3.11 and later. `bin/start` and `bin/check` install from it and
refuse whatever has another hash.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
LOCKS = {
    "requirements.lock": ("requirements.txt",),
    "requirements-database.lock": ("requirements-database.txt",),
    "requirements-dev.lock": ("requirements.txt", "requirements-database.txt", "requirements-dev.txt"),
}
"""Which lock holds what is asked for in which files."""
BESIDE = {"requirements-database.lock": "requirements.lock"}
"""Which lock is installed beside which other, and so has the same versions of what both have."""
COMMAND = "python -m development.lock"
OLDEST_PYTHON = "3.11"
PINNED = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==([^\s;\\#]+)", re.MULTILINE)


def main() -> None:
    """Write all locks; what is locked already stays, unless the newest is asked for."""
    newest = ["--upgrade"] if "--newest" in sys.argv[1:] else []
    for lock, asked in LOCKS.items():
        command = ["uv", "pip", "compile", "--quiet", "--universal", "--generate-hashes", "--no-annotate", *newest]
        command += [
            "--python-version",
            OLDEST_PYTHON,
            "--custom-compile-command",
            COMMAND,
            *asked,
            *(["--constraints", BESIDE[lock]] if lock in BESIDE else []),
            "--output-file",
            lock,
        ]
        subprocess.run([sys.executable, "-m", *command], cwd=PROJECT, check=True)


def misfits() -> Iterator[str]:
    """One line for each package of which a lock has another version than its requirements ask for."""
    for lock, files in LOCKS.items():
        locked = versions(PROJECT / lock)
        for asked in files:
            others = {
                name: version for name, version in versions(PROJECT / asked).items() if locked.get(name) != version
            }
            for name, version in others.items():
                yield f"{lock} has {name} {locked.get(name)}, {asked} asks for {version}; run: {COMMAND}"


def versions(path: Path) -> dict[str, str]:
    """Return the version of each package that a file names, under its plain name."""
    return {plain(name): version for name, version in PINNED.findall(path.read_text(encoding="utf-8"))}


def plain(name: str) -> str:
    """Return one spelling for the name of a package."""
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    main()
