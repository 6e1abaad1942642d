"""Over the border with a child: the Jeugdwet pays, so what a municipality says of the Wmo doesn't hold."""

import pytest

from matching.person.answers import Answer
from matching.person.situation import situation
from matching.telling.border import HoldsHere, holds_here
from tests.shared.persona_files import CONTENT, DAY

HAARLEM: dict[str, Answer] = {"municipality": "Haarlem", "indication": "none"}
OF_THE_NETWORK, OF_HAARLEM = 156, 36


def here(place: str, **answers: Answer) -> HoldsHere:
    """Give the decision and the limits that hold at a place for somebody from Haarlem."""
    return holds_here(CONTENT, situation(CONTENT, {**HAARLEM, **answers}, DAY), CONTENT.providers[place])


@pytest.mark.parametrize(("age", "nights"), [("under_18", OF_THE_NETWORK), ("from_65", OF_HAARLEM)])
def test_a_child_has_the_limits_of_the_place_alone(age: str, nights: int) -> None:
    """Haarlem gives fewer nights than the network allows, to whom the Wmo pays; of a child that isn't known."""
    assert here("kennemerland_netwerk", age_group=age).nights_a_year == nights


def test_without_an_age_the_wmo_may_pay() -> None:
    """Then the stricter of both stands there, as long as nobody told that it is for a child."""
    assert here("kennemerland_netwerk").nights_a_year == OF_HAARLEM


def test_a_child_keeps_what_the_place_itself_says() -> None:
    """How many nights in a row a house takes guests is no matter of the municipality."""
    child, adult = (here("kennemerland_netwerk", age_group=age) for age in ("under_18", "from_65"))
    facts = CONTENT.providers["kennemerland_netwerk"].facts
    assert "max_nights_in_a_row" in facts
    assert child.nights_in_a_row is not None
    assert adult.nights_in_a_row is not None
    assert child.nights_in_a_row >= adult.nights_in_a_row


def test_with_the_wlz_it_is_said_that_these_are_limits_of_the_wlz() -> None:
    """Whoever has the Wlz reads its own number of nights, as such; whoever hasn't never does."""
    assert here("kennemerland_netwerk", age_group="from_65").wlz is False
    assert here("kennemerland_netwerk", age_group="from_65", indication="wlz").wlz is True
