"""Judge one route, form or place, and all routes and forms: by the rules that hold for it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from matching.entries.caching import cached
from matching.entries.conditions import Condition, Value
from matching.entries.providers import Provider
from matching.person.known_at_place import known_at
from matching.person.situation import Situation
from matching.verdicts.ordering import BEST_FIRST, forms_in_order
from matching.verdicts.preferences import Weights
from matching.verdicts.verdict import Judged, Shared, judge

if TYPE_CHECKING:
    from matching.entries.content import Content


def judge_routes(content: "Content", person: Situation, shared: Shared | None = None) -> tuple[Judged, ...]:
    """Judge the routes, in the order that authors gave them."""
    ordered = sorted(content.routes, key=lambda name: content.routes[name].order)
    return tuple(judge(name, _rules_of_route(content, name), person.known, person.on, shared) for name in ordered)


def _rules_of_route(content: "Content", name: str) -> tuple[Condition, ...]:
    return cached(content, ("route", name), lambda: content.rules(content.routes[name].conditions))


def judge_forms(
    content: "Content", person: Situation, shared: Shared | None = None, weights: Weights | None = None
) -> tuple[Judged, ...]:
    """Judge the forms, in the order of `ordering.form_order` for somebody to whom this matters."""
    judged = (judge_form(content, name, person, shared) for name in content.forms)
    return forms_in_order(content, judged, weights or {})


def judge_form(content: "Content", name: str, person: Situation, shared: Shared | None = None) -> Judged:
    """Judge one form of respite in general, wherever it is given; see `rules_of_form`."""
    return judge(name, rules_of_form(content, name), person.known, person.on, shared)


def rules_of_form(content: "Content", name: str) -> tuple[Condition, ...]:
    """The rules of a form in general: its own, without those that only hold at a place (`place_conditions`)."""
    form = content.forms[name]
    return cached(content, ("form", name), lambda: content.rules(form.conditions + form.form_conditions))


def judge_provider(content: "Content", name: str, person: Situation, shared: Shared | None = None) -> Judged:
    """Judge a place by its own rules, and by those of the form it offers that suits best; see `verdicts.judge`.

    The most favourable of its offers counts: fewer rules that exclude, fewer questions, a better fit.
    """
    known = known_at(content, person, content.providers[name])
    offers = tuple(all_offers(content, name, known, person.on, shared))
    if len(offers) == 1:
        return offers[0]
    return min(
        offers, key=lambda offer: (BEST_FIRST.index(offer.verdict), len(offer.excluding), offer.questions, -offer.fit)
    )


def judge_offer(content: "Content", judged: Judged, form: str, on: date) -> Judged:
    """Judge one of the forms that a judged place offers. Raises ValueError where it doesn't offer that form."""
    number = content.providers[judged.id].forms.index(form)
    return judge(judged.id, rules_of_provider(content, judged.id)[number], judged.known, on)


def all_offers(
    content: "Content", name: str, known: Mapping[str, Value], on: date, shared: Shared | None = None
) -> Iterable[Judged]:
    """Give the verdict over each form that a place offers, in the order in which it names them."""
    return (judge(name, conditions, known, on, shared) for conditions in rules_of_provider(content, name))


def rules_of(content: "Content", name: str) -> Sequence[tuple[Condition, ...]]:
    """The lists of rules of which one is enough: a form has one, a place one for each form that it offers."""
    if name in content.forms:
        return (rules_of_form(content, name),)
    return rules_of_provider(content, name)


def rules_of_provider(content: "Content", name: str) -> Sequence[tuple[Condition, ...]]:
    """The rules of each form that a place of content offers; see `offers_of`."""
    return cached(content, ("place", name), lambda: offers_of(content, content.providers[name]))


def offers_of(content: "Content", provider: Provider) -> list[tuple[Condition, ...]]:
    """For each form that a place offers the rules that hold there: a rule of its own replaces the form's."""
    own = content.rules(provider.conditions)
    forms = (content.forms[name] for name in provider.forms)
    return [own + _not_replaced(content.rules(form.conditions + form.place_conditions), own) for form in forms]


def _not_replaced(general: Iterable[Condition], own: Sequence[Condition]) -> tuple[Condition, ...]:
    decided = {condition.about for condition in own if condition.effect in ("excludes", "asks")}
    weighed = ("favours", "disfavours")
    return tuple(rule for rule in general if rule.about not in decided or rule.effect in weighed)
