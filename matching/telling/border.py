"""Over the border: what holds for this person at a place elsewhere, what lies near, and the nearest that fits."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from matching.entries.conditions import Value
from matching.entries.places import nearby_municipalities
from matching.entries.providers import Provider
from matching.judgement.judgement import Judgement, judge_providers
from matching.person.closeness import STAY_KINDS, known_near, near_km
from matching.person.known_at_place import known_at
from matching.person.situation import ABOUT_KM, SERVES_YOU, Situation, serves, situation
from matching.planning.night_limits import WLZ_LIMIT, acts_of
from matching.verdicts.judged_providers import LOOKED_AT, OPEN_VERDICTS, PlaceFilter
from matching.verdicts.verdict import Judged, Outcome

if TYPE_CHECKING:
    from matching.entries.content import Content

Takes = Literal["far", "transport", "transport_wlz", "exception", "permission", "decision", "contract"]
FEW_PLACES = "dun_aanbod_plekken"
MOST_SHOWN = 3


@dataclass(frozen=True)
class HoldsHere:
    """What holds at one place for people from this person's municipality, or with their law; None is unknown."""

    decision: str | None
    nights_a_year: float | None
    nights_in_a_row: float | None
    wlz: bool = False
    """Whether the limits are those of the Wlz; otherwise what the Wmo gives where that may pay, else of the place."""


@dataclass(frozen=True)
class Beyond:
    """A place further away, and what it takes to go there."""

    judged: Judged
    takes: tuple[Takes, ...]


def holds_here(content: "Content", person: Situation, provider: Provider) -> HoldsHere:
    """The decision and the limits that hold for this person at this place: the stricter of the two."""
    known: Mapping[str, Value] = known_at(content, person, provider)
    acts = acts_of(person)
    in_a_row = _number(known, "place.max_nights_in_a_row")
    if acts == ("wlz",):
        return HoldsHere(None, _number(known, WLZ_LIMIT), in_a_row, wlz=True)
    if "wmo" not in acts:
        known = {name: value for name, value in known.items() if not name.startswith("municipality.")}
    years = (_number(known, "place.max_nights_year"), _number(known, "municipality.max_nights_year"))
    rows = (in_a_row, _number(known, "municipality.max_nights_in_a_row"))
    return HoldsHere(_decision(known), _lowest(years), _lowest(rows))


def pays_by_the_night(content: "Content", provider: Provider) -> bool:
    """Whether a law that counts nights may pay here: not for help at home, a desk, or whoever pays alone."""
    routes = [content.routes[name] for name in provider.routes]
    return provider.kind in STAY_KINDS and (not routes or any(route.act for route in routes))


def _decision(known: Mapping[str, Value]) -> str | None:
    """*needed* or *not_needed*; the latter counts only where the place is there for this person. None is unknown."""
    here, at_home = known.get("place.decision"), known.get("municipality.decision")
    decision = here if here in ("needed", "not_needed") else at_home
    if decision == "not_needed" and known.get(SERVES_YOU) is not True:
        return None
    return str(decision) if decision in ("needed", "not_needed") else None


def _number(known: Mapping[str, Value], name: str) -> float | None:
    value = known.get(name)
    return float(value) if isinstance(value, int | float) else None


def _lowest(values: tuple[float | None, ...]) -> float | None:
    return min((value for value in values if value is not None), default=None)


def supply_is_thin(content: "Content", person: Situation) -> bool | None:
    """Whether we know few places to stay near home; a network counts as several places.

    None where that can't be known: no home was given, or content doesn't say on this day how many places are few.
    """
    few = _number(person.known, FEW_PLACES)
    if person.home is None or few is None:
        return None
    near = known_near(content, person)
    return len(near) < few and not any(content.providers[name].kind == "network" for name in near)


def open_near(judgement: Judgement) -> tuple[Judged, ...]:
    """The places to stay near home that are still open to this person; those anywhere while no home is known."""
    anywhere, near_home = PlaceFilter(OPEN_VERDICTS, STAY_KINDS), PlaceFilter(OPEN_VERDICTS, near_home=True)
    only = near_home if judgement.person.home else anywhere
    return judgement.cached("open_near", lambda: judgement.judged_providers.first(LOOKED_AT, only))


def beyond(content: "Content", judgement: Judgement) -> tuple[Beyond, ...]:
    """The nearest places that fit though far, where none does near home; else those kept for another region."""
    return judgement.cached("beyond", lambda: _beyond(content, judgement))


def _beyond(content: "Content", judgement: Judgement) -> tuple[Beyond, ...]:
    person = judgement.person
    if open_near(judgement) or person.home is None:
        return ()
    answers = {name: value for name, value in person.answers.items() if name != "max_travel_km"}
    places = judge_providers(content, situation(content, answers, person.on))
    chosen = places.nearest(MOST_SHOWN, PlaceFilter(OPEN_VERDICTS, STAY_KINDS))
    if not chosen:
        nearest = places.nearest(LOOKED_AT, PlaceFilter(kinds=STAY_KINDS))
        chosen = tuple(judged for judged in nearest if all(map(_is_about_the_region, judged.excluding)))[:MOST_SHOWN]
    return tuple(Beyond(judged, what_it_takes(content, person, judged)) for judged in chosen)


def _is_about_the_region(outcome: Outcome) -> bool:
    return any(branch.about == SERVES_YOU for branch in outcome.condition.branches())


def what_it_takes(content: "Content", person: Situation, judged: Judged) -> tuple[Takes, ...]:
    """The names of what has to be arranged before somebody from this municipality can stay at a place elsewhere."""
    provider, wlz = content.providers[judged.id], acts_of(person) == ("wlz",)
    limit, distance = _number(person.known, "max_travel_km"), _number(judged.known, ABOUT_KM)
    needs_transport = person.known.get("transport") == "needs_transport" or (
        distance is not None and distance > near_km(person)
    )
    needed: dict[Takes, bool] = {
        "far": limit is not None and distance is not None and distance > limit,
        "transport": needs_transport and not wlz,
        "transport_wlz": needs_transport and wlz,
        "exception": any(map(_is_about_the_region, judged.excluding)),
        "permission": not wlz and not judged.excluding and serves(person, provider) is not True,
        "decision": holds_here(content, person, provider).decision == "needed",
        "contract": wlz,
    }
    return tuple(name for name, holds in needed.items() if holds)


def neighbours(content: "Content", person: Situation) -> tuple[str, ...]:
    """The names of the nearest municipalities, where somebody may ask as well, at most MOST_SHOWN."""
    if person.home is None:
        return ()
    nearby = nearby_municipalities(person.home, content.places, round(near_km(person)))
    return tuple(place.name for place in nearby[:MOST_SHOWN])
