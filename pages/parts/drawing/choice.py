"""One way to choose from a list, in whichever language it is drawn: what is chosen goes by its id, never by its words.

Streamlit's radio buttons and pills tell the server the label that was pressed. After a switch of language that label is
none of theirs any more: the choice would look unanswered, and its old words would come in as an answer. So a list is
another widget in another language, shows at first what its owner knows was chosen, and hands on ids alone.
"""

from collections.abc import Callable, Collection, Hashable, Mapping
from functools import partial
from typing import Any, TypeVar

import streamlit as st

from pages.parts.drawing.markup import as_label
from pages.parts.state.content import content
from pages.parts.state.session import session_value, set_session_value, widget_value

Id = TypeVar("Id", bound=Hashable)


def draw_radio(
    ask: str,
    labels: Mapping[Id, str],
    key: str,
    present: Id | None,
    take: Callable[[Id], None],
    **options: Any,  # noqa: ANN401 - of Streamlit
) -> Id | None:
    """Draw a choice of one, by id with the words for each; *take* gets the id of what is chosen. Return what is."""
    ids, shown = list(labels), _shown(labels)
    index = ids.index(present) if present is not None and present in labels else None
    return st.radio(
        as_label(ask), ids, index, format_func=shown.__getitem__, key=_widget_key(key), on_change=_hand_on_choice,
        args=(_widget_key(key), ids, take), **options,
    )  # fmt: skip


def draw_held_radio(ask: str, labels: Mapping[Id, str], key: str, **options: Any) -> Id:  # noqa: ANN401 - of Streamlit
    """Draw a choice that is held under its own key for this visit, and return its id; at first that is the first."""
    before = session_value(key)
    first = before if before in labels else next(iter(labels))
    pressed = draw_radio(ask, labels, key, first, partial(set_session_value, key), **options)
    return first if pressed is None else pressed


def draw_pills(
    ask: str,
    labels: Mapping[Id, str],
    key: str,
    present: Id | None,
    take: Callable[[Id | None], None],
    **options: Any,  # noqa: ANN401 - of Streamlit
) -> None:
    """Draw a choice of one as pills; *take* gets its id, or None where what was chosen is pressed once more."""
    ids, shown = list(labels), _shown(labels)
    st.pills(
        as_label(ask), ids, default=present if present in labels else None, format_func=shown.__getitem__,
        key=_widget_key(key), on_change=_hand_on_choice, args=(_widget_key(key), [*ids, None], take), **options,
    )  # fmt: skip


def draw_many_pills(
    ask: str,
    labels: Mapping[Id, str],
    key: str,
    present: Collection[Id],
    take: Callable[[list[Id]], None],
    **options: Any,  # noqa: ANN401 - of Streamlit
) -> None:
    """Draw a choice of any number as pills; *take* gets the ids of all that are chosen, in the order of pressing."""
    ids, shown = list(labels), _shown(labels)
    st.pills(
        as_label(ask), ids, default=[chosen for chosen in present if chosen in labels], format_func=shown.__getitem__,
        key=_widget_key(key), selection_mode="multi", on_change=_hand_on_all, args=(_widget_key(key), ids, take),
        **options,
    )  # fmt: skip


def chosen_in(key: str) -> Any:  # noqa: ANN401 - the id of whatever is chosen from
    """The id chosen in a list, also before it is handed on; None where it isn't on the page."""
    return widget_value(_widget_key(key))


def choose_in(key: str, chosen: object) -> None:
    """Have a list show this from now on; only before it is drawn."""
    set_session_value(_widget_key(key), chosen)


def _widget_key(key: str) -> str:
    """The key of a list as it is drawn in the visitor's language."""
    return f"{key}_{content().language.code}"


def _shown(labels: Mapping[Id, str]) -> dict[Id, str]:
    return {option: as_label(text) for option, text in labels.items()}


def _hand_on_choice(key: str, ids: Collection[Any], take: Callable[[Any], None]) -> None:
    chosen = widget_value(key)
    if chosen in ids:
        take(chosen)


def _hand_on_all(key: str, ids: Collection[Any], take: Callable[[list[Any]], None]) -> None:
    take([pressed for pressed in widget_value(key) or [] if pressed in ids])
