"""One visual language: colours that can be read in every look, and sheets that keep to its names."""

import re
import tomllib
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from development.colours import (
    DOCUMENT,
    ONLY_DECORATION,
    PAIRS,
    SURFACES,
    Pair,
    least_contrast,
    looks,
    written,
)
from matching.entries.colours import contrast
from matching.entries.fields import Pictogram
from tests.shared.persona_files import CONTENT
from tests.shared.reading_code import ROOT

STYLE, PICTOGRAMS = ROOT / "static" / "style", ROOT / "static" / "pictograms"
SHEETS = sorted(STYLE.glob("*.css"))
LOOSE_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgba?|hsla?)\([^)]*\)")
LOOSE_SIZE = re.compile(r"font-size:\s*+(?!var\(--ap-size-|inherit)([^;]+);")
PHYSICAL = re.compile(r"(?<![\w-])(?:margin|padding|border)-(?:left|right)\b|text-align:\s*(?:left|right)\b")
RULES_OF_COLOURS = re.compile(r":root[^{]*\{[^}]*\}")
PRINT = re.compile(r"@media print \{(?:[^{}]*\{[^{}]*\})*\s*\}")
COLOURS_OF_THEIR_OWN = {
    "contrast.css": "sets the colours for who wants more contrast",
    "print.css": "black on white paper",
    "settings.css": "a QR code is read by a camera: on white, also in the dark",
    "terms.css": "a shadow",
    "kiosk.css": "a kiosk has one look, light, in the lights of a room",
    "kiosk_parts.css": "a kiosk has one look, light, in the lights of a room",
    "kiosk_print.css": "black on white paper",
    "workbench.css": "a shadow",
}
SIZES_OF_THEIR_OWN = {
    "settings.css": "sets the sizes for who wants larger letters",
    "print.css": "paper is measured in points",
    "kiosk.css": "measured by the screen, because it is read from a step away",
    "kiosk_parts.css": "measured by the screen, because it is read from a step away",
    "kiosk_print.css": "paper is measured in points",
    "workbench.css": "denser: a professional looks over all of it at once",
}
THEME = {
    "primaryColor": "petrol",
    "backgroundColor": "paper",
    "secondaryBackgroundColor": "card",
    "textColor": "text",
    "linkColor": "petrol",
    "borderColor": "line",
    "grayTextColor": "quiet",
    "greenTextColor": "suitable",
    "orangeTextColor": "almost",
    "blueTextColor": "possible",
}


def rules(path: Path) -> str:
    """A style sheet without its remarks."""
    return re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)


@pytest.mark.parametrize("look", looks())
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_every_colour_stands_out(pair: Pair, look: str) -> None:
    """Text has a contrast of at least seven with whatever may be behind it, a line of at least three; in every look."""
    assert least_contrast(pair, looks()[look]) >= pair.least


def test_every_colour_is_judged() -> None:
    """No colour is used without a place in the table."""
    judged = {name for pair in PAIRS for name in (pair.name, *pair.behind)} | ONLY_DECORATION | set(SURFACES)
    assert set(looks()["light"]) == judged


def test_contrast_is_that_of_wcag() -> None:
    """Black on white is 21, a colour on itself 1, and the grey of WCAG's own example 4.54."""
    assert contrast("000000", "ffffff") == pytest.approx(21)
    assert contrast("84380f", "84380f") == pytest.approx(1)
    assert contrast("767676", "ffffff") == pytest.approx(4.54, abs=0.005)


def test_the_document_says_how_it_is() -> None:
    """The table in the document is that of the style sheets of now (`python -m development.colours`)."""
    document = DOCUMENT.read_text("utf-8")
    assert document == written(document)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_streamlit_has_the_same_colours(scheme: str) -> None:
    """What Streamlit draws and what we draw can't be told apart."""
    theme = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))["theme"][scheme]
    assert theme == {name: f"#{looks()[scheme][ours]}" for name, ours in THEME.items()}


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_sheets_use_the_names(path: Path) -> None:
    """Outside its definition a colour or a size of letters is used by its name, unless there is a reason."""
    styled = PRINT.sub("", RULES_OF_COLOURS.sub("", rules(path)))
    if path.name not in COLOURS_OF_THEIR_OWN:
        assert LOOSE_COLOUR.findall(styled) == []
    if path.name not in SIZES_OF_THEIR_OWN:
        assert LOOSE_SIZE.findall(styled) == []


def test_colours_of_pictures_stand_in_one_place() -> None:
    """In Python a colour has a name: those of the style sheets in one file, those of pictures alone beside them."""
    written = (path for folder in ("matching", "pages") for path in (ROOT / folder).rglob("*.py"))
    coloured = {
        path.relative_to(ROOT).as_posix() for path in written if re.search(r'"#[0-9a-fA-F]{6}"', path.read_text())
    }
    assert coloured == {"matching/entries/colours.py", "pages/parts/drawing/colours.py"}


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_sheets_can_be_mirrored(path: Path) -> None:
    """No rule says left or right where it means the beginning or the end of a line."""
    assert PHYSICAL.findall(rules(path)) == []


def test_every_sheet_is_loaded() -> None:
    """Each style sheet stands in a head, and each that a head names is there."""
    heads = "".join((ROOT / "static" / name).read_text("utf-8") for name in ("head.html", "kiosk.html"))
    assert set(re.findall(r"style/(\w+\.css)", heads)) == {path.name for path in SHEETS}


def test_pictograms_are_of_one_hand() -> None:
    """Every drawing has the same grid and line, no colour or fill of its own, and fits in a kilobyte."""
    for path in PICTOGRAMS.glob("*.svg"):
        root = ET.fromstring(path.read_text("utf-8"))  # noqa: S314 - our own files
        style = {name: root.get(name) for name in ("viewBox", "fill", "stroke-width", "stroke-linecap")}
        assert style == {"viewBox": "0 0 24 24", "fill": "none", "stroke-width": "1.6", "stroke-linecap": "round"}
        assert {child.tag.partition("}")[2] for child in root} == {"path"}
        assert all(set(child.attrib) == {"d"} for child in root)
        assert path.stat().st_size < 1024


def test_every_pictogram_is_drawn_named_and_used() -> None:
    """What authors may choose, what is drawn, what the style sheet knows and what is used are the same."""
    everything = CONTENT
    entries = [*everything.questions.values(), *everything.forms.values()]
    used = {entry.pictogram for entry in entries if entry.pictogram}
    styled = set(re.findall(r"\.ap-pictogram-(\w+)", rules(STYLE / "pictograms.css")))
    drawn = {path.stem for path in PICTOGRAMS.glob("*.svg")}
    assert set(Pictogram.__args__) == drawn == styled == used


def test_what_is_asked_first_and_every_form_has_a_pictogram() -> None:
    """Who looks rather than reads finds a drawing beside the first six questions and beside every form."""
    everything = CONTENT
    entries = {name: asked for name, asked in everything.questions.items() if asked.core} | dict(everything.forms)
    assert [name for name, entry in entries.items() if not entry.pictogram] == []
