"""Values that follow from content alone, worked out once for each content object.

Content never changes, it is replaced; what was made of it goes with it.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import ref

if TYPE_CHECKING:
    from matching.entries.content import Content

T = TypeVar("T")
_kept: dict[int, tuple[ref[Any], dict[object, Any]]] = {}


def once(content: "Content", about: object, make: Callable[[], T]) -> T:
    """Return what *make* gives about something in this content, made at the first call only."""
    return kept_in(_of(content), about, make)


def kept_in(made: dict[object, Any], about: object, make: Callable[[], T]) -> T:
    """Return what *made* holds under a name; made by *make*, and put there, where it holds nothing yet."""
    if about not in made:
        made[about] = make()
    found: T = made[about]
    return found


def _of(content: "Content") -> dict[object, Any]:
    # Once a content is gone, Python may give its identity to another one: so it is checked whose values these are.
    whose, made = _kept.get(id(content), (None, {}))
    if whose is None or whose() is not content:
        made, key = {}, id(content)
        # Bound here, because a module may be gone before its contents are when Python stops.
        forget = partial(_kept.pop, key, None)
        _kept[key] = (ref(content, lambda _: forget()), made)
    return made
