"""Which places stand first: the closest that offer what was asked; none is a good answer where we know none."""

from typing import TYPE_CHECKING, Literal

from matching.advice.first_forms import can_stand_first, first_forms, is_mainly_for_others, is_paid_for
from matching.advice.kinds_of_break import asked_for
from matching.advice.situations import situation_of
from matching.judgement.judgement import Judgement
from matching.person.closeness import AT_HOME, SEARCHERS, near_km
from matching.person.situation import ABOUT_KM
from matching.verdicts.judged_providers import Wanted
from matching.verdicts.judging import judge_offer
from matching.verdicts.verdict import Judged

if TYPE_CHECKING:
    from matching.entries.content import Content

MOST_PLACES = 3
BY_NIGHT = ("nights", "sleep")
ANY_BREAK = ("nights", "sleep", "days", "hours")
"""What gives a break to somebody of whom it isn't known yet what they ask for."""
FirstPlaces = Literal["near", "nearest", "home", "search"]
"""Near; the nearest that we know; help that comes to the home; or points that look for a place."""
CLOSEST_LOOKED_AT = 12
"""So many of the closest places are looked at for one that gives what was asked."""


def first_places(content: "Content", judgement: Judgement) -> tuple[Judged, ...]:
    """The places to begin with, the closest first, at most MOST_PLACES."""
    return judgement.cached("first_places", lambda: _first_places(content, judgement))


def nothing_near(content: "Content", judgement: Judgement) -> bool:
    """Whether we know no place here that gives what was asked; False while nobody knows where that is."""
    if judgement.person.home is None:
        return False
    return all(content.providers[place.id].kind in SEARCHERS for place in first_places(content, judgement))


def kind_of_first_places(content: "Content", judgement: Judgement) -> FirstPlaces:
    """What the places to begin with are to this person, which is what stands above them."""
    kinds = {place.id: content.providers[place.id].kind for place in first_places(content, judgement)}
    places = [place for place in first_places(content, judgement) if kinds[place.id] not in SEARCHERS]
    if not places:
        return "search"
    if all(kinds[place.id] == AT_HOME for place in places):
        return "home"
    return "near" if any(is_near_by(judgement, place) for place in places) else "nearest"


def _first_places(content: "Content", judgement: Judgement) -> tuple[Judged, ...]:
    forms = _forms_wanted(content, judgement)
    first = first_forms(content, judgement)
    by_day = bool(forms) and not any(content.forms[name].offers in BY_NIGHT for name in forms)
    wanted = Wanted(forms, bool(first) and content.forms[first[0].id].where == "home", by_day)
    close = judgement.judged_providers.near_enough(wanted, CLOSEST_LOOKED_AT)
    giving = tuple(place for place in close if _gives(content, judgement, place, forms))
    # Nothing is filled up with what is further: three places of which a single one is near say less than that one.
    near = tuple(place for place in giving if is_near_by(judgement, place))
    return (near or giving)[:MOST_PLACES]


def is_near_by(judgement: Judgement, judged: Judged) -> bool:
    """Whether a place lies as near as we call near; one without a spot is as near as the area that it serves."""
    far = judged.known.get(ABOUT_KM)
    return not isinstance(far, int) or far <= near_km(judgement.person)


def _forms_wanted(content: "Content", judgement: Judgement) -> frozenset[str]:
    """The open forms that give what was asked; those that stand first where it is urgent."""
    first = {form.id for form in first_forms(content, judgement)}
    if situation_of(content, judgement.person).urgent:
        return frozenset(first)
    asked = asked_for(content, judgement.person.answers) or ANY_BREAK
    able = {form.id: content.forms[form.id] for form in judgement.forms if can_stand_first(content, judgement, form)}
    paid = (name for name, form in able.items() if form.offers in asked and is_paid_for(content, judgement, form))
    return frozenset((*first, *paid))


def _gives(content: "Content", judgement: Judgement, judged: Judged, forms: frozenset[str]) -> bool:
    """Whether a place is open with one of these forms; points that look for a place needn't offer any.

    A place that is mainly for other people has to be asked, and doesn't stand first.
    """
    provider = content.providers[judged.id]
    if is_mainly_for_others(judged):
        return False
    if provider.kind in SEARCHERS:
        return True
    offered = (name for name in provider.forms if name in forms)
    return any(judge_offer(content, judged, name, judgement.person.on).verdict != "unsuitable" for name in offered)
