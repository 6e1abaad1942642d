"""What came of an import, in words: on the screen, and as lists beside the places."""

from collections.abc import Iterator
from pathlib import Path

from catalogue.importing.import_result import ImportResult
from catalogue.importing.rows import WHOLE_ROW, Remark
from catalogue.messages import sentence
from catalogue.tables.read_tables import Table
from catalogue.tables.safe_cells import MORE, as_csv

LONGEST_GIVEN = 80
MOST_ON_SCREEN = 200
"""Remarks; more are for a file (`--report`)."""


class FolderTakenError(Exception):
    """The folder to write to holds something already."""


def report_lines(imported: ImportResult, table: Table, file: str, most: int | None = None) -> Iterator[str]:
    """Give a line for each row taken, each remark (or the first so many), and the counts."""
    sheet = sentence("sheet_is", sheet=table.sheet) if table.sheet else ""
    yield sentence("table_is", file=file, sheet=sheet, row=str(table.heading.number))
    for other in table.others:
        yield sentence(
            "hidden_sheet" if other.is_hidden else "other_sheet", sheet=printable(other.sheet), rows=str(other.rows)
        )
    for name, row in (imported.rows | imported.again).items():
        yield sentence(_became(imported, name), row=str(row), id=name)
    yield from map(line, imported.remarks[:most])
    if most is not None and len(imported.remarks) > most:
        yield sentence("more_remarks", count=str(len(imported.remarks) - most))
    yield from (sentence("gone", id=name) for name in imported.gone)
    refused = len({remark.row for remark in imported.remarks if remark.what == "not_taken"})
    cells = sum(remark.what != "not_taken" for remark in imported.remarks)
    counts = {"taken": len(imported.files), "rows": len(table.rows), "not_taken": refused, "cells": cells}
    yield sentence("count", **{name: str(count) for name, count in counts.items()})
    if imported.compared:
        yield sentence("compared", **{name: str(count) for name, count in _compared(imported).items()})


def _compared(imported: ImportResult) -> dict[str, int]:
    """How many entries are new, changed, the same, told otherwise by another source, and gone."""
    by_row = {row: name for name, row in imported.again.items()}
    against = {
        by_row[remark.row] for remark in imported.remarks if remark.what == "contradicts" and remark.row in by_row
    }
    changed = set(imported.again).intersection(imported.files)
    return {
        "new": len(set(imported.rows).difference(imported.again)),
        "changed": len(changed),
        "same": len(set(imported.again) - changed - against),
        "against": len(against),
        "gone": len(imported.gone),
    }


def _became(imported: ImportResult, name: str) -> str:
    """The code of the sentence for what became of a row: taken, or of a known entry whether it changes."""
    if name not in imported.again:
        return "taken"
    return "changes" if name in imported.files else "stays"


def line(remark: Remark) -> str:
    """One remark as a line; what came from the table can't reach the screen as a command."""
    given = printable(remark.given[:LONGEST_GIVEN]) + (MORE if len(remark.given) > LONGEST_GIVEN else "")
    code = "remark_row" if remark.about == WHOLE_ROW else "remark_given" if given else "remark"
    return sentence(
        code,
        row=str(remark.row),
        about=printable(remark.about),
        given=given,
        what=sentence(remark.what),
        why=printable(why(remark)),
    )


def printable(text: str) -> str:
    """Escape what isn't printable: a cell of somebody else never starts a new line, nor steers a terminal."""
    return "".join(character if character.isprintable() else " " for character in text)


def why(remark: Remark) -> str:
    """The sentence of a remark, from messages.yaml."""
    return sentence(remark.code, **remark.details)


def save(imported: ImportResult, folder: Path) -> None:
    """Write the places, the report and what is kept apart.

    Raises:
        FolderTakenError: where the folder isn't empty, so that no earlier import is mixed with this one.
        OSError: where writing fails.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderTakenError
    (folder / imported.kind.folder).mkdir(parents=True)
    for identifier, data in imported.files.items():
        (folder / imported.kind.folder / f"{identifier}.yaml").write_bytes(data)
    (folder / "report.csv").write_bytes(report_csv(imported))
    (folder / "kept_apart.csv").write_bytes(apart_csv(imported))


def report_csv(imported: ImportResult) -> bytes:
    """A CSV of every remark, and of each entry that is gone from the table."""
    headings = [sentence(f"heading_{name}") for name in ("row", "what", "about", "given", "why")]
    rows = ([remark.row, sentence(remark.what), remark.about, remark.given, why(remark)] for remark in imported.remarks)
    absent = (["", sentence("is_gone"), "", name, sentence("gone", id=name)] for name in imported.gone)
    return as_csv(headings, [*rows, *absent])


def apart_csv(imported: ImportResult) -> bytes:
    """A CSV (UTF-8) of row, entry, kind and value of what has no place in a provider, such as phone numbers."""
    return as_csv([sentence(f"heading_{name}") for name in ("row", "id", "kind", "value")], imported.apart)
