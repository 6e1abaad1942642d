"""One client after another on the same screen: nothing of one is left for the next, and a file takes a client along."""

from secrets import token_hex

import streamlit as st

from pages.parts.drawing.fold import draw_fold
from pages.parts.drawing.html import html
from pages.parts.drawing.markup import link, paragraph, show
from pages.parts.own_device.keeping import draw_code, open_button, save_button
from pages.parts.state.content import LANGUAGE, switch_language
from pages.parts.state.session import forget_everything, page_value, session_value, set_session_value
from pages.parts.state.words import words

CLIENT, SURE = "client", "new_client_asked"


def key_of(name: str) -> str:
    """The key of a widget for this client only: the browser remembers what stood in a widget by its key."""
    return f"wb_{session_value(CLIENT, token_hex(4))}_{name}"


def _new_client() -> None:
    """Leave nothing of this client; only the language stays, which is the professional's."""
    language = page_value(LANGUAGE)
    forget_everything()
    if language is not None:
        switch_language(language)


def draw_clients() -> None:
    """Draw the way to the next client, and a file to go on with this one another time."""
    texts = words("workbench")
    jump = link("#uitkomst", words("workbench")["verdicts"], "wb-jump")
    with st.container(key="wb_bar", horizontal=True):
        st.button(texts["new_client"], key="wb_new", on_click=set_session_value, args=(SURE, True))
        show(html('<p class="wb-files">{}{}{}</p>', save_button(), open_button(texts["open_file"]), jump))
    if session_value(SURE):
        _draw_sure()


def _draw_sure() -> None:
    texts = words("workbench")
    with st.container(key="wb_sure"):
        show(html('<div role="status">{}</div>', paragraph(texts["new_client_sure"])))
        with st.container(horizontal=True):
            st.button(texts["new_client_yes"], type="primary", key="wb_wipe", on_click=_new_client)
            st.button(texts["new_client_no"], key="wb_stay", on_click=set_session_value, args=(SURE, False))


def draw_handing_over() -> None:
    """Draw the ways to give a caregiver everything that was found."""
    texts = words("workbench")
    folded = draw_fold(texts["hand_over"], key_of("hand_over"))
    if folded.open:
        with folded:
            show(paragraph(texts["hand_over_text"]), html("<p>{}</p>", link("plan", texts["to_plan"])))
            draw_code()
