"""Draw keys for a number, for a screen without a keyboard."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from pages.parts.drawing.html import html
from pages.parts.drawing.markup import heading, show
from pages.parts.state.session import page_value, set_page_value
from pages.parts.state.words import words

DIGITS = (*range(1, 10), 0)


@dataclass(frozen=True)
class Pad:
    """Keys for a number between low and high; at each press *take* gets it, or None where it isn't between them."""

    key: str
    low: int
    high: int
    present: int | None = None
    take: Callable[[int | None], None] | None = None

    @property
    def pressed(self) -> int | None:
        """The number as pressed, also one that isn't between low and high; None before a key is pressed."""
        number: int | None = page_value(f"pad_{self.key}", self.present)
        return number

    @property
    def number(self) -> int | None:
        """The number as pressed; None where it isn't between low and high."""
        pressed = self.pressed
        return pressed if pressed is not None and self.low <= pressed <= self.high else None

    def fits(self, digit: int) -> bool:
        """Whether one more digit leaves the number low enough."""
        return self._with(digit) <= self.high

    def add(self, digit: int) -> None:
        """Put a digit behind what was pressed, counted when it is pressed: two may come in one message."""
        if self.fits(digit):
            self.put(self._with(digit))

    def put(self, number: int | None) -> None:
        """Put another number in the place of what was pressed."""
        set_page_value(f"pad_{self.key}", number)
        if self.take:
            self.take(self.number)

    def _with(self, digit: int) -> int:
        return (self.pressed or 0) * 10 + digit


def draw_number_pad(pad: Pad, label: str) -> None:
    """Draw the keys, and what was pressed."""
    texts, pressed = words("kiosk"), pad.pressed
    now = texts["pad_empty"] if pressed is None else texts.text("pad_now", count=pressed)
    show(heading(label, 2), html('<p class="ap-pad-now" role="status">{}</p>', now))
    with st.container(key=f"pad_{pad.key}"):
        for digit in DIGITS:
            key = f"pad_{pad.key}_{digit}"
            st.button(
                str(digit), key=key, on_click=pad.add, args=(digit,), disabled=not pad.fits(digit), width="stretch"
            )
        key, nothing = f"pad_{pad.key}_clear", pressed is None
        st.button(texts["pad_clear"], key=key, on_click=pad.put, args=(None,), disabled=nothing, width="stretch")
