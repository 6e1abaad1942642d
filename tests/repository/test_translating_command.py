"""The commands for whoever translates, and for whoever names an entry in Python: they write what was asked, no more."""

import shutil
from pathlib import Path

import pytest
import yaml

from development import needed, translate
from development.translate import main
from matching.authoring.checking_needed import NEEDED, WORDS
from matching.authoring.reading import read
from tests.shared.another_language import add_language
from tests.shared.broken_files import small_copy


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a small folder of content with one language that is whole."""
    content = small_copy(tmp_path)
    shutil.rmtree(content / "languages", ignore_errors=True)
    add_language(content, "ar", "ar")
    monkeypatch.setattr(translate, "CONTENT", content)
    return content


def test_a_language_that_is_whole_has_nothing_left(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command says nothing, writes nothing, and ends well."""
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert main(["ar"]) == 0
    assert capsys.readouterr().out == ""
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_what_is_missing_is_told_and_put_where_it_belongs(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """First it is listed; then its Dutch stands where the translation belongs, and only noting it takes it off."""
    file = folder / "languages/ar/forms/logeren.yaml"
    file.unlink()
    assert main(["ar"]) == 1
    assert "content/forms/logeren.yaml" in capsys.readouterr().out
    assert not file.exists()
    main(["ar", "--write"])
    dutch = read(folder / "forms/logeren.yaml", "logeren").values
    assert read(file, "logeren").values["in_short"] == dutch["in_short"]
    assert main(["ar", "--done"]) == 0


def test_the_list_of_what_pages_need_is_written(tmp_path: Path) -> None:
    """The entries that Python names and the sentences of every page, for a project with content and code."""
    content = small_copy(tmp_path)
    (content / NEEDED).unlink(missing_ok=True)
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/one.py").write_text("FORM = 'logeren'\n", "utf-8")
    assert needed.main(tmp_path) == 0
    written = yaml.safe_load((content / NEEDED).read_text("utf-8"))
    assert written["forms"] == ["logeren"]
    assert written["routes"] == []
    assert set(written[WORDS]) == {path.stem for path in (content / "pages").glob("*.yaml")}
