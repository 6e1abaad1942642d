"""What nights cost: the examples of the sources, unknown never as nothing, sums with something unknown in them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.entries.conditions import Span
from matching.planning.costs import (
    NOTHING,
    UNKNOWN,
    Amount,
    Way,
    add,
    bill,
    costs_of,
    household_costs,
    months_of_years,
    range_of,
    times,
)
from matching.planning.year import Stay
from tests.shared.persona_files import CONTENT
from tests.shared.strategies import thorough

IN_2025, IN_2026 = date(2025, 3, 1), date(2026, 3, 1)
AMOUNTS = st.builds(
    lambda low, more: Amount(Decimal(low), None if more is None else Decimal(low + more)),
    st.integers(0, 1000),
    st.none() | st.integers(0, 1000),
)


@pytest.mark.parametrize(
    ("what", "route", "times_paid", "on", "euros"),
    [
        # Een week (7 dagen) in Het Buitenhuis: 7 x 19,50 aan servicekosten (bedrag van 2025).
        ("buitenhuis", "wmo_zonder_beschikking", 7, IN_2025, "136.50"),
        # Een weekend van 3 etmalen bij Plezant: 3 x 31 (bedrag van 2025, een gemeente die subsidie geeft).
        ("plezant", "wmo_zonder_beschikking", 3, IN_2025, "93"),
        # 5 etmalen Handen-in-Huis: 5 x 197 (2026), voordat de verzekering vergoedt.
        ("handen_in_huis", "particulier", 5, IN_2026, "985"),
    ],
)
def test_examples_of_the_sources(what: str, route: str, times_paid: int, on: date, euros: str) -> None:
    """Each example calculation that the sources allow comes out to the cent."""
    cost = next(cost for cost in costs_of(CONTENT, Way(what, route)) if cost.parameter)
    assert times(CONTENT, cost, Span(times_paid, times_paid), on) == Amount(Decimal(euros), Decimal(euros))


def test_the_examples_as_stays() -> None:
    """The same amounts lie within what a stay of so many nights is said to cost, for days may be counted two ways."""
    week = bill(CONTENT, Way("buitenhuis", "wmo_zonder_beschikking"), (Stay(IN_2025, 6),), 2025)
    assert week.total == Amount(Decimal("117.0"), Decimal("136.5"))
    weekend = bill(CONTENT, Way("plezant", "wmo_zonder_beschikking"), (Stay(IN_2025, 2),), 2025)
    assert weekend.total == Amount(Decimal(62), Decimal(93))


def test_before_the_insurance_pays_is_the_most_it_can_be() -> None:
    """With an insurance the price of five days is a highest amount, because what a policy pays differs."""
    costs = bill(CONTENT, Way("handen_in_huis", "aanvullende_verzekering"), (Stay(IN_2026, 4),), 2026)
    assert costs.total == Amount(Decimal(0), Decimal(985))


@pytest.mark.parametrize(("year", "most"), [(2023, "19.0"), (2024, "20.6"), (2025, "21.0"), (2026, "21.8")])
def test_the_wmo_contribution_is_that_of_its_year(year: int, most: str) -> None:
    """A decision costs at most so much a month: the amount of the year of the stay, and of no other."""
    december = (Stay(date(year, 12, 4), 2),)
    costs = bill(CONTENT, Way("logeerzorg_logeerhuis", "wmo_beschikking"), december, year)
    assert costs.total == Amount(Decimal(0), Decimal(most))


def test_no_amount_of_2027_is_shown() -> None:
    """For 2027 no contribution is known, so it is unknown: not nothing, and not the amount of 2026."""
    costs = bill(CONTENT, Way("logeerzorg_logeerhuis", "wmo_beschikking"), (Stay(date(2027, 3, 5), 2),), 2027)
    assert costs.total == UNKNOWN
    assert [line.old for line in costs.lines] == [True]


def test_months_after_the_first_stay_may_count() -> None:
    """No source says that a month without a stay is free, so from March to December each month may cost something."""
    costs = bill(CONTENT, Way("logeerzorg_logeerhuis", "wmo_beschikking"), (Stay(date(2026, 3, 6), 2),), 2026)
    assert costs.total == Amount(Decimal(0), Decimal("218.0"))
    assert list(costs.months) == [(2026, month) for month in range(3, 13)]
    assert costs.months_with_nights == (Amount(Decimal(0), Decimal("21.8")),)


def test_the_deductible_counts_once_a_year() -> None:
    """Two stays for recovery in 2026 cost at most 385 together."""
    stays = (Stay(date(2026, 2, 1), 10), Stay(date(2026, 9, 1), 10))
    assert bill(CONTENT, Way("elv", "zvw_elv"), stays, 2026).total == Amount(Decimal(0), Decimal(385))


def test_a_household_pays_its_contribution_once() -> None:
    """Two kinds of help in the same months by one decision cost one contribution a month, not two."""
    ways = [
        (Way("logeerzorg_logeerhuis", "wmo_beschikking"), (Stay(date(2026, 11, 6), 2),)),
        (Way("dagbesteding", "wmo_beschikking"), (Stay(date(2026, 11, 20), 2),)),
    ]
    assert household_costs(CONTENT, ways, 2026) == Amount(Decimal(0), Decimal("43.6"))


def test_what_is_unknown_is_asked_and_never_nothing() -> None:
    """With the Wlz the contribution is unknown; together with known service costs the sum is at least those."""
    stays = (Stay(date(2026, 3, 6), 2),)
    assert bill(CONTENT, Way("plezant", "wlz_vpt"), stays, 2026).total == UNKNOWN
    costs = bill(CONTENT, Way("buitenhuis", "wlz_vpt"), stays, 2026)
    assert costs.total == Amount(Decimal("39.0"), None)
    assert all(line.cost.ask and line.cost.whom for line in costs.lines)


def test_whoever_pays_a_house_alone_pays_at_least_what_every_guest_pays() -> None:
    """What a night costs is unknown to us, but the service costs of each guest are known: at least those."""
    costs = bill(CONTENT, Way("buitenhuis", "particulier"), (Stay(date(2026, 3, 6), 2),), 2026)
    assert costs.total == Amount(Decimal("39.0"), None)


def test_an_unknown_year_takes_nothing_away_from_a_known_one() -> None:
    """For December 2026 the contribution is known and for January it isn't: each year keeps its own month."""
    way, plan = Way("logeerzorg_logeerhuis", "wmo_beschikking"), (Stay(date(2026, 12, 4), 2), Stay(date(2027, 1, 8), 2))
    months = months_of_years(bill(CONTENT, way, plan, year) for year in (2026, 2027))
    assert months == {2026: Amount(Decimal(0), Decimal("21.8")), 2027: UNKNOWN}


def test_old_prices_are_not_reckoned_with() -> None:
    """A price of 2022 says nothing about 2026."""
    costs = bill(CONTENT, Way("logeerhuizen_amsterdam", ""), (Stay(date(2026, 3, 6), 2),), 2026)
    assert costs.total == UNKNOWN
    assert costs.lines[0].old


def test_only_what_a_source_says_is_free_is_free() -> None:
    """Home nursing has no contribution; a way of which nothing is written is unknown."""
    stays = (Stay(date(2026, 3, 6), 2),)
    assert bill(CONTENT, Way("wijkverpleging_ontlasting", "zvw_wijkverpleging"), stays, 2026).total == NOTHING
    assert bill(CONTENT, Way("zorgverlof", ""), stays, 2026).total == UNKNOWN


def test_every_route_says_what_it_costs_or_asks() -> None:
    """No route is without a cost, and an unknown one always has its question and somebody to ask."""
    for name, route in CONTENT.routes.items():
        assert route.costs, name
        assert all(cost.parameter or cost.nothing or (cost.ask and cost.whom) for cost in route.costs)


@thorough(40)
@given(st.lists(AMOUNTS, max_size=6))
def test_sums_keep_what_is_unknown(amounts: list[Amount]) -> None:
    """A sum has no highest exactly if a part has none; its lowest is the sum of the lowest, in any order."""
    total = add(amounts)
    assert total.low == sum(amount.low for amount in amounts)
    assert (total.high is None) == any(amount.high is None for amount in amounts)
    assert total == add(reversed(amounts))


@thorough(40)
@given(st.lists(AMOUNTS, min_size=1, max_size=6))
def test_a_range_covers_all(amounts: list[Amount]) -> None:
    """No amount lies outside the range of all."""
    whole = range_of(amounts)
    assert all(whole.low <= amount.low for amount in amounts)
    assert whole.high is None or all(amount.high is not None and amount.high <= whole.high for amount in amounts)


@thorough(40)
@given(st.lists(st.builds(Stay, st.dates(date(2026, 1, 1), date(2026, 12, 20)), st.integers(1, 20)), max_size=4))
def test_more_nights_never_cost_less(stays: list[Stay]) -> None:
    """Each stay more costs the same or more."""
    way, so_far = Way("handen_in_huis", "particulier"), NOTHING
    for count in range(len(stays) + 1):
        total = bill(CONTENT, way, tuple(stays[:count]), 2026).total
        assert total.low >= so_far.low
        assert total.high >= so_far.high
        so_far = total
