"""How well one colour is read on another, and what our own colours are held against.

The contrast of two colours is that of WCAG 2.2: (L1 + 0.05) / (L2 + 0.05), with L the relative luminance.
"""

TEXT, LINE = 7.0, 3.0
"""The least contrast: of what is read (WCAG AAA), and of what is only seen, such as a border or the focus (WCAG AA)."""

SHEETS = {
    "light": {
        "paper": "#faf6ee", "card": "#fffdf9", "tint": "#e6eeec", "text": "#1d2b2e", "line": "#6c7a7c",
        "petrol": "#0b4f5a", "on_petrol": "#faf6ee", "bar": "#0b4f5a", "on_bar": "#faf6ee",
    },
    "dark": {
        "paper": "#131a1b", "card": "#1c2628", "tint": "#20393d", "text": "#f3ede2", "line": "#8b9b9b",
        "petrol": "#8fd5dc", "on_petrol": "#08262b", "bar": "#0e333a", "on_bar": "#faf6ee",
    },
}  # fmt: skip
"""Our colours on light and on dark paper, as static/style/base.css sets them."""

READ_ON = {"petrol": ("paper", "card", "tint"), "on_petrol": ("petrol",), "on_bar": ("bar",)}
"""What may lie behind each colour that an organisation may choose."""

LINEAR_BELOW = 0.04045


def contrast(colour: str, other: str) -> float:
    """The contrast of two colours (six hexadecimal digits, with or without #), from 1 to 21."""
    light, dark = sorted((_luminance(colour.lstrip("#")), _luminance(other.lstrip("#"))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= LINEAR_BELOW else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
