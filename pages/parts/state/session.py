"""What is held of one visitor while the page is open, by name. The only place that touches the session."""

from collections.abc import Mapping
from typing import Any

import streamlit as st
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.state import SessionState, get_session_state

KEPT, FORGOTTEN, FORGETTING = "kept", "forgotten", "forgetting"


def held(name: str, default: Any = None) -> Any:  # noqa: ANN401 - what is held is its owner's
    """The value under a name; the default, from now on, where there is none."""
    return st.session_state.setdefault(name, default)


def hold(name: str, value: object) -> None:
    """Hold something until the visitor leaves or wipes everything."""
    st.session_state[name] = value


def in_widget(key: str) -> Any:  # noqa: ANN401 - whatever that widget gives
    """The value of a widget, also before it is drawn again; None where it isn't on the page."""
    return st.session_state.get(key)


def kept(name: str, default: Any = None) -> Any:  # noqa: ANN401 - what a page keeps is its own
    """Something a page keeps while its visitor is elsewhere (a start date, the check's items)."""
    return held(KEPT, {}).get(name, default)


def keep(name: str, value: object) -> None:
    """Keep something for a page."""
    hold(KEPT, {**held(KEPT, {}), name: value})


def all_kept() -> dict[str, Any]:
    """Everything that pages keep."""
    return dict(held(KEPT, {}))


def keep_only(values: Mapping[str, Any]) -> None:
    """Keep these things for the pages, and nothing that was kept before."""
    hold(KEPT, dict(values))


def forget_everything() -> None:
    """Leave nothing of this visitor, but that something was to be forgotten: the own device forgets it too."""
    st.session_state.clear()
    hold(FORGOTTEN, value=True)
    hold(FORGETTING, value=True)


def finish_forgetting() -> None:
    """Forget the fields of whoever wiped everything: at the start of a run, once nothing that was pressed needs them.

    Streamlit keeps the words of each field, and what its press would do, as long as a session lasts.
    """
    if held(FORGETTING, default=False):
        _forget_fields(get_session_state()._state)  # noqa: SLF001 - Streamlit gives no other way
        hold(FORGETTING, value=False)


def forget_visit(visit: AppSession) -> None:
    """Leave nothing of somebody whose visit is over."""
    visit.session_state.clear()
    _forget_fields(visit.session_state)


def _forget_fields(state: SessionState) -> None:
    state._new_widget_state.widget_metadata.clear()  # noqa: SLF001 - likewise
    state._key_id_mapper.clear()  # noqa: SLF001 - likewise


def forgotten() -> bool:
    """Whether a visitor of this session wiped everything."""
    return bool(held(FORGOTTEN, default=False))
