"""Whether an entry makes sense by itself and in the country: places, dates, limits and answers that go with it."""

from collections.abc import Callable, Mapping
from itertools import pairwise

from pydantic import BaseModel

from matching.authoring import checking_municipalities
from matching.authoring.checking_claims import (
    call_faults,
    form_faults,
    house_parameter_faults,
    right_faults,
    route_faults,
)
from matching.authoring.checking_evidence import (
    finding_faults,
    moment_faults,
    moved_faults,
    recognised_faults,
    study_faults,
)
from matching.authoring.checking_municipalities import list_faults, municipality_faults, number_faults
from matching.authoring.checking_papers import letter_faults, paper_faults
from matching.authoring.checking_questions import FEWEST_OPTIONS, answer_faults, option_faults, question_faults
from matching.authoring.checking_rules import comparison_faults, condition_faults, reply_faults, requirement_faults
from matching.authoring.faults import AllEntries, Faults, fault_at
from matching.authoring.problems import Keys  # noqa: TC001 - of a variable in a function
from matching.entries.afterwards import Reply
from matching.entries.checks import Check, CheckOption
from matching.entries.conditions import Condition, Requirement
from matching.entries.contacts import Hours
from matching.entries.dated_values import DatedValue, Parameter
from matching.entries.evidence import Finding, Moment, Moved, Recognised, Study
from matching.entries.forms import Form
from matching.entries.help_lines import Call, HelpLine
from matching.entries.papers import Letter, Paper
from matching.entries.places import find, municipality
from matching.entries.providers import FactKind, Municipality, PlaceFact, Provider
from matching.entries.questions import Option, Question
from matching.entries.rights import Right
from matching.entries.routes import Route
from matching.entries.rules import OnlyIf


def entry_faults(entries: AllEntries, value: BaseModel) -> Faults:
    """The faults of an entry, or of one part of it, by the checks of its model."""
    find_faults = CHECKED_AS.get(type(value))
    return find_faults(entries, value) if find_faults else iter(())


def _fact_kind(_entries: AllEntries, kind: FactKind) -> Faults:
    if kind.kind == "choice" and len(kind.options) < FEWEST_OPTIONS:
        yield fault_at((), "no_options", limit=FEWEST_OPTIONS)


def _help_line(_entries: AllEntries, line: HelpLine) -> Faults:
    yield from number_faults(("number",), line.number)
    yield from number_faults(("second_number",), line.second_number)
    if not line.number and not line.how_to_find:
        yield fault_at((), "no_way_to_call")


def _hours(_entries: AllEntries, hours: Hours) -> Faults:
    if hours.until <= hours.from_:
        yield fault_at(("until",), "ends_before_it_opens")


def _check(_entries: AllEntries, check: Check) -> Faults:
    if check.highest is not None and check.highest < check.lowest:
        yield fault_at(("highest",), "highest_below_lowest")


def _parameter(_entries: AllEntries, parameter: Parameter) -> Faults:
    ordered = sorted(enumerate(parameter.values), key=lambda numbered: numbered[1].valid_from)
    for (_, value), (index, following) in pairwise(ordered):
        if value.valid_until is None or following.valid_from <= value.valid_until:
            yield fault_at(("values", index, "valid_from"), "overlapping_values", given=following.valid_from)


def _dated_value(_entries: AllEntries, value: DatedValue) -> Faults:
    if value.valid_until and value.valid_until < value.valid_from:
        yield fault_at(("valid_until",), "ends_before_it_starts")


def _provider(entries: AllEntries, provider: Provider) -> Faults:
    area = provider.serves
    yield from _facts(entries, "place", provider.facts)
    yield from list_faults(entries, ("serves", "municipalities"), area.municipalities)
    yield from list_faults(entries, ("serves", "perhaps"), area.perhaps)
    provinces = sorted({place.province for place in entries.content.places.municipalities.values()})
    for index, name in enumerate(area.provinces):
        if name not in provinces:
            yield fault_at(("serves", "provinces", index), "no_such_province", provinces, given=name)
    if provider.located_in:
        yield from _located(entries, provider.located_in)


def _located(entries: AllEntries, name: str) -> Faults:
    if municipality(name, entries.content.places):
        return
    search = find(name, entries.content.places)
    codes = {place.code: place for place in search.matches}
    if not codes:
        yield fault_at(("located_in",), "no_such_place", search.suggestions, given=name)
    if len(codes) > 1:
        which = [f"{place.name} ({place.province})" for place in codes.values()]
        yield fault_at(("located_in",), "ambiguous_place", which, given=name)


def _municipality(entries: AllEntries, entry: Municipality) -> Faults:
    yield from municipality_faults(entries, entry.name, ("name",))
    yield from _facts(entries, "municipality", entry.facts)
    for name, fact in entry.facts.items():
        if fact.certain:
            yield from house_parameter_faults(entries, ("facts", name), fact.parameter)


def _facts(entries: AllEntries, of: str, facts: Mapping[str, PlaceFact]) -> Faults:
    for name, fact in facts.items():
        full = f"{of}.{name}"
        if entries.missing("facts", full):
            own = [other.removeprefix(f"{of}.") for other in entries.names["facts"] if other.startswith(f"{of}.")]
            yield fault_at(("facts", name), "no_such_fact", own, given=name)
        elif (fact.value is None) == (fact.parameter is None):
            yield fault_at(("facts", name), "value_or_parameter")
        elif kind := entries.content.facts.get(full):
            yield from _fact_value(name, fact, kind)


def _fact_value(name: str, fact: PlaceFact, kind: FactKind) -> Faults:
    """A fault where a fact has a value that rules would never look for."""
    keys: Keys = ("facts", name, "parameter" if fact.parameter else "value")
    if kind.kind == "choice" and fact.value not in kind.options:
        yield fault_at(keys, "no_such_option", tuple(kind.options), given=fact.value, about=name)
    if kind.kind == "yes_no" and not isinstance(fact.value, bool):
        yield fault_at(keys, "bool_parsing", given=fact.value)
    if kind.kind == "number" and not fact.parameter and (isinstance(fact.value, bool | str) or fact.value is None):
        yield fault_at(keys, "int_parsing", given=fact.value)


CHECKED_AS: dict[type[BaseModel], Callable[..., Faults]] = {
    Condition: condition_faults,
    Requirement: requirement_faults,
    OnlyIf: comparison_faults,
    Question: question_faults,
    Option: option_faults,
    CheckOption: lambda entries, option: answer_faults(entries, "sets", option.sets),
    FactKind: _fact_kind,
    HelpLine: _help_line,
    Call: call_faults,
    Form: form_faults,
    Route: route_faults,
    Right: right_faults,
    Letter: lambda _entries, letter: letter_faults(letter),
    Paper: lambda _entries, paper: paper_faults(paper),
    Hours: _hours,
    Check: _check,
    Reply: reply_faults,
    Parameter: _parameter,
    DatedValue: _dated_value,
    Provider: _provider,
    Municipality: _municipality,
    **checking_municipalities.CHECKED_AS,
    Study: study_faults,
    Moment: moment_faults,
    Moved: moved_faults,
    Finding: finding_faults,
    Recognised: recognised_faults,
}
"""What each kind of entry, or part of one, is looked at for."""
