"""nginx before several replicas: who comes back goes to the same one, and to another where that is gone.

python -m development.replicas_nginx 127.0.0.1:8501 127.0.0.1:8502 127.0.0.1:8503 > deploy/nginx_replicas.conf
"""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from development.replicas_programs import program

DEPLOY = Path(__file__).resolve().parents[1] / "deploy"
COOKIE = "adempauze_at"
RESTS = "max_fails=1 fail_timeout=2s"
PATIENCE = 30
HEAD = f"""# Several replicas, on one machine or more; nginx.conf says where this goes. Make it for those that you have:
# python -m development.replicas_nginx 127.0.0.1:8501 127.0.0.1:8502 127.0.0.1:8503 > nginx_replicas.conf
#
# A visitor stays on one replica, whose number stands in a cookie; many phones may share an address, so that won't do.
# Whose replica is gone goes on to the next, and the cookie then names that one. New visitors go where the fewest are.

map $cookie_{COOKIE} $adempauze_replica {{"""
WHOLE = """
{user}worker_processes 2;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/nginx.log crit;
events {{ worker_connections 1024; }}
http {{
    include {types};
    access_log off;
    client_body_temp_path {folder}/nginx_body;
    proxy_temp_path {folder}/nginx_proxy;
    fastcgi_temp_path {folder}/nginx_unused;
    uwsgi_temp_path {folder}/nginx_unused;
    scgi_temp_path {folder}/nginx_unused;
    limit_req_zone $binary_remote_addr zone=adempauze_pages:1m rate=100r/s;
    limit_conn_zone $binary_remote_addr zone=adempauze_sockets:1m;
    include {folder}/nginx_replicas.conf;
    server {{
        listen 127.0.0.1:{port};
        include {pages};
    }}
}}
"""


def replicas_conf(addresses: Sequence[str], resting: int | None = None) -> str:
    """The part of the configuration that names the replicas; *resting* (from 1) gets no visitors now."""
    return "\n".join([HEAD, *_maps(addresses), *_any(addresses, resting), *_each(addresses, resting)]) + "\n"


def _maps(addresses: Sequence[str]) -> Iterator[str]:
    yield from (f"    {number} adempauze_{number};" for number, _ in enumerate(addresses, 1))
    yield "    default adempauze_any;\n}\n"
    yield "# Which one served: the last that was tried.\nmap $upstream_addr $adempauze_at {"
    yield from (f'    "~(^| ){re.escape(address)}$" {number};' for number, address in enumerate(addresses, 1))
    yield '    default "";\n}\n\nmap $scheme $adempauze_secure { https "; Secure"; default ""; }'
    yield f'map "$cookie_{COOKIE}=$adempauze_at" $adempauze_cookie {{'
    yield '    "~^(.*)=\\1$" "";\n    "~=$" "";'
    yield f'    default "{COOKIE}=$adempauze_at; Path=/; HttpOnly; SameSite=Lax$adempauze_secure";\n}}\n'


def _any(addresses: Sequence[str], resting: int | None) -> Iterator[str]:
    yield "upstream adempauze_any {\n    zone adempauze_any 64k;\n    least_conn;"
    yield from (f"    server {address} {RESTS}{_down(number, resting)};" for number, address in enumerate(addresses, 1))
    yield "    keepalive 16;\n}"


def _each(addresses: Sequence[str], resting: int | None) -> Iterator[str]:
    for number, address in enumerate(addresses, 1):
        yield f"upstream adempauze_{number} {{\n    zone adempauze_{number} 64k;"
        yield f"    server {address} {RESTS}{_down(number, resting)};"
        # The heaviest goes first, so that all windows of one visitor move to the same replica.
        for place in range(1, len(addresses)):
            other = (number - 1 + place) % len(addresses) + 1
            weight = f" weight={1000 if place == 1 else 1}"
            yield f"    server {addresses[other - 1]} backup {RESTS}{weight}{_down(other, resting)};"
        yield "    keepalive 16;\n}"


def _down(number: int, resting: int | None) -> str:
    return " down" if number == resting else ""


class Nginx:
    """One nginx in a folder, with the same pages as deploy/nginx.conf but on loopback and without https."""

    def __init__(self, folder: Path, port: int, addresses: Sequence[str]) -> None:
        """Name where it stands, where it listens and what it stands before."""
        self._folder, self._port, self._addresses = folder, port, addresses
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def _command(self) -> list[str]:
        return [str(program("nginx")), "-c", str(self._folder / "nginx.conf"), "-p", str(self._folder)]

    def start(self) -> None:
        """Write its configuration, have nginx check that, and start."""
        user = "user www-data;\n" if os.geteuid() == 0 else ""
        types, pages = Path("/etc/nginx/mime.types"), DEPLOY / "nginx_pages.conf"
        whole = WHOLE.format(folder=self._folder, port=self._port, types=types, pages=pages, user=user)
        (self._folder / "nginx.conf").write_text(whole, encoding="utf-8")
        self._name_replicas(None)
        log = (self._folder / "nginx_start.log").open("ab")
        with log:
            subprocess.run([*self._command, "-t", "-q"], check=True, stdout=log, stderr=log)
            self.process = subprocess.Popen(self._command, stdout=log, stderr=log)

    def rest(self, number: int | None) -> None:
        """Send no visitors to one replica from now on, or to all again; who is connected notices nothing."""
        self._name_replicas(number)
        if self.process:
            self.process.send_signal(signal.SIGHUP)

    def stop(self) -> None:
        """Stop at once."""
        if self.process:
            self.process.terminate()
            self.process.wait(PATIENCE)

    def _name_replicas(self, resting: int | None) -> None:
        (self._folder / "nginx_replicas.conf").write_text(replicas_conf(self._addresses, resting), encoding="utf-8")


if __name__ == "__main__":
    sys.stdout.write(replicas_conf(sys.argv[1:]))
