"""Random people and random rules, for what must hold for everybody."""

import os
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from matching.entries.conditions import Comparison, Condition, Span, Value
from matching.entries.questions import Question
from matching.person.answers import Answer, read_answers
from tests.shared.persona_files import CONTENT, ROUNDS

TOWNS = (
    "Haarlem",
    "Zandvoort",
    "Breda",
    "Enschede",
    "Helmond",
    "Deurne",
    "Waalre",
    "Hoeksche Waard",
    "Zaanstad",
    "Alkmaar",
    "Rotterdam",
    "Maastricht",
)
POSTCODES = ("2011", "3262", "7511", "5751", "7351", "1000")
"""Of one municipality each, but 7351 lies in two and 1000 is nowhere."""


def thorough(examples: int) -> settings:
    """How to look for counterexamples: always the same ones in CI, fewer for each mutant, no clock anywhere."""
    fewer = max(2, examples // int(os.environ.get("FEWER_EXAMPLES", "1")))
    return settings(max_examples=fewer, deadline=None, derandomize=os.environ.get("CI") == "true")


def answers_to(name: str, question: Question) -> st.SearchStrategy[Any]:
    """Draw any valid answer to one question."""
    options = list(question.options)
    low, high = question.minimum or 0, question.maximum or 0
    kinds = {
        "yes_no": st.booleans(),
        "choice": st.sampled_from(options or [""]),
        "choices": st.lists(st.sampled_from(options or [""]), unique=True, max_size=3),
        "number": st.one_of(st.integers(low, min(high, 60)), st.integers(low, max(low, high))),
        "text": st.sampled_from(["Turks", "Fries"]),
        "weights": st.dictionaries(st.sampled_from(options or [""]), st.integers(0, 3), max_size=3),
        "place": st.sampled_from(POSTCODES if name == "postcode" else TOWNS),
    }
    return kinds[question.kind]


ANYTHING = {name: answers_to(name, question) for name, question in CONTENT.questions.items()}
ANYBODY = st.fixed_dictionaries({}, optional=ANYTHING)
PERSONS = st.sampled_from([answers for _, answers, _, _ in ROUNDS.values()])


@st.composite
def likely_people(draw: st.DrawFn) -> dict[str, Any]:
    """A persona with a few answers given otherwise: near the limits that rules are about."""
    others = draw(st.lists(st.sampled_from(sorted(ANYTHING)), max_size=4, unique=True))
    return {**draw(PERSONS), **{name: draw(ANYTHING[name]) for name in others}}


PROFILES = st.one_of(ANYBODY, likely_people()).map(lambda given: read_answers(CONTENT, given)[0])
"""Anybody, with anything answered or not."""


@st.composite
def before_and_after(draw: st.DrawFn) -> tuple[dict[str, Answer], dict[str, Answer]]:
    """One person's answers, and the same person's answers after telling more.

    Two pairs of answers replace one another, so what is told later must agree with before:
    the exact number of nights lies within what was said about how long,
    and a postcode lies in the municipality, where one of both is told later.
    """
    after = draw(PROFILES)
    kept_back = draw(st.sets(st.sampled_from(sorted(CONTENT.questions)), max_size=draw(st.sampled_from([3, 30]))))
    before = {name: answer for name, answer in after.items() if name not in kept_back}
    if "nights" not in before and "duration" in before and "nights" in after:
        low, high = CONTENT.questions["duration"].options[str(before["duration"])].nights or (0, 365)
        after["nights"] = draw(st.integers(low, high))
    if {"postcode", "municipality"} <= set(after) and not {"postcode", "municipality"} <= set(before):
        name = str(before.get("municipality", after["municipality"]))
        if "postcode" in before:
            spots = CONTENT.places.by_postcode.get(str(before["postcode"]), ())
            after |= {"municipality": draw(st.sampled_from([spot.municipality for spot in spots] or [name]))}
        else:
            after["postcode"] = draw(st.sampled_from(postcodes_in(name)))
    return before, after


@cache
def postcodes_in(municipality: str) -> list[str]:
    """Every postcode of a municipality."""
    every = CONTENT.places.by_postcode.items()
    return [code for code, spots in every if municipality in {spot.municipality for spot in spots}]


OPTIONS = ("a", "b", "c")
HIGHEST = 4
FACTS: Mapping[str, tuple[Value, ...]] = {
    "one": OPTIONS,
    "some": ((), *((option,) for option in OPTIONS), ("a", "b"), OPTIONS),
    "flag": (True, False),
    "number": tuple(range(HIGHEST + 1)),
    "place.limit": tuple(range(HIGHEST + 1)),
}
"""A small world: every fact with every value that it can have."""

PROPER = st.lists(st.sampled_from(OPTIONS), min_size=1, max_size=2, unique=True).map(tuple)
INSIDE = st.integers(1, HIGHEST - 1)
BRANCHES = st.one_of(
    st.builds(
        lambda about, wanted, how: {"about": about, how: wanted},
        st.sampled_from(["one", "some"]),
        PROPER,
        st.sampled_from(["one_of", "none_of"]),
    ),
    st.booleans().map(lambda wanted: {"about": "flag", "is": wanted}),
    st.builds(lambda limit, how: {"about": "number", how: limit}, INSIDE, st.sampled_from(["at_least", "at_most"])),
    st.sampled_from(["at_least_of", "at_most_of"]).map(lambda how: {"about": "number", how: "place.limit"}),
)
"""Every kind of comparison, none of which is always met or never met."""

SENTENCES = {"met": "Ja.", "not_met": "Nee.", "unknown": "Vraag het.", "whom": "provider"}


@st.composite
def conditions(draw: st.DrawFn, effects: tuple[str, ...] = ("excludes", "asks", "favours", "disfavours")) -> Condition:
    """A rule: one comparison, or some of which one is enough."""
    branches = draw(st.lists(BRANCHES, min_size=1, max_size=3))
    compared = branches[0] if len(branches) == 1 else {"about": branches[0]["about"], "any_of": branches}
    return Condition.model_validate(
        compared | SENTENCES | {"effect": draw(st.sampled_from(effects)), "weight": draw(st.integers(1, 9))}
    )


@st.composite
def worlds(draw: st.DrawFn) -> tuple[dict[str, Value], dict[str, Value]]:
    """Draw the facts that are known at first, and those known later: more of them, and numbers more exactly."""
    later = {name: draw(st.sampled_from(values)) for name, values in FACTS.items()}
    first = {name: later[name] for name in FACTS if draw(st.booleans())}
    number = later["number"]
    if "number" not in first and draw(st.booleans()):
        first["number"] = Span(draw(st.integers(0, number)), draw(st.integers(number, HIGHEST)))
    return first, later


def plainly(comparison: Comparison, known: Mapping[str, Any]) -> bool:
    """Compare as a person would who knows everything: the yardstick for the matching's own comparisons."""
    value = known[comparison.about]
    values = set(value) if isinstance(value, tuple) else {value}
    if comparison.is_ is not None:
        return bool(value == comparison.is_)
    if comparison.one_of or comparison.none_of:
        return (
            bool(values & set(comparison.one_of or ()))
            if comparison.one_of
            else not values & set(comparison.none_of or ())
        )
    if comparison.at_least is not None or comparison.at_least_of:
        return bool(value >= (known[comparison.at_least_of] if comparison.at_least_of else comparison.at_least))
    return bool(value <= (known[comparison.at_most_of] if comparison.at_most_of else comparison.at_most))


def completions(known: Mapping[str, Value], facts: tuple[str, ...]) -> Iterator[dict[str, Value]]:
    """Give every way in which these facts can turn out, given what is known."""
    if not facts:
        yield dict(known)
        return
    name, *rest = facts
    value = known.get(name)
    possible = (
        FACTS[name]
        if value is None
        else range(int(value.low), int(value.high) + 1)
        if isinstance(value, Span)
        else (value,)
    )
    for option in possible:
        yield from completions({**known, name: option}, tuple(rest))
