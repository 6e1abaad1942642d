"""The table of municipalities' numbers, made from an export of the register: what is read, and what is told."""

from pathlib import Path

import pytest

from development import make_contacts
from development.make_contacts import as_address, as_day, as_number, changes, read_contacts, rows_of, table
from tests.shared.persona_files import CONTENT

REGISTER = (
    '"Officiële naam";"Afkorting";"Datum ter verificatie";"Telefoonnummers ";"Internetpagina\'s";"Organisatiecode"\n'
    '"Gemeente Haarlem";"Haarlem";"22-03-2027";"14 023, label: algemeen";"https://haarlem.nl, label: x";"gm0392"\n'
    '"Gemeente Aalsmeer";"Aalsmeer";"21-03-2027";"(0297) 38 75 75, label: algemeen";"https://www.aalsmeer.nl";"gm0358"\n'
    '"Gemeente Nergenshuizen";"Nergenshuizen";"21-03-2027";"14 000";"https://www.nergenshuizen.nl";"gm9999"\n'
)
"""A made-up export with the columns of the register that matter here."""


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("14 0592, label: algemeen", "14 0592"),
        ("(0297) 38 75 75, label: algemeen", "0297 38 75 75"),
        ("0599-63 16 31", "0599 63 16 31"),
        ("+31 20 624 1111", "020 624 1111"),
        ("0800 1809", "0800 1809"),
        ("0599-63 16", ""),
        ("zie website", ""),
        ("", ""),
    ],
)
def test_a_number_is_written_one_way(written: str, number: str) -> None:
    """Brackets, hyphens and labels go; what has a digit too few is no number."""
    assert as_number(written) == number


def test_days_and_addresses_are_read_as_the_register_writes_them() -> None:
    """Days come both ways around; an address ends where its label begins."""
    assert [as_day(text) for text in ("22-03-2026", "2026-03-22", "maart")] == ["2026-03-22", "2026-03-22", ""]
    assert as_address("https://www.aaenhunze.nl, label: algemeen") == "https://www.aaenhunze.nl"


def read(tmp_path: Path, text: str) -> tuple[dict[str, dict[str, str]], list[str]]:
    """Read an export as the command does."""
    path = tmp_path / "export.csv"
    path.write_text(text, "utf-8")
    return read_contacts(rows_of(path), CONTENT.places, "W-roo-2026")


def test_the_export_of_the_register_is_read(tmp_path: Path) -> None:
    """Municipalities come by their code and get their CBS name; what is no municipality is told."""
    contacts, problems = read(tmp_path, REGISTER)
    assert sorted(contacts) == ["GM0358", "GM0392"]
    assert contacts["GM0392"]["municipality"] == "Haarlem"
    assert contacts["GM0392"]["checked_on"] == "2027-03-22"
    assert len(problems) == 1
    assert "Nergenshuizen" in problems[0]


def test_what_changed_is_told(tmp_path: Path) -> None:
    """New, gone, and another number or website: each has a line, and what stayed the same has none."""
    new, _ = read(tmp_path, REGISTER)
    same = dict(new["GM0392"])
    old = {"GM0392": same | {"phone": "023 511 51 15"}, "GM0373": same | {"municipality": "Bergen (NH.)"}}
    lines = list(changes(old, new))
    assert [line.split(":")[0] for line in lines] == ["Aalsmeer", "Bergen (NH.)", "Haarlem"]
    assert "023 511 51 15" in lines[2]
    assert list(changes(new, new)) == []


def test_the_table_can_be_read_again(tmp_path: Path) -> None:
    """What the command wrote it reads back as it was, a name with a comma included."""
    path = tmp_path / "table.csv"
    path.write_text((make_contacts.CONTENT / "municipality_contacts.csv").read_text("utf-8"), "utf-8")
    contacts, problems = read_contacts(rows_of(path), CONTENT.places, "W-roo-2026")
    assert problems == []
    assert table(contacts.values()) == path.read_text("utf-8")
    assert "Nuenen, Gerwen en Nederwetten" in {row["municipality"] for row in contacts.values()}


def test_a_file_without_municipalities_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever names another file reads so, and the table stays."""
    path = tmp_path / "other.csv"
    path.write_text("a,b\n1,2\n", "utf-8")
    before = (make_contacts.CONTENT / "municipality_contacts.csv").read_bytes()
    assert make_contacts.main([str(path)]) == 1
    assert "geen gemeente" in capsys.readouterr().out
    assert (make_contacts.CONTENT / "municipality_contacts.csv").read_bytes() == before
