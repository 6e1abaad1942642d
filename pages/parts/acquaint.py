"""Getting acquainted in small steps: a checklist for each, questions to ask, what to pack, and a sheet to fill in."""

from html import escape

from pages.parts.content import Words, words
from pages.parts.markup import heading, listing, more, paragraph, show, sources_line

STEPS = ("open_day", "tour", "talk", "trial")
LISTS = ("ask", "pack")


def draw_acquaint() -> None:
    """Draw the ways to get acquainted with a place, and what to take along."""
    texts = words("kennismaken")
    steps = (more(texts[name], paragraph(texts[f"{name}_why"]), _checklist(texts, name)) for name in STEPS)
    lists = (more(texts[name], _checklist(texts, name)) for name in LISTS)
    intro = heading(texts.title, name="kennismaken") + paragraph(texts["intro"])
    show(intro, *steps, *lists, _sheet(texts), sources_line(("S0", "S4", "eigen_keuze")))


def _checklist(texts: Words, name: str) -> str:
    return listing(texts.all(f"{name}_list"))


def _sheet(texts: Words) -> str:
    """Return what a place should know, with room to write by hand."""
    rows = "".join(
        f'<tr><th scope="row">{escape(line)}</th><td class="ap-write"></td></tr>' for line in texts.all("sheet_lines")
    )
    table = f'<table class="ap-sheet"><caption>{escape(texts["sheet_title"])}</caption><tbody>{rows}</tbody></table>'
    return more(texts["sheet"], paragraph(texts["sheet_intro"]), table)
