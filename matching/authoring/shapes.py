"""Whether an entry has the shape of its kind: what pydantic says of it, as problems with a place."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from pydantic import BaseModel, ValidationError

from matching.authoring.problems import Keys, Problem, Read
from matching.entries.caching import remembered

MOST_PROBLEMS = 50
NUMBERS = ("int_parsing", "float_parsing")
SCALARS = ("string_type", "int_type", "float_type", "bool_type", "date_type", "literal_error")
SAME_AS = {
    "date_from_datetime_parsing": "date_parsing",
    "date_from_datetime_inexact": "date_parsing",
    "int_parsing_size": "int_parsing",
    "list_type": "tuple_type",
    "model_type": "dict_type",
    "string_pattern_mismatch": "bad_id",
    "string_too_short": "empty_value",
}
PATTERN = "string_pattern_mismatch"
ADDRESSES = (("website",), ("wmo_page",), ("url",))
NUMBERS_TO_CALL = (("number",), ("second_number",), ("phone",))
LIMITS = ("min_length", "max_length", "ge", "le")
COMMA = re.compile(r"\s*-?[\d.]+,\d+\s*")


def shape_problems(error: ValidationError, model: type[BaseModel], source: Read, prefix: Keys) -> list[Problem]:
    """Turn pydantic's errors about one entry of *source* into problems, each mistake once."""
    problems: list[Problem] = []
    for wrong in islice(error.errors(include_url=False), MOST_PROBLEMS):
        keys = _keys(wrong, source.values, prefix)
        code = _code(wrong, keys)
        choices = _choices(wrong, code, model, keys[len(prefix) :])
        problems.append(source.problem(keys, code, choices, **_details(wrong)))
    # A misspelt field is missing as well, and a list in which all is wrong is empty as well: that goes without saying.
    misspelt: set[Keys] = {
        (*problem.keys[:-1], str(problem.nearest())) for problem in problems if problem.code == "extra_forbidden"
    }
    around = {problem.keys[:end] for problem in problems for end in range(len(problem.keys))}
    implied: dict[str, set[Keys]] = {"missing": misspelt, "too_short": around}
    return [problem for problem in problems if problem.keys not in implied.get(problem.code, ())]


def value_at(values: Any, keys: Keys) -> Any:  # noqa: ANN401 - YAML holds anything
    """The value at *keys*, as it was written; None where there is none."""
    for key in keys:
        if not _leads_on(values, key):
            return None
        values = values[key]
    return values


def _leads_on(value: object, key: str | int) -> bool:
    if isinstance(value, list):
        return isinstance(key, int) and key < len(value)
    return isinstance(value, dict) and key in value


def _keys(wrong: Any, values: Any, prefix: Keys) -> Keys:  # noqa: ANN401 - YAML holds anything
    """The way to what is wrong; pydantic's own names for choices between models are no part of it."""
    keys = prefix
    values = value_at(values, prefix)
    for key in wrong["loc"]:
        if _leads_on(values, key):
            keys, values = (*keys, key), values[key]
    return (*keys, wrong["loc"][-1]) if wrong["type"] == "missing" else keys


def _details(wrong: Any) -> dict[str, object]:  # noqa: ANN401 - as pydantic gives it
    given, context = wrong["input"], wrong.get("ctx", {})
    limit = next((context[name] for name in LIMITS if name in context), "")
    return {"given": context.get("given", given if isinstance(given, str) else ""), "limit": limit}


def _code(wrong: Any, keys: Keys) -> str:  # noqa: ANN401 - as pydantic gives it
    code, given = wrong["type"], wrong["input"]
    special = {
        "bad_id": "[key]" in wrong["loc"],
        "beside_use": code == "extra_forbidden" and "shared" in wrong["loc"],
        "empty_value": given == "" and code != "missing",
        "one_value": code in SCALARS and not isinstance(given, str),
        "comma_in_number": code in NUMBERS and COMMA.fullmatch(str(given)),
        "bad_address": code == PATTERN and keys[-1:] in ADDRESSES,
        "bad_mail_address": code == PATTERN and keys[-1:] in (("email",), ("remarks",)),
        "bad_colour": code == PATTERN and keys[-2:-1] in (("light",), ("dark",)),
        "bad_logo": code == PATTERN and keys[-1:] == ("logo",),
        "bad_phone_number": code == PATTERN and keys[-1:] in NUMBERS_TO_CALL,
    }
    return next((ours for ours, holds in special.items() if holds), SAME_AS.get(code, code))


def _choices(wrong: Any, code: str, model: type[BaseModel], keys: Keys) -> tuple[str, ...]:  # noqa: ANN401 - as pydantic gives it
    if code == "extra_forbidden":
        return tuple(name for name in fields_at(model, keys[:-1]) if name != keys[-1])
    return tuple(re.findall("'([^']*)'", wrong.get("ctx", {}).get("expected", "")))


def fields_at(model: type[BaseModel], keys: Keys) -> tuple[str, ...]:
    """The fields that an entry may have at *keys*, read from the model's own schema."""
    schema = _schema(model)
    nodes = [schema]
    for key in keys:
        nodes = [inner for node in nodes for choice in _alternatives(node, schema) for inner in _inside(choice, key)]
    possible = (choice.get("properties", {}) for node in nodes for choice in _alternatives(node, schema))
    return tuple(dict.fromkeys(name for properties in possible for name in properties))


@remembered(100, "content")
def _schema(model: type[BaseModel]) -> dict[str, Any]:
    return model.model_json_schema()


def _alternatives(node: dict[str, Any], schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    if "$ref" in node:
        yield from _alternatives(schema["$defs"][node["$ref"].rsplit("/", 1)[-1]], schema)
        return
    choices = node.get("anyOf") or node.get("oneOf")
    if not choices:
        yield node
    for choice in choices or ():
        yield from _alternatives(choice, schema)


def _inside(node: dict[str, Any], key: str | int) -> Iterator[dict[str, Any]]:
    if isinstance(key, int) and "items" in node:
        yield node["items"]
    elif key in node.get("properties", {}):
        yield node["properties"][key]
    else:
        yield from node.get("patternProperties", {}).values()
        yield from (inner for inner in [node.get("additionalProperties")] if isinstance(inner, dict))
