"""What follows from other answers: barriers that nobody named, and the kinds of caregivers that this one resembles."""

from typing import TYPE_CHECKING

from matching.entries.rules import Rules
from matching.person.situation import Situation, known_with_urgency
from matching.verdicts.verdict import all_hold

if TYPE_CHECKING:
    from matching.entries.content import Content


def named_barriers(content: "Content", person: Situation) -> tuple[str, ...]:
    """The barriers that this person chose, in the order of choosing; those that content has no more are left out."""
    chosen = person.answers.get("barriers")
    return tuple(name for name in chosen if name in content.barriers) if isinstance(chosen, tuple) else ()


def likely_barriers(content: "Content", person: Situation) -> tuple[str, ...]:
    """The barriers that nobody named but that follow from other answers, in the order of content."""
    chosen, barriers = named_barriers(content, person), content.barriers
    return tuple(name for name in barriers if name not in chosen and _follows(content, barriers[name].when, person))


def resembling(content: "Content", person: Situation) -> tuple[str, ...]:
    """The kinds of caregivers of which everything that marks them is known to be true here."""
    kinds = content.caregivers
    return tuple(name for name in kinds if _follows(content, kinds[name].when, person))


def _follows(content: "Content", written: Rules, person: Situation) -> bool:
    return all_hold(content.rules(written), known_with_urgency(person), person.on) is True
