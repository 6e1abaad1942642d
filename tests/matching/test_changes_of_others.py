"""What a place or municipality could do otherwise, and how each change reads."""

from typing import Any

import pytest

from matching.entries.conditions import Condition
from matching.entries.content import Content
from matching.entries.providers import PlaceFact
from matching.person.answers import Answer
from matching.person.situation import Situation, situation
from matching.telling.explaining import change_text, value_text
from matching.verdicts.judging import judge_provider
from matching.verdicts.verdict import Judged
from matching.what_if.changes import smallest_changes
from tests.shared.persona_files import CONTENT, DAY


def at_a_place(
    rule: dict[str, Any], facts: dict[str, Any], answers: dict[str, Answer]
) -> tuple[Content, Judged, Situation]:
    """Judge somebody at a place with one rule, of which these facts are known."""
    written = Condition.model_validate({"met": "Ja.", "not_met": "Nee.", "change_text": "Dit past met {to}."} | rule)
    known = {name: PlaceFact(value=value, source=("S1",)) for name, value in facts.items()}
    old = CONTENT.providers["plezant"]
    place = old.model_copy(update={"conditions": (written,), "facts": known, "forms": ("logeerzorg_logeerhuis",)})
    form = CONTENT.forms["logeerzorg_logeerhuis"].model_copy(update={"conditions": (), "place_conditions": ()})
    content = CONTENT.model_copy(update={"providers": {"plezant": place}, "forms": {"logeerzorg_logeerhuis": form}})
    person = situation(content, answers, DAY)
    return content, judge_provider(content, "plezant", person), person


@pytest.mark.parametrize(
    ("rule", "facts", "answers", "about", "sentence"),
    [
        (
            {"about": "place.max_nights_in_a_row", "at_least": 5, "change": "provider"},
            {"max_nights_in_a_row": 3},
            {},
            "place.max_nights_in_a_row",
            "Dit past met 5.",
        ),
        (
            {"about": "place.bed_free", "is": True, "change": "provider"},
            {"bed_free": False},
            {},
            "place.bed_free",
            "Dit past met Ja.",
        ),
        (
            {"about": "nights", "at_most_of": "place.max_nights_in_a_row", "change": "provider"},
            {"max_nights_in_a_row": 3},
            {"nights": 4},
            "place.max_nights_in_a_row",
            "Dit past met 4.",
        ),
        (
            {"about": "nights", "at_most_of": "place.max_nights_in_a_row", "change": "caregiver"},
            {"max_nights_in_a_row": 3},
            {"nights": 4},
            "nights",
            "Dit past met 3.",
        ),
        (
            {"about": "duration", "one_of": ["weekend"], "change": "caregiver"},
            {},
            {"duration": "night"},
            "duration",
            "Dit past met een weekend.",
        ),
        (
            {"about": "nights", "at_most": 2, "change": "caregiver"},
            {},
            {"duration": "longer"},
            "duration",
            "Dit past met 2.",
        ),
    ],
)
def test_whoever_can_change_it_is_asked_to(
    rule: dict[str, Any], facts: dict[str, Any], answers: dict[str, Answer], about: str, sentence: str
) -> None:
    """A place can change its own facts and nobody's answers; of nights the number is told, of a length its name."""
    content, judged, person = at_a_place(rule, facts, answers)
    assert judged.verdict == "unsuitable"
    (change,) = smallest_changes(content, judged, person)
    assert change.about == about
    assert change_text(content, change, judged, person) == sentence


@pytest.mark.parametrize(
    ("rule", "facts", "answers"),
    [
        ({"about": "place.bed_free", "is": True, "change": "caregiver"}, {"bed_free": False}, {}),
        ({"about": "place.bed_free", "is": True, "change": "municipality"}, {"bed_free": False}, {}),
        ({"about": "works", "is": True, "change": "provider"}, {}, {"works": False}),
    ],
)
def test_nobody_changes_what_is_another_s(
    rule: dict[str, Any], facts: dict[str, Any], answers: dict[str, Answer]
) -> None:
    """A caregiver can't free a bed, and no place decides whether somebody works."""
    content, judged, person = at_a_place(rule, facts, answers)
    assert judged.verdict == "unsuitable"
    assert smallest_changes(content, judged, person) == ()


@pytest.mark.parametrize(
    ("name", "value", "wording"),
    [
        ("nights", 3, "3"),
        ("nights", 1234, "1.234"),
        ("duration", "weekend", "een weekend"),
        ("indication", "none", "nee"),
        ("nowhere", "iets", "iets"),
        ("place.status", "closed", "gesloten"),
        ("place.status", "iets", "iets"),
    ],
)
def test_a_value_reads_as_part_of_a_sentence(name: str, value: Any, wording: str) -> None:  # noqa: ANN401 - of any kind
    """Without a capital, but for an abbreviation; a number as people write it."""
    assert value_text(CONTENT, name, value).startswith(wording)
