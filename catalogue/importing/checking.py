"""New places are held against the check of all content, in a copy: what it refuses doesn't come in."""

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from catalogue.importing.import_result import ImportResult
from catalogue.importing.rows import Remark
from matching.authoring.loading import load_content
from matching.authoring.problem_lines import author_line
from matching.authoring.problems import ContentError


def refuse_what_check_refuses(imported: ImportResult, folder: Path) -> None:
    """Check the new places together with all content, in a copy; take out each that isn't accepted, with the reason.

    Raises:
        ContentError: where something else in content is wrong.
    """
    with tempfile.TemporaryDirectory() as copied:
        copy = Path(copied) / folder.name
        shutil.copytree(folder, copy)
        for identifier, data in imported.files.items():
            (copy / imported.kind.folder / f"{identifier}.yaml").write_bytes(data)
        while refused := _refused(copy, imported.files, imported.kind.folder):
            for identifier, why in refused.items():
                _put_back(f"{imported.kind.folder}/{identifier}.yaml", folder, copy)
                del imported.files[identifier]
                row = imported.rows.pop(identifier)
                imported.remarks.append(Remark(row, "not_taken", "name", identifier, "refused", {"why": why}))
                imported.apart = [row for row in imported.apart if row[1] != identifier]


def _put_back(file: str, folder: Path, copy: Path) -> None:
    """Undo a new file in the copy: what stood there before, or nothing."""
    if (folder / file).is_file():
        shutil.copy(folder / file, copy / file)
    else:
        (copy / file).unlink()


def _refused(copy: Path, new: Mapping[str, bytes], kind: str) -> dict[str, str]:
    """The new entries that the check refuses, each with its first line about it."""
    try:
        load_content(copy)
    except ContentError as error:
        lines_by_entry = {
            Path(problem.file).stem: author_line(problem)
            for problem in reversed(error.problems)
            if Path(problem.file).parent.name == kind
        }
        refused = {name: why for name, why in lines_by_entry.items() if name in new}
        if not refused:
            raise
        return refused
    return {}
