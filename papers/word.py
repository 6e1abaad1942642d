"""A paper as a Word document that somebody can change: headings and lists as styles, the language said."""

from io import BytesIO
from typing import TYPE_CHECKING

from docx import Document
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from papers.sheet import Blank, Boxes, Heading, Items, Piece, Sheet

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.styles.style import ParagraphStyle

FONT, SIZE = "Verdana", 11
WIDTH = Cm(17)
TICK_BOX = "\N{BALLOT BOX}"
BLACK = RGBColor(0, 0, 0)


def word(sheet: Sheet, mark: str = "") -> bytes:
    """Return a sheet as a .docx; for the *mark*, see `papers.pdf.pdf`."""
    made = Document()
    made.core_properties.identifier = mark
    _set_up(made, sheet)
    made.add_heading(sheet.title, level=1)
    for piece in sheet.pieces:
        _add(made, piece)
    made.sections[0].footer.paragraphs[0].text = sheet.foot
    written = BytesIO()
    made.save(written)
    return written.getvalue()


def _set_up(made: "WordDocument", sheet: Sheet) -> None:
    about = made.core_properties
    about.title, about.language, about.author, about.comments = sheet.title, sheet.locale.replace("_", "-"), "", ""
    section = made.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)  # A4
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(1.8)
    for name in ("Normal", "Heading 1", "Heading 2", "Heading 3"):
        _set_font(made.styles[name])
    made.styles["Normal"].font.size = Pt(SIZE)
    _set_language(made, sheet.language)


def _set_font(style: "ParagraphStyle") -> None:
    """Use one font that every computer has; a heading's theme would win from its name."""
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for mark in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{mark}"), None)
    style.font.name, style.font.color.rgb = FONT, BLACK


def _set_language(made: "WordDocument", language: str) -> None:
    """Say in which language a screen reader reads, and the spelling is looked at."""
    defaults = made.styles.element.find(qn("w:docDefaults"))
    for mark in defaults.iter(qn("w:lang")):
        mark.set(qn("w:val"), language)


def _add(made: "WordDocument", piece: Piece) -> None:
    if isinstance(piece, Heading):
        made.add_heading(piece.text, level=piece.level)
    elif isinstance(piece, Items):
        for text in piece.texts:
            made.add_paragraph(text, style="List Bullet")
    elif isinstance(piece, Boxes):
        for text in piece.texts:
            made.add_paragraph(f"{TICK_BOX} {text}")
    elif isinstance(piece, Blank):
        _add_blank(made, piece.label)
    else:
        made.add_paragraph(piece.text)


def _add_blank(made: "WordDocument", label: str) -> None:
    """Add words and a line that runs to the margin, on which one can type or write."""
    line = made.add_paragraph(f"{label}: \t" if label else "\t")
    line.paragraph_format.tab_stops.add_tab_stop(WIDTH, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)
