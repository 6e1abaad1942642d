"""Places, municipalities and provinces as they stand in a table, found among those that we know."""

from catalogue.tables.cells import NotRead, several
from matching.entries.content import Content
from matching.entries.names import PROVINCE_SHORT, name_key
from matching.entries.places import Place, find, municipality


def place_of(name: str | None, postcode: str | None, content: Content) -> str:
    """Give a name that means one place to us, from the name and the postcode in a table.

    Raises:
        NotRead: where we don't know the place, or can't tell which of several it is.
    """
    codes = {place.code for place in find(postcode, content.places).matches} if postcode else set()
    if name is None:
        return _only(find(postcode or "", content.places).matches, content, postcode or "")
    search = find(name, content.places)
    if not search.matches:
        raise NotRead(
            "like_this_place" if search.suggestions else "no_such_place", choices=", ".join(search.suggestions)
        )
    agreeing = tuple(place for place in search.matches if place.code in codes)
    if codes and not agreeing:
        raise NotRead("postcode_elsewhere")
    return _only(agreeing or search.matches, content, name)


def _only(matches: tuple[Place, ...], content: Content, given: str) -> str:
    """A name for the one place there is, written so that it is found again."""
    if len({place.code for place in matches}) != 1:
        raise NotRead("which_place", choices=", ".join(sorted({place.municipality for place in matches})))
    place = matches[0]
    for name in (place.name, f"{place.name} gemeente {place.municipality}", given):
        again = municipality(name, content.places) or next(iter(find(name, content.places).matches), None)
        if again and again.code == place.code:
            return name
    raise NotRead("which_place", choices=place.municipality)


def municipality_names(text: str, content: Content) -> tuple[str, ...]:
    """The CBS names of the municipalities in a cell.

    Raises:
        NotRead: with the names that are none.
    """
    # One municipality has commas in its own name: Nuenen, Gerwen en Nederwetten.
    whole = municipality(text, content.places)
    if whole:
        return (whole.municipality,)
    by_name = {name: municipality(name, content.places) for name in several(text)}
    of_that_name = (content.places.municipalities_by_name.get(name_key(name), ()) for name in by_name)
    if alike := [place.name for places in of_that_name if len(places) > 1 for place in places]:
        raise NotRead("which_municipality", choices=", ".join(sorted(alike)))
    if unknown := [name for name, place in by_name.items() if place is None]:
        raise NotRead("no_such_municipality", given=", ".join(unknown))
    return tuple(dict.fromkeys(place.municipality for place in by_name.values() if place))


def single_municipality(text: str, content: Content) -> str:
    """The CBS name of the one municipality in a cell.

    Raises:
        NotRead: where it names none, or several.
    """
    names = municipality_names(text, content)
    if len(names) != 1:
        raise NotRead("which_municipality", choices=", ".join(names))
    return names[0]


def province_names(text: str) -> tuple[str, ...]:
    """The provinces in a cell, by their own name or the short one behind a town (Gld).

    Raises:
        NotRead: with the names that are none.
    """
    known = {key: name for name, short in PROVINCE_SHORT.items() for key in (name_key(name), *short.split())}
    provinces = {name: known.get(name_key(name)) for name in several(text)}
    if unknown := [name for name, province in provinces.items() if province is None]:
        raise NotRead("no_such_province", given=", ".join(unknown))
    return tuple(dict.fromkeys(province for province in provinces.values() if province))
