"""The bridge to the browser: one component without a picture. Its JavaScript is static/bridge.js."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import streamlit as st
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest
from streamlit.components.v2.types import ComponentRenderer

NAME = "adempauze.bridge"
PROJECT = Path(__file__).parents[2]


def bridge(
    page: str, pages: Sequence[str], streamlit_words: Mapping[str, str], view: str = "", language: str = "nl"
) -> str | None:
    """Tell the browser which page and which view of it this is, and Streamlit's English words in our language.

    Returns the link that was clicked, if one was, as page?query: the caller opens it.
    """
    _serve_script()
    data = {
        "page": page,
        "view": f"{page}/{view}",
        "pages": list(pages),
        "language": language,
        "direction": "rtl" if language in {"ar", "fa", "he", "ur"} else "ltr",
        "streamlit": dict(streamlit_words),
    }
    # In a list, because Streamlit loads pandas to look whether the values of a mapping are tables.
    return _component()(key="bridge", data=[data], on_go_change=_nothing).go


def _serve_script() -> None:
    """Have Streamlit serve the script as a file, as it does for an installed component.

    Given as text it would run from a blob: address, which our security policy forbids.
    """
    manager = get_bidi_component_manager()
    if manager.get_component_asset_root(NAME) is None:
        manifest = ComponentManifest("adempauze", "1", [ComponentConfig("bridge", "static")])
        manager.register_from_manifest(manifest, PROJECT)


@cache
def _component() -> ComponentRenderer:
    return st.components.v2.component(NAME, js="bridge.js")


def _nothing() -> None:
    """Do nothing: Streamlit only reports a trigger that has a callback."""
