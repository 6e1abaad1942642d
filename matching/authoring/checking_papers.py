"""Whether a telling tells an answer that somebody can give, and whether a letter can be answered."""

import re

from matching.authoring.faults import AllEntries, Faults, fault_at
from matching.entries.papers import Letter, Paper, Telling

INSTRUCTION = re.compile(r"(?:^|[.?!] )(?:Streep|Kruis|Vul|Haal)\b")
"""How a sentence begins that tells the sender of a letter what to do with it; whoever gets it has no use for that."""

YES_AND_NO = ("yes", "no")
WITH_OPTIONS = ("choice", "choices", "weights")
"""Where these are missing, the question itself is wrong, and says so."""


def telling_faults(entries: AllEntries, name: str, telling: Telling) -> Faults:
    """A fault where there is no such question, or where it doesn't have an answer that is told."""
    if entries.missing("questions", name):
        yield fault_at((), "no_such_question", tuple(entries.names["questions"]), given=name)
    if telling.by_count and "other" not in telling.by_count:
        yield fault_at(("by_count",), "no_other_number")
    question = entries.content.questions.get(name)
    if question is None:
        return
    options = YES_AND_NO if question.kind == "yes_no" else tuple(question.options)
    if not options and question.kind in WITH_OPTIONS:
        return
    named = {"options": telling.options, "no_need": telling.no_need, "called": telling.called}
    for field, given in ((field, name) for field, names in named.items() for name in names):
        if given not in options:
            where = (field, telling.no_need.index(given)) if field == "no_need" else (field, given)
            yield fault_at(where, "no_such_option", options, given=given, about=name)


def paper_faults(paper: Paper) -> Faults:
    """A fault where a letter holds an instruction for its sender; those stand on the screen (first)."""
    for index, part in enumerate(paper.parts if paper.letter else ()):
        for field in ("text", "items", "boxes"):
            for line_index, text in enumerate(getattr(part, field)):
                if INSTRUCTION.search(text):
                    yield fault_at(("parts", index, field, line_index), "instruction_in_letter")


def letter_faults(letter: Letter) -> Faults:
    """A fault where a letter asks for no answer in some case, or on a day that isn't known."""
    if letter.answers[-1].when:
        yield fault_at(("answers", len(letter.answers) - 1, "when"), "answer_not_always")
    for index, answer in enumerate(letter.answers):
        if ("{answer_by}" in answer.text) != bool(answer.within):
            yield fault_at(("answers", index, "text"), "answer_without_day")
