"""Good content stays when a file is broken while people use it; answers go nowhere they shouldn't."""

from pathlib import Path

import pytest
from playwright.sync_api import Request, expect

from tests.browser.conftest import OpenPage
from tests.browser.serving import Server, copy_of_the_app, running_server, wait_ready
from tests.browser.walking import POSTCODE, answer_six_questions, content, sentence

pytestmark = pytest.mark.browser

LONGER_THAN_A_LOOK = 2500  # milliseconds; the app looks at its content every two seconds


def test_bad_edit_never_takes_good_content_away(open_page: OpenPage, tmp_path: Path) -> None:
    """An author breaks a file while somebody reads: the page stays as it was, and the log tells the author."""
    app = copy_of_the_app(tmp_path)
    with running_server(tmp_path / "log", app) as server:
        page = open_page(server.url)
        start = app / "content" / "pages" / "start.yaml"
        start.write_text(start.read_text(encoding="utf-8") + "oeps: [\n", encoding="utf-8")
        page.wait_for_timeout(LONGER_THAN_A_LOOK)
        page.reload()
        wait_ready(page)
        expect(page.get_by_role("heading", level=1)).to_have_text(sentence("start", "question"))
        assert "content/pages/start.yaml" in server.log.read_text(encoding="utf-8")


def test_answers_stand_in_no_address_and_no_log(open_page: OpenPage, server: Server) -> None:
    """What somebody tells travels over the socket only: no address asked for, and no line of the log, holds it."""
    asked: list[str] = []
    page = open_page(f"{server.url}/situatie")

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    answer_six_questions(page)
    page.get_by_role("button", name=sentence("situatie", "to_results")).click()
    expect(page.get_by_role("heading", name=content().pages["mogelijkheden"].title, level=1)).to_be_visible()
    seen = " ".join([*asked, page.url, server.log.read_text(encoding="utf-8")])
    assert [word for word in (POSTCODE, "Alkmaar", "dementia", "holiday") if word in seen] == []


def test_plan_fits_on_two_sheets(open_page: OpenPage, server: Server) -> None:
    """The plan of a person who answered the six questions prints on at most two pages of A4."""
    page = open_page(f"{server.url}/situatie")
    answer_six_questions(page)
    page.locator(".ap-steps a[href='plan']").click()
    expect(page.get_by_role("heading", name=content().pages["plan"].title, level=1)).to_be_visible()
    wait_ready(page)
    printed = page.pdf(format="A4", prefer_css_page_size=True)
    assert 1 <= printed.count(b"/Type /Page\n") + printed.count(b"/Type /Page ") <= 2
