"""Make content/municipality_contacts.csv from an export of the government's register, and tell what changed.

`python -m development.make_contacts FILE [--source ID]`: FILE is the list of municipalities that anybody may download
from organisaties.overheid.nl (CSV, Register van Overheidsorganisaties), or a table with the columns of ours. A page
about the Wmo that was known stays. What can't be a number or an address is told, and left out.
"""

import argparse
import csv
import io
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

from catalogue.messages import sentence
from matching.authoring.contact_table import COLUMNS, TABLE
from matching.entries.places import Place, Places, load_places, municipality

CONTENT = Path(__file__).parents[1] / "content"
SOURCE = "W-roo-2026"
HEADINGS = {
    "municipality": ("municipality", "Afkorting", "Officiële naam"),
    "code": ("code", "Organisatiecode"),
    "phone": ("phone", "Telefoonnummers ", "Telefoonnummers"),
    "website": ("website", "Internetpagina's"),
    "wmo_page": ("wmo_page",),
    "checked_on": ("checked_on", "seen", "Datum ter verificatie", "Laatste mutatie"),
}
"""Our columns, and what they are called in the register; the first that holds something is taken."""

GENERAL = re.compile(r"([^,;]+)(?:, label: (?:algemeen|Algemeen))?")
NUMBER = re.compile(r"14 ?0\d{2,3}|0[1-8]\d{8}|0[89]00(?:\d{4}|\d{7})")
ADDRESS = re.compile(r"https?://[^\s<>\"',;]+")
Row = dict[str, str]


def main(arguments: list[str]) -> int:
    """Write the table, and say what is new, gone and different; 1 where nothing can be read."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--source", default=SOURCE, help="id in content/sources.yaml")
    given = parser.parse_args(arguments)
    places, old = load_places(CONTENT / "places"), _written(CONTENT / TABLE)
    new, remarks = read_contacts(rows_of(given.file), places, given.source)
    if not new:
        return _say([sentence("contacts_nothing", given=str(given.file))], 1)
    for code, row in new.items():
        row["wmo_page"] = row["wmo_page"] or old.get(code, {}).get("wmo_page", "")
    lines = [*remarks, *changes(old, new), *missing(new, places)]
    (CONTENT / TABLE).write_text(table(new.values()), "utf-8")
    return _say([*lines, sentence("contacts_written", count=str(len(new)))], 0)


def read_contacts(rows: Iterable[Mapping[str, str]], places: Places, source: str) -> tuple[dict[str, Row], list[str]]:
    """The contacts by the code of the municipality, and what of them couldn't be read, in sentences."""
    contacts: dict[str, Row] = {}
    remarks: list[str] = []
    for given in rows:
        cells = {column: _first(given, names) for column, names in HEADINGS.items()}
        place = _municipality(cells, places)
        if place is None:
            remarks.append(sentence("contacts_no_municipality", given=cells["municipality"]))
            continue
        phone, website, day = as_number(cells["phone"]), as_address(cells["website"]), as_day(cells["checked_on"])
        read = {"phone": phone, "website": website, "checked_on": day}
        remarks += [
            sentence("contacts_unreadable", name=place.name, about=column, given=cells[column])
            for column, value in read.items()
            if cells[column] and not value
        ]
        row = {"municipality": place.name, "code": place.code, "wmo_page": as_address(cells["wmo_page"]), **read}
        contacts[place.code] = {**row, "source": source}
    return contacts, remarks


def as_number(text: str) -> str:
    """The first number of a cell as we print it: with spaces, no brackets, no hyphens; else nothing."""
    first = GENERAL.match(text)
    written = " ".join(re.sub(r"[().-]", " ", first[1]).split()) if first else ""
    written = re.sub(r"^(\+31|0031) ?", "0", written)
    return written if NUMBER.fullmatch(written) or NUMBER.fullmatch(written.replace(" ", "")) else ""


def as_address(text: str) -> str:
    """The first web address of a cell, or nothing."""
    address = ADDRESS.search(text)
    return address[0] if address else ""


def as_day(text: str) -> str:
    """A day as 2026-03-22, also where it is written 22-03-2026; nothing where it is no day."""
    for form in ("%Y-%m-%d", "%d-%m-%Y"):
        try:
            return datetime.strptime(text.strip(), form).date().isoformat()  # noqa: DTZ007 - a day, not a moment
        except ValueError:
            continue
    return ""


def changes(old: Mapping[str, Row], new: Mapping[str, Row]) -> Iterator[str]:
    """Tell, for each municipality, that it is new or gone, or which number or website became another."""
    for code in sorted({*old, *new}):
        if code not in old:
            yield sentence("contacts_new", name=new[code]["municipality"])
        elif code not in new:
            yield sentence("contacts_gone", name=old[code]["municipality"])
        else:
            yield from _other(old[code], new[code])


def missing(new: Mapping[str, Row], places: Places) -> list[str]:
    """Tell which municipalities have no row, or no number."""
    names = {code: place.name for code, place in places.municipalities.items()}
    without = [name for code, name in names.items() if not new.get(code, {}).get("phone")]
    return [sentence("contacts_without_number", name=name) for name in without]


def table(rows: Iterable[Row]) -> str:
    """The text of the table, in the order of the codes."""
    ordered = sorted(rows, key=lambda row: row["code"])
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(ordered)
    return text.getvalue()


def _other(old: Row, new: Row) -> Iterator[str]:
    for column in ("phone", "website"):
        if old[column] != new[column]:
            was, now = old[column] or "-", new[column] or "-"
            yield sentence("contacts_other", name=new["municipality"], about=column, was=was, now=now)


def _municipality(cells: Mapping[str, str], places: Places) -> Place | None:
    code = cells["code"].strip().upper()
    return places.municipalities.get(code) or municipality(cells["municipality"].removeprefix("Gemeente "), places)


def _first(given: Mapping[str, str], names: Iterable[str]) -> str:
    return next((given[name].strip() for name in names if given.get(name, "").strip()), "")


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of a table by heading; the register separates by semicolons, ours by commas."""
    lines = path.read_text("utf-8-sig").splitlines(keepends=True)
    separator = ";" if lines and lines[0].count(";") > lines[0].count(",") else ","
    return [
        {key: value or "" for key, value in row.items() if key} for row in csv.DictReader(lines, delimiter=separator)
    ]


def _written(path: Path) -> dict[str, Row]:
    return {row["code"]: row for row in rows_of(path)} if path.is_file() else {}


def _say(lines: Iterable[str], code: int) -> int:
    sys.stdout.write("\n".join(lines) + "\n")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
