"""Judge everything for one person: routes, forms and providers in order, warnings and urgency."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from matching.entries.caching import cached_for_day, cached_in
from matching.judgement.active_warnings import judge_warnings
from matching.person.answers import Answers
from matching.person.situation import Situation, situation, urgency
from matching.verdicts.judged_providers import JudgedList, JudgedProviders
from matching.verdicts.judging import judge_forms, judge_provider, judge_routes
from matching.verdicts.ordering import providers_in_order
from matching.verdicts.preferences import Weights, weights_of
from matching.verdicts.verdict import Judged, Shared

if TYPE_CHECKING:
    from matching.entries.content import Content

MANY_PROVIDERS = 1_000
"""From so many places on all are judged at once, over columns. One by one they would take some 0.2 s for each answer
given, which people begin to notice; fewer are judged without the libraries that columns need, which take a second and
50 MB to load."""
T = TypeVar("T")


@dataclass(frozen=True)
class Judgement:
    """Everything judged for one person on one day; forms and places stand in the order to show them."""

    person: Situation
    routes: tuple[Judged, ...]
    forms: tuple[Judged, ...]
    judged_providers: JudgedProviders
    warnings: tuple[str, ...]
    urgency: str | None
    made: dict[object, Any] = field(default_factory=dict, compare=False, repr=False)
    """What was worked out from this judgement; see `cached`. All who answered nothing share a judgement, and this."""

    @property
    def providers(self) -> Sequence[Judged]:
        """Every place in order. Ask `judged_providers` for the few that are needed: a catalogue may be large."""
        return self.judged_providers.all

    def cached(self, about: object, make: Callable[[], T]) -> T:
        """What *make* gives about this judgement, made at the first call only: a judgement never changes.

        What it is *about* is named by content alone, never by what somebody answered, chose or typed.
        """
        return cached_in(self.made, about, make)


def judge_all(content: "Content", answers: Answers, on: date) -> Judgement:
    """Judge every route, form and provider. Every one of them has a verdict; nothing is dropped."""
    if answers:
        return _judge_all(content, answers, on)
    # For whoever answered nothing the same holds, so it is judged once a day.
    return cached_for_day(content, ("nobody", is_large(content)), on, lambda: _judge_all(content, {}, on))


def _judge_all(content: "Content", answers: Answers, on: date) -> Judgement:
    person = situation(content, answers, on)
    shared: Shared = {}
    routes = judge_routes(content, person, shared)
    weights = weights_of(answers)
    forms = judge_forms(content, person, shared, weights)
    places = judge_providers(content, person, forms, weights, shared)
    warnings = judge_warnings(content, person, places)
    return Judgement(person, routes, forms, places, warnings, urgency(answers))


def is_large(content: "Content") -> bool:
    """Whether there are so many places that they are judged at once, with NumPy."""
    return len(content.providers) >= MANY_PROVIDERS


def judge_providers(
    content: "Content",
    person: Situation,
    forms: tuple[Judged, ...] = (),
    weights: Weights | None = None,
    shared: Shared | None = None,
) -> JudgedProviders:
    """Judge every place for somebody to whom this matters: one by one, or a large catalogue at once."""
    if not is_large(content):
        outcomes = {} if shared is None else shared
        judged = (judge_provider(content, name, person, outcomes) for name in content.providers)
        ordered = providers_in_order(content, person, judged, forms, weights or {})
        return JudgedList(content, person, forms, ordered, weights or {})
    from matching.at_scale.large_catalogue import JudgedLargeCatalogue  # noqa: PLC0415 - a small catalogue needs no numpy

    closed = frozenset(form.id for form in forms if form.verdict == "unsuitable")
    return JudgedLargeCatalogue(content, person, weights or {}, closed)
