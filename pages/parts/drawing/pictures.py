"""Pictures that were drawn up once for everybody, shown with one visitor's own values."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st


def draw_picture(drawn_up: Mapping[str, Any], values: Sequence[Mapping[str, Any]], says: str, key: str) -> None:
    """Draw a picture of layers (Vega-Lite) with these values; *says* is read aloud instead.

    The values stand inside each layer: Streamlit loads pandas for values that stand beside them.
    """
    layers = [{**layer, "data": {"values": values}} for layer in drawn_up["layer"]]
    spec = {name: part for name, part in drawn_up.items() if name != "data"} | {"layer": layers}
    st.vega_lite_chart(spec, width="stretch", alt=says, key=key)


def fitted(drawn_up: Mapping[str, Any], height: int, **channels: Mapping[str, Any]) -> dict[str, Any]:
    """A picture made to fit one visitor's values: its height (pixels), and what its channels get (y=...).

    What was drawn up is everybody's, and stays as it is. A channel without a scale of its own follows the others.
    """
    layers = [{**layer, "encoding": _with(layer["encoding"], channels)} for layer in drawn_up["layer"]]
    return {**drawn_up, "height": height, "layer": layers}


def _with(encoding: Mapping[str, Any], channels: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    own = {name: more for name, more in channels.items() if "scale" in encoding.get(name, {})}
    scaled = {name: {**encoding[name]["scale"], **more.get("scale", {})} for name, more in own.items()}
    return {**encoding, **{name: {**encoding[name], **more, "scale": scaled[name]} for name, more in own.items()}}


def theme() -> str:
    """The look of this visitor's page: light or dark."""
    return "dark" if st.context.theme.type == "dark" else "light"
