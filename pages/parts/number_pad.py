"""Draw keys for a number, for a screen without a keyboard."""

from functools import partial

import streamlit as st

from pages.parts.content import words
from pages.parts.markup import heading, show
from pages.parts.session import keep, kept

DIGITS = (*range(1, 10), 0)


def number_pad(key: str, label: str, low: int, high: int, present: int | None = None) -> int | None:
    """Draw the keys and what was pressed; return the number, or None where it isn't between low and high."""
    texts, name = words("kiosk"), f"pad_{key}"
    number = kept(name, present)
    said = texts["pad_empty"] if number is None else texts.text("pad_now", count=number)
    show(heading(label, 2), f'<p class="ap-pad-now" role="status">{said}</p>')
    with st.container(key=name):
        for digit in DIGITS:
            after = (number or 0) * 10 + digit
            press = partial(keep, name, after)
            st.button(str(digit), key=f"{name}_{digit}", on_click=press, disabled=after > high, width="stretch")
        clear = partial(keep, name, None)
        st.button(texts["pad_clear"], key=f"{name}_clear", on_click=clear, disabled=number is None, width="stretch")
    return number if number is not None and low <= number <= high else None
