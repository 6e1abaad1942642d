"""What would be known if somebody lived somewhere: every kind of home that could make a difference to a place."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from matching.conditions import Value
from matching.content import Provider
from matching.keeping import once
from matching.places import Place, find, kilometres
from matching.situation import Situation, located, serves, situation

if TYPE_CHECKING:
    from matching.loading import Content

Facts = Mapping[str, Value]
Known = tuple[tuple[str, Value], ...]
Living = tuple[Situation, Known]
OF_MUNICIPALITY = "municipality."


def facts_of_a_home(content: "Content") -> frozenset[str]:
    """Return the facts that follow from where somebody lives."""
    own = (name for name in content.facts if name.startswith(OF_MUNICIPALITY))
    return frozenset({"municipality", "place.distance_km", "place.serves_you", *own})


def homes(content: "Content", person: Situation, provider: Provider | None) -> Sequence[Facts]:
    """Return what would be known of each kind of home; of those that the postcode allows, where that was told."""
    told = find(str(person.answers["postcode"]), content.places).matches if "postcode" in person.answers else ()
    if told:
        return _kinds(content, [_living(content, person, spot) for spot in told], provider)
    everywhere = once(content, ("living", person.on), lambda: _everywhere(content, person))
    key = ("homes", person.on, id(provider))
    return once(content, key, lambda: (provider, _kinds(content, everywhere, provider)))[1]


def _everywhere(content: "Content", person: Situation) -> list[Living]:
    nobody = replace(person, answers={}, known={})
    return [_living(content, nobody, spot) for spot in content.places.municipalities.values()]


def _living(content: "Content", person: Situation, spot: Place) -> Living:
    """Return somebody who lives here, and the facts of that municipality; none where nothing is known of it."""
    somebody = replace(person, home=spot)
    if not any(one.name == spot.municipality for one in content.municipalities.values()):
        return somebody, ()
    known = situation(content, {"municipality": spot.municipality}, person.on).known
    return somebody, tuple(sorted((key, value) for key, value in known.items() if key.startswith(OF_MUNICIPALITY)))


def _kinds(content: "Content", everybody: Iterable[Living], provider: Provider | None) -> list[Facts]:
    """Return the kinds of homes: alike but for the distance, and of these the nearest and the farthest."""
    spot = located(content, provider) if provider else None
    alike: dict[tuple[bool | None, Known], set[int | None]] = {}
    for person, known in everybody:
        there = serves(person, provider) if provider else None
        km = kilometres(person.home, spot) if person.home and spot else None
        alike.setdefault((there, known), set()).add(km)
    return [
        {**dict(known), "place.serves_you": there, "place.distance_km": km}
        for (there, known), distances in alike.items()
        for km in _ends(distances)
    ]


def _ends(distances: set[int | None]) -> tuple[int | None, ...]:
    known = sorted(km for km in distances if km is not None)
    return tuple(dict.fromkeys((known[0], known[-1]))) if known else (None,)
