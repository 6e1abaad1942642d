"""What stands where in the content folder, and the entries of every file, each checked on its own."""

import re
from pathlib import Path
from typing import get_args

from pydantic import BaseModel, ValidationError

from matching.authoring import contact_table
from matching.authoring.content_files import ContentFiles
from matching.authoring.problems import Keys, Read
from matching.authoring.reading import read
from matching.authoring.shapes import shape_problems
from matching.entries.content import Content


def _models(*kinds: str) -> dict[str, type[BaseModel]]:
    """The model of each kind of entry, from the field that `Content` has for it."""
    return {kind: get_args(Content.model_fields[kind].annotation)[1] for kind in kinds}


FOLDERS = _models(
    "questions", "forms", "routes", "providers", "municipalities", "advice", "desks", "warnings", "barriers",
    "mismatches", "triage", "caregivers", "checks", "afterwards", "evidence", "pages", "papers",
)  # fmt: skip
"""One entry per file; the file name is its id."""

FILES = _models(
    "conditions", "parameters", "rights", "facts", "help_lines", "spoedposten", "zorgkantoren", "installation",
    "tellings", "glossary", "sources",
)  # fmt: skip
"""One file with many entries, each under its id."""

MODELS = FOLDERS | FILES | _models(contact_table.KIND)

BESIDE = ("free_nights", "languages", "needed.yaml", "places", "schema", "word_list.yaml")
"""What else may stand in the folder."""

FILE_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}\.yaml")


def find_entries(folder: Path) -> ContentFiles:
    """Read every file and check it on its own."""
    files = ContentFiles(folder)
    for kind in MODELS:
        files.entries[kind], files.names[kind] = {}, {}
    for kind in FOLDERS:
        _add_folder(files, kind)
    for kind in FILES:
        _add_file(files, kind)
    if table := contact_table.read_table(files):
        _add_entries(files, contact_table.KIND, table)
    expected = (*FOLDERS, *(f"{kind}.yaml" for kind in FILES), *BESIDE)
    for path in _visible(folder):
        if path.name not in expected and (path.is_dir() or path.suffix in (".yaml", ".yml")):
            stems = [name.removesuffix(".yaml") for name in expected]
            files.add_problem(path.name, "unexpected_file", stems, given=path.stem)
    return files


def _visible(folder: Path) -> list[Path]:
    """The files and folders in a folder, by name; what starts with a dot is the computer's own."""
    return sorted(path for path in folder.glob("*") if not path.name.startswith("."))


def _add_folder(files: ContentFiles, kind: str) -> None:
    if not (files.folder / kind).is_dir():
        files.unread.add(kind)
        files.add_problem(kind, "missing_folder")
    for path in _visible(files.folder / kind):
        if not FILE_NAME.fullmatch(path.name):
            files.add_problem(f"{kind}/{path.name}", "bad_file_name")
            continue
        source = read(path, files.path(f"{kind}/{path.name}"))
        files.count += 1
        files.problems += source.problems
        add_entry(files, kind, path.stem, source)


def _add_file(files: ContentFiles, kind: str) -> None:
    path = files.folder / f"{kind}.yaml"
    if path.is_file():
        _add_entries(files, kind, read(path, files.path(path.name)))
    else:
        files.unread.add(kind)
        files.add_problem(path.name, "missing_file")


def _add_entries(files: ContentFiles, kind: str, source: Read) -> None:
    """Add the entries of a file that holds many, each under its id."""
    files.count += 1
    files.problems += source.problems
    if not isinstance(source.values, dict):
        files.unread.add(kind)
        return
    for name in source.values:
        add_entry(files, kind, name, source, (name,))


def add_entry(files: ContentFiles, kind: str, name: str, source: Read, keys: Keys = ()) -> None:
    """Check one entry on its own and add it; *keys* is its place in the file."""
    files.names[kind][name] = (source, keys)
    if not isinstance(source.values, dict):
        return
    model = MODELS[kind]
    try:
        files.entries[kind][name] = model.model_validate(source.values[name] if keys else source.values)
    except ValidationError as error:
        files.problems += shape_problems(error, model, source, keys)
