"""Draw what can be set for reading: the size of letters, contrast, and reading aloud. The browser does the rest."""

from markupsafe import Markup, escape

from pages.parts.drawing.html import html
from pages.parts.state.words import words

SIZES = ("size_0", "size_1", "size_2")


def settings() -> Markup:
    """The settings, to stand under the header; which are on is the browser's to know."""
    texts = words("settings")
    sizes = Markup().join(_choice("size", name[-1], texts[name]) for name in SIZES)
    return html(
        '<section class="ap-settings" aria-label="{}"><details><summary>{}</summary>'
        '<div class=\'ap-settings-panel\'><div role="group" aria-label="{}">{}</div>{}</div>'
        "</details>{}</section>",
        texts.title,
        texts["letters"],
        texts["size"],
        sizes,
        _choice("contrast", "more", texts["contrast"]),
        read_button(),
    )


def read_button(about: str = "") -> Markup:
    """The button that reads the page aloud, or the card it stands in; hidden where the device has no voice.

    *about* names the card to who can't see in which one it stands.
    """
    texts = words("settings")
    start, stop = escape(texts["read"]), escape(texts["stop"])
    marks = html('data-read="{}" data-stop="{}"', start, stop)
    marks += html(' data-of="{}" aria-label="{}: {}"', about, start, about) if about else ""
    return html('<button type="button" class="ap-plain-button ap-read" {}>{}</button>', marks, start)


def _choice(name: str, value: str, text: str) -> Markup:
    marks = html('data-set="{}" data-value="{}" aria-pressed="false"', name, value)
    return html('<button type="button" class="ap-plain-button" {}>{}</button>', marks, text)
