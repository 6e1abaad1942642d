"""Whoever writes content fills in one place or point: mistakes stand at their fields, nothing is written unasked."""

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from catalogue.importing.proposing import ALL, propose
from matching.authoring.loading import load_content
from matching.authoring.reading import read_bytes
from matching.entries.desks import Desk
from pages.parts.author import author, entry_form
from tests.shared.opening import ROOT, html, opened, text, written
from tests.shared.persona_files import CONTENT

FOLDER = ROOT / "content"
WORDS = ("pages/invoer", "words")
DESK = {
    "name": "Steunpunt Voorbeeld", "kind": "caregiver_support", "serves.municipalities": "Venlo; Beesel",
    "phone": "077-3511234", "email": "hulp@voorbeeld.nl", "website": "www.voorbeeld.nl", "url": "",
    "known_since": "3 nov 2026",
}  # fmt: skip
PLACE = {
    "name": "Logeerhuis Voorbeeld", "kind": "place", "place": "Venlo", "in_short": "Een klein huis om te logeren.",
    "forms": "logeerzorg_logeerhuis", "routes": "wmo_beschikking", "serves.municipalities": "Venlo",
    "place.takes_dementia": "ja", "place.beds": "4", "how_to_book": "Bel eerst om kennis te maken.",
    "phone": "077 351 12 34", "known_since": "2026-11-03",
}  # fmt: skip
SOURCE = "eigen_keuze"


def test_a_desk_becomes_a_file_without_a_seal() -> None:
    """It is read as a row of a list is, and no list may change it later."""
    made = propose("desks", DESK, SOURCE, CONTENT, FOLDER)
    assert (made.sentences, made.file) == ({}, "desks/steunpunt_voorbeeld.yaml")
    assert b"catalogue import" not in made.data
    desk = Desk.model_validate(read_bytes(made.data, made.file).values)
    assert (desk.municipalities, desk.contact.phone, str(desk.contact.checked_on)) == (
        ("Venlo", "Beesel"), "077 351 1234", "2026-11-03",
    )  # fmt: skip
    assert made.content is not None
    assert made.content.desks["steunpunt_voorbeeld"] == desk
    assert "steunpunt_voorbeeld" not in CONTENT.desks


def test_a_place_can_be_judged_at_once() -> None:
    """The content with it in it holds its facts, and unknown is left out."""
    made = propose("places", PLACE | {"place.takes_wheelchair": "?"}, SOURCE, CONTENT, FOLDER)
    assert made.content is not None, made.sentences
    place = made.content.providers["logeerhuis_voorbeeld"]
    assert (place.located_in, place.facts["beds"].value, place.facts["takes_dementia"].value) == ("Venlo", 4, True)
    assert "takes_wheelchair" not in place.facts


@pytest.mark.parametrize(
    ("field", "filled", "mistake"),
    [
        ("phone", "123", "dit is geen Nederlands telefoonnummer"),
        ("serves.municipalities", "Nergenshuizen", "dit is geen gemeente: Nergenshuizen"),
        ("known_since", "gisteren", "dit is geen datum"),
        ("website", "geen", "dit is geen adres van een website"),
        ("name", "", "dit ontbreekt"),
        ("name", "Vitis Welzijn, Steunpunt Mantelzorg", "dit staat er al: vitis_welzijn_steunpunt_mantelzorg"),
    ],
)
def test_a_mistake_is_said_at_its_field(field: str, filled: str, mistake: str) -> None:
    """With the sentence of the import or of the check, and no content as long as it is there."""
    made = propose("desks", DESK | {field: filled}, SOURCE, CONTENT, FOLDER)
    assert made.content is None
    assert any(mistake in sentence for sentence in made.sentences[field])


def test_what_only_the_check_of_all_content_sees_is_said_at_its_field() -> None:
    """A name with a hidden sign, a source that isn't there, and a form that a place must have."""
    assert "source" in propose("desks", DESK, "bestaat_niet", CONTENT, FOLDER).sentences
    assert "forms" in propose("places", PLACE | {"forms": ""}, SOURCE, CONTENT, FOLDER).sentences
    bad = propose("places", PLACE | {"in_short": "Bel 077 351 12 34 <b>nu</b>."}, SOURCE, CONTENT, FOLDER)
    assert set(bad.sentences) == {"in_short"}


def test_broken_content_is_said_of_the_whole(tmp_path: Path) -> None:
    """Where another file is wrong, no field of this one is to blame."""
    shutil.copytree(FOLDER, tmp_path / "content")
    (tmp_path / "content" / "desks" / "kapot.yaml").write_text("name: x\n", "utf-8")
    assert set(propose("desks", DESK, SOURCE, CONTENT, tmp_path / "content").sentences) == {ALL}


@pytest.fixture
def form(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> AppTest:
    """Open the form for desks, on a site that writes into a copy of all content."""
    monkeypatch.setattr(author, "WRITING", True)
    monkeypatch.setattr(entry_form, "FOLDER", tmp_path / "content")
    shutil.copytree(FOLDER, tmp_path / "content")
    return opened("invoer", entry_of="desks")


def fill_in(at: AppTest, filled: dict[str, str]) -> AppTest:
    """Fill in the fields of text, and have them checked."""
    for name, value in {**filled, "source": SOURCE}.items():
        if name != "kind":
            at.text_input(key=f"entry_desks_{name}").set_value(value)
    at.button(key="entry_check").click().run()
    assert not at.exception, at.exception
    return at


def test_the_form_shows_what_a_visitor_will_see_and_writes_only_when_asked(form: AppTest, tmp_path: Path) -> None:
    """The file, the number to press, and after one press the file in the content of this site; never over another."""
    fill_in(form, DESK)
    file = tmp_path / "content" / "desks" / "steunpunt_voorbeeld.yaml"
    assert written(*WORDS, "well") in text(form)
    assert 'href="tel:0773511234"' in html(form)
    assert not file.exists()
    form.button(key="entry_write").click().run()
    assert file.is_file()
    assert load_content(tmp_path / "content").desks["steunpunt_voorbeeld"].name == "Steunpunt Voorbeeld"
    file.write_text("eigen werk", "utf-8")
    form.button(key="entry_write").click().run()
    assert file.read_text("utf-8") == "eigen werk"
    assert written(*WORDS, "there_already").format(name="desks/steunpunt_voorbeeld.yaml") in text(form)


def test_the_form_says_mistakes_at_their_fields(form: AppTest) -> None:
    """No file to download or write as long as something is wrong."""
    fill_in(form, DESK | {"phone": "123"})
    assert "Dit is geen Nederlands telefoonnummer" in text(form)
    assert written(*WORDS, "mend_first") in text(form)
    assert not [button for button in form.button if button.key == "entry_write"]


def test_a_place_is_shown_as_its_row(monkeypatch: pytest.MonkeyPatch) -> None:
    """Opened, with what is known of it; the content that visitors see stays as it was."""
    monkeypatch.setattr(author, "WRITING", True)
    made = propose("places", PLACE, SOURCE, CONTENT, FOLDER)
    at = opened("invoer", entry_of="places", entry_proposed=("places", made))
    assert "Logeerhuis Voorbeeld" in text(at)
    assert '<details open class="ap-row' in html(at)
    assert "Logeerhuis Voorbeeld" not in text(opened("plekken", {"municipality": "Venlo"}))


def test_a_visitor_has_no_such_page() -> None:
    """Without ADEMPAUZE_AUTHOR there is no form: its address isn't one, and no page leads to it."""
    footer = "".join(element.proto.body for element in opened("start").get("html"))
    assert 'href="invoer"' not in footer
