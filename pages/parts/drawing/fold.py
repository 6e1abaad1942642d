"""A fold that draws what is in it once somebody opens it, and stays open when its words change."""

import streamlit as st
from streamlit.elements.lib.mutable_expander_container import ExpanderContainer

from pages.parts.state.session import session_value, set_session_value


def draw_fold(label: str, key: str, *, opened: bool = False) -> ExpanderContainer:
    """Draw a fold; at first, and whenever that changes, it is closed or opened. Fill it only where its *open* is true.

    To Streamlit a fold with other words (a count, another language) is another fold: it begins as the one before was
    left. While its words stay it begins as it began: else pressing it would make it another one, and lose the focus.
    """
    words, asked, began, left = session_value(f"fold_{key}") or (label, opened, opened, opened)
    stays_as_it_is = words == label and opened in (asked, left)
    begins = began if stays_as_it_is else left if opened == asked else opened
    fold = st.expander(label, expanded=begins, key=key, on_change="rerun")
    set_session_value(f"fold_{key}", (label, opened, begins, bool(fold.open)))
    return fold
