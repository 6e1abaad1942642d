"""Getting acquainted in small steps: a checklist for each, questions to ask, what to pack, and a sheet to fill in."""

from html import escape

from pages.parts.drawing.markup import heading, listing, more, paragraph, show, sources_line
from pages.parts.drawing.printed_alone import print_alone
from pages.parts.state.content import Words, words

STEPS = ("open_day", "tour", "talk", "trial")
LISTS = ("ask", "pack")


def draw_acquaint() -> None:
    """Draw the ways to get acquainted with a place, and what to take along."""
    texts = words("kennismaken")
    steps = (more(texts[name], paragraph(texts[f"{name}_why"]), _checklist(texts, name)) for name in STEPS)
    lists = (more(texts[name], _checklist(texts, name)) for name in LISTS)
    show(paragraph(texts["intro"]), *steps, *lists)
    show(more(texts["sheet"], print_alone("blad", texts["sheet_print"], _sheet(texts))))
    show(sources_line(("S0", "S4", "eigen_keuze")))


def _checklist(texts: Words, name: str) -> str:
    return listing(texts.all(f"{name}_list"))


def _sheet(texts: Words) -> str:
    """Return what a place should know, with room to write by hand."""
    lines = "".join(f"<li>{escape(line)}</li>" for line in texts.all("sheet_lines"))
    title = heading(texts["sheet_title"], 3) + paragraph(texts["sheet_intro"])
    return f'{title}<ol class="ap-write">{lines}</ol>'
