"""How many nights are allowed: by which law, in which municipality and at which place."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Literal

from matching.entries.providers import PlaceFact
from matching.entries.routes import Act
from matching.person.situation import Situation

if TYPE_CHECKING:
    from matching.entries.content import Content

LimitKind = Literal["year", "row", "least"]
Owner = Literal["wlz", "municipality", "place"]
WLZ_LIMIT = "wlz_etmalen_per_jaar"
FACTS: dict[LimitKind, str] = {"year": "max_nights_year", "row": "max_nights_in_a_row", "least": "min_nights"}


@dataclass(frozen=True)
class Limit:
    """So many nights at most (or at least), and who says so; None where no source does."""

    kind: LimitKind
    owner: Owner
    name: str
    """The id of a place or the name of a municipality; empty where that isn't known."""
    nights: int | None
    source: tuple[str, ...] = ()
    if_paid_by: Act | None = None
    """The law that must pay for this limit to hold, where that isn't known; None where it surely holds."""


def acts_of(person: Situation) -> tuple[Act, ...]:
    """The laws that may pay for nights: one where that is known.

    With an indication that is the Wlz. While somebody waits for one, or doesn't say, it may be the Wlz or what the
    municipality pays by: for a child the Jeugdwet, for others the Wmo, and either while the age isn't known.
    """
    indication, age = person.known.get("indication"), person.known.get("age_group")
    if indication == "wlz":
        return ("wlz",)
    local: tuple[Act, ...] = ("wmo", "jeugdwet") if age is None else ("jeugdwet",) if age == "under_18" else ("wmo",)
    return local if indication in ("none", "wmo") else ("wlz", *local)


def counts_for(content: "Content", act: Act, what: str) -> bool:
    """True where nights of a form or at a place count for a law; nights that aren't chosen yet always do."""
    if not what or ((provider := content.providers.get(what)) and not provider.routes):
        return True
    return any(content.routes[route].act == act for route in content.form_or_provider(what).routes)


def limits_of_law(content: "Content", person: Situation, act: Act, day: date) -> list[Limit]:
    """The limits of one law on a day: the Wlz has the same everywhere, the others have those of the municipality."""
    if act == "wlz":
        value = content.parameters[WLZ_LIMIT].on(day)
        return [Limit("year", "wlz", "", int(value.value) if value else None, value.source if value else ())]
    home = person.home.municipality if person.home else ""
    # What municipalities allow is told for the Wmo; for a child it is another law, so there it is a question.
    facts = content.facts_of_municipality(home) if act == "wmo" else {}
    kinds: tuple[LimitKind, ...] = ("year", "row")
    return [_limit(content, kind, ("municipality", home), facts, day) for kind in kinds]


def limits_of_place(content: "Content", name: str, acts: tuple[Act, ...], day: date) -> list[Limit]:
    """The limits of a place; so many nights a year is for whom the municipality pays, never for the Wlz."""
    facts = content.providers[name].facts
    wanted: tuple[LimitKind, ...] = ("row", "least") if acts == ("wlz",) else ("year", "row", "least")
    limits = [_limit(content, kind, ("place", name), facts, day) for kind in wanted]
    if "wlz" in acts[:-1]:
        # The Wlz may pay, but so may the law behind it: only then does the limit in a year hold.
        limits = [
            replace(limit, if_paid_by=acts[1]) if limit.kind == "year" and limit.nights else limit for limit in limits
        ]
    # Few places have a shortest stay, so that isn't asked everywhere.
    return [limit for limit in limits if limit.nights is not None or limit.kind != "least"]


def _limit(
    content: "Content", kind: LimitKind, whose: tuple[Owner, str], facts: Mapping[str, PlaceFact], day: date
) -> Limit:
    fact = facts.get(FACTS[kind])
    if fact is None or not fact.certain:
        return Limit(kind, *whose, None)
    if fact.parameter is None:
        return Limit(kind, *whose, fact.value if isinstance(fact.value, int) else None, fact.source)
    value = content.parameters[fact.parameter].on(day)
    return Limit(kind, *whose, int(value.value) if value else None, fact.source)
