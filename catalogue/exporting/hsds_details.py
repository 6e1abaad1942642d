"""What hangs on a service in HSDS: area, costs, funding, free beds, facts and where they come from."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from catalogue.exporting.hsds_areas import municipality_uri, service_area
from catalogue.exporting.hsds_ids import Record, stable_id, term, without_nothing
from catalogue.messages import sentence
from catalogue.nights.free_nights import FreeNights
from matching.entries.content import Content
from matching.entries.providers import PlaceFact, Provider
from matching.words.wording import fill

EUROS = "EUR"


@dataclass(frozen=True)
class Service:
    """A form of respite that a provider offers, by the ids of both: one service of HSDS."""

    content: Content
    name: str
    form: str

    @property
    def provider(self) -> Provider:
        """Whoever offers it."""
        return self.content.providers[self.name]

    def names(self, kind: str) -> tuple[str, ...]:
        """The kind and names from which the id of a thing is made that hangs on this service, or of itself."""
        return kind, self.name, self.form

    def id(self, kind: str, *names: str) -> str:
        """The id of this service (kind *service*), or of something that hangs on it."""
        return stable_id(*self.names(kind), *names)


def areas(service: Service) -> list[Record]:
    """HSDS service areas: for whom a place is there; what is only likely says so."""
    serves, perhaps, inside = service.provider.serves, sentence("hsds_perhaps"), sentence("hsds_inside")
    named: list[tuple[str, str | None, str | None]] = []
    if serves.nationwide:
        named.append((sentence("hsds_netherlands"), None, None))
    named += [(area, None, municipality_uri(service.content, area)) for area in serves.municipalities]
    named += [(area, perhaps, municipality_uri(service.content, area)) for area in serves.perhaps]
    named += [(province, inside, None) for province in serves.provinces]
    return [
        service_area(service.id("service_area", area, remark or ""), service.id("service"), area, remark, uri)
        for area, remark, uri in named
    ]


def cost_options(service: Service, on: date) -> list[Record]:
    """HSDS cost options of a form at a place, one for each price; in euros, where an amount holds on this day."""
    return [_cost(service, index, on) for index in range(len(service.provider.prices))]


def _cost(service: Service, index: int, on: date) -> Record:
    price = service.provider.prices[index]
    parameter = service.content.parameters[price.parameter]
    value = parameter.on(on) if parameter.unit == "euro" else None
    record = {
        "id": service.id("cost_option", price.parameter, str(index)),
        "service_id": service.id("service"),
        "option": fill(price.text, service.content, on, {"amount": ""}).strip(" :."),
        "valid_from": value.valid_from.isoformat() if value else None,
        "valid_to": value.valid_until.isoformat() if value and value.valid_until else None,
        "currency": EUROS if value else None,
        "amount": value.value if value else None,
        "amount_description": parameter.per,
    }
    return without_nothing(record)


def funding(service: Service) -> list[Record]:
    """HSDS funding: the routes along which a place is paid."""
    return [_funding(service, route, service.content.routes[route].name) for route in service.provider.routes]


def _funding(service: Service, route: str, name: str) -> Record:
    return {
        "id": service.id("funding", route),
        "service_id": service.id("service"),
        "source": name,
        "attributes": [_attribute((*service.names("funding"), route), "routes", route, name)],
    }


def capacities(service: Service) -> list[Record]:
    """HSDS capacities: free beds, where somebody told how many and when: the standard asks for both."""
    facts = service.provider.facts
    beds, free = facts.get("beds"), facts.get("bed_free")
    maximum = beds.value if beds and beds.certain and isinstance(beds.value, int) else None
    if free is None or not free.certain or free.since is None or not isinstance(free.value, bool):
        return []
    record = {
        "id": service.id("service_capacity"),
        "service_id": service.id("service"),
        "unit": {"id": stable_id("unit", "bed"), "name": sentence("hsds_bed")},
        "unit_id": stable_id("unit", "bed"),
        "available": int(free.value),
        "maximum": maximum,
        "description": sentence("hsds_at_least_one") if free.value else None,
        "updated": datetime(free.since.year, free.since.month, free.since.day, tzinfo=UTC).isoformat(
            timespec="milliseconds"
        ),
    }
    return [without_nothing(record)]


def schedules(service: Service, free: FreeNights | None) -> list[Record]:
    """HSDS schedules: one for each row of free nights without a gap."""
    description = sentence("hsds_free_nights", source=free.source) if free else ""
    return [
        {
            "id": service.id("schedule", first.isoformat()),
            "service_id": service.id("service"),
            "valid_from": first.isoformat(),
            "valid_to": last.isoformat(),
            "description": description,
        }
        for first, last in (free.runs() if free else ())
    ]


def attributes(service: Service) -> list[Record]:
    """HSDS attributes: the form, and every fact that is certain; rules stay ours."""
    linked, form = service.names("service"), service.form
    own = [_attribute(linked, "forms", form, service.content.forms[form].name)]
    return own + [
        _attribute(linked, "taxonomy", f"place.{fact}", service.content.facts[f"place.{fact}"].label, value)
        for fact, value in _certain(service.provider)
    ]


def _attribute(linked: tuple[str, ...], taxonomy: str, code: str, text: str, value: str | None = None) -> Record:
    """An HSDS attribute: a term that says something of a thing; *linked* is the thing's kind and names."""
    record = {
        "id": stable_id("attribute", *linked, code),
        "link_id": stable_id(*linked),
        "link_entity": linked[0],
        "link_type": taxonomy,
        "taxonomy_term_id": stable_id("taxonomy_term", taxonomy, code),
        "taxonomy_term": term(code, text, taxonomy),
        "label": text,
        "value": value,
    }
    return without_nothing(record)


def _certain(provider: Provider) -> Iterator[tuple[str, str]]:
    for fact, place_fact in provider.facts.items():
        if place_fact.certain and (value := _value(place_fact)) is not None:
            yield fact, value


def _value(place_fact: PlaceFact) -> str | None:
    if place_fact.parameter:
        return place_fact.parameter
    value = place_fact.value
    if value is None:
        return None
    return str(value).lower() if isinstance(value, bool) else str(value)


def metadata(service: Service) -> list[Record]:
    """HSDS metadata: since when each fact is known, and from whom."""
    facts = service.provider.facts
    return [
        {
            "id": service.id("metadata", fact),
            "resource_id": service.id("service"),
            "resource_type": "service",
            "last_action_date": place_fact.since.isoformat(),
            "last_action_type": "update",
            "field_name": f"place.{fact}",
            "previous_value": "",
            "replacement_value": value,
            "updated_by": ", ".join(service.content.sources[source].name for source in place_fact.source),
        }
        for fact, value in _certain(service.provider)
        if (place_fact := facts[fact]).since
    ]
