"""Whether what is claimed is said as its source says it, holds for whom it says, and sends people to the right desk.

Each check keeps one kind of mistake away that was once found in these texts: a rule for adults without its age, help of
a municipality without what holds beside the Wlz, the rule of one house as a rule for all, a word that is stronger than
its source, our own view beside a source, and a number to call of somebody else than is named.
"""

import re
from collections.abc import Iterable, Iterator

from matching.authoring.faults import AllEntries, Faults, fault_at
from matching.authoring.problems import Keys
from matching.entries.conditions import Comparison, Condition
from matching.entries.forms import Form
from matching.entries.help_lines import Call
from matching.entries.routes import Route
from matching.entries.rules import Fact, Rules, SharedCondition

OWN_CHOICE, UNVERIFIED = "eigen_keuze", "algemene_kennis"
"""The sources that stand for what we chose ourselves, and for what nobody has looked up."""

OUR_SEARCH = re.compile(
    r"\b(wij vonden|vonden wij|wij niet vonden|wij hebben (geen|niets)[^.?]* gevonden)\b", re.IGNORECASE
)
"""That we found nothing: no source says so."""

STRONG = re.compile(r"\b(hoogstens|alleen|weinig|nooit)\b", re.IGNORECASE)
"""At most, only, few and never, in the language of the authors: a source has to say it as strongly."""

DECIDES = ("excludes", "asks")
LAWS = {"wlz": ("indication", "wlz"), "jeugdwet": ("age_group", "under_18")}
"""What a rule of the Wmo has to tell apart: with these answers another law pays, and so it is another way."""


def form_faults(entries: AllEntries, form: Form) -> Faults:
    """A fault for each claim of a form that its sources, the law or a single house don't carry."""
    acts = {entries.content.routes[name].act for name in form.routes if name in entries.content.routes}
    rules = (*form.conditions, *form.form_conditions)
    yield from _forgotten_laws(entries, acts, rules)
    yield from _facts(("cost", form.cost), ("experiences", form.experiences))
    for field in ("conditions", "form_conditions", "place_conditions"):
        yield from _house_rules(entries, field, getattr(form, field), form.known_from)


def route_faults(entries: AllEntries, route: Route) -> Faults:
    """A fault for each claim of a route that its sources, the law or a single house don't carry."""
    yield from _forgotten_laws(entries, {route.act}, route.conditions)
    yield from _facts(("cost", route.cost), ("traps", route.traps), ("contradictions", route.contradictions))
    yield from _house_rules(entries, "conditions", route.conditions, ())


def _forgotten_laws(entries: AllEntries, acts: Iterable[str | None], rules: Rules) -> Faults:
    """A fault where help of the Wmo doesn't say what holds under 18, or with a Wlz indication."""
    conditions = set(acts)
    if "wmo" not in conditions:
        return
    answers_named = {
        (branch.about, option)
        for rule in _conditions(entries, rules)
        if rule.effect in DECIDES
        for branch in rule.branches()
        for option in (*(branch.one_of or ()), *(branch.none_of or ()))
    }
    for act, (answer, option) in LAWS.items():
        if act not in conditions and (answer, option) not in answers_named:
            yield fault_at(("conditions",), f"nothing_about_{answer}")


def _conditions(entries: AllEntries, rules: Rules) -> Iterator[Condition]:
    shared = entries.content.conditions
    for rule in rules:
        if not isinstance(rule, SharedCondition):
            yield rule
        elif rule.use in shared:
            yield shared[rule.use]


def _facts(*lists: tuple[str, tuple[Fact, ...]]) -> Faults:
    for field, facts in lists:
        for index, fact in enumerate(facts):
            yield from (fault.inside((field, index)) for fault in fact_faults(fact))


def right_faults(_entries: AllEntries, right: Fact) -> Faults:
    """The faults of a right, which claims as a fact does."""
    yield from fact_faults(right)


def fact_faults(fact: Fact) -> Faults:
    """A fault where a fact is stronger than its source, not looked up, or of two minds about whose it is."""
    strong = STRONG.search(fact.text)
    if strong and not fact.strict:
        yield fault_at(("text",), "stronger_than_source", given=strong[0])
    for index, source in enumerate(fact.strict):
        if source not in fact.source:
            yield fault_at(("strict", index), "strict_is_no_source", fact.source, given=source)
    if OWN_CHOICE in fact.source and len(fact.source) > 1:
        yield fault_at(("source",), "own_choice_beside_source")
    if OUR_SEARCH.search(fact.text) and OWN_CHOICE not in fact.source:
        yield fault_at(("source",), "not_found_is_ours")
    if UNVERIFIED in fact.source and "?" not in fact.text and not re.search(r"\bVraag\b", fact.text):
        yield fault_at(("text",), "unverified_is_a_question")


def _house_rules(entries: AllEntries, field: str, rules: Rules, known_from: Iterable[str]) -> Faults:
    """A fault for each rule that holds people against what one house does, as if all did."""
    for index, rule in enumerate(rules):
        for condition in _conditions(entries, (rule,)):
            for house in _houses(entries, condition.branches()):
                if house not in known_from:
                    yield fault_at((field, index), "rule_of_a_house", given=house)


def _houses(entries: AllEntries, branches: Iterable[Comparison]) -> Iterator[str]:
    limits = (entries.content.parameters.get(branch.compared_with() or "") for branch in branches)
    return (limit.of for limit in limits if limit and limit.of)


def house_parameter_faults(entries: AllEntries, keys: Keys, parameter: str | None) -> Faults:
    """A fault where a municipality has the rule of one house as surely its own."""
    limit = entries.content.parameters.get(parameter or "")
    if limit and limit.of:
        yield fault_at((*keys, "parameter"), "rule_of_a_house", given=limit.of)


def call_faults(entries: AllEntries, call: Call) -> Faults:
    """A fault where somebody else picks up than is named."""
    line = entries.content.help_lines.get(call.help_line or "")
    if line and call.whom not in line.whom:
        yield fault_at(("help_line",), "somebody_else_picks_up", line.whom, given=call.help_line, about=call.whom)
