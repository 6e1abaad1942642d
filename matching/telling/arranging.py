"""Which routes are open, the best first, and which points in the neighbourhood look for a place."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from matching.judgement.beginning import points_of
from matching.judgement.judged_providers import LOOKED_AT, Which
from matching.judgement.judging import Judgement
from matching.judgement.ordering import BEST_FIRST
from matching.judgement.preferences import weights_of
from matching.judgement.verdicts import Judged

if TYPE_CHECKING:
    from matching.entries.content import Content

SEARCHERS = frozenset({"coordination_point", "support_point"})


def open_routes(judgement: Judgement, wanted: Collection[str] = ()) -> tuple[Judged, ...]:
    """Return the routes that nothing known excludes: those that are wanted first, then by verdict."""
    found = [one for one in judgement.routes if one.verdict != "unsuitable"]
    return tuple(sorted(found, key=lambda one: (one.id not in wanted, BEST_FIRST.index(one.verdict))))


def closed_routes(judgement: Judgement) -> tuple[Judged, ...]:
    """Return the routes that a known fact excludes, in the authors' order."""
    return tuple(one for one in judgement.routes if one.verdict == "unsuitable")


def routes_of(content: "Content", chosen: Collection[str]) -> tuple[str, ...]:
    """Return the routes that lead to the chosen forms and places, those of the first choice first."""
    entries = map(content.find_form_or_provider, chosen)
    return tuple(dict.fromkeys(route for entry in entries if entry for route in entry.routes))


def first_open(content: "Content", judgement: Judgement, chosen: Collection[str], most: int) -> tuple[Judged, ...]:
    """Return what was chosen, or where nothing was, the open forms that most speaks for, open question or not."""
    forms = tuple(one for one in judgement.forms if one.id in chosen)
    if found := (*forms, *judgement.judged_providers.those(chosen)):
        return found
    still_open = (one for one in judgement.forms if one.verdict != "unsuitable")
    weights = weights_of(judgement.person.answers)
    return tuple(sorted(still_open, key=lambda one: -points_of(content, judgement, one, weights))[:most])


def points_that_search(content: "Content", judgement: Judgement, forms: Collection[str]) -> tuple[Judged, ...]:
    """Return the points known to serve this person's municipality that look for one of these forms."""
    searching = judgement.judged_providers.first(LOOKED_AT, Which(kinds=SEARCHERS))
    return tuple(
        one
        for one in searching
        if one.known.get("place.serves_you") is True and set(content.providers[one.id].forms) & set(forms)
    )
