"""The people in tests/personas: read their files, and say where the matching tells them something else."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from matching.answers import read_answers
from matching.explaining import asks, change_for, reasons
from matching.judging import Judgement, judge_all
from matching.loading import load_content
from matching.verdicts import Judged

ROOT = Path(__file__).parents[1]
CONTENT = load_content(ROOT / "content")
PERSONAS = {
    path.stem: yaml.safe_load(path.read_text("utf-8")) for path in sorted((ROOT / "tests/personas").glob("*.yaml"))
}
DAY = date(2026, 11, 22)
KINDS = ("routes", "forms", "providers")
SAID = {
    "open": (("suitable", "possible"), "should stay possible"),
    "closed": (("unsuitable",), "should be ruled out"),
    "not_plain": (("possible", "unsuitable"), "should not be promised without a question"),
}
Round = tuple[str, Mapping[str, Any], Mapping[str, Any], date]
"""Who it is about, the answers, what is expected, and the day."""


def rounds() -> dict[str, Round]:
    """Return each person, and each variation on one, by file name and change."""
    found: dict[str, Round] = {}
    for name, persona in PERSONAS.items():
        variants = [{"change": {}, "expect": persona["expect"]}, *persona.get("variants", [])]
        for variant in variants:
            change = ", ".join(f"{answer}={value}" for answer, value in variant["change"].items())
            answers = persona["answers"] | variant["change"]
            who = persona["who"] + (f" Now with {change}." if change else "")
            found[f"{name}: {change}" if change else name] = (who, answers, variant["expect"], persona.get("on", DAY))
    return found


ROUNDS = rounds()


@cache
def judgement(name: str) -> Judgement:
    """Return everything judged for one person."""
    _, given, _, on = ROUNDS[name]
    answers, wrong = read_answers(CONTENT, given)
    assert wrong == [], f"{name}: {wrong}"
    return judge_all(CONTENT, answers, on)


def judged(name: str, kind: str) -> dict[str, Judged]:
    """Return what was judged of one kind, by id, in the order to show it."""
    return {one.id: one for one in getattr(judgement(name), kind)}


def excluding(name: str, one: Judged) -> dict[str, str]:
    """Return what rules a thing out: the fact, and the sentence about it."""
    return {why.about: why.text for why in reasons(CONTENT, one, judgement(name).person) if why.effect == "excludes"}


def disappointments(name: str) -> Iterator[str]:
    """Give a sentence for each expectation that the matching doesn't meet, beginning with who it is about."""
    who, _, expect, _ = ROUNDS[name]
    for found in (_verdicts, _signals, _questions, _order, _facts):
        yield from (f"{who} But {sentence}" for sentence in found(name, expect))


def _verdicts(name: str, expect: Mapping[str, Any]) -> Iterator[str]:
    for word, (verdicts, said) in SAID.items():
        for kind, wanted in expect.get(word, {}).items():
            all_judged = judged(name, kind)
            for one in (all_judged[wanted_id] for wanted_id in wanted):
                if one.verdict not in verdicts:
                    why = " ".join(excluding(name, one).values())
                    yield f"{one.id} ({kind}) {said}, and is {one.verdict}. {why}".rstrip()


def _signals(name: str, expect: Mapping[str, Any]) -> Iterator[str]:
    found = judgement(name)
    if "urgency" in expect and expect["urgency"] != found.urgency:
        yield f"how soon help is needed should be {expect['urgency']}, and is {found.urgency}."
    yield from (f"the warning {one} is missing." for one in expect.get("warnings", ()) if one not in found.warnings)
    yield from (f"the warning {one} is out of place." for one in expect.get("no_warnings", ()) if one in found.warnings)


def _questions(name: str, expect: Mapping[str, Any]) -> Iterator[str]:
    person = judgement(name).person
    asked = [ask for kind in KINDS for one in judged(name, kind).values() for ask in asks(CONTENT, one, person)]
    about, whom = {ask.about for ask in asked}, {ask.whom for ask in asked}
    yield from (f"nothing asks about {one}." for one in expect.get("ask_about", ()) if one not in about)
    yield from (f"nothing is asked of {one}." for one in expect.get("ask_whom", ()) if one not in whom)


def _order(name: str, expect: Mapping[str, Any]) -> Iterator[str]:
    for kind, first, second in expect.get("before", ()):
        order = list(judged(name, kind))
        if order.index(first) > order.index(second):
            yield f"{first} should come before {second} ({kind})."


def _facts(name: str, expect: Mapping[str, Any]) -> Iterator[str]:
    for kind, wanted, about in expect.get("excluded_by", ()):
        found = excluding(name, judged(name, kind)[wanted])
        if about not in found:
            yield f"{wanted} ({kind}) should be ruled out by {about}, and is by {', '.join(found) or 'nothing'}."
    for kind, wanted, about in expect.get("would_change", ()):
        change = change_for(CONTENT, judged(name, kind)[wanted], judgement(name).person)
        if (change.about if change else None) != about:
            said = change.about if change else "nothing"
            yield f"another answer to {about} should open {wanted} ({kind}), and we say {said}."
