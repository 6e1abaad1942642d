"""Planning the year on the page: with a few taps and without a calendar; what is left, what it costs, what to ask."""

import subprocess
import sys
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from matching.planning.year import read_stays
from matching.planning.year_choices import months_ahead
from pages.parts.state.content import content
from tests.shared.opening import ROOT, english, html, opened, radio, text, written

NEXT_YEAR = date.today().year + 1  # noqa: DTZ011 - the page plans from today
SOME = [[f"{NEXT_YEAR}-01-08", 2, "plezant"], [f"{NEXT_YEAR}-03-05", 2, "plezant"]]
OPENED = {f"door_{name}": True for name in ("jaar", "agenda", "data")}
WITH_THE_WMO = {"indication": "none", "age_group": "from_65"}
LOOK = """
import sys
from streamlit.testing.v1 import AppTest
at = AppTest.from_file(sys.argv[1], default_timeout=30)
at.session_state["kept"] = {{"stays": {stays!r}}}
at.session_state["chosen"] = ("plezant",)
at.session_state["door_jaar"] = True
at.switch_page("regelen.py").run()
assert not at.exception
print([name for name in ("pandas", "numpy", "pyarrow", "altair") if name in sys.modules])
"""


def planning(answers: dict[str, Any] | None = None, stays: object = None, chosen: tuple[str, ...] = ()) -> AppTest:
    """Open the page with a plan."""
    return opened("regelen", answers, kept={"stays": stays} if stays else {}, chosen=chosen, **OPENED)


def planned(at: AppTest) -> Any:  # noqa: ANN401 - as kept
    """The stays that the page keeps."""
    return read_stays(content(), at.session_state["kept"].get("stays"))


def test_a_weekend_is_planned_with_one_tap() -> None:
    """Whoever opens the planner and taps the button has the first weekend that is still to come."""
    at = planning()
    assert written("pages/year", "words", "nothing") in text(at)
    month = months_ahead(date.today())[2]  # noqa: DTZ011
    radio(at, "In welke maand").set_value(month).run()
    at.button(key="year_put_in").click().run()
    (stay,) = planned(at)
    assert (stay.nights, stay.arrival.weekday(), stay.arrival.month) == (2, 4, month.month)
    assert "Deze keer staat er nu bij" in text(at)
    assert not english(at)


def test_every_six_weeks_fills_a_year() -> None:
    """The rhythm puts a weekend every six weeks, and says how many came."""
    at = planning()
    radio(at, "In welke maand").set_value(months_ahead(date.today())[1]).run()  # noqa: DTZ011
    radio(at, "Hoe vaak").set_value(6).run()
    at.button(key="year_put_in").click().run()
    stays = planned(at)
    assert len(stays) == 9
    assert {later.arrival - earlier.arrival for earlier, later in pairwise(stays)} == {timedelta(weeks=6)}
    assert "Er kwamen 9 keren bij" in text(at)


def test_a_stay_is_taken_away_with_its_button() -> None:
    """Each stay has its own button, and one takes all away."""
    at = planning(stays=SOME)
    at.button(key=f"remove_{SOME[0][0]}_2_plezant").click().run()
    assert len(planned(at)) == 1
    at = planning(stays=SOME)
    at.button(key="year_remove_all").click().run()
    assert planned(at) == ()
    assert written("pages/year", "words", "nothing") in text(at)


def test_any_number_of_nights_and_holidays_can_be_planned() -> None:
    """Somebody chooses the number of nights and the day, or a holiday, without a date picker."""
    at = planning(chosen=("plezant",))
    radio(at, "Waar").set_value("plezant").run()
    radio(at, "Wat wilt u plannen").set_value("other").run()
    at.number_input(key="year_nights").set_value(5).run()
    radio(at, "In welke maand").set_value(months_ahead(date.today())[3]).run()  # noqa: DTZ011
    at.button(key="year_put_in").click().run()
    (stay,) = planned(at)
    assert (stay.nights, stay.what, stay.arrival.day) == (5, "plezant", 1)
    radio(at, "Wat wilt u plannen").set_value("holiday").run()
    assert any("Pasen" in option for option in radio(at, "Welke feestdag").options)
    at.button(key="year_put_in").click().run()
    assert len(planned(at)) == 2
    assert not at.date_input


def test_tells_what_is_left_with_its_source() -> None:
    """In Haarlem four planned nights leave 30 to 32 of 36, and the source stands beside it."""
    at = planning({**WITH_THE_WMO, "municipality": "Haarlem"}, [[first, two, ""] for first, two, _ in SOME])
    page_text = text(at)
    assert f"Gemeente Haarlem: er blijven 30 tot 32 over van de 36 nachten in {NEXT_YEAR}" in page_text
    assert "Dit past binnen de grenzen die wij kennen" in page_text
    assert "Wegwijzer logeerzorg" in html(at)[html(at).index(written("pages/year", "words", "limits")) :]


def test_an_unknown_limit_is_asked_and_never_called_none() -> None:
    """Where no source gives a limit, the page says so and whom to ask."""
    page_text = text(planning({"municipality": "Almere"}, SOME))
    assert "Of dit past, weten wij nog niet zeker" in page_text
    assert "De gemeente: hoeveel nachten per jaar" in page_text
    assert "geen grens" not in page_text


def test_a_plan_over_a_limit_gets_advice() -> None:
    """Forty nights in Haarlem don't fit, and the page says what to do."""
    at = planning({**WITH_THE_WMO, "municipality": "Haarlem"}, [[f"{NEXT_YEAR}-01-04", 40, ""]])
    page_text = text(at)
    assert written("pages/year", "words", "break_title") in page_text
    assert "Vraag of er een uitzondering mogelijk is" in page_text
    assert "zet er een nacht thuis tussen" in page_text


def test_a_limit_of_a_law_that_may_not_pay_is_told_with_its_if() -> None:
    """Whoever told nothing about the law reads with which law each limit holds, and which question settles it."""
    at = planning({"municipality": "Haarlem", "used_nights": 0}, [[f"{NEXT_YEAR}-01-04", 40, ""]])
    page_text = text(at)
    assert "Gemeente Haarlem, als de Wmo betaalt" in page_text
    assert "Wlz, met een Wlz-indicatie" in page_text
    assert "Dan weten wij welke grens geldt" in page_text
    assert written("pages/year", "words", "break_title") not in page_text


def test_costs_stand_side_by_side_and_unknown_is_said() -> None:
    """Two houses and their routes are compared; what the Wlz asks is unknown, never zero."""
    at = planning({"municipality": "Helmond"}, SOME, ("plezant", "buitenhuis"))
    page_text = text(at)
    assert "1. Logeerhuis Plezant, via" in page_text
    assert "Het Buitenhuis, via" in page_text
    assert "€ 124 tot € 186" in page_text
    assert written("pages/costs", "words", "unknown") in page_text
    end = page_text.index(written("pages/costs", "words", "not_included"))
    assert "€ 0" not in page_text[page_text.index("Als al deze nachten") : end]
    assert not english(at)


def test_costs_of_a_mixed_plan_are_added_up() -> None:
    """Nights at two houses are also added up as they are planned."""
    stays = [SOME[0], [f"{NEXT_YEAR}-05-07", 2, "buitenhuis"]]
    assert written("pages/costs", "words", "together") in text(planning({"municipality": "Helmond"}, stays))
    assert written("pages/costs", "words", "together") not in text(planning({"municipality": "Helmond"}, SOME))


def test_a_calendar_can_be_taken_along() -> None:
    """What is planned and when to look again goes into a file, unless it is left out; a call only if asked for."""
    at = planning(stays=SOME)
    ticked = {box.key: box.value for box in at.checkbox if str(box.key).startswith("calendar_")}
    assert ticked == {"calendar_with_stays": True, "calendar_with_check": True, "calendar_with_call": False}
    assert at.get("download_button")
    at.checkbox(key="calendar_with_stays").uncheck().run()
    at.checkbox(key="calendar_with_check").uncheck().run()
    assert not at.get("download_button")
    assert "Kies hierboven iets" in text(at)


def test_terms_stand_on_a_line_and_in_the_calendar() -> None:
    """A day that is told gives the terms a picture, and their own line in what the calendar takes."""
    at = opened("regelen", {"indication": "none"}, chosen=("logeerzorg_logeerhuis",), **OPENED)
    radio(at, "Welke dag weet u").set_value("report").run()
    radio(at, "Welke dag is dat").set_value("today").run()
    assert written("pages/dates", "words", "line_title") in text(at)
    assert any(box.label.startswith("De termijnen (3)") for box in at.checkbox)


@pytest.mark.slow
def test_pictures_need_no_tables() -> None:
    """The year, the costs and the dates are drawn without pandas; the lists beside them hold the same."""
    code = LOOK.format(stays=SOME)
    command = [sys.executable, "-c", code, str(ROOT / "pages/journey.py")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=120)
    assert done.stdout.strip().splitlines()[-1] == "['altair']"


def test_the_year_is_also_a_table() -> None:
    """Every month with nights stands in the table beside the picture."""
    page = html(planning(stays=SOME))
    start = page.index(written("pages/year", "words", "as_table"))
    assert f"januari {NEXT_YEAR}" in page[start:]
    assert f"maart {NEXT_YEAR}" in page[start:]
    assert f"februari {NEXT_YEAR}</th>" not in page[start:]
