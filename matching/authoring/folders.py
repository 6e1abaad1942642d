"""What stands where in the content folder, and the entries of every file, each checked on its own."""

import re
from pathlib import Path

from pydantic import BaseModel, ValidationError

from matching.authoring import contact_table
from matching.authoring.content_files import ContentFiles
from matching.authoring.problems import Keys, Read
from matching.authoring.reading import read
from matching.authoring.shapes import shape_problems
from matching.entries.advice import FirstAdvice
from matching.entries.afterwards import Afterwards
from matching.entries.checks import Check
from matching.entries.conditions import Condition
from matching.entries.contacts import MunicipalityContact
from matching.entries.dated_values import GlossaryTerm, Parameter, Source
from matching.entries.desks import Desk
from matching.entries.evidence import Study
from matching.entries.forms import Form
from matching.entries.guidance import Barrier, CaregiverType, Mismatch, TriageStep
from matching.entries.guidance import Warning as Warned
from matching.entries.help_lines import HelpLine
from matching.entries.installation import Installation
from matching.entries.pages import Page
from matching.entries.papers import Paper, Telling
from matching.entries.providers import FactKind, Municipality, Provider
from matching.entries.questions import Question
from matching.entries.rights import Right
from matching.entries.routes import Route
from matching.entries.spoedposten import SpoedpostOrganisation
from matching.entries.zorgkantoren import Zorgkantoor

FOLDERS: dict[str, type[BaseModel]] = {
    "questions": Question,
    "forms": Form,
    "routes": Route,
    "providers": Provider,
    "municipalities": Municipality,
    "advice": FirstAdvice,
    "desks": Desk,
    "warnings": Warned,
    "barriers": Barrier,
    "mismatches": Mismatch,
    "triage": TriageStep,
    "caregivers": CaregiverType,
    "checks": Check,
    "afterwards": Afterwards,
    "evidence": Study,
    "pages": Page,
    "papers": Paper,
}
"""One entry per file; the file name is its id."""

FILES: dict[str, type[BaseModel]] = {
    "conditions": Condition,
    "parameters": Parameter,
    "rights": Right,
    "facts": FactKind,
    "help_lines": HelpLine,
    "spoedposten": SpoedpostOrganisation,
    "zorgkantoren": Zorgkantoor,
    "installation": Installation,
    "tellings": Telling,
    "glossary": GlossaryTerm,
    "sources": Source,
}
"""One file with many entries, each under its id."""

BESIDE = ("free_nights", "languages", "needed.yaml", "places", "schema", "word_list.yaml")
"""What else may stand in the folder."""

FILE_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}\.yaml")


def find_entries(folder: Path) -> ContentFiles:
    """Read every file and check it on its own."""
    files = ContentFiles(folder)
    for kind, model in FOLDERS.items():
        _add_folder(files, kind, model)
    for kind, model in FILES.items():
        _add_entries(files, kind, model)
    _add_table(files)
    expected = (*FOLDERS, *(f"{kind}.yaml" for kind in FILES), *BESIDE)
    for path in _visible(folder):
        if path.name not in expected and (path.is_dir() or path.suffix in (".yaml", ".yml")):
            stems = [name.removesuffix(".yaml") for name in expected]
            files.add_problem(path.name, "unexpected_file", stems, given=path.stem)
    return files


def _visible(folder: Path) -> list[Path]:
    """The files and folders in a folder, by name; what starts with a dot is the computer's own."""
    return sorted(path for path in folder.glob("*") if not path.name.startswith("."))


def _add_folder(files: ContentFiles, kind: str, model: type[BaseModel]) -> None:
    files.entries[kind], files.names[kind] = {}, {}
    if not (files.folder / kind).is_dir():
        files.unread.add(kind)
        files.add_problem(kind, "missing_folder")
    for path in _visible(files.folder / kind):
        if not FILE_NAME.fullmatch(path.name):
            files.add_problem(f"{kind}/{path.name}", "bad_file_name")
            continue
        files.count += 1
        source = read(path, files.path(f"{kind}/{path.name}"))
        files.problems += source.problems
        add_entry(files, (kind, path.stem), model, source)


def _add_entries(files: ContentFiles, kind: str, model: type[BaseModel]) -> None:
    files.entries[kind], files.names[kind] = {}, {}
    path = files.folder / f"{kind}.yaml"
    source = read(path, files.path(path.name)) if path.is_file() else None
    if source is None:
        files.add_problem(path.name, "missing_file")
    if source is None or not isinstance(source.values, dict):
        files.unread.add(kind)
    if source is None:
        return
    files.count += 1
    files.problems += source.problems
    for name in source.values if isinstance(source.values, dict) else ():
        add_entry(files, (kind, name), model, source, (name,))


def _add_table(files: ContentFiles) -> None:
    files.entries[contact_table.KIND], files.names[contact_table.KIND] = {}, {}
    if source := contact_table.read_table(files):
        files.count += 1
        files.problems += source.problems
        for name in source.values:
            add_entry(files, (contact_table.KIND, name), MunicipalityContact, source, (name,))


def add_entry(
    files: ContentFiles, what: tuple[str, str], model: type[BaseModel], source: Read, keys: Keys = ()
) -> None:
    """Check one entry on its own and add it: *what* is its kind and id, *keys* its place in the file."""
    kind, name = what
    files.names[kind][name] = (source, keys)
    if not isinstance(source.values, dict):
        return
    try:
        files.entries[kind][name] = model.model_validate(source.values[name] if keys else source.values)
    except ValidationError as error:
        files.problems += shape_problems(error, model, source, keys)
