"""Tables as HTML: they have a name and headings that are read aloud, and scroll by themselves on a small screen."""

from collections.abc import Iterable, Sequence
from html import escape


def table(caption: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table; the first cell of a row is its heading. Cells are HTML, column names are text."""
    head = "".join(f'<th scope="col">{escape(column)}</th>' for column in columns)
    body = "".join(_row(row) for row in rows)
    hidden = f'<caption class="ap-hidden">{escape(caption)}</caption>'
    inside = f"<table>{hidden}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    return f'<div class="ap-table" role="region" tabindex="0" aria-label="{escape(caption)}">{inside}</div>'


def _row(cells: Sequence[str]) -> str:
    first, *others = cells
    return f'<tr><th scope="row">{first}</th>{"".join(f"<td>{cell}</td>" for cell in others)}</tr>'
