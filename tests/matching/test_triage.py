"""The triage for professionals leads where the forms' own rules lead, and stops at the first yes."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given

from matching.judgement.inferences import likely_barriers, named_barriers, resembling
from matching.judgement.triage import stops_at, walk
from matching.person.answers import read_answers
from matching.person.situation import Situation, situation
from tests.shared.persona_files import CONTENT, DAY
from tests.shared.strategies import PROFILES, thorough

CALM = {"in_danger": False, "health_changed": False, "age_group": "from_65"}
MIXED = {"goal": "regular_break", "frequency": "few_times_a_year", "wlz_delivery": "mpt"}


def person(**answers: Any) -> Situation:  # noqa: ANN401
    """The situation of somebody with these answers."""
    usable, wrong = read_answers(CONTENT, answers)
    assert wrong == []
    return situation(CONTENT, usable, DAY)


@pytest.mark.parametrize(
    ("step", "answers"),
    [
        ("gevaar", {"in_danger": True}),
        ("medisch", {"in_danger": False, "health_changed": True}),
        ("kind", CALM | {"age_group": "under_18", "indication": "none"}),
        ("wlz_crisis", CALM | {"urgency": "now", "indication": "wlz"}),
        ("wmo_spoed", CALM | {"urgency": "now", "indication": "none"}),
        ("wlz_vast_ritme", CALM | MIXED | {"urgency": "planned", "indication": "wlz", "frequency": "weekly"}),
        ("wlz_logeren", CALM | MIXED | {"urgency": "planned", "indication": "wlz"}),
        ("wmo_logeren", CALM | MIXED | {"urgency": "planned", "indication": "none"}),
    ],
)
def test_triage_stops_where_it_should(step: str, answers: Mapping[str, Any]) -> None:
    """Danger before medicine, medicine before law, haste before planning."""
    stop = stops_at(walk(CONTENT, person(**answers)))
    assert stop is not None
    assert (stop.id, stop.holds) == (step, True)
    assert stop.why


def test_without_answers_the_first_question_is_asked() -> None:
    """Nothing known: the triage begins with danger, as a question."""
    stop = stops_at(walk(CONTENT, person()))
    assert stop is not None
    assert (stop.id, stop.holds) == ("gevaar", None)


def test_the_forms_that_are_easily_mistaken_are_all_reached() -> None:
    """Logeren, ELV, GRZ, Wmo-spoed, Wlz-crisis, deeltijdverblijf and overbruggingszorg stand behind some question."""
    reached = {form for step in CONTENT.triage.values() for form in step.forms}
    assert {
        "logeerzorg_logeerhuis", "elv", "grz", "wmo_spoedopvang", "wlz_crisisopvang", "deeltijdverblijf_wlz",
        "overbruggingszorg_wlz",
    } <= reached  # fmt: skip


@thorough(80)
@given(PROFILES, PROFILES)
def test_what_was_decided_stays_decided(answers: Mapping[str, Any], more: Mapping[str, Any]) -> None:
    """Filling in an unknown answer never overturns a yes or a no."""
    before = walk(CONTENT, situation(CONTENT, answers, DAY))
    after = walk(CONTENT, situation(CONTENT, {**more, **answers}, DAY))
    for first, second in zip(before, after, strict=True):
        assert first.holds is None or first.holds == second.holds


def test_named_barriers_come_as_chosen_and_are_not_suggested_again() -> None:
    """What somebody named stands first, what the answers say comes beside it, and nothing twice."""
    caregiver = person(barriers=["weerstand_naaste", "kosten"], attitude="refuses", works=True)
    assert named_barriers(CONTENT, caregiver) == ("weerstand_naaste", "kosten")
    assert likely_barriers(CONTENT, caregiver) == ("werk",)


@pytest.mark.parametrize(
    ("barrier", "answers"),
    [
        ("weerstand_naaste", {"attitude": "refuses"}),
        ("werk", {"works": True}),
        ("dwalen_toezicht", {"wandering": "at_night"}),
        ("slechte_ervaring", {"earlier_respite": "bad"}),
        ("te_laat", {"endurance": "under_a_week"}),
        ("wachttijd", {"in_danger": True}),
    ],
)
def test_answers_suggest_a_barrier(barrier: str, answers: Mapping[str, Any]) -> None:
    """A barrier that follows from answers is found without being named; without answers none is."""
    assert barrier in likely_barriers(CONTENT, person(**answers))
    assert likely_barriers(CONTENT, person()) == ()


def test_kinds_of_caregivers_are_eight_and_resemble_somebody() -> None:
    """Five types and three profiles; a working daughter resembles hers, and nobody resembles anything unasked."""
    groups = [caregiver.group for caregiver in CONTENT.caregivers.values()]
    assert (groups.count("type"), groups.count("profile")) == (5, 3)
    daughter = person(relation="parent", works=True, household="alone")
    assert set(resembling(CONTENT, daughter)) == {"werkend_kind", "profiel_ouder_alleen"}
    assert resembling(CONTENT, person()) == ()
