"""In which order things are shown: the verdict first, then what fits this person, then what is easy.

Without weights for what matters the order is that of the rules: what speaks for something less what speaks against it.
With them both count together, and then comes what goes sooner, lies nearer and has a known price. Who didn't say how
near something has to be still sees near places first.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from matching.entries.conditions import Condition
from matching.entries.providers import Provider
from matching.judgement.preferences import MOST, PREFERENCES, UNKNOWN, Weights, given_by, score
from matching.judgement.verdicts import Judged
from matching.person.situation import ABOUT_KM

if TYPE_CHECKING:
    from matching.entries.content import Content

BEST_FIRST = ("suitable", "possible", "unsuitable")
NEAR_AND_NOT_TOO_FAR_KM = (30, 75)
"""Kilometres in a straight line up to which a place is ordered as near, and as not too far."""
UNKNOWN_DISTANCE_KM = 100.0
"""What a place of which the distance is unknown counts as in the order: far."""
FACTS_THAT_MAKE_A_PLACE_KNOWN = 4
Order = tuple[float | str, ...]


def form_order(content: "Content", judged: Judged, weights: Weights | None = None) -> Order:
    """Return what forms are sorted by: verdict, what speaks for them and what matters, sooner, the authors' order."""
    verdict, authors = BEST_FIRST.index(judged.verdict), content.forms[judged.id].order
    if not weights:
        return (verdict, -judged.fit, authors)
    gives = given_by(content, judged, ())
    return (verdict, -score(judged, gives, weights), -gives.get("soon", UNKNOWN).twice_the_middle, authors)


def provider_order(content: "Content", judged: Judged) -> Order:
    """Return what providers are sorted by: verdict, near, well known, what speaks for them, questions left."""
    far = counted_km(judged)
    little = is_hardly_known(content.providers[judged.id])
    return (
        BEST_FIRST.index(judged.verdict),
        distance_band(far),
        little,
        -judged.fit,
        len(judged.asking),
        far,
        judged.id,
    )


def weighed_provider_order(content: "Content", judged: Judged, forms: Iterable[Judged], weights: Weights) -> Order:
    """Return what providers are sorted by for somebody who told what matters."""
    provider, far = content.providers[judged.id], counted_km(judged)
    gives = given_by(content, judged, forms)
    near_first = 0 if "close_to_home" in weights else distance_band(far)
    ease = (-gives["soon"].twice_the_middle, distance_band(far), not provider.prices, len(judged.asking))
    known = (BEST_FIRST.index(judged.verdict), near_first, is_hardly_known(provider))
    return (*known, -score(judged, gives, weights), *ease, far, judged.id)


def counted_km(judged: Judged) -> float:
    """Return how far a place counts as being; one that is there for you but has no distance is near."""
    known = judged.known.get(ABOUT_KM)
    there_for_you = judged.known.get("place.serves_you") is True
    return float(known) if isinstance(known, int) else 0.0 if there_for_you else UNKNOWN_DISTANCE_KM


def distance_band(far: float) -> int:
    """Return whether something is near, not too far, or far."""
    return sum(far > limit for limit in NEAR_AND_NOT_TOO_FAR_KM)


def is_hardly_known(provider: Provider) -> bool:
    """Return whether so little is known of a place that only its first questions are worth asking."""
    has_own_rules = any(isinstance(rule, Condition) for rule in provider.conditions)
    return not has_own_rules and len(provider.facts) < FACTS_THAT_MAKE_A_PLACE_KNOWN


def forms_in_order(content: "Content", forms: Iterable[Judged], weights: Weights) -> tuple[Judged, ...]:
    """Return forms in the order to show them."""
    return tuple(sorted(forms, key=lambda one: form_order(content, one, weights)))


def providers_in_order(
    content: "Content", places: Iterable[Judged], forms: Iterable[Judged], weights: Weights
) -> tuple[Judged, ...]:
    """Return providers in the order to show them."""
    offered = tuple(forms)
    if not weights:
        return tuple(sorted(places, key=lambda one: provider_order(content, one)))
    return tuple(sorted(places, key=lambda one: weighed_provider_order(content, one, offered, weights)))


def raised(weights: Weights) -> tuple[Weights, ...]:
    """Return these weights with each preference in its turn as heavy as can be."""
    return tuple({**weights, name: MOST} for name in PREFERENCES)
