"""The catalogue as HSDS 3.1 (Human Services Data Specification, Open Referral): see docs/hsds_mapping.md.

What we don't know is left out: the standard has no *unknown*. Ids stay the same from one export to the next.
"""

import json
from collections.abc import Mapping
from datetime import date

from catalogue.exporting.hsds_contacts import contact_fields, desk_organization, desk_service
from catalogue.exporting.hsds_details import (
    Service,
    areas,
    attributes,
    capacities,
    cost_options,
    funding,
    metadata,
    schedules,
)
from catalogue.exporting.hsds_ids import Record, stable_id, taxonomies, without_nothing
from catalogue.messages import sentence
from catalogue.nights.free_nights import FreeNights
from matching.entries.content import Content
from matching.entries.providers import Provider
from matching.person.situation import located
from matching.words.wording import fill

STATUS = {"open": "active", "closed": "inactive"}
ACCESS = ("takes_wheelchair", "has_hoist")


def document(content: Content, on: date, free: Mapping[str, FreeNights] | None = None) -> dict[str, list[Record]]:
    """Make organizations, services, locations, taxonomies and terms, as plain values.

    Args:
        content: the catalogue.
        on: the day for which amounts are given.
        free: the free nights of providers, by id, where there are any.
    """
    providers, desks = sorted(content.providers.items()), sorted(content.desks.items())
    terms, lists = taxonomies(content)
    return {
        "organizations": [
            *(organization(content, name, provider, on) for name, provider in providers),
            *(desk_organization(name, desk) for name, desk in desks),
        ],
        "services": [
            *(
                service_record(Service(content, name, form), on, (free or {}).get(name))
                for name, provider in providers
                for form in provider.forms
            ),
            *(desk_service(content, name, desk) for name, desk in desks),
        ],
        "locations": [place for name, _ in providers if (place := location(content, name))],
        "taxonomies": lists,
        "taxonomy_terms": list(terms.values()),
    }


def as_json(made: Mapping[str, list[Record]]) -> bytes:
    """The document as JSON: UTF-8, and the same bytes for the same catalogue."""
    return (json.dumps(made, ensure_ascii=False, indent=2) + "\n").encode()


def organization(content: Content, name: str, provider: Provider, on: date) -> Record:
    """An HSDS organization: whoever offers respite."""
    fields = {"name": provider.name, "description": fill(provider.in_short, content, on)}
    return {"id": stable_id("organization", name), **fields, **contact_fields(name, provider.contact)}


def service_record(service: Service, on: date, free: FreeNights | None) -> Record:
    """An HSDS service: one form of respite that a provider offers, with everything that hangs on it."""
    content, provider, form = service.content, service.provider, service.content.forms[service.form]
    status = provider.facts.get("status")
    known = STATUS.get(str(status.value)) if status and status.certain else None
    place = location(content, service.name)
    fields = {
        "organization_id": stable_id("organization", service.name),
        "name": form.name,
        "description": fill(form.in_short, content, on),
        "url": provider.contact.website if provider.contact else None,
        "status": known or "active",
        "alert": None if known else sentence("hsds_status_unknown"),
        "application_process": fill(provider.how_to_book, content, on),
        "fees_description": fill(provider.who_pays, content, on) if provider.who_pays else None,
        "assured_date": provider.known_since.isoformat() if provider.known_since else None,
        "schedules": schedules(service, free),
        "service_areas": areas(service),
        "service_at_locations": [_at(service, place)] if place else [],
        "funding": funding(service),
        "cost_options": cost_options(service, on),
        "capacities": capacities(service),
        "attributes": attributes(service),
        "metadata": metadata(service),
    }
    return without_nothing({"id": service.id("service"), **fields})


def location(content: Content, name: str) -> Record | None:
    """An HSDS location: the middle of the village or town; None where we don't know it."""
    provider = content.providers[name]
    spot = located(content, provider)
    if spot is None:
        return None
    fields = {
        "location_type": "physical",
        "organization_id": stable_id("organization", name),
        "name": spot.name,
        "description": sentence("hsds_middle"),
        "latitude": spot.latitude,
        "longitude": spot.longitude,
        "external_identifier": spot.code,
        "external_identifier_type": "CBS",
        "accessibility": _accessibility(content, name, provider),
    }
    return without_nothing({"id": stable_id("location", name), **fields})


def _accessibility(content: Content, name: str, provider: Provider) -> list[Record]:
    """One record for each fact about getting in and around that a source is certain of."""
    known = [fact for fact in ACCESS if fact in provider.facts and provider.facts[fact].certain]
    return [
        {
            "id": stable_id("accessibility", name, fact),
            "location_id": stable_id("location", name),
            "description": content.facts[f"place.{fact}"].label,
            "details": sentence("hsds_yes" if provider.facts[fact].value is True else "hsds_no"),
        }
        for fact in known
    ]


def _at(service: Service, place: Record) -> Record:
    return {
        "id": service.id("service_at_location"),
        "service_id": service.id("service"),
        "location_id": place["id"],
        "location": place,
    }
