"""A part of a page that can be printed by itself, without a script: by way of the address of that part."""

from markupsafe import Markup

from pages.parts.drawing.html import html
from pages.parts.drawing.markup import paragraph
from pages.parts.state.mode import is_kiosk
from pages.parts.state.words import words


def print_alone(name: str, label: str, *parts: str) -> Markup:
    """A part that is printed alone once its link was followed; draw it with a `show` of its own."""
    inside = Markup().join(parts)
    if is_kiosk():
        # There is no menu of the browser to print with, and the plan is what goes home.
        return html('<section class="ap-alone" id="{}">{}</section>', name, inside)
    way = html('<p class="ap-screen-only"><a class="ap-go" href="#{}">{}</a></p>', name, label)
    how = html('<div class="ap-screen-only">{}</div>', paragraph(words("grenzen")["print_how"], "ap-note"))
    return html('<section class="ap-alone" id="{}">{}{}{}</section>', name, inside, way, how)
