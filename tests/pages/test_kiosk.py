"""A kiosk without a browser: the mode of an installation, what it leaves out, and choosing without a keyboard."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts.drawing.links_outside import without_ways_out
from pages.parts.situation.place_picker import FEW, letters, municipalities, provinces
from pages.parts.state import mode
from server import PROJECT
from tests.shared.opening import html, opened

PAGES = ("start", "nu_hulp", "situatie", "zelfcheck", "mogelijkheden", "plekken", "regelen", "plan", "uitleg", "kiosk")
MUNICIPALITIES = 342
ANSWERS = {"conditions": ["dementia"], "municipality": "Alkmaar"}


@pytest.fixture
def kiosk(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """Make this installation a kiosk with an address on the internet."""
    monkeypatch.setenv("ADEMPAUZE_MODE", "kiosk")
    monkeypatch.setenv("ADEMPAUZE_PUBLIC_URL", "https://adempauze.example.nl/")
    return monkeypatch


def test_home_is_the_mode_where_nothing_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a setting nobody gets a screen for strangers, nor its page."""
    monkeypatch.delenv("ADEMPAUZE_MODE", raising=False)
    assert mode.mode() == "home"
    assert mode.left_out() == {"kiosk"}
    assert (mode.idle_seconds(), mode.warning_seconds(), mode.public_url()) == (90, 20, None)


def test_a_mode_that_is_not_there_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A slip of the pen stops the server, and says what can be chosen; capitals and spaces do no harm."""
    monkeypatch.setenv("ADEMPAUZE_MODE", " Kiosk ")
    assert mode.is_kiosk()
    monkeypatch.setenv("ADEMPAUZE_MODE", "kiosc")
    with pytest.raises(ValueError, match=r"kiosc.*home.*kiosk.*professional"):
        mode.mode()


@pytest.mark.parametrize(("given", "seconds"), [("5", 5), ("0", 90), ("-3", 90), ("soon", 90), ("", 90)])
def test_a_wait_that_makes_no_sense_is_the_usual_one(monkeypatch: pytest.MonkeyPatch, given: str, seconds: int) -> None:
    """A kiosk always wipes itself after a while."""
    monkeypatch.setenv("ADEMPAUZE_IDLE_SECONDS", given)
    assert mode.idle_seconds() == seconds


@pytest.mark.parametrize("given", ["a.nl", "ftp://a.nl", "https://", "https://a.nl/?x=1", "https://a.nl/#x", ""])
def test_only_a_whole_address_makes_a_code(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    """What a phone couldn't open is no address."""
    monkeypatch.setenv("ADEMPAUZE_PUBLIC_URL", given)
    assert mode.public_url() is None


def test_links_that_lead_away_become_text(kiosk: pytest.MonkeyPatch) -> None:
    """Sites, telephones, mail, missing pages and sources can be read; our own pages and words can be pressed."""
    sites = ("https://a.nl", "http://a.nl", "//a.nl", "mailto:a@a.nl")
    for goal in (*sites, "professionals", "professionals#x", "uitleg#bron-a"):
        assert without_ways_out(f'<p><a class="x" href="{goal}">hier</a></p>') == "<p><span>hier</span></p>"
    assert without_ways_out('<a href="tel:112">112</a>') == '<strong class="ap-dial">112</strong>'
    for goal in ("./", "plan", "uitleg#woord-wmo", "#kaart"):
        assert "<a " in without_ways_out(f'<a href="{goal}">hier</a>')
    kiosk.setenv("ADEMPAUZE_MODE", "home")
    assert without_ways_out('<a href="https://a.nl">hier</a>') == '<a href="https://a.nl">hier</a>'


@pytest.mark.parametrize("page", PAGES)
def test_no_page_asks_to_type_or_leads_away(kiosk: pytest.MonkeyPatch, page: str) -> None:  # noqa: ARG001 - sets the mode
    """Every page opens in a kiosk, with no field to type in, no file to take, and no link out."""
    at = opened(page, ANSWERS)
    assert [*at.text_input, *at.number_input, *at.text_area, *at.selectbox, *at.get("download_button")] == []
    assert re.findall(r'href="(?:\w+:|//|professionals)[^"]*|data-(?:copy|save|open)=', html(at)) == []


def test_a_place_is_chosen_by_touch(kiosk: pytest.MonkeyPatch) -> None:  # noqa: ARG001 - sets the mode
    """From the province by the letter to the municipality, with a way back at each step."""
    at = opened("plekken")
    at.button(key="pick_Noord-Brabant").click().run()
    at.button(key="pick_H").click().run()
    at.button(key="pick_back_letter").click().run()
    at.button(key="pick_D").click().run()
    at.button(key="pick_'s-Hertogenbosch").click().run()
    assert at.session_state["answers"] == {"municipality": "'s-Hertogenbosch"}
    at.session_state["where_from"] = True
    at.run().button(key="pick_other").click().run()
    assert at.session_state["answers"] == {}
    assert at.button(key="pick_Drenthe")


@pytest.mark.slow
def test_every_municipality_can_be_chosen(kiosk: pytest.MonkeyPatch) -> None:  # noqa: ARG001 - sets the mode
    """No municipality is lost between the provinces and the letters."""
    reached = {
        (province, name)
        for province in provinces()
        for letter in letters(province)
        for name in municipalities(province, letter)
    }
    assert len(reached) == MUNICIPALITIES
    assert max(len(municipalities(province, letter)) for province in provinces() for letter in letters(province)) <= FEW


def test_a_number_is_pressed(kiosk: pytest.MonkeyPatch) -> None:  # noqa: ARG001 - sets the mode
    """Digits make a number as long as it is allowed; one key takes it away again."""
    at = opened("situatie", kept={"question": "hours_per_week"})
    for digit in "17":
        at.button(key=f"pad_ask_hours_per_week_{digit}").click().run()
    assert at.session_state["answers"] == {"hours_per_week": 17}
    assert at.button(key="pad_ask_hours_per_week_9").disabled
    at.button(key="pad_ask_hours_per_week_clear").click().run()
    assert at.session_state["answers"] == {}


def test_wiping_forgets_all_of_the_session(kiosk: pytest.MonkeyPatch) -> None:  # noqa: ARG001 - sets the mode
    """What the browser tells at the end leaves nothing in Python: no answer, no choice, no page, no language."""
    message = "{'session': own.device().session, 'wiped': True}"
    script = f"import pages.parts.own_device.device as own; own.receive({message})"
    at = AppTest.from_string(script, default_timeout=30)
    at.session_state["answers"], at.session_state["kept"] = {"municipality": "Alkmaar"}, {"language": "en"}
    at.session_state["chosen"] = ("logeerzorg_logeerhuis",)
    at.run()
    assert not at.exception
    left = str(at.session_state)
    assert [word for word in ("Alkmaar", "logeerzorg", "'en'", "answers") if word in left] == []


def test_the_code_needs_an_address(kiosk: pytest.MonkeyPatch) -> None:
    """With an address on the internet the plan has a code, without one it hasn't; printing is always there."""
    assert 'class="ap-code"' in html(opened("plan", ANSWERS))
    kiosk.delenv("ADEMPAUZE_PUBLIC_URL")
    without = html(opened("plan", ANSWERS))
    assert 'class="ap-code"' not in without
    assert "data-print" in without


def test_home_has_nothing_of_a_kiosk() -> None:
    """At home no page draws a first screen, a button to end, or the plan's code of the kiosk."""
    drawn = html(opened("plan", ANSWERS))
    assert not re.search(r"ap-attract|data-end|ap-take-home|data-print", drawn)
    assert "kiosk" not in (PROJECT / "static/head.html").read_text("utf-8")
