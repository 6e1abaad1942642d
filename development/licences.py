"""Write docs/licences.md: under which licence each package comes that Adempauze runs on.

.venv/bin/python -m development.licences     # after every change of requirements.lock
"""

import re
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

from development.lock import PROJECT, versions

PAGE = PROJECT / "docs" / "licences.md"
HEAD = """# Licences of what Adempauze runs on

Made by `python -m development.licences` from what the packages say of themselves; `requirements.lock` has the hashes.
Adempauze itself is under the EUPL-1.2 (`LICENSE`). None of these asks more of whoever runs it than to keep its notice;
certifi (MPL-2.0) asks to publish changes to its own files, which we don't change. The table of places (GeoNames,
CC BY 4.0) and the typeface (SIL OFL 1.1) are told in `content/places/README.md` and `static/fonts/`.
Who keeps the catalogue in a database adds `requirements-database.txt`: psycopg (LGPL-3.0), used as it comes.
The tools that test and build (`requirements-dev.lock`, `requirements-supply.txt`) and the browser in which we test are
no part of what runs.

| package | version | licence |
|---|---|---|
"""
BY_HAND: dict[str, str] = {}
"""Where a package doesn't say it in a way that a machine reads."""
ONLY_ELSEWHERE = "not installed on this system"


def page() -> str:
    """Return the page as it should be now."""
    rows = [
        f"| {name} | {version} | {_licence(name)} |"
        for name, version in versions(PROJECT / "requirements.lock").items()
    ]
    return HEAD + "\n".join(rows) + "\n"


def listed() -> dict[str, str]:
    """Return package -> version as the page has it."""
    rows = re.findall(r"^\| ([a-z0-9-]+) \| (\S+) \| .+ \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    return {name: version for name, version in rows if name != "package"}


def _licence(name: str) -> str:
    try:
        package = metadata(name)
    except PackageNotFoundError:
        return ONLY_ELSEWHERE
    words = (
        package.get("License-Expression")
        or _classified(package.get_all("Classifier") or [])
        or package.get("License")
        or ""
    )
    return BY_HAND.get(name) or words.strip().split("\n")[0].replace("|", "/")[:60] or "?"


def _classified(classifiers: list[str]) -> str:
    names = [
        classifier.rsplit(" :: ", 1)[1]
        for classifier in classifiers
        if classifier.startswith("License :: ") and classifier.count("::") > 1
    ]
    return ", ".join(names)


def main(path: Path = PAGE) -> None:
    """Write the page."""
    path.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
