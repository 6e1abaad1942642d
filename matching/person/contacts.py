"""Whom somebody can reach from where the naaste lives: municipality, desks, care office and out-of-hours GP posts."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from matching.entries.caching import cached
from matching.entries.contacts import Contact
from matching.entries.desks import Desk
from matching.entries.places import Place, kilometres
from matching.entries.spoedposten import Spoedpost
from matching.entries.zorgkantoren import Zorgkantoor

if TYPE_CHECKING:
    from matching.entries.content import Content

DAYS_IN_A_YEAR = 365.25
OLD, LAPSED = "contact_oud_jaren", "contact_vervallen_jaren"
"""The parameters that say after how many years a contact is old, and after how many nobody should lean on it."""


@dataclass(frozen=True)
class PostNearby:
    """One out-of-hours GP post: of which organisation, how far in whole kilometres, and whether it serves us."""

    organisation: str
    post: Spoedpost
    km: int
    serves: bool | None
    """True: a source says that it serves this municipality. None: no source says for whom it is."""


def municipality_contact(content: "Content", name: str, on: date | None = None) -> Contact | None:
    """How to reach a municipality (CBS name): its own desk for respite, else its general number.

    A desk without a number, or with one that is lapsed on that day, doesn't stand in the way of the general number.
    """
    municipality = content.municipality_named(name)
    own = municipality.contact if municipality else None
    general = content.municipality_contacts.get(name)
    if own is None or general is None:
        return own or general
    return own if own.phone and not (on and is_lapsed(content, own, on)) else general


def municipalities_sharing(content: "Content", phone: str) -> tuple[str, ...]:
    """The CBS names of the municipalities that have this general number: 14 043 is of five."""
    return cached(content, "sharing", lambda: _by_number(content)).get(digits(phone), ())


def steunpunten_for(content: "Content", name: str, on: date | None = None) -> tuple[tuple[str, Desk], ...]:
    """The support points for caregivers of a municipality (CBS name), with their ids.

    Those for residents come first, then those with a number, those that surely serve it, and the freshest. With a day,
    those that are lapsed on that day come after all others.
    """
    there = cached(content, "steunpunten", lambda: _steunpunten(content)).get(name, ())

    def order(identifier: str) -> tuple[bool, bool, bool, bool, float, str]:
        desk = content.desks[identifier]
        checked = desk.contact.checked_on
        lapsed = on is not None and is_lapsed(content, desk.contact, on)
        unsure = name not in desk.municipalities or not desk.certain
        age = -checked.toordinal() if checked else 0
        return lapsed, desk.audience != "residents", desk.contact.phone is None, unsure, age, identifier

    return tuple((identifier, content.desks[identifier]) for identifier in sorted(there, key=order))


def zorgkantoor_of(content: "Content", name: str) -> tuple[str, Zorgkantoor] | None:
    """Find the care office of a municipality (CBS name), with its id."""
    office = cached(content, "offices", lambda: _offices(content)).get(name)
    return (office, content.zorgkantoren[office]) if office else None


def posts_near(content: "Content", home: Place, most: int) -> tuple[PostNearby, ...]:
    """So many out-of-hours GP posts: those that a source says serve this municipality, then the nearest."""
    posts = [
        PostNearby(name, post, kilometres(home, _spot(post)), _serves(content, name, home.municipality))
        for name, organisation in content.spoedposten.items()
        for post in organisation.posts
    ]
    return tuple(sorted(posts, key=lambda nearby: (nearby.serves is not True, nearby.km, nearby.post.name))[:most])


def age_years(day: date | None, on: date) -> float | None:
    """Years (of 365.25 days) since a day; None where no day is known."""
    return (on - day).days / DAYS_IN_A_YEAR if day else None


def is_old(content: "Content", contact: Contact, on: date) -> bool:
    """Older than `OLD` says, so that it reads *ask whether this still holds*; an unknown day is as old."""
    return _is_past(content, contact, OLD, on, unknown=True)


def is_lapsed(content: "Content", contact: Contact, on: date) -> bool:
    """Older than `LAPSED` says, so that it isn't shown as one to call; of an unknown day nobody can say that."""
    return _is_past(content, contact, LAPSED, on, unknown=False)


def digits(phone: str) -> str:
    """A phone number without its spaces, as a telephone takes it."""
    return phone.replace(" ", "")


def _is_past(content: "Content", contact: Contact, period: str, on: date, *, unknown: bool) -> bool:
    years = content.parameters[period].on(on) if period in content.parameters else None
    age = age_years(contact.checked_on, on)
    if age is None:
        return unknown
    return years is not None and age > years.value


def _serves(content: "Content", organisation: str, municipality: str) -> bool | None:
    post_organisation = content.spoedposten[organisation]
    return municipality in post_organisation.serves if post_organisation.serves_basis == "stated" else None


def _spot(post: Spoedpost) -> Place:
    return Place(post.town, post.municipality, "", "", post.latitude, post.longitude)


def _by_number(content: "Content") -> Mapping[str, tuple[str, ...]]:
    names: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for name, contact in content.municipality_contacts.items():
        if contact.phone:
            names[digits(contact.phone)] += (name,)
    return dict(names)


def _steunpunten(content: "Content") -> Mapping[str, tuple[str, ...]]:
    """Their ids by the CBS name of each municipality that they serve, or may serve."""
    desks: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for identifier, desk in content.desks.items():
        if desk.kind == "caregiver_support":
            for name in dict.fromkeys((*desk.municipalities, *desk.perhaps)):
                desks[name] += (identifier,)
    return dict(desks)


def _offices(content: "Content") -> Mapping[str, str]:
    return {
        name: identifier
        for identifier, office in content.zorgkantoren.items()
        for region in office.regions.values()
        for name in region.municipalities
    }
