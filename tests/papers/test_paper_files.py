"""Papers as files: a PDF that a screen reader can read, a Word document that opens, and nothing typed is ever run."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from zipfile import ZipFile

import pikepdf
import pytest
from docx import Document

from matching.judgement.judgement import judge_all
from matching.person.answers import read_answers
from papers.compose import compose
from papers.own_words import Visitor
from papers.pdf import pdf
from papers.sheet import Blank, Boxes, Heading, Items, Paragraph, Sheet
from papers.word import TICK_BOX, word
from tests.shared.made_papers import made, sentences
from tests.shared.persona_files import CONTENT, judgement
from tests.shared.sweeps import every_nth

SIX_ANSWERS: dict[str, object] = {
    "conditions": ["dementia"], "age_group": "from_65", "goal": "holiday", "urgency": "planned",
    "municipality": "Alkmaar", "indication": "none",
}  # fmt: skip
MOST_BYTES = 200_000
HOSTILE = (
    '#eval("1")', '#import "@preview/x"', "$x$", "[a]", "\\", "\\#", "*bold* _it_ `code`", "= kop", "{name}", "%",
    '"} ]', "</w:t><x>", "&amp;", "\u202egfedcba", "\u200f\u061cabc", "العربية", "Ελληνικά", "Українська", "中文", "🙂",
    "\u0000\u0007\u009f", "w" * 5000, "een lang woord " * 300,
)  # fmt: skip


def opened(data: bytes) -> pikepdf.Pdf:
    """Open a PDF."""
    return pikepdf.open(BytesIO(data))


def tags(file: pikepdf.Pdf) -> list[str]:
    """The names of the structure elements of a PDF, in reading order."""
    names: list[str] = []

    def walk(node: pikepdf.Object) -> None:
        if isinstance(node, pikepdf.Array):
            for kid in node:
                walk(kid)
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                names.append(str(node.S))
            if "/K" in node:
                walk(node.K)

    walk(file.Root.StructTreeRoot.K)
    return names


@pytest.mark.parametrize("paper", CONTENT.papers)
def test_a_pdf_is_tagged_for_screen_readers(paper: str) -> None:
    """Each says its language and title, has headings and lists as such, and says that it follows PDF/UA-1."""
    sheet = made("breda_three_weeks", paper)
    with opened(pdf(sheet)) as file:
        root = file.Root
        assert root.MarkInfo.Marked
        assert str(root.Lang) == "nl"
        assert root.ViewerPreferences.DisplayDocTitle
        metadata = file.open_metadata()
        assert metadata["dc:title"] == sheet.title
        assert metadata["pdfuaid:part"] == "1"
        names = tags(file)
    levels = [1, *(piece.level for piece in sheet.pieces if isinstance(piece, Heading))]
    assert [int(tag[2]) for tag in names if re.fullmatch(r"/H\d", tag)] == levels
    assert names.count("/LI") == sum(len(piece.texts) for piece in sheet.pieces if isinstance(piece, Items | Boxes))


@pytest.mark.parametrize("paper", CONTENT.papers)
def test_every_line_to_write_on_and_the_foot_are_read(paper: str) -> None:
    """Each line with words is a paragraph of its own, and so is the foot, once; a line without words is only seen."""
    sheet = made("breda_three_weeks", paper)
    with opened(pdf(sheet)) as file:
        read = tags(file).count("/P")
    lines = sum(isinstance(piece, Blank) and bool(piece.label) for piece in sheet.pieces)
    assert read == sum(isinstance(piece, Paragraph) for piece in sheet.pieces) + lines + 1


@pytest.mark.parametrize("chosen", [(), ("logeerzorg_logeerhuis",)])
def test_a_plan_with_little_in_it_is_one_page(chosen: tuple[str, ...]) -> None:
    """Six answers, and nothing or one thing chosen: the plan hangs on the fridge as it is."""
    answers, left = read_answers(CONTENT, SIX_ANSWERS)
    sheet = compose(CONTENT, "mijn_plan", Visitor(judge_all(CONTENT, answers, date(2026, 11, 26)), chosen))
    assert not left
    with opened(pdf(sheet)) as file:
        assert len(file.pages) == 1


@pytest.mark.parametrize("paper", CONTENT.papers)
def test_a_pdf_is_small_and_brings_its_fonts(paper: str) -> None:
    """It stays below 200 kB, fits on as many pages as it promises, and looks the same everywhere."""
    sheet = made("everything_answered", paper)
    data = pdf(sheet)
    assert len(data) < MOST_BYTES
    with opened(data) as file:
        assert len(file.pages) <= (sheet.pages or 4)
        fonts = [font for page in file.pages for font in page.Resources.Font.values()]
        names = {str(font.BaseFont).split("+")[-1] for font in fonts}
        inside = [str(inner.FontDescriptor.keys()) for font in fonts for inner in font.DescendantFonts]
    assert all("FontFile" in part for part in inside)
    assert all(name.startswith("AtkinsonHyperlegibleNext") for name in names), names


@pytest.mark.parametrize("person", ["breda_three_weeks", "everything_answered", "nothing_answered", "wlz_full_package"])
def test_the_sheet_for_the_fridge_is_one_page(person: str) -> None:
    """What hangs on the fridge has no other side, however much was told."""
    with opened(pdf(made(person, "noodplan"))) as file:
        assert len(file.pages) == 1


@pytest.mark.parametrize("paper", every_nth(4, CONTENT.papers))
def test_a_word_document_opens_and_says_what_it_is(paper: str) -> None:
    """It holds every sentence, headings as headings, the title and the language, and no author."""
    sheet = made("breda_three_weeks", paper)
    file = Document(BytesIO(word(sheet)))
    assert [
        sentence
        for sentence in sentences(sheet)
        if sentence not in {part.text.removeprefix(f"{TICK_BOX} ") for part in file.paragraphs}
    ] == []
    styles = [part.style.name for part in file.paragraphs if part.style.name.startswith("Heading")]
    assert styles == ["Heading 1", *(f"Heading {piece.level}" for piece in sheet.pieces if isinstance(piece, Heading))]
    about = file.core_properties
    assert (about.title, about.language, about.author) == (sheet.title, "nl", "")
    assert 'w:lang w:val="nl"' in ZipFile(BytesIO(word(sheet))).read("word/styles.xml").decode()
    foot = file.sections[0].footer.paragraphs[0]
    assert foot.text.startswith(sheet.foot)
    assert re.findall(r'w:instr="(\w+)"', foot.part.blob.decode()) == ["PAGE", "NUMPAGES"]
    assert about.created == about.modified == datetime(2026, 11, 22, tzinfo=UTC)


@pytest.mark.parametrize("typed", every_nth(4, HOSTILE), ids=range(len(HOSTILE)))
def test_what_somebody_types_is_shown_and_never_run(typed: str) -> None:
    """Signs that mean something to a typesetter, hidden signs and endless texts end up as text, or as a blank."""
    before = judgement("own_language")
    answers = {**before.person.answers, "language_or_culture": typed}
    person = replace(before.person, answers=answers)
    sheet = compose(CONTENT, "over_mijn_naaste", Visitor(replace(before, person=person)))
    shown = "\n".join(sentences(sheet))
    assert "\u202e" not in shown
    assert "\u0000" not in shown
    assert len(pdf(sheet)) < MOST_BYTES
    text = "\n".join(part.text for part in Document(BytesIO(word(sheet))).paragraphs)
    assert all(sentence in text for sentence in sentences(sheet))


def test_typst_reads_nothing_in_what_is_shown() -> None:
    """A text full of Typst leaves the tags of the document as they were: a paragraph is a paragraph."""
    harmless, hostile = (_sheet_of(text) for text in ("gewone tekst", '#heading("x")\n= kop\n- lijst\n#panic("x")'))
    with opened(pdf(harmless)) as first, opened(pdf(hostile)) as second:
        assert tags(first) == tags(second)


def _sheet_of(text: str) -> Sheet:
    return Sheet("test", "nl", "nl", "Titel", (Paragraph(text), Items((text,))), "voet", date(2026, 11, 26))


def test_no_two_files_are_the_same() -> None:
    """Streamlit makes an address from what a file holds; a mark keeps others from working out that address."""
    sheet = made("breda_three_weeks", "noodplan")
    assert pdf(sheet, "one") != pdf(sheet, "two")
    assert word(sheet, "one") != word(sheet, "two")
    with opened(pdf(sheet, "one")) as file:
        assert len(file.pages) == 1


def test_a_file_says_nothing_of_who_made_it_and_when() -> None:
    """No name of an author, and no time of day, stands in a file."""
    sheet = made("breda_three_weeks", "noodplan")
    with opened(pdf(sheet)) as file:
        assert set(file.docinfo) <= {"/Title", "/Creator", "/Producer", "/CreationDate", "/ModDate"}
        assert "/Author" not in file.docinfo
