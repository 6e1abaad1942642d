"""Legal terms: which can be told as a date, and from which day."""

from datetime import date, timedelta

import pytest

from matching.entries.routes import Route, Term
from matching.planning.terms import deadlines, end_of, read_day, steps_with_terms
from tests.shared.persona_files import CONTENT, DAY

WMO, CHILD = CONTENT.routes["wmo_beschikking"], CONTENT.routes["jeugdwet"]
LAST_OF_FEBRUARY = date(2028, 2, 29)


def term(parameter: str, counts_from: str = "report") -> Term:
    """A term so long after a step."""
    return Term.model_validate({"text": "Zo lang.", "parameter": parameter, "counts_from": counts_from})


def with_terms(*terms: Term) -> Route:
    """A route with these terms."""
    return WMO.model_copy(update={"terms": terms})


def test_steps_stand_in_their_order_in_time() -> None:
    """Somebody chooses which day they know, from the first step to the last; no other step is asked."""
    assert steps_with_terms((CHILD, WMO)) == ("report", "application", "decision")
    assert steps_with_terms((CHILD,)) == ("decision",)
    assert steps_with_terms(()) == ()


def test_a_term_is_in_days_or_weeks() -> None:
    """The unit of the parameter says which."""
    assert end_of(CONTENT, term("persoonlijk_plan_dagen"), DAY) == DAY + timedelta(days=7)
    assert end_of(CONTENT, term("wmo_onderzoek_weken"), DAY) == DAY + timedelta(weeks=6)


def test_a_term_that_is_not_known_for_that_day_has_no_date() -> None:
    """Before a law had the term, and where it isn't one of days or weeks, no date is told."""
    assert end_of(CONTENT, term("wmo_onderzoek_weken"), date(1990, 1, 1)) is None
    assert end_of(CONTENT, term("wlz_etmalen_per_jaar"), DAY) is None


def test_after_a_report_the_application_comes_at_the_latest_when_the_inquiry_ends() -> None:
    """The longest term after the report is the day from which the next one counts, whatever their order."""
    inquiry, plan, decision = term("wmo_onderzoek_weken"), term("persoonlijk_plan_dagen"), term("wmo_besluit_weken")
    after = decision.model_copy(update={"counts_from": "application"})
    for route in (with_terms(inquiry, plan, after), with_terms(after, plan, inquiry)):
        by_term = {
            deadline.term.parameter: (deadline.day, deadline.exact)
            for deadline in deadlines(CONTENT, route, "report", DAY)
        }
        assert by_term == {
            "wmo_onderzoek_weken": (DAY + timedelta(weeks=6), True),
            "persoonlijk_plan_dagen": (DAY + timedelta(days=7), True),
            "wmo_besluit_weken": (DAY + timedelta(weeks=8), False),
        }


def test_without_the_length_of_the_inquiry_the_application_has_no_day() -> None:
    """What follows a day that isn't known isn't known either."""
    route = with_terms(term("wlz_etmalen_per_jaar"), term("wmo_besluit_weken", "application"))
    assert [deadline.day for deadline in deadlines(CONTENT, route, "report", DAY)] == [None, None]


def test_from_an_application_only_its_own_term_counts() -> None:
    """The day of a report isn't reckoned back, and that of a decision is never foretold."""
    by_term = {
        deadline.term.parameter: (deadline.day, deadline.exact)
        for deadline in deadlines(CONTENT, WMO, "application", DAY)
    }
    assert by_term["wmo_besluit_weken"] == (DAY + timedelta(weeks=2), True)
    assert by_term["wmo_onderzoek_weken"] == by_term["bezwaar_weken"] == (None, False)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        (" 3 December ", date(2026, 12, 3)),
        ("3.12.26", date(2026, 12, 3)),
        ("3 12 2026", date(2026, 12, 3)),
        ("3 dec 2024", date(2024, 12, 3)),
        ("24-5", date(2026, 5, 24)),
        ("23-5", date(2027, 5, 23)),
        ("3 mrt", date(2027, 3, 3)),
        ("3 maa", date(2027, 3, 3)),
        ("3 juli", date(2026, 7, 3)),
        ("3 ju", None),
        ("3 xyz", None),
        ("3-13", None),
        ("0-12", None),
        ("3-12-026", None),
        ("op 3-12", None),
        ("29-2", LAST_OF_FEBRUARY),
    ],
)
def test_days_as_people_write_them(written: str, day: date | None) -> None:
    """Without a year it is the nearest such day; three letters of a month are enough, two aren't."""
    on = date(2027, 11, 22) if written == "29-2" else DAY
    assert read_day(written, on) == day
