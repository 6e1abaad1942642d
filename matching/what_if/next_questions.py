"""What to ask next: the unanswered question that decides the most verdicts still open, those ranked high first.

A verdict that stands at place r in its list weighs 1/r. So a question about what a person sees first goes before one
about the tail, while many in the tail together still count. What a person reads is how many verdicts it decides. Of a
large catalogue only the first places that may fit are looked at: what stands below them weighs next to nothing.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from matching.judgement.judgement import Judgement
from matching.person.reach import reach_of
from matching.person.situation import DISTANCE, Situation
from matching.verdicts.judged_providers import LOOKED_AT, OPEN_PLACES, PlaceFilter
from matching.verdicts.judging import all_offers
from matching.verdicts.verdict import Outcome, Shared, all_hold
from matching.what_if.homes import facts_of_a_home
from matching.what_if.open_verdict import OpenVerdict, open_verdict
from matching.what_if.possibilities import POSTCODE, WHERE, Possibilities
from matching.what_if.supposing import facts_moved_by

if TYPE_CHECKING:
    from matching.entries.content import Content

DIGITS = 9
"""Weights are sums of fractions; further digits only tell in which order they were added."""
Touched = Mapping[str, list[tuple[OpenVerdict, list[Outcome]]]]


@dataclass(frozen=True)
class NextQuestion:
    """A question, how many open verdicts some answer to it would decide, and how heavy these weigh together."""

    answer: str
    decides: int
    weight: float


def next_question(content: "Content", judgement: Judgement) -> NextQuestion | None:
    """The question that weighs the most, the earliest in the conversation among equals; None where nothing is open."""
    return next(iter(useful_questions(content, judgement)), None)


def useful_questions(content: "Content", judgement: Judgement) -> tuple[NextQuestion, ...]:
    """Every question that still decides something and makes sense now, the most useful first."""
    return judgement.cached("useful", lambda: _useful(content, judgement))


def _useful(content: "Content", judgement: Judgement) -> tuple[NextQuestion, ...]:
    possibilities = Possibilities(content, judgement.person)
    counted = (_counted(name, touched, possibilities) for name, touched in _touched(content, judgement).items())
    useful = [question for question in counted if question.decides]
    return tuple(sorted(useful, key=lambda question: (-question.weight, content.questions[question.answer].order)))


def count_open_verdicts(judgement: Judgement) -> int:
    """Of how many open verdicts it is counted whether a question decides them: of places at most LOOKED_AT."""
    places = min(judgement.judged_providers.count("possible"), LOOKED_AT)
    return sum(judged.verdict == "possible" for judged in (*judgement.forms, *judgement.routes)) + places


def _counted(name: str, touched: list[tuple[OpenVerdict, list[Outcome]]], possibilities: Possibilities) -> NextQuestion:
    ranks = [verdict.rank for verdict, turning in touched if verdict.is_decided_by_some(name, turning, possibilities)]
    return NextQuestion(name, len(ranks), round(sum(1 / rank for rank in ranks), DIGITS))


def _touched(content: "Content", judgement: Judgement) -> Touched:
    """For each question that makes sense now the open verdicts that it touches, each with the outcomes it touches."""
    asking = _questions_by_fact(content, judgement.person)
    touched: dict[str, list[tuple[OpenVerdict, list[Outcome]]]] = defaultdict(list)
    moved_by: dict[int, frozenset[str]] = {}
    for verdict in _open_verdicts(content, judgement):
        by_question: dict[str, list[Outcome]] = defaultdict(list)
        for outcome in verdict.unknown:
            rule = outcome.condition
            if id(rule) not in moved_by:
                moved_by[id(rule)] = frozenset(name for fact in rule.facts_asked for name in asking.get(fact, ()))
            for name in moved_by[id(rule)]:
                by_question[name].append(outcome)
        for name, outcomes in by_question.items():
            touched[name].append((verdict, outcomes))
    return touched


def _questions_by_fact(content: "Content", person: Situation) -> Mapping[str, list[str]]:
    """For each fact the questions that make sense now and of which an answer moves it."""
    asking: dict[str, list[str]] = defaultdict(list)
    for name in unanswered(content, person):
        for fact in _facts_moved(content, name, person):
            asking[fact].append(name)
    return asking


def _facts_moved(content: "Content", name: str, person: Situation) -> frozenset[str]:
    """The facts that an answer moves; a postcode makes the distance from a municipality exact."""
    if name == WHERE:
        return facts_of_a_home(content)
    if name == POSTCODE:
        return frozenset({DISTANCE}) if reach_of(content, person.home) else frozenset()
    return facts_moved_by(name)


def _open_verdicts(content: "Content", judgement: Judgement) -> Iterator[OpenVerdict]:
    for all_judged in (judgement.routes, judgement.forms):
        ranked = ((rank, judged) for rank, judged in enumerate(all_judged, 1) if judged.verdict == "possible")
        yield from (open_verdict(judged, rank, None, (judged,)) for rank, judged in ranked)
    places = judgement.judged_providers
    shared: Shared = {}
    for rank, judged in enumerate(places.first(LOOKED_AT, PlaceFilter(("possible",))), 1 + places.count("suitable")):
        provider = content.providers[judged.id]
        several = len(provider.forms) > 1
        offers = all_offers(content, judged.id, judged.known, judgement.person.on, shared) if several else (judged,)
        yield open_verdict(judged, rank, provider, offers)


def can_matter(content: "Content", judgement: Judgement, name: str) -> bool:
    """Whether an answer could still decide or weigh anything that is open, or be what others are asked after."""
    return name in judgement.cached("matters", lambda: _leads_on(content) | _missing_answers(judgement))


def _missing_answers(judgement: Judgement) -> frozenset[str]:
    """The answers that anything open waits for."""
    everything = (*judgement.routes, *judgement.forms, *judgement.judged_providers.first(LOOKED_AT, OPEN_PLACES))
    still_open = (judged for judged in everything if judged.verdict != "unsuitable")
    unknown = (outcome for judged in still_open for outcome in judged.outcomes if outcome.holds is None)
    return frozenset(name for outcome in unknown for name in outcome.missing)


def _leads_on(content: "Content") -> frozenset[str]:
    """The answers that other questions or warnings wait for, and the one that places are ordered by."""
    rules = [rule for question in content.questions.values() for rule in question.asked_when]
    rules += [rule for warning in content.warnings.values() for rule in content.rules(warning.when)]
    return frozenset({WHERE, *(fact for rule in rules for fact in rule.facts_asked)})


def is_asked(content: "Content", name: str, person: Situation) -> bool:
    """Whether a question makes sense for this person yet: everything that it is asked after is known to hold."""
    rules = content.questions[name].asked_when
    return not rules or all_hold(rules, person.known, person.on) is True


def may_be_asked(content: "Content", name: str, person: Situation) -> bool:
    """Whether a question may be put to somebody: not where it is known to be for others, as those with a Wlz."""
    return all(rule.holds(person.known) is not False for rule in content.questions[name].asked_when)


def asked_before(content: "Content", name: str, person: Situation) -> str:
    """The question that has to be answered before this one makes sense: who has the Wlz before how it comes."""
    waits_for = (rule.about for rule in content.questions[name].asked_when if rule.holds(person.known) is None)
    before = next((about for about in waits_for if about in content.questions), None)
    return asked_before(content, before, person) if before else name


def unanswered(content: "Content", person: Situation) -> tuple[str, ...]:
    """The questions without an answer that make sense now, in the order of the conversation."""
    open_names = (name for name in content.questions if name not in person.answers and is_asked(content, name, person))
    return tuple(sorted(open_names, key=lambda name: content.questions[name].order))
