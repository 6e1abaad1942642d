"""The newest catalogue of the database, fetched in the background: no visitor ever waits for a database."""

import logging
from functools import cache
from threading import Event, Thread
from typing import TYPE_CHECKING

from catalogue.database.places_in_database import (
    DatabaseError,
    StoredCatalogue,
    connected,
    named_database,
    read_catalogue,
    version_now,
)
from catalogue.messages import sentence

if TYPE_CHECKING:
    from psycopg import Connection

SECONDS_BETWEEN_LOOKS = 2.0
SECONDS_AT_START = 5.0
log = logging.getLogger("adempauze")


class CatalogueWatcher:
    """One database that is looked at every few seconds, over one connection."""

    def __init__(self, address: str) -> None:
        """Begin to look."""
        self.last_good: StoredCatalogue | None = None
        self._newest: StoredCatalogue | None = None
        self._address, self._away = address, ""
        self._looked, self._ended = Event(), Event()
        self._thread = Thread(target=self._look_until_the_end, daemon=True)
        self._thread.start()

    @property
    def version(self) -> str:
        """The mark of the newest catalogue that was fetched; empty before the first."""
        return self._newest.version if self._newest else ""

    def newest(self) -> StoredCatalogue | None:
        """The newest catalogue, also when the database went away since; waits only for the very first look."""
        self._looked.wait(SECONDS_AT_START)
        return self._newest

    def end(self) -> None:
        """Look no more."""
        self._ended.set()
        self._thread.join()

    def _look_until_the_end(self) -> None:
        while not self._ended.is_set():
            try:
                self._look_while_connected()
            except DatabaseError as error:
                self._note(error.code)
            except Exception as error:  # noqa: BLE001 - whatever a database sends, we go on looking
                self._note("database_away", type(error).__name__)
            self._looked.set()
            self._ended.wait(SECONDS_BETWEEN_LOOKS)

    def _look_while_connected(self) -> None:
        with connected(self._address) as connection:
            while not self._ended.is_set():
                self._look(connection)
                self._ended.wait(SECONDS_BETWEEN_LOOKS)

    def _look(self, connection: "Connection") -> None:
        if not self._newest or version_now(connection) != self._newest.version:
            self._newest = read_catalogue(connection)
        self._looked.set()
        self._note("")

    def _note(self, away: str, reply: str = "") -> None:
        """Log once that the database is away, and once that it is back."""
        if away != self._away:
            log.warning(sentence(away, reply=reply) if away else sentence("database_back"))
        self._away = away


@cache
def _watcher(address: str) -> CatalogueWatcher:
    return CatalogueWatcher(address)


def catalogue_watcher() -> CatalogueWatcher | None:
    """The watcher of the database that the setting names; None where the files are the catalogue."""
    address = named_database()
    return _watcher(address) if address else None
