"""Verdicts in words: reasons, questions and changes, with the sentences that content gives for them."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from matching.entries.conditions import Comparison, Condition, Known, Value, Whom
from matching.person.situation import Situation
from matching.verdicts.ordering import is_hardly_known
from matching.verdicts.verdict import Judged, Outcome
from matching.what_if.changes import Change, smallest_changes
from matching.what_if.next_questions import asked_before, may_be_asked
from matching.words.wording import fill, number_text, parameter_text

if TYPE_CHECKING:
    from matching.entries.content import Content

Effect = Literal["excludes", "unknown", "favours", "disfavours", "allows"]
EFFECTS: tuple[Effect, ...] = ("excludes", "unknown", "favours", "disfavours", "allows")
MOST_QUESTIONS_TO_OTHERS = MOST_QUESTIONS_HARDLY_KNOWN = 3


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Reason:
    """Why: which fact, in which direction, in a sentence, from which source."""

    about: str
    effect: Effect
    text: str
    source: str | None


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Ask:
    """What to ask, and whom."""

    whom: Whom
    about: str
    text: str


def reasons(content: "Content", judged: Judged, person: Situation) -> tuple[Reason, ...]:
    """Every reason, what excludes first; what is unknown no longer matters once something excludes."""
    every = [reason for outcome in judged.outcomes for reason in _reasons(content, outcome, judged, person)]
    if judged.id in content.providers and is_hardly_known(content.providers[judged.id]):
        every.append(Reason("place", "unknown", str(content.pages["plekken"].words["little_known"]), None))
    worth_saying = dict.fromkeys(
        reason for reason in every if reason.effect != "unknown" or judged.verdict != "unsuitable"
    )
    return tuple(sorted(worth_saying, key=lambda reason: EFFECTS.index(reason.effect)))


def _reasons(content: "Content", outcome: Outcome, judged: Judged, person: Situation) -> list[Reason]:
    condition = outcome.condition
    source = condition.source[0] if condition.source else None
    about = blamed(condition, person)
    if outcome.excludes:
        return [Reason(about, "excludes", _filled(content, condition, condition.not_met, judged, person), source)]
    if outcome.asks:
        return [Reason(ask.about, "unknown", ask.text, source) for ask in _asks(content, outcome, judged, person)]
    if not outcome.holds:
        return []
    effect: Effect = condition.effect if condition.effect in ("favours", "disfavours") else "allows"
    met = condition.met_by(judged.known)
    return [Reason(about, effect, _filled(content, condition, met, judged, person), source)] if met else []


def blamed(condition: Condition, person: Situation) -> str:
    """The answer that a reason is about where the rule's fact follows from it; else that fact itself."""
    if condition.about == "nights_this_year":
        return "nights" if "nights" in person.answers else "duration"
    if condition.about == "nights" and "nights" not in person.answers:
        return "duration"
    return condition.about


def _filled(content: "Content", condition: Condition, text: str | None, judged: Judged, person: Situation) -> str:
    return fill(text or "", content, person.on, blanks_of(content, condition, judged, person))


def blanks_of(content: "Content", condition: Condition, judged: Judged, person: Situation) -> dict[str, str]:
    """The values of {limit} and {municipality} in the sentences of a rule; empty where unknown."""
    texts = (_limit_text(content, branch, judged.known, person) for branch in condition.branches())
    limit = next(filter(None, texts), "")
    return {"municipality": person.home.municipality if person.home else "", "limit": limit}


def _limit_text(content: "Content", branch: Comparison, known: Known, person: Situation) -> str:
    """A limit in words; a parameter reads as it does everywhere, old or not."""
    value, name = branch.limit(known), branch.compared_with()
    if not isinstance(value, int | float):
        return ""
    parameter = name if name in content.parameters else None
    return parameter_text(content, parameter, person.on) if parameter else number_text(value, content.language.locale)


def asks(content: "Content", judged: Judged, person: Situation) -> tuple[Ask, ...]:
    """The questions that a verdict leaves, the heaviest first; few where little is known of a place."""
    if judged.verdict != "possible":
        return ()
    every = tuple(dict.fromkeys(ask for outcome in judged.asking for ask in _asks(content, outcome, judged, person)))
    sensible = tuple(ask for ask in every if _makes_sense(content, ask, person)) or every
    own = tuple(ask for ask in sensible if ask.whom == "caregiver")
    others = tuple(ask for ask in sensible if ask.whom != "caregiver")[:MOST_QUESTIONS_TO_OTHERS]
    kept = tuple(ask for ask in sensible if ask in own or ask in others)
    sparse = judged.id in content.providers and is_hardly_known(content.providers[judged.id])
    return kept[:MOST_QUESTIONS_HARDLY_KNOWN] if sparse else kept


def _asks(content: "Content", outcome: Outcome, judged: Judged, person: Situation) -> list[Ask]:
    condition = outcome.condition
    missing = [name for name in outcome.missing if name in content.questions]
    own = [name for name in missing if may_be_asked(content, name, person)]
    if not own and not condition.unknown:
        own = missing
    own = list(dict.fromkeys(asked_before(content, name, person) for name in own))
    if own:
        return [Ask("caregiver", name, content.questions[name].ask) for name in own]
    about = outcome.missing[0] if outcome.missing else blamed(condition, person)
    text = (condition.unknown or condition.not_met) if outcome.holds is None else condition.not_met
    return [Ask(condition.whom or "provider", about, _filled(content, condition, text, judged, person))]


def _makes_sense(content: "Content", ask: Ask, person: Situation) -> bool:
    return ask.whom != "caregiver" or ask.about not in content.questions or may_be_asked(content, ask.about, person)


def change_text(content: "Content", change: Change, judged: Judged, person: Situation) -> str:
    """The sentence of its author that says what would make a thing fit, with its blanks filled in."""
    blanks = blanks_of(content, change.condition, judged, person) | {"to": changed_to(content, change, judged)}
    return fill(change.condition.change_text or "", content, person.on, blanks)


def changes_text(content: "Content", changes: Sequence[Change], judged: Judged, person: Situation) -> str:
    """A single sentence that says which changes together would make a thing fit."""
    texts = [change_text(content, change, judged, person) for change in changes]
    if len(texts) == 1:
        return texts[0]
    words = content.pages["mogelijkheden"].words
    begin, both = f"{words['change_begin']} ", f" {words['change_and']} "
    return begin + both.join(text.removeprefix(begin).rstrip(".") for text in texts) + "."


def changed_to(content: "Content", change: Change, judged: Judged) -> str:
    """The value that a change leads to, as it reads inside a sentence; of nights always the number."""
    if change.about != "duration":
        return value_text(content, change.about, change.after)
    branches = change.condition.branches()
    limits = (branch.limit(judged.known) for branch in branches if branch.about in ("nights", "nights_this_year"))
    limit = next((limit for limit in limits if isinstance(limit, int | float)), None)
    if limit is None:
        return value_text(content, change.about, change.after)
    return number_text(limit, content.language.locale)


def value_text(content: "Content", name: str, value: Value) -> str:
    """An answer or a fact as it reads inside a sentence."""
    question, fact = content.questions.get(name), content.facts.get(name)
    if isinstance(value, bool):
        own = (question.yes if value else question.no) if question else None
        return own or str(content.pages["situatie"].words["yes" if value else "no"])
    if isinstance(value, int | float):
        return number_text(value, content.language.locale)
    if question and str(value) in question.options:
        return _inside_a_sentence(question.options[str(value)].label, content.pages["journey"].words["keep_capital"])
    return fact.options.get(str(value), str(value)) if fact else str(value)


def _inside_a_sentence(label: str, keep_capital: Container[str]) -> str:
    """A label without its capital, but for an abbreviation, and for words that always have a capital."""
    first = label.split(maxsplit=1)[0]
    return label if first[1:2].isupper() or first in keep_capital else label[:1].lower() + label[1:]


def others_in_words(content: "Content", asked: Iterable[Ask]) -> tuple[str, ...]:
    """Questions for others, each once, with whom to ask; those that the caregiver can answer are left out."""
    names = content.pages["mogelijkheden"].words
    others = (ask for ask in asked if ask.whom != "caregiver")
    return tuple(dict.fromkeys(f"{names[f'whom_{ask.whom}']}: {ask.text}" for ask in others))


def left_to_answer(asked: Iterable[Ask], person: Situation) -> tuple[Ask, ...]:
    """The questions that the caregiver has no answer to yet; an answer that doesn't go with this isn't asked again."""
    return tuple(ask for ask in asked if ask.whom == "caregiver" and ask.about not in person.answers)


def change_for(content: "Content", judged: Judged, person: Situation) -> Change | None:
    """The change that is enough by itself for a form or a provider; None where none is."""
    return next(iter(smallest_changes(content, judged, person, most=1)), None)
