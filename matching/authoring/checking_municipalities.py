"""Whether municipalities are called what the CBS calls them everywhere, and whether each contact leads somewhere."""

import re
from collections.abc import Callable, Iterable

from pydantic import BaseModel

from matching.authoring.faults import AllEntries, Faults, fault_at
from matching.authoring.problems import Keys
from matching.entries.caching import cached
from matching.entries.contacts import Contact, MunicipalityContact
from matching.entries.desks import Desk
from matching.entries.names import plain_words
from matching.entries.spoedposten import Spoedpost, SpoedpostOrganisation
from matching.entries.zorgkantoren import Zorgkantoor

DUTCH_NUMBER = re.compile(r"11[23]|14\d{3,4}|0[1-8]\d{8}|0[89]00(?:\d{4}|\d{7})")
"""Emergency and service numbers, 14 with an area code, ten digits, or free and paid numbers of four or seven more."""


def municipality_faults(entries: AllEntries, name: str, keys: Keys = ()) -> Faults:
    """A fault where a name isn't written as the CBS writes it."""
    official = _official(entries)
    if name not in official:
        yield fault_at(keys, "no_such_municipality", tuple(official), given=name)


def list_faults(entries: AllEntries, keys: Keys, names: Iterable[str]) -> Faults:
    """A fault for each name of a list that isn't written as the CBS writes it."""
    for index, name in enumerate(names):
        yield from municipality_faults(entries, name, (*keys, index))


def file_name_faults(entries: AllEntries, file: str, name: str) -> Faults:
    """A fault where the file of a municipality isn't called after it; two files can't be about the same one."""
    right = "-".join(plain_words(name))
    if file != right and name in _official(entries):
        yield fault_at((), "municipality_file_name", given=f"{right}.yaml")


def _official(entries: AllEntries) -> dict[str, None]:
    middles = entries.content.places.municipalities.values()
    return cached(entries.content, "official names", lambda: dict.fromkeys(place.municipality for place in middles))


def number_faults(keys: Keys, number: str | None) -> Faults:
    """A fault where a number can't be one of the Netherlands: a digit too many, or one too few."""
    if number and not DUTCH_NUMBER.fullmatch(number.replace(" ", "")):
        yield fault_at(keys, "no_dutch_number", given=number)


def _contact(_entries: AllEntries, contact: Contact) -> Faults:
    yield from number_faults(("phone",), contact.phone)
    if not (contact.phone or contact.email or contact.website or contact.url):
        yield fault_at((), "no_way_to_reach")


def _desk(entries: AllEntries, desk: Desk) -> Faults:
    yield from list_faults(entries, ("municipalities",), desk.municipalities)
    yield from list_faults(entries, ("perhaps",), desk.perhaps)
    if desk.audience == "professionals" and desk.ask_through is None:
        yield fault_at((), "nobody_calls_for_you")


def _spoedpost(entries: AllEntries, post: Spoedpost) -> Faults:
    yield from municipality_faults(entries, post.municipality, ("municipality",))


def _zorgkantoor(entries: AllEntries, office: Zorgkantoor) -> Faults:
    regions_by_municipality = _regions_by_municipality(entries)
    for region, area in office.regions.items():
        keys: Keys = ("regions", region, "municipalities")
        yield from list_faults(entries, keys, area.municipalities)
        for index, name in enumerate(area.municipalities):
            if regions_by_municipality[name] != [region]:
                others = ", ".join(other for other in regions_by_municipality[name] if other != region) or region
                yield fault_at((*keys, index), "in_two_regions", given=name, about=others)


def _regions_by_municipality(entries: AllEntries) -> dict[str, list[str]]:
    def by_municipality() -> dict[str, list[str]]:
        regions: dict[str, list[str]] = {}
        for office in entries.content.zorgkantoren.values():
            for region, area in office.regions.items():
                for name in area.municipalities:
                    regions.setdefault(name, []).append(region)
        return regions

    return cached(entries.content, "regions by municipality", by_municipality)


CHECKED_AS: dict[type[BaseModel], Callable[..., Faults]] = {
    Contact: _contact,
    MunicipalityContact: _contact,
    Desk: _desk,
    Spoedpost: _spoedpost,
    SpoedpostOrganisation: lambda entries, organisation: list_faults(entries, ("serves",), organisation.serves),
    Zorgkantoor: _zorgkantoor,
}
"""What each kind of entry, or part of one, is looked at for; see `checking_entries`."""
