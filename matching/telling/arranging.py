"""What was chosen, the ways to arrange it, what still has to be asked of others, and which points look for a place."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from matching.advice.first_forms import first_forms
from matching.advice.situations import door_of
from matching.entries.forms import Form
from matching.judgement.judgement import Judgement
from matching.person.closeness import SEARCHERS
from matching.person.situation import SERVES_YOU
from matching.planning.night_limits import acts_of
from matching.telling.explaining import Ask, asks, others_in_words
from matching.verdicts.judged_providers import LOOKED_AT, PlaceFilter
from matching.verdicts.ordering import BEST_FIRST
from matching.verdicts.verdict import Judged

if TYPE_CHECKING:
    from matching.entries.conditions import Whom
    from matching.entries.content import Content

MOST_ROUTES, MOST_QUESTIONS = 2, 8
"""So many ways to arrange it stand in a plan, and questions."""


def open_routes(content: "Content", judgement: Judgement, wanted: Collection[str] = ()) -> tuple[Judged, ...]:
    """The routes to show: the door of the advice, then those that are wanted, then by verdict.

    The door stands there also where an answer closes it, with its reason; other closed routes don't.
    """
    door = door_of(content, judgement) if judgement.person.answers else None
    routes = [route for route in judgement.routes if route.id == door or route.verdict != "unsuitable"]
    return tuple(
        sorted(routes, key=lambda route: (route.id != door, route.id not in wanted, BEST_FIRST.index(route.verdict)))
    )


def closed_routes(judgement: Judgement) -> tuple[Judged, ...]:
    """The routes that a known fact excludes, in the authors' order."""
    return tuple(route for route in judgement.routes if route.verdict == "unsuitable")


def routes_of(content: "Content", chosen: Collection[str]) -> tuple[str, ...]:
    """The routes that lead to the chosen forms and places, each once, those of the first choice first."""
    entries = map(content.find_form_or_provider, chosen)
    return tuple(dict.fromkeys(route for entry in entries if entry for route in entry.routes))


def chosen_or_first(content: "Content", judgement: Judgement, chosen: Collection[str]) -> tuple[Judged, ...]:
    """The judged forms and places that were chosen; the forms of the advice where none was."""
    if not chosen:
        return first_forms(content, judgement)
    forms = tuple(form for form in judgement.forms if form.id in chosen)
    return (*forms, *judgement.judged_providers.with_ids(chosen)) or first_forms(content, judgement)


def routes_in_order(content: "Content", judgement: Judgement, chosen: Collection[str]) -> tuple[Judged, ...]:
    """The open routes: the door, those of what was chosen or else of what fits best, then by verdict."""
    ids = [judged.id for judged in chosen_or_first(content, judgement, chosen)]
    return open_routes(content, judgement, routes_of(content, ids))


def questions_left(content: "Content", judgement: Judgement, chosen: Collection[str]) -> tuple[str, ...]:
    """Questions with whom to ask, then those of each form before saying yes; their {blanks} are not filled in yet."""
    in_plan = chosen_or_first(content, judgement, chosen)
    everything = (*in_plan, *routes_in_order(content, judgement, chosen)[:MOST_ROUTES])
    asked = [ask for judged in everything for ask in asks(content, judged, judgement.person)]
    forms = [content.forms[judged.id] for judged in in_plan if judged.id in content.forms]
    to_others = others_in_words(content, (*_about_transport(content, judgement, forms), *asked))
    before_yes = (text for form in forms for text in form.ask_before)
    return tuple(dict.fromkeys((*to_others[:MOST_QUESTIONS], *before_yes)))[:MOST_QUESTIONS]


def _about_transport(content: "Content", judgement: Judgement, forms: Iterable[Form]) -> tuple[Ask, ...]:
    """The question about transport, to the desk of the law that is known, for whoever needs it to get there."""
    person = judgement.person
    if person.known.get("transport") != "needs_transport" or all(form.where == "home" for form in forms):
        return ()
    acts = acts_of(person)
    whom: Whom = "dossierhouder" if acts == ("wlz",) else "provider" if "wlz" in acts else "municipality"
    return (Ask(whom, "transport", str(content.pages["plan"].words["ask_transport"])),)


def points_that_search(content: "Content", judgement: Judgement, forms: Collection[str]) -> tuple[Judged, ...]:
    """The points known to serve this person's municipality that look for a place of one of these forms."""
    searching = judgement.judged_providers.first(LOOKED_AT, PlaceFilter(kinds=SEARCHERS))
    return tuple(
        point
        for point in searching
        if point.known.get(SERVES_YOU) is True and set(content.providers[point.id].forms) & set(forms)
    )
