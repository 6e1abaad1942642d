"""Whom to call as rows in a box: who it is and for what at the left, the number at the right.

Shorter than a box for each: the cautions and the day of checking stand where every number is listed.
"""

from collections.abc import Iterable

from markupsafe import Markup

from matching.entries.help_lines import HelpLine
from pages.parts.calling.hours import hours_now, open_in_words
from pages.parts.drawing.explained import explained
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import dial, dial_large
from pages.parts.state.content import content
from pages.parts.state.wording_cache import cached_for_all
from pages.parts.state.words import words


def rows(inside: Iterable[str]) -> Markup:
    """Rows of whom to call, in their order."""
    return html('<ul class="ap-lines">{}</ul>', Markup().join(inside))


def row(who: str, *about: str, number: str = "") -> Markup:
    """One row: who it is, what is known about them, and *number* to press where there is one."""
    return html('<li><p class="ap-who">{}</p>{}{}</li>', who, number, Markup().join(about))


def help_line_row(name: str) -> Markup:
    """A help line as a row: for what, when they pick up, and each number, or else how to find it."""
    line = content().help_lines[name]
    open_now, opens = open_in_words(line), hours_now(line)
    return cached_for_all(("call_row", name, opens), lambda: _help_line_row(line, open_now, "" if open_now else opens))


def _help_line_row(line: HelpLine, open_now: str, opens: str) -> Markup:
    if line.name == line.number:  # 112, of which everybody knows that it answers day and night
        return row(line.in_short, number=dial_large(line.number))
    find = "" if line.number else line.how_to_find or ""
    about = known(line.in_short, open_now, opens, find, _second(line))
    return row(line.name, about, number=dial_large(line.number))


def known(about: str, open_now: str, *more: str) -> Markup:
    """What is known of somebody to call, in one paragraph: for what, bold that they pick up, and the rest."""
    when = html('<span class="ap-open">{}</span>', open_now) if open_now else ""
    parts = (part if isinstance(part, Markup) else explained(part) for part in (about, when, *more) if part)
    return html("<p>{}</p>", Markup(" ").join(parts))


def _second(line: HelpLine) -> Markup:
    """The number to call where the first doesn't pick up, inside the sentence."""
    if not line.second_number:
        return Markup()
    return html("{} {}.", words("nu_hulp")["or_call"], dial(line.second_number))
