"""What differs between computers: a YAML parser without C, output that is caught, broken content."""

import io
import sys
from pathlib import Path

import pytest
import yaml
from pydantic import BaseModel

from matching import __main__ as command
from matching.authoring import building, reading
from matching.authoring.checking_languages import language_problems
from matching.authoring.folders import find_entries
from matching.authoring.languages import FOLDER, about
from matching.authoring.loading import content_of
from matching.authoring.problem_lines import author_lines
from matching.authoring.shapes import fields_at
from matching.check import WELL, main
from tests.shared.broken_files import SMALL, small_copy


@pytest.mark.parametrize("text", ['a: "\\U99999999"', 'a: "\\U00110000"', 'a: "\\ud800"', 'a: "\\UFFFFFFFF"'])
@pytest.mark.parametrize("loader", ["CBaseLoader", "BaseLoader"])
def test_a_letter_that_does_not_exist_is_a_mistake(text: str, loader: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With either parser of YAML the author gets a line, and the program goes on."""
    monkeypatch.setattr(building, "Loader", getattr(yaml, loader))
    document = reading.read_bytes(text.encode(), "file.yaml")
    assert document.problems
    assert all(problem.file == "file.yaml" and problem.line == 1 for problem in document.problems)
    assert {problem.code for problem in document.problems} <= {"syntax", "hidden_character"}


def test_what_the_check_says_can_be_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program may start the check and read what it says, without a terminal."""
    output = io.StringIO()
    monkeypatch.setattr(sys, "stdout", output)
    assert main([str(SMALL), "--on", "2026-11-22"]) == WELL
    assert output.getvalue().startswith("Alles klopt: ")


def test_the_command_tells_what_broke_in_the_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever judges a person with broken content reads the same lines as the check prints, and no verdict."""
    content = small_copy(tmp_path)
    (content / "conditions.yaml").write_text("a: {about: nergens}\n", "utf-8")
    person = tmp_path / "person.yaml"
    person.write_text("answers: {}\n", "utf-8")
    monkeypatch.setattr(command, "CONTENT", content)
    assert command.main([str(person)]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "content/conditions.yaml:1: a:" in printed.err


def with_language(folder: Path, **files: str) -> Path:
    """A small folder of content with a language, of which these files are said."""
    content = small_copy(folder)
    (content / FOLDER / "en").mkdir(parents=True)
    for name, text in files.items():
        (content / FOLDER / "en" / f"{name}.yaml").write_text(text, "utf-8")
    return content


@pytest.mark.parametrize(
    ("language", "usable"),
    [
        ('locale: en\nnot_translated: "{text}"\n', True),
        ('locale: xx-nowhere\nnot_translated: "{text}"\n', False),
        ("locale: en\nanders: x\n", False),
        ("", False),
    ],
)
def test_a_language_that_says_nothing_of_itself_is_not_offered(language: str, usable: bool, tmp_path: Path) -> None:  # noqa: FBT001 - a table
    """Without a locale that exists, dates and amounts can't be written in it."""
    content = with_language(tmp_path, language=language)
    assert (about(content, "en") is not None) is usable
    assert about(content, "nowhere") is None


def test_a_phone_number_may_stand_among_the_help_lines_of_a_language(tmp_path: Path) -> None:
    """There, and nowhere else, another language may say how a line is called from abroad."""
    line = next(iter(content_of(find_entries(SMALL)).help_lines))
    content = with_language(
        tmp_path,
        language='locale: en\nnot_translated: "{text}"\n',
        help_lines=f"{line}: {{name: Call 020 123 45 67}}\n",
        glossary="wmo: {meaning: Call 020 123 45 67}\n",
    )
    entries = find_entries(content)
    lines = [line for line in author_lines(language_problems(content_of(entries), entries, "en")) if "020" in line]
    assert len(lines) == 1
    assert "glossary.yaml" in lines[0]


class Inside(BaseModel):
    """What stands inside another entry."""

    first: str
    second: int = 0


class Other(BaseModel):
    """What may stand there instead."""

    third: str


class Entry(BaseModel):
    """An entry of which a part may be left out, or be one of two."""

    part: Inside | None = None
    either: list[Inside | Other] = []


def test_fields_of_what_may_be_left_out_are_known() -> None:
    """Whoever misspells a field there gets the names that it has; of two kinds, those of both."""
    assert fields_at(Entry, ()) == ("part", "either")
    assert fields_at(Entry, ("part",)) == ("first", "second")
    assert fields_at(Entry, ("either", 0)) == ("first", "second", "third")
    assert fields_at(Entry, ("nowhere",)) == ()
