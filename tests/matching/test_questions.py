"""What to ask next: the question that decides the most, and none that no longer matters."""

from collections.abc import Iterable

import pytest
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st

from matching.entries.content import Content
from matching.entries.places import find
from matching.judgement.judgement import judge_all
from matching.person.answers import Answer, read_answers
from matching.what_if.next_questions import can_matter, next_question, unanswered, useful_questions
from tests.shared.persona_files import CONTENT, DAY, KINDS, PERSONAS, ROUNDS, judgement
from tests.shared.strategies import PROFILES, postcodes_in, thorough

SEVERAL_FORMS = ["buitenhuis", "dsv_lisse"]
"""Places that stay open as long as one of their forms does."""

CATALOGUES = st.fixed_dictionaries(
    {
        kind: st.lists(st.sampled_from(sorted(getattr(CONTENT, kind))), min_size=1, max_size=2, unique=True)
        for kind in KINDS
    }
)


def small(catalogue: dict[str, list[str]]) -> Content:
    """Give a catalogue of a few things: places with the forms they offer, and every question."""
    offered = [form for name in catalogue["providers"] for form in CONTENT.providers[name].forms]
    catalogue = catalogue | {"forms": sorted({*catalogue["forms"], *offered})}
    return CONTENT.model_copy(
        update={kind: {name: getattr(CONTENT, kind)[name] for name in names} for kind, names in catalogue.items()}
    )


def verdicts(content: Content, answers: dict[str, Answer]) -> dict[str, str]:
    """Give every verdict in a catalogue."""
    outcome = judge_all(content, answers, DAY)
    return {f"{kind}.{entry.id}": entry.verdict for kind in KINDS for entry in getattr(outcome, kind)}


LIMITS = {1, 2, 3, 6, 7, 8, 14, 21, 22, 36, 42, 156, 157}


def every_answer(content: Content, name: str, answers: dict[str, Answer]) -> Iterable[Answer]:
    """Give all answers to a question; of lists enough to show every way, of numbers enough to pass every limit.

    No answer contradicts another: nights fit what was said about how long, a municipality the postcode.
    """
    question = content.questions[name]
    kinds: dict[str, Iterable[Answer]] = {
        "yes_no": (True, False),
        "choice": [key for key, choice in question.options.items() if fits(choice.nights, answers.get("nights"))],
        "choices": [(), *((option,) for option in question.options)],
        "number": numbers(content, name, answers),
        "place": municipalities(content, answers) if name == "municipality" else postcodes(answers),
    }
    return kinds.get(question.kind, ())


def fits(nights: tuple[int, int] | None, exact: Answer | None) -> bool:
    """Tell whether how long somebody is away agrees with the exact number of nights, if that was told."""
    return nights is None or not isinstance(exact, int) or nights[0] <= exact <= nights[1]


def numbers(content: Content, name: str, answers: dict[str, Answer]) -> list[int]:
    """Give numbers that pass every limit in content, used nights and distances among them."""
    question = content.questions[name]
    length = content.questions["duration"].options.get(str(answers.get("duration"))) if name == "nights" else None
    low, high = (length and length.nights) or (question.minimum or 0, question.maximum or 0)
    used = answers.get("used_nights", 0)
    asked = answers.get("nights", 0)
    moved = {limit - number for limit in LIMITS for number in (used, asked) if isinstance(number, int)}
    near = range(low, high, 5) if name == "max_travel_km" else ()
    return sorted({low, high, *near, *(number for number in LIMITS | moved if low < number < high)})


def municipalities(content: Content, answers: dict[str, Answer]) -> list[str]:
    """Give every municipality, or those of the postcode."""
    matches = find(str(answers["postcode"]), content.places).matches if "postcode" in answers else ()
    return [place.municipality for place in matches or content.places.municipalities.values()]


def postcodes(answers: dict[str, Answer]) -> list[str]:
    """Give every postcode of the municipality; nobody is asked for one before that."""
    return postcodes_in(str(answers["municipality"])) if "municipality" in answers else []


def decided_by(content: Content, answers: dict[str, Answer], name: str) -> set[str]:
    """Give, by trying all answers, the open verdicts that some answer to this question decides."""
    still_open = {entry for entry, verdict in verdicts(content, answers).items() if verdict == "possible"}
    left = set(still_open)
    for answer in every_answer(content, name, answers):
        if left:
            after = verdicts(content, read_answers(content, {**answers, name: answer})[0])
            left = {entry for entry in left if after[entry] == "possible"}
    return still_open - left


def ranks(content: Content, answers: dict[str, Answer]) -> dict[str, int]:
    """Give where everything stands in its list."""
    outcome = judge_all(content, answers, DAY)
    return {f"{kind}.{judged.id}": rank for kind in KINDS for rank, judged in enumerate(getattr(outcome, kind), 1)}


@pytest.mark.slow
@settings(thorough(25), phases=[Phase.explicit, Phase.generate])  # a failing example is slow to make smaller
@given(CATALOGUES, PROFILES)
@example({"routes": ["aanvullende_verzekering"], "forms": ["vakantie_met_zorg"], "providers": SEVERAL_FORMS}, {})
def test_the_next_question_decides_the_most(catalogue: dict[str, list[str]], answers: dict[str, Answer]) -> None:
    """Useful: each question decides as many open verdicts, weighed by rank, as trying every answer shows."""
    content = small(catalogue)
    outcome = judge_all(content, answers, DAY)
    tried = {name: decided_by(content, answers, name) for name in unanswered(content, outcome.person)}
    rank = ranks(content, answers)
    expected = {name: (len(some), sum(1 / rank[entry] for entry in some)) for name, some in tried.items() if some}
    useful = useful_questions(content, outcome)
    assert {question.answer: (question.decides, pytest.approx(question.weight)) for question in useful} == expected
    heaviest = max((weight for _, weight in expected.values()), default=None)
    following = next_question(content, outcome)
    assert (following and pytest.approx(following.weight)) == heaviest


def test_what_stands_first_weighs_most() -> None:
    """One verdict at the top weighs more than two far down, though a person reads how many there are."""
    outcome = judgement("nothing_answered")
    for question in useful_questions(CONTENT, outcome):
        assert 0 < question.weight <= question.decides


@settings(thorough(60), phases=[Phase.generate])
@given(PROFILES)
def test_a_question_that_makes_no_sense_yet_is_never_next(answers: dict[str, Answer]) -> None:
    """Whatever it would decide: what only matters after another answer waits for that answer."""
    outcome = judge_all(CONTENT, answers, DAY)
    assert {question.answer for question in useful_questions(CONTENT, outcome)} <= set(
        unanswered(CONTENT, outcome.person)
    )


@settings(thorough(15), phases=[Phase.generate])
@given(CATALOGUES, PROFILES, st.sampled_from([name for name, question in CONTENT.questions.items() if question.core]))
def test_a_first_question_that_is_skipped_changes_nothing(
    catalogue: dict[str, list[str]], answers: dict[str, Answer], name: str
) -> None:
    """A core question is left out only where no answer to it decides anything or moves anything that is open."""
    content = small(catalogue)
    without = {key: value for key, value in answers.items() if key != name}
    outcome = judge_all(content, without, DAY)
    if can_matter(content, outcome, name):
        return
    before = shown(content, without)
    after = [shown(content, {**without, name: answer}) for answer in every_answer(content, name, without)]
    assert [after_answer for after_answer in after if after_answer != before] == []


def shown(content: Content, answers: dict[str, Answer]) -> tuple[object, ...]:
    """Give what is shown: every verdict of what is open in its order, and the warnings."""
    outcome = judge_all(content, answers, DAY)
    still_open = [(kind, entry.id, entry.verdict) for kind in KINDS for entry in getattr(outcome, kind)]
    return [verdict for verdict in still_open if verdict[2] != "unsuitable"], outcome.warnings


@thorough(12)
@given(PROFILES)
def test_only_what_was_not_answered_is_asked(answers: dict[str, Answer]) -> None:
    """Nobody is asked twice, and no question is asked that decides nothing."""
    useful = useful_questions(CONTENT, judge_all(CONTENT, answers, DAY))
    assert set() == {question.answer for question in useful} & set(answers)
    assert [question.weight for question in useful] == sorted((question.weight for question in useful), reverse=True)
    assert 0 not in {question.decides for question in useful}


def test_nothing_is_left_to_ask_when_everything_is_answered() -> None:
    """Whoever answered every question gets no next one: what stays open is for others to tell."""
    outcome = judgement("everything_answered")
    assert sorted(CONTENT.questions) == sorted(PERSONAS["everything_answered"]["answers"])
    assert (unanswered(CONTENT, outcome.person), next_question(CONTENT, outcome)) == ((), None)


def test_the_first_question_is_one_of_the_first_six() -> None:
    """Before anything is known, one of the six questions that open the conversation decides the most."""
    following = next_question(CONTENT, judgement("nothing_answered"))
    assert following is not None
    assert CONTENT.questions[following.answer].core


@pytest.mark.parametrize("name", [name for name in ROUNDS if ":" not in name])
def test_questions_make_sense_for_this_person(name: str) -> None:
    """A question that only makes sense after another answer waits for that answer."""
    left = unanswered(CONTENT, judgement(name).person)
    answers = judgement(name).person.answers
    assert set() == set(left) & set(answers)
    assert ("wlz_delivery" in left) <= (answers.get("indication") == "wlz")
    assert list(left) == sorted(left, key=lambda question_name: CONTENT.questions[question_name].order)
