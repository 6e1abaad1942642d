"""What to ask next: the question that decides the most, and none that no longer matters."""

from collections.abc import Iterator

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from persona_files import CONTENT, DAY, KINDS, PERSONAS, ROUNDS, judgement
from strategies import PROFILES, thorough

from matching.answers import Answer, read_answers
from matching.judging import judge_all
from matching.loading import Content
from matching.questions import next_question, unanswered, useful_questions

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
    found = judge_all(content, answers, DAY)
    return {f"{kind}.{one.id}": one.verdict for kind in KINDS for one in getattr(found, kind)}


LIMITS = {1, 2, 3, 6, 7, 8, 14, 21, 22, 36, 42, 156, 157}


def every_answer(content: Content, name: str, answers: dict[str, Answer]) -> Iterator[Answer]:
    """Give all answers to a question; of numbers and lists enough to pass every limit.

    The number of nights never contradicts how long somebody said.
    """
    question = content.questions[name]
    if question.kind == "yes_no":
        yield from (True, False)
    elif question.kind == "choice":
        yield from question.options
    elif question.kind == "choices":
        yield from [(), *((option,) for option in question.options)]
    elif question.kind == "number":
        said = content.questions["duration"].options.get(str(answers.get("duration"))) if name == "nights" else None
        low, high = (said and said.nights) or (question.minimum or 0, question.maximum or 0)
        yield from sorted({low, high, *(limit for limit in LIMITS if low < limit < high)})
    elif name == "municipality":
        yield from (
            "Haarlem",
            "Breda",
            "Enschede",
            "Helmond",
            "Waalre",
            "Hoeksche Waard",
            "Rotterdam",
            "Maastricht",
            "Assen",
            "Lisse",
            "Westland",
        )


def decided_by(content: Content, answers: dict[str, Answer], name: str) -> int:
    """Count, by trying all answers, the open verdicts that some answer to this question decides."""
    left = {one for one, verdict in verdicts(content, answers).items() if verdict == "possible"}
    count = len(left)
    for answer in every_answer(content, name, answers):
        if left:
            after = verdicts(content, read_answers(content, {**answers, name: answer})[0])
            left = {one for one in left if after[one] == "possible"}
    return count - len(left)


@settings(thorough(15), phases=[Phase.generate])  # a failing example is slow to make smaller, and tells no more
@given(CATALOGUES, PROFILES)
def test_the_next_question_decides_the_most(catalogue: dict[str, list[str]], answers: dict[str, Answer]) -> None:
    """Useful: of all questions left, the next one decides the most open verdicts (found by trying every answer)."""
    content = small(catalogue)
    tried = {name: decided_by(content, answers, name) for name in CONTENT.questions if name not in answers}
    following = next_question(content, judge_all(content, answers, DAY))
    most = max(tried.values(), default=0)
    assert most == (following.decides if following else 0)
    assert most == (tried[following.answer] if following else 0)


@thorough(12)
@given(PROFILES)
def test_only_what_was_not_answered_is_asked(answers: dict[str, Answer]) -> None:
    """Nobody is asked twice, and no question is asked that decides nothing."""
    useful = useful_questions(CONTENT, judge_all(CONTENT, answers, DAY))
    assert set() == {one.answer for one in useful} & set(answers)
    assert [one.decides for one in useful] == sorted((one.decides for one in useful), reverse=True)
    assert 0 not in {one.decides for one in useful}


def test_nothing_is_left_to_ask_when_everything_is_answered() -> None:
    """Whoever answered every question gets no next one: what stays open is for others to tell."""
    found = judgement("everything_answered")
    assert sorted(CONTENT.questions) == sorted(PERSONAS["everything_answered"]["answers"])
    assert (unanswered(CONTENT, found.person), next_question(CONTENT, found)) == ((), None)


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
    assert list(left) == sorted(left, key=lambda one: CONTENT.questions[one].order)
