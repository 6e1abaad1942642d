"""Which warnings are shown to one person."""

from datetime import timedelta
from typing import TYPE_CHECKING

from matching.conditions import Span, Value
from matching.judged_places import JudgedPlaces
from matching.situation import Situation, fact_value, urgency
from matching.verdicts import in_force

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matching.content import PlaceFact
    from matching.loading import Content

DAYS_IN_A_MONTH = 30.4


def judge_warnings(content: "Content", person: Situation, places: JudgedPlaces) -> tuple[str, ...]:
    """Return the warnings whose conditions all hold, in the authors' order."""
    known = {**person.known, "urgency": urgency(person.answers)}
    known["nights_over_limit"] = nights_over_limit(content, person)
    known["stale_facts"] = has_stale_facts(person, places)
    shown = [
        name
        for name, warning in content.warnings.items()
        if all(rule.holds(known) is True for rule in content.rules(warning.when) if in_force(rule, person.on))
    ]
    return tuple(sorted(shown, key=lambda name: content.warnings[name].order))


def nights_over_limit(content: "Content", person: Situation) -> bool | None:
    """Return whether more nights are asked for than the law or the municipality is said to allow."""
    if person.known.get("indication") == "wlz":
        return _over(person.known.get("nights_this_year"), person.known.get("wlz_etmalen_per_jaar"))
    rules = [one for one in content.municipalities.values() if person.home and one.name == person.home.municipality]
    facts: Mapping[str, PlaceFact] = rules[0].facts if rules else {}
    limits = {name: fact_value(fact, person.known) for name, fact in facts.items()}
    year = _over(person.known.get("nights_this_year"), limits.get("max_nights_year"))
    row = _over(person.known.get("nights"), limits.get("max_nights_in_a_row"))
    return True if True in (year, row) else None if None in (year, row) else False


def _over(asked: Value, limit: Value) -> bool | None:
    if not isinstance(asked, Span) or not isinstance(limit, int | float):
        return None
    return True if asked.low > limit else False if asked.high <= limit else None


def has_stale_facts(person: Situation, places: JudgedPlaces) -> bool:
    """Return whether a place that is still open to this person rests on facts past their time."""
    months = person.known.get("feit_vers_maanden")
    days = float(months) * DAYS_IN_A_MONTH if isinstance(months, int | float) else 0.0
    return places.has_open_not_known_since(person.on - timedelta(days=days))
