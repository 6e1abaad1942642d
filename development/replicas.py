"""Several replicas behind nginx, with one catalogue in PostgreSQL, on this machine: `python3 bin/replicas`.

It installs nginx and PostgreSQL of Debian where they are missing (as root), starts a database, fills it from content/,
starts the replicas and nginx on loopback, and minds them: who falls over or hangs is started again.

| signal | what happens |
|---|---|
| HUP | each replica is restarted, one after the other, while the others go on |
| INT (Ctrl-C), TERM | everything stops |
"""

import os
import signal
import sys
import tempfile
import time
from argparse import ArgumentParser, Namespace
from pathlib import Path

from catalogue.database.places_in_database import VARIABLE, named_database
from development.replicas_database import Database
from development.replicas_nginx import Nginx
from development.replicas_processes import PROJECT, Replica, answers_within
from development.replicas_programs import MISSING, install

SECONDS_BETWEEN_LOOKS = 1.0
PATIENCE = 60


class Replicas:
    """Everything that runs, in one folder."""

    def __init__(self, folder: Path, count: int, port: int) -> None:
        """Name the folder, how many replicas, and the port of nginx; replicas have the ports above it."""
        self.url = f"http://127.0.0.1:{port}"
        elsewhere = named_database()
        self.database = None if elsewhere else Database(folder)
        address = self.database.address() if self.database else elsewhere
        self.replicas = [Replica(folder, number, port + number, {VARIABLE: address}) for number in range(1, count + 1)]
        self.nginx = Nginx(folder, port, [replica.address for replica in self.replicas])

    def start(self) -> None:
        """Start everything, and return when people can come."""
        if self.database:
            self.database.start()
            self.database.fill(Path(os.environ.get("ADEMPAUZE_CONTENT", PROJECT / "content")))
        for replica in self.replicas:
            replica.start()
        up = [replica.is_up_within(PATIENCE) for replica in self.replicas]
        self.nginx.start()
        if not (all(up) and answers_within(self.url, PATIENCE)):
            raise TimeoutError(self.url)

    def look(self) -> None:
        """Start again what fell over or hangs; not what was stopped."""
        for replica in self.replicas:
            replica.look()
        if self.database and self.database.fell_over():
            self.database.start()

    def restart(self) -> bool:
        """Restart each replica while the others go on: new visitors go elsewhere first, then it stops.

        Returns false, and touches no other, where one doesn't come up again: a new version that is broken hurts nobody.
        """
        for replica in self.replicas:
            self.nginx.rest(replica.number)
            replica.stop()
            replica.start()
            if not replica.is_up_within(PATIENCE):
                return False
        self.nginx.rest(None)
        return True

    def stop(self) -> None:
        """Stop everything, whatever was started of it."""
        self.nginx.stop()
        for replica in self.replicas:
            replica.stop()
        if self.database:
            self.database.stop()


def main() -> None:
    """Start everything, mind it until a signal says to stop, and stop it."""
    given = _given()
    if not install():
        sys.exit(MISSING)
    asked: list[int] = []
    for name in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda number, _frame: asked.append(number))
    with tempfile.TemporaryDirectory(prefix="adempauze-") as temporary:
        folder = given.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        # PostgreSQL runs as a user of its own, who must be able to reach its folder in here.
        folder.chmod(0o711)
        replicas = Replicas(folder.resolve(), given.replicas, given.port)
        try:
            replicas.start()
            _say(f"{replicas.url}  (kill -HUP {os.getpid()}: restart one by one; Ctrl-C: stop)")
            _mind(replicas, asked)
        finally:
            replicas.stop()


def _mind(replicas: Replicas, asked: list[int]) -> None:
    while not {signal.SIGINT, signal.SIGTERM} & set(asked):
        if signal.SIGHUP in asked:
            asked.remove(signal.SIGHUP)
            _say("restarted" if replicas.restart() else "a replica doesn't come up: look in its log")
        replicas.look()
        time.sleep(SECONDS_BETWEEN_LOOKS)


def _given() -> Namespace:
    parser = ArgumentParser(prog="bin/replicas", description="Several replicas behind nginx, with one PostgreSQL.")
    parser.add_argument("--replicas", type=int, default=3)
    parser.add_argument("--port", type=int, default=8500, help="of nginx; the replicas take the ports above it")
    parser.add_argument("--folder", type=Path, help="keeps the database and the logs; else they are gone afterwards")
    return parser.parse_args()


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
