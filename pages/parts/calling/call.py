"""Whom to call, in order and why, and the words to say."""

from collections.abc import Iterable

from markupsafe import Markup

from matching.entries.freshness import OF_HELP_LINES, is_older_than
from matching.entries.help_lines import Call, HelpLine
from pages.parts.calling.hours import hours_in_words, open_first, open_in_words
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import call_box, dial, filled, paragraph
from pages.parts.installation.report_mistake import wrong
from pages.parts.state.clock import today
from pages.parts.state.content import content
from pages.parts.state.wording_cache import cached_for_all
from pages.parts.state.words import day_in_words, words


def calls_in_steps(calls: Iterable[Call]) -> Markup:
    """Draw up whom to call as numbered steps, each with the reason and how to reach them."""
    return steps(step(name_of(call), filled(call.why), call.help_line) for call in calls)


def steps(inside: Iterable[str]) -> Markup:
    """Number steps."""
    return html('<ol class="ap-list">{}</ol>', Markup().join(inside))


def step(name: str, why: str, help_line: str | None, number: str = "") -> Markup:
    """Draw up one step: whom to call, why, and how to reach them: by a help line, or as *number* shows."""
    return html('<li class="ap-step"><p><strong>{}</strong><br>{}</p>{}</li>', name, why, number or reach(help_line))


def name_of(call: Call) -> str:
    """Name who is called, as a person would say it."""
    line = content().help_lines.get(call.help_line or "")
    return line.name if line else words("mogelijkheden")[f"whom_{call.whom}"]


def reach(help_line: str | None) -> Markup:
    """Give the number to tap, or how to find it; nothing without a help line."""
    if help_line is None:
        return Markup()
    line = content().help_lines[help_line]
    if line.number:
        return help_line_box(help_line)
    open_now = open_in_words(line)
    return (paragraph(open_now, "ap-open") if open_now else Markup()) + paragraph(line.how_to_find or "", "ap-note")


def call_boxes(names: Iterable[str]) -> Markup:
    """Draw up several people to call, whoever picks up now first, beside each other where there is room."""
    boxes = Markup().join(map(help_line_box, open_first(names)))
    return html('<div class="ap-calls">{}</div>', boxes) if boxes else boxes


def help_line_box(name: str) -> Markup:
    """Draw up whom to call: a large number to tap, or how to find it; small beneath it hours, caution and date."""
    open_now = open_in_words(content().help_lines[name])
    return cached_for_all(("call_box", name, open_now), lambda: _help_line_box(content().help_lines[name], open_now))


def _help_line_box(line: HelpLine, open_text: str) -> Markup:
    how_to_find = paragraph(line.how_to_find) if line.how_to_find else Markup()
    old = is_older_than(content(), line.checked_on, OF_HELP_LINES, today())
    checked = words("journey").text("checked_long_ago" if old else "checked_on", date=day_in_words(line.checked_on))
    small = paragraph(" ".join(text for text in (hours_in_words(line), line.caution, checked) if text), "ap-note")
    open_now = paragraph(open_text, "ap-open") if open_text else Markup()
    inside = (open_now, dial(line.number), how_to_find, small, dial(line.second_number))
    return call_box(line.name, *inside, in_short=line.in_short)


def all_by_tier() -> Markup:
    """Draw up every help line with a way to say it is wrong, the most urgent first, inside a tier those open now."""
    ordered = open_first(sorted(content().help_lines, key=lambda name: content().help_lines[name].order))
    boxes = (html("<div>{}{}</div>", help_line_box(name), wrong("help_lines", name)) for name in ordered)
    return html('<div class="ap-calls">{}</div>', Markup().join(boxes))


def quote(text: str) -> Markup:
    """Set words to say or to read aloud apart as a quote."""
    return html('<blockquote class="ap-quote"><p>{}</p></blockquote>', text)
