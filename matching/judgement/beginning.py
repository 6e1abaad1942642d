"""What to begin with: the few open things that fit this person best, and whether the first stays first."""

from typing import TYPE_CHECKING, Literal

from matching.judgement.judging import Judgement
from matching.judgement.ordering import forms_in_order, raised
from matching.judgement.preferences import Weights, given_by, score, weights_of
from matching.judgement.verdicts import Judged

if TYPE_CHECKING:
    from matching.entries.content import Content

ListKind = Literal["forms", "providers"]
MOST_TO_BEGIN_WITH = 3


def to_begin_with(content: "Content", judgement: Judgement, kind: ListKind) -> tuple[Judged, ...]:
    """Return the few open things for which something speaks; none where nothing was answered."""
    weights = weights_of(judgement.person.answers)
    return judgement.once(("begin", kind), lambda: _beginning(content, judgement, kind, weights))


def stays_first(content: "Content", judgement: Judgement, kind: ListKind) -> bool:
    """Return whether the first thing stays first whichever one preference weighs as heavy as can be."""
    return judgement.once(("stays_first", kind), lambda: _stays_first(content, judgement, kind))


def _stays_first(content: "Content", judgement: Judgement, kind: ListKind) -> bool:
    weights = weights_of(judgement.person.answers)
    first = to_begin_with(content, judgement, kind)[:1]
    if not (first and weights):
        return False
    others = (_beginning(content, judgement, kind, other)[:1] for other in raised(weights))
    return all([one.id for one in other] == [first[0].id] for other in others)


def _beginning(content: "Content", judgement: Judgement, kind: ListKind, weights: Weights) -> tuple[Judged, ...]:
    if not judgement.person.answers:
        return ()
    if kind == "providers":
        return judgement.judged_providers.beginning(weights, MOST_TO_BEGIN_WITH)
    ordered = forms_in_order(content, judgement.forms, weights)
    found = [(one, points_of(content, judgement, one, weights)) for one in ordered if one.verdict != "unsuitable"]
    fitting = sorted((pair for pair in found if pair[1] > 0), key=lambda pair: -pair[1])
    return tuple(one for one, _ in fitting[:MOST_TO_BEGIN_WITH])


def points_of(content: "Content", judgement: Judgement, judged: Judged, weights: Weights) -> int:
    """Return what speaks for a form or place and fits what matters, in halves."""
    return score(judged, given_by(content, judged, judgement.forms) if weights else {}, weights)
