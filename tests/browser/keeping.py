"""What somebody who keeps answers does, and what then comes back."""

import json

from playwright.sync_api import Page, expect

from pages.parts.state.clock import today
from tests.browser.serving import wait_ready
from tests.browser.walking import GIVEN, MUNICIPALITY, content, sentence

IN_PLAN = ".ap-answered li"
SOCKETS = """window.sockets = []; window.WebSocket = class extends WebSocket {
    constructor(...given) { super(...given); window.sockets.push(this) } }"""
"""Remembers the connections of a page, so that a test can break them."""
ANSWERS_KEY = "adempauze.answers"


def bring_answers(page: Page) -> list[str]:
    """Open the six answers of the journey from a file, on the plan; return what it then says of them."""
    several = content().questions["conditions"].options
    answers = {name: [option] if option in several else option for name, option in GIVEN}
    answers |= {"municipality": MUNICIPALITY, "indication": "none"}
    saved = {"adempauze": 1, "on": today().isoformat(), "answers": answers}
    file = {"name": "answers.json", "mimeType": "application/json", "buffer": json.dumps(saved).encode()}
    page.locator("[data-open]").set_input_files(file)
    wait_until_opened(page, "file")
    return answers_in_plan(page)


def follow(page: Page, name: str) -> None:
    """Go to another page within the session."""
    page.locator(f".ap-footer li a[href='{name}']").click()
    page.get_by_role("heading", name=content().pages[name].title, level=1).wait_for()
    wait_ready(page)


def answers_in_plan(page: Page) -> list[str]:
    """Every answer as the plan says it."""
    page.get_by_role("heading", name=content().pages["plan"].title, level=1).wait_for()
    wait_ready(page)
    return page.locator(IN_PLAN).all_text_contents()  # also behind its door


def open_keeping(page: Page) -> None:
    """Open the door behind which the plan keeps answers."""
    tick = page.get_by_text(sentence("device", "tick"), exact=True)
    if not tick.is_visible():
        page.locator(".st-key-door_bewaren summary").click()
    tick.wait_for()
    wait_ready(page)


def press_tick(page: Page) -> None:
    """Press the tick for keeping answers, behind its door."""
    open_keeping(page)
    page.get_by_text(sentence("device", "tick"), exact=True).click()


def tick_keeping(page: Page) -> None:
    """Choose to keep the answers on this device, and wait until it does."""
    press_tick(page)
    page.wait_for_function(f"() => localStorage.getItem('{ANSWERS_KEY}') !== null")
    wait_ready(page)


def wait_until_opened(page: Page, source: str) -> None:
    """Wait until the page says that answers were opened."""
    expect(page.get_by_text(sentence("device", f"opened_{source}"))).to_be_visible()
    wait_ready(page)


def wipe(page: Page) -> None:
    """Press the button in the foot of the page that wipes everything."""
    page.locator(".ap-footer [data-wipe]").click()
    expect(page.get_by_text(sentence("device", "wiped"))).to_be_visible()
    wait_ready(page)


def lose_connection(page: Page) -> None:
    """Break the connection, and wait until the page has another."""
    page.evaluate("window.sockets.splice(0).forEach((socket) => socket.close())")
    page.wait_for_function("() => window.sockets.length > 0")
    wait_ready(page)


def left_in_storage(page: Page) -> list[str]:
    """The names of everything of ours in the browser's storage, that of this one tab included."""
    names = page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    return [name for name in names if name.startswith("adempauze")]


def left_on_device(page: Page) -> list[str]:
    """The names of everything of ours that the browser keeps when this tab is closed."""
    return [name for name in page.evaluate("Object.keys(localStorage)") if name.startswith("adempauze")]
