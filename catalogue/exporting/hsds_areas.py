"""Areas in HSDS: for whom a service is there, by the name of a municipality, a province or the country."""

from catalogue.exporting.hsds_ids import Record, without_nothing
from matching.entries.content import Content
from matching.entries.places import municipality

URI = "https://identifier.overheid.nl/tooi/id/gemeente/"


def service_area(identifier: str, service: str, area: str, remark: str | None, uri: str | None) -> Record:
    """An HSDS service area of a service, by the id of each; *remark* says that an area is only likely, and the like."""
    record = {
        "id": identifier,
        "service_id": service,
        "name": area,
        "description": remark,
        "extent": area,
        "extent_type": "text",
        "uri": uri,
    }
    return without_nothing(record)


def municipality_uri(content: Content, name: str) -> str | None:
    """The URI of a municipality (CBS name) in the register of government organisations (TOOI)."""
    place = municipality(name, content.places)
    return URI + place.code.lower() if place else None
