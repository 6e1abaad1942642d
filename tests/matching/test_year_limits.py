"""Limits on nights: whose they are, which stays count for them, and which of many rows is told."""

from datetime import date
from itertools import pairwise

import pytest

from matching.entries.conditions import Span
from matching.entries.content import Content
from matching.entries.providers import PlaceFact
from matching.person.situation import Situation, situation
from matching.planning.night_limits import counts_for
from matching.planning.year import Stay, counted, plain_stays, read_stays, rhythm
from matching.planning.year_limits import Tally, breaks, fitting, tallies
from matching.planning.year_questions import most_pressing, questions_about
from matching.telling.stay_words import nights_text, stay_text
from tests.shared.few_places import with_places
from tests.shared.persona_files import CONTENT

ON = date(2026, 11, 22)
HAARLEM = {"municipality": "Haarlem", "used_nights": 0}
SURELY_WMO = {"indication": "wmo", "age_group": "from_65"}


def person(answers: dict[str, object]) -> Situation:
    """Somebody's situation on the day of these tests."""
    return situation(CONTENT, answers, ON)


def with_facts(**facts: int) -> Content:
    """Content in which Plezant has these limits, and no others."""
    facts_of_place = {name: PlaceFact(value=value, source=("S4",)) for name, value in facts.items()}
    place = CONTENT.providers["plezant"].model_copy(update={"facts": facts_of_place})
    return with_places({**CONTENT.providers, "plezant": place})


def kinds(counts: tuple[Tally, ...], owner: str) -> list[tuple[str, str | None]]:
    """The limits of one owner: of what kind, and by which law they hold."""
    return sorted((tally.limit.kind, tally.limit.if_paid_by or "") for tally in counts if tally.limit.owner == owner)


@pytest.mark.parametrize("known", [{}, {"indication": "none"}, {"indication": "applied"}])
def test_where_the_wmo_or_the_jeugdwet_may_pay_each_limit_is_told_once(known: dict[str, object]) -> None:
    """Without an age both laws may pay: the limits of the Wmo stand for both, so nothing is told or asked twice."""
    counts = tallies(CONTENT, person({**HAARLEM, **known}), (Stay(date(2027, 1, 4), 2),), 2027)
    assert kinds(counts, "municipality") == [("row", "wmo"), ("year", "wmo")]


def test_of_a_shortest_stay_the_shortest_row_is_told() -> None:
    """A place that takes guests from four nights: of stays of three, one and two nights, the one is furthest off."""
    content = with_facts(min_nights=4)
    plan = tuple(Stay(date(2027, month, 4), nights, "plezant") for month, nights in ((1, 3), (2, 1), (3, 2)))
    pressing = most_pressing(tallies(content, person(SURELY_WMO), plan, 2027))
    least = [tally for tally in pressing if tally.limit.kind == "least"]
    assert [(tally.counted.low, tally.holds) for tally in least] == [(1, False)]


def test_of_a_longest_row_the_longest_is_told_also_where_none_is_too_long() -> None:
    """Of three rows within the limit the longest says best how much room there is."""
    content = with_facts(max_nights_in_a_row=21)
    plan = tuple(Stay(date(2027, month, 4), nights, "plezant") for month, nights in ((1, 3), (2, 7), (3, 2)))
    pressing = most_pressing(tallies(content, person(SURELY_WMO), plan, 2027))
    rows = [tally for tally in pressing if (tally.limit.kind, tally.limit.owner) == ("row", "place")]
    assert [(row.counted, row.holds) for row in rows] == [(Span(7, 8), True)]


def test_what_is_broken_goes_before_what_is_doubtful_and_that_before_what_fits() -> None:
    """A row that is certainly too long is told, whatever comes before or after it."""
    content = with_facts(max_nights_in_a_row=7)
    for order in ((5, 7, 8), (8, 7, 5), (7, 8, 5)):
        plan = tuple(Stay(date(2027, month, 4), nights, "plezant") for month, nights in enumerate(order, 1))
        pressing = most_pressing(tallies(content, person(SURELY_WMO), plan, 2027))
        rows_of_place = [tally for tally in pressing if (tally.limit.kind, tally.limit.owner) == ("row", "place")]
        assert [(item.stay and item.stay.nights, item.fits) for item in rows_of_place] == [(8, False)]
    doubtful = tuple(Stay(date(2027, month, 4), nights, "plezant") for month, nights in ((1, 7), (2, 5)))
    pressing = most_pressing(tallies(content, person(SURELY_WMO), doubtful, 2027))
    assert [tally.fits for tally in pressing if (tally.limit.kind, tally.limit.owner) == ("row", "place")] == [None]


def test_a_row_over_new_year_is_told_once() -> None:
    """A row of nights belongs to two years, but its limit is one line; a limit in a year is a line for each year."""
    content, someone = with_facts(max_nights_in_a_row=7, max_nights_year=30), person(SURELY_WMO | {"used_nights": 0})
    plan = (Stay(date(2026, 12, 30), 5, "plezant"),)
    both = (*tallies(content, someone, plan, 2026), *tallies(content, someone, plan, 2027))
    of_place = [(tally.limit.kind, tally.year) for tally in most_pressing(both) if tally.limit.owner == "place"]
    assert [kind for kind, _ in of_place].count("row") == 1
    assert {tally.year for tally in both} == {2026, 2027}
    assert sorted(year for kind, year in of_place if kind == "year") == [2026, 2027]


@pytest.mark.parametrize(("nights", "fits"), [(2, False), (3, None), (4, True), (5, True)])
def test_a_stay_of_exactly_the_shortest_length_fits(nights: int, fits: bool | None) -> None:  # noqa: FBT001 - an outcome
    """From four on: four nights are enough, two never, and three only where days are counted, so that is open."""
    plan = (Stay(date(2027, 1, 4), nights, "plezant"),)
    counts = tallies(with_facts(min_nights=4), person(SURELY_WMO), plan, 2027)
    assert [tally.fits for tally in counts if tally.limit.kind == "least"] == [fits]


def test_a_stay_that_breaks_a_limit_is_not_added_to_a_plan_that_already_does() -> None:
    """Whoever is over a limit already may add what makes it no worse, and nothing that breaks another one."""
    content, someone = with_facts(max_nights_in_a_row=7), person(SURELY_WMO)
    over = (Stay(date(2027, 1, 4), 10, "plezant"),)
    short, long = Stay(date(2027, 3, 4), 2, "plezant"), Stay(date(2027, 5, 4), 9, "plezant")
    assert fitting(content, someone, over, (short, long)) == (*over, short)
    assert len(breaks(tallies(content, someone, (*over, short), 2027))) == 1


def test_a_stay_that_breaks_a_limit_only_in_its_second_year_is_not_added() -> None:
    """Over New Year both years count."""
    content = with_facts(max_nights_year=3)
    someone = person(SURELY_WMO | {"used_nights": 0})
    assert fitting(content, someone, (), (Stay(date(2026, 12, 31), 2, "plezant"),))
    assert fitting(content, someone, (), (Stay(date(2026, 12, 31), 5, "plezant"),)) == ()
    assert fitting(content, someone, (), (Stay(date(2026, 12, 27), 5, "plezant"),)) == ()


def test_with_the_wlz_no_place_counts_nights_in_a_year() -> None:
    """So many nights a year at a place is for whom the municipality pays; how many in a row holds for everybody."""
    content = with_facts(max_nights_year=30, max_nights_in_a_row=7, min_nights=2)
    plan = (Stay(date(2027, 1, 4), 3, "plezant"),)
    for answers, expected in (
        ({"indication": "wlz"}, [("least", ""), ("row", "")]),
        (SURELY_WMO, [("least", ""), ("row", ""), ("year", "")]),
        ({"indication": "applied", "age_group": "from_65"}, [("least", ""), ("row", ""), ("year", "wmo")]),
        ({"indication": "applied", "age_group": "under_18"}, [("least", ""), ("row", ""), ("year", "jeugdwet")]),
    ):
        assert kinds(tallies(content, person(answers), plan, 2027), "place") == expected


def test_a_child_without_the_wlz_has_the_nights_that_the_jeugdwet_pays() -> None:
    """Nights in a house for children count for the Jeugdwet; those of a house for adults don't."""
    child = person({"municipality": "Haarlem", "age_group": "under_18", "indication": "none", "used_nights": 0})
    plan = (Stay(date(2027, 1, 4), 2, "logeeropvang_jeugd"), Stay(date(2027, 2, 4), 5, "logeerzorg_verpleeghuis"))
    years = [tally for tally in tallies(CONTENT, child, plan, 2027) if tally.limit.kind == "year"]
    assert [(year.limit.owner, year.counted, year.asks) for year in years] == [("municipality", Span(2, 3), "limit")]


def test_nights_of_a_form_without_a_place_ask_for_no_closed_days() -> None:
    """Only a place can be closed: a stay of which just the form was chosen, or nothing yet, asks nothing about that."""
    plan = (Stay(date(2026, 12, 24), 3), Stay(date(2027, 1, 4), 3, "logeerzorg_logeerhuis"))
    assert [about for about, *_ in questions_about(CONTENT, (), plan)] == []


def test_one_night_is_a_stay() -> None:
    """What was kept of one night comes back, and is told as one."""
    night_away = Stay(date(2027, 1, 8), 1)
    assert read_stays(CONTENT, plain_stays((night_away,))) == (night_away,)
    night = str(CONTENT.pages["year"].words["one_night"])
    assert nights_text(CONTENT, 1) == night
    assert night in stay_text(CONTENT, night_away)


@pytest.mark.parametrize("route", ["wmo_beschikking", "zvw_elv"])
def test_nights_used_before_count_only_where_the_same_law_pays(route: str) -> None:
    """Ten nights used may all have been in this house, but not in one that another law pays."""
    content = with_facts(max_nights_year=30)
    place = content.providers["plezant"].model_copy(update={"routes": (route,)})
    content = content.model_copy(update={"providers": {"plezant": place}})
    someone = person(SURELY_WMO | {"used_nights": 10})
    counts = tallies(content, someone, (Stay(date(2026, 12, 4), 2, "plezant"),), 2026)
    (year,) = [tally for tally in counts if (tally.limit.owner, tally.limit.kind) == ("place", "year")]
    assert year.counted == (Span(2, 13) if route == "wmo_beschikking" else Span(2, 3))


@pytest.mark.parametrize(
    ("arrival", "this_year", "next_year"),
    [
        (date(2026, 12, 29), Span(2, 3), Span(0, 0)),
        (date(2026, 12, 30), Span(2, 2), Span(0, 1)),
        (date(2026, 12, 31), Span(1, 1), Span(1, 2)),
    ],
)
def test_the_day_of_coming_home_counts_in_the_year_it_lies_in(arrival: date, this_year: Span, next_year: Span) -> None:
    """Also on the very last and the very first day of a year."""
    plan = (Stay(arrival, 2),)
    assert (counted(plan, 2026), counted(plan, 2027)) == (this_year, next_year)


@pytest.mark.parametrize(("weeks", "days"), [(0, 7), (1, 7), (2, 14)])
def test_a_rhythm_is_never_more_often_than_every_week(weeks: int, days: int) -> None:
    """Every week is every week; what makes no sense is every week too."""
    first = Stay(date(2027, 1, 8), 2)
    wanted = rhythm(first, weeks, date(2027, 3, 31))
    assert {(later.arrival - earlier.arrival).days for earlier, later in pairwise(wanted)} == {days}


def test_nights_at_a_place_that_names_no_law_count_for_every_law() -> None:
    """Of a house that doesn't say by which laws it is paid, nobody can say that its nights don't count."""
    place = CONTENT.providers["plezant"].model_copy(update={"routes": ()})
    content = with_places({"plezant": place})
    assert all(counts_for(content, act, "plezant") for act in ("wlz", "wmo", "jeugdwet"))
    assert not counts_for(CONTENT, "jeugdwet", "plezant")
    assert all(counts_for(CONTENT, act, "") for act in ("wlz", "wmo", "jeugdwet"))


def test_the_limit_of_next_year_is_the_one_of_its_first_day() -> None:
    """What changes in the course of a year is told from that day on; a plan made now goes by how the year begins."""
    limit = CONTENT.parameters["wlz_etmalen_per_jaar"]
    (now, *_) = limit.values
    values = (
        now.model_copy(update={"value": 156, "valid_from": date(2025, 1, 1), "valid_until": date(2026, 12, 31)}),
        now.model_copy(update={"value": 100, "valid_from": date(2027, 1, 1), "valid_until": date(2027, 1, 1)}),
        now.model_copy(update={"value": 50, "valid_from": date(2027, 1, 2), "valid_until": None}),
    )
    parameters = {**CONTENT.parameters, "wlz_etmalen_per_jaar": limit.model_copy(update={"values": values})}
    content = CONTENT.model_copy(update={"parameters": parameters})
    for year, nights in ((2026, 156), (2027, 100), (2028, 50)):
        counts = tallies(content, person({"indication": "wlz"}), (), year)
        assert [tally.limit.nights for tally in counts if tally.limit.owner == "wlz"] == [nights]
