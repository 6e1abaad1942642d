"""Ids that stay the same, and the lists of terms that attributes point to."""

from collections.abc import Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from catalogue.messages import sentence
from matching.entries.content import Content

OURS = uuid5(NAMESPACE_URL, "urn:adempauze:catalogue")
LISTS = ("taxonomy", "forms", "routes")
Record = dict[str, Any]


def stable_id(*names: str) -> str:
    """The UUID (version 5) of a thing, from its kind and what we call it: the same in every export."""
    return str(uuid5(OURS, "/".join(names)))


def without_nothing(record: Mapping[str, Any]) -> Record:
    """Leave out what we don't know: None, and empty lists and texts."""
    return {name: value for name, value in record.items() if value is not None and value not in ([], "")}


def taxonomies(content: Content) -> tuple[dict[str, Record], list[Record]]:
    """HSDS terms by code, and the three taxonomies they stand in: facts of places, forms, routes."""
    facts = {name: kind.label for name, kind in content.facts.items() if name.startswith("place.")}
    named = {
        "taxonomy": facts,
        "forms": {name: form.name for name, form in content.forms.items()},
        "routes": {name: route.name for name, route in content.routes.items()},
    }
    lists = [_list(name) for name in LISTS]
    return {code: term(code, text, name) for name, terms in named.items() for code, text in terms.items()}, lists


def term(code: str, text: str, name: str) -> Record:
    """An HSDS term; *name* is that of its taxonomy."""
    return {
        "id": stable_id("taxonomy_term", name, code),
        "code": code,
        "name": text,
        "description": text,
        "taxonomy": sentence(f"hsds_{name}"),
        "taxonomy_id": stable_id("taxonomy", name),
        "language": "nl",
    }


def _list(name: str) -> Record:
    text = {"id": stable_id("taxonomy", name), "name": sentence(f"hsds_{name}"), "version": "1"}
    return {**text, "description": sentence(f"hsds_{name}_text")}
