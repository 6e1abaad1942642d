"""`python -m matching.check` tells an author what is wrong, and says so when nothing is."""

import subprocess
import sys
from pathlib import Path

import pytest

from matching.check import ASKED_WRONGLY, MISTAKES, WELL, main
from tests.shared.broken_files import CASES, SMALL, expected, lay_over

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_good_content_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a folder the real content is looked at; when all is well that is all it says."""
    assert main([]) == WELL
    assert capsys.readouterr().out.startswith("Alles klopt: ")


def test_the_files_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    """The sentence says how many files were looked at, so that a folder that was forgotten is noticed."""
    assert main([str(SMALL), "--on", "2026-11-22"]) == WELL
    files = [*SMALL.rglob("*.yaml"), SMALL / "municipality_contacts.csv"]
    assert capsys.readouterr().out == f"Alles klopt: {len(files)} bestanden bekeken.\n"


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("several_files", "5 problemen. Los ze op en kijk opnieuw."),
        ("field_missing", "Eén probleem. Los het op en kijk opnieuw."),
    ],
)
def test_every_problem_is_a_line(name: str, last: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All problems of all files are told at once, and counted."""
    case = next(case for case in CASES if case.stem == name)
    assert main([str(lay_over(case, tmp_path))]) == MISTAKES
    assert capsys.readouterr().out.splitlines() == [*expected(case), last]


@pytest.mark.parametrize(
    ("arguments", "beginning"),
    [
        (["nergens"], "De map 'nergens' is er niet."),
        (["een", "twee"], "Gebruik: python -m matching.check"),
        (["--help"], "Gebruik: python -m matching.check"),
    ],
)
def test_nothing_to_check(arguments: list[str], beginning: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that isn't there, or a question about the command, is answered with a sentence."""
    assert main(arguments) == ASKED_WRONGLY
    assert capsys.readouterr().out.startswith(beginning)


@pytest.mark.slow
def test_it_works_as_a_command_on_an_old_terminal(tmp_path: Path) -> None:
    """The command ends with 1 on a mistake, also where the terminal can't write every letter."""
    case = next(case for case in CASES if case.stem == "text_markup")
    command = [sys.executable, "-m", "matching.check", str(lay_over(case, tmp_path))]
    environment = {"PYTHONIOENCODING": "ascii", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (MISTAKES, b"")
    assert b"schuldgevoel.yaml:6: first_step:" in done.stdout
