"""Things go wrong around us: files half written, a full disk, a clock that jumps, fonts gone. What people see then."""

import resource
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from catalogue.nights.free_weekends import free_weekends
from matching.entries.language import DUTCH
from pages.parts.frame.frame import PAGES
from pages.parts.state import clock
from pages.parts.state import content as shown
from papers import pdf as pdf_maker
from papers.pdf import pdf
from papers.sheet import Paragraph, Sheet
from tests.shared.broken_files import ROOT, small_copy
from tests.shared.opening import html, opened, persona
from tests.shared.persona_files import CONTENT
from tests.shared.sweeps import every_nth

FIRST, LAST, TODAY = date(2026, 12, 1), date(2026, 12, 31), date(2026, 11, 22)
NIGHTS = """Nacht;Vrij;Bijgewerkt
4-12-2026;ja;20-11-2026
5-12-2026;ja;20-11-2026
11-12-2026;nee;20-11-2026
12-12-2026;ja;20-11-2026
18-12-2026;ja;19-11-2026
19-12-2026;ja;19-11-2026
"""
CALENDAR = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nDTSTAMP:20261120T120000Z\r\n" + "".join(
    f"BEGIN:VEVENT\r\nUID:{day}@x\r\nDTSTAMP:20261120T120000Z\r\nSUMMARY:{summary}\r\n"
    f"DTSTART;VALUE=DATE:202612{day:02}\r\nDTEND;VALUE=DATE:202612{day + 2:02}\r\nEND:VEVENT\r\n"
    for day, summary in ((4, "vrij"), (11, "bezet"), (18, "vrij"))
)
CLOCKS = (date(1970, 1, 1), date(2026, 1, 1), date(2026, 12, 31), date(2028, 2, 29), date(2099, 12, 31))
"""An empty battery, a new year either way, a leap day, and far ahead."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Show the small content, in a folder that may be broken, and look at it each time."""
    copy = small_copy(tmp_path)
    monkeypatch.setattr(shown, "FOLDER", copy)
    monkeypatch.setattr(shown, "_loaded", shown.LoadedContent())
    monkeypatch.setattr(shown, "SECONDS_BETWEEN_LOOKS", -1.0)
    return copy


@pytest.mark.parametrize("part", [0.0, 0.1, 0.5, 0.9])
def test_a_half_written_file_never_takes_good_content_away(folder: Path, part: float) -> None:
    """While a file is only half there the content before it stays, whole; once it is whole it is shown."""
    path = folder / "providers" / next(file.name for file in (folder / "providers").iterdir())
    whole = path.read_text(encoding="utf-8")
    before = shown.content_in(DUTCH.code)
    path.write_text(whole[: int(len(whole) * part)], encoding="utf-8")
    assert shown.content_in(DUTCH.code) is before
    assert any(path.name in line for line in shown.content_problems())
    path.write_text(f"{whole}\n", encoding="utf-8")
    assert shown.content_in(DUTCH.code) is not before
    assert shown.content_problems() == ()


def test_content_that_goes_away_stays(folder: Path) -> None:
    """Even when the whole folder is gone people keep what was there, and the folder may come back."""
    before = shown.content_in(DUTCH.code)
    away = folder.rename(folder.with_name("away"))
    assert shown.content_in(DUTCH.code) is before
    assert not shown.broken()
    away.rename(folder)
    assert shown.content_in(DUTCH.code).forms.keys() == before.forms.keys()


def test_a_file_that_vanishes_while_looking(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An editor that takes a file away for a blink, between seeing it and looking at it, breaks no page."""
    before = shown.content_in(DUTCH.code)

    class Gone:
        """A file that is there until somebody looks."""

        name, path = "weg.yaml", str(folder / "weg.yaml")

        def is_dir(self) -> bool:
            """True: it is a file."""
            return False

        def stat(self) -> None:
            """Raise as the system does."""
            raise FileNotFoundError(self.path)

    class Scan(list[Gone]):
        """What os.scandir gives."""

        def __enter__(self) -> Iterator[Gone]:
            """Begin to look."""
            return iter(self)

        def __exit__(self, *_: object) -> None:
            """Stop looking."""

    monkeypatch.setattr("os.scandir", lambda _: Scan([Gone()]))
    assert shown.content_in(DUTCH.code).forms.keys() == before.forms.keys()


@pytest.mark.parametrize(("name", "text"), [("vrij.csv", NIGHTS), ("vrij.ics", CALENDAR)])
def test_half_a_list_of_free_nights_promises_nothing(tmp_path: Path, name: str, text: str) -> None:
    """However much of the file was written: no weekend is free that isn't in the whole one."""
    path = tmp_path / name
    path.write_text(f"{text}END:VCALENDAR\r\n" if name.endswith(".ics") else text, encoding="utf-8", newline="")
    whole = free_weekends(path, FIRST, LAST, TODAY)
    assert whole.free
    for length in range(0, len(text), 3):
        path.write_text(text[:length], encoding="utf-8", newline="")
        half = free_weekends(path, FIRST, LAST, TODAY)
        assert set(half.free) <= set(whole.free)
        assert not set(half.free) & set(whole.taken)


def test_documents_need_no_disk(tmp_path: Path) -> None:
    """A disk on which not one byte can be written stops no letter: files are made in memory."""
    code = """
import datetime, resource, signal
from papers.pdf import pdf
from papers.word import word
from papers.sheet import Paragraph, Sheet
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
sheet = SHEET
print(len(pdf(sheet)), len(word(sheet)))
""".replace("SHEET", repr(a_sheet()))
    command = [sys.executable, "-B", "-c", code]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env={"TMPDIR": str(tmp_path)})
    assert [int(size) > 1000 for size in done.stdout.split()] == [True, True], done.stderr
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] != 0


@pytest.mark.parametrize("page", every_nth(5, [name for name in PAGES if name != "start"]))
def test_a_clock_that_jumps_breaks_no_page(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer that thinks it is another year shows every page; what it can't know by then it doesn't promise."""
    at = opened(page, persona("amsterdam_three_weeks"))
    assert "ap-calm" not in html(at)
    for day in CLOCKS:
        noon = datetime.combine(day, time(12), ZoneInfo("Europe/Amsterdam"))
        monkeypatch.setattr(clock, "now", lambda noon=noon: noon)
        assert clock.today() == day
        at.run()
        assert not at.exception
        assert "ap-calm" not in html(at)


def test_amounts_of_a_passed_year_are_shown_as_old() -> None:
    """In years to come no amount of today passes for a new one: each is past the day on which it is looked at again."""
    values = [value for parameter in CONTENT.parameters.values() for value in parameter.values]
    assert values
    assert [value for value in values if value.review_by >= CLOCKS[-1]] == []


def test_missing_fonts_make_no_broken_paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without our fonts a PDF is made with those inside the maker, so that people still have their letter."""
    monkeypatch.setattr(pdf_maker, "FOLDER", tmp_path)
    shutil.copy(ROOT / "papers/paper.typ", tmp_path)
    monkeypatch.setattr(pdf_maker, "_fonts", pdf_maker._fonts.__wrapped__)  # noqa: SLF001 - those it found are kept
    assert pdf(a_sheet()).startswith(b"%PDF")


def a_sheet() -> Sheet:
    """A short paper."""
    return Sheet("brief", "nl", "nl_NL", "Brief", (Paragraph("Wij wonen in Kampen."),), "Adempauze", date(2026, 11, 26))


def test_no_package_that_happens_to_be_there_prints_errors() -> None:
    """Errors go to our own log, which leaves their message out; Streamlit would let rich print them with it."""
    settings = tomllib.loads((ROOT / ".streamlit/config.toml").read_text("utf-8"))
    assert settings["logger"]["enableRich"] is False
