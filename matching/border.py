"""Over the border: what holds for this person at a place elsewhere, what lies near, and the nearest that fits."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from matching.conditions import Value
from matching.content import Provider
from matching.judging import Judgement, judge_providers
from matching.places import nearby_municipalities
from matching.situation import Situation, distance_km, known_at, serves, situation
from matching.verdicts import Judged, Outcome

if TYPE_CHECKING:
    from matching.loading import Content

Takes = Literal["far", "transport", "exception", "permission", "decision", "contract"]
STAYS = ("place", "network")
NEAR_KM, FEW_PLACES = "dichtbij_km", "dun_aanbod_plekken"
MOST_SHOWN = 3


@dataclass(frozen=True)
class HoldsHere:
    """What holds at one place for people from this person's municipality, or with their law; None is unknown."""

    decision: str | None
    nights_a_year: float | None
    nights_in_a_row: float | None
    wlz: bool = False
    """Whether the limits are those of the Wlz; otherwise they are what the Wmo gives, also while that isn't known."""


@dataclass(frozen=True)
class Beyond:
    """A place further away, and what it takes to go there."""

    judged: Judged
    takes: tuple[Takes, ...]


def holds_here(content: "Content", person: Situation, provider: Provider) -> HoldsHere:
    """Return the decision and the limits that hold for this person at this place: the stricter of the two."""
    known = known_at(content, person, provider)
    in_a_row = _number(known, "place.max_nights_in_a_row")
    if known.get("indication") == "wlz":
        return HoldsHere(None, _number(known, "wlz_etmalen_per_jaar"), in_a_row, wlz=True)
    years = (_number(known, "place.max_nights_year"), _number(known, "municipality.max_nights_year"))
    rows = (in_a_row, _number(known, "municipality.max_nights_in_a_row"))
    return HoldsHere(_decision(known), _lowest(years), _lowest(rows))


def _decision(known: Mapping[str, Value]) -> str | None:
    """Return whether a decision is needed here; *not needed* counts only where the place is there for this person."""
    here, at_home = known.get("place.decision"), known.get("municipality.decision")
    found = here if here in ("needed", "not_needed") else at_home
    if found == "not_needed" and known.get("place.serves_you") is not True:
        return None
    return str(found) if found in ("needed", "not_needed") else None


def _number(known: Mapping[str, Value], name: str) -> float | None:
    value = known.get(name)
    return float(value) if isinstance(value, int | float) else None


def _lowest(values: tuple[float | None, ...]) -> float | None:
    return min((value for value in values if value is not None), default=None)


def near_km(person: Situation) -> float:
    """Return how many kilometres we call near."""
    return _number(person.known, NEAR_KM) or 0.0


def is_near(content: "Content", person: Situation, provider: Provider) -> bool:
    """Return whether a place to stay lies near, or is spread over this person's own region."""
    if provider.kind not in STAYS or provider.serves.nationwide:
        return False
    distance = distance_km(content, person, provider)
    return serves(person, provider) is True if distance is None else distance <= near_km(person)


def known_near(content: "Content", person: Situation) -> tuple[str, ...]:
    """Return the places to stay near home that exist, whether or not they suit this person."""
    everything = content.providers.items()
    return tuple(name for name, one in everything if _may_be_open(one) and is_near(content, person, one))


def _may_be_open(provider: Provider) -> bool:
    status = provider.facts.get("status")
    return status is None or status.value != "closed"


def supply_is_thin(content: "Content", person: Situation) -> bool:
    """Return whether we know few places to stay near home; a network counts as several, no home as not thin."""
    few = _number(person.known, FEW_PLACES)
    if person.home is None or few is None:
        return False
    near = known_near(content, person)
    return len(near) < few and not any(content.providers[name].kind == "network" for name in near)


def open_near(content: "Content", found: Judgement) -> tuple[Judged, ...]:
    """Return the places to stay near home that are still open to this person; without a home: anywhere."""
    stays = (one for one in found.providers if content.providers[one.id].kind in STAYS and one.verdict != "unsuitable")
    person = found.person
    return tuple(one for one in stays if person.home is None or is_near(content, person, content.providers[one.id]))


def beyond(content: "Content", found: Judgement) -> tuple[Beyond, ...]:
    """Return the nearest places that fit though far, where none does near home; else those kept for another region."""
    if open_near(content, found) or found.person.home is None:
        return ()
    nearest = sorted(_stays_at_any_distance(content, found), key=_distance)
    fits = [one for one in nearest if one.verdict != "unsuitable"]
    chosen = fits or [one for one in nearest if all(map(_is_about_the_region, one.excluding))]
    return tuple(Beyond(one, what_it_takes(content, found.person, one)) for one in chosen[:MOST_SHOWN])


def _stays_at_any_distance(content: "Content", found: Judgement) -> list[Judged]:
    person = found.person
    answers = {name: value for name, value in person.answers.items() if name != "max_travel_km"}
    judged = judge_providers(content, situation(content, answers, person.on))
    return [one for one in judged if content.providers[one.id].kind in STAYS and "place.distance_km" in one.known]


def _distance(judged: Judged) -> float:
    return _number(judged.known, "place.distance_km") or 0.0


def _is_about_the_region(outcome: Outcome) -> bool:
    return any(branch.about == "place.serves_you" for branch in outcome.condition.branches())


def what_it_takes(content: "Content", person: Situation, judged: Judged) -> tuple[Takes, ...]:
    """Return what has to be arranged before somebody from here can stay there."""
    provider, wlz = content.providers[judged.id], person.known.get("indication") == "wlz"
    limit, distance = _number(person.known, "max_travel_km"), _distance(judged)
    needed: dict[Takes, bool] = {
        "far": limit is not None and distance > limit,
        "transport": distance > near_km(person) or person.known.get("transport") == "needs_transport",
        "exception": any(map(_is_about_the_region, judged.excluding)),
        "permission": not wlz and not judged.excluding and serves(person, provider) is not True,
        "decision": holds_here(content, person, provider).decision == "needed",
        "contract": wlz,
    }
    return tuple(name for name, holds in needed.items() if holds)


def neighbours(content: "Content", person: Situation) -> tuple[str, ...]:
    """Return the names of the nearest municipalities, where somebody may ask as well."""
    if person.home is None:
        return ()
    found = nearby_municipalities(person.home, content.places, round(near_km(person)))
    return tuple(place.name for place in found[:MOST_SHOWN])
