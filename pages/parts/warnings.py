"""What must be seen whatever else is shown."""

from collections.abc import Iterable

from matching.telling.meant_for import steps_for
from pages.parts.answers import judgement
from pages.parts.call import call_boxes
from pages.parts.content import content, words
from pages.parts.hours import open_first
from pages.parts.markup import call_box, filled, filled_all, heading, listing, more, paragraph, show

CALLS = 2
"""So many people to call stand open above the results; the others on demand, or a phone shows nothing else."""


def draw_warnings(page: str) -> None:
    """Draw every urgent warning, large and with whom to call."""
    show(*(_urgent(name) for name in _shown(page) if content().warnings[name].urgent))


def draw_first(page: str) -> None:
    """Draw, open and calm above the results, what is about the person's own limit; whom to call stands there once."""
    if found := first_of(page):
        told = (heading(filled(content().warnings[name].title)) + _text(name) for name in found)
        first, others = _open_first(found)
        folded = more(words("mogelijkheden")["more_calls"], call_boxes(others)) if others else ""
        show(f'<section class="ap-warning">{"".join(told)}{call_boxes(first)}{folded}</section>')


def draw_good_to_know(page: str, *, all_quiet: bool = False) -> None:
    """Draw the title of every other warning, the rest on demand; all that aren't urgent where none stood open."""
    drawn = () if all_quiet else first_of(page)
    other = [name for name in _shown(page) if not content().warnings[name].urgent and name not in drawn]
    if other:
        show(heading(words("mogelijkheden")["mind_title"], 2), *(_quiet(name) for name in other))


def first_of(page: str) -> list[str]:
    """Return the warnings that stand open above the results of a page."""
    return [name for name in _shown(page) if content().warnings[name].first and not content().warnings[name].urgent]


def _shown(page: str) -> list[str]:
    entries = content().warnings
    return [name for name in judgement().warnings if page in (entries[name].only_on or (page,))]


def _urgent(name: str) -> str:
    calls = "".join(call_box(line) for line in content().warnings[name].help_lines)
    title = heading(filled(content().warnings[name].title), 2)
    return f'<section class="ap-urgent">{title}{_text(name)}{calls}</section>'


def _quiet(name: str) -> str:
    lines = content().warnings[name].help_lines
    return more(filled(content().warnings[name].title), _text(name), call_boxes(lines) if lines else "")


def _open_first(names: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return whom to call about some warnings, each once: the first ones, and the rest."""
    lines = open_first(dict.fromkeys(line for name in names for line in content().warnings[name].help_lines))
    return lines[:CALLS], lines[CALLS:]


def _text(name: str) -> str:
    warning = content().warnings[name]
    return paragraph(filled(warning.text)) + listing(filled_all(steps_for(warning.steps, judgement().person.known)))
