"""One replica: a process that serves pages, started again when it falls over or hangs."""

import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Mapping
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
HEALTH = "/_stcore/health"
HANGS_AFTER = 3
"""Looks without an answer before a replica that runs counts as hanging."""
PATIENCE = 20


class Replica:
    """One process on a port of this machine."""

    def __init__(self, folder: Path, number: int, port: int, environment: Mapping[str, str]) -> None:
        """Name it; *environment* holds its settings."""
        self.number, self.address = number, f"127.0.0.1:{port}"
        self._port, self._environment, self._log = port, environment, folder / f"replica_{number}.log"
        self._unanswered = 0
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it; see `is_up_within`."""
        command = [sys.executable, "-m", "streamlit", "run", "app.py"]
        command += ["--server.address", "127.0.0.1", "--server.port", str(self._port), "--server.headless", "true"]
        self._unanswered = 0
        with self._log.open("ab") as log:
            environment = os.environ | self._environment
            self.process = subprocess.Popen(command, cwd=PROJECT, env=environment, stdout=log, stderr=log)

    def is_up_within(self, seconds: float) -> bool:
        """Whether it answers in time; this ends as soon as it does."""
        return answers_within(f"http://{self.address}", seconds)

    def look(self) -> None:
        """Start it again where it fell over, or where it runs but doesn't answer any more."""
        if self.process is None:
            return
        fell = self.process.poll() is not None
        self._unanswered = 0 if fell or answers(f"http://{self.address}") else self._unanswered + 1
        if fell or self._unanswered >= HANGS_AFTER:
            self.process.kill()
            self.process.wait(PATIENCE)
            self.start()

    def stop(self) -> None:
        """Ask it to stop; who has it open is connected to another one within seconds."""
        process, self.process = self.process, None
        if process is None:
            return
        process.terminate()
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(PATIENCE)


def answers_within(url: str, seconds: float) -> bool:
    """Whether somebody answers there within so many seconds; this ends as soon as they do."""
    end = time.monotonic() + seconds
    while not (well := answers(url)) and time.monotonic() < end:
        time.sleep(0.05)
    return well


def answers(url: str) -> bool:
    """Tell whether somebody answers there, within a second, that all is well."""
    try:
        with urllib.request.urlopen(url + HEALTH, timeout=1):  # noqa: S310 - our own address
            return True
    except OSError:
        return False
