"""A paper as a Word document that somebody can change: headings and lists as styles, the language said."""

from datetime import datetime, time
from io import BytesIO
from typing import TYPE_CHECKING

from docx import Document
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from papers.sheet import Blank, Boxes, Heading, Items, Piece, Sheet

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.styles.style import ParagraphStyle
    from docx.text.paragraph import Paragraph as DocxParagraph

FONT, SIZE = "Verdana", 11
WIDTH = Cm(17)
TICK_BOX = "\N{BALLOT BOX}"
BLACK = RGBColor(0, 0, 0)


def word(sheet: Sheet, mark: str = "") -> bytes:
    """Make a .docx of a sheet; for the *mark*, see `papers.pdf.pdf`."""
    made = Document()
    made.core_properties.identifier = mark
    _set_up(made, sheet)
    made.add_heading(sheet.title, level=1)
    for piece in sheet.pieces:
        _add(made, piece)
    _set_foot(made, sheet)
    written = BytesIO()
    made.save(written)
    return written.getvalue()


def _set_up(made: "WordDocument", sheet: Sheet) -> None:
    about = made.core_properties
    about.title, about.language, about.author, about.comments = sheet.title, sheet.locale.replace("_", "-"), "", ""
    about.created = about.modified = datetime.combine(sheet.on, time())  # the day is enough: no time of day
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


def _set_foot(made: "WordDocument", sheet: Sheet) -> None:
    """Say on each page what the sheet is, with its number and how many there are."""
    foot = made.sections[0].footer.paragraphs[0]
    foot.text = f"{sheet.foot}\t"
    foot.paragraph_format.tab_stops.clear_all()
    foot.paragraph_format.tab_stops.add_tab_stop(WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    _add_field(foot, "PAGE")
    foot.add_run(" / ")
    _add_field(foot, "NUMPAGES")


def _add_field(line: "DocxParagraph", name: str) -> None:
    """Add what Word works out itself; until then it reads 1."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run = OxmlElement("w:r")
    shown = OxmlElement("w:t")
    shown.text = "1"
    run.append(shown)
    field.append(run)
    line._p.append(field)  # noqa: SLF001 - python-docx has no fields


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
        # What leads in a list stays on its page.
        made.add_paragraph(piece.text).paragraph_format.keep_with_next = piece.text.endswith(":")


def _add_blank(made: "WordDocument", label: str) -> None:
    """Add words and a line that runs to the margin, on which one can type or write."""
    line = made.add_paragraph(f"{label}: \t" if label else "\t")
    line.paragraph_format.tab_stops.add_tab_stop(WIDTH, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)
