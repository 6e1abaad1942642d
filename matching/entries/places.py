"""From a postcode, place or municipality to a spot on the map, and kilometres between two spots.

A *place* here is a town, a village or a district; what offers respite is a `Provider`. Everything comes from three
generated tables (`content/places/`, see `docs/data_places.md`), so nothing that somebody types leaves this computer.
Positions are decimal degrees (WGS 84), distances are kilometres.
"""

import csv
import difflib
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Literal

from matching.entries.caching import remembered
from matching.entries.names import PROVINCE_SHORT, name_key, plain_words

EARTH_RADIUS_KM = 6371.0
MOST_SUGGESTIONS = 3
MOST_SLIPS = 2  # letters too many or too few
LIKENESS = 0.79  # of 1: four of five letters right is close
SHORTEST_START = 4  # letters of a name that is not finished yet
OUTLINE_CELL = 0.025  # degrees: about 2.8 km north-south, 1.7 km east-west

POSTCODE = re.compile(r"(?:.* )?([1-9]\d{3})(?: ?[a-z]{1,2})?(?: .*)?")  # before, behind or without a name
MUNICIPALITY_CODE = re.compile(r"gm ?(\d{4})")


@dataclass(frozen=True, slots=True)
class Place:
    """A place, or the middle of a municipality (then `name` is the municipality's name)."""

    name: str
    municipality: str
    code: str  # CBS code, GM0363
    province: str
    latitude: float  # degrees
    longitude: float  # degrees
    estimated: bool = False  # True: worked out from places around it, often 4 km off


@dataclass(frozen=True, slots=True)
class Places:
    """All tables, ready to search. Names are keys: see `name_key`."""

    all: tuple[Place, ...]
    by_name: Mapping[str, tuple[Place, ...]]
    by_postcode: Mapping[str, tuple[Place, ...]]
    municipalities: Mapping[str, Place]  # by CBS code
    municipalities_by_name: Mapping[str, tuple[Place, ...]]


@dataclass(frozen=True, slots=True)
class PlaceSearch:
    """One match is clear, more means: ask which one. `kind` says what the text looked like."""

    matches: tuple[Place, ...] = ()
    suggestions: tuple[str, ...] = ()
    kind: Literal["postcode", "code", "name", "nothing"] = "nothing"


def find(text: str, places: Places) -> PlaceSearch:
    """Tell what somebody may mean by a postcode (its letters are dropped at once), a CBS code or a name."""
    words = plain_words(text)
    asked = " ".join(words)
    if match := MUNICIPALITY_CODE.fullmatch(asked):
        middle = places.municipalities.get(f"GM{match[1]}")
        return PlaceSearch((middle,) if middle else (), kind="code")
    if match := POSTCODE.fullmatch(asked):
        return PlaceSearch(places.by_postcode.get(match[1], ()), kind="postcode")
    if not words:
        return PlaceSearch()
    matches = _named(words, places)
    return PlaceSearch(matches, () if matches else _suggest("".join(words), places), kind="name")


def municipality(text: str, places: Places) -> Place | None:
    """Give the middle of the one municipality with this CBS name or code; None if none has it, or several."""
    key = name_key(text)
    if match := MUNICIPALITY_CODE.fullmatch(key):
        return places.municipalities.get(f"GM{match[1]}")
    matches = places.municipalities_by_name.get(key, ())
    return matches[0] if len(matches) == 1 else None


def kilometres(a: Place, b: Place) -> int:
    """Measure whole kilometres in a straight line."""
    return round(kilometres_exact(a, b))


def kilometres_exact(a: Place, b: Place) -> float:
    """Measure kilometres by the haversine formula: 2 R asin(sqrt(sin²(Δφ/2) + cos φa cos φb sin²(Δλ/2))).

    φ is latitude, λ longitude, R = 6371 km. For the Netherlands a sphere is at most 0.5 % off.
    """
    phi_a, phi_b = math.radians(a.latitude), math.radians(b.latitude)
    across = math.sin(math.radians(b.longitude - a.longitude) / 2) ** 2
    square = math.sin((phi_b - phi_a) / 2) ** 2 + math.cos(phi_a) * math.cos(phi_b) * across
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(min(1.0, square)))


def nearby_municipalities(place: Place, places: Places, within_km: int) -> tuple[Place, ...]:
    """List the other municipalities whose middle lies within so many kilometres, nearest first."""
    distances = ((kilometres(place, other), other.name, other) for other in places.municipalities.values())
    near = sorted((km, name, other) for km, name, other in distances if km <= within_km and other.code != place.code)
    return tuple(other for _, _, other in near)


def outline(places: Places) -> list[tuple[float, float]]:
    """List dots (latitude, longitude) that together draw the country: one place per cell of some 2 by 3 km."""
    dots: dict[tuple[int, int], tuple[float, float]] = {}
    for place in (place for place in places.all if not place.estimated):
        cell = (round(place.latitude / OUTLINE_CELL), round(place.longitude / OUTLINE_CELL))
        dots.setdefault(cell, (place.latitude, place.longitude))
    return sorted(dots.values())


@remembered(4, "content")
def load_places(folder: Path) -> Places:
    """Read the three tables in the folder."""
    middles: dict[Place, str] = {}
    for code, name, province, latitude, longitude, also in _rows(folder / "municipalities.csv"):
        middles[Place(name, name, code, province, float(latitude), float(longitude))] = also
    by_code = {middle.code: middle for middle in middles}
    places: dict[Place, str] = {}
    for name, code, latitude, longitude, estimated, also in _rows(folder / "places.csv"):
        area, spot = by_code[code], (float(latitude), float(longitude))
        places[Place(name, area.name, code, area.province, *spot, estimated == "yes")] = also
    by_postcode = _by_postcode(folder / "postcodes.csv", places)
    return Places(tuple(places), _by_name(places), by_postcode, by_code, _by_name(middles))


def _named(words: list[str], places: Places) -> tuple[Place, ...]:
    """List places and municipalities of this name; `hengelo gld` and `laren gemeente lochem` narrow it down."""
    if words[0] == "gemeente":
        return places.municipalities_by_name.get("".join(words[1:]), ())
    if exact := _with_key("".join(words), places):
        return exact
    for cut in range(len(words) - 1, 0, -1):
        rest = [word for word in words[cut:] if word not in {"gemeente", "gem", "provincie"}]
        matches = _with_key("".join(words[:cut]), places)
        if narrowed := tuple(match for match in matches if _lies_in(match, "".join(rest), places)):
            return narrowed
    return ()


def _with_key(key: str, places: Places) -> tuple[Place, ...]:
    """List one match per municipality: the place itself where it has the name, else the municipality's middle."""
    matches = places.by_name.get(key, ())
    codes = {match.code for match in matches}
    return matches + tuple(m for m in places.municipalities_by_name.get(key, ()) if m.code not in codes)


def _lies_in(place: Place, area: str, places: Places) -> bool:
    """Tell whether the place lies in the province or municipality that this key names."""
    if area in {name_key(place.province), *PROVINCE_SHORT[place.province].split()}:
        return True
    return any(place.code == middle.code for middle in places.municipalities_by_name.get(area, ()))


def _suggest(key: str, places: Places) -> tuple[str, ...]:
    """Give up to three names that start like this, or else look like it."""
    known = {**places.municipalities_by_name, **places.by_name}
    keys = sorted((k for k in known if k.startswith(key) and len(key) >= SHORTEST_START), key=len)
    close = [k for k in known if abs(len(k) - len(key)) <= MOST_SLIPS]
    keys = keys or difflib.get_close_matches(key, close, n=2 * MOST_SUGGESTIONS, cutoff=LIKENESS)
    return tuple(dict.fromkeys(known[k][0].name for k in keys))[:MOST_SUGGESTIONS]


def _rows(path: Path) -> Iterator[list[str]]:
    """Read the rows under the heading."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from islice(csv.reader(file), 1, None)


def _by_postcode(path: Path, places: Iterable[Place]) -> dict[str, tuple[Place, ...]]:
    """Index places by postcode (four digits)."""
    official = {(place.name, place.code): place for place in places}
    by_key: defaultdict[str, tuple[Place, ...]] = defaultdict(tuple)
    for postcode, name, code in _rows(path):
        by_key[postcode] += (official[name, code],)
    return dict(by_key)


def _by_name(places: Mapping[Place, str]) -> dict[str, tuple[Place, ...]]:
    """Index places by the keys of their name and of their other names (separated by `|`)."""
    by_key: defaultdict[str, tuple[Place, ...]] = defaultdict(tuple)
    for place, also in places.items():
        for key in dict.fromkeys(map(name_key, filter(None, [place.name, *also.split("|")]))):
            by_key[key] += (place,)
    return dict(by_key)
