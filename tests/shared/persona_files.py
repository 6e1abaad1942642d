"""The people in tests/personas: read their files, and say where the matching tells them something else."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

import pytest
import yaml

from matching.advice.advising import Advice, advise
from matching.authoring.loading import load_content
from matching.judgement.judgement import Judgement, judge_all
from matching.person.answers import read_answers
from matching.person.situation import ABOUT_KM
from matching.telling.explaining import asks, change_for, reasons
from matching.verdicts.verdict import Judged
from tests.shared.persona_words import VERDICTS, answer, misnamed, other_answers, question, somebody, thing, warning

ROOT = Path(__file__).parents[2]
CONTENT = load_content(ROOT / "content")


class OnIsAWord(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Reads `on:` as the word that it is; in YAML 1.1 it means yes."""

    yaml_implicit_resolvers: ClassVar = {
        first: resolvers for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items() if first not in "oO"
    }


PERSONAS = {
    path.stem: yaml.load(path.read_text("utf-8"), OnIsAWord)  # noqa: S506 - as safe as the loader it is made of
    for path in sorted((ROOT / "tests/personas").glob("*.yaml"))
}
DAY = date(2026, 11, 22)
KINDS = ("routes", "forms", "providers")
EXPECTATIONS = {
    "open": (("suitable", "possible"), "should stay possible"),
    "closed": (("unsuitable",), "should be ruled out"),
    "not_plain": (("possible", "unsuitable"), "should not be promised without a question"),
}
Round = tuple[str, Mapping[str, Any], Mapping[str, Any], date]
"""Who it is about, the answers, what is expected, and the day."""


def rounds() -> dict[str, Round]:
    """Each person, and each variation on one, by file name and change."""
    every_round: dict[str, Round] = {}
    for name, persona in PERSONAS.items():
        variants = [{"change": {}, "expect": persona["expect"]}, *persona.get("variants", [])]
        for variant in variants:
            on = variant.get("on", persona.get("on", DAY))
            otherwise = ({"on": on} if "on" in variant else {}) | variant["change"]
            change = ", ".join(f"{what}={value}" for what, value in otherwise.items())
            answers, who = persona["answers"] | variant["change"], " ".join(filter(None, _in_words(persona, variant)))
            every_round[f"{name}: {change}" if change else name] = (who, answers, variant["expect"], on)
    return every_round


def _in_words(persona: Mapping[str, Any], variant: Mapping[str, Any]) -> tuple[str, str, str]:
    another_day = f"Now on {variant['on']}." if "on" in variant else ""
    return persona["who"], another_day, other_answers(CONTENT, persona["answers"], variant["change"])


ROUNDS = rounds()


@cache
def judgement(name: str) -> Judgement:
    """Everything judged for one person."""
    _, given, _, on = ROUNDS[name]
    answers, wrong = read_answers(CONTENT, given)
    if wrong:
        pytest.fail(f"In tests/personas, {name}: " + "; ".join(map(str, wrong)), pytrace=False)
    return judge_all(CONTENT, answers, on)


def judged(name: str, kind: str) -> dict[str, Judged]:
    """Judge the entries of one kind for a person: by id, in the order to show them."""
    return {entry.id: entry for entry in getattr(judgement(name), kind)}


def excluding(name: str, judged: Judged) -> dict[str, str]:
    """Map each fact that rules an entry out to the sentence about it."""
    return {why.about: why.text for why in reasons(CONTENT, judged, judgement(name).person) if why.effect == "excludes"}


def disappointment(name: str) -> str:
    """Who is told something else than we expect, and each of those things in a sentence; nothing if all is met.

    It is written for the care professional who can say which of the two is right.
    """
    who, _, expect, _ = ROUNDS[name]
    sentences = [
        misnamed(CONTENT, kind, entry_id) for kind, entry_id in names(expect) if entry_id not in getattr(CONTENT, kind)
    ]
    if not sentences:
        sentences = [
            sentence
            for expectation in (_verdicts, _signals, _questions, _order, _facts, _advice)
            for sentence in expectation(name, expect)
        ]
    file = name.partition(":")[0]
    source = f"Expected in tests/personas/{file}.yaml, from: {PERSONAS[file]['source']}."
    return (
        "\n".join([who, source, *(f"- {sentence[0].upper()}{sentence[1:]}" for sentence in sentences)])
        if sentences
        else ""
    )


def names(expect: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Give the kind and the name of everything that is expected of somebody."""
    yield from (
        (kind, name) for word in EXPECTATIONS for kind, wanted in expect.get(word, {}).items() for name in wanted
    )
    yield from (("warnings", signal) for word in ("warnings", "no_warnings") for signal in expect.get(word, ()))
    yield from ((kind, name) for kind, *wanted in expect.get("before", ()) for name in wanted)
    yield from (
        (kind, entry_id) for word in ("excluded_by", "would_change") for kind, entry_id, _ in expect.get(word, ())
    )


def _verdicts(name: str, expect: Mapping[str, Any]) -> Iterator[str]:
    for word, (verdicts, should) in EXPECTATIONS.items():
        for kind, wanted in expect.get(word, {}).items():
            all_judged = judged(name, kind)
            for entry in (all_judged[wanted_id] for wanted_id in wanted):
                if entry.verdict not in verdicts:
                    why = " ".join(excluding(name, entry).values())
                    yield f"{thing(CONTENT, kind, entry.id)} {should}, but is {VERDICTS[entry.verdict]}. {why}".rstrip()


def _signals(name: str, expect: Mapping[str, Any]) -> Iterator[str]:
    outcome = judgement(name)
    if "urgency" in expect and expect["urgency"] != outcome.urgency:
        wanted, given = (answer(CONTENT, "urgency", urgency) for urgency in (expect["urgency"], outcome.urgency))
        yield f"how soon help is needed should be {wanted}, but is {given}."
    missing = [signal for signal in expect.get("warnings", ()) if signal not in outcome.warnings]
    yield from (f"{warning(CONTENT, name)} should be shown, but isn't." for name in missing)
    out_of_place = [signal for signal in expect.get("no_warnings", ()) if signal in outcome.warnings]
    yield from (f"{warning(CONTENT, signal)} should not be shown, but is." for signal in out_of_place)


def _questions(name: str, expect: Mapping[str, Any]) -> Iterator[str]:
    person = judgement(name).person
    asked = [ask for kind in KINDS for verdict in judged(name, kind).values() for ask in asks(CONTENT, verdict, person)]
    about, whom = {ask.about for ask in asked}, {ask.whom for ask in asked}
    missing = [question(CONTENT, topic) for topic in expect.get("ask_about", ()) if topic not in about]
    yield from (f"something should still be asked about {name}, but nothing is." for name in missing)
    silent = [somebody(CONTENT, adviser) for adviser in expect.get("ask_whom", ()) if adviser not in whom]
    yield from (f"there should be a question for {about}, but there is none." for about in silent)


def _order(name: str, expect: Mapping[str, Any]) -> Iterator[str]:
    for kind, first, second in expect.get("before", ()):
        order = list(judged(name, kind))
        if order.index(first) > order.index(second):
            yield f"{thing(CONTENT, kind, first)} should come before {thing(CONTENT, kind, second)}."


def _facts(name: str, expect: Mapping[str, Any]) -> Iterator[str]:
    for kind, wanted, about in expect.get("excluded_by", ()):
        excluded_by = excluding(name, judged(name, kind)[wanted])
        if about not in excluded_by:
            causes = ", ".join(question(CONTENT, cause) for cause in excluded_by) or "nothing"
            named = thing(CONTENT, kind, wanted)
            yield f"{named} should be ruled out by {question(CONTENT, about)}, but is by {causes}."
    for kind, wanted, about in expect.get("would_change", ()):
        change = change_for(CONTENT, judged(name, kind)[wanted], judgement(name).person)
        if (change.about if change else None) != about:
            named_change = question(CONTENT, change.about) if change else "nothing"
            named = thing(CONTENT, kind, wanted)
            yield f"another answer to {question(CONTENT, about)} should open {named}, but we name {named_change}."


STANDING_FIRST: Mapping[str, Callable[[Advice], str | None]] = {
    "door": lambda advice: advice.door,
    "first_call": lambda advice: next((call.callee.whom for call in advice.calls), None),
    "forms_first": lambda advice: next((form.id for form in advice.forms), None),
    "providers_first": lambda advice: next((place.id for place in advice.providers), None),
}
"""What stands first, and has to be one of what is expected."""


def advice(name: str) -> Advice:
    """Advise one person, at no hour in particular: who is open plays no part."""
    return advise(CONTENT, judgement(name))


def _advice(name: str, expect: Mapping[str, Any]) -> Iterator[str]:
    wanted = expect.get("advice", {})
    given = advice(name)
    for word, first in STANDING_FIRST.items():
        if word in wanted and first(given) not in wanted[word]:
            yield f"{word.replace('_', ' ')} should be one of {', '.join(wanted[word])}, but is {first(given)}."
    forms, places = [form.id for form in given.forms], [place.id for place in given.providers]
    names_first, least = wanted.get("forms_include", ((), 0))
    if len(set(names_first) & set(forms)) < least:
        yield f"at least {least} of {', '.join(names_first)} should stand first, but these do: {', '.join(forms)}."
    if "providers_any" in wanted and not set(wanted["providers_any"]) & set(places):
        yield f"one of {', '.join(wanted['providers_any'])} should stand first, but these do: {', '.join(places)}."
    for word, leading in (("forms_exclude", forms), ("providers_exclude", places)):
        yield from (
            f"{entry_id} should not stand first, but does." for entry_id in wanted.get(word, ()) if entry_id in leading
        )
    far = [
        place.id
        for place in given.providers
        if isinstance(km := place.known.get(ABOUT_KM), int) and km > wanted.get("providers_max_km", 999)
    ]
    yield from (f"{place} is too far to stand first." for place in far)
    if "ask_first" in wanted and not set(wanted["ask_first"]) & set(given.ask_first[:2]):
        yield f"one of {', '.join(wanted['ask_first'])} should be asked first, but is {', '.join(given.ask_first[:2])}."
    if "nothing_near" in wanted and given.nothing_near is not wanted["nothing_near"]:
        yield f"nothing near should be {wanted['nothing_near']}."
