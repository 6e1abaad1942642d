"""`python -m matching.schema`: write content/schema/, from which editors know what content may hold."""

import json
import sys
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from matching.authoring.folders import FILES, FOLDERS
from matching.authoring.languages import About
from matching.authoring.translation_schema import DRAFT, translation_schema
from matching.entries.fields import Translated

SCHEMA = Path(__file__).parent.parent / "content" / "schema"
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
    return {name: json.dumps(schema, ensure_ascii=False, indent=1) + "\n" for name, schema in by_name.items()}


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
