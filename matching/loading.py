"""From a folder of YAML to content, or to every problem in it at once."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from matching import content as kinds
from matching.checks import Check
from matching.conditions import Condition
from matching.dated import GlossaryTerm, Parameter, Source
from matching.places import Places, load_places
from matching.reading import ContentError, Keys, Problem, Read, read

FOLDERS: dict[str, type[BaseModel]] = {
    "questions": kinds.Question,
    "forms": kinds.Form,
    "routes": kinds.Route,
    "providers": kinds.Provider,
    "municipalities": kinds.Municipality,
    "warnings": kinds.Warning,
    "barriers": kinds.Barrier,
    "checks": Check,
    "pages": kinds.Page,
}
"""One entry per file; the file name is its id."""

FILES: dict[str, type[BaseModel]] = {
    "conditions": Condition,
    "parameters": Parameter,
    "facts": kinds.FactKind,
    "help_lines": kinds.HelpLine,
    "glossary": GlossaryTerm,
    "sources": Source,
}
"""One file with many entries, each under its id."""

FILE_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*\.yaml")
TAGS = {"condition", "rule", "text", "texts"}


class Content(BaseModel):
    """All content, checked. Every mapping is from id to entry."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    questions: Mapping[str, kinds.Question]
    forms: Mapping[str, kinds.Form]
    routes: Mapping[str, kinds.Route]
    providers: Mapping[str, kinds.Provider]
    municipalities: Mapping[str, kinds.Municipality]
    warnings: Mapping[str, kinds.Warning]
    barriers: Mapping[str, kinds.Barrier]
    checks: Mapping[str, Check]
    pages: Mapping[str, kinds.Page]
    conditions: Mapping[str, Condition]
    parameters: Mapping[str, Parameter]
    facts: Mapping[str, kinds.FactKind]
    help_lines: Mapping[str, kinds.HelpLine]
    glossary: Mapping[str, GlossaryTerm]
    sources: Mapping[str, Source]
    places: Places

    def rules(self, written: kinds.Rules) -> tuple[Condition, ...]:
        """Return the conditions of an entry, the shared ones looked up."""
        return tuple(self.conditions[rule.use] if isinstance(rule, kinds.Rule) else rule for rule in written)


@dataclass
class Found:
    """What the files held so far: entries by kind, the files they came from, and problems."""

    entries: dict[str, dict[str, Any]] = field(default_factory=dict)
    files: dict[tuple[str, str], tuple[Read, Keys]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    count: int = 0


def load_content(folder: Path) -> Content:
    """Load all content.

    Raises:
        ContentError: with every problem found, where anything is wrong.
    """
    from matching.references import check_references  # noqa: PLC0415 - references looks at Content

    found = find_entries(folder)
    if found.problems:
        raise ContentError(found.problems)
    content = Content(**found.entries, places=load_places(folder / "places"))
    if problems := list(check_references(content, found)):
        raise ContentError(problems)
    return content


def find_entries(folder: Path) -> Found:
    """Read and check every file on its own."""
    found = Found()
    for kind, model in FOLDERS.items():
        found.entries[kind] = {}
        if not (folder / kind).is_dir():
            found.problems.append(Problem(f"{folder.name}/{kind}", 1, (), "missing_folder"))
        for path in sorted((folder / kind).glob("*")):
            _add_file(found, kind, model, path, f"{folder.name}/{kind}/{path.name}")
    for kind, model in FILES.items():
        _add_entries(found, kind, model, folder / f"{kind}.yaml", f"{folder.name}/{kind}.yaml")
    return found


def _add_file(found: Found, kind: str, model: type[BaseModel], path: Path, name: str) -> None:
    if not FILE_NAME.fullmatch(path.name):
        found.problems.append(Problem(name, 1, (), "bad_file_name"))
        return
    found.count += 1
    source = read(path, name)
    found.problems += source.problems
    if isinstance(source.values, dict):
        _add(found, kind, path.stem, model, source, ())


def _add_entries(found: Found, kind: str, model: type[BaseModel], path: Path, name: str) -> None:
    found.entries[kind] = {}
    if not path.is_file():
        found.problems.append(Problem(name, 1, (), "missing_file"))
        return
    found.count += 1
    source = read(path, name)
    found.problems += source.problems
    for identifier in source.values if isinstance(source.values, dict) else ():
        _add(found, kind, identifier, model, source, (identifier,))


def _add(found: Found, kind: str, identifier: str, model: type[BaseModel], source: Read, keys: Keys) -> None:
    values = source.values[keys[0]] if keys else source.values
    try:
        found.entries[kind][identifier] = model.model_validate(values)
        found.files[kind, identifier] = (source, keys)
    except ValidationError as error:
        found.problems += list(_problems(error, model, source, keys))


def _problems(error: ValidationError, model: type[BaseModel], source: Read, keys: Keys) -> Iterator[Problem]:
    for wrong in error.errors(include_url=False):
        where = tuple(key for key in wrong["loc"] if key not in TAGS)
        context = wrong.get("ctx", {})
        given = context.get("given", wrong["input"] if isinstance(wrong["input"], str) else "")
        limit = context.get("min_length", context.get("max_length", context.get("ge", context.get("le", ""))))
        details = {"given": given, "limit": limit, "choices": context.get("expected", "")}
        if wrong["type"] == "extra_forbidden":
            details["choices"] = ", ".join(_fields_near(model, where[:-1]))
        yield source.problem((*keys, *where), wrong["type"], **details)


def _fields_near(model: type[BaseModel], where: Keys) -> list[str]:
    """Return the fields that an entry may have at *where*, read from the model's own schema."""
    schema = model.model_json_schema()
    node: dict[str, Any] = schema
    for key in where:
        node = _inside(node, schema, key)
    return sorted(_resolved(node, schema).get("properties", {}))


def _inside(node: dict[str, Any], schema: dict[str, Any], key: str | int) -> dict[str, Any]:
    for choice in _choices(node, schema):
        if isinstance(key, int) and "items" in choice:
            return dict(choice["items"])
        if key in choice.get("properties", {}):
            return dict(choice["properties"][key])
        if isinstance(choice.get("additionalProperties"), dict):
            return dict(choice["additionalProperties"])
    return {}


def _choices(node: dict[str, Any], schema: dict[str, Any]) -> list[dict[str, Any]]:
    node = _resolved(node, schema)
    return [_resolved(choice, schema) for choice in node.get("anyOf", node.get("oneOf", [node]))]


def _resolved(node: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in node:
        node = schema["$defs"][node["$ref"].rsplit("/", 1)[-1]]
    choices = node.get("oneOf", [])
    return _resolved(choices[0], schema) if choices and "properties" not in node else node


