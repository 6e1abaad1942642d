"""The one command for several replicas, and the configuration of nginx that goes with it."""

import os
import re
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from development.replicas_nginx import DEPLOY, replicas_conf
from development.replicas_programs import program
from tests.shared.own_database import free_ports, need_programs, own_folder

ROOT = Path(__file__).parents[2]
THREE = [f"127.0.0.1:{port}" for port in (8501, 8502, 8503)]
SINGLE_SERVER = re.compile(r"upstream adempauze \{.*?\nmap \$host \$adempauze_cookie[^\n]*", re.DOTALL)
NEEDS_A_CERTIFICATE = re.compile(r"^ *ssl_.*\n| ssl http2(?=;)", re.MULTILINE)


def test_deploy_has_what_is_made_for_three() -> None:
    """The file in deploy/ is what the command makes; otherwise run the command that stands in it."""
    assert (DEPLOY / "nginx_replicas.conf").read_text("utf-8") == replicas_conf(THREE)


@pytest.mark.parametrize("how", ["one process", "replicas", "one replica", "a replica that rests"])
def test_nginx_accepts_the_configuration(how: str) -> None:
    """As it stands for one process, and with the replicas instead of that; only the certificate is yours."""
    need_programs()
    site = NEEDS_A_CERTIFICATE.sub("", (DEPLOY / "nginx.conf").read_text("utf-8"))
    assert site.count("include adempauze/nginx_pages.conf;") == len(SINGLE_SERVER.findall(site)) == 1
    if how != "one process":
        site = SINGLE_SERVER.sub("include adempauze/nginx_replicas.conf;", site)
    with own_folder() as folder:
        (folder / "adempauze").mkdir()
        (folder / "adempauze" / "nginx_pages.conf").write_bytes((DEPLOY / "nginx_pages.conf").read_bytes())
        replicas = replicas_conf(THREE[: 1 if how == "one replica" else 3], 2 if "rests" in how else None)
        (folder / "adempauze" / "nginx_replicas.conf").write_text(replicas, "utf-8")
        site = site.replace("/var/log/nginx", str(folder))
        whole = f"pid {folder}/pid; error_log {folder}/log; events {{}} http {{ {site} }}"
        (folder / "nginx.conf").write_text(whole, "utf-8")
        command = [str(program("nginx")), "-t", "-c", str(folder / "nginx.conf"), "-p", str(folder)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@contextmanager
def command(folder: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    """Run the command until the test is done, and stop it as Ctrl-C does."""
    options = ["--replicas", "2", "--port", str(port), "--folder", str(folder)]
    arguments = [sys.executable, "-m", "development.replicas", *options]
    with subprocess.Popen(arguments, cwd=ROOT, stdout=subprocess.PIPE, text=True) as running:
        try:
            yield running
        finally:
            running.send_signal(signal.SIGINT)
            assert running.wait(60) == 0


def processes_with(folder: Path) -> list[str]:
    """The processes that have to do with a folder, by their arguments and settings."""
    processes = []
    for path in Path("/proc").glob("[0-9]*"):
        try:
            line = (path / "cmdline").read_bytes() + (path / "environ").read_bytes()
        except OSError:  # ended meanwhile, or of somebody else
            continue
        if str(folder).encode() in line and int(path.name) != os.getpid():
            processes.append(path.name)
    return processes


@pytest.mark.slow
def test_one_command_starts_restarts_and_stops_everything() -> None:
    """It shows where to go, restarts one by one when asked, and leaves no process and no open port behind."""
    need_programs()
    port = free_ports(3)
    with own_folder() as folder:
        with command(folder, port) as running:
            assert running.stdout
            line = running.stdout.readline()
            url = line.split()[0]
            assert (url, str(running.pid) in line) == (f"http://127.0.0.1:{port}", True)
            with urllib.request.urlopen(url) as page:  # noqa: S310 - our own
                assert page.headers["Set-Cookie"].startswith("adempauze_at=")
            before = set(processes_with(folder))
            running.send_signal(signal.SIGHUP)
            assert running.stdout.readline() == "restarted\n"
            assert len(set(processes_with(folder)) - before) >= 2
        assert processes_with(folder) == []
        with pytest.raises(OSError, match="refused"):
            urllib.request.urlopen(url)  # noqa: S310 - our own
