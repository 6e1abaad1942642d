"""A new machine with the oldest pip that we promise: everything that is locked installs, whatever came out since."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OLDEST = "22.3"
"""The first pip that can install into another environment than its own (`--python`)."""
INSTALL = """
import sys
from pathlib import Path
sys.path.insert(0, {bin!r})
import environment
environment.VENV, environment.PYTHON = Path({venv!r}), Path({venv!r}) / "bin" / "python"
environment.project_python("requirements-dev.lock")
"""
NEEDED = "import streamlit, altair, typst, pytest, playwright, psycopg"


def run(*command: str) -> str:
    """Run a command that has to succeed; return what it says."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return done.stdout


def test_the_page_says_which_pip_is_the_oldest() -> None:
    """Whoever has an older one reads so before the start."""
    assert f"pip {OLDEST} or newer" in (ROOT / "README.md").read_text("utf-8")


@pytest.mark.sweep
def test_the_oldest_pip_installs_what_the_checks_need(tmp_path: Path) -> None:
    """In some 40 seconds, into a new environment without a pip of its own, as `bin/check` does it."""
    python, venv = tmp_path / "pip" / "bin" / "python", tmp_path / "new"
    run(sys.executable, "-m", "venv", str(tmp_path / "pip"))
    run(str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", f"pip=={OLDEST}")
    assert f"pip {OLDEST} " in run(str(python), "-m", "pip", "--version")
    run(str(python), "-c", INSTALL.format(bin=str(ROOT / "bin"), venv=str(venv)))
    run(str(venv / "bin" / "python"), "-c", NEEDED)


@pytest.mark.parametrize(
    "page", ["README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/operating.md", "benchmarks/README.md"]
)
def test_commands_need_no_pip_inside_the_environment(page: str) -> None:
    """`.venv` has no pip of its own: a command that calls one there fails as it is written."""
    assert re.findall(r"\.venv/bin/(?:pip\b|python -m pip\b).*", (ROOT / page).read_text("utf-8")) == []
