"""Nights through the year: counted both ways, held against limits, never more left by planning more."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.entries.conditions import Span
from matching.person.situation import Situation, situation
from matching.planning.year import (
    Plan,
    Stay,
    counted,
    in_a_row,
    overlapping,
    plain_stays,
    read_stays,
    rhythm,
    with_stay,
    without_stay,
    years_of,
)
from matching.planning.year_choices import days_of, holidays, months_ahead, stays_in
from matching.planning.year_limits import Tally, breaks, fitting, tallies
from matching.planning.year_questions import most_pressing, questions_about
from tests.shared.persona_files import CONTENT
from tests.shared.strategies import thorough

ON = date(2026, 11, 22)
WHERE = ("", "plezant", "buitenhuis", "logeerzorg_logeerhuis", "handen_in_huis", "elv")
SETTLED = {"indication": "wmo", "age_group": "from_65"}
"""Somebody for whom it is sure that the Wmo pays."""
PEOPLE = (
    {},
    {"municipality": "Haarlem", "used_nights": 10},
    {**SETTLED, "municipality": "Haarlem", "used_nights": 10},
    {"indication": "applied", "age_group": "from_65", "municipality": "Haarlem"},
    {"municipality": "Helmond"},
    {"indication": "wlz", "used_nights": 140},
    {"age_group": "under_18", "municipality": "Haarlem"},
)
STAYS = st.builds(
    Stay, st.dates(date(2026, 11, 23), date(2027, 12, 31)), st.integers(1, 60), st.sampled_from(WHERE)
)  # fmt: skip
PLANS = st.lists(STAYS, max_size=6).map(lambda stays: tuple(sorted(set(stays))))


def person(answers: dict[str, object]) -> Situation:
    """Somebody's situation on the day of these tests."""
    return situation(CONTENT, answers, ON)


def of_kind(counts: tuple[Tally, ...], kind: str, owner: str) -> Tally:
    """The one tally of a kind of limit of somebody."""
    return next(tally for tally in counts if (tally.limit.kind, tally.limit.owner) == (kind, owner))


@thorough(40)
@given(plan=PLANS, stay=STAYS, answers=st.sampled_from(PEOPLE), year=st.sampled_from((2026, 2027)))
def test_adding_a_stay_never_leaves_more(plan: Plan, stay: Stay, answers: dict[str, object], year: int) -> None:
    """Whoever plans one more stay never reads that there are more nights left, nor that a broken limit now holds."""
    before = {tally.limit: tally for tally in tallies(CONTENT, person(answers), plan, year) if tally.left}
    after = {
        tally.limit: tally for tally in tallies(CONTENT, person(answers), with_stay(plan, stay), year) if tally.left
    }
    for limit, tally in before.items():
        assert after[limit].left.low <= tally.left.low
        assert after[limit].left.high <= tally.left.high
        assert not (tally.holds is False and after[limit].holds is not False)


@thorough(40)
@given(plan=PLANS, data=st.data(), answers=st.sampled_from(PEOPLE))
def test_the_order_of_stays_does_not_matter(plan: Plan, data: st.DataObject, answers: dict[str, object]) -> None:
    """The same stays told in another order come to the same."""
    other = tuple(data.draw(st.permutations(plan)))
    assert set(tallies(CONTENT, person(answers), other, 2027)) == set(tallies(CONTENT, person(answers), plan, 2027))
    assert in_a_row(other) == in_a_row(plan)
    assert set(overlapping(other)) == set(overlapping(plan))


@thorough(40)
@given(plan=PLANS)
def test_totals_are_sums(plan: Plan) -> None:
    """All years together hold each night once, and a stay counts at most one day more than it has nights."""
    years = range(2026, 2030)
    assert sum(counted(plan, year).low for year in years) == sum(stay.nights for stay in plan)
    assert sum(counted(plan, year).high for year in years) == sum(stay.nights + 1 for stay in plan)


@thorough(40)
@given(plan=PLANS)
def test_overlaps_are_found(plan: Plan) -> None:
    """Two stays overlap exactly if they share a night."""
    overlaps = {
        (stay, other)
        for stay in plan
        for other in plan
        if stay < other and set(stay.nights_of()) & set(other.nights_of())
    }
    assert set(overlapping(plan)) == overlaps


@thorough(40)
@given(plan=PLANS)
def test_rows_hold_every_night_and_have_a_night_at_home_between(plan: Plan) -> None:
    """Joined stays hold the same nights, and two rows never touch."""
    rows = in_a_row(plan)
    assert {night for stay in rows for night in stay.nights_of()} == {night for s in plan for night in s.nights_of()}
    assert all(stay.departure < other.arrival for stay, other in pairwise(rows))


@thorough(40)
@given(plan=PLANS)
def test_kept_stays_come_back(plan: Plan) -> None:
    """What is kept as plain values is read back as it was."""
    assert read_stays(CONTENT, plain_stays(plan)) == plan


@thorough(40)
@given(value=st.recursive(st.none() | st.text() | st.integers() | st.booleans(), st.lists, max_leaves=12))
def test_anything_may_have_been_kept(value: object) -> None:
    """Whatever was saved, reading it gives stays or nothing, and never fails."""
    assert all(isinstance(stay, Stay) for stay in read_stays(CONTENT, value))


def test_wrong_stays_are_left_out() -> None:
    """A day that isn't one, no nights, too many, or a place that is gone: the rest is kept."""
    kept = [["2027-02-30", 2, ""], ["2027-02-01", 0, ""], ["2027-02-01", True, ""], ["9999-12-31", 365, ""],
            ["2027-02-01", 2, "weg"], ["2027-03-01", 3, "plezant"], ["2027-03-01", 3]]  # fmt: skip
    assert read_stays(CONTENT, kept) == (Stay(date(2027, 2, 1), 2), Stay(date(2027, 3, 1), 3, "plezant"))


def test_a_stay_across_new_year_counts_in_both_years() -> None:
    """From 30 December to 2 January: two nights in the old year, one in the new, and the day of coming home there."""
    plan = (Stay(date(2026, 12, 30), 3),)
    assert counted(plan, 2026) == Span(2, 2)
    assert counted(plan, 2027) == Span(1, 2)
    assert years_of(plan) == (2026, 2027)


def test_the_wlz_ceiling_holds_only_with_the_wlz() -> None:
    """156 is what the Wlz pays at most; somebody else is never held to it, nor told that nothing holds."""
    plan = (Stay(date(2027, 1, 4), 10),)
    wlz = tallies(CONTENT, person({"indication": "wlz"}), plan, 2027)
    assert of_kind(wlz, "year", "wlz").limit.nights == 156
    wmo = tallies(CONTENT, person(SETTLED), plan, 2027)
    assert not [tally for tally in wmo if tally.limit.owner == "wlz"]
    unknown = of_kind(wmo, "year", "municipality")
    assert (unknown.limit.nights, unknown.holds, unknown.asks, unknown.left) == (None, None, "limit", None)


def test_haarlem_gives_so_many_nights_a_year() -> None:
    """In Haarlem 36 nights; ten used before leave 26 this year, and next year counts from the start."""
    someone, plan = person({**SETTLED, "municipality": "Haarlem", "used_nights": 10}), (Stay(date(2026, 12, 4), 2),)
    this_year = of_kind(tallies(CONTENT, someone, plan, 2026), "year", "municipality")
    assert this_year.counted == Span(12, 13)
    assert this_year.left == Span(23, 24)
    assert this_year.limit.source == ("S4",)
    assert of_kind(tallies(CONTENT, someone, plan, 2027), "year", "municipality").counted == Span(0, 0)


def test_a_plan_over_a_limit_says_so_and_one_between_asks() -> None:
    """37 nights break 36; 36 nights only do if days are counted, so that is asked."""
    someone = person({**SETTLED, "municipality": "Haarlem", "used_nights": 0})
    plan = tuple(Stay(date(2027, month, 4), 12) for month in (1, 2, 3))
    tally = of_kind(tallies(CONTENT, someone, plan, 2027), "year", "municipality")
    assert (tally.counted, tally.holds, tally.asks) == (Span(36, 39), None, "count")
    over = tallies(CONTENT, someone, with_stay(plan, Stay(date(2027, 4, 4), 1)), 2027)
    assert [tally.limit.kind for tally in breaks(over)] == ["year"]


def test_used_nights_that_nobody_told_are_asked() -> None:
    """Without the nights used before, what is left this year is at most so much."""
    counts = tallies(CONTENT, person({"municipality": "Haarlem"}), (Stay(date(2026, 12, 4), 2),), 2026)
    year = of_kind(counts, "year", "municipality")
    assert (year.asks, year.left) == ("used", Span(0, 34))


def test_nights_in_a_row_count_over_stays_that_touch() -> None:
    """Two stays without a night at home between them are one row: 22 nights break 21 in Haarlem."""
    someone = person({**SETTLED, "municipality": "Haarlem", "used_nights": 0})
    plan = (Stay(date(2027, 1, 1), 11), Stay(date(2027, 1, 12), 11))
    assert [tally.limit.kind for tally in breaks(tallies(CONTENT, someone, plan, 2027))] == ["row"]
    apart = (plan[0], Stay(date(2027, 1, 13), 11))
    assert not breaks(tallies(CONTENT, someone, apart, 2027))


def test_what_another_law_pays_does_not_count() -> None:
    """A stay for recovery, or somebody who comes to the house for pay, takes no nights of the municipality."""
    someone = person({**SETTLED, "municipality": "Haarlem", "used_nights": 0})
    plan = (Stay(date(2027, 1, 4), 30, "elv"), Stay(date(2027, 3, 4), 5, "handen_in_huis"))
    assert of_kind(tallies(CONTENT, someone, plan, 2027), "year", "municipality").counted == Span(0, 0)


OVER = tuple(Stay(date(2027, month, 4), 14) for month in (1, 2, 3))


@pytest.mark.parametrize(
    "unknown",
    [{"age_group": "from_65"}, {"indication": "wmo"}, {"indication": "applied", "age_group": "from_65"}, {}],
)
def test_a_limit_of_a_law_that_may_not_pay_breaks_nothing_for_certain(unknown: dict[str, object]) -> None:
    """42 nights are over what Haarlem gives with the Wmo; whoever may have another law hears that, and is asked."""
    someone = person({"municipality": "Haarlem", "used_nights": 0, **unknown})
    counts = tallies(CONTENT, someone, OVER, 2027)
    year = of_kind(counts, "year", "municipality")
    assert (year.limit.if_paid_by, year.fits, year.holds, year.asks) == ("wmo", False, None, "law")
    assert not breaks(counts)
    assert ("law", "", "") in set(questions_about(CONTENT, counts, ()))


def test_filling_in_the_law_decides_what_was_open() -> None:
    """The same plan with the Wmo for sure breaks the limit; with the Wlz it is far from it."""
    home = {"municipality": "Haarlem", "used_nights": 0}
    assert breaks(tallies(CONTENT, person({**home, **SETTLED}), OVER, 2027))
    assert not breaks(tallies(CONTENT, person({**home, "indication": "wlz"}), OVER, 2027))
    both = {tally.limit.owner for tally in tallies(CONTENT, person(home), OVER, 2027)}
    assert both == {"wlz", "municipality"}


@thorough(40)
@given(plan=PLANS, known=st.sampled_from(("indication", "age_group")), year=st.sampled_from((2026, 2027)))
def test_what_is_broken_without_knowing_the_law_stays_broken(plan: Plan, known: str, year: int) -> None:
    """Filling in which law pays never takes back that a plan goes over a limit."""
    home = {"municipality": "Haarlem", "used_nights": 10}
    before = {tally.limit for tally in breaks(tallies(CONTENT, person(home), plan, year))}
    for option in CONTENT.questions[known].options:
        after = {tally.limit for tally in breaks(tallies(CONTENT, person({**home, known: option}), plan, year))}
        assert before <= after


def test_a_child_is_never_held_to_the_wmo() -> None:
    """What Haarlem allows by the Wmo says nothing about a child; so that is asked."""
    counts = tallies(
        CONTENT, person({"municipality": "Haarlem", "age_group": "under_18", "indication": "none"}), (), 2027
    )
    assert {tally.limit.nights for tally in counts if tally.limit.kind == "year"} == {None}


def test_a_rhythm_fills_a_year_and_stops_at_the_limit() -> None:
    """A weekend every six weeks is nine weekends in a year; where only three fit, three are planned."""
    first = Stay(date(2027, 1, 8), 2)
    wanted = rhythm(first, 6, date(2027, 12, 31))
    assert len(wanted) == 9
    assert {(later.arrival - earlier.arrival).days for earlier, later in pairwise(wanted)} == {42}
    someone = person({**SETTLED, "municipality": "Haarlem", "used_nights": 30})
    short = rhythm(Stay(date(2026, 11, 27), 2), 1, date(2026, 12, 31))
    assert len(fitting(CONTENT, someone, (), short)) == 3
    assert fitting(CONTENT, someone, wanted, wanted) == wanted


def test_questions_name_who_can_answer() -> None:
    """An unknown limit, days that may count and a house that was closed before each become a question."""
    plan = (Stay(date(2026, 12, 24), 3, "plezant"),)
    counts = tallies(CONTENT, person({}), plan, 2026)
    asked = list(questions_about(CONTENT, counts, plan))
    assert {("municipality_year", "", ""), ("municipality_row", "", "")} <= set(asked)
    assert ("used", "", "") in asked
    assert [name for about, name, _ in asked if about == "closed"] == ["plezant"]
    open_then = (Stay(date(2027, 1, 11), 3, "plezant"),)
    assert not [question for question in questions_about(CONTENT, (), open_then) if question[0] == "closed"]


def test_a_limit_that_is_known_is_not_asked() -> None:
    """Whoever reads how many nights a year Breda gives is only asked for how many in a row."""
    someone = person({**SETTLED, "municipality": "Breda", "used_nights": 0})
    counts = tallies(CONTENT, someone, (Stay(date(2027, 1, 8), 2),), 2027)
    about = [about for about, *_ in questions_about(CONTENT, counts, ())]
    assert ("municipality_row" in about, "municipality_year" in about) == (True, False)


def test_of_many_rows_the_worst_is_told() -> None:
    """Not every stay gets a line: of one limit, the row of nights that fits worst."""
    someone = person({**SETTLED, "municipality": "Haarlem", "used_nights": 0})
    plan = (Stay(date(2027, 1, 4), 2), Stay(date(2027, 2, 4), 25), Stay(date(2027, 5, 4), 3))
    rows = [tally for tally in most_pressing(tallies(CONTENT, someone, plan, 2027)) if tally.limit.kind == "row"]
    assert [(row.counted.low, row.holds) for row in rows] == [(25, False)]


def test_stays_to_choose_from() -> None:
    """Weekends begin on a Friday that is still to come; weeks on a Monday or Friday; months follow each other."""
    november = date(2026, 11, 1)
    assert stays_in(november, "weekend", ON) == (Stay(date(2026, 11, 27), 2),)
    assert {stay.arrival.weekday() for stay in stays_in(date(2027, 3, 1), "week", ON)} == {0, 4}
    assert len(stays_in(date(2027, 2, 1), "other", ON, 5)) == 28
    months = months_ahead(ON, 15)
    assert (months[0], months[1], months[-1]) == (november, date(2026, 12, 1), date(2028, 1, 1))
    assert days_of(date(2028, 2, 1))[-1] == date(2028, 2, 29)


def test_holidays_of_the_coming_year() -> None:
    """Easter 2027 is on 28 March; a holiday of this year that is over is offered for next year."""
    days = dict(holidays(ON))
    assert days["easter"] == Stay(date(2027, 3, 26), 3)
    assert days["ascension"].arrival == date(2027, 5, 6)
    assert days["pentecost"].departure == date(2027, 5, 17)
    assert days["christmas"].arrival == date(2026, 12, 24)
    assert all(stay.arrival > ON for stay in days.values())


def test_taking_a_stay_away_undoes_adding_it() -> None:
    """A stay that was added and taken away leaves the plan as it was."""
    plan = (Stay(date(2027, 1, 8), 2),)
    stay = Stay(date(2027, 2, 5), 2)
    assert without_stay(with_stay(plan, stay), stay) == plan
    assert with_stay(plan, plan[0]) == plan
    assert stay.departure - stay.arrival == timedelta(days=2)
