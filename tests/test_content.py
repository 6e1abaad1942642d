"""Content is complete and fair: equal detail for every form, a source for every fact, each number in one place."""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from statistics import median
from typing import get_args

import pytest
import yaml
from pydantic import BaseModel

from development.reading_words import load_exemptions
from development.written_texts import find_texts
from matching.conditions import Whom
from matching.content import Fact, Form, Verdict
from matching.loading import load_content
from matching.wording import BLANK, OWN_BLANKS

FOLDER = Path(__file__).parents[1] / "content"
CONTENT = load_content(FOLDER)
CONTRACT = yaml.safe_load(Path(__file__).with_name("contract.yaml").read_text(encoding="utf-8"))
TEXTS = list(find_texts(FOLDER))
READ_ABOUT_A_FORM = (
    "in_short", "what_it_is", "what_it_looks_like", "good_for_you", "good_for_naaste", "drawbacks", "works_for",
    "to_arrange", "how_long", "cost", "who_pays", "ask_before", "experiences", "uncertain",
)  # fmt: skip
KIND_OF_ANSWER = {"yes_no": {"yes_no"}, "number": {"number"}, "text": {"text"}, "place": {"place"}}
UNCHECKED = "algemene_kennis"
BACKGROUND = {
    "W-carerqol": "an instrument that we don't use",
    "W-csi-hersenz": "another copy of the CSI, to compare with",
    "W-csi-westerveld": "another copy of the CSI, to compare with",
    "W-ediz-studylib": "another copy of the EDIZ, to compare with",
    "W-homeinstead": "hours that one company gave in 2023",
    "W-mantelzorgnl-wegwijzer": "where people look for places by themselves",
    "W-mantelzorgtest": "a test of others, that ours isn't to be mistaken for",
    "W-pt-follow": "later research on the question how long somebody can go on",
    "W-skipr-2025-06": "news about a plan that was put off",
    "W-vanexel2004": "research that compares instruments",
    "W-vlissingen-jeugd": "how one municipality arranges short stays for children",
    "W-zbi": "an instrument that may not be used without a licence",
}
"""Sources that were read but that no text leans on; they stay listed so that nobody has to read them again."""

NUMBER = r"(?:\d+(?:[.,]\d+)?|anderhalve?|twee|drie|vier|vijf|zes|zeven|acht|negen|\w*tien|elf|twaalf|\w+tig|honderd)"
UNIT = r"(?:nacht(?:en)?|etma(?:al|len)|we(?:ek|ken)|dag(?:en)?|maand(?:en)?|uur|uren|procent|euro)"
LIMIT = re.compile(rf"€|\b{NUMBER}\s+(?:\w+\s+)?{UNIT}\b", re.IGNORECASE)
PHONE = re.compile(r"(?<![\w{])0\d{1,3}[ -]?(?:\d[ -]?){4,8}\b|\b14 ?0\d{2,3}\b|\+31")


def parts(value: object) -> Iterator[BaseModel]:
    """Give every entry inside a value, itself included."""
    if isinstance(value, BaseModel):
        yield value
        for name in type(value).model_fields:
            yield from parts(getattr(value, name))
    elif isinstance(value, dict | list | tuple):
        yield from chain.from_iterable(map(parts, value.values() if isinstance(value, dict) else value))


def sources_of(entry: BaseModel) -> Iterator[str]:
    """Give the id of every source that an entry, or something in it, names."""
    for part in parts(entry):
        yield from getattr(part, "source", ())


def count_words(value: object) -> int:
    """Count the words that a person reads in a text, a list of texts or facts."""
    if isinstance(value, str):
        return len(value.split())
    return count_words(value.text) if isinstance(value, Fact) else sum(map(count_words, value))


def length(form: Form) -> int:
    """Count all that a person reads about a form, its rules apart."""
    return sum(count_words(getattr(form, field)) for field in READ_ABOUT_A_FORM)


JUDGED = (
    "forms",
    "routes",
    "providers",
    "municipalities",
    "warnings",
    "barriers",
    "checks",
    "conditions",
    "parameters",
)
SOURCED = (*JUDGED, "help_lines", "glossary")
ENTRIES = {f"{kind}.{name}": entry for kind in SOURCED for name, entry in getattr(CONTENT, kind).items()}
USED_SOURCES = set(chain.from_iterable(map(sources_of, ENTRIES.values())))


@pytest.mark.parametrize("kind", ["forms", "routes", "warnings"])
def test_nothing_of_the_contract_is_missing(kind: str) -> None:
    """Every form, route and warning that others rely on is there, and none has slipped in unlisted."""
    assert set(getattr(CONTENT, kind)) == set(CONTRACT[kind])


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


@pytest.mark.parametrize("name", CONTRACT["forms"])
def test_form_has_every_field_filled(name: str) -> None:
    """Every form tells the same things, doing nothing new among them; where nothing is known, it says so."""
    form = CONTENT.forms[name]
    assert [field for field in READ_ABOUT_A_FORM if not getattr(form, field)] == []


@pytest.mark.parametrize("name", CONTRACT["forms"])
def test_form_has_as_many_good_points_as_drawbacks(name: str) -> None:
    """A form isn't made to look better or worse than another: the counts differ by one at most."""
    form = CONTENT.forms[name]
    assert abs(len(form.good_for_you) + len(form.good_for_naaste) - len(form.drawbacks)) <= 1


@pytest.mark.parametrize("name", CONTRACT["forms"])
def test_form_is_as_long_as_the_others(name: str) -> None:
    """No form gets more than twice, or less than half, the words of the middle one."""
    middle = median(map(length, CONTENT.forms.values()))
    assert middle / 2 <= length(CONTENT.forms[name]) <= middle * 2


@pytest.mark.parametrize("side", ["good_for_you", "good_for_naaste", "drawbacks"])
@pytest.mark.parametrize("name", CONTRACT["forms"])
def test_good_points_and_drawbacks_are_short(name: str, side: str) -> None:
    """A point can be taken in at a glance: at most twenty words."""
    assert [point for point in getattr(CONTENT.forms[name], side) if count_words(point) > 20] == []


@pytest.mark.parametrize("kind", ["forms", "routes", "providers"])
def test_every_form_route_and_provider_has_rules_and_sources(kind: str) -> None:
    """Nothing is offered without rules, its own or those of its forms, and without where it comes from."""
    for name, entry in getattr(CONTENT, kind).items():
        of_forms = [CONTENT.forms[form].conditions for form in getattr(entry, "forms", ())]
        assert any([entry.conditions, *of_forms]), f"{kind}/{name}.yaml has no conditions"
        assert entry.source, f"{kind}/{name}.yaml names no source"


def test_every_fact_has_a_source_that_was_read() -> None:
    """No fact leans on nothing, or on what nobody checked."""
    for name, entry in ENTRIES.items():
        for part in parts(entry):
            if "source" in type(part).model_fields and isinstance(part, Fact):
                assert part.source, f"{name}: {part.text}"
            assert UNCHECKED not in getattr(part, "source", ()), name


def test_every_source_is_known_and_used_or_listed_as_background() -> None:
    """The list of sources holds all that texts lean on, and nothing that nobody can place."""
    assert set(CONTENT.sources) >= USED_SOURCES
    assert set(CONTENT.sources) - USED_SOURCES - {UNCHECKED} == set(BACKGROUND)


def test_every_number_in_a_sentence_is_a_parameter() -> None:
    """A {blank} that no page fills in is a parameter, with its source, confidence and day of review."""
    blanks = {blank for text in TEXTS for blank in BLANK.findall(text.written)} - OWN_BLANKS
    streamlits_own = {blank for text in TEXTS if "streamlit" in text.keys for blank in BLANK.findall(text.written)}
    assert blanks - streamlits_own <= set(CONTENT.parameters)
    for name in blanks & set(CONTENT.parameters):
        for value in CONTENT.parameters[name].values:
            assert value.confidence, name
            assert value.checked_on <= value.review_by or value.valid_until, name


def test_amounts_limits_and_terms_stand_only_among_the_parameters() -> None:
    """No sentence has an amount, or a number of nights, weeks or days, of its own; harmless ones have a reason."""
    exempt = load_exemptions(FOLDER)
    found = [
        f"{text.file}:{text.line}: '{match[0]}': zet dit getal in parameters.yaml, of een reden in word_list.yaml"
        for text in TEXTS
        for match in LIMIT.finditer(text.written)
        if text.kind != "parameters" and not exempt.cover("number", text.file, text.written)
    ]
    assert not found, "\n" + "\n".join(found)


def test_phone_numbers_stand_only_among_the_help_lines() -> None:
    """A number to call stands in one place, so that it can be checked there."""
    found = [f"{text.file}:{text.line}" for text in TEXTS if text.kind != "help_lines" and PHONE.search(text.written)]
    assert not found


def test_help_line_can_be_reached() -> None:
    """Somebody to call has a number, or says how to find it."""
    assert [name for name, line in CONTENT.help_lines.items() if not (line.number or line.how_to_find)] == []


def test_every_barrier_gives_a_first_step_and_what_helped() -> None:
    """Who recognises a barrier reads what helped others, words to say, and one small step."""
    for name, barrier in CONTENT.barriers.items():
        assert barrier.helped_others, name
        assert barrier.first_step, name
        assert barrier.say_to_naaste, name


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
