"""`python -m development.make_fonts`: make the fonts of papers/fonts from those that browsers get.

A PDF needs fonts that hold every letter in one file; browsers get them compressed, and split by kind of letter.
"""

import io
import sys
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

PROJECT = Path(__file__).parents[1]
PIECES = ("latin", "latin-ext")
WEIGHTS = {"regular": 400, "bold": 700}
BOLD_MARK, REGULAR_MARK = 0b100000, 0b1000000


def main(folder: Path = PROJECT / "papers" / "fonts") -> int:
    """Write one file for each weight."""
    folder.mkdir(exist_ok=True)
    for name, weight in WEIGHTS.items():
        font = Merger().merge([_piece(piece, weight) for piece in PIECES])
        _name(font, name)
        font.save(folder / f"atkinson-next-{name}.ttf")
    return 0


def _piece(piece: str, weight: int) -> io.BytesIO:
    """One piece of the font at one weight, as fonts were before they varied."""
    source = next((PROJECT / "static" / "fonts").glob(f"atkinson-next-{piece}-[0-9]*.woff2"))
    font = instantiateVariableFont(TTFont(source), {"wght": weight})
    font.flavor = None
    for table in ("STAT", "MVAR", "HVAR", "GSUB", "GDEF", "prep", "gasp"):
        if table in font:
            del font[table]
    written = io.BytesIO()
    font.save(written)
    written.seek(0)
    return written


def _name(font: TTFont, style: str) -> None:
    """Say which of the two this is, so that whoever asks for bold gets bold."""
    bold = style == "bold"
    font["name"].setName(style.title(), 2, 3, 1, 0x409)
    font["OS/2"].usWeightClass = WEIGHTS[style]
    font["OS/2"].fsSelection = BOLD_MARK if bold else REGULAR_MARK
    font["head"].macStyle = int(bold)


if __name__ == "__main__":
    sys.exit(main())
