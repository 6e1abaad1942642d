"""A PostgreSQL and an nginx of our own, for tests; as with Chromium, only CI fails where they can't be had."""

import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from development.replicas_database import Database
from development.replicas_programs import MISSING, all_there


def need_programs() -> None:
    """Skip the test on a machine without the programs; in CI they must be there."""
    if not all_there():
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(MISSING)


@contextmanager
def own_folder() -> Iterator[Path]:
    """Give a folder that PostgreSQL can reach, which runs as a user of its own; pytest's own folders are closed."""
    folder = Path(tempfile.mkdtemp(prefix="adempauze-"))
    folder.chmod(0o711)
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


@contextmanager
def own_database() -> Iterator[Database]:
    """Give a running database without a catalogue."""
    need_programs()
    with own_folder() as folder:
        database = Database(folder)
        try:
            database.start()
            yield database
        finally:
            database.stop()


def free_ports(count: int) -> int:
    """The first of so many free ports in a row."""
    while True:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            first = int(free.getsockname()[1])
        if all(_is_free(first + place) for place in range(count)):
            return first


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0
