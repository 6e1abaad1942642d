"""Judge everything for one person: routes, forms and providers in order, warnings and urgency."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from matching.answers import Answers
from matching.conditions import Condition, Span, Value
from matching.content import PlaceFact, Provider
from matching.keeping import once
from matching.ordering import (
    BEST_FIRST,
    FACTS_THAT_MAKE_A_PLACE_KNOWN,
    NEAR_AND_NOT_TOO_FAR_KM,
    UNKNOWN_DISTANCE_KM,
    forms_in_order,
    is_hardly_known,
    places_in_order,
    provider_order,
)
from matching.preferences import weights_of
from matching.situation import Situation, fact_value, known_at, situation, urgency
from matching.verdicts import Judged, in_force, judge

if TYPE_CHECKING:
    from matching.loading import Content

__all__ = [
    "BEST_FIRST", "FACTS_THAT_MAKE_A_PLACE_KNOWN", "NEAR_AND_NOT_TOO_FAR_KM", "UNKNOWN_DISTANCE_KM", "Judgement",
    "all_offers", "best_offer", "is_hardly_known", "judge_all", "judge_form", "judge_forms", "judge_provider",
    "judge_providers", "judge_route", "judge_routes", "judge_warnings", "offers_of", "provider_order", "rules_of",
]  # fmt: skip

DAYS_IN_A_MONTH = 30.4


@dataclass(frozen=True)
class Judgement:
    """Everything judged for one person on one day; forms and providers stand in the order to show them."""

    person: Situation
    routes: tuple[Judged, ...]
    forms: tuple[Judged, ...]
    providers: tuple[Judged, ...]
    warnings: tuple[str, ...]
    urgency: str | None


def judge_all(content: "Content", answers: Answers, on: date) -> Judgement:
    """Judge every route, form and provider. Every one of them has a verdict; nothing is dropped."""
    person = situation(content, answers, on)
    routes = judge_routes(content, person)
    weights = weights_of(answers)
    forms = forms_in_order(content, judge_forms(content, person), weights)
    providers = places_in_order(content, judge_providers(content, person), forms, weights)
    warnings = judge_warnings(content, person, providers)
    return Judgement(person, routes, forms, providers, warnings, urgency(answers))


def judge_routes(content: "Content", person: Situation) -> tuple[Judged, ...]:
    """Judge the routes, in the order that authors gave them."""
    ordered = sorted(content.routes, key=lambda name: content.routes[name].order)
    return tuple(judge_route(content, name, person) for name in ordered)


def judge_route(content: "Content", name: str, person: Situation) -> Judged:
    """Judge one route."""
    rules = once(content, ("route", name), lambda: content.rules(content.routes[name].conditions))
    return judge(name, rules, person.known, person.on)


def judge_forms(content: "Content", person: Situation) -> tuple[Judged, ...]:
    """Judge the forms: verdict first, then what speaks for them, then the authors' order."""
    return forms_in_order(content, (judge_form(content, name, person) for name in content.forms), {})


def judge_form(content: "Content", name: str, person: Situation) -> Judged:
    """Judge one form of respite."""
    return judge(name, rules_of_form(content, name), person.known, person.on)


def rules_of_form(content: "Content", name: str) -> tuple[Condition, ...]:
    """Return the rules that hold for a form."""
    form = content.forms[name]
    return once(content, ("form", name), lambda: content.rules(form.conditions + form.form_conditions))


def judge_providers(content: "Content", person: Situation) -> tuple[Judged, ...]:
    """Judge the providers: verdict, then known before hardly known, near before far, then what speaks for them."""
    return places_in_order(content, (judge_provider(content, name, person) for name in content.providers), (), {})


def judge_provider(content: "Content", name: str, person: Situation) -> Judged:
    """Judge a place by its own rules, and by those of the form it offers that suits best."""
    provider = content.providers[name]
    known = known_at(content, person, provider)
    return best_offer(content, name, known, person.on)


def best_offer(content: "Content", name: str, known: Mapping[str, Value], on: date) -> Judged:
    """Return the most favourable verdict over the forms that a place offers."""
    return min(
        all_offers(content, name, known, on),
        key=lambda one: (BEST_FIRST.index(one.verdict), len(one.excluding), len(one.open), -one.fit),
    )


def all_offers(content: "Content", name: str, known: Mapping[str, Value], on: date) -> Iterable[Judged]:
    """Give the verdict over each form that a place offers."""
    return (judge(name, conditions, known, on) for conditions in rules_of_place(content, name))


def rules_of(content: "Content", name: str) -> Sequence[tuple[Condition, ...]]:
    """Return the lists of rules of which one is enough: a form has one, a place one for each form that it offers."""
    if name in content.forms:
        return (rules_of_form(content, name),)
    return rules_of_place(content, name)


def rules_of_place(content: "Content", name: str) -> Sequence[tuple[Condition, ...]]:
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


def judge_warnings(content: "Content", person: Situation, providers: tuple[Judged, ...]) -> tuple[str, ...]:
    """Return the warnings whose conditions all hold, in the authors' order."""
    known = {**person.known, "urgency": urgency(person.answers)}
    known["nights_over_limit"] = nights_over_limit(content, person)
    known["stale_facts"] = has_stale_facts(content, person, providers)
    shown = [
        name
        for name, warning in content.warnings.items()
        if all(rule.holds(known) is True for rule in content.rules(warning.when) if in_force(rule, person.on))
    ]
    return tuple(sorted(shown, key=lambda name: content.warnings[name].order))


def nights_over_limit(content: "Content", person: Situation) -> bool | None:
    """Return whether more nights are asked for than the law or the municipality is said to allow."""
    if person.known.get("indication") == "wlz":
        return _over(person.known.get("nights_this_year"), person.known.get("wlz_etmalen_per_jaar"))
    rules = [one for one in content.municipalities.values() if person.home and one.name == person.home.municipality]
    facts: Mapping[str, PlaceFact] = rules[0].facts if rules else {}
    limits = {name: fact_value(fact, person.known) for name, fact in facts.items()}
    year = _over(person.known.get("nights_this_year"), limits.get("max_nights_year"))
    row = _over(person.known.get("nights"), limits.get("max_nights_in_a_row"))
    return True if True in (year, row) else None if None in (year, row) else False


def _over(asked: Value, limit: Value) -> bool | None:
    if not isinstance(asked, Span) or not isinstance(limit, int | float):
        return None
    return True if asked.low > limit else False if asked.high <= limit else None


def has_stale_facts(content: "Content", person: Situation, providers: tuple[Judged, ...]) -> bool:
    """Return whether a place that is still open to this person rests on facts past their time."""
    months = person.known.get("feit_vers_maanden")
    days = float(months) * DAYS_IN_A_MONTH if isinstance(months, int | float) else 0.0
    oldest = person.on - timedelta(days=days)
    still_open = (content.providers[one.id] for one in providers if one.verdict != "unsuitable")
    return any(provider.known_since is None or provider.known_since < oldest for provider in still_open)
