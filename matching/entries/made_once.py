"""Whatever outlives one look at a page without being content: made once, and kept here alone.

Nothing here is of a person. What is kept follows from its key alone, and a key is made of content, of the calendar or
of this installation, never of what somebody told; that stands in their session, and goes with it.

| kept by | its key | until |
|---|---|---|
| `once` | an id of content, or the name of what follows from all of it | that content is replaced |
| `once_a_day` | likewise | another day is asked for: all that was made for the one before goes |
| `remembered` | what its decorator names (`Keys`) | so many others were made since |
| `Shared` | the thing itself | the last session that has it is gone |
| `WhileInUse` | an object of somebody's session, held weakly | that session is gone, or so many others came since |

Threads share all of it. Two that ask at once may both make a thing; then both get the same one.
"""

from collections.abc import Callable, Hashable
from datetime import date
from functools import lru_cache, partial
from threading import Lock, RLock
from typing import Any, Generic, Literal, ParamSpec, TypeVar, cast
from weakref import WeakKeyDictionary, WeakValueDictionary, ref

P = ParamSpec("P")
T = TypeVar("T")
K = TypeVar("K")
Keys = Literal["content", "language", "calendar", "installation"]
"""What arguments may be made of: ids and kinds of entries; words of a language and the light or dark paper below them;
months; what the environment says. A day that somebody told is none of these, nor is a number."""
_NOTHING = object()
_kept: dict[int, tuple[ref[Any], dict[object, Any]]] = {}
_lock = RLock()
"""May be asked for while it is held: a content that is thrown away meanwhile takes its own values out."""


def once(content: object, about: object, make: Callable[[], T]) -> T:
    """The value that *make* gives about something in this content, made at the first call only."""
    return kept_in(_of(content), about, make)


def once_a_day(content: object, about: object, day: date, make: Callable[[], T]) -> T:
    """The value that *make* gives about this content on a day; that of another day is thrown away."""
    of_content = _of(content)
    made_on, made = of_content.get(about, (None, _NOTHING))
    if made_on != day:
        made = make()
        of_content[about] = (day, made)
    return cast("T", made)


def kept_in(made: dict[object, Any], about: object, make: Callable[[], T]) -> T:
    """The value under a name in *made*; put there by *make* at the first call."""
    thing = made.get(about, _NOTHING)
    if thing is _NOTHING:
        thing = made.setdefault(about, make())
    return cast("T", thing)


def remembered(most: int, keys: Keys) -> Callable[[Callable[P, T]], Callable[P, T]]:  # noqa: ARG001 - for who reads
    """Have a function remember what it gave for the last so many arguments, which are made of one of the *keys*."""
    return lru_cache(most)  # type: ignore[return-value]


class Shared(Generic[T]):
    """Things that are the same for several sessions, each there once as long as any of them has it."""

    def __init__(self) -> None:
        """Begin with nothing."""
        # The key must not be the thing itself, which would hold on to it for ever.
        self._kept: WeakValueDictionary[tuple[type, Hashable], T] = WeakValueDictionary()
        self._lock = Lock()

    def same_as(self, thing: T, told_by: Hashable) -> T:
        """Return the thing that is like this one; *told_by* tells things of one type apart."""
        with self._lock:
            return self._kept.setdefault((type(thing), told_by), thing)


class WhileInUse(Generic[K, T]):
    """What was made of the last few objects, each no longer than somebody has that object."""

    def __init__(self, most: int) -> None:
        """Keep it for so many objects at a time; for others it is made again."""
        self._kept: WeakKeyDictionary[K, T] = WeakKeyDictionary()
        self._most, self._lock = most, RLock()

    def of(self, whose: K, make: Callable[[], T]) -> T:
        """The value that *make* gives of an object; one is made at a time, because it is large."""
        with self._lock:
            thing = self._kept.get(whose)
            if thing is None:
                while len(self._kept) >= self._most:
                    self._kept.popitem()
                thing = self._kept[whose] = make()
            return thing


def _of(content: object) -> dict[object, Any]:
    # Once a content is gone, Python may give its identity to another one: so it is checked whose values these are.
    whose, made = _kept.get(id(content), (None, {}))
    return made if whose is not None and whose() is content else _begun(content)


def _begun(content: object) -> dict[object, Any]:
    with _lock:
        whose, made = _kept.get(id(content), (None, {}))
        if whose is None or whose() is not content:
            made, key = {}, id(content)
            # Bound here, because a module may be gone before its contents are when Python stops.
            _kept[key] = (ref(content, partial(_forget, _kept, key)), made)
    return made


def _forget(kept: dict[int, tuple[ref[Any], dict[object, Any]]], key: int, gone: ref[Any]) -> None:
    """Forget what was made of a content that is gone; not of another one that has its identity since."""
    if key in kept and kept[key][0] is gone:
        del kept[key]
