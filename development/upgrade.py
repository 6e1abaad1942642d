"""Try Adempauze on another Streamlit, in an environment that is thrown away: what breaks, and where.

    python -m development.upgrade 1.68.0
    python -m development.upgrade 1.66.1 --keep    # leaves the environment, to look further

It installs what the checks need, the other Streamlit over it, and then runs what tells most in a few minutes: does the
server start, are its doors as they should be, does every page draw, does a browser walk the journey. Nothing of the
project changes. What remains of Streamlit's insides that we lean on stands in docs/decisions/7-*.md.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
LOCK = PROJECT / "requirements-dev.lock"
PARTS = {
    "the server and its doors": ("tests/server/test_doors_of_the_server.py", "tests/server/test_clearing.py"),
    "every page": (
        "tests/pages/test_kiosk.py",
        "tests/pages/test_calm_page.py",
        "tests/pages/test_nothing_of_anybody_stays.py",
    ),
    "a short walk in a browser": ("tests/browser/test_server.py", "tests/browser/test_choices_in_languages.py"),
}
"""What is run, by what it tells; the tests of pages come on top."""
ON_TOP = {"every page": "test_pages_*.py"}


def main() -> int:
    """Try one version; return 1 where anything broke."""
    reader = argparse.ArgumentParser(prog="python -m development.upgrade", description=__doc__.splitlines()[0])
    reader.add_argument("version", help="of Streamlit, such as 1.68.0")
    reader.add_argument("--keep", action="store_true", help="leave the environment")
    asked = reader.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="adempauze-upgrade-"))
    try:
        python = install(folder, asked.version)
        broken = [line for name, tests in parts() for line in failures(python, name, tests)]
    finally:
        if not asked.keep:
            shutil.rmtree(folder, ignore_errors=True)
    say(f"Streamlit {asked.version}: " + (f"{len(broken)} broken." if broken else "nothing broke."))
    return 1 if broken else 0


def install(folder: Path, version: str) -> str:
    """Make the environment; return its Python. Raises CalledProcessError where a package can't be had."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    python = str(folder / "bin" / "python")
    pip = [sys.executable, "-m", "pip"] if has_pip() else ["python3", "-m", "pip"]
    command = [*pip, "--python", python, "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*command, "--no-deps", "--require-hashes", "-r", str(LOCK)], check=True)
    subprocess.run([*command, f"streamlit=={version}"], check=True)
    return python


def has_pip() -> bool:
    """Return whether this Python has a pip; that of .venv has none."""
    return subprocess.run([sys.executable, "-m", "pip", "--version"], capture_output=True, check=False).returncode == 0


def parts() -> Iterator[tuple[str, list[str]]]:
    """Give each part with its tests."""
    for name, tests in PARTS.items():
        more = sorted((PROJECT / "tests").glob(ON_TOP[name])) if name in ON_TOP else []
        yield name, [*tests, *(str(path.relative_to(PROJECT)) for path in more)]


def failures(python: str, name: str, tests: Sequence[str]) -> list[str]:
    """Run a part; say and return what broke, one line each with its reason."""
    options = ["-q", "-n", "0", "-p", "no:cacheprovider", "-W", "default", "--no-header", "-rfE"]
    done = subprocess.run(
        [python, "-m", "pytest", *options, *tests], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    lines = done.stdout.splitlines()
    broken = [line for line in lines if line.startswith(("FAILED", "ERROR"))]
    if done.returncode and not broken:
        broken = [(done.stdout + done.stderr).strip()[-500:]]
    say(f"{name}: {lines[-1] if lines else 'nothing ran'}", *broken)
    return broken


def say(*lines: str) -> None:
    """Print lines at once, for who waits."""
    print(*lines, sep="\n", flush=True)  # noqa: T201 - a command speaks by printing


if __name__ == "__main__":
    sys.exit(main())
