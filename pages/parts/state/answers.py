"""Answers and choices of one visitor, and what is judged for them."""

from collections.abc import Mapping
from datetime import date

from matching.advice.question_order import questions_to_ask
from matching.judgement.judgement import Judgement, judge_all
from matching.person.answers import Answer, WrongAnswer, read_answer, read_answers
from matching.what_if.next_questions import NextQuestion, useful_questions
from pages.parts.state.clock import today
from pages.parts.state.content import all_languages, content, content_in
from pages.parts.state.session import session_value, set_session_value

ANSWERS, SKIPPED, CHOSEN, JUDGED, OPEN_QUESTIONS = "answers", "skipped", "chosen", "judged", "open_questions"


def current_answers() -> Mapping[str, Answer]:
    """The answers of this visitor, by question; an absent one is unknown."""
    answers: Mapping[str, Answer] = session_value(ANSWERS, {})
    return answers


def remember(name: str, value: object) -> None:
    """Keep one answer; None takes it away, so that it is unknown again."""
    answers = dict(current_answers())
    answers.pop(name, None)
    if value is not None:
        try:
            answers[name] = read_answer(content(), name, value)
        except WrongAnswer:
            return
        set_session_value(SKIPPED, skipped() - {name})
        answers |= _given_with(name, value)
    set_session_value(ANSWERS, answers)


def _given_with(name: str, value: object) -> dict[str, Answer]:
    option = content().questions[name].options.get(str(value))
    return read_answers(content(), option.also)[0] if option else {}


def skip(name: str) -> None:
    """Note that this visitor doesn't know an answer, so that it isn't asked again."""
    remember(name, None)
    set_session_value(SKIPPED, skipped() | {name})


def skipped() -> frozenset[str]:
    """The questions answered with *weet ik niet*."""
    names: frozenset[str] = session_value(SKIPPED, frozenset())
    return names


def chosen() -> tuple[str, ...]:
    """The forms and places taken along into the plan."""
    names: tuple[str, ...] = session_value(CHOSEN, ())
    return names


def choose(name: str, *, wanted: bool) -> None:
    """Take a form or place along into the plan, or leave it."""
    others = tuple(other for other in chosen() if other != name)
    set_session_value(CHOSEN, (*others, name) if wanted else others)


def put_back(answers: Mapping[str, Answer], skipped_before: frozenset[str], chosen_before: tuple[str, ...]) -> None:
    """Put back answers and choices that were saved, in the place of all present ones."""
    set_session_value(ANSWERS, dict(answers))
    set_session_value(SKIPPED, skipped_before)
    set_session_value(CHOSEN, chosen_before)


def judgement() -> Judgement:
    """Everything judged for this visitor, worked out again only when an answer changed."""
    judged: Judgement
    as_of, judged = session_value(JUDGED, (None, None))
    if as_of != _as_of_now():
        answers, _ = read_answers(content(), current_answers())
        judged = judge_all(content(), answers, today())
        set_session_value(JUDGED, (_as_of_now(), judged))
    return judged


def judge_early() -> None:
    """Judge for whoever answers nothing, in every language, so that no first visitor waits for it."""
    for language in all_languages():
        everything = content_in(language.code)
        useful_questions(everything, judge_all(everything, {}, today()))


def open_questions() -> tuple[NextQuestion, ...]:
    """The questions that still matter, in the order to ask them; not those that were skipped."""
    as_of, questions = session_value(OPEN_QUESTIONS, (None, ()))
    if as_of != _as_of_now():
        questions = questions_to_ask(content(), judgement())
        set_session_value(OPEN_QUESTIONS, (_as_of_now(), questions))
    left_open = skipped()
    return tuple(question for question in questions if question.answer not in left_open)


def _as_of_now() -> tuple[int, date, Mapping[str, Answer]]:
    """What a judgement hangs on: identity of the content, the day, and the answers."""
    return id(content()), today(), current_answers()
