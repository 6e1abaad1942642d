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

from catalogue.database.places_in_database import DatabaseError, Stock
from catalogue.database.watching import watched
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
class Stocked:
    """Content with the places of a database, and what is told of the rows that didn't get in."""

    content: Content
    refused: tuple[str, ...]
    problems: tuple[str, ...]


def newest_version() -> str:
    """Return the mark of the newest catalogue that was fetched; nothing without a database. Never waits for one."""
    watch = watched()
    return watch.version if watch else ""


def load_newest(folder: Path) -> Content:
    """Load all content, with the places of the database where one is named and well.

    Raises:
        ContentError: with every problem in the files, where anything is wrong in them.
    """
    watch = watched()
    if watch is None:
        return load_content(folder)
    for stock in filter(None, (watch.newest(), watch.last_good)):
        try:
            files = stocked(folder, stock)
        except DatabaseError as error:
            _tell([sentence(error.code, said=error.said), sentence("database_kept_out")])
        else:
            watch.last_good = stock
            _tell(files.problems)
            return files.content
    return load_content(folder)


def _tell(lines: Iterable[str]) -> None:
    if all_lines := list(lines):
        log.warning("\n".join(all_lines))


def stocked(folder: Path, stock: Stock) -> Stocked:
    """Return content in which the places are those of a database; a row that isn't well doesn't get in.

    Raises:
        ContentError: where something is wrong in the files.
        DatabaseError: where the catalogue as a whole can't be trusted.
    """
    if not stock.rows or len(stock.rows) != stock.promised:
        raise DatabaseError("database_not_whole", f"{len(stock.rows)} / {stock.promised}")
    files, named = _found(folder, stock)
    wrong: list[Problem] = []
    while True:
        try:
            content = content_of(files)
        except ContentError as error:
            theirs = [problem for problem in error.problems if problem.file in named]
            if not theirs:
                raise
            wrong += theirs
            _leave_out(files, {named[problem.file] for problem in theirs}, named)
        else:
            return _mostly_well(content, wrong, named)


def _mostly_well(content: Content, wrong: list[Problem], named: dict[str, str]) -> Stocked:
    """Sum up what was loaded. Raises DatabaseError where most rows are wrong: then another version wrote them."""
    refused = dict.fromkeys(named[problem.file] for problem in wrong)
    if 2 * len(refused) > len(named):
        raise DatabaseError("database_mostly_wrong", f"{len(refused)} / {len(named)}")
    return Stocked(content, tuple(refused), tuple(author_lines(wrong)))


def _found(folder: Path, stock: Stock) -> tuple[ContentFiles, dict[str, str]]:
    """Return what the files hold, with the rows instead of their places, and the id of the row that a problem names."""
    files, named = find_entries(folder), dict[str, str]()
    files.problems = [problem for problem in files.problems if not problem.file.startswith(files.path(KIND))]
    files.entries[KIND], files.names[KIND] = {}, {}
    for name, entry in stock.rows:
        named[called := f"database/{name}"] = name
        if not FILE_NAME.fullmatch(f"{name}.yaml"):
            files.problems.append(Problem(called, 1, (), "bad_id", (("given", name),)))
            continue
        # JSON is YAML too: a row goes through the reader of the files, with all that it refuses.
        source = read_bytes(entry.encode(errors="replace"), called)
        files.problems += source.problems
        add_entry(files, KIND, name, source)
    files.unread.discard(KIND)
    return files, named


def _leave_out(files: ContentFiles, rows: set[str], named: dict[str, str]) -> None:
    """Take rows out, and every problem that was noted, so that what remains is looked at afresh."""
    for name in rows:
        files.entries[KIND].pop(name, None)
        files.names[KIND].pop(name, None)
    files.problems = [problem for problem in files.problems if problem.file not in named]
