"""Pictures that were drawn up once for everybody, shown with one visitor's own values."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st


def draw(drawn_up: Mapping[str, Any], values: Sequence[Mapping[str, Any]], says: str, key: str) -> None:
    """Draw a picture of layers (Vega-Lite) with these values; *says* is read aloud instead.

    The values stand inside each layer: Streamlit loads pandas for values that stand beside them.
    """
    layers = [{**layer, "data": {"values": values}} for layer in drawn_up["layer"]]
    spec = {name: part for name, part in drawn_up.items() if name != "data"} | {"layer": layers}
    st.vega_lite_chart(spec, width="stretch", alt=says, key=key)


def theme() -> str:
    """Return whether paper is light or dark."""
    return "dark" if st.context.theme.type == "dark" else "light"
