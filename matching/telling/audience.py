"""Which steps and which calls are meant for somebody: all but those that are known to be for others."""

from collections.abc import Iterable
from typing import Protocol

from matching.entries.conditions import Known
from matching.entries.help_lines import Call
from matching.entries.rules import ConditionalSentence, OnlyIf, Steps
from matching.entries.three_values import all_true


class ForSome(Protocol):
    """Something that isn't for everybody."""

    @property
    def when(self) -> tuple[OnlyIf, ...]:
        """What has to hold of somebody for whom this is; nothing where it is for everybody."""


def steps_for(steps: Steps, known: Known) -> tuple[str, ...]:
    """The steps for somebody; those for people under a law that is unknown are among them."""
    return tuple(_text(step) for step in steps if isinstance(step, str) or is_for(step, known) is not False)


def first_step_for(steps: Steps, known: Known) -> str:
    """The step to begin with: the first that surely is for somebody, else the first that may be."""
    surely = (_text(step) for step in steps if isinstance(step, str) or is_for(step, known) is True)
    return next(surely, None) or next(iter(steps_for(steps, known)), _text(steps[0]))


def calls_for(calls: Iterable[Call], known: Known) -> tuple[Call, ...]:
    """Whom somebody can call; where the law is unknown, those of every law."""
    return tuple(call for call in calls if is_for(call, known) is not False)


def is_for(written: ForSome, known: Known) -> bool | None:
    """Whether this is for somebody of whom so much is known; None as long as that isn't sure."""
    return all_true(branch.holds(known) for branch in written.when)


def _text(step: str | ConditionalSentence) -> str:
    return step if isinstance(step, str) else step.text
