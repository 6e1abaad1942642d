"""Whether somebody needs a decision of the municipality for one place: what the place says goes before the rest."""

import pytest

from matching.entries.conditions import Condition
from matching.entries.providers import PlaceFact, Serves
from matching.entries.rules import SharedCondition
from matching.judgement.judgement import judge_all
from matching.person.situation import situation
from matching.telling.border import holds_here, what_it_takes
from matching.telling.explaining import asks, reasons
from matching.verdicts.judging import judge_provider
from matching.verdicts.verdict import Judged
from matching.what_if.next_questions import count_open_verdicts
from tests.shared.persona_files import CONTENT, DAY

HAARLEM = next(name for name, municipality in CONTENT.municipalities.items() if municipality.name == "Haarlem")


@pytest.mark.parametrize(
    ("here", "at_home", "for_you", "decision"),
    [
        ("needed", "not_needed", True, "needed"),
        ("not_needed", "needed", True, "not_needed"),
        ("mixed", "needed", True, "needed"),
        ("mixed", "not_needed", True, "not_needed"),
        ("mixed", "mixed", True, None),
        (None, "needed", True, "needed"),
        (None, None, True, None),
        ("not_needed", "needed", False, None),
        (None, "not_needed", False, None),
        ("needed", None, False, "needed"),
    ],
)
def test_what_the_place_says_goes_first(
    here: str | None,
    at_home: str | None,
    for_you: bool,  # noqa: FBT001 - a table
    decision: str | None,
) -> None:
    """That it differs says nothing; that none is needed holds only for those for whom the place is there."""
    facts = {"decision": PlaceFact(value=here, source=("S1",))} if here else {}
    place = CONTENT.providers["plezant"].model_copy(
        update={"facts": facts, "serves": Serves(municipalities=("Haarlem",) if for_you else ("Breda",))}
    )
    asks = {"decision": PlaceFact(value=at_home, source=("S1",))} if at_home else {}
    home = CONTENT.municipalities[HAARLEM].model_copy(update={"facts": asks})
    content = CONTENT.model_copy(update={"municipalities": {HAARLEM: home}, "providers": {"plezant": place}})
    person = situation(content, {"municipality": "Haarlem", "indication": "wmo", "age_group": "from_65"}, DAY)
    assert holds_here(content, person, place).decision == decision
    takes = what_it_takes(content, person, Judged("plezant", "suitable", (), person.known))
    assert ("decision" in takes) is (decision == "needed")


def test_open_verdicts_are_those_that_a_question_may_decide() -> None:
    """Forms, routes and places that are only possible count, the others don't."""
    judgement = judge_all(CONTENT, {}, DAY)
    possible = [
        judged for judged in (*judgement.forms, *judgement.routes, *judgement.providers) if judged.verdict == "possible"
    ]
    assert 0 < count_open_verdicts(judgement) == min(len(possible), count_open_verdicts(judgement))
    assert count_open_verdicts(judgement) > len(
        [judged for judged in (*judgement.forms, *judgement.routes) if judged.verdict == "possible"]
    )


@pytest.mark.parametrize("answers", [{}, {"municipality": "Haarlem", "conditions": ("dementia",), "nights": 3}])
def test_every_reason_is_a_sentence(answers: dict[str, object]) -> None:
    """Whatever speaks for or against something, its reason can be read."""
    judgement = judge_all(CONTENT, answers, DAY)  # type: ignore[arg-type]
    sentences = [
        why.text
        for judged in (*judgement.forms, *judgement.routes, *judgement.providers)
        for why in reasons(CONTENT, judged, judgement.person)
    ]
    assert sentences
    assert [text for text in sentences if not text.endswith((".", "?"))] == []


@pytest.mark.parametrize(("facts", "asked"), [(0, 3), (4, 5)])
def test_few_questions_are_asked_where_little_is_known(facts: int, asked: int) -> None:
    """Of others three questions at most, and our own all; where little is known of a place three in all."""
    own, others = ("works", "stay_together"), ("beds", "has_hoist", "takes_wheelchair", "private")
    facts_of_place = {"status": "open", "audience": "residents", "day_arrangement": True, "min_nights": 1}
    about = [*own, *(f"place.{name}" for name in others)]
    rules = {
        name: Condition.model_validate(
            {"about": name, "met": "Ja.", "not_met": "Nee.", "unknown": f"Hoe zit het met {name}?", "whom": "provider"}
            | ({"at_least": 1} if name == "place.beds" else {"is": True})
        )
        for name in about
    }
    known = {name: PlaceFact(value=value, source=("S1",)) for name, value in list(facts_of_place.items())[:facts]}
    place = CONTENT.providers["plezant"].model_copy(
        update={"facts": known, "conditions": tuple(SharedCondition(use=name) for name in about), "forms": ("elv",)}
    )
    form = CONTENT.forms["elv"].model_copy(update={"conditions": (), "place_conditions": ()})
    content = CONTENT.model_copy(update={"providers": {"a": place}, "forms": {"elv": form}, "conditions": rules})
    person = situation(content, {}, DAY)
    questions = asks(content, judge_provider(content, "a", person), person)
    assert len(questions) == asked
    assert [ask.whom for ask in questions].count("caregiver") == len(own)
