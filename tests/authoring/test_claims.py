"""What is claimed of a form or a route holds for whom it says, and is no stronger than its source."""

import pytest

from matching.authoring.checking_claims import call_faults, form_faults, house_parameter_faults, route_faults
from matching.authoring.faults import AllEntries
from matching.entries.help_lines import Call
from tests.shared.persona_files import CONTENT

ENTRIES = AllEntries(CONTENT, {}, frozenset())
OF_THE_WMO = [name for name, form in CONTENT.forms.items() if "wmo_beschikking" in form.routes]
BETWEEN_THE_LAWS = {"nothing_about_indication", "nothing_about_age_group"}


@pytest.mark.parametrize("name", OF_THE_WMO)
def test_a_form_of_the_wmo_says_what_holds_beside_the_wlz_and_under_18(name: str) -> None:
    """Without its rules a form that a municipality pays would be told to a child, or to somebody with the Wlz."""
    form = CONTENT.forms[name]
    bare = form.model_copy(update={"conditions": (), "form_conditions": (), "routes": ("wmo_beschikking",)})
    assert [fault.code for fault in form_faults(ENTRIES, form)] == []
    assert {fault.code for fault in form_faults(ENTRIES, bare)} == BETWEEN_THE_LAWS


def test_a_route_of_another_law_beside_it_is_enough() -> None:
    """Where the Wlz and the Jeugdwet pay for the same, their own routes say so."""
    form = CONTENT.forms["dagbesteding"]
    routes = ("wmo_beschikking", "wlz_mpt", "jeugdwet")
    bare = form.model_copy(update={"conditions": (), "form_conditions": (), "routes": routes})
    assert list(form_faults(ENTRIES, bare)) == []


def test_a_preference_decides_nothing() -> None:
    """That a rule likes one age better doesn't say what holds for another."""
    form = CONTENT.forms["dagbesteding"]
    liked = [
        condition.model_copy(update={"effect": "favours"})
        for condition in form.conditions
        if getattr(condition, "about", "") == "age_group"
    ]
    bare = form.model_copy(update={"conditions": tuple(liked), "form_conditions": ()})
    assert "nothing_about_age_group" in {fault.code for fault in form_faults(ENTRIES, bare)}


@pytest.mark.parametrize("word", ["hoogstens", "Alleen", "weinig", "nooit"])
def test_a_strong_word_needs_a_source_that_says_so(word: str) -> None:
    """Only where an author names who says it as strongly does the sentence stand."""
    route = CONTENT.routes["particulier"]
    fact = route.cost[0].model_copy(update={"text": f"{word} dit.", "strict": ()})
    stronger = route.model_copy(update={"cost": (fact,)})
    strict = route.model_copy(update={"cost": (fact.model_copy(update={"strict": fact.source[:1]}),)})
    assert [fault.code for fault in route_faults(ENTRIES, stronger)] == ["stronger_than_source"]
    assert list(route_faults(ENTRIES, strict)) == []


def test_the_rule_of_one_house_is_no_rule_of_a_municipality() -> None:
    """A municipality may have its own limit, never surely that of a house."""
    assert [fault.code for fault in house_parameter_faults(ENTRIES, (), "plezant_etmalen_per_jaar")] == [
        "rule_of_a_house"
    ]
    assert list(house_parameter_faults(ENTRIES, (), "breda_etmalen_per_jaar")) == []


def test_a_form_says_that_no_place_is_known_only_while_none_is() -> None:
    """Once a place is listed, the form may not go on saying that we know none."""
    unknown = {name for name, form in CONTENT.forms.items() if "kennen geen plek" in " ".join(form.uncertain.split())}
    assert unknown, "the words changed: look for the new ones"
    offered = {form for place in CONTENT.providers.values() for form in place.forms}
    assert not unknown & offered


def test_a_form_that_is_known_from_one_house_has_its_rules() -> None:
    """What only one organisation does is told as such, and then its limits hold for the form."""
    form = CONTENT.forms["meerdaagse_vervanging_thuis"]
    of_nobody = form.model_copy(update={"known_from": ()})
    assert [fault.code for fault in form_faults(ENTRIES, form)] == []
    assert {fault.code for fault in form_faults(ENTRIES, of_nobody)} == {"rule_of_a_house"}


def test_who_is_named_picks_up() -> None:
    """The number of the CIZ isn't that of a client supporter."""
    right = Call(whom="ciz", why="Vraag het.", help_line="ciz")
    assert list(call_faults(ENTRIES, right)) == []
    assert [fault.code for fault in call_faults(ENTRIES, right.model_copy(update={"whom": "clientondersteuner"}))] == [
        "somebody_else_picks_up"
    ]
