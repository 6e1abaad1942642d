"""The session of one visitor: values by name, some of them of pages, which are saved along. Nothing else touches it."""

from collections.abc import Mapping
from typing import Any

import streamlit as st
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.state import SessionState, get_session_state

KEPT, FORGOTTEN, FORGETTING = "kept", "forgotten", "forgetting"


def session_value(name: str, default: Any = None) -> Any:  # noqa: ANN401 - it is its owner's
    """The value under a name; the default, from now on, where there is none."""
    return st.session_state.setdefault(name, default)


def set_session_value(name: str, value: object) -> None:
    """Put a value under a name, until the visitor leaves or wipes everything."""
    st.session_state[name] = value


def widget_value(key: str) -> Any:  # noqa: ANN401 - whatever that widget gives
    """The value of a widget, also before it is drawn again; None where it isn't on the page."""
    return st.session_state.get(key)


def page_value(name: str, default: Any = None) -> Any:  # noqa: ANN401 - likewise
    """The value of a page, kept while its visitor is elsewhere (a start date, the check's items)."""
    return session_value(KEPT, {}).get(name, default)


def set_page_value(name: str, value: object) -> None:
    """Put a value under a name of a page; it is saved along."""
    set_session_value(KEPT, {**session_value(KEPT, {}), name: value})


def page_values() -> dict[str, Any]:
    """The values of all pages, by name."""
    return dict(session_value(KEPT, {}))


def set_page_values(values: Mapping[str, Any]) -> None:
    """Put these values in the place of those of all pages."""
    set_session_value(KEPT, dict(values))


def forget_everything() -> None:
    """Leave nothing of this visitor, but that something was to be forgotten: the own device forgets it too."""
    st.session_state.clear()
    set_session_value(FORGOTTEN, value=True)
    set_session_value(FORGETTING, value=True)


def finish_forgetting() -> None:
    """Forget the fields of whoever wiped everything: at the start of a run, once nothing that was pressed needs them.

    Streamlit keeps the words of each field, and what its press would do, as long as a session lasts.
    """
    if session_value(FORGETTING, default=False):
        _forget_fields(get_session_state()._state)  # noqa: SLF001 - Streamlit gives no other way
        set_session_value(FORGETTING, value=False)


def forget_visit(visit: AppSession) -> None:
    """Leave nothing of somebody whose visit is over."""
    visit.session_state.clear()
    _forget_fields(visit.session_state)


def _forget_fields(state: SessionState) -> None:
    state._new_widget_state.widget_metadata.clear()  # noqa: SLF001 - likewise
    state._key_id_mapper.clear()  # noqa: SLF001 - likewise


def forgotten() -> bool:
    """Whether a visitor of this session wiped everything."""
    return bool(session_value(FORGOTTEN, default=False))
