"""Who picks up now, on the urgent page: those who are open come first, and no number is ever hidden."""

import re
from datetime import datetime

import pytest

from matching.entries.contacts import Hours
from matching.planning.dutch_calendar import DUTCH_CLOCK
from pages.parts.state import clock
from tests.shared.opening import html, numbers, opened, text, written
from tests.shared.persona_files import CONTENT

MONDAY_MORNING, MONDAY_NIGHT = datetime(2026, 11, 23, 10, 0), datetime(2026, 11, 23, 23, 30)  # noqa: DTZ001 - a clock
SUNDAY = datetime(2026, 11, 22, 10, 0)  # noqa: DTZ001 - likewise
LINES = CONTENT.help_lines


def test_the_clock_is_that_of_the_netherlands() -> None:
    """Wherever the server stands, whoever picks up lives by the Dutch clock."""
    assert str(clock.now().tzinfo) == "Europe/Amsterdam"


def _at(monkeypatch: pytest.MonkeyPatch, moment: datetime) -> None:
    opened("start")
    for name in ("pages.parts.state.clock", "pages.parts.calling.hours"):
        monkeypatch.setattr(f"{name}.now", lambda: moment.replace(tzinfo=DUTCH_CLOCK))


def test_the_urgent_page_says_who_is_open_now(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a Sunday the huisartsenspoedpost comes first, whoever is ill; on a working day the huisarts does."""
    for moment, first, second in (
        (SUNDAY, "Huisartsenspoedpost", written("help_lines", "huisarts", "name")),
        (MONDAY_MORNING, written("help_lines", "huisarts", "name"), "Huisartsenspoedpost"),
    ):
        _at(monkeypatch, moment)
        page_text = text(opened("nu_hulp"))
        for start in ("Is er gevaar voor het leven", "U wordt ziek, u moet weg"):
            here = page_text[page_text.index(start) :]
            assert here.index(first) < here.index(second)


@pytest.mark.parametrize(
    ("moment", "doctor", "number"), [(MONDAY_MORNING, "huisarts", []), (SUNDAY, "huisartsenspoedpost", ["0232242526"])]
)
def test_each_situation_says_at_once_whom_to_call_now(
    moment: datetime, doctor: str, number: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On the first screen stand 112 at danger, and at the others who is there now, with the number if known."""
    _at(monkeypatch, moment)
    at = opened("nu_hulp", {"municipality": "Haarlem"})
    first_screen = html(at).partition("</nav>")[0]
    assert re.findall(r'href="tel:(\d+)"', first_screen) == ["112", *number * 2]
    assert first_screen.count(written("pages/nu_hulp", "words", f"call_{doctor}")) == 2


@pytest.mark.parametrize("moment", [MONDAY_MORNING, MONDAY_NIGHT, SUNDAY])
def test_no_number_is_hidden_at_any_hour(moment: datetime, monkeypatch: pytest.MonkeyPatch) -> None:
    """At every hour danger comes first, and every number that we know stands on the urgent page."""
    _at(monkeypatch, moment)
    tapped = list(dict.fromkeys(numbers(opened("nu_hulp"))))
    assert tapped[:4] == ["112", "113", "08000113", "08002000"]
    known = {line.number.replace(" ", "") for line in LINES.values() if line.number}
    assert known <= set(tapped)


def test_an_uncertain_source_is_said_with_care(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hours of which the source isn't sure are *probably*, and the hours themselves stand there in words."""
    _at(monkeypatch, MONDAY_MORNING)
    page_text = text(opened("nu_hulp"))
    mantelzorglijn = page_text[page_text.index("Mantelzorglijn van") :]
    hours = mantelzorglijn.index("Open op werkdagen van 09:00 tot 17:00 uur.")
    assert mantelzorglijn.index(written("pages/journey", "words", "open_now_perhaps")) < hours
    _at(monkeypatch, MONDAY_NIGHT)
    assert written("pages/journey", "words", "open_now_perhaps") not in text(opened("nu_hulp"))


def test_single_days_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Days that are no whole week are said by their name."""
    _at(monkeypatch, SUNDAY)
    from pages.parts.calling.hours import hours_in_words  # noqa: PLC0415 - only after a page was opened

    some = Hours(days=("monday", "friday"), until="12:30", **{"from": "09:00"})
    line = LINES["mind"].model_copy(update={"open": (some,)})
    assert hours_in_words(line) == "Open op maandag, vrijdag van 09:00 tot 12:30 uur."


def test_a_desk_of_a_municipality_has_no_hours_of_another(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where another organisation answers for a municipality, what holds for municipalities isn't told as its hours."""
    _at(monkeypatch, MONDAY_MORNING)
    asked = {"urgency": "planned", "nights": 3, "indication": "none"}
    anybody, unknown = LINES["gemeente"].hours, written("pages/bellen", "words", "hours_unknown")
    desk = next(municipality for municipality in CONTENT.municipalities.values() if municipality.name == "Alkmaar")
    assert desk.contact
    assert (desk.contact.open, desk.contact.hours) == ((), None)
    at_a_desk = text(opened("mogelijkheden", asked | {"municipality": "Alkmaar"}))
    assert str(desk.desk) in at_a_desk
    assert unknown in at_a_desk
    assert str(anybody) not in at_a_desk
    elsewhere = text(opened("mogelijkheden", asked | {"municipality": "Gooise Meren"}))
    assert str(anybody) in elsewhere
    assert unknown not in elsewhere
