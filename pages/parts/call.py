"""Whom to call, in order and why, and the words to say."""

from html import escape

from matching.content import Call
from pages.parts.content import content, words
from pages.parts.markup import call_box, filled, heading, more, paragraph


def callers(calls: tuple[Call, ...], level: int = 4) -> str:
    """Return whom to call as numbered steps, each with the reason and how to reach them."""
    steps = "".join(f'<li class="ap-step">{_call(call, level)}</li>' for call in calls)
    return f'<ol class="ap-list">{steps}</ol>'


def _call(call: Call, level: int) -> str:
    return heading(name_of(call), level) + paragraph(filled(call.why)) + how_to_reach(call)


def name_of(call: Call) -> str:
    """Return who is called, as a person would say it."""
    line = content().help_lines.get(call.help_line or "")
    return line.name if line else words("mogelijkheden")[f"whom_{call.whom}"]


def how_to_reach(call: Call) -> str:
    """Return the number to tap, or on demand how to find it."""
    if call.help_line is None:
        return ""
    box = call_box(call.help_line)
    return box if content().help_lines[call.help_line].number else more(words("regelen")["how_to_reach"], box)


def quote(text: str) -> str:
    """Return words to say or to read aloud."""
    return f'<blockquote class="ap-quote"><p>{escape(text)}</p></blockquote>'
