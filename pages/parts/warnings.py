"""What must be seen whatever else is shown."""

from pages.parts.answers import judgement
from pages.parts.content import content, words
from pages.parts.markup import call_box, filled, filled_all, heading, listing, more, paragraph, show


def draw_warnings(page: str) -> None:
    """Draw every urgent warning, large and with whom to call."""
    show(*(_urgent(name) for name in _shown(page, urgent=True)))


def draw_good_to_know(page: str) -> None:
    """Draw the title of every other warning, the rest on demand."""
    if other := _shown(page, urgent=False):
        show(heading(words("mogelijkheden")["mind_title"], 2), *(_quiet(name) for name in other))


def _shown(page: str, *, urgent: bool) -> list[str]:
    entries = content().warnings
    shown = (name for name in judgement().warnings if page in (entries[name].only_on or (page,)))
    return [name for name in shown if entries[name].urgent == urgent]


def _urgent(name: str) -> str:
    calls = "".join(call_box(line) for line in content().warnings[name].help_lines)
    title = heading(filled(content().warnings[name].title), 2)
    return f'<section class="ap-urgent">{title}{_text(name)}{calls}</section>'


def _quiet(name: str) -> str:
    return more(filled(content().warnings[name].title), _text(name))


def _text(name: str) -> str:
    warning = content().warnings[name]
    return paragraph(filled(warning.text)) + listing(filled_all(warning.steps))
