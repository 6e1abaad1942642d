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
from catalogue.messages import sentence
from matching.authoring.content_files import ContentFiles
from matching.authoring.folders import FILE_NAME, add_entry, find_entries
from matching.authoring.loading import content_of, load_content
from matching.authoring.problem_lines import author_lines
from matching.authoring.problems import ContentError, Problem
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
    """Return the mark of the newest catalogue that was fetched; nothing without a database. Never waits for one."""
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
    files, rows_by_file = _files_with_rows(folder, stored)
    wrong: list[Problem] = []
    while True:
        try:
            content = content_of(files)
        except ContentError as error:
            theirs = [problem for problem in error.problems if problem.file in rows_by_file]
            if not theirs:
                raise
            wrong += theirs
            _leave_out(files, {rows_by_file[problem.file] for problem in theirs}, rows_by_file)
        else:
            return _mostly_well(content, wrong, rows_by_file)


def _mostly_well(content: Content, wrong: list[Problem], rows_by_file: dict[str, str]) -> CheckedCatalogue:
    """Sum up what was loaded. Raises DatabaseError where most rows are wrong: then another version wrote them."""
    refused = dict.fromkeys(rows_by_file[problem.file] for problem in wrong)
    if 2 * len(refused) > len(rows_by_file):
        raise DatabaseError("database_mostly_wrong", f"{len(refused)} / {len(rows_by_file)}")
    return CheckedCatalogue(content, tuple(refused), tuple(author_lines(wrong)))


def _files_with_rows(folder: Path, stored: StoredCatalogue) -> tuple[ContentFiles, dict[str, str]]:
    """Read the files, with the rows instead of their places; and give the id of each row by how problems call it."""
    files, rows_by_file = find_entries(folder), dict[str, str]()
    files.problems = [problem for problem in files.problems if not problem.file.startswith(files.path(KIND))]
    files.entries[KIND], files.names[KIND] = {}, {}
    for name, entry in stored.rows:
        rows_by_file[file := f"database/{name}"] = name
        if not FILE_NAME.fullmatch(f"{name}.yaml"):
            files.problems.append(Problem(file, 1, (), "bad_id", (("given", name),)))
            continue
        # JSON is YAML too: a row goes through the reader of the files, with all that it refuses.
        source = read_bytes(entry.encode(errors="replace"), file)
        files.problems += source.problems
        add_entry(files, KIND, name, source)
    files.unread.discard(KIND)
    return files, rows_by_file


def _leave_out(files: ContentFiles, rows: set[str], rows_by_file: dict[str, str]) -> None:
    """Take rows out, and every problem that was noted, so that what remains is looked at afresh."""
    for name in rows:
        files.entries[KIND].pop(name, None)
        files.names[KIND].pop(name, None)
    files.problems = [problem for problem in files.problems if problem.file not in rows_by_file]
