"""What makes reading easier: larger letters, more contrast, reading aloud; remembered on the device."""

import json

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.keeping import press_tick
from tests.browser.serving import Server, wait_ready
from tests.browser.walking import content, sentence

pytestmark = pytest.mark.browser

LOOKS = "adempauze.looks"
ROOT_SIZE = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
DUTCH, ENGLISH = {"lang": "nl-NL", "localService": True}, {"lang": "en-GB", "localService": True}
FROM_AFAR = {"lang": "nl-NL", "localService": False}
VOICES = """(() => {
    const voices = %s;
    window.spoken = [];
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } };
    Object.defineProperty(window, "speechSynthesis", { value: {
        getVoices: () => voices, addEventListener() {}, cancel: () => window.spoken.push("-"),
        speak: (words) => { window.spoken.push(`${words.lang}: ${words.text}`); window.last = words },
    } });
})()"""


def open_settings(page: Page) -> None:
    """Open the settings with the keyboard."""
    page.locator(".ap-settings summary").focus()
    page.keyboard.press("Enter")


def press(page: Page, name: str) -> None:
    """Press a setting, and check that it says it is on."""
    button = page.get_by_role("button", name=sentence("settings", name), exact=True)
    button.press("Enter")
    expect(button).to_have_attribute("aria-pressed", "true")


def opened_with(open_page: OpenPage, server: Server, voices: list[dict[str, object]], path: str = "") -> Page:
    """Open a page on a device that has these voices."""
    return open_page(f"{server.url}/{path}", script=VOICES % json.dumps(voices))


def test_letters_grow_and_stay_so(open_page: OpenPage, server: Server) -> None:
    """Each size is larger than the one before, works by keyboard, and holds after a reload from the first paint on."""
    page = open_page(server.url)
    sizes = [page.evaluate(ROOT_SIZE)]
    open_settings(page)
    for name in ("size_1", "size_2"):
        press(page, name)
        sizes.append(page.evaluate(ROOT_SIZE))
    assert sizes[0] < sizes[1] < sizes[2]
    page.goto(f"{server.url}/plan", wait_until="commit")
    page.wait_for_selector("body", state="attached")
    assert page.locator("html").get_attribute("data-size") == "2"
    wait_ready(page)
    assert page.evaluate(ROOT_SIZE) == sizes[2]
    open_settings(page)
    press(page, "size_0")
    assert page.evaluate(ROOT_SIZE) == sizes[0]


def test_contrast_can_be_turned_on_and_off(open_page: OpenPage, server: Server) -> None:
    """More contrast stays after a reload, and goes when it is pressed again."""
    page = open_page(server.url)
    open_settings(page)
    press(page, "contrast")
    page.reload()
    wait_ready(page)
    assert page.locator("html").get_attribute("data-contrast") == "more"
    open_settings(page)
    button = page.get_by_role("button", name=sentence("settings", "contrast"), exact=True)
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    page.reload()
    wait_ready(page)
    assert page.locator("html").get_attribute("data-contrast") is None


def test_the_device_may_ask_for_contrast(open_page: OpenPage, server: Server) -> None:
    """Who set more contrast on the whole device needn't do it again here."""
    page = open_page(server.url, contrast="more")
    assert page.locator("html").get_attribute("data-contrast") == "more"


def test_a_chosen_language_is_remembered(open_page: OpenPage, server: Server) -> None:
    """The language that was chosen comes back in a new session, without standing in the address."""
    page = open_page(server.url)
    page.locator(".ap-languages a[hreflang=en]").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.goto(f"{server.url}/plan")
    wait_ready(page)
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert page.url == f"{server.url}/plan"


def test_the_page_is_read_in_its_order(open_page: OpenPage, server: Server) -> None:
    """The voice reads the heading, then the text, in the language of the page; nothing folded, no button."""
    page = opened_with(open_page, server, [FROM_AFAR, ENGLISH, DUTCH], "plan")
    button = page.locator(".ap-tools .ap-read")
    button.click()
    expect(button).to_have_text(sentence("settings", "stop"))
    spoken = [line for line in page.evaluate("window.spoken") if line != "-"]
    assert spoken[:2] == [f"nl-NL: {content().pages['plan'].title}", f"nl-NL: {sentence('plan', 'nothing_answered')}"]
    assert not [line for line in spoken if sentence("device", "save_file") in line]
    button.click()
    expect(button).to_have_text(sentence("settings", "read"))
    page.wait_for_function("() => window.spoken.at(-1) === '-'")


def test_what_is_folded_is_not_read_until_it_is_opened(open_page: OpenPage, server: Server) -> None:
    """Details are read only when they are open."""
    page = opened_with(open_page, server, [DUTCH], "situatie")
    why = content().questions["conditions"].why
    page.locator(".ap-tools .ap-read").click()
    assert not [line for line in page.evaluate("window.spoken") if why in line]
    page.locator(".ap-tools .ap-read").click()
    page.locator("details.ap-more summary").first.click()
    page.locator(".ap-tools .ap-read").click()
    assert [line for line in page.evaluate("window.spoken") if why in line]


def test_a_number_is_read_digit_by_digit(open_page: OpenPage, server: Server) -> None:
    """Whoever writes a number down while listening hears each digit, in the groups in which it is printed."""
    page = opened_with(open_page, server, [DUTCH], "nu_hulp")
    page.locator(".ap-tools .ap-read").click()
    spoken = page.evaluate("window.spoken")
    assert [line for line in spoken if "0 8 0 0, 2 0 0 0" in line]
    assert not [line for line in spoken if "0800 2000" in line]


def test_what_is_folded_on_the_urgent_page_is_read_too(open_page: OpenPage, server: Server) -> None:
    """Whoever listens to *Nu hulp nodig* hears what to do meanwhile; not every number there is."""
    page = opened_with(open_page, server, [DUTCH], "nu_hulp")
    page.locator(".ap-tools .ap-read").click()
    spoken = " ".join(page.evaluate("window.spoken"))
    for steps in ("danger_steps", "medical_steps", "first_hours_steps"):
        for step in content().pages["nu_hulp"].words[steps]:
            assert step in spoken
    assert content().help_lines["ciz"].in_short not in spoken


def test_reading_ends_with_the_text_and_with_the_page(open_page: OpenPage, server: Server) -> None:
    """The button is ready again after the last word; another page silences the voice."""
    page = opened_with(open_page, server, [DUTCH])
    button = page.locator(".ap-tools .ap-read")
    button.click()
    page.evaluate("window.last.onend()")
    expect(button).to_have_text(sentence("settings", "read"))
    button.click()
    page.locator(".ap-footer li a[href='uitleg']").click()
    page.get_by_role("heading", name=content().pages["uitleg"].title, level=1).wait_for()
    page.wait_for_function("() => window.spoken.at(-1) === '-'")


@pytest.mark.parametrize("voices", [[], [ENGLISH], [FROM_AFAR]], ids=["none", "another language", "over the network"])
def test_without_a_voice_there_is_no_button(
    open_page: OpenPage, server: Server, voices: list[dict[str, object]]
) -> None:
    """Where the device itself has no voice in the page's language, nothing promises to read."""
    page = opened_with(open_page, server, voices)
    expect(page.locator(".ap-tools .ap-read")).to_be_hidden()


def test_wiping_takes_the_settings_too(open_page: OpenPage, server: Server) -> None:
    """Wiping everything leaves no preference either."""
    page = open_page(f"{server.url}/plan")
    open_settings(page)
    press(page, "size_2")
    press_tick(page)
    page.wait_for_function("() => localStorage.getItem('adempauze.answers') !== null")
    page.locator(".ap-footer [data-wipe]").click()
    expect(page.get_by_text(sentence("device", "wiped"))).to_be_visible()
    assert page.evaluate(f"localStorage.getItem('{LOOKS}')") is None
    assert page.locator("html").get_attribute("data-size") is None
