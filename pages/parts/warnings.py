"""What must be seen whatever else is shown."""

from pages.parts.answers import judgement
from pages.parts.content import content, words
from pages.parts.markup import call_box, filled, filled_all, heading, listing, more, paragraph, show


def draw_warnings(page: str) -> None:
    """Draw every warning: the urgent ones large and with whom to call, of the others the title, the rest on demand."""
    shown = [name for name in judgement().warnings if page in (content().warnings[name].only_on or (page,))]
    urgent = [name for name in shown if content().warnings[name].urgent]
    show(*(_urgent(name) for name in urgent))
    other = [name for name in shown if name not in urgent]
    if other:
        show(heading(words("mogelijkheden")["mind_title"], 2), *(_quiet(name) for name in other))


def _urgent(name: str) -> str:
    calls = "".join(call_box(line) for line in content().warnings[name].help_lines)
    title = heading(filled(content().warnings[name].title), 2)
    return f'<section class="ap-urgent">{title}{_text(name)}{calls}</section>'


def _quiet(name: str) -> str:
    return more(filled(content().warnings[name].title), _text(name))


def _text(name: str) -> str:
    warning = content().warnings[name]
    return paragraph(filled(warning.text)) + listing(filled_all(warning.steps))
