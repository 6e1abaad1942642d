"""A server of its own process to be measured: its processor time, its memory and how many sessions it holds."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

MB = 1024
"""In the kilobytes that Linux counts memory in."""
LEFT_AFTER = 5
"""Seconds that a measured server keeps a visit whose tab was closed, so that nobody waits five minutes for it."""
ACTIVE = re.compile(r"^active_sessions\S* (\d+)", re.MULTILINE)


@dataclass(frozen=True)
class Served:
    """One running server."""

    url: str
    process: int

    def cpu_seconds(self) -> float:
        """The processor time used so far, in its own and the kernel's code."""
        fields = Path(f"/proc/{self.process}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self) -> float:
        """The memory in use, in MB: what is the process's own, and its share of what it shares (PSS)."""
        lines = Path(f"/proc/{self.process}/smaps_rollup").read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / MB

    def sessions(self) -> int:
        """How many visits are open, which the server tells where ADEMPAUZE_METRICS is open."""
        address = f"{self.url}/_stcore/metrics?families=active_sessions"
        with urllib.request.urlopen(address, timeout=10) as metrics:  # noqa: S310 - our own server
            active = ACTIVE.search(metrics.read().decode())
        return int(active[1]) if active else 0


@contextmanager
def serving(folder: Path, script: str, **environment: str) -> Iterator[Served]:
    """Start a server on this machine alone, wait until it answers, and stop it afterwards."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    command = [sys.executable, "-m", "streamlit", "run", script, "--server.port", port, "--server.headless", "true"]
    command += ["--server.address", "127.0.0.1", "--server.disconnectedSessionTTL", str(LEFT_AFTER)]
    opened = os.environ | {"ADEMPAUZE_METRICS": "open"} | environment
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=folder, env=opened, stdout=quiet, stderr=quiet)
    try:
        server = Served(f"http://127.0.0.1:{port}", process.pid)
        while not _answers(server):
            time.sleep(0.05)
        yield server
    finally:
        process.terminate()
        process.wait()


def _answers(server: Served) -> bool:
    try:
        with urllib.request.urlopen(f"{server.url}/_stcore/health", timeout=1):  # noqa: S310 - our own server
            return True
    except OSError:
        return False
