"""How to reach somebody in HSDS, and support points and desks: an organization with one service each."""

from catalogue.exporting.hsds_ids import Record, stable_id, without_nothing
from catalogue.messages import sentence
from matching.entries.contacts import Contact
from matching.entries.content import Content
from matching.entries.desks import Desk
from matching.entries.places import municipality

MUNICIPALITY_URI = "https://identifier.overheid.nl/tooi/id/gemeente/"
DESK = "desk"
"""What the ids of a desk begin with, so that a desk and a provider may have the same name."""


def reached(name: str, contact: Contact | None, kind: str = "organization") -> Record:
    """The fields email, website and phones of an HSDS organization; empty without a contact."""
    if contact is None:
        return {}
    record = {"email": contact.email, "website": contact.website, "phones": phones(name, contact, kind)}
    return without_nothing(record)


def phones(name: str, contact: Contact, kind: str = "organization") -> list[Record]:
    """HSDS phones: one number with the day on which a source said so, or none."""
    if contact.phone is None:
        return []
    day = contact.checked_on
    record = {
        "id": stable_id("phone", kind, name),
        "organization_id": stable_id(kind, name),
        "number": contact.phone,
        "type": "voice",
        "description": sentence("hsds_number_of", date=day.isoformat()) if day else sentence("hsds_number_undated"),
    }
    return [record]


def desk_organization(name: str, desk: Desk) -> Record:
    """An HSDS organization: a support point or desk."""
    fields = {"name": desk.name, "description": sentence(f"hsds_{desk.kind}")}
    return {"id": stable_id(DESK, name), **fields, **reached(name, desk.contact, DESK)}


def desk_service(content: Content, name: str, desk: Desk) -> Record:
    """One HSDS service of a desk, with its service areas; a municipality that is only likely gets a remark."""
    areas = [(municipality, None) for municipality in desk.municipalities] + [
        (municipality, sentence("hsds_perhaps")) for municipality in desk.perhaps
    ]
    fields = {
        "organization_id": stable_id(DESK, name),
        "name": sentence(f"hsds_{desk.kind}"),
        "url": desk.contact.website,
        "email": desk.contact.email,
        "status": "active",
        "alert": sentence("hsds_status_unknown"),
        "eligibility_description": sentence(f"hsds_for_{desk.audience}"),
        "assured_date": desk.contact.checked_on.isoformat() if desk.contact.checked_on else None,
        "service_areas": [_area(content, name, area, remark) for area, remark in areas],
    }
    return without_nothing({"id": stable_id("desk_service", name), **fields})


def _area(content: Content, name: str, area: str, remark: str | None) -> Record:
    place = municipality(area, content.places)
    record = {
        "id": stable_id("service_area", DESK, name, area),
        "service_id": stable_id("desk_service", name),
        "name": area,
        "description": remark,
        "extent": area,
        "extent_type": "text",
        "uri": MUNICIPALITY_URI + place.code.lower() if place else None,
    }
    return without_nothing(record)
