"""What all tests share: how long to look for a counterexample, and content that is read once."""

import gc
import logging
import os
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import settings
from xdist.scheduler import LoadScopeScheduling

from matching.authoring import folders, languages, reading
from matching.authoring.loading import load_content
from matching.entries.content import Content
from matching.entries.language import DUTCH

SWEEP = "sweep"
FEWER = 10
"""So many times fewer counterexamples are tried where slow tests are left out."""
OF_PAGES = re.compile(r"^from (pages|server|streamlit|tests\.shared\.opening|tests\.browser)\b", re.MULTILINE)
"""What a test file imports that needs pages or a server."""

COMMANDS = ("matching.__main__", "catalogue.__main__")


@lru_cache(maxsize=2000)
def read_bytes(data: bytes, name: str) -> reading.Read:
    """Read YAML from bytes, unless they were read before."""
    return reading.read_bytes(data, name)


def read(path: Path, name: str) -> reading.Read:
    """Read one YAML file as the matching does, unless one like it was read before."""
    try:
        data = path.read_bytes()
    except OSError:
        return reading.read(path, name)
    return read_bytes(data, name)


# Hundreds of tests load a copy of content in which one file differs from the others.
folders.read = languages.read = read


def pytest_configure(config: pytest.Config) -> None:
    """Look less long for counterexamples where somebody leaves out what is slow, to have an answer while at work."""
    if "not slow" in config.option.markexpr:
        os.environ.setdefault("FEWER_EXAMPLES", str(FEWER))  # for tests/shared/strategies.py, and what xdist starts
        settings.register_profile("quick", max_examples=100 // FEWER, deadline=None)
        settings.load_profile("quick")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark what needs pages or a server, so that nobody has to think of it; leave out sweeps that nobody asked for."""
    for item in items:
        if needs_pages(item.path):
            item.add_marker("pages")
    if SWEEP not in config.option.markexpr:
        sweeps = [item for item in items if item.get_closest_marker(SWEEP)]
        config.hook.pytest_deselected(items=sweeps)
        items[:] = [item for item in items if item not in sweeps]


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Don't even import such tests where they are left out: Streamlit takes longer to load than all of matching/."""
    return True if "not pages" in config.option.markexpr and needs_pages(collection_path) else None


class Groups(LoadScopeScheduling):
    """Gives any test to any process, but all of a file to one where the file names a group.

    That is what `--dist loadgroup` is for, which xdist 3.8 does by a field that pytest 9.2 no longer reads.
    """

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return file if names_a_group(self.config.rootpath / file) else nodeid


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> LoadScopeScheduling | None:
    """Keep groups together where that was asked for."""
    return Groups(config, log) if config.getvalue("dist") == "loadgroup" else None


@cache
def names_a_group(path: Path) -> bool:
    """Whether the tests in a file share something that takes long to make."""
    return "xdist_group" in path.read_text("utf-8")


@cache
def needs_pages(path: Path) -> bool:
    """Whether the tests in a file need pages or a server."""
    return path.suffix == ".py" and OF_PAGES.search(path.read_text("utf-8")) is not None


def pytest_collection_finish() -> None:
    """Look no more for garbage among all that was imported, which stays until the end, and less often elsewhere."""
    gc.freeze()
    gc.set_threshold(200_000, 50, 50)


@pytest.fixture
def logged() -> Iterator[StringIO]:
    """Give what our log says from now on, each time with its level."""
    lines = StringIO()
    handler = logging.StreamHandler(lines)
    handler.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
    log = logging.getLogger("adempauze")
    log.addHandler(handler)
    yield lines
    log.removeHandler(handler)


@pytest.fixture
def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give commands the project's content as it was read before; no test changes that folder. Others are read."""
    from tests.shared.persona_files import CONTENT, ROOT  # noqa: PLC0415 - tests of the browser don't need it

    def read(folder: Path, language: str = DUTCH.code) -> Content:
        ours = folder == ROOT / "content" and language == DUTCH.code
        return CONTENT if ours else load_content(folder, language)

    for command in COMMANDS:
        monkeypatch.setattr(f"{command}.load_content", read)
