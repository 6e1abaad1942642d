"""What a paper says, piece by piece and without layout; every way to show it draws the same five kinds of pieces."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from matching.authoring.characters import FORBIDDEN

TO_FILL_IN = "______"


@dataclass(frozen=True)
class Heading:
    """What the pieces below it are about; the title of a sheet has level 1."""

    text: str
    level: int = 2


@dataclass(frozen=True)
class Paragraph:
    """Sentences that belong together."""

    text: str


@dataclass(frozen=True)
class Items:
    """A list."""

    texts: tuple[str, ...]


@dataclass(frozen=True)
class Boxes:
    """A list of which whoever reads it ticks what holds; none is ticked beforehand."""

    texts: tuple[str, ...]


@dataclass(frozen=True)
class Blank:
    """A line to write on by hand, after these words; without words the whole line."""

    label: str = ""


Piece = Heading | Paragraph | Items | Boxes | Blank


@dataclass(frozen=True)
class Sheet:
    """A paper as it is for one person on one day: a title, its pieces, and a line at the foot of each page."""

    name: str
    language: str
    locale: str
    title: str
    pieces: tuple[Piece, ...]
    foot: str
    on: date
    pages: int | None = None


def tidy(text: str) -> str:
    """Take away characters that can't be seen, or turn the reading direction around."""
    return FORBIDDEN.sub("", text)


def paragraphs(texts: Iterable[str]) -> tuple[Piece, ...]:
    """Make a paragraph of each text that isn't empty."""
    return tuple(Paragraph(text) for text in texts if text)


def items(texts: Iterable[str]) -> tuple[Piece, ...]:
    """List texts, each once; nothing where there is nothing to list."""
    different = tuple(dict.fromkeys(text for text in texts if text))
    return (Items(different),) if different else ()
