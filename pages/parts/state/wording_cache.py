"""What a judgement comes to in words, and what content says to everybody: made once, not at every rerun."""

from collections.abc import Callable
from dataclasses import astuple
from typing import TypeVar
from zlib import compress, decompress

from markupsafe import Markup

from matching.entries.caching import Shared, cached, cached_for_day, cached_in
from matching.telling.explaining import Ask, Reason, asks, reasons
from matching.verdicts.verdict import Judged
from pages.parts.state.answers import judgement
from pages.parts.state.clock import today
from pages.parts.state.content import content

Sentence = TypeVar("Sentence", Reason, Ask)
Text = TypeVar("Text", bound=str)
QUICK = 1
"""How hard to pack: HTML becomes a fourth of its size, and unpacks in some hundredths of a millisecond."""


def reasons_of(judged: Judged) -> tuple[Reason, ...]:
    """Every reason for a verdict on this visitor, what excludes first."""
    now = judgement()
    return now.cached(("reasons", judged.id), lambda: _shared(reasons(content(), judged, now.person)))


def asks_of(judged: Judged) -> tuple[Ask, ...]:
    """The questions that a verdict on this visitor leaves, the heaviest first."""
    now = judgement()
    return now.cached(("asks", judged.id), lambda: _shared(asks(content(), judged, now.person)))


def _shared(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The same things said, kept once for all who hear them now; gone when the last of them leaves."""
    shared: Shared[Sentence] = cached(content(), "sentences", Shared)
    return tuple(shared.same_as(reason, astuple(reason)) for reason in sentences)


def cached_for_visitor(about: object, make: Callable[[], Markup], as_of: object = None) -> Markup:
    """HTML that hangs on the judgement only, made once; packed, because a session may not hold much.

    Where it hangs on something else that changes by itself, *as_of* says how that is now: then it is drawn anew.
    """
    packed: dict[object, tuple[object, bytes]] = judgement().cached("drawn", dict)
    made_as_of, packed_html = packed.get(about, (None, b""))
    if not packed_html or made_as_of != as_of:
        packed_html = compress(make().encode(), QUICK)
        packed[about] = (as_of, packed_html)
    return Markup(decompress(packed_html).decode())  # noqa: S704 - as it was packed


def cached_for_all(about: object, make: Callable[[], Text]) -> Text:
    """HTML or a text that hangs on content and the day only, made once for everybody; yesterday's is thrown away."""
    of_today: dict[object, Text] = cached_for_day(content(), "drawn", today(), dict)
    return cached_in(of_today, about, make)
