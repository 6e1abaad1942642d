"""The choice to keep answers, and what the browser tells of them, without a browser."""

from datetime import date
from typing import Any

import pytest

from matching.saved.kept_answers import LeftOut
from matching.saved.saved_parts import PAGES
from matching.saved.saving import Saved, as_saved, packed
from pages.parts.frame.bridge import known
from pages.parts.frame.frame import STEPS
from pages.parts.own_device import device
from pages.parts.state.content import content
from pages.parts.state.words import words
from tests.shared.opening import html, opened, persona, text

ANSWERS = {"goal": "holiday", "municipality": "Alkmaar"}


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Give a session without a page around it."""
    state: dict[str, Any] = {}
    monkeypatch.setattr("streamlit.session_state", state)
    return state


def tell(**message: object) -> None:
    """Tell what a browser tells in this session."""
    device.receive({"session": device.device().session, **message})


def saved(on: date | None = None, **kept: Any) -> str:  # noqa: ANN401 - what pages keep
    """Answers as a device keeps them."""
    return packed(as_saved(Saved(on or device.today(), ANSWERS, kept=kept)))


@pytest.mark.parametrize("page", ["plan", "start"])
def test_every_page_leads_to_the_choice(page: str) -> None:
    """In the foot of a page stand the way to the choice and the button to wipe, which shows once there is something."""
    foot = next(element.proto.body for element in opened(page).get("html") if "<footer" in element.proto.body)
    assert 'href="plan#bewaren"' in foot
    assert "data-wipe" in foot


def test_the_plan_offers_to_keep() -> None:
    """The plan holds the tick, off, and the file; the code only after it is asked for."""
    at = opened("plan", persona("breda_three_weeks"))
    tick = next(box for box in at.checkbox if box.label == words("device")["tick"])
    assert tick.value is False
    assert "data-save" in html(at)
    assert "data:image/png" not in html(at)
    next(box for box in at.checkbox if box.label == words("device")["show_code"]).check().run()
    assert "data:image/png" in html(at)
    assert "#bewaard=a" in html(at)


def test_a_file_holds_no_sign_that_ends_a_tag() -> None:
    """Whatever somebody typed can't break out of the button that saves it."""
    page = html(opened("plan", {"intended_provider": "</style>--><b>"}))
    assert "\\u003c/style\\u003e" in page
    assert "</style>" not in page


def test_kept_answers_come_back_and_stay_kept(session: dict[str, Any]) -> None:
    """Answers of this device are there again, with the question reached, and the device goes on keeping them."""
    tell(stored=saved(question="goal"))
    assert (session["answers"], session["kept"]) == (ANSWERS, {"question": "goal"})
    assert device.device().keeping
    assert device.message("situatie") == "opened_stored"
    assert (device.settling(), device.settling()) == (True, False)


def test_a_link_goes_before_what_the_device_keeps_and_keeps_nothing(session: dict[str, Any]) -> None:
    """Whoever opens a link sees its answers; this device doesn't keep them unasked."""
    tell(link=saved(), stored=packed(as_saved(Saved(device.today(), {"goal": "sleep"}))))
    assert session["answers"] == ANSWERS
    assert not device.device().keeping


def test_a_refused_link_changes_nothing(session: dict[str, Any]) -> None:
    """Damaged answers leave what was answered, and say so."""
    session["answers"] = ANSWERS
    tell(link="aaaa")
    assert session["answers"] == ANSWERS
    assert device.message("start") == "refused_damaged"
    assert not device.settling()


def test_expired_answers_are_taken_off_the_device() -> None:
    """Answers that are too old aren't opened; the browser is told to forget them."""
    tell(stored=saved(date(2020, 1, 1)))
    assert device.message("start") == "refused_expired"
    assert device.for_browser()["forget"]


def test_what_is_gone_from_content_is_told_in_a_sentence_each() -> None:
    """Answers of last month open after a place closed and an option was renamed; the page says what isn't there."""
    gone = (LeftOut("answer", "goal"), LeftOut("answer"), LeftOut("place"), LeftOut("place"), LeftOut("stay"))
    page_text = text(opened("plan", ANSWERS, device=device.Device(message="opened_stored", left_out=gone)))
    assert words("device").text("left_answer", label=content().questions["goal"].short) in page_text
    for name in ("left_question", "left_place", "left_stay"):
        assert page_text.count(words("device")[name]) == 1
    assert words("device")["left_other"] not in page_text


def test_answers_open_after_a_place_is_gone(session: dict[str, Any]) -> None:
    """What can be opened is, and the device goes on keeping."""
    gone = as_saved(Saved(device.today(), ANSWERS, chosen=("a_place_that_is_gone",)))
    tell(stored=gone)
    assert (session["answers"], session["chosen"]) == (ANSWERS, ())
    assert device.device().left_out == (LeftOut("place"),)
    assert device.device().keeping
    assert (device.message("plan"), device.message("uitleg")) == ("opened_stored", "")
    assert device.device().left_out == ()


def test_another_window_is_taken_over_only_where_answers_are_kept(session: dict[str, Any]) -> None:
    """What another window kept shows here, and where somebody is stays; a window that keeps nothing stays as it is."""
    other = packed(as_saved(Saved(device.today(), ANSWERS, kept={"question": "goal", "known_step": "report"})))
    tell(tab=other)
    assert "answers" not in session
    device.keep_here(wanted=True)
    session["kept"] = {"question": "nights"}
    tell(tab=other)
    assert session["answers"] == ANSWERS
    assert session["kept"] == {"question": "nights", "known_step": "report"}
    assert device.message("plan") == "opened_tab"
    before = device.device().again
    tell(tab=other)
    tell(tab="damaged")
    assert device.device().again == before
    assert session["answers"] == ANSWERS


def test_another_window_that_stopped_keeping_is_followed(session: dict[str, Any]) -> None:
    """The answers stay, nothing is kept, and the tick is off."""
    tell(stored=saved())
    session[device.TICK] = True
    tell(stopped=True)
    assert not device.device().keeping
    assert session[device.TICK] is False
    assert session["answers"] == ANSWERS
    assert device.message("plan") == "stopped"
    assert not device.for_browser()["forget"]


def test_another_session_is_not_listened_to(session: dict[str, Any]) -> None:
    """What was meant for a session that is gone does nothing; neither does anything that isn't ours."""
    for message in ({"session": "old", "wiped": True}, {"stored": saved()}, "wiped", None, ["wiped"]):
        device.receive(message)
    tell(stored=7, link=["a"], language={"a": 1})
    assert "answers" not in session


def test_nothing_is_opened_where_keeping_is_not_allowed(
    session: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A screen that people share opens no answers and keeps none."""
    monkeypatch.setattr(device, "keeping_allowed", lambda: False)
    tell(stored=saved())
    device.keep_here(wanted=True)
    assert "answers" not in session
    assert not device.device().keeping
    assert device.for_browser()["allowed"] is False


def test_what_a_page_still_held_comes_back_and_is_kept_nowhere(session: dict[str, Any]) -> None:
    """A server that is new to a page gets its answers back, says so, and has the device keep nothing."""
    tell(held=saved(question="goal"))
    assert (session["answers"], session["kept"]) == (ANSWERS, {"question": "goal"})
    assert not device.device().keeping
    assert device.message("situatie") == "opened_held"


def test_what_the_device_keeps_goes_before_what_a_page_held(session: dict[str, Any]) -> None:
    """Another window may have told more since."""
    tell(held=packed(as_saved(Saved(device.today(), {"goal": "sleep"}))), stored=saved())
    assert session["answers"] == ANSWERS


@pytest.mark.parametrize(
    ("answers", "keeping", "holds"), [({}, False, False), ({}, True, True), (ANSWERS, False, True)]
)
def test_a_page_holds_what_was_told(
    session: dict[str, Any], answers: dict[str, str], *, keeping: bool, holds: bool
) -> None:
    """A page holds something only where there is something to lose; nothing told takes nothing away."""
    session["answers"] = answers
    device.keep_here(wanted=keeping)
    assert bool(known()["hold"]) is holds
    assert known()["keep"] is keeping


def test_a_page_holds_what_was_told_for_four_hours(session: dict[str, Any]) -> None:
    """As long without a connection, in milliseconds: longer than the server, which forgets in five minutes."""
    assert device.for_browser()["forgetAfter"] == 4 * 60 * 60 * 1000
    assert session


def test_a_day_is_put_back_as_that_day(session: dict[str, Any]) -> None:
    """Terms that were counted from *today* go on counting from that day, however much later they are opened."""
    tell(stored=saved(known_step="report", known_day=date(2026, 11, 3)))
    kept = session["kept"]
    assert (kept["known_day"], kept["which_day"], kept["written_day"]) == (date(2026, 11, 3), "other", "3-11-2026")


def test_wiping_leaves_nothing_in_the_session(session: dict[str, Any]) -> None:
    """After wiping nothing of the visitor is there; the device is told to forget, and the start page opens."""
    tell(stored=saved(question="goal"))
    tell(wiped=True)
    assert not {"answers", "skipped", "chosen"} & set(session)
    assert device.for_browser()["forget"]
    assert (device.leaving(), device.leaving()) == (True, False)


def test_what_was_opened_is_said_on_one_page(session: dict[str, Any]) -> None:
    """The sentence stays while its page does, and is gone on the next."""
    tell(file=saved())
    assert (device.message("plan"), device.message("plan"), device.message("uitleg")) == ("opened_file",) * 2 + ("",)
    assert session["answers"]


def test_a_page_says_what_was_opened() -> None:
    """The sentence stands above the page, for eye and ear."""
    at = opened("plan", ANSWERS, device=device.Device(message="opened_link"))
    assert words("device")["opened_link"] in text(at)
    assert 'role="status"' in html(at)


@pytest.mark.parametrize(
    ("kept", "onward"), [({"page": "plekken"}, "plekken"), ({"question": None}, "situatie"), ({}, "situatie")]
)
def test_who_opens_answers_goes_on_where_they_were(kept: dict[str, Any], onward: str) -> None:
    """The start page leads to the page of last time; answers that tell of none, as older ones do, to the questions."""
    at = opened("start", ANSWERS, kept=kept, device=device.Device(message="opened_file"))
    card = next(element.proto.body for element in at.get("html") if "ap-device-message" in element.proto.body)
    assert f'href="{onward}"' in card


def test_the_page_where_somebody_is_goes_along(session: dict[str, Any]) -> None:
    """What is saved on the places holds that page, also after a look elsewhere; nothing told, nothing saved."""
    device.stand_on("plekken")
    assert device.saved_now().kept == {}
    session["answers"] = ANSWERS
    device.stand_on("uitleg")
    assert device.saved_now().kept == {"page": "plekken"}


def test_every_step_is_a_page_to_go_on_at() -> None:
    """Whichever step somebody stopped at, they can go on there; nobody is led to the workbench."""
    assert STEPS == PAGES
