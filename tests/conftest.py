"""What all tests share: how long to look for a counterexample, and content that is read once."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from matching.authoring.loading import load_content
from matching.entries.content import Content
from matching.entries.language import DUTCH

FEWER = 10
"""So many times fewer counterexamples are tried where slow tests are left out."""
COMMANDS = ("matching.__main__", "catalogue.__main__")


def pytest_configure(config: pytest.Config) -> None:
    """Look less long for counterexamples where somebody leaves out what is slow, to have an answer while at work."""
    if "not slow" in config.option.markexpr:
        os.environ.setdefault("FEWER_EXAMPLES", str(FEWER))  # for tests/strategies.py, and what xdist starts
        settings.register_profile("quick", max_examples=100 // FEWER, deadline=None)
        settings.load_profile("quick")


@pytest.fixture
def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give commands the project's content as it was read before; no test changes that folder. Others are read."""
    from persona_files import CONTENT, ROOT  # noqa: PLC0415 - tests of the browser don't need it

    def read(folder: Path, language: str = DUTCH.code) -> Content:
        ours = folder == ROOT / "content" and language == DUTCH.code
        return CONTENT if ours else load_content(folder, language)

    for command in COMMANDS:
        monkeypatch.setattr(f"{command}.load_content", read)
