"""Which question is worth asking: of what is open, wherever it stands, and of nothing that is ruled out already."""

from typing import Any

import pytest

from matching.advice.question_order import questions_to_ask
from matching.advice.situations import situation_of
from matching.entries.conditions import Condition
from matching.entries.content import Content
from matching.entries.providers import Serves
from matching.judgement.judgement import Judgement, judge_all
from matching.person.answers import Answer
from matching.what_if.next_questions import can_matter, count_open_verdicts, useful_questions
from tests.shared.persona_files import CONTENT, DAY, ROUNDS, judgement
from tests.shared.strategies import SENTENCES
from tests.shared.sweeps import every_nth

WORKS = {"about": "works", "is": False}
AT_HOME = {"about": "place", "one_of": ["at_home"]}
NEAR = {"about": "max_travel_km", "at_least_of": "place.distance_km"}


def offering(*rules: dict[str, Any], of_place: tuple[dict[str, Any], ...] = ()) -> Content:
    """Content with one form and one house in Helmond that offers it, with only these rules of either."""
    written, own = (tuple(Condition.model_validate(SENTENCES | rule) for rule in some) for some in (rules, of_place))
    bare = {"form_conditions": (), "place_conditions": ()}
    form = CONTENT.forms["logeerzorg_logeerhuis"].model_copy(update=bare | {"conditions": written})
    changed = {"forms": ("logeerzorg_logeerhuis",), "conditions": own, "facts": {}, "serves": Serves(nationwide=True)}
    house = CONTENT.providers["plezant"].model_copy(update=changed)
    some = {"forms": {"logeerzorg_logeerhuis": form}, "providers": {"house": house}, "routes": {}}
    return CONTENT.model_copy(update=some)


def asked(content: Content, **answers: Answer) -> tuple[Judgement, dict[str, int]]:
    """Judge everything, and return how many verdicts each useful question decides."""
    judgement = judge_all(content, answers, DAY)
    return judgement, {question.answer: question.decides for question in useful_questions(content, judgement)}


def test_a_question_decides_places_as_well_as_forms() -> None:
    """What only a place asks decides the verdict on that place; what a form asks decides both."""
    judgement, useful = asked(offering(WORKS, of_place=(AT_HOME,)))
    assert count_open_verdicts(judgement) == 2
    assert useful["works"] == 2
    assert useful["place"] == 1
    _, of_place = asked(offering(of_place=(AT_HOME,)))
    assert of_place == {"place": 1}


def test_what_is_ruled_out_asks_nothing_more() -> None:
    """Once the place to stay rules a form out, nobody is asked about work for it; as long as it doesn't, they are."""
    content = offering(WORKS, AT_HOME)
    still_open, useful = asked(content)
    assert can_matter(content, still_open, "works")
    assert set(useful) == {"works", "place"}
    ruled_out, useful = asked(content, place="away")
    assert not can_matter(content, ruled_out, "works")
    assert useful == {}
    assert can_matter(content, ruled_out, "municipality")


def test_what_fits_already_asks_nothing_more() -> None:
    """A verdict that is certain isn't decided once more."""
    judgement, useful = asked(offering(WORKS), works=False)
    assert (count_open_verdicts(judgement), useful) == (0, {})


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"max_travel_km": 30}, {"municipality"}),
        ({"max_travel_km": 16, "municipality": "Eindhoven"}, set()),
        ({"max_travel_km": 12, "municipality": "Eindhoven"}, {"postcode"}),
        ({"municipality": "Eindhoven"}, {"max_travel_km"}),
    ],
)
def test_where_home_is_is_asked_as_far_as_it_matters(answers: dict[str, Answer], expected: set[str]) -> None:
    """First the municipality; the postcode only where the distance within that municipality still decides."""
    content = offering(of_place=(NEAR,))
    _, useful = asked(content, **answers)
    assert set(useful) & {"municipality", "postcode", "max_travel_km"} == expected


def test_a_postcode_is_not_asked_of_somebody_who_told_it() -> None:
    """Whoever told the postcode is at one distance, which is then known: nothing is left to ask about where."""
    content = offering(of_place=(NEAR,))
    judgement, useful = asked(content, max_travel_km=12, municipality="Eindhoven", postcode="5611")
    assert count_open_verdicts(judgement) == 0
    assert useful == {}


def test_a_question_weighs_by_where_the_verdict_stands() -> None:
    """A place that stands second, after one that fits already, weighs half of one that stands first."""
    content = offering(WORKS, of_place=(AT_HOME,))
    house = content.providers["house"]
    fits = house.model_copy(update={"conditions": ()})
    both = content.model_copy(update={"providers": {"house": house, "fits": fits}})
    answers: dict[str, Answer] = {"works": False}
    for everything, weight in ((content, 1.0), (both, 0.5)):
        judgement = judge_all(everything, answers, DAY)
        (question,) = useful_questions(everything, judgement)
        assert (question.answer, question.decides, question.weight) == ("place", 1, weight)


def test_of_a_place_with_two_forms_either_may_be_what_decides() -> None:
    """A house that offers two forms fits once one of them does: what each waits for is worth asking."""
    content = offering(WORKS)
    other = content.forms["logeerzorg_logeerhuis"].model_copy(
        update={"conditions": (Condition.model_validate(SENTENCES | AT_HOME),)}
    )
    house = content.providers["house"].model_copy(update={"forms": ("logeerzorg_logeerhuis", "other")})
    both = {"forms": {**content.forms, "other": other}, "providers": {"house": house}}
    _, useful = asked(content.model_copy(update=both))
    assert useful == {"works": 2, "place": 2}


@pytest.mark.parametrize("name", every_nth(4, ROUNDS))
def test_the_care_is_asked_before_money_insurance_and_preferences(name: str) -> None:
    """Whatever decides most, what the naaste needs goes first; in an urgent situation what safety asks goes before."""
    person = judgement(name)
    situation = situation_of(CONTENT, person.person)
    urgent = situation.questions if situation.urgent else ()
    asked = [question.answer for question in questions_to_ask(CONTENT, person) if question.answer not in urgent]
    after_care = [CONTENT.questions[answer].after_care for answer in asked]
    assert after_care == sorted(after_care)
