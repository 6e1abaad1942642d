"""What is paid by the month or the year, by made-up prices: exactly so much, at most, or at least."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from matching.entries.content import Content
from matching.entries.costs import Cost
from matching.entries.dated_values import Parameter
from matching.planning.costs import NOTHING, UNKNOWN, Amount, Way, bill, household_costs, range_of
from matching.planning.year import Stay
from tests.shared.persona_files import CONTENT

PRICE = Parameter.model_validate(
    {
        "about": "Een bedrag.",
        "unit": "euro",
        "values": [
            {"value": 10, "valid_from": date(2026, 1, 1), "source": ["S1"], "confidence": "seed"}
            | {"checked_on": date(2026, 1, 1), "review_by": date(2027, 1, 1)}
        ],
    }
)
MARCH, MAY = Stay(date(2026, 3, 6), 2), Stay(date(2026, 5, 6), 2)


def cost(**fields: Any) -> Cost:  # noqa: ANN401 - whatever an author writes
    """A cost of ten euros."""
    return Cost.model_validate({"what": "Kosten", "kind": "price", "parameter": "prijs", "source": ["S1"]} | fields)


def paying(*costs: Cost) -> Content:
    """Content in which day care and a weekend away cost only this."""
    forms = {
        name: CONTENT.forms[name].model_copy(update={"costs": costs})
        for name in ("dagbesteding", "logeerzorg_logeerhuis")
    }
    return CONTENT.model_copy(update={"forms": forms, "routes": {}, "providers": {}, "parameters": {"prijs": PRICE}})


@pytest.mark.parametrize(
    ("fields", "total"),
    [
        # In March and May surely, in April and from June to December perhaps: no source says.
        ({"per": "month"}, Amount(Decimal(20), Decimal(100))),
        ({"per": "month", "bound": "at_most"}, Amount(Decimal(0), Decimal(100))),
        ({"per": "month", "bound": "at_least"}, Amount(Decimal(20), None)),
        ({"per": "year"}, Amount(Decimal(10), Decimal(10))),
        ({"per": "year", "bound": "at_most"}, Amount(Decimal(0), Decimal(10))),
        ({"per": "etmaal"}, Amount(Decimal(40), Decimal(60))),
        ({"per": "hour"}, UNKNOWN),
        ({"nothing": True, "parameter": None}, NOTHING),
        ({"parameter": None, "ask": "Wat kost het?", "whom": "provider"}, UNKNOWN),
    ],
)
def test_two_stays_of_two_nights(fields: dict[str, Any], total: Amount) -> None:
    """Each way of paying has its own lowest and highest sum; what is unknown has no highest."""
    assert bill(paying(cost(**fields)), Way("dagbesteding", ""), (MARCH, MAY), 2026).total == total


@pytest.mark.parametrize(
    ("fields", "total"),
    [
        ({"per": "month"}, Amount(Decimal(20), Decimal(100))),
        ({"per": "month", "bound": "at_least"}, Amount(Decimal(20), None)),
        ({"per": "year"}, Amount(Decimal(10), Decimal(10))),
        ({"per": "year", "bound": "at_least"}, Amount(Decimal(10), None)),
        ({"per": "etmaal"}, Amount(Decimal(40), Decimal(60))),
        ({"per": "etmaal", "bound": "at_least"}, Amount(Decimal(40), None)),
    ],
)
def test_a_household_pays_by_the_month_once(fields: dict[str, Any], total: Amount) -> None:
    """Of two kinds of help the months and the year count once, the nights each; unknown stays unknown."""
    ways = [(Way("dagbesteding", ""), (MARCH,)), (Way("logeerzorg_logeerhuis", ""), (MAY,))]
    assert household_costs(paying(cost(**fields)), ways, 2026) == total
    assert household_costs(paying(cost(**fields)), ways[::-1], 2026) == total


def test_without_a_stay_nothing_is_paid() -> None:
    """A year without a night away has no lines to pay."""
    assert bill(paying(cost(per="month")), Way("dagbesteding", ""), (MARCH,), 2027).total == NOTHING
    assert household_costs(paying(cost(per="month")), [], 2026) == NOTHING


def test_a_range_goes_from_the_lowest_to_the_highest() -> None:
    """It has no highest as soon as one amount has none."""
    some = (Amount(Decimal(3), Decimal(9)), Amount(Decimal(1), Decimal(2)))
    assert range_of(some) == Amount(Decimal(1), Decimal(9))
    assert range_of((*some, Amount(Decimal(5), None))) == Amount(Decimal(1), None)
