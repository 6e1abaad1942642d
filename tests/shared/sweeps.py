"""Sweeps over many cases: all of them in every whole run, one in so many for whoever is at work."""

from collections.abc import Iterable
from typing import Any

import pytest


def every_nth(many: int, cases: Iterable[Any]) -> list[Any]:
    """All cases to parametrize with; only each *many*-th, the first among them, isn't marked slow."""
    return [pytest.param(case, marks=pytest.mark.slow) if number % many else case for number, case in enumerate(cases)]
