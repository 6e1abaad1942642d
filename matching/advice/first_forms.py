"""Which forms stand first: what was asked for, by way of the law that pays; and what can come beside it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from matching.advice.kinds_of_break import asked_for
from matching.advice.situations import are_true, door_of, situation_of
from matching.entries.forms import Form
from matching.judgement.judgement import Judgement
from matching.person.situation import known_with_urgency
from matching.verdicts.ordering import BEST_FIRST, raised
from matching.verdicts.preferences import GOOD, LEAST, Weights, given_by, score, weights_of
from matching.verdicts.verdict import Judged
from matching.what_if.changes import smallest_changes

if TYPE_CHECKING:
    from matching.entries.content import Content

MOST_FORMS, MOST_BESIDE = 3, 4
NIGHTS = "nights"
WHOM_IT_IS_FOR = ("age_group", "conditions")
BESIDE_THAT = ("memory_problems",)
"""What may be unknown of somebody whose age, illness and disability are known."""


def first_forms(content: "Content", judgement: Judgement) -> tuple[Judged, ...]:
    """The forms to begin with, the best first, at most MOST_FORMS; none for whoever answered nothing."""
    weights = weights_of(judgement.person.answers)
    return judgement.cached("first_forms", lambda: _first_forms(content, judgement, weights))


def forms_beside(content: "Content", judgement: Judgement) -> tuple[Judged, ...]:
    """The open forms that give something else than was asked: they can come beside it, not instead."""
    return judgement.cached("forms_beside", lambda: _forms_beside(content, judgement))


def stays_first(content: "Content", judgement: Judgement) -> bool:
    """Whether the first form stays first whichever single preference weighs as heavy as can be; False without any."""
    return judgement.cached("stays_first", lambda: _stays_first(content, judgement))


def _stays_first(content: "Content", judgement: Judgement) -> bool:
    weights, first = weights_of(judgement.person.answers), first_forms(content, judgement)[:1]
    if not (first and weights):
        return False
    return all(_first_forms(content, judgement, other)[:1] == first for other in raised(weights))


def _first_forms(content: "Content", judgement: Judgement, weights: Weights) -> tuple[Judged, ...]:
    if not judgement.person.answers:
        return ()
    by_id = {judged.id: judged for judged in judgement.forms}
    asked = asked_for(content, judgement.person.answers)
    situation = situation_of(content, judgement.person)
    listed = [by_id[name] for name in situation.forms if name in by_id]
    fitting = [judged for judged in listed if can_stand_first(content, judgement, judged)]
    if fitting or situation.urgent:  # what is not for a crisis never stands first in one
        return tuple(sorted(fitting, key=lambda judged: not _gives(content.forms[judged.id], asked)))[:MOST_FORMS]
    able = [judged for judged in judgement.forms if can_stand_first(content, judgement, judged)]
    giving = [judged for judged in able if _gives(content.forms[judged.id], asked)]
    return _best(content, judgement, giving or able, weights)[:MOST_FORMS]


def _gives(form: Form, asked: tuple[str, ...]) -> bool:
    """Whether a form gives what was asked for; where that isn't known any break does, help doesn't."""
    return form.offers in asked if asked else form.offers != "help"


def can_stand_first(content: "Content", judgement: Judgement, judged: Judged) -> bool:
    """Whether a form can stand first for this person: open, or open for fewer nights, and made for them."""
    form, answers = content.forms[judged.id], judgement.person.answers
    away_from_home = form.where == "elsewhere" and answers.get("place") == "at_home"
    if form.offers == "nothing" or away_from_home:
        return False
    if not are_true(form.first_when, known_with_urgency(judgement.person)):
        return False
    return judged.verdict != "unsuitable" or fits_for_fewer_nights(content, judgement, judged)


def fits_for_fewer_nights(content: "Content", judgement: Judgement, judged: Judged) -> bool:
    """Whether only the number of nights stands in the way, and some are left."""
    if any(outcome.condition.about not in (NIGHTS, "nights_this_year") for outcome in judged.excluding):
        return False
    changes = smallest_changes(content, judged, judgement.person)
    nights = changes[0].after if len(changes) == 1 and changes[0].about == NIGHTS else None
    return isinstance(nights, int) and nights > 0


def _best(content: "Content", judgement: Judgement, forms: Iterable[Judged], weights: Weights) -> tuple[Judged, ...]:
    """Sort forms: those first that somebody else pays, then those for which most speaks."""

    def order(judged: Judged) -> tuple[float, ...]:
        form = content.forms[judged.id]
        points = score(judged, given_by(content, judged, ()) if weights else {}, weights)
        return (
            not is_paid_for(content, judgement, form),
            is_mainly_for_others(judged),
            -points,
            BEST_FIRST.index(judged.verdict),
            form.order,
        )

    return tuple(sorted(forms, key=order))


def is_mainly_for_others(judged: Judged) -> bool:
    """Whether it has to be asked if this can be for somebody of this age, or with this illness or disability.

    A house for dementia alone isn't first, either, for somebody with autism of whom nobody asked about the memory.
    """
    outcomes = [outcome for outcome in judged.asking if outcome.condition.about in WHOM_IT_IS_FOR]
    return any(
        outcome.holds is False or (outcome.condition.effect == "excludes" and outcome.missing == BESIDE_THAT)
        for outcome in outcomes
    )


def is_paid_for(content: "Content", judgement: Judgement, form: Form) -> bool:
    """Whether a form costs this person little, or somebody else pays for it."""
    cheap = form.gives.get("low_cost", LEAST) >= GOOD
    paid = judgement.cached("paid_routes", lambda: _paid_routes(content, judgement))
    return cheap or not form.routes or not paid.isdisjoint(form.routes)


def _paid_routes(content: "Content", judgement: Judgement) -> frozenset[str]:
    """The routes that surely pay for this person, and those of the law of the door."""
    door = door_of(content, judgement)
    act = content.routes[door].act if door else None
    surely = {route.id for route in judgement.routes if route.verdict == "suitable"}
    still_open = {route.id for route in judgement.routes if route.verdict != "unsuitable"}
    of_this_law = {name for name in still_open if act and content.routes[name].act == act}
    return frozenset(surely | of_this_law | ({door} if door else set()))


def _forms_beside(content: "Content", judgement: Judgement) -> tuple[Judged, ...]:
    answers, first = judgement.person.answers, first_forms(content, judgement)
    if not first or situation_of(content, judgement.person).urgent:
        return ()
    asked = {content.forms[judged.id].offers for judged in first} | set(asked_for(content, answers))
    able = [
        judged
        for judged in judgement.forms
        if judged.verdict != "unsuitable"
        and content.forms[judged.id].offers not in asked
        and can_stand_first(content, judgement, judged)
        and judged.fit >= 0
    ]
    return _best(content, judgement, able, weights_of(answers))[:MOST_BESIDE]
