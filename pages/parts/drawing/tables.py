"""Tables as HTML: they have a name and headings that are read aloud, and scroll by themselves on a small screen."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from pages.parts.drawing.html import html


def table(caption: str, columns: Sequence[str], rows: Iterable[Sequence[str]], kind: str = "") -> Markup:
    """A table; the first cell of a row is its heading. Cells are HTML, column names are text."""
    name = escape(caption)
    head = Markup().join(html('<th scope="col" role="columnheader">{}</th>', column) for column in columns)
    body = Markup().join(_row(row, columns) for row in rows)
    rows_too = html(
        '<thead role="rowgroup"><tr role="row">{}</tr></thead><tbody role="rowgroup">{}</tbody>', head, body
    )
    inside = html('<table role="table"><caption class="ap-hidden">{}</caption>{}</table>', name, rows_too)
    return html(
        '<div class="{}" role="region" tabindex="0" aria-label="{}">{}</div>', f"ap-table {kind}".strip(), name, inside
    )


def _row(cells: Sequence[str], columns: Sequence[str]) -> Markup:
    """A row; each cell carries its column's name, which a narrow screen shows in front of it."""
    named = zip(columns[1:], cells[1:], strict=True)
    others = Markup().join((html('<td role="cell" data-label="{}">{}</td>', column, cell) for column, cell in named))
    return html('<tr role="row"><th scope="row" role="rowheader">{}</th>{}</tr>', cells[0], others)
