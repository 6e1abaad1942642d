"""Terms of the law as dates, and days as people write them."""

from datetime import date, timedelta

import pytest

from matching.planning.terms import deadlines, read_day
from tests.shared.persona_files import CONTENT, DAY


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("3-12", date(2026, 12, 3)), ("3/12/2026", date(2026, 12, 3)), ("3 december", date(2026, 12, 3)),
        ("1 jan", date(2027, 1, 1)), ("28 mrt 27", date(2027, 3, 28)), ("31-2", None), ("morgen", None), ("", None),
        ("99-99", None), ("1-1-0", None), ("2 juni", date(2026, 6, 2)), ("2 mei", date(2027, 5, 2)),
    ],
)  # fmt: skip
def test_days_as_people_write_them(written: str, day: date | None) -> None:
    """A day counts in any common way of writing, the year may be left out, and what is no day is never guessed."""
    assert read_day(written, DAY) == day


def test_without_a_year_a_day_of_last_december_is_not_the_coming_one() -> None:
    """In January somebody means the day that lies a week back, not the one eleven months ahead."""
    assert read_day("30 december", date(2026, 1, 6)) == date(2025, 12, 30)


@pytest.mark.parametrize(
    ("written", "locale"),
    [("3 March 2027", "en"), ("3 mar 2027", "en"), ("3 maart 2027", "en"), ("3 mars 2027", "fr"), ("3 maart 27", "fr")],
)
def test_a_month_counts_in_the_language_of_the_visitor_and_in_dutch(written: str, locale: str) -> None:
    """Whoever reads in another language may write the month in that one or in Dutch."""
    assert read_day(written, DAY, locale) == date(2027, 3, 3)


def test_the_end_of_an_objection_is_never_guessed() -> None:
    """The term to object gets a date only from the day of the decision, which nobody else can foretell."""
    route = CONTENT.routes["wmo_beschikking"]
    deadline_from = {deadline.term.counts_from: deadline for deadline in deadlines(CONTENT, route, "report", DAY)}
    assert deadline_from["decision"].day is None
    assert deadline_from["application"].day == DAY + timedelta(weeks=8)
    assert not deadline_from["application"].exact
    exact = {deadline.term.counts_from: deadline for deadline in deadlines(CONTENT, route, "decision", DAY)}
    assert exact["decision"].day == DAY + timedelta(weeks=6)
    assert exact["report"].day is None
