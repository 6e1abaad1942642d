"""Whom to call first, and then: at most three, of which at least one has a number."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from matching.advice.callees import Callee, callee_of
from matching.advice.situations import are_true, situation_of
from matching.entries.advice import FirstCall
from matching.judgement.judgement import Judgement
from matching.person.situation import known_with_urgency
from matching.planning.dutch_calendar import is_practice_time

if TYPE_CHECKING:
    from matching.entries.content import Content

MOST_CALLS = 3
SKIPPED = {True: ("outside", "surely_outside"), False: ("practice",), None: ("surely_outside",)}
"""Which calls aren't for now, where the huisarts is there, isn't, and where no time is known."""


@dataclass(frozen=True)
class AdvisedCall:
    """One call: whom, and what content says of why, what to say and what to expect."""

    callee: Callee
    written: FirstCall


def first_calls(content: "Content", judgement: Judgement, now: datetime | None) -> tuple[AdvisedCall, ...]:
    """Whom to call, in order, at most MOST_CALLS.

    *now* is on the clock of the Netherlands; None where no time is known.
    """
    in_practice = None if now is None else is_practice_time(now)
    return judgement.cached(("first_calls", in_practice), lambda: _first_calls(content, judgement, in_practice))


def _first_calls(content: "Content", judgement: Judgement, in_practice: bool | None) -> tuple[AdvisedCall, ...]:  # noqa: FBT001 - three-valued
    calls = tuple(_calls(content, judgement, in_practice))
    first = calls[:MOST_CALLS]
    if any(call.callee.phone for call in first):
        return first
    reached = next((call for call in calls if call.callee.phone), None)
    return (*first[: MOST_CALLS - 1], reached) if reached else first


def _calls(content: "Content", judgement: Judgement, in_practice: bool | None) -> Iterator[AdvisedCall]:  # noqa: FBT001 - three-valued
    known = known_with_urgency(judgement.person)
    seen: set[object] = set()
    for written in situation_of(content, judgement.person).calls:
        ruled_out = any(condition.holds(known) for condition in written.unless)
        if written.at in SKIPPED[in_practice] or ruled_out or not are_true(written.when, known):
            continue
        callee = callee_of(content, judgement, written)
        named = {(callee.whom, callee.id), callee.phone} - {None} if callee else set()
        if callee and not named & seen:
            seen |= named
            yield AdvisedCall(callee, written)
