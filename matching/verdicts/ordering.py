"""In which order things are shown: the verdict first, then what fits this person, then what is easy.

Places stand by how close they are, before anything else: open questions never beat nearness. Of two at the same
distance the place of which we heard lately comes first, then that for which more speaks, or that gives more of what
matters to this person.
"""

from collections.abc import Iterable
from datetime import date
from math import inf
from typing import TYPE_CHECKING

from matching.entries.conditions import Condition, Value
from matching.entries.providers import Provider
from matching.person.closeness import NO_PLACES, closeness
from matching.person.situation import ABOUT_KM, SERVES_YOU, Situation, located
from matching.verdicts.preferences import MOST, PREFERENCES, UNKNOWN, Weights, given_by, score
from matching.verdicts.verdict import Judged, Verdict

if TYPE_CHECKING:
    from matching.entries.content import Content

BEST_FIRST: tuple[Verdict, ...] = ("suitable", "possible", "unsuitable")
SAME_DISTANCE_KM = 5
"""Places are at the same distance when they lie in the same band of so many kilometres."""
DAYS_IN_A_YEAR = 365.25
AGES = ("contact_oud_jaren", "contact_vervallen_jaren")
"""The parameters, in years, from which on what we know of a place is old, and so old that it may be gone."""
FRESH, OLD, LAPSED = range(3)
UNKNOWN_DISTANCE_KM = 100.0
"""What a place of which the distance is unknown counts as in the order: far."""
FACTS_THAT_MAKE_A_PLACE_KNOWN = 4
Order = tuple[float | str, ...]


def form_order(content: "Content", judged: Judged, weights: Weights | None = None) -> Order:
    """What forms are sorted by, less being better.

    The verdict, what speaks for them, and the authors' order. Where something matters to somebody: how well a form
    gives it, and how soon.
    """
    verdict, authors = BEST_FIRST.index(judged.verdict), content.forms[judged.id].order
    if not weights:
        return (verdict, -judged.fit, authors)
    gives = given_by(content, judged, ())
    return (verdict, -score(judged, gives, weights), -gives.get("soon", UNKNOWN).twice_the_middle, authors)


def provider_order(
    content: "Content", person: Situation, judged: Judged, forms: Iterable[Judged] = (), weights: Weights | None = None
) -> Order:
    """What providers are sorted by, less being better.

    The verdict, how close, how lately known, what speaks for them and gives what matters, how easy they are to arrange.
    *forms* are those judged for this person: a place isn't ordered by what its closed forms would give.
    """
    provider, far = content.providers[judged.id], counted_km(judged)
    gives = given_by(content, judged, forms) if weights else {}
    ease = (-gives["soon"].twice_the_middle, not provider.prices) if weights else (0, 0)
    return (
        BEST_FIRST.index(judged.verdict),
        closeness_of(content, person, judged),
        provider.kind in NO_PLACES,
        far // SAME_DISTANCE_KM,
        age_class(age_limits(person), person.on, provider.known_since),
        is_hardly_known(provider),
        -score(judged, gives, weights or {}),
        *ease,
        judged.questions,
        far,
        judged.id,
    )


def closeness_of(content: "Content", person: Situation, judged: Judged) -> int:
    """How close a judged provider is to somebody, as one of the classes of `near.closeness`."""
    provider = content.providers[judged.id]
    far, there = judged.known.get(ABOUT_KM), judged.known.get(SERVES_YOU)
    km, served = far if isinstance(far, int) else None, there if isinstance(there, bool) else None
    return closeness(person.home, located(content, provider), km, provider, served)


def age_limits(person: Situation) -> tuple[float, float]:
    """After how many days what we know is old, and lapsed; infinite where content sets no limit."""
    old, lapsed = [person.known.get(name) for name in AGES]
    return _days(old), _days(lapsed)


def _days(years: Value) -> float:
    return years * DAYS_IN_A_YEAR if isinstance(years, int | float) else inf


def age_class(limits: tuple[float, float], on: date, since: date | None) -> int:
    """FRESH, OLD or LAPSED, for what we know since a day; what has no date is OLD. *limits* are `age_limits`."""
    if since is None:
        return OLD
    days = (on - since).days
    return LAPSED if days > limits[1] else OLD if days > limits[0] else FRESH


def counted_km(judged: Judged) -> float:
    """Kilometres that a place counts as being away in the order: 0 for one that serves you but has no distance."""
    known = judged.known.get(ABOUT_KM)
    there_for_you = judged.known.get(SERVES_YOU) is True
    return float(known) if isinstance(known, int) else 0.0 if there_for_you else UNKNOWN_DISTANCE_KM


def is_hardly_known(provider: Provider) -> bool:
    """Whether so little is known of a place that only its first questions are worth asking."""
    has_own_rules = any(isinstance(rule, Condition) for rule in provider.conditions)
    return not has_own_rules and len(provider.facts) < FACTS_THAT_MAKE_A_PLACE_KNOWN


def forms_in_order(content: "Content", forms: Iterable[Judged], weights: Weights) -> tuple[Judged, ...]:
    """Sort forms by `form_order`."""
    return tuple(sorted(forms, key=lambda form: form_order(content, form, weights)))


def providers_in_order(
    content: "Content", person: Situation, places: Iterable[Judged], forms: Iterable[Judged], weights: Weights
) -> tuple[Judged, ...]:
    """Sort providers by `provider_order`."""
    judged_forms = tuple(forms)
    return tuple(sorted(places, key=lambda place: provider_order(content, person, place, judged_forms, weights)))


def raised(weights: Weights) -> tuple[Weights, ...]:
    """These weights, once for each preference: with that one as heavy as can be."""
    return tuple({**weights, name: MOST} for name in PREFERENCES)
