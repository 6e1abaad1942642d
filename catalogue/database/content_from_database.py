"""Content with the places of the database: through the same reader, checks and rules as the files.

| in the database | what is shown |
|---|---|
| a row that the check refuses | all others; the log says which row, and why |
| more or fewer rows than were written, or most of them wrong | the last good catalogue, or else that of the files |
| nothing, because it is away | likewise |
"""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from catalogue.database.places_in_database import DatabaseError, StoredCatalogue
from catalogue.database.watching import catalogue_watcher
from catalogue.importing.checking import accepted
from catalogue.messages import sentence
from matching.authoring.folders import FILE_NAME, find_entries
from matching.authoring.loading import load_content
from matching.authoring.problem_lines import author_lines
from matching.authoring.problems import Problem
from matching.authoring.reading import read_bytes
from matching.entries.content import Content

KIND = "providers"
log = logging.getLogger("adempauze")


@dataclass(frozen=True)
class CheckedCatalogue:
    """Content with the places of a database, and what is told of the rows that didn't get in."""

    content: Content
    refused: tuple[str, ...]
    problems: tuple[str, ...]


def newest_version() -> str:
    """The mark of the newest catalogue that was fetched; nothing without a database. Never waits for one."""
    watcher = catalogue_watcher()
    return watcher.version if watcher else ""


def load_newest(folder: Path) -> Content:
    """Load all content, with the places of the database where one is named and well.

    Raises:
        ContentError: with every problem in the files, where anything is wrong in them.
    """
    watcher = catalogue_watcher()
    if watcher is None:
        return load_content(folder)
    for stored in filter(None, (watcher.newest(), watcher.last_good)):
        try:
            checked = check_catalogue(folder, stored)
        except DatabaseError as error:
            _log([sentence(error.code, reply=error.reply), sentence("database_kept_out")])
        else:
            watcher.last_good = stored
            _log(checked.problems)
            return checked.content
    return load_content(folder)


def _log(lines: Iterable[str]) -> None:
    if all_lines := list(lines):
        log.warning("\n".join(all_lines))


def check_catalogue(folder: Path, stored: StoredCatalogue) -> CheckedCatalogue:
    """Put rows in the place of the places of a folder, and check all; a row that isn't well doesn't get in.

    Raises:
        ContentError: where something is wrong in the files.
        DatabaseError: where the catalogue as a whole can't be trusted.
    """
    if not stored.rows or len(stored.rows) != stored.promised:
        raise DatabaseError("database_not_whole", f"{len(stored.rows)} / {stored.promised}")
    files = find_entries(folder)
    files.problems = [problem for problem in files.problems if not problem.file.startswith(files.path(KIND))]
    files.entries[KIND], files.names[KIND] = {}, {}
    files.unread.discard(KIND)
    # JSON is YAML too: a row goes through the reader of the files, with all that it refuses.
    rows = {name: read_bytes(entry.encode(errors="replace"), f"database/{name}") for name, entry in stored.rows}
    unnamed = {name for name in rows if not FILE_NAME.fullmatch(f"{name}.yaml")}
    content, refused = accepted(files, KIND, {name: row for name, row in rows.items() if name not in unnamed})
    refused |= {name: [Problem(rows[name].file, 1, (), "bad_id", (("given", name),))] for name in unnamed}
    if 2 * len(refused) > len(rows):
        # Then another version wrote them.
        raise DatabaseError("database_mostly_wrong", f"{len(refused)} / {len(rows)}")
    problems = author_lines(problem for problems in refused.values() for problem in problems)
    return CheckedCatalogue(content, tuple(refused), tuple(problems))
