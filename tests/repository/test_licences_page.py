"""The page that tells under which licence each package comes: made from what packages say of themselves."""

from email.message import Message
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest
from development.licences import HEAD, ONLY_ELSEWHERE, main, page
from development.lock import versions

from development import licences

SAID = {
    "plain": {"License-Expression": "MIT"},
    "classified": {"Classifier": "License :: OSI Approved :: BSD License", "License": "a long text"},
    "several": {"Classifier": "License :: OSI Approved"},
    "whole text": {"License": "Apache 2.0 | or later\nwith the whole text of it"},
    "silent": {},
}


def said_by(name: str) -> Message:
    """Return what one package says of itself."""
    if name not in SAID:
        raise PackageNotFoundError(name)
    fields = Message()
    for key, value in SAID[name].items():
        fields[key] = value
    return fields


@pytest.mark.parametrize(
    ("name", "licence"),
    [
        ("plain", "MIT"),
        ("classified", "BSD License"),
        ("several", "?"),
        ("whole text", "Apache 2.0 / or later"),
        ("silent", "?"),
        ("windows only", ONLY_ELSEWHERE),
    ],
)
def test_a_licence_is_what_the_package_says(name: str, licence: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """In whichever of the ways packages say it; one that says nothing shows as a question, never as free."""
    monkeypatch.setattr(licences, "metadata", said_by)
    monkeypatch.setattr(licences, "versions", lambda _: {name: "1.0"})
    assert page() == f"{HEAD}| {name} | 1.0 | {licence} |\n"


def test_the_page_has_a_row_for_each_package_that_runs(tmp_path: Path) -> None:
    """What is written is the table of the lock."""
    main(tmp_path / "licences.md")
    written = (tmp_path / "licences.md").read_text("utf-8")
    assert written.startswith(HEAD)
    rows = written.removeprefix(HEAD).splitlines()
    assert [row.split(" | ")[0].removeprefix("| ") for row in rows] == list(
        versions(licences.PROJECT / "requirements.lock")
    )
