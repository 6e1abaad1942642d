"""A part of a page that can be printed by itself, without a script: by way of the address of that part."""

from html import escape

from pages.parts.drawing.markup import paragraph
from pages.parts.state.content import words
from pages.parts.state.mode import is_kiosk


def print_alone(name: str, label: str, *parts: str) -> str:
    """Return a part that is printed alone once its link was followed; draw it with a `show` of its own."""
    inside = "".join(parts)
    if is_kiosk():
        # There is no menu of the browser to print with, and the plan is what goes home.
        return f'<section class="ap-alone" id="{escape(name)}">{inside}</section>'
    way = f'<p class="ap-screen-only"><a class="ap-go" href="#{escape(name)}">{escape(label)}</a></p>'
    how = f'<div class="ap-screen-only">{paragraph(words("grenzen")["print_how"], "ap-note")}</div>'
    return f'<section class="ap-alone" id="{escape(name)}">{inside}{way}{how}</section>'
