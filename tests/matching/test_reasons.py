"""Why something fits or doesn't, and what is asked: each in its own direction, about what people can look up."""

from datetime import timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from matching.entries.conditions import Condition
from matching.entries.content import Content
from matching.person.answers import Answer
from matching.person.situation import Situation, situation
from matching.telling.explaining import asks, reasons, value_text
from matching.verdicts.judging import judge_form, judge_provider
from matching.verdicts.verdict import Judged
from tests.shared.few_places import with_places
from tests.shared.judging import judge_given
from tests.shared.persona_files import CONTENT, DAY

SENTENCES = {"met": "Ja.", "not_met": "Nee.", "unknown": "Vraag het.", "whom": "provider", "source": ("S1",)}
FROM_HOME = {"about": "place", "one_of": ["at_home"]}
LONG_ENOUGH = {"about": "nights", "at_most_of": "place.max_nights_in_a_row"}


def at_day_care(answers: dict[str, Answer], *rules: dict[str, Any]) -> tuple[Content, Judged, Situation]:
    """Judge day care with only these rules."""
    written = tuple(Condition.model_validate(SENTENCES | rule) for rule in rules)
    form = CONTENT.forms["dagbesteding"].model_copy(update={"conditions": written, "form_conditions": ()})
    content = CONTENT.model_copy(update={"forms": {"dagbesteding": form}})
    person = situation(content, answers, DAY)
    return content, judge_form(content, "dagbesteding", person), person


@pytest.mark.parametrize(
    ("effect", "place", "expected"),
    [
        ("favours", "at_home", [("favours", "Ja.")]),
        ("disfavours", "at_home", [("disfavours", "Ja.")]),
        ("excludes", "at_home", [("allows", "Ja.")]),
        ("asks", "at_home", [("allows", "Ja.")]),
        ("favours", "away", []),
        ("disfavours", "away", []),
        ("excludes", "away", [("excludes", "Nee.")]),
        ("asks", "away", [("unknown", "Nee.")]),
    ],
)
def test_a_reason_points_the_way_its_author_meant(effect: str, place: str, expected: list[tuple[str, str]]) -> None:
    """What speaks against something is never told as what allows it; what doesn't apply isn't told."""
    why = reasons(*at_day_care({"place": place}, FROM_HOME | {"effect": effect}))
    assert [(reason.effect, reason.text) for reason in why] == expected
    assert {reason.source for reason in why} <= {"S1"}


def test_once_something_excludes_what_is_unknown_no_longer_matters() -> None:
    """Whoever reads that day care isn't for nights isn't asked for its hoist as well."""
    hoist = {"about": "place.has_hoist", "is": True, "effect": "asks"}
    away = at_day_care({"place": "away"}, FROM_HOME, hoist)
    assert [(reason.effect, reason.about) for reason in reasons(*away)] == [("excludes", "place")]
    assert asks(*away) == ()
    at_home = at_day_care({"place": "at_home"}, FROM_HOME, hoist)
    assert [reason.effect for reason in reasons(*at_home)] == ["unknown", "allows"]


@pytest.mark.parametrize(
    ("answers", "about", "whom"),
    [
        ({"nights": 4}, "place.max_nights_in_a_row", "provider"),
        ({"duration": "weekend"}, "place.max_nights_in_a_row", "provider"),
        ({}, "nights", "caregiver"),
    ],
)
def test_what_is_asked_is_about_the_fact_that_is_missing(answers: dict[str, Answer], about: str, whom: str) -> None:
    """How many nights a place allows is asked of the place; how long it is to be is asked of the caregiver first."""
    assert [(ask.about, ask.whom) for ask in asks(*at_day_care(answers, LONG_ENOUGH))] == [(about, whom)]


@pytest.mark.parametrize(
    ("limit", "sentence"),
    [
        ({"at_most": 3}, "Hoogstens 3."),
        ({"at_most_of": "weeks_until"}, "Hoogstens 2."),
        ({"at_most_of": "wlz_etmalen_per_jaar"}, "Hoogstens 156."),
    ],
)
def test_a_limit_is_told_as_a_number_wherever_it_comes_from(limit: dict[str, Any], sentence: str) -> None:
    """A number of the rule, another answer, or an amount of today: people read how many, never a name."""
    rule = {"about": "nights_this_year", "not_met": "Hoogstens {limit}."} | limit
    why = reasons(*at_day_care({"nights": 200, "used_nights": 0, "weeks_until": 2}, rule))
    assert [reason.text for reason in why] == [sentence]


@pytest.mark.parametrize(
    ("effect", "left_out", "missing"),
    [
        ("excludes", ("met", "not_met"), "met, not_met"),
        ("excludes", ("met",), "met"),
        ("favours", ("met", "not_met"), "met"),
        ("asks", ("not_met", "whom"), "not_met, whom"),
    ],
)
def test_a_rule_without_its_sentences_says_which(effect: str, left_out: tuple[str, ...], missing: str) -> None:
    """An author reads all of them at once, as in a sentence."""
    written = {name: value for name, value in SENTENCES.items() if name not in left_out} | FROM_HOME
    with pytest.raises(ValidationError) as error:
        Condition.model_validate(written | {"effect": effect})
    assert [fault["ctx"] for fault in error.value.errors()] == [{"given": missing}]


def test_of_a_place_that_is_hardly_known_that_is_told() -> None:
    """Whoever reads few reasons reads why there are few: it is about the place, and no source says so."""
    place = CONTENT.providers["plezant"].model_copy(update={"conditions": (), "facts": {}})
    content = with_places({"plezant": place})
    person = situation(content, {}, DAY)
    why = reasons(content, judge_provider(content, "plezant", person), person)
    little = str(content.pages["plekken"].words["little_known"])
    assert [(reason.about, reason.effect, reason.source) for reason in why if reason.text == little] == [
        ("place", "unknown", None)
    ]
    known = judge_provider(CONTENT, "plezant", person)
    assert little not in {reason.text for reason in reasons(CONTENT, known, person)}


@pytest.mark.parametrize(
    ("label", "wording"),
    [("Een weekend", "een weekend"), ("ELV of GRZ", "ELV of GRZ"), ("U weet het niet", "u weet het niet")],
)
def test_an_answer_inside_a_sentence_keeps_the_capitals_of_an_abbreviation(label: str, wording: str) -> None:
    """Only the capital with which an answer began goes: eLV is no word."""
    question = CONTENT.questions["duration"]
    option = question.options["weekend"].model_copy(update={"label": label})
    changed = question.model_copy(update={"options": {"weekend": option}})
    content = CONTENT.model_copy(update={"questions": {"duration": changed}})
    assert value_text(content, "duration", "weekend") == wording


@pytest.mark.parametrize(
    ("days", "excludes"),
    [
        ({"valid_from": DAY + timedelta(days=1)}, False),
        ({"valid_from": DAY}, True),
        ({"valid_until": DAY}, True),
        ({"valid_until": DAY - timedelta(days=1)}, False),
        ({"valid_from": DAY, "valid_until": DAY}, True),
    ],
)
def test_a_rule_holds_from_its_first_day_to_its_last(days: dict[str, Any], excludes: bool) -> None:  # noqa: FBT001 - expected
    """A law that begins today holds today; one that ends today does so too, and tomorrow no longer."""
    why = reasons(*at_day_care({"place": "away"}, FROM_HOME | days))
    assert bool(why) is excludes


def test_who_has_no_wlz_reads_nothing_of_its_nights_and_who_wants_a_day_nothing_of_nights() -> None:
    """A limit is only spoken of to who it is about: not to others, though it holds for them as well."""
    asked = {"age_group": "from_65", "municipality": "Haarlem", "conditions": ["dementia"]}
    for answers in ({"indication": "none", "duration": "weekend"}, {"indication": "wlz", "duration": "day"}):
        judgement = judge_given(CONTENT, asked | answers)
        allowed = [
            reason.text
            for judged in (*judgement.forms, *judgement.routes)
            for reason in reasons(CONTENT, judged, judgement.person)
            if reason.about in ("nights", "duration") and reason.effect == "allows"
        ]
        assert [text for text in allowed if "Wlz" in text] == []
        if answers["duration"] == "day":
            assert [text for text in allowed if "nachten per jaar" in text] == []


@pytest.mark.parametrize(
    ("attitude", "sentence", "absent"),
    [("hesitant", "twijfelt", "wil liever niet"), ("refuses", "wil liever niet", "twijfelt")],
)
def test_who_is_in_doubt_does_not_refuse(attitude: str, sentence: str, absent: str) -> None:
    """Doubting and not wanting are two things, and so are a few hours and a day."""
    judgement = judge_given(CONTENT, {"age_group": "from_65", "attitude": attitude, "duration": "day"})
    texts = {
        reason.text
        for judged in judgement.forms
        for reason in reasons(CONTENT, judged, judgement.person)
        if reason.effect == "favours"
    }
    assert any(sentence in text for text in texts)
    assert not any(absent in text for text in texts)
    assert not any("een paar uur." in text for text in texts)


def test_a_question_for_others_is_not_put_to_this_person() -> None:
    """How the Wlz care comes is asked of nobody without the Wlz, and not before it is known who has it."""
    for answers in ({"indication": "none"}, {"indication": "wmo"}, {}):
        judgement = judge_given(CONTENT, {"age_group": "from_65", "duration": "weekend"} | answers)
        asked = {
            ask.about
            for judged in (*judgement.forms, *judgement.routes)
            for ask in asks(CONTENT, judged, judgement.person)
        }
        assert not asked & {"wlz_delivery", "intended_provider"}
    judgement = judge_given(CONTENT, {"indication": "wlz", "duration": "weekend"})
    assert "wlz_delivery" in {
        ask.about for judged in judgement.routes for ask in asks(CONTENT, judged, judgement.person)
    }
