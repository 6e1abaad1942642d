"""What would be known if somebody lived somewhere: every kind of home that could make a difference to a place."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from matching.entries.caching import cached, cached_for_day, cached_in
from matching.entries.conditions import OF_MUNICIPALITY, Span, Value
from matching.entries.places import Place, find, kilometres
from matching.entries.providers import Provider
from matching.person.reach import reach_of, span_between
from matching.person.situation import DISTANCE, SERVES_YOU, Situation, located, serves, situation
from matching.what_if.supposing import Facts

if TYPE_CHECKING:
    from matching.entries.content import Content

MunicipalityFacts = tuple[tuple[str, Value], ...]
Living = tuple[Situation, MunicipalityFacts]
Far = int | Span | None


def facts_of_a_home(content: "Content") -> frozenset[str]:
    """The names of the facts that follow from where somebody lives."""
    own = (name for name in content.facts if name.startswith(OF_MUNICIPALITY))
    return frozenset({"municipality", DISTANCE, SERVES_YOU, *own})


def homes(content: "Content", person: Situation, provider: Provider | None) -> Sequence[Facts]:
    """Facts that each kind of home would give; of the homes that the postcode allows, where that is known."""
    matches = find(str(person.answers["postcode"]), content.places).matches if "postcode" in person.answers else ()
    if matches:
        return _kinds(content, [_living(content, person, spot) for spot in matches], provider)
    everywhere = cached_for_day(content, "living", person.on, lambda: _everywhere(content, person.on))
    kinds: dict[object, Any] = cached_for_day(content, "homes", person.on, dict)
    # The provider is kept with its homes, so that no other can get its identity.
    return cached_in(kinds, id(provider), lambda: (provider, _kinds(content, everywhere, provider)))[1]


def _everywhere(content: "Content", on: date) -> list[Living]:
    nobody = Situation({}, on, {}, None)
    return [_living(content, nobody, spot) for spot in content.places.municipalities.values()]


def _living(content: "Content", person: Situation, spot: Place) -> Living:
    """Have somebody live here, with the facts of that municipality; none where nothing is known of it."""
    somebody = replace(person, home=spot)
    if not content.facts_of_municipality(spot.municipality):
        return somebody, ()
    known = situation(content, {"municipality": spot.municipality}, person.on).known
    return somebody, tuple(sorted((key, value) for key, value in known.items() if key.startswith(OF_MUNICIPALITY)))


def _kinds(content: "Content", everybody: Iterable[Living], provider: Provider | None) -> list[Facts]:
    """The kinds of homes: alike but for the distance, and of these the nearest and the farthest."""
    spot = located(content, provider) if provider else None
    alike: dict[tuple[bool | None, MunicipalityFacts], set[Far]] = {}
    for person, known in everybody:
        serves_them = serves(person, provider) if provider else None
        km = span_between(person.home, spot, reach_of(content, person.home)) if person.home and spot else None
        alike.setdefault((serves_them, known), set()).add(km)
    return [
        {**dict(known), SERVES_YOU: serves_them, DISTANCE: km}
        for (serves_them, known), distances in alike.items()
        for km in _ends(distances)
    ]


def _ends(distances: Iterable[Far]) -> tuple[Far, ...]:
    """The distance that is surely the nearest and the one that is surely the farthest."""
    known = [km for km in distances if km is not None]
    if not known:
        return (None,)
    nearest = min(known, key=lambda km: km.high if isinstance(km, Span) else km)
    farthest = max(known, key=lambda km: km.low if isinstance(km, Span) else km)
    return tuple(dict.fromkeys((nearest, farthest)))


def spots_within(content: "Content", person: Situation, provider: Provider | None) -> Sequence[Facts]:
    """The distances that a postcode in this person's municipality could give: the nearest and the farthest."""
    spot, home = located(content, provider) if provider else None, person.home
    if spot is None or home is None:
        return ()
    by_municipality = cached(content, "spots", lambda: _spots_by_municipality(content))
    distances = {kilometres(other, spot) for other in by_municipality.get(home.code, ())}
    return [{DISTANCE: km} for km in _ends(distances)]


def _spots_by_municipality(content: "Content") -> Mapping[str, Sequence[Place]]:
    """The spots that postcodes lead to, by the code of their municipality."""
    spots: dict[str, dict[Place, None]] = {}
    for matches in content.places.by_postcode.values():
        for spot in {match.code: match for match in reversed(matches)}.values():
            spots.setdefault(spot.code, {})[spot] = None
    return {code: tuple(places) for code, places in spots.items()}
