"""What we take in from others is known to the last byte, licensed, and not more than we need."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PINNED = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==([^\s;\\#]+)", re.MULTILINE)
MADE_BY = re.compile(r"^#    uv pip compile (.+) -o (\S+)$", re.MULTILINE)
"""The line of a lock that says how uv made it, and so from which requirements."""
LOCKS = ("requirements.lock", "requirements-database.lock", "requirements-dev.lock")
BESIDE = "requirements-database.lock"
"""Is installed beside the first, and holds only what that doesn't."""
ONLY_FOR_TESTS = {"playwright", "axe-playwright-python", "pytest", "hypothesis", "atheris", "uv"}
REASONED = re.compile(r"[\w.-]+==[^\s;]+(?:; sys_platform != \"win32\")? +# .{10,}")


def read(name: str) -> str:
    """The text of a file of the project."""
    return (ROOT / name).read_text(encoding="utf-8")


def versions(name: str) -> dict[str, str]:
    """The version of each package that a file names, under its plain name."""
    return {plain(package): version for package, version in PINNED.findall(read(name))}


def plain(package: str) -> str:
    """One spelling for the name of a package."""
    return re.sub(r"[-_.]+", "-", package).lower()


@pytest.mark.parametrize("lock", LOCKS)
def test_locks_fit_what_is_asked_for(lock: str) -> None:
    """Each package is locked with the version that requirements*.txt ask for; a lock's second line makes it anew."""
    arguments, written = MADE_BY.findall(read(lock))[0]
    assert written == lock
    asked = {name: version for file in re.findall(r"\S+\.txt", arguments) for name, version in versions(file).items()}
    assert {name: versions(lock).get(name) for name in asked} == asked, f"run: uv pip compile {arguments} -o {lock}"


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_has_its_hashes(lock: str) -> None:
    """Nothing in a lock may be installed unseen: no package without a hash, none from elsewhere than the index."""
    text = read(lock)
    packages = re.split(
        r"\n(?=[A-Za-z])", "\n" + "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    )
    assert len(packages) > (2 if lock == BESIDE else 30)
    assert [package.split()[0] for package in packages if package.strip() and "--hash=sha256:" not in package] == []
    assert re.findall(r"git\+|https?://|--index-url|--trusted-host|^-e ", text) == []


def test_what_tests_need_does_not_run_along() -> None:
    """No browser, and nothing else of the checks, is installed where people use Adempauze."""
    assert set(versions("requirements.lock")) & ONLY_FOR_TESTS == set()
    assert ONLY_FOR_TESTS & set(versions("requirements-dev.lock")) >= {"playwright", "pytest"}


def test_all_locks_agree() -> None:
    """What is tested is what runs: the same version of each package in every lock."""
    run, database, checks = map(versions, LOCKS)
    assert {name: run.get(name, version) for name, version in database.items()} == database
    run |= database
    assert {name: (version, checks.get(name)) for name, version in run.items() if checks.get(name) != version} == {}


def test_every_licence_is_told() -> None:
    """The page of licences has each package that runs, in a version that runs (docs/operating.md: Update)."""
    rows = re.findall(r"^\| (\S+) +\| (\S+) +\| (.+?) +\|$", read("docs/licences.md"), re.MULTILINE)[1:]
    listed = {(plain(name), version) for name, version, _ in rows}
    locked = {(plain(name), version) for name, version in PINNED.findall(read("requirements.lock"))}
    assert listed <= locked
    assert {name for name, _ in listed} == {name for name, _ in locked}
    licences = " ".join(licence for _, _, licence in rows)
    assert re.findall(r"\b(?:A?GPL|Proprietary|SSPL|UNKNOWN)\b", licences) == []


def test_every_requirement_says_why() -> None:
    """Each line of what we ask for has an exact version and a reason."""
    for name in ("requirements.txt", "requirements-database.txt", "requirements-dev.txt", "requirements-supply.txt"):
        lines = [line for line in read(name).splitlines() if line and line[0] != "#"]
        assert [line for line in lines if not REASONED.fullmatch(line)] == []
        assert len({plain(line.split("==")[0]) for line in lines}) == len(lines)
