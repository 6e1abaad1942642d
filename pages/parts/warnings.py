"""What must be seen whatever else is shown."""

from pages.parts.answers import judgement
from pages.parts.content import content, words
from pages.parts.markup import call_box, filled, filled_all, heading, listing, more, paragraph, show

SHOWN_FIRST = 2


def draw_warnings(page: str) -> None:
    """Draw every warning: the urgent ones large and with whom to call, the first of the others, the rest on demand."""
    shown = [name for name in judgement().warnings if page in (content().warnings[name].only_on or (page,))]
    urgent = [name for name in shown if content().warnings[name].urgent]
    other = [name for name in shown if name not in urgent]
    show(*(_warning(name, "ap-urgent") for name in urgent), *(_warning(name, "ap-warning") for name in other[:SHOWN_FIRST]))
    rest = other[SHOWN_FIRST:]
    label = words("mogelijkheden").text("more_warnings", count=len(rest))
    show(more(label, *(_warning(name, "ap-warning") for name in rest)))


def _warning(name: str, kind: str) -> str:
    warning = content().warnings[name]
    calls = "".join(call_box(line) for line in warning.help_lines) if warning.urgent else ""
    inside = paragraph(filled(warning.text)) + listing(filled_all(warning.steps)) + calls
    return f'<section class="{kind}">{heading(filled(warning.title), 2)}{inside}</section>'
