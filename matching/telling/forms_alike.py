"""Forms that are easily taken for each other: what they differ on for one person, and what of it is settled."""

from collections import Counter
from collections.abc import Mapping, Sequence

from matching.telling.explaining import Reason

SETTLED, UNSETTLED = ("allows", "favours"), ("excludes", "unknown")


def settled_where_they_differ(reasons_of: Mapping[str, Sequence[Reason]]) -> dict[str, tuple[str, ...]]:
    """For each form what already speaks for it, but only about facts on which the forms come out differently.

    *reasons_of* holds every reason of each form. What a form asks no condition about stands in its way as little as a
    condition that is met, so that what only holds everywhere tells no form from another.
    """
    about = differing(reasons_of)
    return {name: _settled(reasons, about) for name, reasons in reasons_of.items()}


def _settled(reasons: Sequence[Reason], about: frozenset[str]) -> tuple[str, ...]:
    """The sentences that speak for one form about these facts; not about a fact on which it is still open or closed."""
    unsettled = {reason.about for reason in reasons if reason.effect in UNSETTLED}
    return tuple(
        dict.fromkeys(
            reason.text for reason in reasons if reason.effect in SETTLED and reason.about in about - unsettled
        )
    )


def differing(reasons_of: Mapping[str, Sequence[Reason]]) -> frozenset[str]:
    """The facts that speak for or against some of the forms, or are open there, but not for all alike."""
    counted = Counter(
        pair
        for reasons in reasons_of.values()
        for pair in {(reason.about, reason.effect) for reason in reasons if reason.effect != "allows"}
    )
    return frozenset(about for (about, _), count in counted.items() if count < len(reasons_of))
