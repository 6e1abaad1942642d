"""A screen that visitors share: begun, walked and left by touch, with nothing of anybody left behind."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, Request, expect

from pages.parts.frame.frame import PAGES
from pages.parts.own_device.keeping import FRAGMENT
from tests.browser.answered import WIDER
from tests.browser.axe import faults
from tests.browser.conftest import OpenPage
from tests.browser.keeping import answers_in_plan as answers_at_home
from tests.browser.keeping import wait_until_opened
from tests.browser.kiosk_walking import (
    BEGUN,
    FIRST_SCREEN,
    LEADS_OUT,
    TOO_SMALL,
    answers_in_plan,
    begin,
    wait_until_wiped,
    walk_to_plan,
)
from tests.browser.serving import ENVIRONMENTS, PUBLIC, Server, running_server, wait_ready
from tests.browser.walking import MUNICIPALITY, content, sentence

pytestmark = pytest.mark.browser

ENVIRONMENT = ENVIRONMENTS["kiosk"]
OPEN = Callable[..., Page]
OFTEN_FIRST = ("start", "plekken", "kiosk")
"""By their address; what is on the others, with answers, is looked at in `test_all_looks.py` too."""
NAMES = (
    *OFTEN_FIRST,
    *(pytest.param(name, marks=pytest.mark.sweep) for name in PAGES if name not in ("professionals", *OFTEN_FIRST)),
)
SHAPES = {"upright": {"width": 1080, "height": 1920}, "lying": {"width": 1920, "height": 1080}}
FINGER = 60  # pixels
LEFT = """async () => JSON.stringify([document.documentElement.outerHTML, document.title, location.href, history.state,
    {...localStorage}, {...sessionStorage}, document.cookie, window.name,
    performance.getEntries().map((entry) => entry.name),
    (await indexedDB.databases()).map((database) => database.name), await caches.keys()])"""
LATER = "(() => { const then = Date.now() + %d; Date.now = () => then; })()"
"""Stops the clock of the page, so many milliseconds from now: nothing counts down while a test looks."""
GOES_ON = "(() => { const now = Date.now; Date.now = () => now() + %d; })()"
"""Sets it so many milliseconds ahead, and lets it go on."""
IDLE, WARNING = 900_000, 20_000
"""In milliseconds: how long this kiosk waits until it asks, and then until it wipes everything."""
SOME_LOOKS = 600  # milliseconds; it looks at its clock four times a second


@pytest.fixture
def touch(open_page: OpenPage) -> OPEN:
    """Give a function that opens an address on a touch screen, begun unless told otherwise."""

    def opened(url: str, shape: str = "upright", *, begun: bool = True) -> Page:
        page = open_page(url, **SHAPES[shape], has_touch=True)
        page.evaluate("window.before = true")  # gone in a new document
        if begun and not page.evaluate(BEGUN):
            begin(page)
        return page

    return opened


def address(server: Server, name: str) -> str:
    """Say where a page is."""
    return f"{server.url}/{'' if name == 'start' else name}"


@pytest.mark.parametrize("shape", SHAPES)
def test_it_begins_with_a_touch(touch: OPEN, server: Server, shape: str) -> None:
    """The first screen is all there is, has no fault, and goes with one touch anywhere."""
    page = touch(server.url, shape, begun=False)
    expect(page.locator(FIRST_SCREEN)).to_be_visible()
    expect(page.locator(".ap-header")).to_be_hidden()
    assert page.evaluate(TOO_SMALL, FINGER) == []
    assert faults(page) == []
    begin(page)
    expect(page.locator(FIRST_SCREEN)).to_be_hidden()
    expect(page.get_by_role("heading", name=sentence("start", "question"), level=1)).to_be_visible()


@pytest.mark.parametrize("shape", SHAPES)
def test_help_now_is_seen_at_one_glance(touch: OPEN, server: Server, shape: str) -> None:
    """Each situation with whom to call stands on the first screen, with 112 to read."""
    page = touch(server.url, shape)
    page.locator(".ap-help").tap()
    choices = page.locator(".ap-jump li")
    expect(choices).to_have_count(3)
    wait_ready(page)
    expect(choices.first).to_contain_text("112")
    expect(choices.last).to_be_in_viewport(ratio=1)


def test_a_key_begins_too(touch: OPEN, server: Server) -> None:
    """Whoever works with a switch or a keyboard gets in as well."""
    page = touch(server.url, begun=False)
    page.keyboard.press("Space")
    expect(page.locator(FIRST_SCREEN)).to_be_hidden()


def test_it_begins_in_another_language(touch: OPEN, server: Server) -> None:
    """The button of a language begins in that language."""
    page = touch(server.url, begun=False)
    page.locator(f"{FIRST_SCREEN} a[lang=en]").tap()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator(FIRST_SCREEN)).to_be_hidden()


@pytest.mark.parametrize("name", NAMES)
def test_every_address_keeps_you_in(touch: OPEN, server: Server, name: str) -> None:
    """A page opened by its address leads nowhere else, downloads nothing, and asks nothing to be typed."""
    page = touch(address(server, name), "lying")
    assert page.url == address(server, name).removesuffix("/") + ("/" if name == "start" else "")
    assert page.evaluate(WIDER) == []
    assert page.evaluate(TOO_SMALL, FINGER) == []
    assert page.evaluate(LEADS_OUT) == []


def test_a_plan_by_touch_alone_goes_home(
    touch: OPEN, open_page: OpenPage, server: Server, servers: Callable[..., Server]
) -> None:
    """Without a keyboard to a plan; on paper; and as a code that opens the same answers on another device."""
    asked: list[str] = []
    page = touch(server.url)
    page.on("request", lambda request: asked.append(request.url))
    walk_to_plan(page)
    before = answers_in_plan(page)
    assert any(MUNICIPALITY in answer for answer in before)
    page.evaluate("window.print = () => { window.printed = true }")
    page.get_by_role("button", name=sentence("kiosk", "print")).tap()
    assert page.evaluate("window.printed")
    assert page.pdf(format="A4", prefer_css_page_size=True).count(b"/Type /Page\n") <= 2
    picture = Image.open(BytesIO(page.locator("img.ap-code").screenshot()))
    link = zxingcpp.read_barcode(picture).text
    assert link.startswith(f"{PUBLIC}/{FRAGMENT}")
    code = link.removeprefix(f"{PUBLIC}/{FRAGMENT}")
    seen = " ".join([*asked, page.url, server.log.read_text(encoding="utf-8")])
    assert [word for word in (code, MUNICIPALITY, "dementia") if word in seen] == []
    phone = open_page(f"{servers().url}/{FRAGMENT}{code}", width=360)
    wait_until_opened(phone, "link")
    phone.locator(".ap-footer li a[href='plan']").click()
    assert answers_at_home(phone) == before


def test_the_question_can_be_stopped(touch: OPEN, server: Server) -> None:
    """After a while it counts down in sight, hides the page behind it, and goes away when somebody is still there."""
    page = touch(server.url)
    page.evaluate(GOES_ON % IDLE)
    dialog = page.get_by_role("dialog", name=sentence("kiosk", "still_there"))
    expect(dialog).to_be_visible()
    first = dialog.get_by_role("timer").inner_text()
    expect(dialog.get_by_role("timer")).not_to_have_text(first)
    assert page.evaluate(TOO_SMALL, FINGER) == []
    dialog.get_by_role("button", name=sentence("kiosk", "stay")).tap()
    expect(dialog).to_be_hidden()
    page.evaluate(GOES_ON % (2 * WARNING))
    page.wait_for_timeout(SOME_LOOKS)
    assert page.evaluate(BEGUN)
    assert page.evaluate("window.before")


@pytest.mark.parametrize("shape", SHAPES)
def test_the_question_has_no_fault(touch: OPEN, server: Server, shape: str) -> None:
    """Whoever can't see well or can't point finds the way on as well: no fault, and the keyboard does it."""
    page = touch(server.url, shape)
    page.evaluate(LATER % (IDLE + WARNING // 4))
    dialog = page.get_by_role("dialog", name=sentence("kiosk", "still_there"))
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("button", name=sentence("kiosk", "stay"))).to_be_focused()
    assert page.evaluate(TOO_SMALL, FINGER) == []
    assert faults(page) == []
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_a_screen_that_slept_wipes_at_once(touch: OPEN, server: Server) -> None:
    """After an hour in the dark nobody is asked whether they are still there."""
    page = touch(server.url)
    page.evaluate(GOES_ON % 3_600_000)
    wait_until_wiped(page)


def test_nothing_is_left_of_somebody_who_walked_away(touch: OPEN, server: Server) -> None:
    """When nobody answers everything is gone: page, session, storage, history, title, address, language and letters."""
    page = touch(server.url)
    length = page.evaluate("history.length")
    page.locator(".ap-settings summary").tap()
    page.get_by_role("button", name=sentence("settings", "size_2")).tap()
    assert page.locator("html").get_attribute("data-size") == "2"
    walk_to_plan(page)
    page.locator("details.ap-more summary, [data-testid=stExpander] summary").first.tap()
    assert MUNICIPALITY in page.evaluate(LEFT)
    page.evaluate(GOES_ON % IDLE)
    expect(page.get_by_role("dialog", name=sentence("kiosk", "still_there"))).to_be_visible()
    page.evaluate(GOES_ON % WARNING)
    wait_until_wiped(page)
    assert_nothing_left(page, server, length)


def assert_nothing_left(page: Page, server: Server, length: int) -> None:
    """Look for the visitor's words everywhere a browser keeps anything, and for a way back."""
    answer = content().questions["conditions"].options["dementia"].label
    assert [word for word in (MUNICIPALITY, answer, "dementia", "bewaard=") if word in page.evaluate(LEFT)] == []
    assert (page.title(), page.url) == ("Adempauze", f"{server.url}/")
    assert page.evaluate("history.length") == length
    page.evaluate("history.back()")
    page.wait_for_timeout(500)
    assert page.url in (f"{server.url}/", "about:blank")
    page.goto(server.url)
    wait_ready(page)
    begin(page)
    assert page.locator("html").get_attribute("data-size") is None
    assert page.evaluate("document.documentElement.lang") == "nl"
    assert page.locator("details[open]").count() == 0
    assert page.evaluate("document.querySelector('#stMain').scrollTop") == 0
    assert answers_in_plan(page) == []


def test_who_is_done_wipes_at_once(touch: OPEN, server: Server) -> None:
    """One button on every page ends the visit; the next person finds the first screen."""
    page = touch(server.url)
    length = page.evaluate("history.length")
    walk_to_plan(page)
    page.get_by_role("button", name=sentence("kiosk", "end")).tap()
    wait_until_wiped(page)
    assert_nothing_left(page, server, length)


def test_without_a_connection_it_wipes_too(touch: OPEN, tmp_path: Path) -> None:
    """A server that fell silent keeps nobody's answers on the screen."""
    with running_server(tmp_path / "log", ADEMPAUZE_MODE="kiosk") as kiosk:
        page = touch(kiosk.url)
        walk_to_plan(page)
        page.context.set_offline(True)
    page.wait_for_function(
        "() => document.querySelector('[data-testid=stApp]').dataset.testConnectionState !== 'CONNECTED'"
    )
    page.evaluate("document.querySelector('[data-end]').click()")
    page.wait_for_function("() => !window.before")
    assert MUNICIPALITY not in page.content()


def test_nothing_is_kept_while_it_is_used(touch: OPEN, server: Server) -> None:
    """Letters, contrast and language hold for this visitor only: nothing of ours goes into the browser's storage."""
    page = touch(server.url)
    page.locator(".ap-settings summary").tap()
    page.get_by_role("button", name=sentence("settings", "size_1")).tap()
    page.locator(".ap-languages a[lang=en]").tap()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    names = page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    assert [name for name in names if name.startswith("adempauze")] == []


@pytest.mark.parametrize("path", ["professionals", "onzin", "a/b/c", "start"])
def test_other_addresses_lead_to_the_first_screen(touch: OPEN, server: Server, path: str) -> None:
    """Nobody gets out of the mode by an address."""
    page = touch(f"{server.url}/{path}", begun=False)
    assert page.url == f"{server.url}/"
    expect(page.locator(FIRST_SCREEN)).to_be_visible()


def test_menus_and_shortcuts_do_nothing(touch: OPEN, server: Server) -> None:
    """No menu by a long press, no text or picture dragged or copied, no shortcut that the page can stop."""
    page = touch(server.url)
    for kind in ("contextmenu", "dragstart", "selectstart", "copy", "drop", "auxclick"):
        stopped = f"""!document.querySelector('.ap-footer a').dispatchEvent(
            new Event('{kind}', {{ bubbles: true, cancelable: true }}))"""
        assert page.evaluate(stopped), kind
    for key in ("F5", "F12"):
        pressed = f"new KeyboardEvent('keydown', {{ key: '{key}', bubbles: true, cancelable: true }})"
        assert page.evaluate(f"!document.body.dispatchEvent({pressed})"), key
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).userSelect") == "none"


def test_the_self_test_measures(touch: OPEN, server: Server) -> None:
    """Every line of the self-test gets an answer; what can be true here is, and the button opens the first screen."""
    page = touch(f"{server.url}/kiosk")
    expect(page.locator("[data-test=clock]")).to_have_attribute("data-state", "good")
    states = {
        line.get_attribute("data-test") or "": line.get_attribute("data-state")
        for line in page.locator(".ap-tests li").all()
    }
    assert {name for name, state in states.items() if state == "good"} >= {
        "", "screen", "storage", "hosts", "targets", "clock"
    }  # fmt: skip
    expect(page.get_by_text(PUBLIC)).to_be_visible()
    assert faults(page) == []
    page.evaluate("localStorage.setItem('adempauze.test', '1')")
    page.locator(".ap-begin").tap()
    wait_until_wiped(page)
    assert page.evaluate("localStorage.getItem('adempauze.test')") is None


def test_no_code_without_an_address(touch: OPEN, servers: Callable[..., Server]) -> None:
    """Where the address on the internet isn't known there is no code, and the self-test says so."""
    unknown = servers(ADEMPAUZE_MODE="kiosk")
    page = touch(f"{unknown.url}/kiosk")
    expect(page.get_by_text(sentence("kiosk", "no_public"))).to_be_visible()
    begun = touch(f"{unknown.url}/plan")
    expect(begun.get_by_role("button", name=sentence("kiosk", "print"))).to_be_visible()
    assert begun.locator("img.ap-code").count() == 0


def test_home_loads_nothing_of_a_kiosk(open_page: OpenPage, servers: Callable[..., Server]) -> None:
    """At home no file of the kiosk is fetched, and its page isn't there."""
    asked: list[str] = []
    home = servers()
    page = open_page(home.url)

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    page.goto(f"{home.url}/kiosk")
    wait_ready(page)
    assert page.url == f"{home.url}/"
    assert [url for url in asked if "kiosk" in url.removeprefix(f"{home.url}/kiosk")] == []
    assert page.locator(FIRST_SCREEN).count() == 0
