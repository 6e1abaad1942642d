"""A catalogue in PostgreSQL: a row for each place, read by every replica as it is at one moment.

psycopg is loaded only where a database is named; the files in content/ need neither.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from matching.authoring.reading import MOST_BYTES

if TYPE_CHECKING:
    from psycopg import Connection, Cursor

VARIABLE = "ADEMPAUZE_DATABASE"
"""The setting with the address of the database, as libpq takes it; it may hold a password, so it is never printed."""
SECONDS_TO_CONNECT = 3
SETTINGS = "-c statement_timeout=10s -c lock_timeout=10s -c idle_in_transaction_session_timeout=60s"

VERSION = "SELECT version::text, places FROM adempauze_catalogue"
# No more than what is refused anyway: a row of gigabytes fills no memory.
PLACES = f"SELECT id::text, left(entry::text, {MOST_BYTES + 1}) FROM adempauze_places ORDER BY position, id"  # noqa: S608 - a number


class DatabaseError(Exception):
    """The database can't be used; holds the code of a sentence in messages.yaml, and what the database said."""

    def __init__(self, code: str, reply: str = "") -> None:
        """Keep both; what a database says may hold a part of its address, so only a command prints it."""
        self.code, self.reply = code, reply
        super().__init__(code)


@dataclass(frozen=True)
class StoredCatalogue:
    """The catalogue as the database has it at one moment: nothing of it is checked yet."""

    version: str
    promised: int
    """How many places were written, as the command that wrote them noted."""
    rows: tuple[tuple[str, str], ...]
    """The id and the entry (JSON) of each place, in order."""


def named_database() -> str:
    """The address that the setting names; empty where the files are the catalogue."""
    return os.environ.get(VARIABLE, "").strip()


@contextmanager
def connected(address: str) -> Iterator["Connection"]:
    """Give a connection, and close it afterwards.

    Raises:
        DatabaseError: where psycopg, the database or the catalogue in it isn't there, also later on.
    """
    try:
        import psycopg  # noqa: PLC0415 - only where a database is named
    except ImportError as error:
        raise DatabaseError("database_package") from error
    try:
        with psycopg.connect(
            address, connect_timeout=SECONDS_TO_CONNECT, options=SETTINGS, client_encoding="utf8", autocommit=True
        ) as connection:
            yield connection
    except (psycopg.errors.UndefinedTable, psycopg.errors.UndefinedColumn) as error:
        raise DatabaseError("database_without_catalogue") from error
    except (psycopg.Error, UnicodeError) as error:
        raise DatabaseError("database_away", (str(error).splitlines() or [type(error).__name__])[0]) from error


def version_now(connection: "Connection") -> str:
    """The mark of the catalogue, which is another one after each change; this costs next to nothing."""
    return str(_only_row(connection.execute(VERSION))[0])


def read_catalogue(connection: "Connection") -> StoredCatalogue:
    """The whole catalogue as it is at one moment, whoever writes meanwhile."""
    with connection.transaction():
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        return catalogue_within(connection)


def catalogue_within(connection: "Connection") -> StoredCatalogue:
    """Read the catalogue as the transaction that is going on sees it."""
    version, promised = _only_row(connection.execute(VERSION))
    rows = connection.execute(PLACES).fetchall()
    return StoredCatalogue(str(version), int(promised), tuple((str(name), str(entry)) for name, entry in rows))


def _only_row(cursor: "Cursor") -> tuple[object, int]:
    row = cursor.fetchone()
    if row is None:
        raise DatabaseError("database_without_catalogue")
    return row[0], int(row[1])
