"""Whether a rule can hold: it asks for something that exists, and compares it with something of its kind."""

from matching.authoring.faults import AllEntries, Fault, Faults, fault_at
from matching.entries.afterwards import Reply
from matching.entries.conditions import COMPARISONS, Comparison, Condition, Requirement

COMPARISONS_FOR = {
    "yes_no": ("is",),
    "choice": ("one_of", "none_of"),
    "choices": ("one_of", "none_of"),
    "number": ("at_least", "at_most", "at_least_of", "at_most_of"),
    "place": ("one_of", "none_of"),
    "text": ("one_of", "none_of"),
    "weights": (),
}


def requirement_faults(entries: AllEntries, requirement: Requirement) -> Faults:
    """Faults of each comparison of a requirement, or of its only one, and of the name that it is about."""
    for index, branch in enumerate(requirement.any_of):
        yield from (fault.inside(("any_of", index)) for fault in comparison_faults(entries, branch))
    if not requirement.any_of:
        yield from comparison_faults(entries, requirement)
    elif entries.is_no_fact(requirement.about):
        yield _no_such_answer(entries, requirement.about)


def condition_faults(entries: AllEntries, condition: Condition) -> Faults:
    """Faults of a condition: of its requirement, and of the days on which it holds."""
    yield from requirement_faults(entries, condition)
    if condition.valid_from and condition.valid_until and condition.valid_until < condition.valid_from:
        yield fault_at(("valid_until",), "ends_before_it_starts")


def comparison_faults(entries: AllEntries, branch: Comparison) -> Faults:
    """Faults of a comparison: the answer or fact, and the values or limit that it is compared with."""
    if entries.is_no_fact(branch.about):
        yield _no_such_answer(entries, branch.about)
    kind = entries.kind_of(branch.about)
    if kind:
        yield from _kind_faults(branch, kind)
        yield from _option_faults(entries, branch)
    yield from _limit_faults(entries, branch)


def _no_such_answer(entries: AllEntries, about: str) -> Fault:
    return fault_at(("about",), "no_such_answer", entries.facts(), given=about)


def _kind_faults(branch: Comparison, kind: str) -> Faults:
    """A fault where the comparison doesn't go with what is compared."""
    used = next(name for name in COMPARISONS if getattr(branch, "is_" if name == "is" else name) is not None)
    allowed = COMPARISONS_FOR[kind]
    if not allowed:
        yield fault_at(("about",), "not_comparable", about=branch.about)
    elif used not in allowed:
        yield fault_at((used,), f"compare_{kind}", allowed, about=branch.about)


def _option_faults(entries: AllEntries, branch: Comparison) -> Faults:
    options = entries.options_of(branch.about)
    for field in ("one_of", "none_of"):
        given = getattr(branch, field)
        if given == ():
            yield fault_at((field,), "empty_comparison")
        wrong = [(index, value) for index, value in enumerate(given or ()) if options and value not in options]
        for index, option in wrong:
            yield fault_at((field, index), "no_such_option", options, given=option, about=branch.about)
        yield from _never_asked(entries, branch.about, field, given or ())


def _never_asked(entries: AllEntries, about: str, field: str, given: tuple[str, ...]) -> Faults:
    """A fault where a rule asks for an answer that counts as another one: it would never hold."""
    question = entries.content.questions.get(about)
    for index, value in enumerate(given):
        option = question.options.get(value) if question else None
        if option and option.like:
            yield fault_at((field, index), "counts_as_another", given=value, about=option.like)


def _limit_faults(entries: AllEntries, branch: Comparison) -> Faults:
    """A fault where the other side of the comparison isn't a number that somebody wrote down."""
    limit, field = branch.compared_with(), "at_least_of" if branch.at_least_of else "at_most_of"
    if limit and entries.missing("parameters", limit) and entries.missing("facts", limit):
        choices = (*entries.names["parameters"], *entries.names["facts"])
        yield fault_at((field,), "no_such_limit", choices, given=limit)
    elif limit and limit in entries.content.facts and entries.kind_of(limit) != "number":
        yield fault_at((field,), "limit_is_no_number", given=limit)


def reply_faults(entries: AllEntries, reply: Reply) -> Faults:
    """A fault where advice depends on a question or an option that isn't there."""
    if entries.missing("afterwards", reply.about):
        yield fault_at(("about",), "no_such_question", tuple(entries.names["afterwards"]), given=reply.about)
    asked = entries.content.afterwards.get(reply.about)
    for index, given in enumerate(reply.one_of):
        if asked and given not in asked.options:
            yield fault_at(("one_of", index), "no_such_option", tuple(asked.options), given=given, about=reply.about)
