"""The catalogue as HSDS 3.1: every record has the fields, the types and the requirements of the standard.

What the standard asks is in tables/hsds_3_1.csv: our own short list of the records that we write.
"""

import csv
import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from catalogue.exporting.hsds import as_json, document
from catalogue.nights.free_nights import FreeNights
from matching.entries.content import Content
from matching.entries.providers import PlaceFact
from tests.shared.few_places import with_places
from tests.shared.persona_files import CONTENT, DAY

STANDARD = Path(__file__).parents[1] / "tables" / "hsds_3_1.csv"
RECORDS = {
    "organizations": "organization",
    "services": "service",
    "locations": "location",
    "taxonomies": "taxonomy",
    "taxonomy_terms": "taxonomy_term",
}
DEPRECATED = {
    ("service", "wait_time"),
    ("service", "fees"),
    ("service", "licenses"),
    ("organization", "tax_id"),
    ("organization", "tax_status"),
}
ADDRESS = re.compile(r"https?://[^\s]+")


def standard() -> dict[str, dict[str, tuple[str, bool]]]:
    """Record -> field -> type, and whether it is required."""
    with STANDARD.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    fields: dict[str, dict[str, tuple[str, bool]]] = {row["record"]: {} for row in rows}
    for row in rows:
        fields[row["record"]][row["field"]] = (row["type"], row["required"] == "yes")
    return fields


FIELDS = standard()


def faults(record: str, value: dict[str, Any], where: str) -> Iterator[str]:
    """Everything in a record that the standard doesn't allow."""
    known = FIELDS[record]
    yield from (f"{where}.{name} is missing" for name, (_, required) in known.items() if required and name not in value)
    for name, inner in value.items():
        if name not in known or (record, name) in DEPRECATED:
            yield f"{where}.{name} is not in the standard"
        else:
            yield from faults_of_type(known[name][0], inner, f"{where}.{name}")


def faults_of_type(kind: str, value: Any, where: str) -> Iterator[str]:  # noqa: ANN401 - JSON holds anything
    """Name each fault of one value, with where it stands; lists and records are looked into."""
    sort, _, inner = kind.partition(" ")
    if sort == "list":
        for position, element in enumerate(value):
            yield from faults(inner, element, f"{where}[{position}]")
    elif sort == "record":
        yield from faults(inner, value, where)
    elif not is_well(kind, value):
        yield f"{where} is no {kind}: {value!r}"


def is_well(kind: str, value: object) -> bool:
    """Look at a plain value as the standard does: a number is no boolean, a date is a text of ISO 8601."""
    if kind == "number":
        return isinstance(value, int | float) and not isinstance(value, bool)
    if not isinstance(value, str):
        return False
    if kind.startswith("one of "):
        return value in kind.removeprefix("one of ").split("|")
    readers = {"uuid": UUID, "date": date.fromisoformat, "date-time": datetime.fromisoformat, "uri": ADDRESS.fullmatch}
    try:
        return kind == "text" or readers[kind](value) is not None
    except ValueError:
        return False


def known_to_be_free() -> tuple[Content, dict[str, FreeNights]]:
    """Content in which a place told that a bed is free, and its free nights."""
    plezant = CONTENT.providers["plezant"]
    facts = {**plezant.facts, "bed_free": PlaceFact(value=True, source=plezant.source, since=DAY)}
    providers = {**CONTENT.providers, "plezant": plezant.model_copy(update={"facts": facts})}
    nights = {date(2026, 12, 4): True, date(2026, 12, 5): True, date(2026, 12, 7): True, date(2026, 12, 8): False}
    return with_places(providers), {"plezant": FreeNights(nights, DAY, "vrij.csv")}


MADE = {
    "as it is": document(CONTENT, DAY),
    "with free nights": document(known_to_be_free()[0], DAY, known_to_be_free()[1]),
}


@pytest.mark.parametrize("name", MADE)
def test_every_record_is_as_the_standard_asks(name: str) -> None:
    """No missing field, no unknown field, no deprecated one, no wrong type."""
    assert [
        fault
        for kind, record in RECORDS.items()
        for position, element in enumerate(MADE[name][kind])
        for fault in faults(record, element, f"{kind}[{position}]")
    ] == []


def test_every_provider_and_every_form_is_in() -> None:
    """Nothing is left out of the export."""
    made = MADE["as it is"]
    entries = [entry for _, entry in (*sorted(CONTENT.providers.items()), *sorted(CONTENT.desks.items()))]
    assert [organization["name"] for organization in made["organizations"]] == [entry.name for entry in entries]
    assert len(made["services"]) == sum(len(place.forms) for place in CONTENT.providers.values()) + len(CONTENT.desks)


def test_numbers_are_in_with_their_day() -> None:
    """Whoever has a number has it in the export, and its description says of when it is."""
    made = {organization["name"]: organization for organization in MADE["as it is"]["organizations"]}
    desk = CONTENT.desks["steunpunt_mantelzorg_humanitas_groningen"]
    (phone,) = made[desk.name]["phones"]
    assert phone["number"] == desk.contact.phone
    assert str(desk.contact.checked_on) in phone["description"]
    with_numbers = [entry for entry in (*CONTENT.providers.values(), *CONTENT.desks.values()) if entry.contact]
    numbers = [entry.contact.phone for entry in with_numbers if entry.contact and entry.contact.phone]
    assert sum(len(organization.get("phones", [])) for organization in MADE["as it is"]["organizations"]) == len(
        numbers
    )


def test_ids_point_to_what_there_is() -> None:
    """Every id that a record names is the id of a record."""
    made = MADE["with free nights"]
    there = {kind: {record["id"] for record in made[kind]} for kind in RECORDS}
    for service in made["services"]:
        assert service["organization_id"] in there["organizations"]
        assert {at["location_id"] for at in service.get("service_at_locations", [])} <= there["locations"]
        assert {attribute["taxonomy_term_id"] for attribute in service.get("attributes", [])} <= there["taxonomy_terms"]
        assert {attribute["link_id"] for attribute in service.get("attributes", [])} <= {service["id"]}
    assert {taxonomy_term["taxonomy_id"] for taxonomy_term in made["taxonomy_terms"]} <= there["taxonomies"]


def test_ids_stay_the_same() -> None:
    """A later export, with other places in it, gives a place the same ids."""
    few = with_places({"azora": CONTENT.providers["azora"]})
    alone, among = document(few, date(2027, 1, 1)), MADE["as it is"]
    assert alone["organizations"][0] in among["organizations"]
    assert alone["services"][0]["id"] in {entry["id"] for entry in among["services"]}
    ids = [entry["id"] for kind in RECORDS for entry in among[kind]]
    assert len(ids) == len(set(ids))


def test_unknown_stays_unknown() -> None:
    """What we don't know isn't in the export: not as no, not as an empty text."""
    service = next(
        service
        for service in MADE["as it is"]["services"]
        if service["organization_id"] == MADE["as it is"]["organizations"][0]["id"]
    )
    assert "alert" in service
    assert {"fees_description", "capacities", "cost_options"} & set(service) == set()
    uncertain = {
        (name, fact)
        for name, provider in CONTENT.providers.items()
        for fact, stated in provider.facts.items()
        if not stated.certain
    }
    assert uncertain
    services = json.dumps(document(with_places({"hw_heemzicht": CONTENT.providers["hw_heemzicht"]}), DAY)["services"])
    assert "place.audience" not in services


def test_free_beds_and_free_nights() -> None:
    """A bed that is free has the day on which that was told; free nights are rows without gaps."""
    service = next(service for service in MADE["with free nights"]["services"] if "capacities" in service)
    assert service["capacities"][0]["available"] == 1
    assert service["capacities"][0]["updated"].startswith(DAY.isoformat())
    runs = [(schedule["valid_from"], schedule["valid_to"]) for schedule in service["schedules"]]
    assert runs == [("2026-12-04", "2026-12-05"), ("2026-12-07", "2026-12-07")]


def test_the_file_is_always_the_same() -> None:
    """The same catalogue gives the same bytes, whatever the order of its files."""
    turned = with_places(dict(reversed(CONTENT.providers.items())))
    assert as_json(document(turned, DAY)) == as_json(MADE["as it is"])
