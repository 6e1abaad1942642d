"""What we take in from others is known to the last byte, licensed, and not more than we need."""

import re
from pathlib import Path

import pytest

from development.licences import PAGE, listed
from development.lock import BESIDE, LOCKS, misfits, plain, versions

ROOT = Path(__file__).parents[2]
DATABASE = versions(ROOT / "requirements-database.lock")
ONLY_FOR_TESTS = {"playwright", "axe-playwright-python", "pytest", "hypothesis", "atheris", "uv"}


def test_locks_fit_what_is_asked_for() -> None:
    """Each package is locked with the version that requirements*.txt ask for; the message tells how to mend it."""
    wrong = list(misfits())
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_has_its_hashes(lock: str) -> None:
    """Nothing in a lock may be installed unseen: no package without a hash, none from elsewhere than the index."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    packages = re.split(
        r"\n(?=[A-Za-z])", "\n" + "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    )
    assert len(packages) > (2 if lock in BESIDE else 30)
    assert [package.split()[0] for package in packages if package.strip() and "--hash=sha256:" not in package] == []
    assert re.findall(r"git\+|https?://|--index-url|--trusted-host|^-e ", text) == []


def test_what_tests_need_does_not_run_along() -> None:
    """No browser, and nothing else of the checks, is installed where people use Adempauze."""
    assert set(versions(ROOT / "requirements.lock")) & ONLY_FOR_TESTS == set()
    assert ONLY_FOR_TESTS & set(versions(ROOT / "requirements-dev.lock")) >= {"playwright", "pytest"}


def test_all_locks_agree() -> None:
    """What is tested is what runs: the same version of each package in every lock."""
    run = versions(ROOT / "requirements.lock")
    assert {name: run.get(name, version) for name, version in DATABASE.items()} == DATABASE
    run, checks = run | DATABASE, versions(ROOT / "requirements-dev.lock")
    assert {name: (version, checks.get(name)) for name, version in run.items() if checks.get(name) != version} == {}


REASONED = re.compile(r"""[\w.-]+==[^\s;]+(; sys_platform != "win32")? +# .{10,}""")


def test_every_licence_is_told() -> None:
    """The page of licences has each package that runs, with the version that runs; otherwise `development.licences`."""
    assert listed() == versions(ROOT / "requirements.lock"), "run: .venv/bin/python -m development.licences"
    text = PAGE.read_text(encoding="utf-8")
    assert "| ? |" not in text
    assert re.findall(r"\b(?:A?GPL|Proprietary|SSPL)\b", text.split("| package |")[1]) == []


def test_every_requirement_says_why() -> None:
    """Each line of what we ask for has an exact version and a reason."""
    for name in ("requirements.txt", "requirements-database.txt", "requirements-dev.txt", "requirements-supply.txt"):
        lines = [line for line in (ROOT / name).read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
        assert [
            line
            for line in lines
            if not re.fullmatch(r"[\w.-]+==[^\s;]+(?:; sys_platform != \"win32\")? +# .{10,}", line)
        ] == []
        assert len({plain(line.split("==")[0]) for line in lines}) == len(lines)
