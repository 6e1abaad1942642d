"""The whole site in another language: by a link, with the answers kept, and mirrored where that is how one reads."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from matching.authoring.loading import load_content
from tests.browser.axe import faults
from tests.browser.conftest import OpenPage
from tests.browser.serving import PROJECT, Server, running_server, wait_ready
from tests.shared.another_language import add_language

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("mirrored")]  # a server with content of its own

ENGLISH = load_content(PROJECT / "content", "en")
WIDER = "document.querySelector('#stMain').scrollWidth - document.querySelector('#stMain').clientWidth"


@pytest.fixture(scope="module")
def mirrored(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Give a server whose content has a language that is written from right to left."""
    folder = tmp_path_factory.mktemp("mirrored")
    content = shutil.copytree(PROJECT / "content", folder / "content")
    add_language(content, "ar", "ar")
    with running_server(folder / "log", ADEMPAUZE_CONTENT=str(content)) as mirrored:
        yield mirrored


def test_a_link_changes_the_language_and_keeps_the_answers(open_page: OpenPage, server: Server) -> None:
    """The switch stands on every page; title, language and words change, what was answered stays."""
    page = open_page(f"{server.url}/situatie", width=360)
    page.get_by_text(load_content(PROJECT / "content").questions["conditions"].options["dementia"].label).click()
    page.locator(".ap-languages a[lang=en]").click()
    question = ENGLISH.questions["conditions"]
    expect(page.get_by_text(question.ask, exact=True)).to_be_visible()
    expect(page.get_by_role("checkbox", name=question.options["dementia"].label)).to_be_checked()
    page.wait_for_function("() => document.documentElement.lang === 'en'")
    assert page.evaluate("document.documentElement.dir") == "ltr"
    assert ENGLISH.pages["situatie"].title in page.title()
    assert "lang=" not in page.url
    page.locator(".ap-languages a[lang=nl]").click()
    expect(page.get_by_text(load_content(PROJECT / "content").questions["conditions"].ask, exact=True)).to_be_visible()
    assert page.evaluate("document.documentElement.lang") == "nl"


@pytest.mark.parametrize("name", ["start", "situatie", "mogelijkheden", "plekken", "plan"])
def test_a_language_from_right_to_left_is_mirrored(open_page: OpenPage, mirrored: Server, name: str) -> None:
    """The layout holds in a mirror: the way to help stands left of the name, and nothing sticks out at 320 pixels."""
    page = open_page(f"{mirrored.url}/{'' if name == 'start' else name}?lang=ar", width=320)
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == ["ar", "rtl"]
    help_link, home = page.locator(".ap-help").bounding_box(), page.locator(".ap-wordmark").bounding_box()
    assert help_link["x"] < home["x"]
    assert page.evaluate(WIDER) <= 0
    wait_ready(page)
    assert faults(page) == []
