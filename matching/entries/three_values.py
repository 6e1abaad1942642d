"""Three truth values: True, False, and None for what is unknown; together as in Kleene's strong logic.

Why there are three: docs/decisions/2-unknown-is-a-value.md.
"""

from collections.abc import Iterable


def all_true(outcomes: Iterable[bool | None]) -> bool | None:
    """False as soon as one is false, else None while one is unknown; True for all true, and for none at all."""
    values = set(outcomes)
    return False if False in values else None if None in values else True


def any_true(outcomes: Iterable[bool | None]) -> bool | None:
    """True as soon as one is true, else None while one is unknown; False for all false, and for none at all."""
    values = set(outcomes)
    return True if True in values else None if None in values else False
