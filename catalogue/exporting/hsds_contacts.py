"""How to reach somebody in HSDS, and support points and desks: an organization with one service each."""

from catalogue.exporting.hsds_areas import municipality_uri, service_area
from catalogue.exporting.hsds_ids import Record, stable_id, without_nothing
from catalogue.messages import sentence
from matching.entries.contacts import Contact
from matching.entries.content import Content
from matching.entries.desks import Desk

DESK = "desk"
"""What the ids of a desk begin with, so that a desk and a provider may have the same name."""


def contact_fields(name: str, contact: Contact | None, kind: str = "organization") -> Record:
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
    return {"id": stable_id(DESK, name), **fields, **contact_fields(name, desk.contact, DESK)}


def desk_service(content: Content, name: str, desk: Desk) -> Record:
    """One HSDS service of a desk, with its service areas; a municipality that is only likely gets a remark."""
    service = stable_id("desk_service", name)
    named: list[tuple[str, str | None]] = [(area, None) for area in desk.municipalities]
    named += [(area, sentence("hsds_perhaps")) for area in desk.perhaps]
    fields = {
        "organization_id": stable_id(DESK, name),
        "name": sentence(f"hsds_{desk.kind}"),
        "url": desk.contact.website,
        "email": desk.contact.email,
        "status": "active",
        "alert": sentence("hsds_status_unknown"),
        "eligibility_description": sentence(f"hsds_for_{desk.audience}"),
        "assured_date": desk.contact.checked_on.isoformat() if desk.contact.checked_on else None,
        "service_areas": [
            service_area(
                stable_id("service_area", DESK, name, area), service, area, remark, municipality_uri(content, area)
            )
            for area, remark in named
        ],
    }
    return without_nothing({"id": service, **fields})
