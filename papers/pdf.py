"""A paper as PDF: tagged for screen readers (PDF/UA-1, which the maker enforces), with the fonts inside."""

import json
import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

import typst

from papers.sheet import TO_FILL_IN, Blank, Boxes, Heading, Items, Paragraph, Piece, Sheet

FOLDER = Path(__file__).parent
NOT_SURELY_IN_A_FONT = re.compile(r"[^\x20-\x7e\xa0-\u017f\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac]")


class CannotBeMade(Exception):  # noqa: N818 - says what it is
    """A paper that can't be made. It says no more than that: an error is logged, and the paper holds answers."""


def pdf(sheet: Sheet, mark: str = "") -> bytes:
    """Make a PDF of a sheet; a letter that no font here has becomes a blank to write in.

    The *mark* goes into a comment, so that no two files are the same and nobody can guess an address made from one.

    Raises:
        CannotBeMade: where even that fails.
    """
    for left_out in (None, NOT_SURELY_IN_A_FONT):
        try:
            return _compiled(sheet, left_out) + (f"%{mark}\n".encode() if mark else b"")
        except typst.TypstError:
            continue
    raise CannotBeMade


def _compiled(sheet: Sheet, left_out: re.Pattern[str] | None) -> bytes:
    whole = {"title": sheet.title, "foot": sheet.foot, "language": sheet.language, "pages": sheet.pages}
    data = json.dumps(whole | {"pieces": list(_as_data(sheet.pieces))}, ensure_ascii=False)
    shown = left_out.sub(TO_FILL_IN[0], data) if left_out else data
    template = (FOLDER / "paper.typ").read_bytes()
    made = typst.compile(
        template,
        format="pdf",
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"sheet": shown},
        pdf_standards="ua-1",
    )
    return bytes(made)


@cache
def _fonts() -> typst.Fonts:
    """The fonts of this folder, and those inside the maker for Greek, Cyrillic and Arabic letters."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[FOLDER / "fonts"])


def _as_data(pieces: Sequence[Piece]) -> Iterator[dict[str, Any]]:
    """The pieces as the template reads them; lines to write on that follow each other are one piece there."""
    for is_blank, run in groupby(map(_piece, pieces), lambda piece: piece["kind"] == "blanks"):
        if is_blank:
            yield {"kind": "blanks", "texts": [text for piece in run for text in piece["texts"]]}
        else:
            yield from run


def _piece(piece: Piece) -> dict[str, Any]:
    match piece:
        case Heading():
            return {"kind": "heading", "text": piece.text, "level": piece.level}
        case Items():
            return {"kind": "items", "texts": piece.texts}
        case Boxes():
            return {"kind": "boxes", "texts": piece.texts}
        case Paragraph():
            return {"kind": "paragraph", "text": piece.text}
        case Blank():
            return {"kind": "blanks", "texts": [piece.label]}
