"""The smallest set of changes that people can make, and that together lift what excludes a thing.

A change is one answer given otherwise, or one known fact of a place or municipality that they could do otherwise. It
counts only where the author of a rule names who can make it, for a rule that it lifts. What is unknown excludes
nothing, so that nobody has to change it. The search is exact: it follows, from a rule that excludes, every fact that
could lift it and every value where a rule draws its line, one change more at a time, until nothing excludes any more.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from matching.entries.conditions import Condition, Span, Value
from matching.person.situation import Situation
from matching.verdicts.judging import rules_of
from matching.verdicts.verdict import Judged, in_force
from matching.what_if.alternatives import Alternatives, Supposed

if TYPE_CHECKING:
    from matching.entries.content import Content

EASIEST_FIRST = ("caregiver", "naaste", "provider", "municipality")
MOST_CHANGES = 2
"""More steps than this are no help to an exhausted person."""
Size = tuple[object, ...]


@dataclass(frozen=True)
class Change:
    """One answer or fact that could be otherwise, and the rule whose exclusion that lifts."""

    about: str
    before: Value
    after: Value
    condition: Condition


def smallest_changes(
    content: "Content", judged: Judged, person: Situation, most: int = MOST_CHANGES
) -> tuple[Change, ...]:
    """The smallest set of changes after which a thing is not unsuitable any more; () where none is enough."""
    if judged.verdict != "unsuitable":
        return ()
    offers = (alternatives_for(content, judged, person, rules) for rules in rules_of(content, judged.id))
    sized = [(size(offer, changes), changes) for offer in offers if (changes := smallest(offer, most))]
    return min(sized, key=lambda pair: pair[0])[1] if sized else ()


def alternatives_for(content: "Content", judged: Judged, person: Situation, rules: Sequence[Condition]) -> Alternatives:
    """The rules that may exclude today, with all that somebody can change about them."""
    excluding = tuple(rule for rule in rules if rule.effect == "excludes" and in_force(rule, person.on))
    return Alternatives(content, person, dict(judged.known), excluding)


def smallest(offer: Alternatives, most: int) -> tuple[Change, ...]:
    """The smallest set of at most so many changes that lifts every one of these rules; () where none does."""
    for number in range(1, most + 1):
        lifting = (as_changes(offer, chosen) for chosen in _lifting(offer, {}, number))
        if best := min(filter(None, lifting), key=lambda changes: size(offer, changes), default=()):
            return best
    return ()


def _lifting(offer: Alternatives, chosen: Supposed, left: int) -> Iterator[Supposed]:
    """Give every way to lift all that excludes with so many changes more.

    Whatever rule excludes, one of the facts that it asks for has to change: so one rule at a time is enough to look at.
    """
    excluding = offer.excluding(chosen)
    if not excluding:
        yield chosen
    elif left:
        ways = ([name for name in offer.facts_that_lift(rule) if name not in chosen] for rule in excluding)
        for name in min(ways, key=len):
            for value in offer.values(name):
                yield from _lifting(offer, {**chosen, name: value}, left - 1)


def as_changes(offer: Alternatives, chosen: Supposed) -> tuple[Change, ...]:
    """Give each new value the rule that says who changes it; () where a change is needless, or nobody's to make."""
    changed = []
    for name, after in chosen.items():
        others = {other: value for other, value in chosen.items() if other != name}
        rules = [rule for rule in offer.excluding(others) if name in offer.facts_to_change(rule)]
        if not rules:
            return ()
        changed.append(Change(name, offer.present(name), after, min(rules, key=_effort)))
    return tuple(sorted(changed, key=lambda change: _effort(change.condition)))


def _effort(condition: Condition) -> int:
    """How hard it is to have somebody change this: where they stand in EASIEST_FIRST."""
    return EASIEST_FIRST.index(condition.change or EASIEST_FIRST[-1])


def size(offer: Alternatives, changes: Sequence[Change]) -> Size:
    """How large a set of changes is: how many, who has to make them, how unsure the result is, how far it is."""
    known = offer.known_if({change.about: change.after for change in changes})
    efforts = sorted((_effort(change.condition) for change in changes), reverse=True)
    unsure = sum(change.condition.holds(known) is None for change in changes)
    return (len(changes), *efforts, unsure, sum(_moved(offer, change) for change in changes))


def _moved(offer: Alternatives, change: Change) -> float:
    """How far a number moves; between choices that stand for nights, how many nights lie between them."""
    spans = offer.content.questions["duration"].options if change.about == "duration" else {}
    before, after = (_span(value, spans) for value in (change.before, change.after))
    if before is None or after is None:
        return 0
    return max(after.low - before.high, before.low - after.high, 0)


def _span(value: Value, options: Mapping[str, object]) -> Span | None:
    if isinstance(value, str) and (option := options.get(value)):
        nights: tuple[int, int] | None = getattr(option, "nights", None)
        return Span(*nights) if nights else None
    return Span(value, value) if isinstance(value, int | float) and not isinstance(value, bool) else None
