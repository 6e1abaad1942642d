"""A list that comes again: what is new, changed or gone is told, and nothing is overwritten silently."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from catalogue.__main__ import main
from catalogue.importing.writing import sealed_by_import
from matching.authoring.reading import read_bytes
from matching.entries.providers import Provider
from tests.shared.made_tables import FOLDER, HEADINGS, SECOND, SOURCE, WELL, text_of

pytestmark = pytest.mark.slow

ZOE = "logeerhuis_cafe_zoe.yaml"
MORE_BEDS = (*WELL[:-1], "9")


class Catalogue:
    """A copy of all content, in which the same sender's list is imported again and again."""

    def __init__(self, folder: Path) -> None:
        """Take the copy in this folder."""
        self.folder, self.content = folder, folder / "content"

    def read(self, rows: Sequence[Sequence[str]], to: str, *more: str) -> int:
        """Import a list into a folder of its own."""
        file = self.folder / "list.csv"
        file.write_bytes(text_of([HEADINGS, *rows]).encode())
        options = ["--content", str(self.content), "import", str(file), "--source", SOURCE, *more]
        return main([*options, "--to", str(self.folder / to)])

    def written(self, to: str) -> list[str]:
        """The files that an import wrote."""
        return sorted(path.name for path in (self.folder / to / "providers").iterdir())


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give content with the two places of the first list in it."""
    first = Catalogue(tmp_path_factory.mktemp("first"))
    shutil.copytree(FOLDER, first.content)
    first.read([WELL, SECOND], "first")
    shutil.copytree(first.folder / "first" / "providers", first.content / "providers", dirs_exist_ok=True)
    return first.folder


@pytest.fixture
def catalogue(imported: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Catalogue:
    """Give a copy of that, which a test may change."""
    shutil.copytree(imported, tmp_path, dirs_exist_ok=True)
    capsys.readouterr()
    return Catalogue(tmp_path)


def test_the_same_list_again_changes_nothing(catalogue: Catalogue, capsys: pytest.CaptureFixture[str]) -> None:
    """Each place stays as it is, and no file is written."""
    assert catalogue.read([WELL, SECOND], "again", "--update") == 0
    assert catalogue.written("again") == []
    assert "rij 2 laat logeerhuis_cafe_zoe zoals het is" in capsys.readouterr().out


def test_what_changed_and_what_is_new_is_told_and_written(
    catalogue: Catalogue, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each difference is told with what it was; the new file stands in a folder of its own, not in content."""
    before = (catalogue.content / "providers" / ZOE).read_bytes()
    assert catalogue.read([MORE_BEDS, SECOND, ("Huis Drie", *SECOND[1:])], "again", "--update") == 0
    printed = capsys.readouterr().out
    assert catalogue.written("again") == ["huis_drie.yaml", ZOE]
    assert "rij 2, Bedden '9': veranderd: dit was: 7" in printed
    assert "rij 2 verandert logeerhuis_cafe_zoe" in printed
    assert "rij 4 wordt huis_drie" in printed
    assert (catalogue.content / "providers" / ZOE).read_bytes() == before
    new = Provider.model_validate(read_bytes((catalogue.folder / "again/providers" / ZOE).read_bytes(), ZOE).values)
    assert new.facts["beds"].value == 9


def test_a_fact_that_is_told_no_more_becomes_unknown(catalogue: Catalogue, capsys: pytest.CaptureFixture[str]) -> None:
    """An empty cell isn't no: the fact goes, and that is told."""
    assert catalogue.read([(*WELL[:-1], ""), SECOND], "again", "--update") == 0
    assert "Bedden '–': veranderd: dit was: 7" in capsys.readouterr().out


def test_what_is_gone_is_told_and_stays(catalogue: Catalogue, capsys: pytest.CaptureFixture[str]) -> None:
    """A place that the list names no more may still be there: it is told, and nothing is taken away."""
    assert catalogue.read([WELL], "again", "--update") == 0
    assert "huis_twee stond eerder in een lijst van deze bron" in capsys.readouterr().out
    assert (catalogue.content / "providers" / "huis_twee.yaml").is_file()
    assert "huis_twee" in (catalogue.folder / "again" / "report.csv").read_text("utf-8-sig")


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: data.replace(b"\n", b"\r"),
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data.rstrip(),
        lambda data: data + b"\n\n",
        lambda data: data.replace(b"\n", b" \n"),
    ],
    ids=["CRLF", "CR", "mark", "no last line end", "more line ends", "spaces behind lines"],
)
def test_what_git_and_editors_do_to_lines_breaks_no_seal(
    catalogue: Catalogue, capsys: pytest.CaptureFixture[str], change: Callable[[bytes], bytes]
) -> None:
    """A checkout on Windows, or an editor that tidies up, isn't somebody who changed what a place says."""
    path = catalogue.content / "providers" / ZOE
    path.write_bytes(change(path.read_bytes()))
    assert sealed_by_import(path.read_bytes())
    assert catalogue.read([MORE_BEDS, SECOND], "again", "--update") == 0
    assert "rij 2 verandert logeerhuis_cafe_zoe" in capsys.readouterr().out


def test_a_file_changed_by_hand_is_reported_and_never_written(
    catalogue: Catalogue, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever changes a file makes it theirs: where the list says otherwise a person has to look."""
    path = catalogue.content / "providers" / ZOE
    assert sealed_by_import(path.read_bytes())
    path.write_text(path.read_text("utf-8").replace("value: 7", "value: 8"), "utf-8")
    assert not sealed_by_import(path.read_bytes())
    assert catalogue.read([MORE_BEDS, SECOND], "again", "--update") == 1
    assert catalogue.written("again") == []
    assert "iemand schreef logeerhuis_cafe_zoe met de hand, en daar staat: 8" in capsys.readouterr().out


def test_a_place_of_our_own_that_agrees_is_left_alone(catalogue: Catalogue, capsys: pytest.CaptureFixture[str]) -> None:
    """A hand-made file that says more than the list, and nothing else, is no difference."""
    path = catalogue.content / "providers" / ZOE
    path.write_text(path.read_text("utf-8") + "uncertain: [Bel eerst.]\n", "utf-8")
    assert catalogue.read([WELL, SECOND], "again", "--update") == 0
    assert catalogue.written("again") == []
    assert "met de hand" not in capsys.readouterr().out


def test_a_change_that_the_check_refuses_leaves_the_old_file(
    catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What would break content isn't written; what was there before still counts in the check of the others."""
    from catalogue.importing import updating  # noqa: PLC0415 - only this test breaks it
    from catalogue.importing.writing import entry_yaml  # noqa: PLC0415

    monkeypatch.setattr(updating, "entry_yaml", lambda values, _kind: entry_yaml(values | {"forms": ["x"]}))
    assert catalogue.read([MORE_BEDS, SECOND], "again", "--update") == 1
    assert catalogue.written("again") == []
    assert "de controle van de inhoud zegt" in capsys.readouterr().out


def test_without_asking_for_it_nothing_is_updated(catalogue: Catalogue, capsys: pytest.CaptureFixture[str]) -> None:
    """A place that is there already isn't taken, and how to update it is said."""
    assert catalogue.read([MORE_BEDS, SECOND], "again") == 1
    assert catalogue.written("again") == []
    assert "--update" in capsys.readouterr().out
