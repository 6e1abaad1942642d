"""What must be seen whatever else is shown: at most two above the advice, the others on demand."""

from collections.abc import Iterable

from markupsafe import Markup

from matching.telling.audience import steps_for
from matching.telling.calling import lines_called
from matching.telling.warnings import warnings_above, warnings_below
from pages.parts.calling.call import call_boxes
from pages.parts.calling.first_call import advice
from pages.parts.calling.hours import open_first
from pages.parts.drawing.columns import draw_door
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import filled, filled_all, heading, link, listing, more, paragraph, show
from pages.parts.state.answers import judgement
from pages.parts.state.content import content
from pages.parts.state.words import words


def draw_warnings(page: str) -> None:
    """Draw what is urgent, or about the person's own limit; what is urgent leads to help now."""
    names, urgent = warnings_above(content(), judgement(), page), advice().situation.urgent
    if not (names or urgent):
        return
    texts, entries = words("mogelijkheden"), content().warnings
    title = "" if names else heading(advice().situation.name)
    inside = Markup().join(
        heading(filled(entries[name].title)) + paragraph(filled(entries[name].text)) for name in names
    )
    steps = listing(step for name in names for step in _steps(name))
    to_do = more(texts["what_to_do"], steps, call_boxes(_lines(names)))
    onward = link("nu_hulp", texts["to_help"]) if urgent else ""
    kind = "ap-urgent" if urgent else "ap-warning"
    screen_only = " ap-screen-only" if any(entries[name].screen_only for name in names) else ""
    show(
        html(
            '<section class="{}{}">{}{}<div class="ap-folds">{}{}</div></section>',
            kind,
            screen_only,
            title,
            inside,
            to_do,
            onward,
        )
    )


def draw_good_to_know(page: str) -> None:
    """Draw every other warning, and whom to call about them, behind one press."""
    others = warnings_below(content(), judgement(), page)
    if others:
        label = words("mogelijkheden").text("good_to_know", count=len(others))
        draw_door("weten", label, lambda: show(_good_to_know(page, others)))


def _good_to_know(page: str, names: tuple[str, ...]) -> Markup:
    texts, entries = words("mogelijkheden"), content().warnings
    lines_above = _lines(warnings_above(content(), judgement(), page))
    lines = [line for line in _lines(names) if line not in lines_above]
    sections = (
        heading(filled(entries[name].title), 3) + paragraph(filled(entries[name].text)) + listing(_steps(name))
        for name in names
    )
    return Markup().join(sections) + (heading(texts["more_calls"], 3) + call_boxes(lines) if lines else Markup())


def _steps(name: str) -> tuple[str, ...]:
    """The steps of a warning that are meant for this person."""
    return tuple(filled_all(steps_for(content().warnings[name].steps, judgement().person.known)))


def _lines(names: Iterable[str]) -> tuple[str, ...]:
    """The help lines of some warnings, each once; not those that stand in the calls already."""
    lines = dict.fromkeys(line for name in names for line in content().warnings[name].help_lines)
    called = lines_called(content(), judgement(), advice().calls)
    return open_first(line for line in lines if line not in called)
