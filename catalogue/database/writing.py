"""Write the places of a content folder into PostgreSQL: all or nothing, and only what is read back the same."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from catalogue.database.content_from_database import KIND, check_catalogue
from catalogue.database.places_in_database import DatabaseError, catalogue_within
from matching.authoring.folders import find_entries
from matching.entries.content import Content

if TYPE_CHECKING:
    from psycopg import Connection

NAME = "adempauze catalogue"
TABLES = """
CREATE TABLE adempauze_catalogue (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    version uuid NOT NULL DEFAULT gen_random_uuid(),
    places integer NOT NULL DEFAULT 0
);
CREATE TABLE adempauze_places (
    id text PRIMARY KEY,
    position integer NOT NULL,
    entry jsonb NOT NULL,
    changed_on date NOT NULL DEFAULT current_date
);
INSERT INTO adempauze_catalogue DEFAULT VALUES;
CREATE FUNCTION adempauze_changed() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN UPDATE adempauze_catalogue SET version = gen_random_uuid(); RETURN NULL; END $$;
CREATE TRIGGER adempauze_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON adempauze_places
    FOR EACH STATEMENT EXECUTE FUNCTION adempauze_changed();
"""
"""The mark changes with every change, also one by hand, so that all replicas see the same."""
PUT = """
INSERT INTO adempauze_places AS old (id, position, entry) VALUES (%s, %s, %s::jsonb)
ON CONFLICT (id) DO UPDATE SET position = excluded.position, entry = excluded.entry,
    changed_on = CASE WHEN old.entry = excluded.entry THEN old.changed_on ELSE current_date END
"""


@dataclass(frozen=True)
class Counts:
    """How many places became what."""

    new: int
    changed: int
    gone: int
    same: int


def write_catalogue(connection: "Connection", content: Content, folder: Path, *, preview: bool = False) -> Counts:
    """Make the catalogue in the database that of a content folder, in one transaction.

    Args:
        connection: to a database in which we may write.
        content: that of the folder, which passed every check.
        folder: where it stands.
        preview: whether to try it only.

    Raises:
        DatabaseError: where what is read back isn't what was written; nothing has changed then.
    """
    entries = {name: source.values for name, (source, _) in find_entries(folder).names[KIND].items()}
    with connection.transaction(force_rollback=preview):
        written = _write(connection, entries)
        if check_catalogue(folder, catalogue_within(connection)).content.providers != content.providers:
            raise DatabaseError("database_differs")
    return written


def _write(connection: "Connection", entries: Mapping[str, Any]) -> Counts:
    # Two who write at once take turns.
    connection.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [NAME])
    if connection.execute("SELECT to_regclass('adempauze_places')").fetchone() == (None,):
        connection.execute(TABLES)
    before: dict[str, Any] = dict(connection.execute("SELECT id, entry FROM adempauze_places").fetchall())
    rows = [
        (name, position, json.dumps(entry, ensure_ascii=False))
        for position, (name, entry) in enumerate(entries.items())
    ]
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM adempauze_places WHERE id <> ALL(%s)", [list(entries)])
        cursor.executemany(PUT, rows)
    connection.execute("UPDATE adempauze_catalogue SET places = %s", [len(entries)])
    same = sum(before.get(name) == entry for name, entry in entries.items())
    known = len(before.keys() & entries.keys())
    return Counts(len(entries) - known, known - same, len(before) - known, same)
