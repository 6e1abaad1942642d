"""Whoever asked to keep answers loses none, whatever happens; whoever didn't leaves none behind."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.keeping import (
    ANSWERS_KEY,
    SOCKETS,
    answers_in_plan,
    bring_answers,
    follow,
    left_in_storage,
    left_on_device,
    lose_connection,
    open_keeping,
    press_tick,
    tick_keeping,
    wait_until_opened,
    wipe,
)
from tests.browser.serving import Server, copy_of_the_app, free_port, running_server, wait_ready
from tests.browser.walking import MUNICIPALITY, POSTCODE, answer_six_questions, content, open_door, sentence

pytestmark = pytest.mark.browser

GIVEN = 6
QUESTION = "goal"
DEVICE_MESSAGE = ".ap-device-message"
FULL = "() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') } }"
OFFLINE = '[data-testid="stApp"]:not([data-test-connection-state="CONNECTED"])'


def change_answer(page: Page, option: str) -> None:
    """Answer one question again, and stay in the middle of it."""
    follow(page, "situatie")
    page.locator(f".st-key-change_{QUESTION} button").first.click()
    label = content().questions[QUESTION].options[option].label
    wait_ready(page)
    kept = page.evaluate(f"localStorage.getItem('{ANSWERS_KEY}')")
    page.get_by_text(label, exact=True).click()
    page.wait_for_function(f"kept => localStorage.getItem('{ANSWERS_KEY}') !== kept", arg=kept)
    wait_ready(page)


def is_in_the_middle(page: Page, option: str) -> None:
    """Check that the same question is open, with the answer that was just given."""
    expect(page.get_by_role("radio", name=content().questions[QUESTION].options[option].label)).to_be_checked()


def test_nothing_is_kept_unless_asked(open_page: OpenPage, server: Server) -> None:
    """A visitor who doesn't ask for it leaves no answer on the device; a reload loses none, another tab finds none."""
    page = open_page(f"{server.url}/situatie")
    answer_six_questions(page)
    follow(page, "plan")
    before = answers_in_plan(page)
    assert left_on_device(page) == []
    page.reload()
    wait_until_opened(page, "again")
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect(page.locator(".ap-first-text")).to_have_count(0)
    assert answers_in_plan(page) == before
    assert len(before) == GIVEN
    other = page.context.new_page()
    other.goto(f"{server.url}/plan")
    assert answers_in_plan(other) == []
    wipe(page)
    assert left_in_storage(page) == []
    page.goto(f"{server.url}/plan")
    assert answers_in_plan(page) == []


def test_answers_survive_a_reload_and_a_closed_tab(open_page: OpenPage, server: Server) -> None:
    """All answers are back after a reload, and in a new tab after the old one was closed."""
    page = open_page(f"{server.url}/plan")
    before = bring_answers(page)
    tick_keeping(page)
    page.reload()
    wait_until_opened(page, "stored")
    assert answers_in_plan(page) == before
    other = page.context.new_page()
    page.close()
    other.goto(f"{server.url}/plan")
    wait_until_opened(other, "stored")
    assert answers_in_plan(other) == before
    assert len(before) == GIVEN


def test_answers_survive_a_reload_in_the_middle_of_a_question(open_page: OpenPage, server: Server) -> None:
    """The question that was open is open again, with the answer that was just given and all others."""
    page = open_page(f"{server.url}/plan")
    before = bring_answers(page)
    tick_keeping(page)
    change_answer(page, "sleep")
    page.reload()
    wait_until_opened(page, "stored")
    is_in_the_middle(page, "sleep")
    follow(page, "plan")
    assert len(answers_in_plan(page)) == len(before) == GIVEN


def test_answers_survive_a_lost_connection(open_page: OpenPage, server: Server) -> None:
    """Somebody who drives through a tunnel goes on where they were, without anything being fetched."""
    page = open_page(f"{server.url}/plan", script=SOCKETS)
    before = bring_answers(page)
    tick_keeping(page)
    lose_connection(page)
    assert not page.locator(DEVICE_MESSAGE).is_visible()
    follow(page, "situatie")
    follow(page, "plan")
    assert answers_in_plan(page) == before


@pytest.mark.parametrize("how", [pytest.param("restart", marks=pytest.mark.sweep), "another server"])
def test_answers_survive_a_new_server_in_the_middle_of_a_question(
    open_page: OpenPage, tmp_path: Path, how: str
) -> None:
    """The server restarts, or another one takes its place: nothing is lost, and nothing has to be pressed."""
    port, app = free_port(), copy_of_the_app(tmp_path)
    with running_server(tmp_path / "log", app, port) as server:
        page = open_page(f"{server.url}/plan")
        given = len(bring_answers(page))
        tick_keeping(page)
        change_answer(page, "sleep")
    page.locator(OFFLINE).wait_for()
    again = copy_of_the_app(tmp_path / "other") if how == "another server" else app
    with running_server(tmp_path / "log2", again, port):
        wait_until_opened(page, "stored")
        is_in_the_middle(page, "sleep")
        follow(page, "plan")
        assert len(answers_in_plan(page)) == given == GIVEN


def comes_back(page: Page) -> list[str]:
    """What is known of a visitor once there is a server again and pages were opened on it."""
    page.locator(OFFLINE).wait_for(state="detached")
    follow(page, "situatie")
    follow(page, "plan")
    return answers_in_plan(page)


def test_an_open_page_gives_a_new_server_what_it_forgot(open_page: OpenPage, tmp_path: Path) -> None:
    """Who keeps nothing loses nothing when the server restarts: the open page still knows, the device never did."""
    port = free_port()
    with running_server(tmp_path / "log", port=port) as server:
        page = open_page(f"{server.url}/plan")
        before = bring_answers(page)
    page.locator(OFFLINE).wait_for()
    with running_server(tmp_path / "log2", port=port):
        wait_until_opened(page, "held")
        assert answers_in_plan(page) == before
        assert left_on_device(page) == []
        follow(page, "situatie")
        page.get_by_role("button", name=sentence("situatie", "start_over")).click()
        wait_ready(page)
        follow(page, "plan")
        assert answers_in_plan(page) == []
    page.locator(OFFLINE).wait_for()
    with running_server(tmp_path / "log3", port=port):
        assert comes_back(page) == []


@pytest.mark.parametrize(("minutes", "is_back"), [(60, True), (241, False)])
def test_an_open_page_holds_for_some_hours(open_page: OpenPage, tmp_path: Path, minutes: int, *, is_back: bool) -> None:
    """An hour without a connection loses nothing; after four, also on a machine that slept, nothing comes back."""
    port = free_port()
    with running_server(tmp_path / "log", port=port) as server:
        page = open_page(f"{server.url}/plan")
        before = bring_answers(page)
    page.locator(OFFLINE).wait_for()
    page.evaluate("(ms) => { const now = Date.now; Date.now = () => now() + ms; }", minutes * 60_000)
    with running_server(tmp_path / "log2", port=port):
        if is_back:
            wait_until_opened(page, "held")
        assert comes_back(page) == (before if is_back else [])
        assert (left_in_storage(page) == []) is not is_back


def test_answers_survive_a_phone_that_sleeps(open_page: OpenPage, tmp_path: Path) -> None:
    """A phone wakes up when its server has long forgotten the session: the question is open with its answer."""
    with running_server(tmp_path / "log", STREAMLIT_SERVER_DISCONNECTED_SESSION_TTL="0") as server:
        page = open_page(f"{server.url}/plan", script=SOCKETS)
        given = len(bring_answers(page))
        tick_keeping(page)
        change_answer(page, "sleep")
        lose_connection(page)
        wait_until_opened(page, "stored")
        is_in_the_middle(page, "sleep")
        follow(page, "plan")
        assert len(answers_in_plan(page)) == given == GIVEN


def test_a_file_opens_again(open_page: OpenPage, server: Server, tmp_path: Path) -> None:
    """Answers saved in a file open on another device, and that keeps nothing of them."""
    page = open_page(f"{server.url}/plan")
    before = bring_answers(page)
    open_keeping(page)
    with page.expect_download() as download:
        open_door(page, "bewaren")
        page.get_by_role("button", name=sentence("device", "save_file")).click()
    file = tmp_path / "mine.json"
    download.value.save_as(file)
    assert json.loads(file.read_text("utf-8"))["answers"]["municipality"] == MUNICIPALITY
    other = open_page(f"{server.url}/plan")
    other.locator("[data-open]").set_input_files(file)
    wait_until_opened(other, "file")
    expect(other.locator(".ap-footer [data-wipe]")).to_be_visible()
    assert answers_in_plan(other) == before
    assert left_on_device(other) == []


@pytest.mark.parametrize(("text", "code"), [("{", "damaged"), ("x" * 60_000, "too_large")])
def test_a_wrong_file_changes_nothing(
    open_page: OpenPage, server: Server, tmp_path: Path, text: str, code: str
) -> None:
    """A damaged or huge file is refused with a sentence, and the answers stay as they were."""
    page = open_page(f"{server.url}/plan")
    before = bring_answers(page)
    (tmp_path / "wrong.json").write_text(text, encoding="utf-8")
    page.locator("[data-open]").set_input_files(tmp_path / "wrong.json")
    expect(page.get_by_text(sentence("device", f"refused_{code}"))).to_be_visible()
    assert answers_in_plan(page) == before


def test_a_link_carries_answers_where_no_server_sees_them(open_page: OpenPage, server: Server) -> None:
    """The data of a link are out of the address bar before anything is drawn, and in no request and no log."""
    page = open_page(f"{server.url}/plan")
    before = bring_answers(page)
    open_keeping(page)
    page.get_by_text(sentence("device", "show_code"), exact=True).click()
    expect(page.locator("img.ap-code")).to_be_visible()
    address = page.get_by_role("link", name=sentence("device", "link"), exact=True).get_attribute("href")
    code = address.partition("#bewaard=")[2]
    assert address.startswith(f"{server.url}/#")
    other = open_page(f"{server.url}/uitleg")
    asked: list[str] = []
    other.on("request", lambda request: asked.append(request.url))
    other.goto(address)
    wait_until_opened(other, "link")
    assert code not in other.url
    follow(other, "plan")
    assert answers_in_plan(other) == before
    seen = " ".join([*asked, other.url, server.log.read_text(encoding="utf-8")])
    assert [word for word in (code, POSTCODE, MUNICIPALITY, "dementia") if word in seen] == []
    assert left_on_device(other) == []


def test_a_damaged_link_opens_nothing(open_page: OpenPage, server: Server) -> None:
    """A link that was cut off says so, and leaves the page as it was."""
    page = open_page(f"{server.url}/#bewaard=aJY5LCsMw")
    expect(page.get_by_text(sentence("device", "refused_damaged"))).to_be_visible()
    assert "#" not in page.url


@pytest.mark.parametrize("hostile", ["a" * 200_000, "<img src=x onerror=alert(1)>", '{"adempauze":99}', "a____"])
def test_hostile_storage_changes_nothing(open_page: OpenPage, server: Server, hostile: str) -> None:
    """Whatever another page or a stranger put on the device is refused, and never drawn."""
    stored = f"localStorage.setItem('{ANSWERS_KEY}', {json.dumps(hostile)})"
    page = open_page(f"{server.url}/plan", script=stored)
    assert answers_in_plan(page) == []
    expect(page.locator(DEVICE_MESSAGE)).to_be_visible()
    assert page.locator("img[src=x]").count() == 0


def test_wiping_leaves_nothing(open_page: OpenPage, server: Server) -> None:
    """One press on any page wipes the session, the device and the page; a reload finds nothing."""
    page = open_page(f"{server.url}/plan")
    bring_answers(page)
    tick_keeping(page)
    follow(page, "uitleg")
    wipe(page)
    assert left_in_storage(page) == []
    assert page.locator(".ap-footer [data-wipe]").is_hidden()
    for _ in range(2):
        follow(page, "plan")
        assert answers_in_plan(page) == []
        assert MUNICIPALITY not in page.content()
        page.reload()
    assert answers_in_plan(page) == []


def test_starting_over_wipes_the_device_too(open_page: OpenPage, server: Server) -> None:
    """Who begins again isn't given the old answers back."""
    page = open_page(f"{server.url}/plan")
    bring_answers(page)
    tick_keeping(page)
    follow(page, "situatie")
    page.get_by_role("button", name=sentence("situatie", "start_over")).click()
    page.wait_for_function(f"() => localStorage.getItem('{ANSWERS_KEY}') === null")
    page.goto(f"{server.url}/plan")
    assert answers_in_plan(page) == []


def test_no_longer_keeping_takes_it_off_the_device(open_page: OpenPage, server: Server) -> None:
    """Taking the tick away wipes what the device kept, and leaves the answers in the page."""
    page = open_page(f"{server.url}/plan")
    before = bring_answers(page)
    tick_keeping(page)
    press_tick(page)
    page.wait_for_function(f"() => localStorage.getItem('{ANSWERS_KEY}') === null")
    assert answers_in_plan(page) == before


def test_a_full_device_is_told(open_page: OpenPage, server: Server) -> None:
    """Where the browser refuses to keep anything, the page says so."""
    page = open_page(f"{server.url}/plan")
    page.evaluate(FULL)
    press_tick(page)
    expect(page.get_by_text(sentence("device", "full"))).to_be_visible()
