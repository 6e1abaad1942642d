"""Which column is what, and what the command can and cannot do."""

from pathlib import Path

import pytest

from catalogue.__main__ import main
from catalogue.importing.mapping import MappingError, load_mapping
from tests.shared.made_tables import SOURCE
from tests.shared.persona_files import CONTENT

pytestmark = pytest.mark.usefixtures("read_once")


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ("columns: {naam: {headings: [x]}}", "no_such_field"),
        ("columns: {place: {headings: [x]}}", "no_name_column"),
        ("columns: {name: {headings: [x]}, place: {headings: [X]}}", "heading_twice"),
        ("columns: {name: {heading: [x]}}", "bad_mapping_field"),
        ("columns: [", "bad_mapping_file"),
        ("columns: {name: {headings: [x]}}\nalways: {source: [niets]}", "no_such_source"),
        ("columns: {name: {headings: [x]}}\nalways: {forms: [niets]}", "no_such_form"),
    ],
)
def test_wrong_mappings_are_told(changed: str, code: str, tmp_path: Path) -> None:
    """With what to mend."""
    path = tmp_path / "eigen.yaml"
    path.write_text(f'{changed}\n"yes": [ja]\n"no": [nee]\nunknown: []\notherwise: {{in_short: x, how_to_book: y}}\n')
    with pytest.raises(MappingError) as error:
        load_mapping(path, CONTENT)
    assert code in [problem_code for problem_code, _, _ in error.value.problems]


@pytest.mark.slow
def test_a_mapping_of_your_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Other headings, other words, everything else always the same; a preview writes nothing."""
    mapping = tmp_path / "eigen.yaml"
    mapping.write_text(
        "columns:\n  name: {headings: [Wie]}\n  place: {headings: [Stad]}\n"
        "  place.night_care: {headings: [Wacht], words: {oog open: waking}}\n"
        '"yes": [ja]\n"no": [nee]\nunknown: []\nalways: {kind: place, forms: [zorgboerderij], source: [eigen_keuze]}\n'
        "otherwise: {in_short: Een boerderij., how_to_book: Bel eerst.}\n"
    )
    file = tmp_path / "x.csv"
    file.write_text("Wie|Stad|Wacht\nHoeve Verzonnen|Breda|oog open\n")
    assert main(["import", str(file), "--mapping", str(mapping), "--preview", "--to", str(tmp_path / "uit")]) == 0
    assert "rij 2 wordt hoeve_verzonnen" in capsys.readouterr().out
    assert not (tmp_path / "uit").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["x.csv"],
        ["x.csv", "--source", "niets"],
        ["absent.csv", "--source", SOURCE],
        ["x.csv", "--source", SOURCE, "--to", "."],
    ],
)
def test_what_cannot_be_done_is_said(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a source nothing is true; and no earlier import is overwritten."""
    monkeypatch.chdir(tmp_path)
    Path("x.csv").write_text("Naam;Plaats;Vorm\nHuis Verzonnen;Breda;logeerhuis\n")
    assert main(["import", *arguments]) == 2
    assert capsys.readouterr().err.strip()
    assert [path.name for path in tmp_path.iterdir()] == ["x.csv"]
