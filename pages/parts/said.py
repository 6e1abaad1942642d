"""What a judgement comes to in words, and what content says to everybody: worked out once, not at every rerun."""

from collections.abc import Callable
from typing import TypeVar
from weakref import WeakValueDictionary
from zlib import compress, decompress

from matching.entries.made_once import once
from matching.judgement.verdicts import Judged
from matching.telling.explaining import Ask, Reason, asks, reasons
from pages.parts.answers import judgement
from pages.parts.content import content, today

T = TypeVar("T")
QUICK = 1
"""How hard to pack: HTML becomes a fourth of its size, and unpacks in some hundredths of a millisecond."""


def reasons_of(judged: Judged) -> tuple[Reason, ...]:
    """Return every reason for a verdict on this visitor, what excludes first."""
    found = judgement()
    return found.once(("reasons", judged.id), lambda: _shared(reasons(content(), judged, found.person)))


def asks_of(judged: Judged) -> tuple[Ask, ...]:
    """Return the questions that a verdict on this visitor leaves, the heaviest first."""
    found = judgement()
    return found.once(("asks", judged.id), lambda: _shared(asks(content(), judged, found.person)))


def _shared(found: tuple[T, ...]) -> tuple[T, ...]:
    """Return the same things said, kept once for all who hear them now; gone when the last of them leaves."""
    kept: WeakValueDictionary[T, T] = once(content(), "said", WeakValueDictionary)
    return tuple(kept.setdefault(one, one) for one in found)


def drawn(about: object, make: Callable[[], str]) -> str:
    """Return HTML that hangs on the judgement only, drawn once; kept packed, because a session may not hold much."""
    packed = judgement().once(("drawn", about), lambda: compress(make().encode(), QUICK))
    return decompress(packed).decode()


def same_for_all(about: object, make: Callable[[], str]) -> str:
    """Return HTML that hangs on content and the day only, drawn once for everybody; yesterday's is thrown away."""
    drawn: dict[object, tuple[object, str]] = once(content(), "drawn", dict)
    if about not in drawn or drawn[about][0] != today():
        drawn[about] = (today(), make())
    return drawn[about][1]
