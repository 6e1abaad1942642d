"""Texts in content/ stay easy to read, and the check that says so sees what it should see."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from development import leescheck
from development.leescheck import CONTENT
from development.reading_words import listed_words, load_exemptions, load_known_words, simpler_forms
from development.written_texts import Fault, Text, find_texts, printed
from matching.authoring.folders import FILES, FOLDERS
from tests.shared.all_texts import all_texts
from tests.shared.persona_files import CONTENT as CONTENT_NOW

KNOWN = load_known_words(CONTENT)
EXEMPT = load_exemptions(CONTENT)


def faults_in(text: str) -> list[Fault]:
    """Check one text as if it stood in a form."""
    alone = Text("content/forms/example.yaml", 1, ("what_it_is",), text, text, (f"what_it_is: {text}",))
    return leescheck.faults([alone], KNOWN, EXEMPT)


@pytest.mark.slow
def test_every_text_is_easy_to_read() -> None:
    """No text has a long sentence, an unexplained word, a passive or a stiff phrase; failing names file and line."""
    hard = leescheck.faults(all_texts(), KNOWN, EXEMPT)
    assert not hard, "\n" + "\n".join(map(str, hard))


def test_sentences_are_short_on_average() -> None:
    """All texts together stay at twelve words a sentence or fewer, and none has more than twenty."""
    measured = leescheck.figures(all_texts())
    assert measured.sentences > 3000
    assert measured.mean <= leescheck.MOST_WORDS_ON_AVERAGE
    assert measured.longest <= leescheck.MOST_WORDS
    assert measured.ease >= leescheck.LEAST_EASE


def test_the_page_says_how_easy_our_texts_are() -> None:
    """What readers are told of sentences and of the scale is what is measured (IPDAS, quality 21)."""
    measured, texts = leescheck.figures(all_texts()), CONTENT_NOW.pages["uitleg"].words["reading_text"]
    words, longest = map(int, re.findall(r"\d+", texts[0]))
    together, least = map(int, re.findall(r"\d+", texts[2]))
    assert abs(measured.mean - words) < 1
    assert measured.longest <= longest == leescheck.MOST_WORDS
    assert abs(measured.together - together) < 1.5
    assert measured.ease >= least


NAMES_ALONE = {"desks", "spoedposten", "zorgkantoren", "installation"}
"""Kinds that hold names, numbers and places, or nothing as they come; what a page says of them stands elsewhere."""


def test_every_kind_of_text_is_looked_at() -> None:
    """Nothing slips through because its folder or field isn't read."""
    kinds = {text.kind for text in all_texts()}
    assert kinds >= (FOLDERS.keys() | FILES.keys()) - NAMES_ALONE
    fields = {text.field for text in all_texts() if text.kind == "forms"}
    assert fields >= {"name", "in_short", "drawbacks", "text", "met", "not_met", "change_text", "uncertain", "unknown"}


@pytest.mark.parametrize(
    ("text", "hard"),
    [
        ("Het zorgkantoor doet een herindicatie.", "'herindicatie'"),
        ("U krijgt een PGB of een XYZ.", "'XYZ'"),
        ("De aanvraag wordt beoordeeld.", "'De aanvraag wordt beoordeeld.'"),
        ("Het besluit is genomen door een ambtenaar.", "'Het besluit is genomen door een ambtenaar.'"),
        ("Men kan daar logeren.", "'Men'"),
        ("U dient te bellen.", "'dient te'"),
        ("Bel nu!", "'!'"),
        ("U kunt bijv. bellen.", "'bijv.'"),
        ("U moet eerst bellen.", "'U moet'"),
        ("De cliënt slaapt hier.", "'cliënt'"),
        ("Dat kost maximaal een euro.", "'maximaal'"),
        ("Wij vonden geen prijs.", "'Wij vonden'"),
        ("Dit hoort bij wat u koos.", "'u koos'"),
        ("Een eerdere keer ging niet goed.", "'ging niet goed'"),
        ("Vertel eerlijk hoe het gaat.", "'Vertel eerlijk'"),
        ("Wat gebeurt er als u uitvalt?", "'uitvalt'"),
        ("Er is hulp op de wc.", "'wc'"),
        ("Uw naaste is ineens ziek.", "'ineens'"),
    ],
)
def test_hard_text_is_seen(text: str, hard: str) -> None:
    """Every rule finds the text it is there for."""
    assert hard in [fault.what for fault in faults_in(text)]


def test_what_happened_to_others_may_be_told_as_a_story() -> None:
    """One thing after the other stands in the past; so does a state: *was*, *kon*."""
    experience = "Iemand koos eerst een dag. Daarna koos iemand een weekend."
    story = Text("content/forms/example.yaml", 1, ("experiences", 0, "text"), experience, experience, (experience,))
    assert leescheck.faults([story], KNOWN, EXEMPT) == []
    assert faults_in("Zeg wanneer u niet meer kon slapen.") == []


def test_long_sentence_of_easy_words_is_seen() -> None:
    """Easy words don't make up for a sentence without end."""
    assert any("twee zinnen" in fault.advice for fault in faults_in("Ik ga naar huis en " * 6 + "dan ben ik er."))


def test_hard_text_of_common_words_is_seen() -> None:
    """A long text with many syllables is too hard, even where each sentence is short enough."""
    official = "Uitvoeringsorganisaties beoordelen verantwoordelijkheden overeenkomstig regelgeving. " * 10
    assert any("Flesch-Douma" in fault.advice for fault in faults_in(official))


@pytest.mark.parametrize(
    "text",
    [
        "Uw naaste logeert twee nachten in een logeerhuis.",
        "Vraag het CIZ om een Wlz-indicatie.",
        "Logeerhuis Plezant ligt in Helmond.",
        "Het wordt zwaar voor u.",
        "De logeerhuizen in Midden- en Zuid-Kennemerland hebben bedden.",
        "Kijk op mantelzorgvrij.nl.",
    ],
)
def test_plain_text_passes(text: str) -> None:
    """Explained words, names and ordinary sentences give no false alarm."""
    assert faults_in(text) == []


def test_fault_names_the_line_of_the_word(tmp_path: Path) -> None:
    """In a text over several lines, the fault points at the line with the word, not at the first."""
    folder = shutil.copytree(CONTENT.parent / "tests/small_content", tmp_path / "content")
    form = folder / "forms" / "hulp_thuis.yaml"
    longer = "in_short: >-\n  Uw naaste slaapt hier.\n  Er volgt een herindicatie.\n"
    form.write_text(form.read_text("utf-8").replace("in_short: Iemand neemt de zorg even over.\n", longer), "utf-8")
    hard = leescheck.faults(find_texts(folder), KNOWN, EXEMPT)
    assert [fault[:3] for fault in hard if fault.file == "content/forms/hulp_thuis.yaml"] == [
        ("content/forms/hulp_thuis.yaml", 4, "'herindicatie'")
    ]


def test_blanks_count_as_what_a_person_reads() -> None:
    """An amount in a sentence is measured with its year and what it is for."""
    assert printed("Dat is {x}, {name}.", {"x": "€ 31 per etmaal (2025)"}) == "Dat is € 31 per etmaal (2025), Naam."
    assert leescheck.count_words("Dat is € 31 per etmaal (2025).") == 6


@pytest.mark.parametrize(
    ("word", "form_of"),
    [("logeerhuizen", "logeerhuis"), ("dwaalt", "dwalen"), ("bedden", "bed"), ("polissen", "polis")],
)
def test_forms_of_a_word_are_one_word(word: str, form_of: str) -> None:
    """Plurals and verb forms of an explained word need no entry of their own."""
    assert form_of in simpler_forms(word)


@pytest.mark.slow
def test_word_list_holds_nothing_that_is_no_longer_needed() -> None:
    """A listed word stands in a text, is uncommon, has a reason, and isn't in the glossary already."""
    written = {
        form for text in all_texts() for word in leescheck.WORD.findall(text.printed) for form in simpler_forms(word)
    }
    idle = sorted(word for word in listed_words(CONTENT) if word not in written)
    assert not idle, f"word_list.yaml: deze woorden staan nergens meer: {idle}"
    assert all(len(reason.split()) >= 5 for reason in listed_words(CONTENT).values())


def test_exceptions_are_still_needed_and_have_a_reason() -> None:
    """An exception names a text or file that is still there."""
    files = {text.file for text in all_texts()}
    everything = "\n".join(text.written for text in all_texts())
    for exemption in EXEMPT.all:
        assert exemption.text in files or exemption.text in everything, exemption
        assert len(exemption.reason.split()) >= 4, exemption


@pytest.mark.slow
def test_command_says_how_it_reads() -> None:
    """`python -m development.leescheck` ends with the figures, and exits with 0 where all is well."""
    command = [sys.executable, "-m", "development.leescheck", "--figures"]
    done = subprocess.run(command, cwd=CONTENT.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert "Te verbeteren: 0." in done.stdout
