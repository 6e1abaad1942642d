"""What hangs on a service in HSDS: area, costs, funding, free beds, facts and where they come from."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

from catalogue.exporting.hsds_areas import municipality_uri, service_area
from catalogue.exporting.hsds_ids import Record, stable_id, term, without_nothing
from catalogue.messages import sentence
from catalogue.nights.free_nights import FreeNights
from matching.entries.content import Content
from matching.entries.providers import PlaceFact
from matching.words.wording import fill

EUROS = "EUR"


def areas(content: Content, name: str, form: str) -> list[Record]:
    """HSDS service areas: for whom a place is there; what is only likely says so."""
    serves, perhaps, inside = content.providers[name].serves, sentence("hsds_perhaps"), sentence("hsds_inside")
    named: list[tuple[str, str | None, str | None]] = []
    if serves.nationwide:
        named.append((sentence("hsds_netherlands"), None, None))
    named += [(area, None, municipality_uri(content, area)) for area in serves.municipalities]
    named += [(area, perhaps, municipality_uri(content, area)) for area in serves.perhaps]
    named += [(province, inside, None) for province in serves.provinces]
    service = stable_id("service", name, form)
    return [
        service_area(stable_id("service_area", name, form, area, remark or ""), service, area, remark, uri)
        for area, remark, uri in named
    ]


def cost_options(content: Content, name: str, form: str, on: date) -> list[Record]:
    """HSDS cost options of a form at a place, one for each price; in euros, where an amount holds on this day."""
    return [_cost(content, name, form, index, on) for index in range(len(content.providers[name].prices))]


def _cost(content: Content, name: str, form: str, index: int, on: date) -> Record:
    price = content.providers[name].prices[index]
    parameter = content.parameters[price.parameter]
    value = parameter.on(on) if parameter.unit == "euro" else None
    record = {
        "id": stable_id("cost_option", name, form, price.parameter, str(index)),
        "service_id": stable_id("service", name, form),
        "option": fill(price.text, content, on, {"amount": ""}).strip(" :."),
        "valid_from": value.valid_from.isoformat() if value else None,
        "valid_to": value.valid_until.isoformat() if value and value.valid_until else None,
        "currency": EUROS if value else None,
        "amount": value.value if value else None,
        "amount_description": parameter.per,
    }
    return without_nothing(record)


def funding(content: Content, name: str, form: str) -> list[Record]:
    """HSDS funding: the routes along which a place is paid."""
    return [
        {
            "id": stable_id("funding", name, form, route),
            "service_id": stable_id("service", name, form),
            "source": content.routes[route].name,
            "attributes": [_attribute(("funding", name, form, route), "routes", route, content.routes[route].name)],
        }
        for route in content.providers[name].routes
    ]


def capacities(content: Content, name: str, form: str) -> list[Record]:
    """HSDS capacities: free beds, where somebody told how many and when: the standard asks for both."""
    facts = content.providers[name].facts
    beds, free = facts.get("beds"), facts.get("bed_free")
    maximum = beds.value if beds and beds.certain and isinstance(beds.value, int) else None
    if free is None or not free.certain or free.since is None or not isinstance(free.value, bool):
        return []
    record = {
        "id": stable_id("service_capacity", name, form),
        "service_id": stable_id("service", name, form),
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


def schedules(name: str, form: str, free: FreeNights | None) -> list[Record]:
    """HSDS schedules: one for each row of free nights without a gap."""
    description = sentence("hsds_free_nights", source=free.source) if free else ""
    return [
        {
            "id": stable_id("schedule", name, form, first.isoformat()),
            "service_id": stable_id("service", name, form),
            "valid_from": first.isoformat(),
            "valid_to": last.isoformat(),
            "description": description,
        }
        for first, last in (free.runs() if free else ())
    ]


def attributes(content: Content, name: str, form: str) -> list[Record]:
    """HSDS attributes: the form, and every fact that is certain; rules stay ours."""
    linked = ("service", name, form)
    own = [_attribute(linked, "forms", form, content.forms[form].name)]
    return own + [
        _attribute(linked, "taxonomy", f"place.{fact}", content.facts[f"place.{fact}"].label, value)
        for fact, value in _certain(content, name)
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


def _certain(content: Content, name: str) -> Iterator[tuple[str, str]]:
    for fact, place_fact in content.providers[name].facts.items():
        if place_fact.certain and (value := _value(place_fact)) is not None:
            yield fact, value


def _value(place_fact: PlaceFact) -> str | None:
    if place_fact.parameter:
        return place_fact.parameter
    value = place_fact.value
    if value is None:
        return None
    return str(value).lower() if isinstance(value, bool) else str(value)


def metadata(content: Content, name: str, form: str) -> list[Record]:
    """HSDS metadata: since when each fact is known, and from whom."""
    facts = content.providers[name].facts
    return [
        {
            "id": stable_id("metadata", name, form, fact),
            "resource_id": stable_id("service", name, form),
            "resource_type": "service",
            "last_action_date": place_fact.since.isoformat(),
            "last_action_type": "update",
            "field_name": f"place.{fact}",
            "previous_value": "",
            "replacement_value": value,
            "updated_by": ", ".join(content.sources[source].name for source in place_fact.source),
        }
        for fact, value in _certain(content, name)
        if (place_fact := facts[fact]).since
    ]
