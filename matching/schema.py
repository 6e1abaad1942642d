"""`python -m matching.schema`: write content/schema/, from which editors know what content may hold."""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from matching.authoring.folders import FILES, FOLDERS
from matching.authoring.languages import About
from matching.authoring.translation_schema import DRAFT, translation_schema
from matching.entries.fields import Translated

SCHEMA = Path(__file__).parent.parent / "content" / "schema"
SHARED = "shared"
"""The schema with what others refer to: what several kinds of entries hold."""
LIST = re.compile(r"\[\n([^\[\]{}]+)\]")
SINGULAR = {"afterwards": "afterwards", "municipalities": "municipality", "mismatches": "mismatch"}


def main(folder: Path = SCHEMA) -> int:
    """Write every schema."""
    folder.mkdir(exist_ok=True)
    for name, text in schemas().items():
        (folder / f"{name}.json").write_text(text, "utf-8")
    return 0


def schemas() -> dict[str, str]:
    """The schema of every kind of file, as JSON, by its name."""
    single = {SINGULAR.get(kind, kind.removesuffix("s")): _schema(model) for kind, model in FOLDERS.items()}
    many = {kind: _of_many(_schema(model)) for kind, model in FILES.items()}
    translations = {f"translation_{kind}": translation_schema(model) for kind, model in FOLDERS.items()}
    translations |= {f"translation_{kind}": _of_many(translation_schema(model)) for kind, model in FILES.items()}
    by_name = single | many | translations | {"language": _schema(About)}
    shared = _shared_definitions(by_name.values())
    texts = {name: _as_json(schema | _own_definitions(schema, shared)) for name, schema in by_name.items()}
    for name in shared:
        here, there = f'"#/$defs/{name}"', f'"{SHARED}.json#/$defs/{name}"'
        texts = {kind: text.replace(here, there) for kind, text in texts.items()}
    return texts | {SHARED: _as_json({"$schema": DRAFT, "$defs": shared})}


def _shared_definitions(schemas: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """What several kinds of entries hold, such as a condition; a model's name says which one."""
    definitions = [schema.get("$defs", {}) for schema in schemas]
    uses = Counter(name for named in definitions for name in named)
    return {name: node for named in definitions for name, node in named.items() if uses[name] > 1}


def _own_definitions(schema: dict[str, Any], shared: Mapping[str, Any]) -> dict[str, Any]:
    return {"$defs": {name: node for name, node in schema.get("$defs", {}).items() if name not in shared}}


def _as_json(schema: dict[str, Any]) -> str:
    """Write a schema down, with a list of plain values on one line."""
    text = json.dumps({key: part for key, part in schema.items() if part != {}}, ensure_ascii=False, indent=1)
    return LIST.sub(lambda values: f"[{' '.join(values[1].split())}]", text) + "\n"


def _schema(model: type[BaseModel]) -> dict[str, Any]:
    schema: dict[str, Any] = _as_editors_see_it(model.model_json_schema())
    return {"$schema": DRAFT} | schema


def _of_many(entry: dict[str, Any]) -> dict[str, Any]:
    """The schema of a file that holds many entries, each under its own name."""
    inner = {key: value for key, value in entry.items() if key not in ("$schema", "$defs")}
    return {"$schema": DRAFT, "type": "object", "$defs": entry.get("$defs", {}), "additionalProperties": inner}


def _as_editors_see_it(node: Any) -> Any:  # noqa: ANN401 - JSON holds anything
    """Change a schema to what YAML allows: text may look like a number, and an absent field is never null."""
    if isinstance(node, list):
        return [_as_editors_see_it(inner) for inner in node if inner != {"type": "null"}]
    if not isinstance(node, dict):
        return node
    noise = _noise(node)
    seen = {key: _inside(key, value) for key, value in node.items() if key not in noise}
    if seen.get("type") == "string" and "enum" not in seen and "const" not in seen:
        seen["type"] = ["string", "number", "boolean"]
    if str(seen.get("const", "")).isdecimal():
        # An editor reads 112 without quotes as a number.
        constant = seen.pop("const")
        seen = {"enum": [constant, int(constant)]}
    if "patternProperties" in seen:
        seen["additionalProperties"] = False
    choices = seen.pop("anyOf", [{}])
    return seen | (choices[0] if len(choices) == 1 else {"anyOf": choices})


def _inside(key: str, value: Any) -> Any:  # noqa: ANN401 - JSON holds anything
    """What stands under a key; under these two keys stand names, which may look like words of the schema."""
    if key in ("properties", "$defs"):
        return {name: _as_editors_see_it(inner) for name, inner in value.items()}
    return _as_editors_see_it(value)


def _noise(node: dict[str, Any]) -> tuple[str, ...]:
    """What pydantic says for programmers: titles, docstrings of models, and what an absent field becomes."""
    docstring = ("description",) if "properties" in node else ()
    return ("title", Translated.MARK, *docstring, *(() if node.get("default") else ("default",)))


if __name__ == "__main__":
    sys.exit(main())
