"""What is known about a person's situation: the answers, and what follows from them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import inf
from typing import TYPE_CHECKING

from matching.entries.caching import cached
from matching.entries.conditions import Span, Value
from matching.entries.places import Place, find, kilometres, municipality
from matching.entries.providers import PlaceFact, Provider
from matching.person.answers import Answers

if TYPE_CHECKING:
    from matching.entries.content import Content

SOON_IN_WEEKS = 2
ABOUT_KM = "place.about_km"
"""How far a place is from where we measure; what is read and ordered by. Rules hold DISTANCE."""
DISTANCE = "place.distance_km"
"""A span as long as only the municipality is known; the postcode makes it a number."""
SERVES_YOU = "place.serves_you"
"""Whether a place is there for people from this municipality."""


@dataclass(frozen=True)
class Situation:
    """One person's answers on one day, with everything that rules may ask about."""

    answers: Answers
    on: date
    known: Mapping[str, Value]
    home: Place | None


def situation(content: "Content", answers: Answers, on: date) -> Situation:
    """Derive all known of a person on day *on*: answers, what follows, parameters, facts of its municipality."""
    home = home_of(content, answers)
    known: dict[str, Value] = dict(parameters_on(content, on))
    unweighed = ((name, answer) for name, answer in answers.items() if not isinstance(answer, Mapping))
    known |= {name: _counted_as(content, name, answer) for name, answer in unweighed}
    known["memory_problems"] = memory_problems(answers)
    known |= {"nights": nights(content, answers), "nights_this_year": nights_this_year(content, answers)}
    known |= _municipality_facts(content, home, known)
    known["home"] = home.municipality if home else None
    return Situation(answers, on, {name: value for name, value in known.items() if value is not None}, home)


def _counted_as(content: "Content", name: str, value: Value) -> Value:
    """The value of an answer in rules: that of another option, where its own says so (a mother is a parent)."""
    options = content.questions[name].options
    if isinstance(value, tuple):
        return tuple(dict.fromkeys(options[option].like or option for option in value))
    return (options[value].like or value) if isinstance(value, str) and value in options else value


def parameters_on(content: "Content", on: date) -> Mapping[str, Value]:
    """The values of parameters by id; one that has none on that day is left out."""
    values = ((name, parameter.on(on)) for name, parameter in content.parameters.items())
    return {name: value.value for name, value in values if value is not None}


def home_of(content: "Content", answers: Answers) -> Place | None:
    """Where the naaste lives, by the municipality or a postcode that lies in only one; None where that isn't known."""
    if name := answers.get("municipality"):
        return _within(content, answers, municipality(str(name), content.places))
    matches = find(str(answers["postcode"]), content.places).matches if "postcode" in answers else ()
    return matches[0] if len({place.code for place in matches}) == 1 else None


def _within(content: "Content", answers: Answers, centre: Place | None) -> Place | None:
    """Prefer the place of the postcode over the municipality's centre, where both agree."""
    matches = find(str(answers["postcode"]), content.places).matches if "postcode" in answers else ()
    return next((place for place in matches if centre and place.code == centre.code), centre)


def urgency(answers: Answers) -> str | None:
    """How soon help is needed: danger is now, else as told, else as the weeks say.

    Rules hold what was told only: a guess from other answers could be overturned by the answer itself.
    """
    if is_in_danger(answers):
        return "now"
    if answer := answers.get("urgency"):
        return str(answer)
    weeks = answers.get("weeks_until")
    if not isinstance(weeks, int):
        return None
    return "now" if weeks == 0 else "within_two_weeks" if weeks <= SOON_IN_WEEKS else "planned"


def known_with_urgency(person: Situation) -> Mapping[str, Value]:
    """What is known, with how soon help is needed as it follows from all answers: never for verdicts."""
    return {**person.known, "urgency": urgency(person.answers)}


def is_in_danger(answers: Answers) -> bool:
    """True where somebody told that there is danger at this moment; whoever didn't is not warned of it."""
    return answers.get("in_danger") is True


def memory_problems(answers: Answers) -> bool | None:
    """True with dementia, whatever was answered; *no* counts only once the conditions are known."""
    conditions = answers.get("conditions")
    if isinstance(conditions, tuple) and "dementia" in conditions:
        return True
    answer = answers.get("memory_problems")
    return answer if isinstance(answer, bool) and (answer or conditions is not None) else None


def nights(content: "Content", answers: Answers) -> Span | None:
    """The nights that are asked for: the exact number, or what the duration allows; None where neither was told."""
    exact = answers.get("nights")
    if isinstance(exact, int):
        return Span(exact, exact)
    duration = content.questions["duration"].options.get(str(answers.get("duration")))
    return Span(*map(float, duration.nights)) if duration and duration.nights else None


def nights_this_year(content: "Content", answers: Answers) -> Span | None:
    """The nights asked for and those used already this year; without an end as long as nobody told the latter."""
    asked = nights(content, answers)
    if asked is None:
        return None
    used = answers.get("used_nights")
    return Span(asked.low + int(used), asked.high + int(used)) if isinstance(used, int) else Span(asked.low, inf)


def _municipality_facts(content: "Content", home: Place | None, known: Mapping[str, Value]) -> dict[str, Value]:
    facts = content.facts_of_municipality(home.municipality if home else None)
    return {f"municipality.{name}": fact_value(fact, known) for name, fact in facts.items() if fact.certain}


def fact_value(fact: PlaceFact, known: Mapping[str, Value]) -> Value:
    """The value of a fact, or of the parameter that it names; None where that is unknown."""
    return known.get(fact.parameter) if fact.parameter else fact.value


def distance_km(content: "Content", person: Situation, provider: Provider) -> int | None:
    """Whole kilometres in a straight line, or None where either end is unknown."""
    spot = located(content, provider)
    return kilometres(person.home, spot) if person.home and spot else None


def located(content: "Content", provider: Provider) -> Place | None:
    """Find the town that a provider names; None where it names none."""
    name, places = provider.located_in, content.places
    if not name:
        return None
    return cached(
        content,
        ("located", name),
        lambda: municipality(name, places) or next(iter(find(name, places).matches), None),
    )


def serves(person: Situation, provider: Provider) -> bool | None:
    """True or False as a source tells for this person's municipality; None where none does."""
    area = provider.serves
    if area.nationwide:
        return True
    if person.home is None:
        return None
    if person.home.municipality in area.municipalities:
        return True
    if person.home.municipality in area.perhaps:
        return None
    if area.only_these or not area.provinces:
        return False if area.only_these else None
    return None if person.home.province in area.provinces else False
