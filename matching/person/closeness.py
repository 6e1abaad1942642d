"""What lies near home: by distance, and by area for what is spread over a region."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

from matching.entries.caching import cached
from matching.entries.places import Place, kilometres
from matching.entries.providers import Provider
from matching.person.situation import Situation, distance_km, located, serves

if TYPE_CHECKING:
    from matching.entries.content import Content

STAY_KINDS = frozenset({"place", "network"})
"""The kinds of provider that somebody goes to, to stay the night."""
SEARCHERS = frozenset({"coordination_point", "support_point"})
"""The kinds of provider that look for a place, or help to."""
PROGRAMME = "programme"
"""The kind of a trial or a scheme: one of which we heard long ago has mostly ended."""
NO_PLACES = SEARCHERS | {PROGRAMME}
"""The kinds that stand behind places that are as close."""
AT_HOME = "at_home"
"""The kind that comes to the naaste's home, so that kilometres say nothing of whether it comes."""
NEAR_PARAMETER, FAR_PARAMETER, BY_DAY_PARAMETER = "dichtbij_km", "ver_weg_km", "overdag_km"
HERE, SERVES, PERHAPS_SERVES, ELSEWHERE, OTHER_REGION = range(5)
"""How close a provider is to somebody: in this town, surely or perhaps there for this municipality, anywhere else, or
there for others only."""
HERE_KM = 3
"""Up to so many kilometres a place over the border of the municipality is in the same town."""
KM_PER_DEGREE = 110.0
"""A degree of latitude is a little more (111 km). Spots too far apart in latitude alone needn't be measured."""


@dataclass(frozen=True)
class PlacesToStay:
    """The places to stay that exist and keep to a region: those on one spot together, the others by their area."""

    on: Mapping[Place, tuple[str, ...]]
    spread: tuple[tuple[Provider, tuple[str, ...]], ...]


def near_km(person: Situation) -> float:
    """The kilometres that we call near (a parameter); 0 where content sets none."""
    value = person.known.get(NEAR_PARAMETER)
    return float(value) if isinstance(value, int | float) else 0.0


def far_km(person: Situation, *, by_day: bool = False) -> float:
    """Beyond how many kilometres a place never stands first; no limit where content sets none.

    *by_day*: for a day or some hours, for which nobody travels as far as for some nights.
    """
    value = person.known.get(BY_DAY_PARAMETER if by_day else FAR_PARAMETER)
    return float(value) if isinstance(value, int | float) else inf


def is_near(content: "Content", person: Situation, provider: Provider) -> bool:
    """True for a place to stay within `near_km`, or one without an address that surely serves their municipality."""
    if provider.kind not in STAY_KINDS or provider.serves.nationwide:
        return False
    distance = distance_km(content, person, provider)
    return serves(person, provider) is True if distance is None else distance <= near_km(person)


def closeness(home: Place | None, spot: Place | None, far: int | None, provider: Provider, there: bool | None) -> int:  # noqa: FBT001 - a fact
    """How close a provider is, from HERE to OTHER_REGION.

    *spot* is where it is, *far* its distance in kilometres, *there* whether it serves this person's municipality.
    """
    if home is None or there is False:
        return ELSEWHERE if home is None else OTHER_REGION
    if spot is not None and (spot.code == home.code or (far is not None and far <= HERE_KM)):
        return HERE
    return area_closeness(home, provider, there)


def area_closeness(home: Place | None, provider: Provider, there: bool | None) -> int:  # noqa: FBT001 - a fact
    """How close a provider is by the area that it serves alone; what serves the whole country is anywhere."""
    if home is None or provider.serves.nationwide:
        return ELSEWHERE
    if there is not None:
        return SERVES if there else OTHER_REGION
    return PERHAPS_SERVES if home.municipality in provider.serves.perhaps else ELSEWHERE


def known_near(content: "Content", person: Situation) -> tuple[str, ...]:
    """The places to stay near home that exist, whether or not they suit this person; in no order."""
    return tuple(name for names in _near(content, person) for name in names)


def _near(content: "Content", person: Situation) -> Iterator[tuple[str, ...]]:
    stays, home, limit = cached(content, "stays", lambda: _places_to_stay(content)), person.home, near_km(person)
    if home is None:
        return
    for spot, names in stays.on.items():
        far = abs(spot.latitude - home.latitude) * KM_PER_DEGREE > limit + 1
        if not far and kilometres(home, spot) <= limit:
            yield names
    for provider, names in stays.spread:
        if serves(person, provider) is True:
            yield names


def _places_to_stay(content: "Content") -> PlacesToStay:
    """The places by where they are, so that of many on one spot only one is measured."""
    on: dict[Place, list[str]] = {}
    spread: dict[object, tuple[Provider, list[str]]] = {}
    for name, provider in content.providers.items():
        if provider.kind not in STAY_KINDS or provider.serves.nationwide or not _may_be_open(provider):
            continue
        if spot := located(content, provider):
            on.setdefault(spot, []).append(name)
        else:
            spread.setdefault(provider.serves, (provider, []))[1].append(name)
    areas = ((provider, tuple(names)) for provider, names in spread.values())
    return PlacesToStay({spot: tuple(names) for spot, names in on.items()}, tuple(areas))


def _may_be_open(provider: Provider) -> bool:
    status = provider.facts.get("status")
    return status is None or status.value != "closed"
