"""The sections of the plan as pieces of a sheet, on the plan on paper and wherever another paper shows one."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from matching.entries.papers import Shown
from papers.section import Row, Section
from papers.sheet import Blank, Heading, Piece, items, paragraphs

if TYPE_CHECKING:
    from matching.entries.content import Content

Rows = tuple[Row, ...]


def pieces_of(content: "Content", section: Section) -> tuple[Piece, ...]:
    """Lay a section out, without what may be read on a screen alone."""
    if section.only_on == "screen":
        return ()
    return LAID_OUT.get(section.name, _list)(content, tuple(row for row in section.rows if not row.screen_only))


def help_line_text(content: "Content", name: str) -> str:
    """Name a help line with its number, or with how to find it."""
    line = content.help_lines[name]
    return f"{line.name}: {line.number or line.how_to_find}"


def _list(content: "Content", rows: Rows) -> tuple[Piece, ...]:
    titles = (_title(content, row) for row in rows)
    return items(": ".join(filter(None, (title, row.text))) for title, row in zip(titles, rows, strict=True))


def _title(content: "Content", row: Row) -> str:
    if row.verdict is None:
        return row.title
    return f"{row.title} ({content.pages['mogelijkheden'].words[f'inside_{row.verdict}']})"


def _warnings(content: "Content", rows: Rows) -> tuple[Piece, ...]:
    return items(
        " ".join((f"{row.title}.", row.text, *(help_line_text(content, line) for line in row.help_lines)))
        for row in rows
    )


def _situation(_: "Content", rows: Rows) -> tuple[Piece, ...]:
    return items(row.text for row in rows)


def _notes(_: "Content", rows: Rows) -> tuple[Piece, ...]:
    return tuple(Blank(row.title) for row in rows)


def _calls(_: "Content", rows: Rows) -> tuple[Piece, ...]:
    """Each call below its own heading: the number, why they, what to say only to them, and what to expect."""
    pieces: list[Piece] = []
    for row in rows:
        whom = f"{row.title} ({row.number})" if row.number and row.number != row.title else row.title
        pieces += (Heading(whom, 3), *paragraphs((row.text, *_labelled(row))), *items(row.notes))
    return tuple(pieces)


def _choices(content: "Content", rows: Rows) -> tuple[Piece, ...]:
    to_call = str(content.pages["papieren"].words["to_call"])
    pieces: list[Piece] = []
    for row in (row for row in rows if not row.briefly):
        number = to_call.replace("{label}", row.number) if row.number else ""
        pieces += (Heading(_title(content, row), 3), *paragraphs((*_labelled(row), number)), *items(row.notes))
    return (*pieces, *items(_title(content, row) for row in rows if row.briefly))


def _labelled(row: Row) -> Iterator[str]:
    return (f"{label}: {text}" for label, text in row.labelled)


LAID_OUT: Mapping[Shown, Callable[["Content", Rows], tuple[Piece, ...]]] = {
    "warnings": _warnings,
    "good_to_know": _warnings,
    "situation": _situation,
    "calls": _calls,
    "notes": _notes,
    "choices": _choices,
    "reasoned_choices": _choices,
}
"""How the rows of a section read on a sheet; those of any other are a list."""
