"""What a translation of a kind of entry may hold: its texts, where they stand in the Dutch, and nothing else."""

from typing import Any

from pydantic import BaseModel

from matching.entries.fields import Translated

DRAFT = "http://json-schema.org/draft-07/schema#"
Node = dict[str, Any]


def translation_schema(model: type[BaseModel]) -> Node:
    """The JSON schema for a translation of one entry, from which editors know its fields."""
    schema = model.model_json_schema()
    return {"$schema": DRAFT} | (_texts_in(schema, schema.get("$defs", {})) or {"type": "object", "maxProperties": 0})


def _texts_in(node: Node, definitions: Node) -> Node | None:
    """The part of a schema that leads to texts; None where nothing does."""
    if "$ref" in node:
        return _texts_in(definitions[node["$ref"].rsplit("/", 1)[-1]], definitions)
    if Translated.MARK in node:
        return _described(node, {"type": ["string", "number", "boolean"]})
    if choices := node.get("anyOf") or node.get("oneOf"):
        inside = [inner for choice in choices if (inner := _texts_in(choice, definitions))]
        return _described(node, inside[0] if len(inside) == 1 else {"anyOf": inside}) if inside else None
    if "items" in node:
        inner = _texts_in(node["items"], definitions)
        return _described(node, {"type": "array", "items": inner}) if inner else None
    return _mapping(node, definitions)


def _mapping(node: Node, definitions: Node) -> Node | None:
    fields = {
        name: inner for name, field in node.get("properties", {}).items() if (inner := _texts_in(field, definitions))
    }
    if fields:
        return {"type": "object", "properties": fields, "additionalProperties": False}
    free = [*node.get("patternProperties", {}).values(), node.get("additionalProperties")]
    named = [inner for schema in free if isinstance(schema, dict) and (inner := _texts_in(schema, definitions))]
    return _described(node, {"type": "object", "additionalProperties": named[0]}) if named else None


def _described(node: Node, schema: Node) -> Node:
    """A schema with what the field means, for the editor to show."""
    return schema | ({"description": node["description"]} if "description" in node else {})
