"""Streamlit's own language as its front end speaks it: what to send. The tests of hostile visitors speak it too."""

import json
from collections.abc import Iterable
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

STREAM = "/_stcore/stream"
PROTOCOL = "streamlit"
EVENTS = "$$STREAMLIT_INTERNAL_KEY_{component}__events"
"""What Streamlit calls the events of a component, such as our bridge's."""


def stream_of(url: str) -> str:
    """The address of a server's stream. Raises ValueError for any server but one on this machine."""
    if not _is_this_machine(urlsplit(url).hostname or ""):
        message = f"{url}: only a server on this machine (127.0.0.1, ::1 or localhost) may be put under load"
        raise ValueError(message)
    return url.replace("http", "ws", 1).rstrip("/") + STREAM


def rerun(
    page: str = "", query: str = "", *widgets: WidgetState, script: str = "", cached: Iterable[str] = ()
) -> BackMsg:
    """Make the message that asks for a page.

    It is asked for by name on arrival, and after that by the hash of its script, with the values of its widgets and the
    hashes of the large messages that the browser still has.
    """
    message = BackMsg()
    asked = message.rerun_script
    asked.query_string, asked.page_name, asked.page_script_hash = query, page, script
    asked.widget_states.widgets.extend(widgets)
    asked.cached_message_hashes.extend(cached)
    return message


def widget(name: str, **value: Any) -> WidgetState:  # noqa: ANN401 - each kind of widget has its own
    """What a browser says of one widget, by its id."""
    return WidgetState(id=name, **value)


def event(component: str, name: str, value: object) -> WidgetState:
    """What a browser says when something happens in a component, by the id of that component."""
    events = json.dumps([{"event": name, "value": value}], default=str)
    return widget(EVENTS.format(component=component), json_trigger_value=events)


def _is_this_machine(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
