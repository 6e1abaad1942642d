"""The self-check: our own signals of daily life, and licensed instruments that an organisation adds."""

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from matching.entries.fields import Identifier, Sentence, Title, Written


class CheckOption(Written):
    """One answer to an item, and what it counts for."""

    label: Sentence
    points: int = Field(0, ge=0, le=100)
    sets: dict[Identifier, str] = Field({}, description="Antwoord dat hiermee ook gegeven is, bijv. in_danger: 'true'")


class CheckItem(Written):
    """One item of a check."""

    ask: Sentence
    short: Sentence
    options: dict[Identifier, CheckOption] = Field(min_length=2)


class Band(Written):
    """What a total means, in words, from this many points up to the next band."""

    at_least: int
    burden: Literal["low", "raised", "high"]
    title: Sentence
    text: Sentence
    next_steps: tuple[Sentence, ...] = Field(min_length=1)
    help_lines: tuple[Identifier, ...] = ()


class Check(Written):
    """Our own signals, or an instrument with its citation and licence."""

    name: Title
    kind: Literal["own_signals", "instrument"]
    intro: Sentence
    validity: Sentence = Field(description="Wat deze vragen wel en niet zijn")
    items: dict[Identifier, CheckItem] = Field({}, description="Leeg: alleen een totaal invoeren (op papier ingevuld)")
    lowest: int = 0
    highest: int | None = Field(None, description="Hoogste totaal, voor invoer door een professional")
    bands: tuple[Band, ...] = ()
    citation: Sentence | None = None
    licence: Sentence | None = None
    source: tuple[Identifier, ...] = Field(min_length=1)


def total(check: Check, given: Mapping[str, str]) -> int:
    """The points of the options given, together; items without an answer count for nothing."""
    return sum(check.items[name].options[option].points for name, option in given.items())


def band(check: Check, points: int) -> Band | None:
    """The band that *points* falls in, or None where the check has no bands."""
    reached = [band for band in check.bands if points >= band.at_least]
    return max(reached, key=lambda band: band.at_least, default=None)
