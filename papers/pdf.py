"""A paper as PDF: tagged for screen readers (PDF/UA-1, which the maker enforces), with the fonts inside."""

import json
import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path

import typst

from papers.sheet import TO_FILL_IN, Blank, Boxes, Heading, Items, Piece, Sheet

FOLDER = Path(__file__).parent
NOT_SURELY_IN_A_FONT = re.compile(r"[^\x20-\x7e\xa0-\u017f\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac]")


class CannotBeMade(Exception):  # noqa: N818 - says what it is
    """A paper that can't be made. It says no more than that: an error is logged, and the paper holds answers."""


def pdf(sheet: Sheet, mark: str = "") -> bytes:
    """Return a sheet as PDF; a letter that no font here has becomes a blank to write in.

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
    pieces = [_as_data(piece, together) for piece, together in _with_blanks_together(sheet.pieces)]
    whole = {"title": sheet.title, "foot": sheet.foot, "language": sheet.language, "pages": sheet.pages}
    data = json.dumps(whole | {"pieces": pieces}, ensure_ascii=False)
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
    """Return the fonts of this folder, and those inside the maker for Greek, Cyrillic and Arabic letters."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[FOLDER / "fonts"])


def _with_blanks_together(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, tuple[Blank, ...]]]:
    """Return the pieces; of lines to write on that follow each other the first, with all of them."""
    for is_blank, run in groupby(pieces, lambda piece: isinstance(piece, Blank)):
        alike = tuple(run)
        if is_blank:
            yield alike[0], tuple(piece for piece in alike if isinstance(piece, Blank))
        else:
            yield from ((piece, ()) for piece in alike)


def _as_data(piece: Piece, together: tuple[Blank, ...]) -> dict[str, object]:
    if isinstance(piece, Heading):
        return {"kind": "heading", "text": piece.text, "level": piece.level}
    if isinstance(piece, Items):
        return {"kind": "items", "texts": piece.texts}
    if isinstance(piece, Boxes):
        return {"kind": "boxes", "texts": piece.texts}
    if isinstance(piece, Blank):
        return {"kind": "blanks", "texts": [blank.label for blank in together]}
    return {"kind": "paragraph", "text": piece.text}
