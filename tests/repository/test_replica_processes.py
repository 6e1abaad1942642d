"""A replica that falls over or hangs is started again; and what is missing on this machine is told or installed."""

import subprocess
import sys
from pathlib import Path

import pytest

from development import replicas_processes, replicas_programs
from development.replicas_processes import HANGS_AFTER, Replica, answers_within

SLEEPS = [sys.executable, "-c", "import time; time.sleep(60)"]
DEAF = [
    sys.executable, "-c",
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(1, flush=True); time.sleep(60)",
]  # fmt: skip


class Quick(Replica):
    """A replica that is some other program, so that a test needn't wait for pages."""

    def start(self) -> None:
        """Start something that only sleeps."""
        self._unanswered = 0
        self.process = subprocess.Popen(SLEEPS)


@pytest.fixture
def replica(tmp_path: Path) -> Replica:
    """Give a replica that runs."""
    return Quick(tmp_path, 1, 1, {})


def test_a_replica_that_hangs_is_started_again(replica: Replica, monkeypatch: pytest.MonkeyPatch) -> None:
    """It runs but doesn't answer: not at once, for it may be busy, but after some looks in a row."""
    replica.start()
    first = replica.process
    answering = iter([False] * (HANGS_AFTER - 1) + [True] + [False] * HANGS_AFTER)
    monkeypatch.setattr(replicas_processes, "answers", lambda _: next(answering))
    for _ in range(2 * HANGS_AFTER - 1):
        replica.look()
        assert replica.process is first
    replica.look()
    assert replica.process is not first
    assert first is not None
    assert first.poll() is not None
    replica.stop()


def test_a_replica_that_fell_over_is_started_again(replica: Replica) -> None:
    """At once, and without asking whether it answers."""
    replica.start()
    first = replica.process
    assert first is not None
    first.kill()
    first.wait(10)
    replica.look()
    assert replica.process is not first
    replica.stop()


def test_what_was_stopped_stays_stopped(replica: Replica) -> None:
    """Who looks after it leaves it alone, and it can be stopped twice."""
    replica.start()
    replica.stop()
    replica.look()
    replica.stop()
    assert replica.process is None


def test_a_replica_that_does_not_listen_is_ended(replica: Replica, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever stops it doesn't wait for ever."""
    monkeypatch.setattr(replicas_processes, "PATIENCE", 0.1)
    with subprocess.Popen(DEAF, stdout=subprocess.PIPE) as deaf:
        assert deaf.stdout
        deaf.stdout.read(1)
        replica.process = deaf
        replica.stop()
        assert deaf.poll() is not None


def test_an_address_where_nobody_is_does_not_answer() -> None:
    """Nobody there is no error, only no answer."""
    assert not answers_within("http://127.0.0.1:1", 0.1)


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[list[str]]:
    """Give a Debian machine of which we are root, without nginx; return the commands that were run on it."""
    run: list[list[str]] = []
    there = {"initdb": "/x/initdb", "postgres": "/x/postgres"}

    def apt(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        run.append(command)
        assert replicas_programs.STARTS_NOTHING.exists()
        if "install" in command and "nginx-light" in command:
            there["nginx"] = "/x/nginx"
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(replicas_programs, "program", there.get)
    monkeypatch.setattr(replicas_programs, "STARTS_NOTHING", tmp_path / "policy")
    monkeypatch.setattr(replicas_programs.os, "geteuid", lambda: 0)
    monkeypatch.setattr(replicas_programs.shutil, "which", lambda name: f"/x/{name}")
    monkeypatch.setattr(replicas_programs.subprocess, "run", apt)
    return run


def test_only_what_is_missing_is_installed_and_nothing_is_started(machine: list[list[str]]) -> None:
    """Debian starts what it installs, unless it is told not to; afterwards it may again."""
    assert replicas_programs.install()
    assert [command[:2] for command in machine] == [["apt-get", "update"], ["apt-get", "install"]]
    assert "postgresql" not in machine[1]
    assert not replicas_programs.STARTS_NOTHING.exists()
    assert replicas_programs.install()
    assert len(machine) == 2


def test_what_somebody_else_told_debian_stays(machine: list[list[str]]) -> None:
    """A machine that starts nothing already, as a container does, goes on like that."""
    replicas_programs.STARTS_NOTHING.write_text("mine", "utf-8")
    assert replicas_programs.install()
    assert machine
    assert replicas_programs.STARTS_NOTHING.read_text("utf-8") == "mine"


def test_without_root_nothing_is_tried(machine: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    """Who can't install is told what to install, without an error on the way."""
    monkeypatch.setattr(replicas_programs.os, "geteuid", lambda: 1000)
    assert not replicas_programs.install()
    assert machine == []


def test_a_failed_installation_is_told(
    machine: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the last line of what went wrong, and the machine as it was."""
    failed = subprocess.CompletedProcess([], 100, "reading\n", "no network\n")
    monkeypatch.setattr(replicas_programs.subprocess, "run", lambda *_, **__: failed)
    assert not replicas_programs.install()
    assert "no network" in capsys.readouterr().err
    assert not replicas_programs.STARTS_NOTHING.exists()
    assert machine == []
