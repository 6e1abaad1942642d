"""Letters and sheets on the pages: which are offered, what they say on the screen, and files made only when asked."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts.arranging.papers import _pdf, _word, as_html
from pages.parts.state.content import content, content_in
from papers.sheet import Blank, Heading, Items, Paragraph, Sheet
from tests.shared.opening import english, html, opened, persona, skipped_levels, text, written

ROOT = Path(__file__).parents[2]
OPENED = {"door_papieren": True}
PIECES = (Heading("<h>"), Paragraph("<p>"), Items(("<i>",)), Blank("<b>"), Blank())
LETTER = Sheet("x", "en", "en", "A <title>", PIECES, "", date(2026, 11, 26))
SHEETS = (
    "Mijn plan",
    written("papers/noodplan", "title"),
    written("papers/over_mijn_naaste", "title"),
    written("papers/gespreksblad", "title"),
)


def labels(at: AppTest) -> list[str]:
    """Give the titles of the folded papers, from top to bottom."""
    return [fold.label.removeprefix("**") for fold in at.expander if str(fold.key).startswith("paper_")]


def unfolded(page: str, paper: str, person: str) -> AppTest:
    """Open a page with one paper unfolded."""
    return opened(page, persona(person), **OPENED, **{f"paper_{paper}": True})


def test_the_letters_of_the_open_routes_stand_on_regelen() -> None:
    """Whoever has no Wlz finds the letter to the municipality, and none to the zorgkantoor."""
    titles = " ".join(labels(opened("regelen", persona("breda_three_weeks"), **OPENED)))
    assert written("papers/melding_wmo", "title") in titles
    assert written("papers/persoonlijk_plan", "title") in titles
    assert written("papers/bezwaar", "title") in titles
    assert "VPT" not in titles
    assert written("papers/noodplan", "title") not in titles


def test_the_first_letter_goes_with_the_first_route() -> None:
    """The letter of the route to begin with stands on top."""
    assert labels(opened("regelen", persona("wlz_full_package"), **OPENED))[0].startswith("Logeren vragen met een VPT")


def test_the_sheets_stand_in_the_plan() -> None:
    """Whoever takes the plan along finds the plan, the sheet for the fridge, the hand-over and the conversation."""
    titles = " ".join(labels(opened("plan", persona("breda_three_weeks"), **OPENED)))
    assert [sheet for sheet in SHEETS if sheet not in titles] == []


def test_every_letter_is_there_without_answers() -> None:
    """Nobody has to answer anything to get a letter: it is then full of lines to write on."""
    assert len(labels(opened("regelen", **OPENED))) == sum(
        paper.page == "regelen" for paper in content().papers.values()
    )


def test_a_paper_is_only_drawn_when_it_is_unfolded() -> None:
    """A page with ten letters doesn't carry ten letters."""
    assert 'class="ap-paper"' not in html(opened("regelen", persona("breda_three_weeks"), **OPENED))


def test_an_unfolded_letter_says_why_and_what_and_gives_files() -> None:
    """It reads on the screen as it will be, with a reason, buttons and the text to copy."""
    at = unfolded("regelen", "melding_wmo", "breda_three_weeks")
    page_text, page = text(at), html(at)
    assert content().papers["melding_wmo"].why in page_text
    assert "Hoort bij: Wmo met een besluit van de gemeente" in page_text
    assert "Ik zorg voor mijn partner. Wij wonen samen." in page_text
    assert 'class="ap-paper" lang="nl"' in page
    assert "data-copy=" in page
    assert {written("pages/papieren", "words", "pdf"), written("pages/papieren", "words", "word")} <= {
        element.label for element in at.get("download_button")
    }
    assert not english(at)


@pytest.mark.slow
def test_no_file_is_made_before_somebody_asks() -> None:
    """What makes PDF and Word isn't even loaded when a letter is unfolded, and no file waits in memory."""
    code = """
import sys
from tests.pages.test_papers import unfolded
at = unfolded("plan", "noodplan", "breda_three_weeks")
assert "ap-paper" in "".join(one.proto.body for one in at.get("html"))
print([name for name in ("typst", "docx", "lxml") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip().splitlines()[-1] == "[]"


def test_the_files_are_what_they_are_called() -> None:
    """The two buttons give a PDF and a Word document, and never the same bytes twice."""
    assert _pdf(LETTER).startswith(b"%PDF-")
    assert _word(LETTER).startswith(b"PK")
    assert _pdf(LETTER) != _pdf(LETTER)


def test_whatever_stands_in_a_paper_is_text() -> None:
    """Signs of HTML in a paper are shown, not obeyed."""
    page = as_html(LETTER)
    for sign in ("title", "h", "p", "i", "b"):
        assert f"&lt;{sign}&gt;" in page
    assert '<article class="ap-paper" lang="en">' in page


@pytest.mark.parametrize("page", ["regelen", "plan"])
def test_headings_stay_in_order_with_a_paper_unfolded(page: str) -> None:
    """A screen reader meets no skipped level: the paper's title is below the heading of its part."""
    name = next(name for name, paper in content().papers.items() if paper.page == page)
    assert skipped_levels(unfolded(page, name, "everything_answered")) == []


def test_another_language_reads_along_and_the_letter_stays_dutch() -> None:
    """Whoever reads another language still gets a letter that a municipality can read, and can choose to read along."""
    answers, day = persona("breda_three_weeks"), {"known_step": "report", "known_day": date(2026, 11, 22)}
    at = opened("plan", answers, kept={"language": "en", **day}, **OPENED, paper_noodplan=True)
    assert 'class="ap-paper" lang="nl"' in html(at)
    choice = next(radio for radio in at.radio if "English" in radio.options)
    assert choice.options == ["Nederlands", "English"]
    choice.set_value("en").run()
    assert 'class="ap-paper" lang="en"' in html(at)
    assert content_in("en").papers["noodplan"].title in text(at)


def test_the_first_route_gives_a_story_to_read_aloud() -> None:
    """Under the words to say stand the person's own, made from the answers, and what to do when sent on."""
    page_text = text(opened("regelen", persona("breda_three_weeks"), **OPENED))
    assert "Ik zorg voor mijn partner. Wij wonen samen. Mijn partner heeft dementie." in page_text
    assert written("pages/regelen", "words", "sent_on") in page_text
    assert written("pages/regelen", "words", "note") in page_text
    danger = text(opened("regelen", persona("threatened_at_home"), **OPENED))
    assert written("papers/aan_de_telefoon", "parts", 0, "said", 0, "text") in danger


def test_nothing_stays_behind_on_a_screen_that_visitors_share(monkeypatch: pytest.MonkeyPatch) -> None:
    """At an open day a letter can be read, but no file or copied text is left for whoever comes next."""
    monkeypatch.setenv("ADEMPAUZE_MODE", "kiosk")
    at = unfolded("plan", "noodplan", "breda_three_weeks")
    assert 'class="ap-paper"' in html(at)
    assert "data-copy" not in html(at)
    assert not [element for element in at.get("download_button") if "PDF" in element.label]
    assert "Maak het bestand daarom thuis" in text(at)
