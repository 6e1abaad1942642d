"""The general number and website of every municipality: a table, with its mistakes told by line."""

import csv
from itertools import zip_longest
from typing import TYPE_CHECKING

from matching.authoring.problems import Keys, Problem, Read

if TYPE_CHECKING:
    from matching.authoring.content_files import ContentFiles

KIND = "municipality_contacts"
TABLE = f"{KIND}.csv"
COLUMNS = ("municipality", "code", "phone", "website", "wmo_page", "checked_on", "source")
SEPARATOR = " "
"""Between the ids of sources in one cell."""


def read_table(files: "ContentFiles") -> Read | None:
    """The rows by municipality, as they would stand in YAML, with the line of each; None for no such table."""
    path, name = files.folder / TABLE, files.path(TABLE)
    if not path.is_file():
        files.add_problem(TABLE, "missing_file")
        return None
    try:
        headings, *rows = list(csv.reader(path.read_text("utf-8-sig").splitlines()))
    except (OSError, UnicodeDecodeError, ValueError, csv.Error):
        headings, rows = [], []
    if tuple(headings) != COLUMNS:
        files.add_problem(TABLE, "broken_contacts")
        return None
    return _by_municipality(name, rows)


def _by_municipality(name: str, rows: list[list[str]]) -> Read:
    values: dict[str, dict[str, object]] = {}
    lines: dict[Keys, int] = {}
    problems: list[Problem] = []
    for number, row in enumerate(rows, 2):
        cells = {column: cell.strip() for column, cell in zip_longest(COLUMNS, row, fillvalue="") if cell.strip()}
        municipality = cells.pop("municipality", "")
        if municipality in values:
            details = (("line", str(lines[municipality,])),)
            problems.append(Problem(name, number, (municipality,), "municipality_twice", details))
            continue
        sources = cells.pop("source", "").split(SEPARATOR)
        values[municipality] = {**cells, "source": [source for source in sources if source]}
        lines[municipality,] = number
    return Read(name, values, lines, tuple(problems))
