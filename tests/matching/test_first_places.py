"""Which places stand first, what stands above them, and which of them can be called: with made-up places alone."""

from datetime import date, timedelta
from typing import Any

import pytest

from matching.advice.advising import advise
from matching.advice.callees import callee_of
from matching.advice.first_places import first_places, kind_of_first_places, nothing_near
from matching.entries.advice import FirstCall
from matching.entries.content import Content
from matching.entries.providers import Provider
from matching.judgement.judgement import Judgement, judge_all
from matching.person.answers import Answer
from matching.person.contacts import posts_near
from tests.shared.few_places import with_places
from tests.shared.persona_files import CONTENT, DAY

SOURCE = next(iter(CONTENT.sources))
HERE, NEAR, BETWEEN, FAR = "Haarlem", "Amsterdam", "Alkmaar", "Amersfoort"
"""The home, and towns at some 17, 28 and 58 kilometres from it: near by day is 20, near is 40, far is 60."""
NIGHTS: dict[str, Answer] = {
    "municipality": HERE,
    "age_group": "from_65",
    "goal": "regular_break",
    "urgency": "planned",
    "nights": 3,
    "indication": "none",
}
A_DAY: dict[str, Answer] = {name: answer for name, answer in NIGHTS.items() if name != "nights"} | {"duration": "day"}
A_CALL = FirstCall.model_validate({"whom": "provider", "why": "Zij zijn dichtbij."})
TO_MUNICIPALITY = FirstCall.model_validate({"whom": "municipality", "why": "Zij regelen het."})
A_FRESH_CALL = A_CALL.model_copy(update={"fresh": True})


def place(**fields: Any) -> Provider:  # noqa: ANN401 - of a place, as an author writes it
    """A made-up house where anybody can stay."""
    return Provider.model_validate(
        {
            "name": "Verzonnen huis",
            "kind": "place",
            "in_short": "Verzonnen.",
            "where": "Ergens",
            "located_in": HERE,
            "serves": {},
            "forms": ["particulier_logeren", "zorgboerderij"],
            "how_to_book": "Bel.",
            "contact": {"phone": "020 000 00 00", "source": [SOURCE]},
            "known_since": DAY.isoformat(),
            "source": [SOURCE],
        }
        | fields
    )


AT_HOME = {"kind": "at_home", "located_in": None, "forms": ["vrijwilliger_thuis"], "serves": {"municipalities": [HERE]}}
A_POINT = {"kind": "coordination_point", "located_in": None, "serves": {"municipalities": [HERE]}}
WITHOUT_DECISION = {"routes": ["wmo_zonder_beschikking"], "serves": {"municipalities": [HERE]}}


def judged(answers: dict[str, Answer], **places: Provider) -> tuple[Content, Judgement]:
    """Judge these places for somebody."""
    content = with_places(places)
    return content, judge_all(content, answers, DAY)


def ids(answers: dict[str, Answer], **places: Provider) -> list[str]:
    """What stands first."""
    return [place.id for place in first_places(*judged(answers, **places))]


@pytest.mark.parametrize(
    ("towns", "first"),
    [
        ([BETWEEN, NEAR, HERE], [HERE, NEAR, BETWEEN]),
        ([FAR, NEAR], [NEAR]),
        ([FAR], [FAR]),
        (["Groningen"], []),
    ],
)
def test_the_nearest_stand_first_and_nothing_is_filled_up_with_what_is_far(towns: list[str], first: list[str]) -> None:
    """Up to 40 kilometres all that are near; else the nearest up to 60; nothing beyond that."""
    assert ids(NIGHTS, **{town: place(located_in=town) for town in towns}) == first


def test_for_a_day_nobody_travels_as_far_as_for_some_nights() -> None:
    """At 28 kilometres a house is near for three nights, and too far for a day; at 17 it does for both."""
    for answers, first in ((NIGHTS, [NEAR, BETWEEN]), (A_DAY, [NEAR])):
        assert ids(answers, **{town: place(located_in=town) for town in (NEAR, BETWEEN)}) == first


@pytest.mark.parametrize(
    ("places", "heading"),
    [
        ([{}], "near"),
        ([{"located_in": FAR}], "nearest"),
        ([A_POINT], "search"),
        ([], "search"),
        ([AT_HOME], "home"),
        ([AT_HOME, {"located_in": NEAR}], "near"),
        ([A_POINT, {"located_in": FAR}], "search"),
    ],
)
def test_what_stands_above_the_first_places_is_true_of_them(places: list[dict[str, Any]], heading: str) -> None:
    """Near where one of them is; at home where all come to the home; a point that looks is no place."""
    answers = {**NIGHTS, "duration": "few_hours"}
    if AT_HOME in places:
        del answers["nights"]
    content, judgement = judged(answers, **{f"p{number}": place(**fields) for number, fields in enumerate(places)})
    assert kind_of_first_places(content, judgement) == heading
    assert nothing_near(content, judgement) == (heading == "search")


@pytest.mark.parametrize(
    ("fields", "is_called"),
    [
        ({}, True),
        ({"located_in": FAR}, False),
        ({"contact": None}, False),
        ({"contact": {"website": "https://example.nl", "source": [SOURCE]}}, False),
        ({"facts": {"audience": {"value": "professionals", "source": [SOURCE]}}}, False),
    ],
)
def test_a_place_is_called_that_is_near_and_has_a_number_for_who_asks(
    fields: dict[str, Any], *, is_called: bool
) -> None:
    """A number for professionals is no number to call, and what is far isn't called because it is near."""
    content, judgement = judged(NIGHTS, house=place(**fields))
    callee = callee_of(content, judgement, A_CALL)
    assert (callee is not None and callee.phone == "020 000 00 00") == is_called


@pytest.mark.parametrize(
    ("fields", "is_called"),
    [
        (WITHOUT_DECISION, True),
        ({"routes": ["wmo"], "serves": {"municipalities": [HERE]}}, False),
        ({"routes": ["wmo_zonder_beschikking"], "serves": {}}, False),
        ({**WITHOUT_DECISION, "known_since": None}, False),
        ({**WITHOUT_DECISION, "known_since": (DAY - timedelta(days=2000)).isoformat()}, False),
    ],
)
def test_where_a_call_has_to_be_sure_it_is(fields: dict[str, Any], *, is_called: bool) -> None:
    """Surely for this municipality, without a decision that has to come first, and known lately."""
    content, judgement = judged(NIGHTS, house=place(**fields))
    assert (callee_of(content, judgement, A_FRESH_CALL) is not None) == is_called
    assert callee_of(content, judgement, A_CALL) is not None


def test_a_desk_whose_number_lapsed_gives_way_to_the_number_of_its_municipality() -> None:
    """Sixteen years after somebody looked, the desk is neither named nor called."""
    own = next(row for row in CONTENT.municipalities.values() if row.contact and row.contact.phone)
    lapsed = own.contact.model_copy(update={"checked_on": date(2010, 1, 1)})
    desk = own.model_copy(update={"contact": lapsed, "desk": "Loket"})
    content = CONTENT.model_copy(update={"municipalities": {"own": desk}})
    callee = callee_of(content, judge_all(content, {**NIGHTS, "municipality": own.name}, DAY), TO_MUNICIPALITY)
    assert (callee.name, callee.contact) == (None, CONTENT.municipality_contacts[own.name])


def test_municipalities_without_a_number_share_none() -> None:
    """Two of which only the website is known have nothing in common."""
    without = {
        name: contact.model_copy(update={"phone": None, "website": "https://example.nl"})
        for name, contact in CONTENT.municipality_contacts.items()
    }
    content = CONTENT.model_copy(update={"municipality_contacts": without, "municipalities": {}})
    assert callee_of(content, judge_all(content, NIGHTS, DAY), TO_MUNICIPALITY).shared_by == ()


@pytest.mark.parametrize("town", ["Venlo", "Groningen", "Haarlem"])
def test_each_zorgkantoor_has_its_own_contact(town: str) -> None:
    """Each region has its own office, and that is the one to reach."""
    wlz: dict[str, Answer] = {"goal": "crisis", "urgency": "now", "indication": "wlz", "wlz_delivery": "pgb"}
    calls = advise(CONTENT, judge_all(CONTENT, {**wlz, "municipality": town}, DAY), None).calls
    callee = next(call.callee for call in calls if call.callee.whom == "zorgkantoor")
    office = CONTENT.zorgkantoren[callee.id]
    assert (callee.name, callee.contact) == (office.name, office.contact)
    assert callee.contact


def test_the_spoedpost_is_the_one_that_serves_the_home() -> None:
    """Who lives somewhere calls the post of that region; of whom nobody knows where, all posts by one name."""
    call = FirstCall.model_validate({"whom": "huisartsenspoedpost", "why": "De huisarts is dicht."})
    here = judge_all(CONTENT, NIGHTS, DAY)
    nearest = posts_near(CONTENT, here.person.home, 1)[0]
    callee = callee_of(CONTENT, here, call)
    assert (callee.id, callee.name) == (nearest.organisation, nearest.post.name)
    assert callee.contact == CONTENT.spoedposten[nearest.organisation].contact
    anywhere = callee_of(CONTENT, judge_all(CONTENT, {}, DAY), call)
    assert anywhere.id not in CONTENT.spoedposten
