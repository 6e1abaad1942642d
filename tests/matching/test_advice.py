"""What stands first: sound for everybody, whatever they told."""

from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.advice.advising import Advice, advise
from matching.advice.first_places import is_near_by
from matching.advice.kinds_of_break import asked_for
from matching.advice.situations import situation_of
from matching.entries.advice import FirstAdvice, FirstCall
from matching.entries.rules import SharedCondition
from matching.judgement.judgement import judge_all
from matching.person.answers import Answer
from matching.person.situation import ABOUT_KM
from matching.planning.dutch_calendar import DUTCH_CLOCK
from matching.telling.calling import call_in_words
from tests.shared.persona_files import CONTENT, DAY, ROUNDS, judgement
from tests.shared.strategies import PROFILES, thorough
from tests.shared.sweeps import every_nth

URGENT: dict[str, Answer] = {
    "in_danger": True,
    "health_changed": True,
    "urgency": "now",
    "goal": "crisis",
    "endurance": "under_a_week",
}
"""Answers that make it more urgent."""
FAR_KM = 75
NO_DECISION_NEEDED = ("wlz", "applied")


def advised(answers: dict[str, Answer], at: datetime | None = None) -> Advice:
    """The advice for these answers."""
    return advise(CONTENT, judge_all(CONTENT, answers, DAY), at)


@thorough(60)
@given(PROFILES, st.sampled_from(sorted(URGENT)))
def test_a_true_fact_that_makes_it_more_urgent_never_makes_the_advice_less_so(
    answers: dict[str, Answer], name: str
) -> None:
    """More honest answers never lead to a worse door: who tells more stands at least as far in front."""
    before = situation_of(CONTENT, judge_all(CONTENT, answers, DAY).person)
    after = situation_of(CONTENT, judge_all(CONTENT, {**answers, name: URGENT[name]}, DAY).person)
    urgent_before_and_not_after = before.urgent and not after.urgent
    assert not urgent_before_and_not_after
    replaced = answers.get(name) not in (None, False, URGENT[name]) and name in ("goal", "urgency", "endurance")
    assert after.order <= before.order or replaced


@thorough(60)
@given(PROFILES)
def test_what_stands_first_is_open_near_and_little(answers: dict[str, Answer]) -> None:
    """At most three of each; no place that is far, closed or of another region; never going on as now."""
    advice = advised(answers)
    assert len(advice.calls) <= 3
    assert len(advice.forms) <= 3
    assert len(advice.providers) <= 3
    assert "doorgaan_zoals_nu" not in [form.id for form in advice.forms]
    for place in advice.providers:
        assert place.verdict != "unsuitable"
        assert place.known.get("place.serves_you") is not False
        assert place.known.get("place.status") != "closed"
        assert int(place.known.get(ABOUT_KM) or 0) <= FAR_KM
    assert not {form.id for form in advice.also} & {form.id for form in advice.forms}


@thorough(60)
@given(PROFILES)
def test_somebody_can_be_called(answers: dict[str, Answer]) -> None:
    """There is always somebody to call with a number, and it is never the insurer first."""
    advice = advised(answers)
    assert any(call.callee.phone for call in advice.calls)
    assert advice.calls[0].callee.whom != "insurer"
    called = [(call.callee.whom, call.callee.id) for call in advice.calls]
    assert len(set(called)) == len(called)


@pytest.mark.parametrize("name", every_nth(10, ROUNDS))
def test_with_the_wlz_the_door_is_never_the_wmo(name: str) -> None:
    """Whoever has the Wlz is sent to the Wlz, or helped at once where it can't wait."""
    outcome = judgement(name)
    if outcome.person.answers.get("indication") != "wlz":
        return
    assert str(advise(CONTENT, outcome).door).startswith(("wlz_", "spoed"))


MONDAY, EVENING, CHRISTMAS = (
    datetime(2026, 11, 23, 11, 0, tzinfo=DUTCH_CLOCK),
    datetime(2026, 11, 23, 21, 30, tzinfo=DUTCH_CLOCK),
    datetime(2026, 12, 25, 11, 0, tzinfo=DUTCH_CLOCK),
)
SUDDENLY: dict[str, Answer] = {"health_changed": True, "urgency": "now", "municipality": "Haarlem"}


@pytest.mark.parametrize(
    ("at", "first", "not_called"),
    [
        (MONDAY, "huisarts", "huisartsenspoedpost"),
        (EVENING, "huisartsenspoedpost", "huisarts"),
        (CHRISTMAS, "huisartsenspoedpost", "huisarts"),
        (None, "huisarts", None),
    ],
)
def test_by_day_the_huisarts_and_outside_that_the_spoedpost(at: datetime | None, first: str, not_called: str) -> None:
    """From Monday to Friday, 8.00 to 17.00, but for public holidays; where no hour is known both are named."""
    called = [call.callee.whom for call in advised(SUDDENLY, at).calls]
    assert called[0] == first
    assert not_called not in called
    assert at is not None or "huisartsenspoedpost" in called


@pytest.mark.parametrize("beside", [{}, {"health_changed": True}, {"indication": "wlz", "wlz_delivery": "pgb"}])
def test_in_danger_112_is_called_first(beside: dict[str, Any]) -> None:
    """Whatever else is told."""
    assert advised({"in_danger": True, **beside}).calls[0].callee.whom == "112"


def test_in_a_crisis_safety_is_asked_first() -> None:
    """Before anything about money or nights, and whether or not it decides a verdict."""
    asked = advised({"goal": "crisis", "urgency": "now", "municipality": "Roermond"}).ask_first
    assert asked == ("in_danger", "someone_present", "health_changed")


def test_nights_are_answered_with_nights_and_hours_with_hours() -> None:
    """What gives something else can come beside it."""
    planned: dict[str, Answer] = {"urgency": "planned", "municipality": "Alkmaar", "conditions": ("dementia",)}
    nights = advised({**planned, "nights": 14, "goal": "holiday"})
    hours = advised({**planned, "duration": "few_hours", "goal": "work"})
    offers = {name: form.offers for name, form in CONTENT.forms.items()}
    assert {offers[form.id] for form in nights.forms} == {"nights"}
    assert {offers[form.id] for form in hours.forms} <= {"hours", "days"}
    assert not {offers[form.id] for form in nights.also} & {"nights"}


def test_a_number_of_nights_goes_before_how_long_it_is_for() -> None:
    """Who names three nights wants nights, whatever length was chosen before; no night at all wants days or hours."""
    assert asked_for(CONTENT, {"nights": 3, "duration": "few_hours"}) == ("nights",)
    assert asked_for(CONTENT, {"nights": 0, "duration": "weekend"}) == ("days", "hours")


@pytest.mark.parametrize(
    ("matters", "first"),
    [
        ("low_cost", "logeerzorg_verpleeghuis"),
        ("close_to_home", "logeerzorg_verpleeghuis"),
        ("familiar_surroundings", "logeerzorg_structureel"),
        ("stay_together", "deeltijdverblijf_wlz"),
        ("own_rest", "logeerzorg_logeerhuis"),
    ],
)
def test_what_matters_most_decides_between_forms_that_fit(matters: str, first: str) -> None:
    """Of stays that the Wlz pays: a nursing home costs least, a fixed weekend is known, a couple stays together."""
    weekend: dict[str, Answer] = {
        "municipality": "Alkmaar",
        "age_group": "from_65",
        "conditions": ("dementia",),
        "goal": "regular_break",
        "urgency": "planned",
        "nights": 3,
        "indication": "wlz",
        "wlz_delivery": "mpt",
    }
    assert advised({**weekend, "preferences": {matters: 3}}).forms[0].id == first


def test_of_three_calls_at_least_one_has_a_number() -> None:
    """Where nobody knows the number of the first three, the third gives way to somebody who can be reached."""
    names = ("huisarts", "casemanager", "wijkverpleging", "dossierhouder")
    without = [FirstCall.model_validate({"whom": whom, "why": "Zij kennen u."}) for whom in names]
    reached = FirstCall.model_validate({"whom": "steunpunt", "help_line": "mantelzorglijn", "why": "Zij nemen op."})
    anybody = FirstAdvice.model_validate(
        {"name": "Iedereen", "order": 1, "calls": (*without, reached), "source": [next(iter(CONTENT.sources))]}
    )
    content = CONTENT.model_copy(update={"advice": {"anybody": anybody}})
    calls = advise(content, judge_all(content, {"urgency": "planned"}, DAY)).calls
    assert [call.callee.whom for call in calls] == ["huisarts", "casemanager", "steunpunt"]
    assert calls[-1].callee.phone


def test_only_who_calls_a_number_of_several_has_to_say_of_which_municipality() -> None:
    """In Breda the number is also Etten-Leur's; in Assen it is nobody else's."""

    def shared_by(name: str) -> tuple[str, ...]:
        calls = advised({"municipality": name, "urgency": "planned", "indication": "none"}).calls
        return next(call.callee.shared_by for call in calls if call.callee.whom == "municipality")

    assert shared_by("Breda") == ("Breda", "Etten-Leur")
    assert shared_by("Assen") == ()


def test_nights_that_are_used_up_leave_the_forms_that_fit_for_fewer() -> None:
    """Six of 156 nights are left: a stay still fits for six, and says so, instead of only what somebody pays."""
    answers: dict[str, Answer] = {
        "age_group": "from_65",
        "conditions": ("dementia",),
        "goal": "regular_break",
        "urgency": "planned",
        "nights": 14,
        "used_nights": 150,
        "indication": "wlz",
        "wlz_delivery": "vpt",
        "municipality": "Leeuwarden",
    }
    first = advised(answers).forms
    assert {"logeerzorg_verpleeghuis", "logeerzorg_logeerhuis"} & {form.id for form in first}


def test_whoever_told_nothing_gets_somebody_to_call_and_nothing_else() -> None:
    """No door, form or place is for nobody."""
    advice = advised({})
    assert (advice.door, advice.forms, advice.also, advice.providers, advice.nothing_near) == (None, (), (), (), False)
    assert advice.calls


def test_where_no_door_is_written_nobody_is_given_words_of_one() -> None:
    """A situation without a door still says whom to call, and leaves out what it can't know."""
    doorless = {
        name: advice.model_copy(
            update={"doors": (), "calls": tuple(call.model_copy(update={"say": None}) for call in advice.calls)}
        )
        for name, advice in CONTENT.advice.items()
    }
    content = CONTENT.model_copy(update={"advice": doorless})
    outcome = judge_all(content, {"urgency": "planned", "municipality": "Assen"}, DAY)
    words = [call_in_words(content, outcome, call) for call in advise(content, outcome).calls]
    assert advise(content, outcome).door is None
    assert {call.say for call in words} == {None}


def test_what_a_municipality_does_differently_stands_with_the_call_it_is_about() -> None:
    """In Almelo who has the Wlz books through Alerta, and reads that with the organisation; others report at home."""
    planned: dict[str, Answer] = {"goal": "regular_break", "urgency": "planned", "nights": 5, "municipality": "Almelo"}
    noted = {}
    for law in ({"indication": "wlz", "wlz_delivery": "mpt"}, {"indication": "none"}):
        outcome = judge_all(CONTENT, {**planned, **law}, DAY)
        calls = advise(CONTENT, outcome).calls
        notes_by_callee = {call.callee.whom: call_in_words(CONTENT, outcome, call).notes for call in calls}
        noted |= {whom: " ".join(notes) for whom, notes in notes_by_callee.items() if notes}
    assert set(noted) == {"dossierhouder", "municipality"}
    assert "Alerta" in noted["dossierhouder"]
    assert "Alerta" not in noted["municipality"]


def test_what_is_not_for_a_crisis_never_stands_first_in_one() -> None:
    """Where nothing that is for a crisis fits, no form stands first: who to call does."""
    for answers in (
        {"in_danger": True, "urgency": "planned", "conditions": ("mental_health",), "municipality": "Almere"},
        {
            "goal": "crisis",
            "urgency": "now",
            "relation": "child",
            "age_group": "under_18",
            "municipality": "Amersfoort",
        },
    ):
        advice = advised(answers)
        assert advice.situation.urgent
        assert {form.id for form in advice.forms} <= set(advice.situation.forms)


def test_what_is_made_for_adults_stands_behind_what_is_made_for_a_child() -> None:
    """A child isn't led to help of which somebody first has to ask if it can be for a child."""
    child: dict[str, Answer] = {
        "relation": "child",
        "age_group": "under_18",
        "conditions": ("autism",),
        "behaviour": "disturbs_others",
        "municipality": "Eindhoven",
        "indication": "none",
    }
    first = advised({**child, "goal": "regular_break", "urgency": "planned", "duration": "day"}).forms
    assert first[0].id == "zorgboerderij"
    assert "vrijwilliger_thuis" not in [form.id for form in first]


@pytest.mark.parametrize("at", [MONDAY, EVENING, None])
def test_with_a_budget_no_organisation_gives_the_care(at: datetime | None) -> None:
    """Whoever pays the help from a PGB calls the zorgkantoor by day and the spoedpost at night, in a crisis too."""
    crisis: dict[str, Answer] = {"goal": "crisis", "urgency": "now", "indication": "wlz", "municipality": "Venlo"}
    called = [call.callee.whom for call in advised({**crisis, "wlz_delivery": "pgb"}, at).calls]
    assert called[0] == ("huisartsenspoedpost" if at == EVENING else "zorgkantoor")
    assert "dossierhouder" not in called
    assert advised({**crisis, "wlz_delivery": "vpt"}, at).calls[0].callee.whom == "dossierhouder"


def test_in_the_last_phase_with_the_wlz_help_comes_home_first() -> None:
    """Somebody who is dying isn't moved for a crisis, as long as help can come."""
    dying: dict[str, Answer] = {
        "conditions": ("dementia", "palliative"),
        "palliative_phase": "last_weeks_or_months",
        "indication": "wlz",
        "wlz_delivery": "vpt",
        "municipality": "Ede",
    }
    forms = [form.id for form in advised({**dying, "goal": "crisis", "urgency": "now"}).forms]
    assert forms[:2] == ["nachtzorg_thuis", "vptz"]
    assert "wlz_crisisopvang" not in forms


def test_the_doctor_is_called_first_for_a_child_that_may_not_live_long() -> None:
    """Before the municipality, which arranges what helps the family."""
    child: dict[str, Answer] = {"relation": "child", "age_group": "under_18", "municipality": "Groningen"}
    answers: dict[str, Answer] = {"conditions": ("cancer", "palliative"), "palliative_phase": "last_weeks_or_months"}
    calls = [call.callee.whom for call in advised({**child, **answers, "goal": "sleep"}).calls]
    assert calls[:2] == ["huisarts", "municipality"]


def test_only_a_place_nearby_is_called() -> None:
    """A house that is no nearer than we call near isn't called because it is near."""
    for name in ROUNDS:
        outcome = judgement(name)
        near = {place.id for place in advise(CONTENT, outcome).providers if is_near_by(outcome, place)}
        called = {call.callee.id for call in advise(CONTENT, outcome).calls if call.callee.whom == "provider"}
        assert called <= near


@pytest.mark.parametrize("law", [{"indication": "none"}, {"indication": "wlz", "wlz_delivery": "mpt"}])
def test_who_asks_for_help_with_arranging_hears_of_a_client_supporter(law: dict[str, Any]) -> None:
    """Free help with calls, letters and meetings is the second call."""
    asked = {"goal": "paperwork_relief", "urgency": "planned", "municipality": "Zutphen", **law}
    assert advised(asked).calls[1].callee.whom == "clientondersteuner"


@pytest.mark.parametrize("law", [{}, {"indication": "wlz", "wlz_delivery": "mpt"}, {"age_group": "under_18"}])
@pytest.mark.parametrize("urgency", ["planned", "within_two_weeks", None])
def test_whoever_holds_out_less_than_a_week_goes_through_the_urgent_door(
    law: dict[str, Any], urgency: str | None
) -> None:
    """Also where they said before that there was time, or nobody asked when."""
    answers = {"endurance": "under_a_week", "municipality": "Heerlen", **law}
    assert advised(answers if urgency is None else {**answers, "urgency": urgency}).door == "spoed"


def test_a_house_for_dementia_is_not_first_for_somebody_else_of_whom_the_memory_is_unknown() -> None:
    """A child with autism isn't sent to an inn for people with dementia; who has dementia is."""
    weekend: dict[str, Answer] = {"goal": "regular_break", "urgency": "planned", "duration": "weekend"}
    here: dict[str, Answer] = {**weekend, "municipality": "Eindhoven", "indication": "none"}
    houses = {
        name for name, place in CONTENT.providers.items() if SharedCondition(use="for_dementia") in place.conditions
    }
    child: dict[str, Answer] = {"age_group": "under_18", "relation": "child", "conditions": ("autism",)}
    for somebody in (child, {"age_group": "from_18_to_64", "conditions": ("brain_injury",)}):
        assert houses.isdisjoint(place.id for place in advised({**here, **somebody}).providers)
    old: dict[str, Answer] = {"age_group": "from_65", "conditions": ("dementia",)}
    assert houses & {place.id for place in advised({**here, **old}).providers}


@pytest.mark.parametrize("name", every_nth(2, ROUNDS))
def test_words_to_say_are_for_whom_they_are_said_to(name: str) -> None:
    """A line to talk to, 112 and one's own case manager aren't asked to take a report for the Wmo."""
    outcome = judgement(name)
    for call in advise(CONTENT, outcome).calls:
        words = call_in_words(CONTENT, outcome, call).say or ""
        if call.callee.whom != "municipality":
            assert "een melding doen" not in words
        if call.callee.help_line == "mantelzorglijn" or call.callee.whom in ("casemanager", "clientondersteuner"):
            assert not words


@pytest.mark.parametrize("delivery", [None, "vpt", "mpt", "pgb", "mpt_and_pgb"])
@pytest.mark.parametrize("asked", [{"nights": 7}, {"duration": "few_hours"}])
def test_with_the_wlz_the_words_are_about_this_delivery_and_what_is_asked(
    delivery: str | None, asked: dict[str, Any]
) -> None:
    """Nobody says that they have an MPT of whom that isn't known, or asks for a stay who asks for hours."""
    answers = {"indication": "wlz", "municipality": "Veldhoven", "urgency": "planned", **asked}
    outcome = judge_all(CONTENT, answers if delivery is None else {**answers, "wlz_delivery": delivery}, DAY)
    words = str(call_in_words(CONTENT, outcome, advise(CONTENT, outcome).calls[0]).say)
    assert ("MPT" in words) <= (delivery in ("mpt", "mpt_and_pgb"))
    assert ("logeren" in words) == ("nights" in asked and delivery is not None)


@pytest.mark.parametrize(
    ("answers", "situation"),
    [
        ({"age_group": "under_18", "goal": "crisis"}, "spoed_kind"),
        ({"age_group": "under_18", "goal": "crisis", "indication": "wlz"}, "spoed_wlz"),
        ({"palliative_phase": "last_weeks_or_months", "conditions": ("palliative",)}, "laatste_tijd"),
        ({"palliative_phase": "last_weeks_or_months", "conditions": ("palliative",), "indication": "wlz"}, "wlz"),
        ({"palliative_phase": "last_weeks_or_months", "age_group": "under_18"}, "kind"),
    ],
)
def test_what_is_not_told_doesnt_lead_elsewhere(answers: dict[str, Any], situation: str) -> None:
    """A child of which nobody asked for the Wlz is a child; who is dying needn't tell an age first."""
    assert situation_of(CONTENT, judge_all(CONTENT, answers, DAY).person) is CONTENT.advice[situation]


@pytest.mark.parametrize("answers", [{}, {"age_group": "under_18"}, {"indication": "wlz", "wlz_delivery": "pgb"}])
def test_at_night_nobody_is_called_first_who_is_closed(answers: dict[str, Any]) -> None:
    """In a crisis outside office hours the GP post is there; the municipality and the care office aren't."""
    crisis = {"goal": "crisis", "urgency": "now", "municipality": "Veenendaal", **answers}
    assert advised(crisis, EVENING).calls[0].callee.whom == "huisartsenspoedpost"
    assert advised(crisis, MONDAY).calls[0].callee.whom in ("municipality", "zorgkantoor")
