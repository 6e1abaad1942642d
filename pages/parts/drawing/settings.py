"""Draw what can be set for reading: the size of letters, contrast, and reading aloud. The browser does the rest."""

from html import escape

from pages.parts.state.content import words

SIZES = ("size_0", "size_1", "size_2")


def settings() -> str:
    """Return the settings, to stand under the header; which are on is the browser's to know."""
    texts = words("settings")
    sizes = "".join(_choice("size", name[-1], texts[name]) for name in SIZES)
    return (
        f'<section class="ap-settings" aria-label="{escape(texts.title)}"><details>'
        f"<summary>{escape(texts['letters'])}</summary><div class='ap-settings-panel'>"
        f'<div role="group" aria-label="{escape(texts["size"])}">{sizes}</div>'
        f"{_choice('contrast', 'more', texts['contrast'])}</div></details>{read_button()}</section>"
    )


def read_button(about: str = "") -> str:
    """Return the button that reads the page aloud, or the card it stands in; hidden where the device has no voice.

    *about* names the card to who can't see in which one it stands.
    """
    texts = words("settings")
    start, stop = escape(texts["read"]), escape(texts["stop"])
    marks = f'data-read="{start}" data-stop="{stop}"'
    marks += f' data-of="{escape(about)}" aria-label="{start}: {escape(about)}"' if about else ""
    return f'<button type="button" class="ap-plain-button ap-read" {marks}>{start}</button>'


def _choice(name: str, value: str, text: str) -> str:
    marks = f'data-set="{name}" data-value="{value}" aria-pressed="false"'
    return f'<button type="button" class="ap-plain-button" {marks}>{escape(text)}</button>'
