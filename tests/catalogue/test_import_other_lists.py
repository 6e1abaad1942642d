"""Lists of desks and of what municipalities do: what is new, what changed and what contradicts is told beforehand."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from catalogue.__main__ import NOT_ALL, REFUSED, WELL, main
from catalogue.importing.writing import sealed_by_import
from matching.authoring.loading import load_content
from matching.authoring.reading import read_bytes
from matching.entries.desks import Desk
from matching.entries.providers import Municipality
from tests.shared.made_tables import FOLDER, SOURCE, text_of

pytestmark = pytest.mark.slow

DESKS = ("Naam", "Soort", "Gemeenten", "Telefoon", "E-mail", "Website", "Pagina", "Gezien op")
POINT = (
    "Steunpunt Voorbeeld",
    "steunpunt",
    "Venlo; Beesel",
    "077 351 12 34",
    "hulp@voorbeeld.nl",
    "www.voorbeeld.nl",
    "www.voorbeeld.nl/contact",
    "2026-11-03",
)
THEIRS = ("Mantelzorglijn ContourdeTwern", "steunpunt", "Tilburg", "013 549 86 46", "", "", "", "2026-11-03")
"""Content has another number for this one, from another source."""
RULES = ("Gemeente", "Loket", "Telefoon", "Besluit nodig", "Nachten per jaar", "Goed om te weten", "Geldt sinds")
NEW_RULE = ("Ameland", "Loket Zorg", "0519 55 55 55", "ja", "21", "U kunt zelf een plek kiezen.", "2026-01-01")

Import = Callable[..., tuple[int, str, Path]]


@pytest.fixture
def imported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Import:
    """Import a list into a copy of all content: the exit code, what was printed, and the folder."""
    content = tmp_path / "content"
    shutil.copytree(FOLDER, content)

    def run(rows: Sequence[Sequence[str]], of: str, to: str | None, *more: str) -> tuple[int, str, Path]:
        file = tmp_path / "list.csv"
        file.write_bytes(text_of(rows).encode())
        options = ["--content", str(content), "import", str(file), "--of", of, "--source", SOURCE, *more]
        code = main([*options, *(["--to", str(tmp_path / to)] if to else ["--preview"])])
        return code, capsys.readouterr().out, tmp_path / (to or "")

    return run


def test_a_new_desk_becomes_a_file_that_the_check_accepts(imported: Import) -> None:
    """Kind, municipalities and contact come in, with the day on which the sender saw it."""
    code, printed, folder = imported([DESKS, POINT], "desks", "out")
    assert code == WELL, printed
    file = folder / "desks" / "steunpunt_voorbeeld.yaml"
    assert sealed_by_import(file.read_bytes())
    desk = Desk.model_validate(read_bytes(file.read_bytes(), file.name).values)
    assert (desk.kind, desk.municipalities) == ("caregiver_support", ("Venlo", "Beesel"))
    assert (desk.contact.phone, str(desk.contact.checked_on)) == ("077 351 1234", "2026-11-03")
    assert desk.contact.url == "https://www.voorbeeld.nl/contact"


def test_a_preview_tells_new_changed_same_and_contradicting(imported: Import) -> None:
    """Another number from another source isn't taken: both are told, with who says so, and nothing is written."""
    agreeing = ("Vitis Welzijn, Steunpunt Mantelzorg", "steunpunt", "Westland", "0174-630358", "", "", "", "")
    code, printed, folder = imported([DESKS, POINT, THEIRS, agreeing], "desks", None)
    assert code == NOT_ALL
    assert "rij 2 wordt steunpunt_voorbeeld" in printed
    assert "rij 3, Telefoon '013 549 8646': spreekt tegen wat er staat" in printed
    assert "daar staat: 013 583 99 00. Dat zegt bron W-punten-gemeenten." in printed
    assert "Nieuw: 1. Veranderd: 0. Hetzelfde: 1. Spreekt iets tegen: 1." in printed
    assert not (folder / "desks").exists()


def test_a_list_of_desks_that_comes_again_changes_its_own_files_only(imported: Import) -> None:
    """From its own source a number changes, from what to what is told; a desk it names no more is told as gone."""
    _, _, folder = imported([DESKS, POINT], "desks", "first")
    shutil.copy(folder / "desks" / "steunpunt_voorbeeld.yaml", folder.parent / "content" / "desks")
    other = (*POINT[:3], "077 351 99 99", *POINT[4:])
    code, printed, folder = imported([DESKS, other], "desks", "again", "--update")
    assert code == WELL, printed
    assert "rij 2, Telefoon '077 351 9999': veranderd: dit was: 077 351 1234" in printed
    assert (folder / "desks" / "steunpunt_voorbeeld.yaml").is_file()
    _, printed, _ = imported([DESKS, ("Ander Punt", *POINT[1:])], "desks", None)
    assert "steunpunt_voorbeeld stond eerder in een lijst van deze bron" in printed


def test_what_another_source_made_is_contradicted_not_overwritten(imported: Import) -> None:
    """A file that the import made of one source isn't changed by a list of another."""
    _, _, folder = imported([DESKS, POINT], "desks", "first")
    shutil.copy(folder / "desks" / "steunpunt_voorbeeld.yaml", folder.parent / "content" / "desks")
    other = (*POINT[:3], "077 351 99 99", *POINT[4:])
    code, printed, _ = imported([DESKS, other], "desks", "again", "--update", "--source", "S4")
    assert code == NOT_ALL
    assert "spreekt tegen wat er staat" in printed


def test_rules_of_a_municipality_come_in(imported: Import) -> None:
    """Its facts have the day from which they hold; the file is called after it, as the check wants."""
    code, printed, folder = imported([RULES, NEW_RULE], "rules", "out")
    assert code == WELL, printed
    file = folder / "municipalities" / "ameland.yaml"
    rules = Municipality.model_validate(read_bytes(file.read_bytes(), file.name).values)
    assert (rules.name, rules.facts["decision"].value, rules.facts["max_nights_year"].value) == (
        "Ameland",
        "needed",
        21,
    )
    assert str(rules.facts["decision"].since) == "2026-01-01"
    assert [fact.text for fact in rules.good_to_know] == ["U kunt zelf een plek kiezen."]
    shutil.copy(file, folder.parent / "content" / "municipalities")
    assert load_content(folder.parent / "content").municipalities["ameland"].name == "Ameland"


def test_a_rule_that_says_otherwise_contradicts_and_what_is_missing_is_offered(imported: Import) -> None:
    """Coevorden's own page asks for a decision; a list that says none is needed doesn't change that."""
    row = ("Coevorden", "", "", "nee", "12", "", "2026-01-01")
    code, printed, _ = imported([RULES, row], "rules", None)
    assert code == NOT_ALL
    assert "Besluit nodig 'not_needed': spreekt tegen wat er staat" in printed
    assert (
        "Nachten per jaar '12': niet meegekomen: iemand schreef coevorden met de hand, en daar staat dit nog niet"
        in printed
    )


def test_no_municipality_no_row(imported: Import) -> None:
    """What isn't a municipality can't have rules; a mapping for places can't be used for desks."""
    code, printed, _ = imported([RULES, ("Nergenshuizen", *NEW_RULE[1:])], "rules", None)
    assert code == NOT_ALL
    assert "dit is geen gemeente: Nergenshuizen" in printed
    assert imported([("Iets", "Anders"), ("a", "b")], "desks", None)[0] == REFUSED
