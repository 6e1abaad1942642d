"""What lies far from home: what it takes to go there, and what counts where nobody told where home is."""

import pytest

from matching.entries.content import Content
from matching.entries.providers import Serves
from matching.judgement.judgement import Judgement, judge_all
from matching.person.answers import Answer
from matching.person.closeness import STAY_KINDS
from matching.telling.border import beyond, open_near, what_it_takes
from matching.verdicts.judged_providers import LOOKED_AT
from tests.shared.few_places import with_places
from tests.shared.persona_files import CONTENT, DAY

WEEKEND: dict[str, Answer] = {"age_group": "from_65", "duration": "weekend", "indication": "none"}


def judged(content: Content, **answers: Answer) -> Judgement:
    """Judge everything for somebody who looks for a weekend."""
    return judge_all(content, {**WEEKEND, **answers}, DAY)


def only(**places: Serves) -> Content:
    """Content with only these places, each a house like Plezant in Helmond."""
    house = CONTENT.providers["plezant"].model_copy(update={"conditions": (), "facts": {}})
    houses = {name: house.model_copy(update={"serves": serves}) for name, serves in places.items()}
    return with_places(houses)


def test_a_place_on_the_limit_of_the_journey_is_not_too_far() -> None:
    """So many kilometres *at most* is what somebody said: exactly so many is fine, one less isn't."""
    content = only(house=Serves(nationwide=True))
    verdicts = judged(content, municipality="Breda")
    (house,) = verdicts.providers
    km = house.known["place.about_km"]
    assert isinstance(km, int)
    for limit, far in ((km - 1, True), (km, False), (km + 1, False)):
        person = judged(content, municipality="Breda", max_travel_km=limit).person
        assert ("far" in what_it_takes(content, person, house)) is far


def test_without_a_home_every_place_to_stay_is_near() -> None:
    """Whoever didn't say where the naaste lives sees the first places to stay, wherever they are, and only those."""
    verdicts = judged(CONTENT)
    still_open = [place.id for place in verdicts.providers if place.verdict != "unsuitable"]
    stays = [name for name in still_open if CONTENT.providers[name].kind in STAY_KINDS]
    assert [place.id for place in open_near(verdicts)] == stays[:LOOKED_AT]
    assert len(stays) < len(still_open)


def test_where_nothing_else_is_left_a_house_for_another_region_is_named_as_an_exception() -> None:
    """Only a house that nothing but its region closes: an exception can be asked for, an age can't."""
    breda = Serves(municipalities=("Breda",), only_these=True)
    content = only(house=breda)
    verdicts = judged(content, municipality="Groningen")
    assert [place.verdict for place in verdicts.providers] == ["unsuitable"]
    assert [(abroad.judged.id, "exception" in abroad.takes) for abroad in beyond(content, verdicts)] == [
        ("house", True)
    ]
    assert beyond(content, judged(content, municipality="Groningen", age_group="under_18")) == ()
    (open_to_you,) = beyond(content, judged(content, municipality="Breda"))
    assert (open_to_you.judged.verdict, "exception" in open_to_you.takes) == ("possible", False)


@pytest.mark.parametrize(("transport", "needed"), [("needs_transport", True), ("own", False)])
def test_whoever_needs_transport_needs_it_near_home_too(transport: str, needed: bool) -> None:  # noqa: FBT001 - expected
    """How near it is doesn't matter to somebody who can't bring the naaste."""
    content = only(house=Serves(nationwide=True))
    verdicts = judged(content, municipality="Helmond", transport=transport)
    assert ("transport" in what_it_takes(content, verdicts.person, verdicts.providers[0])) is needed
