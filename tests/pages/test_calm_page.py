"""When something breaks: a calm page that says it is our fault, and whom to call; whatever else is broken."""

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts.frame import calm_page as calm
from pages.parts.state import content as shown
from tests.shared.opening import html, opened
from tests.shared.persona_files import ROOT

NUMBER = 'number: "112"'
DRAWN = "from pages.parts.frame.calm_page import draw_calm_page\ndraw_calm_page()"


def calm_page(language: str = "nl") -> str:
    """Draw the calm page alone, as where nothing else can be drawn."""
    at = AppTest.from_string(DRAWN, default_timeout=30)
    at.session_state["kept"] = {"language": language}
    at.run()
    assert not at.exception
    return "\n".join(element.proto.body for element in at.get("html"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the calm page read its files from a copy that may be broken."""
    for file in (f"{language}{name}" for language in ("", "languages/en/") for name in (calm.PAGE, calm.LINES)):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "content" / file, tmp_path / file)
    monkeypatch.setattr(calm, "FOLDER", tmp_path)
    return tmp_path


def test_it_says_whose_fault_it_is_and_whom_to_call() -> None:
    """The words and the numbers that authors chose, each number to be tapped, and a way to try again."""
    drawn = calm_page()
    words = shown.content().pages["fout"].words
    assert str(words["our_fault"]) in drawn
    assert 'href="tel:112"' in drawn
    assert 'href="./"' in drawn


def test_it_speaks_the_language_of_its_visitor_and_is_the_installations_own(folder: Path) -> None:
    """Whoever reads English reads this in English, with the numbers that this installation has."""
    english = shown.content_in("en").pages["fout"]
    text = (folder / calm.LINES).read_text("utf-8")
    (folder / calm.LINES).write_text(text.replace(NUMBER, NUMBER.replace("112", "119")), "utf-8")
    drawn = calm_page("en")
    assert english.title in drawn
    assert all(str(words) in drawn for words in english.words.values())
    assert 'href="tel:119"' in drawn
    (folder / "languages/en" / calm.PAGE).write_text("words: [", "utf-8")
    (folder / "languages/en" / calm.LINES).unlink()
    assert str(shown.content().pages["fout"].words["our_fault"]) in calm_page("en")


def test_a_line_without_a_number_says_how_to_find_it(folder: Path) -> None:
    """Not everybody to call has one number for all: then it says where to find it, and nothing is dialled."""
    words = "words: {our_fault: a, answers: b, again: c, call: d, still_broken: e, start_over: f}"
    (folder / "pages/fout.yaml").write_text(f"title: Fout\nhelp_lines: [huisarts, noodnummer]\n{words}\n", "utf-8")
    (folder / "help_lines.yaml").write_text(
        "huisarts: {name: Uw huisarts, how_to_find: Op uw pasje.}\nnoodnummer: {name: Nood, number: 1 1 2}\n", "utf-8"
    )
    drawn = calm_page()
    assert "<p>Op uw pasje.</p>" in drawn
    assert 'href="tel:112">1 1 2</a>' in drawn
    assert drawn.count('href="tel:') == 1


@pytest.mark.parametrize("broken", ["", "words: [", "words: {our_fault: 3}", "title: Fout\nhelp_lines: [nobody]"])
@pytest.mark.parametrize("file", ["pages/fout.yaml", "help_lines.yaml"])
def test_with_its_own_words_broken_it_still_gives_a_number(folder: Path, file: str, broken: str) -> None:
    """At worst it is the file that every server can send as it stands."""
    (folder / file).write_text(broken, "utf-8")
    assert calm_page() == calm.SORRY.read_text("utf-8").strip()
    assert 'href="tel:112"' in calm_page()


def test_without_good_content_every_page_is_the_calm_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not one page is drawn half: there is nothing but the calm page."""
    monkeypatch.setattr(shown, "FOLDER", tmp_path)
    monkeypatch.setattr(shown, "_loaded", shown.LoadedContent())
    drawn = html(opened("plan"))
    assert drawn.startswith('<section class="ap-calm"')
    assert drawn.count("<h1") == 1
