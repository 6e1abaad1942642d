"""Make the four tables in content/places/ from two packages with GeoNames data.

Run in the root of the project: `python -m development.make_places`. How good the tables are, and which
corrections there are: docs/data_places.md. Positions are decimal degrees (WGS 84).
"""

import csv
import io
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from statistics import fmean

from development.place_sources import (
    Key,
    KnownPlace,
    Spot,
    corrections,
    read_municipalities,
    read_positions,
    read_postcodes,
)
from matching.entries.names import name_key

TABLES = Path(__file__).parents[1] / "content" / "places"
NEAR_POSTCODES = 25  # how far apart postcode numbers may be to say something about each other's position


def tables() -> dict[str, str]:
    """File name -> text of the four tables."""
    municipalities = read_municipalities()
    known = read_positions()
    postcodes = read_postcodes(municipalities, known)
    drop_shadows(known, municipalities)
    middles = find_middles(known)
    share_positions(known, postcodes)
    estimates = {key: estimate(key, known, postcodes, middles[key[1]]) for key, it in known.items() if not it.spot}
    return {
        "municipalities.csv": municipality_table(municipalities, middles),
        "places.csv": place_table(known, estimates),
        "postcodes.csv": postcode_table(known, postcodes),
        "sizes.csv": size_table(municipalities, known),
    }


def drop_shadows(known: dict[Key, KnownPlace], municipalities: Mapping[str, Mapping[str, str]]) -> None:
    """Leave out neighbourhoods that are called like a municipality elsewhere (Bloemendaal in Gouda)."""
    names = {name_key(row["name"]): code for code, row in municipalities.items()}
    for name, code in [key for key, it in known.items() if not it.addresses]:
        if names.get(name, code) != code:
            del known[name, code]


def find_middles(known: Mapping[Key, KnownPlace]) -> dict[str, Spot]:
    """Code -> the middle of where people live: its places weighed by inhabitants."""
    places: defaultdict[str, list[tuple[Spot, int]]] = defaultdict(list)
    for (_, code), it in known.items():
        if it.spot:
            places[code].append((it.spot, max(1, it.people)))
    return {code: weighed(spots) for code, spots in places.items()}


def weighed(spots: list[tuple[Spot, int]]) -> Spot:
    """Give the mean position, by weight."""
    weights = [weight for _, weight in spots]
    return Spot(fmean((s.latitude for s, _ in spots), weights), fmean((s.longitude for s, _ in spots), weights))


def share_positions(known: Mapping[Key, KnownPlace], postcodes: Mapping[str, list[Key]]) -> None:
    """Give a village that lies in two municipalities one position."""
    for keys in postcodes.values():
        for key in keys:
            twins = [known[twin].spot for twin in keys if twin[0] == key[0] and known[twin].spot]
            known[key].spot = known[key].spot or next(iter(twins), None)


def estimate(key: Key, known: Mapping[Key, KnownPlace], postcodes: Mapping[str, list[Key]], middle: Spot) -> Spot:
    """Take the mean of the middle of the municipality and its two places with the nearest postcode numbers."""
    located = [
        (int(p), spot) for p, keys in postcodes.items() if keys[0][1] == key[1] and (spot := known[keys[0]].spot)
    ]
    spots = [middle]
    for own in map(int, known[key].addresses):
        near = sorted((abs(number - own), spot) for number, spot in located if abs(number - own) <= NEAR_POSTCODES)
        spots += dict.fromkeys(spot for _, spot in near[:2])
    return weighed([(spot, 1) for spot in spots])


def municipality_table(municipalities: Mapping[str, Mapping[str, str]], middles: Mapping[str, Spot]) -> str:
    """One line per municipality, by code."""
    rows = ([c, it["name"], it["province"], *rounded(middles[c]), it["also"]] for c, it in municipalities.items())
    return written(["code", "name", "province", "latitude", "longitude", "also"], rows)


def place_table(known: Mapping[Key, KnownPlace], estimates: Mapping[Key, Spot]) -> str:
    """One line per place, by name, of equal names the largest first."""
    order = sorted(known, key=lambda key: (key[0], -known[key].addresses.total(), key[1]))
    rows = (
        [known[k].name, k[1], *rounded(known[k].spot or estimates[k]), "yes" if k in estimates else "", known[k].also]
        for k in order
    )
    return written(["name", "code", "latitude", "longitude", "estimated", "also"], rows)


def postcode_table(known: Mapping[Key, KnownPlace], postcodes: Mapping[str, list[Key]]) -> str:
    """One line per postcode and municipality, most addresses first; in some large cities the district is the place."""
    districts = {
        (str(number), row["code"]): row["place"]
        for row in corrections("districts")
        for number in range(int(row["first"]), int(row["last"]) + 1)
    }
    rows = ([p, districts.get((p, k[1]), known[k].name), k[1]] for p, keys in postcodes.items() for k in keys)
    return written(["postcode", "place", "code"], rows)


def size_table(municipalities: Mapping[str, Mapping[str, str]], known: Mapping[Key, KnownPlace]) -> str:
    """One line per municipality: how many full postcodes (3262 AB) it has, to see which has more people."""
    counts = dict.fromkeys(municipalities, 0)
    for (_, code), it in known.items():
        counts[code] += it.addresses.total()
    return written(["code", "postcodes"], ([code, str(count)] for code, count in counts.items()))


def rounded(spot: Spot) -> list[str]:
    """Three decimals: about 100 metres."""
    return [f"{spot.latitude:.3f}", f"{spot.longitude:.3f}"]


def written(header: list[str], rows: Iterable[list[str]]) -> str:
    """Write the text of a table."""
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows([header, *rows])
    return file.getvalue()


def main() -> None:
    """Write the tables."""
    TABLES.mkdir(parents=True, exist_ok=True)
    for name, text in tables().items():
        (TABLES / name).write_text(text, encoding="utf-8", newline="")


if __name__ == "__main__":
    main()
