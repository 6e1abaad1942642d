"""What stands in a plan: what was chosen, the ways to arrange it, and what still has to be asked of others."""

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from matching.entries.forms import Form
from matching.judgement.judgement import Judgement
from matching.planning.night_limits import acts_of
from matching.telling.arranging import chosen_or_first, open_routes, routes_of
from matching.telling.explaining import Ask, asks, others_in_words
from matching.verdicts.verdict import Judged

if TYPE_CHECKING:
    from matching.entries.conditions import Whom
    from matching.entries.content import Content

MOST_ROUTES, MOST_QUESTIONS = 2, 8
"""So many ways to arrange it stand in a plan, and questions."""


def planned(content: "Content", judgement: Judgement, chosen: Collection[str]) -> tuple[Judged, ...]:
    """The judged forms and places that were chosen; the forms of the advice where none was."""
    return chosen_or_first(content, judgement, chosen)


def routes_in_order(content: "Content", judgement: Judgement, chosen: Collection[str]) -> tuple[Judged, ...]:
    """The open routes: the door, those of what was chosen or else of what fits best, then by verdict."""
    ids = [judged.id for judged in planned(content, judgement, chosen)]
    return open_routes(content, judgement, routes_of(content, ids))


def questions_left(content: "Content", judgement: Judgement, chosen: Collection[str]) -> tuple[str, ...]:
    """Questions with whom to ask, then those of each form before saying yes; their {blanks} are not filled in yet."""
    in_plan = planned(content, judgement, chosen)
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
