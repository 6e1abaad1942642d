"""What `python -m catalogue database` does: write the places into the database, or look whether they are well there."""

from dataclasses import asdict
from pathlib import Path

from catalogue.database.content_from_database import check_catalogue
from catalogue.database.places_in_database import DatabaseError, connected, named_database, read_catalogue
from catalogue.database.writing import write_catalogue
from catalogue.messages import sentence
from matching.entries.content import Content

Report = tuple[list[str], bool]
"""What there is to say, and whether all is well."""


def write(content: Content, folder: Path, *, preview: bool) -> Report:
    """Write the places of a folder, which passed every check, into the database that the setting names."""
    with connected(_address()) as connection:
        done = write_catalogue(connection, content, folder, preview=preview)
    counts = {name: str(count) for name, count in asdict(done).items()}
    written = sentence("database_written", places=str(len(content.providers)), **counts)
    return [sentence("database_preview"), written] if preview else [written], True


def check(folder: Path) -> Report:
    """Look whether the places in that database pass the same checks as the files, and tell which don't."""
    with connected(_address()) as connection:
        checked = check_catalogue(folder, read_catalogue(connection))
    counts = {"places": str(len(checked.content.providers)), "refused": str(len(checked.refused))}
    return [*checked.problems, sentence("database_read", **counts)], not checked.refused


def _address() -> str:
    address = named_database()
    if not address:
        raise DatabaseError("database_none")
    return address
