"""Getting acquainted in small steps: a checklist for each, questions to ask, what to pack, and a sheet to fill in."""

from markupsafe import Markup

from pages.parts.drawing.html import html
from pages.parts.drawing.markup import heading, listing, more, paragraph, show
from pages.parts.drawing.printed_alone import print_alone
from pages.parts.drawing.sourced import sources_line
from pages.parts.state.words import Words, words

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


def _checklist(texts: Words, name: str) -> Markup:
    return listing(texts.all(f"{name}_list"))


def _sheet(texts: Words) -> Markup:
    """What a place should know, with room to write by hand."""
    lines = Markup().join(html("<li>{}</li>", line) for line in texts.all("sheet_lines"))
    title = heading(texts["sheet_title"], 3) + paragraph(texts["sheet_intro"])
    return html('{}<ol class="ap-write">{}</ol>', title, lines)
