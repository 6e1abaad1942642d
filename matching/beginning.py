"""What to begin with: the few open things that fit this person best, and whether the first stays first."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from matching.judging import Judgement
from matching.ordering import forms_in_order, places_in_order, raised
from matching.preferences import Weights, given_by, score, weights_of
from matching.verdicts import Judged

if TYPE_CHECKING:
    from matching.loading import Content

Kind = Literal["forms", "providers"]
MOST_TO_BEGIN_WITH = 3


def to_begin_with(content: "Content", judgement: Judgement, kind: Kind) -> tuple[Judged, ...]:
    """Return the few open things for which something speaks; none where nothing was answered."""
    return _beginning(content, judgement, kind, weights_of(judgement.person.answers))


def stays_first(content: "Content", judgement: Judgement, kind: Kind) -> bool:
    """Return whether the first thing stays first whichever one preference weighs as heavy as can be."""
    weights = weights_of(judgement.person.answers)
    first = _beginning(content, judgement, kind, weights)[:1]
    others = (_beginning(content, judgement, kind, other)[:1] for other in raised(weights))
    return bool(first and weights) and all([one.id for one in other] == [first[0].id] for other in others)


def _beginning(content: "Content", judgement: Judgement, kind: Kind, weights: Weights) -> tuple[Judged, ...]:
    if not judgement.person.answers:
        return ()
    found = [(one, _score(content, judgement, one, weights)) for one in _ordered(content, judgement, kind, weights)]
    fitting = [(one, points) for one, points in found if one.verdict != "unsuitable" and points > 0]
    if kind == "forms":
        fitting.sort(key=lambda pair: -pair[1])
    return tuple(one for one, _ in fitting[:MOST_TO_BEGIN_WITH])


def _score(content: "Content", judgement: Judgement, judged: Judged, weights: Weights) -> int:
    return score(judged, given_by(content, judged, judgement.forms) if weights else {}, weights)


def _ordered(content: "Content", judgement: Judgement, kind: Kind, weights: Weights) -> Sequence[Judged]:
    if kind == "forms":
        return forms_in_order(content, judgement.forms, weights)
    return places_in_order(content, judgement.providers, judgement.forms, weights)
