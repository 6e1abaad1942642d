"""Over the border: the rules of one's own municipality hold at a place elsewhere, and thin supply is said."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given

from matching.judgement.judgement import Judgement, judge_all
from matching.person.closeness import STAY_KINDS, is_near, known_near
from matching.telling.border import (
    HoldsHere,
    beyond,
    holds_here,
    neighbours,
    open_near,
    pays_by_the_night,
    supply_is_thin,
    what_it_takes,
)
from matching.telling.explaining import asks
from matching.verdicts.verdict import Judged
from tests.shared.few_places import FEW_PLACES as CONTENT
from tests.shared.judging import judge_given
from tests.shared.persona_files import DAY
from tests.shared.strategies import PROFILES, thorough

WEEKEND = {"age_group": "from_65", "conditions": ["dementia"], "duration": "weekend", "urgency": "planned"}


def judged(**answers: Any) -> Judgement:  # noqa: ANN401
    """Everything judged for somebody who looks for a weekend, with these answers."""
    return judge_given(CONTENT, {"indication": "none", **WEEKEND, **answers})


def here(place: str, **answers: Any) -> HoldsHere:  # noqa: ANN401
    """Give the decision and the limits that hold at a place for somebody with these answers."""
    return holds_here(CONTENT, judged(**answers).person, CONTENT.providers[place])


def judged_place(judgement: Judgement, place: str) -> Judged:
    """The verdict on one place."""
    return next(judged for judged in judgement.providers if judged.id == place)


@pytest.mark.parametrize(
    ("municipality", "nights"), [("Haarlem", 36), ("Bloemendaal", 156), ("Zandvoort", 156), ("Velsen", 156)]
)
def test_haarlem_gives_fewer_nights_at_the_same_place(municipality: str, nights: float) -> None:
    """In Kennemerland a person from Haarlem gets 36 nights a year; the network's own limit holds for the others."""
    assert here("kennemerland_netwerk", municipality=municipality).nights_a_year == nights


@pytest.mark.parametrize("place", ["kennemerland_netwerk", "respijthuis_alkmaar", "plezant", "buitenhuis"])
def test_the_limit_of_haarlem_goes_with_its_people(place: str) -> None:
    """Whoever lives in Haarlem never gets more than 36 nights from the Wmo, wherever the bed stands."""
    nights = here(place, municipality="Haarlem").nights_a_year
    assert nights is not None
    assert nights <= 36


def test_too_many_nights_for_haarlem_is_asked_at_a_place_elsewhere() -> None:
    """Forty nights are more than Haarlem gives: also for a house in another municipality its people ask at home."""
    many = {"nights": 40, "used_nights": 0, "nursing": "none"}
    about = "municipality.max_nights_year"
    verdicts = judged(municipality="Haarlem", **many)
    few = judged(municipality="Haarlem", nights=2, used_nights=0)
    rules = {
        name: next(o for o in judged_place(answers, "respijthuis_alkmaar").outcomes if o.condition.about == about).holds
        for name, answers in {"many": verdicts, "few": few}.items()
    }
    assert rules == {"many": False, "few": True}


def test_with_the_wlz_the_municipality_has_no_say() -> None:
    """With a Wlz indication the limit of Haarlem and its decision don't count; that of the Wlz does."""
    verdict = here("kennemerland_netwerk", municipality="Haarlem", indication="wlz")
    assert (verdict.decision, verdict.nights_a_year) == (None, 156)


@pytest.mark.parametrize(
    ("municipality", "decision"),
    [
        ("Waalre", "needed"),
        ("Son en Breugel", "needed"),
        ("Helmond", "not_needed"),
        ("Deurne", None),
        ("Breda", "needed"),
    ],
)
def test_plezant_asks_a_decision_of_some_and_not_of_others(municipality: str, decision: str | None) -> None:
    """Waalre needs a decision for this house, Helmond doesn't; what Breda asks goes along; of Deurne nobody is sure."""
    assert here("plezant", municipality=municipality).decision == decision


def test_plezant_is_open_to_waalre_and_asks_about_deurne() -> None:
    """Waalre has an agreement with the house; for Deurne there is a question to the house."""
    rule = {
        name: next(
            outcome
            for outcome in judged_place(judged(municipality=name), "plezant").outcomes
            if outcome.condition.effect == "asks" and outcome.condition.about == "municipality"
        ).holds
        for name in ("Waalre", "Deurne")
    }
    assert rule == {"Waalre": True, "Deurne": None}
    deurne = judged(municipality="Deurne")
    assert "provider" in {ask.whom for ask in asks(CONTENT, judged_place(deurne, "plezant"), deurne.person)}


def test_supply_is_thin_where_we_know_few_places() -> None:
    """On Ameland and Terschelling we know next to nothing; in Haarlem a network, in Rotterdam several places."""
    thin = {name: supply_is_thin(CONTENT, judged(municipality=name).person) for name in TOWNS}
    assert thin == TOWNS


TOWNS = {"Ameland": True, "Terschelling": True, "Haarlem": False, "Breda": False, "Rotterdam": False}


def test_without_a_home_nothing_is_called_thin_or_far() -> None:
    """Whoever doesn't say where the naaste lives isn't told anything about the region."""
    verdicts = judged()
    assert supply_is_thin(CONTENT, verdicts.person) is None
    assert beyond(CONTENT, verdicts) == ()
    assert neighbours(CONTENT, verdicts.person) == ()


def test_closed_places_dont_count_as_supply() -> None:
    """Maison Patrick is closed: nobody near Bleskensgraaf is told that it is there."""
    assert "maison_patrick" not in known_near(CONTENT, judged(municipality="Molenlanden").person)


def test_the_nearest_that_fits_is_shown_with_what_it_takes() -> None:
    """From Ameland there is a place further away, with transport and with the municipality's leave, nearest first."""
    abroad = beyond(CONTENT, judged(municipality="Ameland"))
    assert abroad
    distances = [place.judged.known["place.about_km"] for place in abroad]
    assert len(set(distances)) > 1
    assert distances == sorted(distances)
    assert {"transport", "permission"} <= set(abroad[0].takes)
    assert "far" not in abroad[0].takes


def test_further_than_somebody_wants_is_said() -> None:
    """A limit on the journey hides nothing: what lies beyond it is shown, and that it is further than asked."""
    abroad = beyond(CONTENT, judged(municipality="Ameland", max_travel_km=10))
    assert abroad
    assert all("far" in place.takes for place in abroad)


def test_with_the_wlz_a_contract_is_needed_and_no_leave() -> None:
    """Whoever has the Wlz asks for a contracted place, not for the leave of a municipality."""
    abroad = beyond(CONTENT, judged(municipality="Ameland", indication="wlz"))
    assert abroad
    assert all("contract" in place.takes and "permission" not in place.takes for place in abroad)


def test_neighbours_are_the_nearest_municipalities() -> None:
    """Somebody in Veere may ask in Middelburg, and never in Veere itself."""
    nearest = neighbours(CONTENT, judged(municipality="Veere").person)
    assert "Middelburg" in nearest
    assert "Veere" not in nearest


@thorough(60)
@given(PROFILES)
def test_beyond_only_where_nothing_is_open_near(answers: Mapping[str, Any]) -> None:
    """Places further away come only where nothing near is open, and each needs something or is no exception."""
    judgement = judge_all(CONTENT, answers, DAY)
    places = beyond(CONTENT, judgement)
    assert not (places and open_near(judgement))
    for place in places:
        assert CONTENT.providers[place.judged.id].kind in STAY_KINDS
        assert ("exception" in place.takes) == (place.judged.verdict == "unsuitable")


@thorough(60)
@given(PROFILES)
def test_open_near_home_is_near_home(answers: Mapping[str, Any]) -> None:
    """What counts as open near home lies near, is open, and is a place to stay."""
    judgement = judge_all(CONTENT, answers, DAY)
    for nearby in open_near(judgement):
        provider = CONTENT.providers[nearby.id]
        assert nearby.verdict != "unsuitable"
        assert judgement.person.home is None or is_near(CONTENT, judgement.person, provider)


@pytest.mark.parametrize(("kind", "routes", "pays"), [
    ("place", ("wmo_beschikking",), True),
    ("place", (), True),
    ("place", ("particulier",), False),
    ("at_home", ("wmo_beschikking",), False),
    ("coordination_point", (), False),
])  # fmt: skip
def test_a_decision_is_spoken_of_only_where_a_law_may_pay_for_nights(
    kind: str,
    routes: tuple[str, ...],
    pays: bool,  # noqa: FBT001 - an outcome
) -> None:
    """Under help at home, a desk, and a house for who pays alone stands nothing about a municipality's decision."""
    place = CONTENT.providers["plezant"].model_copy(update={"kind": kind, "routes": routes})
    assert pays_by_the_night(CONTENT, place) is pays


@pytest.mark.parametrize(("indication", "takes"), [("wlz", "transport_wlz"), ("none", "transport")])
def test_transport_is_asked_at_the_desk_of_the_law(indication: str, takes: str) -> None:
    """With the Wlz the organisation knows who pays for transport, without it the municipality."""
    person = judged(municipality="Veere", indication=indication, transport="needs_transport")
    needed = what_it_takes(CONTENT, person.person, person.providers[0])
    assert {"transport", "transport_wlz"} & set(needed) == {takes}
