"""Whoever writes content sees an edit by itself, and what is wrong with it, on the page."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.serving import copy_of_the_app, running_server
from tests.browser.walking import sentence

pytestmark = pytest.mark.browser


def test_an_edit_shows_by_itself_and_so_does_a_mistake(open_page: OpenPage, tmp_path: Path) -> None:
    """A new sentence appears without a tap; a mistake is told with its file, and goes away when it is mended."""
    app = copy_of_the_app(tmp_path)
    start = app / "content" / "pages" / "start.yaml"
    good = start.read_text(encoding="utf-8")
    with running_server(tmp_path / "log", app, ADEMPAUZE_AUTHOR="1") as server:
        page = open_page(server.url)
        start.write_text(good.replace(sentence("start", "question"), "Helpt u iemand?"), encoding="utf-8")
        expect(page.get_by_role("heading", level=1)).to_have_text("Helpt u iemand?")
        start.write_text(good + "oeps: [\n", encoding="utf-8")
        expect(page.locator(".ap-author")).to_contain_text("content/pages/start.yaml")
        start.write_text(good, encoding="utf-8")
        expect(page.get_by_role("heading", level=1)).to_have_text(sentence("start", "question"))
        expect(page.locator(".ap-author")).to_be_hidden()
