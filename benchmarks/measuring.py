"""Time and memory of one way to do something."""

import gc
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")
TRIES = 7


@dataclass(frozen=True)
class MeasuredWay:
    """One way to judge: seconds for all places, bytes that it keeps, and whether it was estimated from fewer."""

    way: str
    seconds: float
    size: float
    estimated: bool = False


def fastest(action: Callable[[], object], tries: int = TRIES) -> float:
    """Return the seconds of the fastest try, because the computer does other things too."""
    seconds = []
    for _ in range(tries):
        gc.collect()
        start = time.perf_counter()
        action()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def with_size(make: Callable[[], T]) -> tuple[T, int]:
    """Return what is made, and the bytes that it keeps."""
    tracemalloc.start()
    made = make()
    size = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return made, size
