"""A paper as plain text, to copy into a message."""

from itertools import zip_longest

from papers.sheet import TO_FILL_IN, Blank, Boxes, Heading, Items, Piece, Sheet


def plain(sheet: Sheet) -> str:
    """Write a sheet out as text, with an empty line between its pieces."""
    pieces = [Heading(sheet.title, 1), *sheet.pieces]
    return "".join(_text(piece) + _after(piece, below) for piece, below in zip_longest(pieces, pieces[1:]))


def _after(piece: Piece | None, below: Piece | None) -> str:
    """An empty line, but none between two lines to write on."""
    return "\n" if below is None or (isinstance(piece, Blank) and isinstance(below, Blank)) else "\n\n"


def _text(piece: Piece) -> str:
    if isinstance(piece, Items):
        return "\n".join(f"- {text}" for text in piece.texts)
    if isinstance(piece, Boxes):
        return "\n".join(f"[ ] {text}" for text in piece.texts)
    if isinstance(piece, Blank):
        return f"{piece.label}: {TO_FILL_IN}" if piece.label else TO_FILL_IN
    return piece.text.upper() if isinstance(piece, Heading) else piece.text
