"""Which of several steps is named: the one that asks the least of people, told as they would say it."""

from dataclasses import replace
from typing import Any

import pytest

from matching.entries.conditions import Condition, Value
from matching.entries.content import Content
from matching.person.answers import Answer
from matching.person.situation import Situation, situation
from matching.telling.explaining import change_text, changes_text
from matching.verdicts.judging import judge_form, rules_of
from matching.verdicts.verdict import Judged
from matching.what_if.alternatives import Alternatives
from matching.what_if.changes import alternatives_for, as_changes, smallest_changes
from tests.shared.persona_files import CONTENT, DAY

SENTENCES = {"met": "Ja.", "not_met": "Nee.", "change": "caregiver", "change_text": "Dit past als {to}."}


def with_rules(answers: dict[str, Answer], *rules: dict[str, Any], **others: Any) -> tuple[Content, Judged, Situation]:  # noqa: ANN401
    """Judge day care with only these rules."""
    written = tuple(Condition.model_validate(SENTENCES | rule) for rule in rules)
    form = CONTENT.forms["dagbesteding"].model_copy(update={"conditions": written, "form_conditions": ()})
    content = CONTENT.model_copy(update={"forms": {"dagbesteding": form}, **others})
    person = situation(content, answers, DAY)
    return content, judge_form(content, "dagbesteding", person), person


def steps(answers: dict[str, Answer], *rules: dict[str, Any]) -> dict[str, object]:
    """The smallest set of steps: about what, and to what."""
    return {change.about: change.after for change in smallest_changes(*with_rules(answers, *rules))}


def either(*branches: dict[str, Any]) -> dict[str, Any]:
    """A rule of which one of these is enough."""
    return {"about": branches[0]["about"], "any_of": branches}


WORKS = {"about": "works", "is": False}
WAITS = {"about": "weeks_until", "at_least": 4}


@pytest.mark.parametrize("rule", [either(WORKS, WAITS), either(WAITS, WORKS)])
def test_an_answer_that_is_no_number_moves_nothing(rule: dict[str, Any]) -> None:
    """Of another answer and a longer wait, the other answer is named: how far it is can't be said."""
    assert steps({"works": True, "weeks_until": 3}, rule) == {"works": False}


@pytest.mark.parametrize(("weeks", "nearest"), [(5, 4), (9, 10), (6, 4), (8, 10)])
def test_a_number_moves_to_the_nearest_that_will_do(weeks: int, nearest: int) -> None:
    """A wait of at most four weeks or at least ten: from five it is sooner, from nine it is later."""
    rule = either({"about": "weeks_until", "at_most": 4}, {"about": "weeks_until", "at_least": 10})
    assert steps({"weeks_until": weeks}, rule) == {"weeks_until": nearest}


@pytest.mark.parametrize(
    ("length", "options", "expected"),
    [
        ("longer", ["night", "weekend"], "weekend"),
        ("day", ["weekend", "longer"], "weekend"),
        ("night", ["longer", "one_to_three_weeks"], "one_to_three_weeks"),
    ],
)
def test_a_length_moves_over_as_few_nights_as_will_do(length: str, options: list[str], expected: str) -> None:
    """Between choices that stand for nights it is the nights between them that count, not the order of the choices."""
    assert steps({"duration": length}, {"about": "duration", "one_of": options}) == {"duration": expected}
    assert steps({"duration": length}, {"about": "duration", "one_of": options[::-1]}) == {"duration": expected}


@pytest.mark.parametrize(
    ("rule", "weeks", "expected"),
    [
        ({"about": "weeks_until", "at_least": 104}, 3, {"weeks_until": 104}),
        ({"about": "weeks_until", "at_least": 105}, 3, {}),
        ({"about": "weeks_until", "at_most": 1}, 3, {"weeks_until": 1}),
        ({"about": "weeks_until", "at_most": 0}, 3, {}),
    ],
)
def test_nobody_is_told_a_number_that_cannot_be_answered(
    rule: dict[str, Any], weeks: int, expected: dict[str, object]
) -> None:
    """A step is an answer that the question takes; and *none at all* is no step to name."""
    assert steps({"weeks_until": weeks}, rule) == expected


@pytest.mark.parametrize(
    ("about", "used", "expected"),
    [("nights", 50, 6), ("nights", 0, 6), ("nights_this_year", 3, 3), ("nights", None, 6)],
)
def test_nights_used_before_move_only_what_counts_them(about: str, used: int | None, expected: int) -> None:
    """At most six in a row are six, whatever was used; at most six in a year are six less what was used."""
    answers: dict[str, Answer] = {"nights": 9} if used is None else {"nights": 9, "used_nights": used}
    assert steps(answers, {"about": about, "at_most": 6}) == {"nights": expected}


def test_two_short_steps_go_before_one_short_and_one_long() -> None:
    """Of sets of equally many steps the one that moves least in all is named."""
    nights = {"about": "nights", "at_most": 6}
    wait = either({"about": "weeks_until", "at_least": 12}, {"about": "hours_per_week", "at_most": 40})
    answers: dict[str, Answer] = {"nights": 8, "weeks_until": 2, "hours_per_week": 43}
    assert steps(answers, nights, wait) == {"nights": 6, "hours_per_week": 40}


@pytest.mark.parametrize(("locale", "sentence"), [("nl", "Dit past als 2,5."), ("en", "Dit past als 2.5.")])
def test_nights_are_told_as_the_language_writes_a_number(locale: str, sentence: str) -> None:
    """Whoever reads English sees a point where Dutch has a comma, wherever the server stands."""
    limit = CONTENT.parameters["wlz_etmalen_per_jaar"]
    half = limit.model_copy(update={"values": (limit.values[-1].model_copy(update={"value": 2.5}),)})
    content, judged, person = with_rules(
        {"duration": "longer"},
        {"about": "nights", "at_most_of": "wlz_etmalen_per_jaar"},
        parameters={**CONTENT.parameters, "wlz_etmalen_per_jaar": half},
        language=replace(CONTENT.language, locale=locale),
    )
    (change,) = smallest_changes(content, judged, person)
    assert change.about == "duration"
    assert change_text(content, change, judged, person) == sentence


def test_a_step_that_lifts_nothing_is_no_part_of_a_set() -> None:
    """Whoever has to stop working isn't told to wait longer as well."""
    content, judged, person = with_rules({"works": True, "weeks_until": 1}, WORKS)
    offer = alternatives_for(content, judged, person, rules_of(content, judged.id)[0])
    assert [change.about for change in as_changes(offer, {"works": False})] == ["works"]
    assert as_changes(offer, {"works": False, "weeks_until": 4}) == ()


def test_one_step_is_told_as_its_author_wrote_it() -> None:
    """Only where there are two are they joined into one sentence."""
    content, judged, person = with_rules({"works": True}, WORKS)
    (step,) = smallest_changes(content, judged, person)
    assert changes_text(content, (step,), judged, person) == change_text(content, step, judged, person)


def test_what_nobody_told_need_not_change() -> None:
    """Of an answer that isn't there nobody knows whether it stands in the way."""
    content, judged, person = with_rules({"works": True}, either(WORKS, WAITS))
    offer = alternatives_for(content, judged, person, rules_of(content, judged.id)[0])
    assert offer.values("weeks_until") == ()
    assert offer.values("works") == (False,)


@pytest.mark.parametrize(
    ("answers", "rule", "sentence"),
    [
        ({"frequency": "once"}, {"about": "frequency", "one_of": ["weekly"]}, "Dit past als elke week."),
        ({"duration": "longer"}, {"about": "nights", "at_most": 3}, "Dit past als 3."),
        ({"duration": "longer", "used_nights": 0}, {"about": "nights_this_year", "at_most": 3}, "Dit past als 3."),
    ],
)
def test_a_step_is_told_in_the_words_of_its_answer(
    answers: dict[str, Answer], rule: dict[str, Any], sentence: str
) -> None:
    """A choice by its label; of nights the number, whichever way they are counted."""
    content, judged, person = with_rules(answers, rule)
    (step,) = smallest_changes(content, judged, person)
    assert change_text(content, step, judged, person) == sentence


@pytest.mark.parametrize(
    ("name", "known", "values"),
    [
        ("place.audience", "professionals", {"residents"}),
        ("place.private", True, {False}),
        ("place.audience", None, set()),
        ("goal", "holiday", {"sleep"}),
    ],
)
def test_what_could_be_otherwise_is_every_other_value(name: str, known: Value, values: set[Value]) -> None:
    """Of a fact of a place as of an answer: what it is now is no change, and what is unknown is asked instead."""
    answers: dict[str, Answer] = {"goal": "holiday"}
    tried = Alternatives(CONTENT, situation(CONTENT, answers, DAY), {name: known}, ()).values(name)
    assert values <= set(tried)
    assert known not in tried
    assert bool(tried) == (known is not None)
