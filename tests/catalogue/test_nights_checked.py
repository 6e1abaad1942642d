"""A broken file of one place never takes a page, an export or a check down; whoever keeps it reads what is wrong."""

import json
from datetime import date
from pathlib import Path

import pytest

from catalogue.__main__ import main as catalogue
from catalogue.nights.free_weekends import free_weekends
from matching.check import MISTAKES, WELL
from matching.check import main as check
from tests.shared.broken_files import small_copy

ON = "2026-11-22"
SUPERSCRIPT = "Nacht;Vrij;Bijgewerkt\n4-12-2026;ja;20-11-2026\n5-12-2026;²;20-11-2026\n"
STAMP = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//x//NL
BEGIN:VEVENT
UID:1@x
DTSTAMP:20261120T1200Z
SUMMARY:Vrij
DTSTART;VALUE=DATE:20261204
DTEND;VALUE=DATE:20261206
END:VEVENT
END:VCALENDAR
"""
CASES = {
    "nights.csv": (SUPERSCRIPT, WELL, "nights.csv: rij 3 '²' is niet gelezen"),
    "nights.ics": (STAMP, WELL, "nights.ics: afspraak 'Vrij' 'DTSTAMP:20261120T1200Z' is niet gelezen"),
    "old.csv": (SUPERSCRIPT.replace("20-11-2026", "20-11-2025").replace("²", "ja"), WELL, "ouder dan 14 dagen"),
    "absent.csv": (None, WELL, "absent.csv: dit bestand is er niet"),
    "broken.ics": ("BEGIN:VCALENDAR\nBEGIN:VEVENT\n", MISTAKES, "broken.ics: Dit bestand is geen agenda"),
    "none.csv": ("a;b\n1;2\n", MISTAKES, "none.csv: Wij vinden geen rij met de namen 'nacht' en 'vrij'."),
    "fine.csv": (SUPERSCRIPT.replace("²", "nee"), WELL, ""),
}


@pytest.fixture(params=CASES)
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, str]:
    """The small content, in which a place names a file with free nights, and that name."""
    content, file = small_copy(tmp_path), request.param
    place = next((content / "providers").glob("*.yaml"))
    place.write_text(place.read_text("utf-8") + f"free_nights: {file}\n", "utf-8")
    (content / "free_nights").mkdir()
    if CASES[file][0] is not None:
        (content / "free_nights" / file).write_text(CASES[file][0], "utf-8")
    return content, file


def test_the_check_tells_what_can_not_be_read(folder: tuple[Path, str], capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is no use at all is a mistake; a line of it, or its age, is something to look at."""
    content, file = folder
    _, code, sentence = CASES[file]
    assert check([str(content), "--on", ON]) == code
    out = capsys.readouterr().out
    assert sentence in out
    assert ("free_nights" in out) is bool(sentence)


def test_the_export_goes_on(folder: tuple[Path, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every place is in the export, with the nights that could be read; what couldn't be is said beside it."""
    content, file = folder
    assert catalogue(["--content", str(content), "hsds", str(tmp_path / "x.json"), "--on", ON]) == 0
    assert CASES[file][2] in capsys.readouterr().err
    assert json.loads((tmp_path / "x.json").read_text("utf-8"))["services"]


def test_pages_say_to_call(folder: tuple[Path, str]) -> None:
    """A weekend of which one night can't be read is neither free nor taken."""
    content, file = folder
    weekends = free_weekends(content / "free_nights" / file, date(2026, 12, 4), date(2026, 12, 4), date(2026, 11, 22))
    assert weekends.free == ()
    assert bool(weekends.unknown) is (file != "fine.csv")
