"""What is known for each municipality: a number for whom, places within reach, a rule, and how old that is."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from matching.entries.caching import cached, cached_for_day
from matching.entries.contacts import Contact
from matching.entries.places import Place, kilometres
from matching.entries.providers import Provider
from matching.person.closeness import STAY_KINDS
from matching.person.contacts import is_lapsed, is_old, municipality_contact, posts_near, steunpunten_for
from matching.person.situation import located

if TYPE_CHECKING:
    from matching.entries.content import Content

NEAR_KM, FAR_KM = 15, 30
"""Kilometres in a straight line from the middle of a municipality: what somebody visits easily, and at a pinch."""

Number = Literal["fresh", "old", "lapsed", "none"]
"""How a number is: of the last years, old or of an unknown day, too old to call, or not there."""
USABLE: tuple[Number, ...] = ("fresh", "old")
Known = Literal["both", "support", "stays", "little"]
"""What matters most to a caregiver: a number of a support point, and a place to stay near; both, one, or neither."""


@dataclass(frozen=True)
class Covered:
    """What is known for one municipality."""

    place: Place
    municipality: Number
    support: Number
    post: Number
    near: Mapping[str, int]
    """How many places lie within NEAR_KM, by kind of provider; closed ones don't count."""
    far: Mapping[str, int]
    """The same within FAR_KM."""
    serving: Mapping[str, int]
    """How many say that they serve this municipality, by kind, wherever they are."""
    rule_since: date | None
    has_rule: bool

    @property
    def stays_near(self) -> int:
        """How many places to stay lie within NEAR_KM."""
        return sum(self.near[kind] for kind in STAY_KINDS)

    @property
    def stays_far(self) -> int:
        """How many places to stay lie within FAR_KM."""
        return sum(self.far[kind] for kind in STAY_KINDS)

    @property
    def lacks(self) -> tuple[str, ...]:
        """The names of what is missing, out of support, post, stays and rule."""
        missing = {
            "support": self.support not in USABLE,
            "post": self.post == "none",
            "stays": not self.stays_far,
            "rule": not self.has_rule,
        }
        return tuple(name for name, holds in missing.items() if holds)

    @property
    def known(self) -> Known:
        """Which of the two that matter most are known: a support point to call, a place to stay near."""
        if self.support in USABLE:
            return "both" if self.stays_near else "support"
        return "stays" if self.stays_near else "little"


@dataclass(frozen=True)
class Totals:
    """Of how many municipalities something is known; a number counts where somebody would still call it."""

    all: int
    municipality: int
    support: int
    post: int
    stays_near: int
    stays_far: int
    rules: int


def coverage(content: "Content", on: date) -> tuple[Covered, ...]:
    """One row for each municipality, by name, with what is known there on a day."""
    middles = sorted(content.places.municipalities.values(), key=lambda place: place.name)
    return cached_for_day(content, "coverage", on, lambda: tuple(covered(content, middle, on) for middle in middles))


def totals(municipalities: Iterable[Covered]) -> Totals:
    """Count of how many of these municipalities something is known."""
    rows = tuple(municipalities)
    usable = {name: sum(getattr(row, name) in USABLE for row in rows) for name in ("municipality", "support", "post")}
    near, far = sum(bool(row.stays_near) for row in rows), sum(bool(row.stays_far) for row in rows)
    return Totals(len(rows), **usable, stays_near=near, stays_far=far, rules=sum(row.has_rule for row in rows))


def by_province(municipalities: Iterable[Covered]) -> dict[str, tuple[Covered, ...]]:
    """Municipalities by their province, both in the order of their names."""
    rows = tuple(municipalities)
    names = sorted({row.place.province for row in rows})
    return {name: tuple(row for row in rows if row.place.province == name) for name in names}


def little_is_known(content: "Content", home: Place, on: date) -> bool:
    """Whether no support point can be called from here, nor is any place to stay known near."""
    return covered(content, home, on).known == "little"


def covered(content: "Content", home: Place, on: date) -> Covered:
    """What is known for somebody who lives here: by municipality, and within NEAR_KM and FAR_KM of this very place."""
    name = home.municipality
    near, far, serving = Counter[str](), Counter[str](), Counter[str]()
    for provider, spot in cached(content, "open_spots", lambda: tuple(_open_spots(content))):
        away = kilometres(home, spot) if spot else FAR_KM + 1
        near[provider.kind] += away <= NEAR_KM
        far[provider.kind] += away <= FAR_KM
        serving[provider.kind] += name in provider.serves.municipalities
    desks = steunpunten_for(content, name, on)
    support = next((desk.contact for _, desk in desks if desk.contact.phone), None)
    post = next((content.spoedposten[post.organisation].contact for post in posts_near(content, home, 1)), None)
    entry = content.municipality_named(name)
    since = [fact.since for fact in entry.facts.values() if fact.since] if entry else []
    own = municipality_contact(content, name, on)
    return Covered(
        place=home,
        municipality=_number(content, own, on),
        support=_number(content, support, on),
        post=_number(content, post, on),
        near=near,
        far=far,
        serving=serving,
        rule_since=max(since, default=None),
        has_rule=entry is not None,
    )


def _open_spots(content: "Content") -> Iterator[tuple[Provider, Place | None]]:
    for provider in content.providers.values():
        status = provider.facts.get("status")
        if not (status and status.value == "closed"):
            yield provider, located(content, provider)


def _number(content: "Content", contact: Contact | None, on: date) -> Number:
    if contact is None or contact.phone is None:
        return "none"
    if is_lapsed(content, contact, on):
        return "lapsed"
    return "old" if is_old(content, contact, on) else "fresh"
