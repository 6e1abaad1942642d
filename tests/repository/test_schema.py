"""Editors know what content may hold: from schemas that are fresh, found by every file, and agree with the content."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from referencing import Registry, Resource

from matching.authoring.folders import FILES, FOLDERS
from matching.authoring.reading import read
from matching.schema import SCHEMA, main, schemas
from tests.shared.broken_files import CASES

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
KINDS = {f"{kind}.yaml" for kind in FILES} | set(FOLDERS)
WRITTEN = sorted(path for path in CONTENT.rglob("*.yaml") if path.relative_to(CONTENT).parts[0] in KINDS)
FIRST_LINE = re.compile(r"# yaml-language-server: \$schema=(\S+)")
SCHEMAS = cache(schemas)
NUMBER = re.compile(r"-?\d+(\.\d+)?")
AS_EDITORS_READ = {"true": True, "false": False}
SEEN_IN_THE_EDITOR = (
    "field_missing", "field_unknown", "field_unknown_in_a_condition", "field_unknown_in_an_option",
    "field_unknown_in_any_of", "name_bad_option", "value_bad_address", "value_list_expected", "value_mapping_expected",
    "value_not_a_whole_number", "value_not_in_the_list", "value_not_yes_or_no", "value_too_few", "value_too_large",
    "value_with_a_comma",
)  # fmt: skip


def test_the_schemas_are_fresh(tmp_path: Path) -> None:
    """What stands in content/schema/ is what the models say today; if not: python -m matching.schema."""
    main(tmp_path)
    written = {path.name: path.read_text("utf-8") for path in SCHEMA.iterdir()}
    assert written == {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()}


@pytest.mark.slow
def test_every_file_names_its_schema_on_its_first_line() -> None:
    """An editor finds the schema of the right kind, wherever the file was copied from."""
    lines = {path: FIRST_LINE.match(path.read_text("utf-8")) for path in WRITTEN}
    named = {path: (path.parent / line[1]).resolve() if line else None for path, line in lines.items()}
    assert named == {path: SCHEMA / f"{kind_of(path)}.json" for path in WRITTEN}


def kind_of(path: Path) -> str:
    """The name of a file's schema: that of its folder, or its own."""
    return dict(zip(FOLDERS, SCHEMAS(), strict=False)).get(path.relative_to(CONTENT).parts[0], path.stem)


@pytest.mark.slow
def test_the_schemas_agree_with_the_content() -> None:
    """No editor underlines anything in the content that stands here."""
    checkers = {name: validator(name) for name in SCHEMAS()}
    for path in WRITTEN:
        wrong = [error.message for error in checkers[kind_of(path)].iter_errors(as_editors_read(path))]
        assert (path.name, wrong) == (path.name, [])


@pytest.mark.parametrize("name", SEEN_IN_THE_EDITOR)
def test_an_editor_sees_the_common_mistakes(name: str) -> None:
    """What an author gets wrong most is underlined while it is typed."""
    case = next(case for case in CASES if case.stem == name)
    over = case.read_text("utf-8").split("\n")[0].removeprefix("# over: ")
    assert list(validator(kind_of(CONTENT / over)).iter_errors(as_editors_read(case)))


def validator(name: str) -> Draft7Validator:
    """What holds values against a schema, as an editor does that finds the others beside it."""
    beside = [(f"{other}.json", Resource.from_contents(json.loads(text))) for other, text in SCHEMAS().items()]
    return Draft7Validator(json.loads(SCHEMAS()[name]), registry=Registry().with_resources(beside))


def as_editors_read(path: Path) -> Any:  # noqa: ANN401 - YAML holds anything
    """A file's values with the types that an editor gives them."""
    return typed(read(path, path.name).values)


def typed(value: Any) -> Any:  # noqa: ANN401 - YAML holds anything
    """Values in which what looks like a number or true or false is one."""
    if isinstance(value, dict):
        return {key: typed(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [typed(inner) for inner in value]
    if NUMBER.fullmatch(value):
        return float(value) if "." in value else int(value)
    return AS_EDITORS_READ.get(value, value)


def test_descriptions_are_for_authors() -> None:
    """What an editor explains is what the fields say in Dutch, not what programmers read."""
    texts = "".join(SCHEMAS().values())
    assert "Wie het antwoord weet" in texts
    assert not re.search(r'"description": "(One|The|What|Every|A|An|Who|Somebody|Something|Where|From|Our)\b', texts)
