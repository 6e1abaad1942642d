"""Content is complete and fair: all that the contract names, equal detail for every form, somebody to call."""

from pathlib import Path
from statistics import median
from typing import get_args

import pytest
import yaml

from matching.entries.conditions import Whom
from matching.entries.forms import Form
from matching.entries.rules import ConditionalSentence, Fact, SharedCondition
from matching.verdicts.verdict import Verdict
from tests.shared.persona_files import CONTENT

CONTRACT = yaml.safe_load((Path(__file__).parents[1] / "contract.yaml").read_text(encoding="utf-8"))
READ_ABOUT_A_FORM = (
    "in_short", "what_it_is", "what_it_looks_like", "good_for_you", "good_for_naaste", "drawbacks", "works_for",
    "to_arrange", "how_long", "cost", "who_pays", "ask_before", "experiences", "uncertain",
)  # fmt: skip
FORMS = CONTENT.forms
KIND_OF_ANSWER = {"yes_no": {"yes_no"}, "number": {"number"}, "text": {"text"}, "place": {"place"}}


def count_words(value: object) -> int:
    """Count the words that a person reads in a text, a list of texts, steps or facts."""
    if isinstance(value, str):
        return len(value.split())
    return count_words(value.text) if isinstance(value, Fact | ConditionalSentence) else sum(map(count_words, value))


def good_points(form: Form) -> tuple[Fact | ConditionalSentence, ...]:
    """What is good about a form, for whoever cares and for the naaste."""
    return (*form.good_for_you, *form.good_for_naaste)


def length(form: Form) -> int:
    """Count all that a person reads about a form, its rules apart."""
    return sum(count_words(getattr(form, field)) for field in READ_ABOUT_A_FORM)


@pytest.mark.parametrize("kind", ["forms", "routes", "warnings"])
def test_nothing_of_the_contract_is_missing(kind: str) -> None:
    """Every form, route and warning that others rely on is there; an author may add more."""
    assert set(CONTRACT[kind]) - set(getattr(CONTENT, kind)) == set()


def test_contract_holds_as_many_as_we_say() -> None:
    """The contract names 32 forms, 14 routes, 18 warnings and 19 barriers."""
    counted = [len(set(CONTRACT[kind])) for kind in ("forms", "routes", "warnings")]
    assert [*counted, len(set(CONTRACT["answers"]["barriers"]))] == [32, 14, 18, 19]
    assert set(CONTENT.barriers) == set(CONTRACT["answers"]["barriers"])


def test_whom_and_verdicts_are_those_of_the_contract() -> None:
    """Questions go only to people that the contract names, and there are three verdicts."""
    assert set(get_args(Whom)) == set(CONTRACT["whom"])
    assert set(get_args(Verdict)) == set(CONTRACT["verdicts"])


def test_there_is_one_question_for_each_answer() -> None:
    """Every answer of the contract can be given, and nothing else is asked."""
    assert set(CONTENT.questions) == set(CONTRACT["answers"])


@pytest.mark.parametrize("name", CONTRACT["answers"])
def test_question_offers_exactly_the_answers_of_the_contract(name: str) -> None:
    """A question has the options or the kind of number, text or place that the contract says."""
    question, agreed = CONTENT.questions[name], CONTRACT["answers"][name]
    if isinstance(agreed, list):
        assert question.kind in {"choice", "choices", "weights"}
        assert list(question.options) == agreed
    elif isinstance(agreed, dict):
        assert (question.kind, question.minimum, question.maximum) == ("number", agreed["from"], agreed["to"])
    else:
        assert question.kind in KIND_OF_ANSWER[agreed]


@pytest.mark.parametrize("name", CONTRACT["answers"])
def test_question_has_words_for_each_answer(name: str) -> None:
    """A question says why it is asked, and every answer to it has its words."""
    question = CONTENT.questions[name]
    assert question.ask.endswith("?")
    assert question.why.endswith(".")
    assert question.kind != "yes_no" or (question.yes and question.no)
    assert all(option.label for option in question.options.values())


def test_every_form_has_every_field_filled() -> None:
    """Every form tells the same things, doing nothing new among them; where nothing is known, it says so."""
    fields = [(name, field, getattr(form, field)) for name, form in FORMS.items() for field in READ_ABOUT_A_FORM]
    assert [(name, field) for name, field, value in fields if not value] == []


def test_every_form_has_as_many_good_points_as_drawbacks() -> None:
    """A form isn't made to look better or worse than another: the counts differ by one at most."""
    counts = {name: (len(good_points(form)), len(form.drawbacks)) for name, form in FORMS.items()}
    assert {name: (good, bad) for name, (good, bad) in counts.items() if abs(good - bad) > 1} == {}


def test_drawbacks_take_about_as_many_words_as_good_points() -> None:
    """Neither side is told at more than five thirds of the length of the other (IPDAS, certifying 1)."""
    share = {name: count_words(form.drawbacks) / count_words(good_points(form)) for name, form in FORMS.items()}
    assert {name: part for name, part in share.items() if not 3 / 5 <= part <= 5 / 3} == {}


def test_every_form_is_as_long_as_the_others() -> None:
    """No form gets more than twice, or less than half, the words of the middle one."""
    lengths = {name: length(form) for name, form in FORMS.items()}
    middle = median(lengths.values())
    assert {name: words for name, words in lengths.items() if not middle / 2 <= words <= middle * 2} == {}


def test_good_points_and_drawbacks_are_short() -> None:
    """A point can be taken in at a glance: at most twenty words."""
    points = [(name, point) for name, form in FORMS.items() for point in (*good_points(form), *form.drawbacks)]
    assert [(name, point) for name, point in points if count_words(point) > 20] == []


@pytest.mark.parametrize("thing", ["medicijnen", "huisarts", "thuiszorg, als", "zorgverzekering", "Wlz-indicatie"])
def test_what_to_have_at_hand_is_said_in_the_same_words_everywhere(thing: str) -> None:
    """Two routes stand under each other in a plan: what both ask to have ready is told once."""
    lines = {line for route in CONTENT.routes.values() for line in route.have_at_hand if thing in line}
    assert len(lines) == 1


def test_help_line_can_be_reached() -> None:
    """Somebody to call has a number, or says how to find it."""
    assert [name for name, line in CONTENT.help_lines.items() if not (line.number or line.how_to_find)] == []


def test_every_barrier_gives_a_first_step_and_what_helped() -> None:
    """Whoever recognises a barrier reads what helped others, words to say, and one small step."""
    for name, barrier in CONTENT.barriers.items():
        assert barrier.helped_others, name
        assert barrier.first_step, name
        assert barrier.say_to_naaste, name


def test_beds_spread_over_a_region_say_whose_region_it_is() -> None:
    """Where nobody says in which place beds are, who lives elsewhere reads that, and sees the beds nearby first."""
    spread = {
        name: provider
        for name, provider in CONTENT.providers.items()
        if provider.kind in ("place", "network", "programme") and provider.serves.provinces and not provider.located_in
    }
    rule = SharedCondition(use="place_is_of_another_region")
    assert spread
    assert [name for name, provider in spread.items() if rule not in provider.conditions] == []


def test_urgent_warnings_say_whom_to_call() -> None:
    """A warning that can't wait always leads to people."""
    for name, warning in CONTENT.warnings.items():
        assert warning.steps, name
        assert warning.help_lines or not warning.urgent, name


def test_high_burden_leads_to_people() -> None:
    """Every outcome of a check has a next step and somebody to call."""
    for check in CONTENT.checks.values():
        for band in check.bands:
            assert band.next_steps
            assert band.help_lines


def test_instruments_name_their_makers_and_licence() -> None:
    """An instrument of others says who made it and whether it may be used."""
    for name, check in CONTENT.checks.items():
        assert check.kind == "own_signals" or (check.citation and check.licence), name


def test_glossary_says_each_word_once() -> None:
    """No word is explained in two entries, and every explanation has a source."""
    words = [word.lower() for term in CONTENT.glossary.values() for word in (term.term, *term.also)]
    assert sorted(word for word in set(words) if words.count(word) > 1) == []
    assert [name for name, term in CONTENT.glossary.items() if not term.source] == []
