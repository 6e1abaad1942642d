"""A letter is taken along by hand: unfolded, downloaded, copied, and reachable for a screen reader."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import faults
from tests.browser.conftest import OpenPage
from tests.browser.serving import Server, wait_ready
from tests.browser.walking import content, open_door, sentence

pytestmark = pytest.mark.browser

PAPER = "noodplan"


@pytest.fixture
def unfolded(open_page: OpenPage, server: Server) -> Page:
    """Give the plan on a phone, with the sheet for the fridge unfolded."""
    page = open_page(f"{server.url}/plan", 360, 3500, permissions=["clipboard-read", "clipboard-write"])
    open_door(page, "papieren")
    page.locator(f".st-key-paper_{PAPER} summary").click()
    wait_ready(page)
    expect(page.locator(".ap-paper")).to_be_visible()
    return page


@pytest.mark.parametrize(("kind", "word", "begin"), [("pdf", "pdf", b"%PDF-"), ("docx", "word", b"PK")])
def test_a_file_is_downloaded(unfolded: Page, tmp_path: Path, kind: str, word: str, begin: bytes) -> None:
    """A tap gives the file, under a name that says what it is and nothing of who asked."""
    with unfolded.expect_download() as waiting:
        unfolded.get_by_role("button", name=sentence("papieren", word)).click()
    waiting.value.save_as(tmp_path / "file")
    assert waiting.value.suggested_filename == f"{PAPER}.{kind}"
    assert (tmp_path / "file").read_bytes().startswith(begin)


def test_the_text_is_copied_and_that_is_said(unfolded: Page) -> None:
    """A tap copies the whole text, and a screen reader hears that it did."""
    unfolded.get_by_role("button", name=sentence("papieren", "copy")).click()
    expect(unfolded.locator(".ap-copy [role=status]")).to_have_text(sentence("papieren", "copied"))
    copied = unfolded.evaluate("() => navigator.clipboard.readText()")
    assert copied.startswith(content().papers[PAPER].title.upper())


def test_an_unfolded_paper_has_no_accessibility_faults_and_no_sideways_scrolling(unfolded: Page) -> None:
    """Whoever reads by ear, or on a small phone, gets at all of it."""
    assert faults(unfolded) == []
    assert unfolded.evaluate("() => document.documentElement.scrollWidth") <= 360
