"""A slip of a finger in a year: it is asked again, and whatever a session still holds takes no page down."""

from datetime import date

import pytest

from matching.planning.plausible_days import YEARS_AROUND, can_be_meant
from matching.planning.terms import end_of
from pages.parts.state.clock import today
from tests.shared.opening import opened, radio, text, written
from tests.shared.persona_files import CONTENT

UNLIKELY = written("pages/regelen", "words", "day_too_far").rsplit(". ", 1)[-1]


@pytest.mark.parametrize("typed", ["31-12-9999", "3-12-0226", "3-12-9026"])
def test_it_is_asked_again_and_the_next_try_counts(typed: str) -> None:
    """The page says which day it read; no term is counted from it."""
    at = opened("regelen", door_data=True)
    radio(at, "Welke dag weet u").set_value("report").run()
    radio(at, "Welke dag is dat").set_value("other").run()
    at.text_input(key="written_day").set_value(typed).run()
    assert not at.exception
    assert UNLIKELY in text(at)
    assert at.session_state["kept"]["known_day"] is None
    at.text_input(key="written_day").set_value(f"2 november {today().year}").run()
    assert UNLIKELY not in text(at)
    assert at.session_state["kept"]["known_day"] == date(today().year, 11, 2)


@pytest.mark.parametrize("page", ["regelen", "plan", "mogelijkheden"])
def test_what_was_kept_before_breaks_no_page(page: str) -> None:
    """Whatever a session or a device still has, the page is drawn without it."""
    doors = {"door_data": True, "door_jaar": True, "door_agenda": True}
    for day in (date.max, date(226, 12, 3)):
        stays = [["9999-11-01", 3, "logeerzorg_logeerhuis"], ["0226-11-01", 3, ""]]
        kept = {"known_step": "report", "known_day": day, "stays": stays}
        assert not opened(page, {"goal": "holiday"}, kept=kept, **doors).exception


def test_a_term_ends_on_a_day_or_not_at_all() -> None:
    """No length and no beginning makes a day after the last one that there is."""
    terms = [term for route in CONTENT.routes.values() for term in route.terms]
    assert terms
    assert {end_of(CONTENT, term, date.max) for term in terms} == {None}


def test_ten_years_around_today_can_be_meant() -> None:
    """Whoever plans far ahead, or looks for an old letter, is understood."""
    on = date(2026, 11, 26)
    assert can_be_meant(date(2026 + YEARS_AROUND, 12, 31), on)
    assert can_be_meant(date(2026 - YEARS_AROUND, 1, 1), on)
    assert not can_be_meant(date(2026 + YEARS_AROUND + 1, 1, 1), on)
    assert not can_be_meant(date(2026 - YEARS_AROUND - 1, 12, 31), on)
