"""Whether a question can be answered: it offers enough, and what an answer brings along is an answer too."""

from collections.abc import Mapping

from matching.authoring.faults import AllEntries, Faults, fault_at
from matching.entries.questions import Option, Question
from matching.person.answers import WrongAnswer, read_answer

FEWEST_OPTIONS = 2


def question_faults(_entries: AllEntries, question: Question) -> Faults:
    """Faults of a question: too few options, one that counts as none of them, a highest below the lowest."""
    if question.kind in ("choice", "choices", "weights") and len(question.options) < FEWEST_OPTIONS:
        yield fault_at((), "no_options", limit=FEWEST_OPTIONS)
    own = tuple(name for name, option in question.options.items() if not option.like)
    for name, option in question.options.items():
        if option.like and option.like not in own:
            yield fault_at(("options", name, "like"), "no_such_option", own, given=option.like, about=question.short)
    if question.minimum is not None and question.maximum is not None and question.maximum < question.minimum:
        yield fault_at(("maximum",), "highest_below_lowest")


def option_faults(entries: AllEntries, option: Option) -> Faults:
    """Faults of one option: of the nights it stands for, and of the answers that it gives as well."""
    if option.nights and option.nights[1] < option.nights[0]:
        yield fault_at(("nights",), "highest_below_lowest")
    yield from answer_faults(entries, "also", option.also)


def answer_faults(entries: AllEntries, field: str, answers: Mapping[str, str]) -> Faults:
    """A fault for each answer that its question doesn't have."""
    for name, given in answers.items():
        if entries.missing("questions", name):
            yield fault_at((field, name), "no_such_question", tuple(entries.names["questions"]), given=name)
        if name not in entries.content.questions:
            continue
        try:
            read_answer(entries.content, name, given)
        except WrongAnswer as wrong:
            yield fault_at((field, name), "no_such_option", wrong.allowed, given=given, about=name)
