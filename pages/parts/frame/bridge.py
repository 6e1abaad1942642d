"""The bridge to the browser: one component without a picture. Its JavaScript is static/bridge.js."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

import streamlit as st
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest
from streamlit.components.v2.types import ComponentRenderer

from matching.entries.language import Language
from matching.saved.saving import Saved, as_saved, packed
from pages.parts.frame.kiosk import for_shared_screen
from pages.parts.own_device.device import device, for_browser, keeping_allowed, leaving, receive, saved_now
from pages.parts.state.clock import today
from pages.parts.state.mode import root_page
from pages.parts.state.session import session_value

NAME, KEY = "adempauze.bridge", "bridge"
PROJECT = Path(__file__).parents[3]
_serving = Lock()


@dataclass(frozen=True)
class View:
    """What is shown: a page, the part of it that is (a question), and what the tab of the browser then reads."""

    page: str
    part: str
    title: str


def bridge(view: View, pages: Sequence[str], streamlit_words: Mapping[str, str], language: Language) -> str | None:
    """Tell the browser what is shown, and Streamlit's English words in our language.

    Returns the link that was clicked, if one was, as page?query: the caller opens it.
    """
    _serve_script()
    data = {
        "page": view.page,
        "title": view.title,
        "view": f"{view.page}/{view.part}",
        "pages": list(pages),
        "language": language.code,
        "direction": language.direction,
        "streamlit": dict(streamlit_words),
        **for_browser(),
        **for_shared_screen(),
    }
    # In a list, because Streamlit loads pandas to look whether the values of a mapping are tables.
    state = _component()(key=KEY, data=[data], on_go_change=_nothing, on_again_change=_nothing, on_device_change=_hear)
    return root_page() if leaving() else state.go


@contextmanager
def kept_on_device() -> Iterator[None]:
    """Have the page hold all that is known when it is drawn, and the device keep it, if its owner wants that."""
    try:
        yield
    finally:
        if keeping_allowed():
            _component()(key="keeping", data=[known()])


def known() -> dict[str, Any]:
    """What the bridge holds: answers so far, packed (empty for nothing to lose), whether they are kept, the session."""
    now, text = device(), as_saved(saved_now())
    something = now.keeping or text != as_saved(Saved(today()))
    return {"hold": packed(text) if something else "", "keep": now.keeping, "session": now.session}


def _hear() -> None:
    # Nothing is held when somebody speaks without a browser; that tells nothing.
    receive(getattr(session_value(KEY), "device", None))


def _serve_script() -> None:
    """Have Streamlit serve the script as a file, as it does for an installed component.

    Given as text it would run from a blob: address, which our security policy forbids.
    """
    manager = get_bidi_component_manager()
    with _serving:  # two first visitors may come at once
        if manager.get_component_asset_root(NAME) is None:
            manifest = ComponentManifest("adempauze", "1", [ComponentConfig("bridge", "static")])
            manager.register_from_manifest(manifest, PROJECT)


@cache
def _component() -> ComponentRenderer:
    return st.components.v2.component(NAME, js="bridge.js")


def _nothing() -> None:
    """Do nothing: Streamlit only reports a trigger that has a callback."""
