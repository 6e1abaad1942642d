"""Whether a telling tells an answer that somebody can give."""

from matching.authoring.faults import AllEntries, Fault, Faults
from matching.entries.papers import Telling

YES_AND_NO = ("yes", "no")
WITH_OPTIONS = ("choice", "choices", "weights")
"""Where these are missing, the question itself is wrong, and says so."""


def telling_faults(entries: AllEntries, name: str, telling: Telling) -> Faults:
    """Return a fault where there is no such question, or where it doesn't have an answer that is told."""
    if entries.missing("questions", name):
        yield Fault((), "no_such_question", tuple(entries.names["questions"]), {"given": name})
    question = entries.content.questions.get(name)
    if question is None:
        return
    options = YES_AND_NO if question.kind == "yes_no" else tuple(question.options)
    for given in telling.options if options or question.kind not in WITH_OPTIONS else ():
        if given not in options:
            yield Fault(("options", given), "no_such_option", options, {"given": given, "about": name})
