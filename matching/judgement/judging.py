"""Judge everything for one person: routes, forms and providers in order, warnings and urgency."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from matching.entries.conditions import Condition, Value
from matching.entries.made_once import kept_in, once, once_a_day
from matching.entries.providers import Provider
from matching.judgement.judged_providers import JudgedProviders, OneByOne
from matching.judgement.ordering import BEST_FIRST, forms_in_order, providers_in_order
from matching.judgement.preferences import Weights, weights_of
from matching.judgement.verdicts import Judged, Shared, judge
from matching.judgement.warned import judge_warnings
from matching.person.answers import Answers
from matching.person.situation import Situation, known_at, situation, urgency

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
    """What was worked out from this judgement; see `once`. All who answered nothing share a judgement, and this."""

    @property
    def providers(self) -> Sequence[Judged]:
        """Return every place in order. Ask `judged_providers` for the few that are needed: a catalogue may be large."""
        return self.judged_providers.all

    def once(self, about: object, make: Callable[[], T]) -> T:
        """Return what *make* gives about this judgement, made at the first call only: a judgement never changes.

        What it is *about* is named by content alone, never by what somebody told, chose or typed.
        """
        return kept_in(self.made, about, make)


def judge_all(content: "Content", answers: Answers, on: date) -> Judgement:
    """Judge every route, form and provider. Every one of them has a verdict; nothing is dropped."""
    return _judge_all(content, answers, on) if answers else _judged_for_nobody(content, on)


def _judged_for_nobody(content: "Content", on: date) -> Judgement:
    """Return what holds for whoever answered nothing: the same for all, so judged once a day."""
    is_small = len(content.providers) < MANY_PROVIDERS
    return once_a_day(content, ("nobody", is_small), on, lambda: _judge_all(content, {}, on))


def _judge_all(content: "Content", answers: Answers, on: date) -> Judgement:
    person = situation(content, answers, on)
    shared: Shared = {}
    routes = judge_routes(content, person, shared)
    weights = weights_of(answers)
    forms = forms_in_order(content, judge_forms(content, person, shared), weights)
    places = judge_providers(content, person, forms, weights, shared)
    warnings = judge_warnings(content, person, places)
    return Judgement(person, routes, forms, places, warnings, urgency(answers))


def judge_providers(
    content: "Content",
    person: Situation,
    forms: tuple[Judged, ...] = (),
    weights: Weights | None = None,
    shared: Shared | None = None,
) -> JudgedProviders:
    """Judge every place for somebody to whom this matters: one by one, or a large catalogue at once."""
    if len(content.providers) < MANY_PROVIDERS:
        same = {} if shared is None else shared
        judged = (judge_provider(content, name, person, same) for name in content.providers)
        ordered = providers_in_order(content, person, judged, forms, weights or {})
        return OneByOne(content, person, forms, ordered, weights or {})
    from matching.at_scale.at_once import AtOnce  # noqa: PLC0415 - loads numpy and pandas, which a small catalogue doesn't need

    closed = frozenset(one.id for one in forms if one.verdict == "unsuitable")
    return AtOnce(content, person, weights or {}, closed)


def judge_routes(content: "Content", person: Situation, shared: Shared | None = None) -> tuple[Judged, ...]:
    """Judge the routes, in the order that authors gave them."""
    ordered = sorted(content.routes, key=lambda name: content.routes[name].order)
    return tuple(judge_route(content, name, person, shared) for name in ordered)


def judge_route(content: "Content", name: str, person: Situation, shared: Shared | None = None) -> Judged:
    """Judge one route."""
    rules = once(content, ("route", name), lambda: content.rules(content.routes[name].conditions))
    return judge(name, rules, person.known, person.on, shared)


def judge_forms(content: "Content", person: Situation, shared: Shared | None = None) -> tuple[Judged, ...]:
    """Judge the forms: verdict first, then what speaks for them, then the authors' order."""
    return forms_in_order(content, (judge_form(content, name, person, shared) for name in content.forms), {})


def judge_form(content: "Content", name: str, person: Situation, shared: Shared | None = None) -> Judged:
    """Judge one form of respite."""
    return judge(name, rules_of_form(content, name), person.known, person.on, shared)


def rules_of_form(content: "Content", name: str) -> tuple[Condition, ...]:
    """Return the rules that hold for a form."""
    form = content.forms[name]
    return once(content, ("form", name), lambda: content.rules(form.conditions + form.form_conditions))


def judge_provider(content: "Content", name: str, person: Situation, shared: Shared | None = None) -> Judged:
    """Judge a place by its own rules, and by those of the form it offers that suits best; see `verdicts.judge`."""
    provider = content.providers[name]
    known = known_at(content, person, provider)
    return best_offer(content, name, known, person.on, shared)


def best_offer(
    content: "Content", name: str, known: Mapping[str, Value], on: date, shared: Shared | None = None
) -> Judged:
    """Return the most favourable verdict over the forms that a place offers."""
    offers = tuple(all_offers(content, name, known, on, shared))
    if len(offers) == 1:
        return offers[0]
    return min(
        offers,
        key=lambda one: (BEST_FIRST.index(one.verdict), len(one.excluding), one.questions, -one.fit),
    )


def offers_of_form(content: "Content", judged: Judged, form: str, on: date) -> Judged:
    """Return the verdict over one form that a judged place offers."""
    place = content.providers[judged.id].forms.index(form)
    return judge(judged.id, rules_of_provider(content, judged.id)[place], judged.known, on)


def all_offers(
    content: "Content", name: str, known: Mapping[str, Value], on: date, shared: Shared | None = None
) -> Iterable[Judged]:
    """Give the verdict over each form that a place offers."""
    return (judge(name, conditions, known, on, shared) for conditions in rules_of_provider(content, name))


def rules_of(content: "Content", name: str) -> Sequence[tuple[Condition, ...]]:
    """Return the lists of rules of which one is enough: a form has one, a place one for each form that it offers."""
    if name in content.forms:
        return (rules_of_form(content, name),)
    return rules_of_provider(content, name)


def rules_of_provider(content: "Content", name: str) -> Sequence[tuple[Condition, ...]]:
    """Return, for each form a place offers, the rules that hold there."""
    return once(content, ("place", name), lambda: offers_of(content, content.providers[name]))


def offers_of(content: "Content", provider: Provider) -> list[tuple[Condition, ...]]:
    """Return, for each form a place offers, the rules that hold there; the place's own rules win."""
    own = content.rules(provider.conditions)
    forms = (content.forms[name] for name in provider.forms)
    return [own + _not_replaced(content.rules(form.conditions + form.place_conditions), own) for form in forms]


def _not_replaced(general: Iterable[Condition], own: Sequence[Condition]) -> tuple[Condition, ...]:
    decided = {condition.about for condition in own if condition.effect in ("excludes", "asks")}
    weighed = ("favours", "disfavours")
    return tuple(rule for rule in general if rule.about not in decided or rule.effect in weighed)
