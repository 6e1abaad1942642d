"""Whatever outlives one look at a page without being content: worked out once, and kept here alone.

Nothing here is of a person. A value follows from its key alone, and a key is made of content, of the calendar or of
this installation, never of what somebody told; that stands in their session, and goes with it.

| kept by | its key | until |
|---|---|---|
| `cached` | an id of content, or the name of what follows from all of it | that content is replaced |
| `cached_for_day` | likewise | another day is asked for: the value of the day before goes |
| `remembered` | what its decorator names (`Keys`) | so many others were worked out since |
| `Shared` | the thing itself | the last session that has it is gone |
| `WhileInUse` | an object of somebody's session, held weakly | that session is gone, or so many others came since |

Threads share all of it. Two that ask at once may both work a value out; then both get the same one.
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
Cache = dict[object, Any]
Keys = Literal["content", "language", "calendar", "installation"]
"""What arguments may be made of: ids and kinds of entries; words of a language and the light or dark paper below them;
months; what the environment says. A day that somebody told is none of these, nor is a number."""
_MISSING = object()
_caches: dict[int, tuple[ref[Any], Cache]] = {}
"""The cache of each content, by the identity of that content."""
_lock = RLock()
"""May be asked for while it is held: a content that is thrown away meanwhile takes its own cache out."""


def cached(content: object, key: object, make: Callable[[], T]) -> T:
    """The value of *make* under a key of this content; *make* is called the first time only."""
    return cached_in(_cache_of(content), key, make)


def cached_for_day(content: object, key: object, day: date, make: Callable[[], T]) -> T:
    """The value of *make* under a key of this content on a day; that of another day is thrown away."""
    cache = _cache_of(content)
    made_for, value = cache.get(key, (None, _MISSING))
    if made_for != day:
        value = make()
        cache[key] = (day, value)
    return cast("T", value)


def cached_in(cache: Cache, key: object, make: Callable[[], T]) -> T:
    """The value under a key in *cache*; put there by *make* the first time."""
    value = cache.get(key, _MISSING)
    if value is _MISSING:
        value = cache.setdefault(key, make())
    return cast("T", value)


def remembered(most: int, keys: Keys) -> Callable[[Callable[P, T]], Callable[P, T]]:  # noqa: ARG001 - for readers
    """Have a function remember what it gave for the last so many arguments, which are made of one of the *keys*."""
    return lru_cache(most)  # type: ignore[return-value]


class Shared(Generic[T]):
    """Things that are the same for several sessions, each there once as long as any of them has it."""

    def __init__(self) -> None:
        """Begin with nothing."""
        # The key must not be the thing itself, which would hold on to it for ever.
        self._things: WeakValueDictionary[tuple[type, Hashable], T] = WeakValueDictionary()
        self._lock = Lock()

    def same_as(self, thing: T, key: Hashable) -> T:
        """The thing that is like this one; *key* tells things of one type apart."""
        with self._lock:
            return self._things.setdefault((type(thing), key), thing)


class WhileInUse(Generic[K, T]):
    """What was made of the last few objects, each no longer than somebody has that object."""

    def __init__(self, most: int) -> None:
        """Keep it for so many objects at a time; for others it is made again."""
        self._values: WeakKeyDictionary[K, T] = WeakKeyDictionary()
        self._most, self._lock = most, RLock()

    def of(self, owner: K, make: Callable[[], T]) -> T:
        """The value that *make* gives of an object; one is made at a time, because it is large."""
        with self._lock:
            value = self._values.get(owner)
            if value is None:
                while len(self._values) >= self._most:
                    self._values.popitem()
                value = self._values[owner] = make()
            return value


def _cache_of(content: object) -> Cache:
    # Once a content is gone, Python may give its identity to another one: so it is checked whose cache this is.
    owner, cache = _caches.get(id(content), (None, {}))
    return cache if owner is not None and owner() is content else _new_cache(content)


def _new_cache(content: object) -> Cache:
    with _lock:
        owner, cache = _caches.get(id(content), (None, {}))
        if owner is None or owner() is not content:
            cache, identity = {}, id(content)
            # Bound here, because a module may be gone before its contents are when Python stops.
            _caches[identity] = (ref(content, partial(_forget, _caches, identity)), cache)
    return cache


def _forget(caches: dict[int, tuple[ref[Any], Cache]], identity: int, gone: ref[Any]) -> None:
    """Forget the cache of a content that is gone; not of another one that has its identity since."""
    if identity in caches and caches[identity][0] is gone:
        del caches[identity]
