"""A PostgreSQL of our own in a folder: no network, reached by nobody but who may open that folder."""

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path
from typing import TypedDict

from catalogue.database.places_in_database import DatabaseError, connected
from catalogue.database.writing import write_catalogue
from development.replicas_programs import program
from matching.authoring.loading import load_content

OWNER, READER = "adempauze_owner", "adempauze_reader"
USER = "postgres"
PATIENCE = 30
READERS = f"""
DO $$ BEGIN CREATE ROLE {READER} LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
GRANT SELECT ON adempauze_places, adempauze_catalogue TO {READER};
"""
"""Replicas may read, and nothing else."""


class Database:
    """One database server. It refuses to run as root, so root has it run as Debian's own user for it."""

    def __init__(self, folder: Path) -> None:
        """Name the folder; it is made when the database starts."""
        self._folder, self._log = folder / "database", folder / "database.log"
        self.process: subprocess.Popen[bytes] | None = None

    def address(self, role: str = READER) -> str:
        """How to reach it as this role, as libpq reads it in ADEMPAUZE_DATABASE."""
        return f"host={self._folder} dbname=postgres user={role}"

    def start(self) -> None:
        """Start it, make it first where it isn't there yet, and wait until it answers."""
        data = self._folder / "data"
        if not data.exists():
            self._make(data)
        silent = ["-c", "listen_addresses=", "-c", f"unix_socket_directories={self._folder}"]
        command = [str(program("postgres")), "-D", str(data), *silent, "-c", "max_connections=50"]
        with self._log.open("ab") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log, cwd="/", **_as_user())
        self._wait()

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """Stop it: who is connected is cut off. SIGQUIT for a database that falls over."""
        process, self.process = self.process, None
        if process:
            process.send_signal(how)
            process.wait(PATIENCE)

    def fell_over(self) -> bool:
        """Tell whether it stopped by itself; what was stopped didn't."""
        return self.process is not None and self.process.poll() is not None

    def fill(self, content: Path) -> None:
        """Make its catalogue that of a content folder, and let replicas read it."""
        with connected(self.address(OWNER)) as connection:
            write_catalogue(connection, load_content(content), content)
            connection.execute(READERS)

    def _make(self, data: Path) -> None:
        self._folder.mkdir(mode=0o700)
        if os.geteuid() == 0:
            shutil.chown(self._folder, USER)
        command = [str(program("initdb")), "-D", str(data), f"--username={OWNER}", "--auth=trust"]
        options = ["--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]
        subprocess.run([*command, *options], check=True, capture_output=True, cwd="/", **_as_user())

    def _wait(self) -> None:
        end = time.monotonic() + PATIENCE
        while True:
            try:
                with connected(self.address(OWNER)):
                    return
            except DatabaseError:
                if time.monotonic() > end or (self.process and self.process.poll() is not None):
                    raise
                time.sleep(0.05)


def _as_user() -> "_User":
    return {"user": USER, "group": USER, "extra_groups": []} if os.geteuid() == 0 else {}


class _User(TypedDict, total=False):
    """As whom a program runs, in the words of `subprocess`."""

    user: str
    group: str
    extra_groups: list[str]
