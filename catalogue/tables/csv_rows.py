"""Rows of a CSV file as its sender sees them: a quote mark that went wrong costs its own row, never those below it.

A cell may hold separators and line breaks between quote marks (RFC 4180). Where a mark isn't closed, or closes in the
middle of a later row, a reader that trusts it takes whole rows for one cell. Here such a row is damaged, and the next
line begins a new one.
"""

import re
from collections.abc import Iterator

from catalogue.tables.rows import MOST_COLUMNS, Row

LINE_END = re.compile(r"\r\n|\r|\n")
ReadTo = tuple[tuple[str, ...], str, int]
"""The cells of a row, its damage, and where the next one begins."""
QUOTED = re.compile(r'"((?:[^"]++|"")*+)" *+')


def csv_rows(text: str, separator: str, columns: int = 0) -> Iterator[Row]:
    """Give every row; the cell of a damaged one is its whole line.

    Args:
        text: the file.
        separator: one character.
        columns: how many there are headings for; 0 while that isn't known, and then nothing is held against it.
    """
    unquoted = re.compile(rf"[^{re.escape(separator)}\r\n]*+")
    number = position = 0
    while position < len(text):
        number += 1
        cells, damage, position = _row(text, position, separator, unquoted, columns)
        yield Row(number, cells, damage)


def _row(text: str, start: int, separator: str, unquoted: re.Pattern[str], columns: int) -> ReadTo:
    """Read the row that begins at a position."""
    line, end, following = _line(text, start)
    if '"' not in line:
        return *_counted(tuple(line.split(separator, MOST_COLUMNS + 1)), line, columns), following
    cells: list[str] = []
    opened = position = start
    with_break = -1
    while len(cells) <= MOST_COLUMNS:
        opened = position
        quoted = text.startswith('"', position)
        match = (QUOTED if quoted else unquoted).match(text, position)
        position = match.end() if match else -1
        at_end = position == len(text) or text[position] in "\r\n"
        if match is None or not (at_end or text[position] == separator):
            return _damaged(text, start, opened)
        cell = match[1].replace('""', '"') if quoted else match[0]
        if (not quoted and cell.count('"') % 2) or _swallowed(cell, separator, columns):
            return _damaged(text, start, opened)
        with_break = opened if with_break < 0 and LINE_END.search(cell) else with_break
        cells.append(cell)
        if at_end:
            break
        position += 1
    if 0 < columns < len(cells) and with_break >= 0:
        return _damaged(text, start, with_break)
    _, end, following = _line(text, position)
    return *_counted(tuple(cells), text[start:end], columns), following


def _line(text: str, start: int) -> tuple[str, int, int]:
    """A line, where it ends, and where the next one begins."""
    match = LINE_END.search(text, start)
    end, following = match.span() if match else (len(text), len(text))
    return text[start:end], end, following


def _damaged(text: str, start: int, opened: int) -> ReadTo:
    """A row that goes no further than the line in which its wrong cell begins."""
    _, end, following = _line(text, opened)
    return (text[start:end],), "broken_quote", following


def _swallowed(cell: str, separator: str, columns: int) -> bool:
    """True for a cell that holds whole rows: as many separators as the lines in it would have.

    A comma before a space is one of a sentence.
    """
    breaks = len(LINE_END.findall(cell)) if columns else 0
    is_tight = breaks and re.search(rf"{re.escape(separator)}(?![ \r\n])", cell)
    return bool(is_tight) and cell.count(separator) >= breaks * (columns - 1)


def _counted(cells: tuple[str, ...], line: str, columns: int) -> tuple[tuple[str, ...], str]:
    """The cells of a row; damaged where a separator in one of its texts made more of them than there are headings."""
    if columns and len(cells) <= MOST_COLUMNS and any(map(str.strip, cells[columns:])):
        return (line,), "too_many_cells"
    return cells, ""
