"""What is held of one visitor while the page is open, by name. The only place that touches the session."""

from collections.abc import Mapping
from typing import Any

import streamlit as st
from streamlit.runtime.app_session import AppSession

KEPT, FORGOTTEN = "kept", "forgotten"


def held(name: str, default: Any = None) -> Any:  # noqa: ANN401 - what is held is its owner's
    """Return what is held under a name; the default, from now on, where nothing is."""
    return st.session_state.setdefault(name, default)


def hold(name: str, value: object) -> None:
    """Hold something until the visitor leaves or wipes everything."""
    st.session_state[name] = value


def in_widget(key: str) -> Any:  # noqa: ANN401 - whatever that widget gives
    """Return what a widget holds now, also before it is drawn again; None where it isn't on the page."""
    return st.session_state.get(key)


def kept(name: str, default: Any = None) -> Any:  # noqa: ANN401 - what a page keeps is its own
    """Return something a page keeps while its visitor is elsewhere (a start date, the check's items)."""
    return held(KEPT, {}).get(name, default)


def keep(name: str, value: object) -> None:
    """Keep something for a page."""
    hold(KEPT, {**held(KEPT, {}), name: value})


def all_kept() -> dict[str, Any]:
    """Return everything that pages keep."""
    return dict(held(KEPT, {}))


def keep_only(values: Mapping[str, Any]) -> None:
    """Keep these things for the pages, and nothing that was kept before."""
    hold(KEPT, dict(values))


def forget_everything() -> None:
    """Leave nothing of this visitor, but that something was to be forgotten: the own device forgets it too."""
    st.session_state.clear()
    hold(FORGOTTEN, value=True)


def forget_visit(visit: AppSession) -> None:
    """Leave nothing of somebody whose visit is over."""
    visit.session_state.clear()


def forgotten() -> bool:
    """Return whether a visitor of this session wiped everything."""
    return bool(held(FORGOTTEN, default=False))
