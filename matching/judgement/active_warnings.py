"""Which warnings are shown to one person."""

from datetime import timedelta
from typing import TYPE_CHECKING

from matching.entries.conditions import Span, Value, not_more
from matching.entries.dated_values import DAYS_IN_A_MONTH
from matching.entries.routes import Act
from matching.entries.three_values import any_true
from matching.person.situation import Situation, fact_value, known_with_urgency
from matching.planning.night_limits import WLZ_LIMIT, acts_of
from matching.verdicts.judged_providers import JudgedProviders
from matching.verdicts.verdict import all_hold

if TYPE_CHECKING:
    from matching.entries.content import Content


def judge_warnings(content: "Content", person: Situation, places: JudgedProviders) -> tuple[str, ...]:
    """The warnings of which every condition is known to hold, in the authors' order."""
    known = {
        **known_with_urgency(person),
        "nights_over_limit": nights_over_limit(content, person),
        "stale_facts": has_stale_facts(person, places),
    }
    shown = [
        name for name, warning in content.warnings.items() if all_hold(content.rules(warning.when), known, person.on)
    ]
    return tuple(sorted(shown, key=lambda name: content.warnings[name].order))


def nights_over_limit(content: "Content", person: Situation) -> bool | None:
    """Whether more nights are asked for than is allowed by every law that may pay; None while that is open."""
    outcomes = {_over_for(content, act, person) for act in acts_of(person)}
    return outcomes.pop() if len(outcomes) == 1 else None


def _over_for(content: "Content", act: Act, person: Situation) -> bool | None:
    """Whether one law gives less, as far as sources say, uncertain ones too: the warning is to ask.

    None for the Jeugdwet, of which no limits are known.
    """
    known, home = person.known, person.home
    if act == "wlz":
        return _over(known.get("nights_this_year"), known.get(WLZ_LIMIT))
    if act == "jeugdwet" or home is None:
        return None
    facts = content.facts_of_municipality(home.municipality)
    limits = {name: fact_value(fact, known) for name, fact in facts.items()}
    year = _over(known.get("nights_this_year"), limits.get("max_nights_year"))
    row = _over(known.get("nights"), limits.get("max_nights_in_a_row"))
    return any_true((year, row))


def _over(asked: Value, limit: Value) -> bool | None:
    if not isinstance(asked, Span) or not isinstance(limit, int | float):
        return None
    within = not_more(asked, limit)
    return None if within is None else not within


def has_stale_facts(person: Situation, places: JudgedProviders) -> bool | None:
    """Whether a place that is open to this person rests on facts past their time; None where content sets no time."""
    months = person.known.get("feit_vers_maanden")
    if not isinstance(months, int | float):
        return None
    return places.has_open_not_known_since(person.on - timedelta(days=float(months) * DAYS_IN_A_MONTH))
