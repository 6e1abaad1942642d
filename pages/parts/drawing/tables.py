"""Tables as HTML: they have a name and headings that are read aloud, and scroll by themselves on a small screen."""

from collections.abc import Iterable, Sequence
from html import escape


def table(caption: str, columns: Sequence[str], rows: Iterable[Sequence[str]], kind: str = "") -> str:
    """Return a table; the first cell of a row is its heading. Cells are HTML, column names are text."""
    name = escape(caption)
    head = "".join(f'<th scope="col" role="columnheader">{escape(column)}</th>' for column in columns)
    body = "".join(_row(row, columns) for row in rows)
    rows_too = f'<thead role="rowgroup"><tr role="row">{head}</tr></thead><tbody role="rowgroup">{body}</tbody>'
    inside = f'<table role="table"><caption class="ap-hidden">{name}</caption>{rows_too}</table>'
    return f'<div class="{f"ap-table {kind}".strip()}" role="region" tabindex="0" aria-label="{name}">{inside}</div>'


def _row(cells: Sequence[str], columns: Sequence[str]) -> str:
    """Return a row; each cell carries its column's name, which a narrow screen shows in front of it."""
    named = zip(columns[1:], cells[1:], strict=True)
    others = "".join(f'<td role="cell" data-label="{escape(column)}">{cell}</td>' for column, cell in named)
    return f'<tr role="row"><th scope="row" role="rowheader">{cells[0]}</th>{others}</tr>'
